"""What the coordinator keeps, as plain frozen values, and the rules about them."""
