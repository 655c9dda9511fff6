"""What each command does, without a terminal: one file a command."""
