"""What is asked of a session: what was given, what is wrong with it, what else would fit."""
