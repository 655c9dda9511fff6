"""YAML as authors write it: a tree with the place of each value, or what is wrong, in words."""
