"""The documents of a plan: what is read, shown and handed out in one session."""
