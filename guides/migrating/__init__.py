"""MIGRATE: the files of an older folder go in, the same files in the present shape come out."""
