"""What a session could hold, and the best choice of it, exactly."""
