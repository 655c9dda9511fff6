"""Rules of records: names and references."""
