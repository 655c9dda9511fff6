"""TRANSLATE: the texts of a film as the units of a PO file, brought up to date."""
