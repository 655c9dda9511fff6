"""A session file: somebody's JSON goes in, with distrust; a request comes out."""
