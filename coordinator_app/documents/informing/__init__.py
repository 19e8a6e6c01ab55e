"""The parts of the record of informing: its figures, and its visits."""
