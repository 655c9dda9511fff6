"""The door: paths go in, what each person came for comes out, with everything else folded."""
