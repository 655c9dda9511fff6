"""Rules of evidence: claims, counterpoints, marks, sources."""
