"""What records are made of: texts in languages, days, scales, signs, names."""
