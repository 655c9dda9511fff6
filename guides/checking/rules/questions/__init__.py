"""Rules of questions."""
