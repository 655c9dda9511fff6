"""Rules of lessons, and of the documents that pupils work on."""
