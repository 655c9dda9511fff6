"""START: a new film's folder, or a new record in one; nothing that is there is touched."""
