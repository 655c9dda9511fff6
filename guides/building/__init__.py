"""What a build consists of: the order, the jobs it makes, and what is kept of the last one."""
