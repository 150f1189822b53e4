"""Events: what happened or is set, told by verbs, by nouns and in fixtures, and on which day."""
