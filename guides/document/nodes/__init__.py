"""The nodes of an edition, a small closed vocabulary, and the walk over them."""
