"""Utblick, the desktop application of a Swedish municipality's international coordinator."""

__version__ = "0.1.0"
