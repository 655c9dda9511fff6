"""The subcommands, one file each: options in, text and exit status out."""
