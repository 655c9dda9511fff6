"""PLAY: an invented file goes from counter to counter, and each answers from its own rules.

Pure: frozen values in and out. What is printed, shown and keyed is computed here alone.
"""
