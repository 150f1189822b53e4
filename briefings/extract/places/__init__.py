"""Where somebody or something is, and the names of places."""
