"""An edition as DOCX, for Word."""
