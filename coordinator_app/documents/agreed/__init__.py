"""The parts of the papers on agreements; `agreement_list` and `benefit_assessment` bind them together."""
