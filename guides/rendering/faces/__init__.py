"""The faces of the documents: where they are, and parts of them to stand inside a file."""
