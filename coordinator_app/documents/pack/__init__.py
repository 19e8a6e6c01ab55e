"""The pages of a briefing pack, one module for each kind; `briefing_pack` binds them together."""
