"""What the coordinator does with agreements, memberships and decisions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

from coordinator_app.domain.agreement_acts import Act, Answer, taken
from coordinator_app.domain.agreement_faults import fault_in
from coordinator_app.domain.agreement_gaps import Gap, gaps_among
from coordinator_app.domain.agreement_lines import AgreementLine, seen_on
from coordinator_app.domain.agreement_situation import Situation, situation
from coordinator_app.domain.agreement_status import needs_decision
from coordinator_app.domain.agreement_surroundings import Surroundings, successor
from coordinator_app.domain.agreements import Agreement, AgreementFile
from coordinator_app.domain.decision_lines import DecisionLine, NamedDecision
from coordinator_app.domain.decisions import Decision
from coordinator_app.storage import agreement_links, agreement_lists, agreements
from coordinator_app.storage.agreements import AGREEMENTS, DECISIONS
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.policies import OWN_POLICIES
from coordinator_app.storage.uses import delete
from coordinator_app.words import Either, Message, Problem, message


class Agreements:
    """The agreements and the decisions of one data file."""

    def __init__(self, database: Database, files: Files, clock: Callable[[], datetime]) -> None:
        """Keep the database that they lie in, the files that are kept with them, and the clock."""
        self._database, self._files, self._clock = database, files, clock
        self._lines = agreement_lists.AgreementLines()

    def all(self) -> tuple[Agreement, ...]:
        """Return every agreement."""
        with self._database.reading() as connection:
            return agreements.every(connection)

    def lines(self) -> tuple[AgreementLine, ...]:
        """Return the lines of all agreements, in the same few queries however many there are."""
        with self._database.reading() as connection:
            return self._lines.all(connection)

    def to_decide(self, today: date) -> int:
        """Return how many agreements wait for a decision on a day; it may be on any thread."""
        return sum(1 for seen in seen_on(self.lines(), today) if needs_decision(seen))

    def cap(self) -> int | None:
        """Return how many agreements the municipality has decided to have at most, None where it has set no cap."""
        with self._database.reading() as connection:
            return next((own.agreements_cap for own in OWN_POLICIES.every(connection)), None)

    def get(self, agreement_id: UUID) -> Agreement | None:
        """Return an agreement, or None where none has the id."""
        with self._database.reading() as connection:
            return agreements.get(connection, agreement_id)

    def save(self, agreement: Agreement, label: Message | None = None) -> Agreement:
        """Save an agreement and return it as it is now kept; the label says what was done, as undo names it.

        Raises Stale where it was changed since, and Problem for what cannot be so, such as an end before the beginning.
        """
        fault = fault_in(agreement)
        if fault is not None:
            raise Problem(
                fault, message("What was saved before is kept."), message("Write it in another way, or press Esc.")
            )
        name = Either(agreement.title_sv, agreement.title_en)
        with self._database.transaction(label or message("Change {name}", name=name)) as transaction:
            return agreements.save(transaction, agreement)

    def delete(self, agreement: Agreement) -> None:
        """Put an agreement in the trash; visits and other agreements lose it."""
        label = message("Delete {name}", name=Either(agreement.title_sv, agreement.title_en))
        with self._database.transaction(label) as transaction:
            delete(transaction, AGREEMENTS, agreement.id)

    def around(self, agreement: Agreement) -> Surroundings:
        """Return what stands around an agreement, in the same few queries however much that is."""
        with self._database.reading() as connection:
            after = agreement_links.following(connection, agreement.id)
            under = agreement_links.beneath(connection, agreement.id)
            above = [one for one in (agreement.predecessor_id, agreement.framework_id) if one is not None]
            found = {each.id: each for each in agreements.get_many(connection, (*above, *after, *under))}
            return Surroundings(
                predecessor=found.get(agreement.predecessor_id) if agreement.predecessor_id else None,
                framework=found.get(agreement.framework_id) if agreement.framework_id else None,
                successors=tuple(found[one] for one in after),
                beneath=tuple(found[one] for one in under),
                visits=agreement_links.visits_under(connection, agreement.id),
            )

    def situation(self, agreement: Agreement, today: date) -> Situation:
        """Return how an agreement is kept on a day: what is in place, what is missing and what comes next."""
        with self._database.reading() as connection:
            decision = DECISIONS.get(connection, agreement.decision_id) if agreement.decision_id else None
            visited_on = agreement_links.last_visit_on(connection, agreement.id, today)
        return situation(agreement, decision, visited_on, today)

    def of_partner(self, partner_id: UUID) -> tuple[Agreement, ...]:
        """Return the agreements with a partner, as the partner or as a further party, by the day they begin."""
        with self._database.reading() as connection:
            found = agreements.get_many(connection, agreement_links.of_partner(connection, partner_id))
        return tuple(sorted(found, key=lambda each: each.terms.begins_on or date.max))

    def gaps_with(self, partner_id: UUID, today: date) -> tuple[Gap, ...]:
        """Return the times without an agreement with a partner, the earliest first."""
        return tuple(gap for gap in gaps_among(self.of_partner(partner_id), today) if gap.partner_id == partner_id)

    def gaps_around(self, agreement: Agreement, today: date) -> tuple[Gap, ...]:
        """Return the times without an agreement just before one and just after it."""
        around = self.around(agreement)
        linked = (around.predecessor,) if around.predecessor else ()
        with_them = self.of_partner(agreement.partner_id) if agreement.partner_id else ()
        known = {each.id: each for each in (*with_them, *linked, *around.successors, agreement)}
        found = gaps_among(known.values(), today)
        return tuple(gap for gap in found if agreement.id in (gap.before_id, gap.after_id))

    def carry_out(self, agreement_id: UUID, act: Act, answer: Answer) -> Agreement:
        """Do what comes next with an agreement and return it as it is now kept. Raises Problem where it is gone."""
        agreement = self.get(agreement_id)
        if agreement is None:
            raise _gone()
        name = Either(agreement.title_sv, agreement.title_en)
        return self.save(taken(agreement, act, answer), Message(_ACTS[act].id, {"name": name}))

    def succeed(self, agreement: Agreement) -> Agreement:
        """Make the agreement that is to come after one, as a proposal with the same parties, and return it."""
        new = successor(agreement, uuid4)
        return self.save(
            new, message("New agreement after {name}", name=Either(agreement.title_sv, agreement.title_en))
        )

    def attach(self, agreement_id: UUID, name: str, content: bytes) -> Agreement:
        """Keep a file with an agreement: its bytes first, then the row. Raises Problem where it is gone."""
        agreement = self.get(agreement_id)
        if agreement is None:
            raise _gone()
        new = AgreementFile(
            id=uuid4(),
            name=name,
            sha256=self._files.keep(content),
            size_bytes=len(content),
            added_on=self._clock().date(),
        )
        return self.save(replace(agreement, files=(*agreement.files, new)), message("Add {name}", name=name))

    def attached(self, file: AgreementFile) -> bytes:
        """Return the bytes of a file. Raises Problem where it is missing or damaged."""
        return self._files.read(file.sha256)

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision."""
        with self._database.reading() as connection:
            return DECISIONS.every(connection)

    def named_decisions(self) -> tuple[NamedDecision, ...]:
        """Return what all decisions are called by, the latest first."""
        with self._database.reading() as connection:
            return agreement_lists.named_decisions(connection)

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


_ACTS: dict[Act, Message] = {
    Act.SIGN: message("Conclude {name}"),
    Act.EXTEND: message("Extend {name}"),
    Act.GIVE_NOTICE: message("Give notice of {name}"),
    Act.END: message("End {name}"),
    Act.REVIEW: message("Review {name}"),
}


def _gone() -> Problem:
    return Problem(
        message("The agreement is no longer there."),
        message("Nothing has been changed."),
        message("Look for it in the trash."),
    )
