"""Words that lean on another sentence, and what the article says that they mean."""
