"""Files in one file: the zip writer that every zipped format shares."""
