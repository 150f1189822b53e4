"""Imported by the fork server: the model is loaded once, for all runs that are killed."""

from tests.soak.reading import warm

warm()
