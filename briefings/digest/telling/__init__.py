"""A fact in the words of a brief."""
