"""What authors write, typed: frozen records that refuse keys they do not know."""
