"""The network of contact persons, and the committees."""
