"""The parts of a brief, from its bottom line to its timeline."""
