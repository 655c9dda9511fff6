"""Rules of plain language: what the room hears and reads."""
