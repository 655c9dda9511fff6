"""Rules of words: languages, headings, reading ease, what fits on paper."""
