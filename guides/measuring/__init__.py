"""MEASURE: counts of slips filled in before and after go in, what they show of a room comes out."""
