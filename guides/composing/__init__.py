"""COMPOSE: records go in, one document for one language and audience comes out.

Each file is a part of a document; `guide.py` puts parts together; `numbering.py` gives
citations and references what the reader sees. No disk, no clock, no format.
"""
