"""What the coordinator can do: one method is one action and one transaction."""
