"""The example without what it shows of agreements and of the policy, for tests that enter their own."""

from pathlib import Path

from coordinator_app.services.desk import Clock, Desk, desk
from coordinator_app.storage.agreements import AGREEMENTS, DECISIONS
from coordinator_app.storage.policies import DEVIATIONS, GOVERNING_DOCUMENTS, OWN_POLICIES
from coordinator_app.words import message


def clear_policy(opened: Desk) -> None:
    """Take away agreements, decisions, deviations, what is set on top of the profile, and documents but the policy."""
    with opened._store.database.transaction(message("Set up"), can_be_undone=False) as transaction:
        for records in (AGREEMENTS, DECISIONS, OWN_POLICIES, DEVIATIONS, GOVERNING_DOCUMENTS):
            for record in records.every(transaction.connection):
                if not getattr(record, "profile", ""):
                    records.delete(transaction, record.id)


def cleared(folder: Path, resources: Path, clock: Clock) -> Path:
    """Take the same away in a folder, and return it."""
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        clear_policy(opened)
    return folder
