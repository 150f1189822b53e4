"""Education: schools, degrees, and who studied where."""
