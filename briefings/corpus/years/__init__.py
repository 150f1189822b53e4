"""A year for a day that has none, where the corpus proves one."""
