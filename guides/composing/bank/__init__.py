"""What platforms and reference managers take: exercises and sources as records."""
