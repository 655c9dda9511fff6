"""Pictures drawn from records: numbers in, strokes and words out."""
