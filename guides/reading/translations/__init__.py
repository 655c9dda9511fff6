"""Translations that stand beside a film's records: PO files, read and written."""
