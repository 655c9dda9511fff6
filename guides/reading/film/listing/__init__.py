"""What stands in a film's folder, and under which names, before any of it is opened."""
