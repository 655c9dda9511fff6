"""Rules of claims: their answers, their counterpoints, what they cite."""
