"""The parts of a programme paper; `programme_paper` binds them together."""
