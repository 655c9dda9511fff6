"""An edition as an EPUB 3 book."""
