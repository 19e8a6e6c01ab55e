"""The section of agreements, memberships and decisions."""
