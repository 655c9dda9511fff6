"""WRITE: artefacts go onto the disk, atomically, and only what changed."""
