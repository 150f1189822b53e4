"""Who wrote an article, where it was printed and on which day, by its own words."""
