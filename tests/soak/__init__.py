"""`python -m tests.soak [KILLS] [--real]`: a keeper that is killed, again and again."""
