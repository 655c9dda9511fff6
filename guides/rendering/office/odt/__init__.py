"""An edition as ODT, for LibreOffice first."""
