"""The section Calendar."""
