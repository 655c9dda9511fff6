"""READ: files in, a typed guide out, or every fault at once with its place."""
