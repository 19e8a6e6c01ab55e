"""Informing of one visit: who is to be told, the letter, and what was done; a page of its own and a tab."""
