"""Figures: numbers with their hedges and units, and what they count; ages and tolls."""
