"""Sister cities and networks."""
