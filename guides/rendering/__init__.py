"""RENDER: an edition goes in, one file's bytes come out; formats know nothing of each other."""
