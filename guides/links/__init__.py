"""LINKS: addresses go in, what each answered comes out: the only room that opens the network."""
