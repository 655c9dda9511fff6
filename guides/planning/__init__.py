"""PLAN: minutes and people go in, a session that sums exactly comes out."""
