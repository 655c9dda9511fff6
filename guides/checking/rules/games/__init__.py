"""Rules of games: counters, the lines they answer by, invented people."""
