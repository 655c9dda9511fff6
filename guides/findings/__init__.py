"""What can be wrong, where, and how a run stops: the lowest floor."""
