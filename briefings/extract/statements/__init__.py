"""A clause made a statement that stands alone: its parts, its date, its words in order."""
