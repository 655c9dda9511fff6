"""Contrechamp: discussion kits for documentaries, from structured, sourced content."""

__version__ = "0.1.0"
