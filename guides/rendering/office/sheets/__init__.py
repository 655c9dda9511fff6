"""What must hold on one side of paper, for DOCX and ODT: how high it is, what size it takes."""
