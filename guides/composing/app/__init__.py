"""What the page's scripts work with, beside the text that people read."""
