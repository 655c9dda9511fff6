"""The guide: the facilitator's or teacher's book, one file a part."""
