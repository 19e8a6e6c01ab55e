"""The forms of a printed calendar: month, year and list; `calendar_print` binds them together."""
