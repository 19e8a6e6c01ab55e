"""Calendars of other programs (iCalendar, RFC 5545, and vCalendar 1.0), read whatever their state."""
