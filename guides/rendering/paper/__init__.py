"""Editions as PDF and pictures, by Typst."""
