"""The last pages of the book."""
