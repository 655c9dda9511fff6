"""How one thing is said, wherever it is said: claims, dates, numbers, typography."""
