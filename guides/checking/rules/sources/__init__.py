"""Rules of sources: dated, read, tried, used, and never made to say more than they can."""
