"""What a plan says of itself: what to cut when late, what was left out and why."""
