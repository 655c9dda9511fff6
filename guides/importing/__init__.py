"""IMPORT: what an author has already (Zotero, a spreadsheet), as new records of a film."""
