"""Sheets to print: cards to fold or cut, worksheets for pupils, their key for the adult."""
