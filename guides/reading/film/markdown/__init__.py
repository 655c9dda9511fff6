"""Markdown as authors may write it here: read exactly, and everything else refused by name."""
