"""`make fuzz [SECONDS=60]`: strange input to everything that reads (atheris)."""
