"""What the coordinator does with agreements, memberships and decisions."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from coordinator_app.domain.agreement_lines import AgreementLine, seen_on
from coordinator_app.domain.agreement_status import needs_decision
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.decision_lines import DecisionLine
from coordinator_app.domain.decisions import Decision
from coordinator_app.storage import agreement_lists, agreements
from coordinator_app.storage.agreements import AGREEMENTS, DECISIONS
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.uses import delete
from coordinator_app.words import Either, Message, message


class Agreements:
    """The agreements and the decisions of one data file."""

    def __init__(self, database: Database, files: Files) -> None:
        """Keep the database that they lie in, and the files that are kept with them."""
        self._database, self._files = database, files

    def all(self) -> tuple[Agreement, ...]:
        """Return every agreement."""
        with self._database.reading() as connection:
            return agreements.every(connection)

    def lines(self) -> tuple[AgreementLine, ...]:
        """Return the lines of all agreements, in the same few queries however many there are."""
        with self._database.reading() as connection:
            return agreement_lists.agreement_lines(connection)

    def to_decide(self, today: date) -> int:
        """Return how many agreements wait for a decision on a day; it may be on any thread."""
        return sum(1 for seen in seen_on(self.lines(), today) if needs_decision(seen))

    def get(self, agreement_id: UUID) -> Agreement | None:
        """Return an agreement, or None where none has the id."""
        with self._database.reading() as connection:
            return agreements.get(connection, agreement_id)

    def save(self, agreement: Agreement, label: Message | None = None) -> Agreement:
        """Save an agreement and return it as it is now kept; the label says what was done, as undo names it.

        Raises Stale where it was changed since.
        """
        name = Either(agreement.title_sv, agreement.title_en)
        with self._database.transaction(label or message("Change {name}", name=name)) as transaction:
            return agreements.save(transaction, agreement)

    def delete(self, agreement: Agreement) -> None:
        """Put an agreement in the trash; visits and other agreements lose it."""
        label = message("Delete {name}", name=Either(agreement.title_sv, agreement.title_en))
        with self._database.transaction(label) as transaction:
            delete(transaction, AGREEMENTS, agreement.id)

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision."""
        with self._database.reading() as connection:
            return DECISIONS.every(connection)

    def decision_lines(self) -> tuple[DecisionLine, ...]:
        """Return the lines of all decisions with what each decided, the latest first."""
        with self._database.reading() as connection:
            return agreement_lists.decision_lines(connection)

    def attach_minutes(self, decision: Decision, name: str, content: bytes) -> Decision:
        """Keep the minutes of a decision in place of those that it had. Raises Stale where it was changed since."""
        kept = replace(decision, minutes_name=name, minutes=self._files.keep(content))
        return self.save_decision(kept, message("Keep {name}", name=name))

    def minutes_of(self, decision: Decision) -> bytes:
        """Return the file of the minutes. Raises Problem where it is damaged or gone."""
        return self._files.read(decision.minutes)

    def decision(self, decision_id: UUID) -> Decision | None:
        """Return a decision, or None where none has the id."""
        with self._database.reading() as connection:
            return DECISIONS.get(connection, decision_id)

    def save_decision(self, decision: Decision, label: Message | None = None) -> Decision:
        """Save a decision and return it as it is now kept. Raises Stale where it was changed since."""
        name = Either(decision.title_sv, decision.title_en)
        with self._database.transaction(label or message("Change {name}", name=name)) as transaction:
            return DECISIONS.save(transaction, decision)

    def delete_decision(self, decision: Decision) -> None:
        """Put a decision in the trash; what it decided upon loses it."""
        label = message("Delete {name}", name=Either(decision.title_sv, decision.title_en))
        with self._database.transaction(label) as transaction:
            delete(transaction, DECISIONS, decision.id)
