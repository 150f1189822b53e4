"""News articles in, a cited daily brief and a fact-recall quiz out."""

__version__ = "0.1.0"
