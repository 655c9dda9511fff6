"""Editions as markup for browsers: the guide, the page, the door."""
