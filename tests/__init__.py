"""The tests: one file a module, sentences for names."""
