"""SERVING: a guide as it is written, shown in the browser of this machine, and to nobody else."""
