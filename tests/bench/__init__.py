"""What the parts cost, beside what others need for the same."""
