"""Sheets to print: cards to cut out, worksheets for pupils."""
