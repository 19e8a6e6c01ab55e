"""The section of the policy: its clauses, how they are met, deviations and governing documents."""
