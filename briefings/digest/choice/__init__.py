"""What is worth printing, and how much of it fits."""
