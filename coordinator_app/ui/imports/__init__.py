"""Importing: a file that is chosen, dropped or pasted, looked at row by row, and taken over in one change."""
