"""The first pages of the book."""
