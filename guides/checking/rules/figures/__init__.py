"""Rules of figures, and of the systems that are drawn from them."""
