"""A film's folder: YAML records and Markdown go in, typed records with their places come out."""
