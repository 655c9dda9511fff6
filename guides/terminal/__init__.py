"""The terminal: options in, text and exit status out; the only room that imports typer."""
