"""The papers on agreements: the list of them, for paper and for a spreadsheet, and the basis for a decision on one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.agreement_lines import AgreementLine, seen_on
from coordinator_app.domain.agreement_list import AgreementList
from coordinator_app.domain.agreement_table import table_rows
from coordinator_app.domain.briefing import Picture
from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.decision_basis import DecisionBasis
from coordinator_app.domain.disclosure import Audience, disclosed
from coordinator_app.domain.file_names import agreement_list_file_name, assessment_file_name
from coordinator_app.services.decision_ways import DecisionWays
from coordinator_app.services.own_files import refuse_own
from coordinator_app.services.policies import applied
from coordinator_app.storage import agreement_lists, agreements, municipality, policies
from coordinator_app.storage.agreement_names import named_in
from coordinator_app.storage.opening import Store
from coordinator_app.words import Either, Language, Problem, Words, message

__all__ = ["AgreementPapers", "BasisOrder", "ListOrder"]

Progress = Callable[[int, int], None]

_NOT_SAVED = message("Nothing has been saved. Your data is untouched.")


@dataclass(frozen=True, kw_only=True)
class ListOrder:
    """Which agreements somebody wants listed: those with these ids in their order, or all; `narrowed` says which."""

    today: date
    language: Language = "sv"
    ids: tuple[UUID, ...] | None = None
    narrowed: str = ""


@dataclass(frozen=True, kw_only=True)
class BasisOrder:
    """Of which agreement somebody wants the basis for a decision.

    `clauses` are codes of clauses that it is to quote beside those of the agreement's goals.
    """

    agreement_id: UUID
    today: date
    language: Language = "sv"
    clauses: tuple[str, ...] = ()


class AgreementPapers:
    """The papers on the agreements of one data file; nothing is kept of them, since they are made anew in a moment."""

    def __init__(self, store: Store, ways: DecisionWays, resources: Path) -> None:
        """Keep the open store, what works decisions back from days, and the program's own resources."""
        self._ways = ways
        self._database, self._files, self._clock = store.database, store.files, store.clock
        self._resources = resources

    def list_pdf(self, order: ListOrder, progress: Progress | None = None) -> bytes:
        """Return a list as a tagged PDF, on any thread. Raises Problem where no municipality is entered."""
        from coordinator_app.documents import agreement_list

        return agreement_list.make(self.listed(order), self._words(order.language), self._resources, progress).content

    def list_table(self, order: ListOrder) -> bytes:
        """Return a list as a table for spreadsheets. Raises Problem as `list_pdf`."""
        from coordinator_app.exchange.tables import semicolons

        return semicolons(table_rows(self.listed(order), self._words(order.language)))

    def list_file_name(self, order: ListOrder, ending: str) -> str:
        """Return a name for the file of a list, with an ending such as pdf or csv."""
        return agreement_list_file_name(order.today, order.language, ending)

    def listed(self, order: ListOrder) -> AgreementList:
        """Return what a list tells, in a constant number of queries. Raises Problem as `list_pdf`."""
        with self._database.reading() as connection:
            sender = municipality.get(connection)
            if sender is None:
                raise _nameless()
            lines = agreement_lists.agreement_lines(connection)
            policy = applied(self._resources, sender, policies.own(connection))
        return AgreementList(
            language=order.language,
            today=order.today,
            agreements=seen_on(_asked(lines, order.ids), order.today, self._ways.plan(order.today)),
            policy=policy,
            sender=sender,
            arms=self._arms(sender.arms),
            narrowed=order.narrowed,
            made_at=self._clock(),
        )

    def basis_pdf(self, order: BasisOrder, progress: Progress | None = None) -> bytes:
        """Return a basis for decision as a tagged PDF, on any thread. Raises Problem where the agreement is gone."""
        from coordinator_app.documents import benefit_assessment

        return benefit_assessment.make(
            self.basis(order), self._words(order.language), self._resources, progress
        ).content

    def basis_file_name(self, order: BasisOrder) -> str:
        """Return a name for the file of a basis for decision. Raises Problem where the agreement is gone."""
        agreement = self.basis(order).agreement
        title = self._words(order.language).pick(agreement.title_sv, agreement.title_en)
        return assessment_file_name(title, order.today, order.language)

    def basis(self, order: BasisOrder) -> DecisionBasis:
        """Return what a basis for decision tells, sifted for the presidium, read in one transaction."""
        with self._database.reading() as connection:
            sender = municipality.get(connection)
            agreement = agreements.get(connection, order.agreement_id)
            if sender is None:
                raise _nameless()
            if agreement is None:
                raise _gone()
            agreement = disclosed(agreement, Audience.PRESIDIUM)
            named = named_in(connection, agreement)
            policy = applied(self._resources, sender, policies.own(connection))
        way = self._ways.ahead_of(agreement, order.today).way if named.decision is None else None
        return DecisionBasis(
            language=order.language,
            today=order.today,
            agreement=agreement,
            parties=(Either(sender.name_sv, sender.name_en), *named.parties),
            names=named.people,
            bodies=named.bodies,
            actors=named.actors,
            decision=disclosed(named.decision, Audience.PRESIDIUM),
            chain=way.said if way else None,
            more_clauses=order.clauses,
            policy=policy,
            sender=sender,
            arms=self._arms(sender.arms),
            made_at=self._clock(),
        )

    def save_as(self, content: bytes, target: Path) -> None:
        """Write a paper or a table to a file, whole or not at all. Raises Problem for a hopeless target."""
        refuse_own(self._files, target, _NOT_SAVED)
        write_whole(content, target)

    def _words(self, language: Language) -> Words:
        return Words(language, self._resources / "translations")

    def _arms(self, sha256: str) -> Picture | None:
        """Return the arms, or None where none are entered or their file is lost."""
        try:
            return Picture(sha256=sha256, content=self._files.read(sha256)) if sha256 else None
        except Problem:
            return None


def _asked(lines: tuple[AgreementLine, ...], ids: tuple[UUID, ...] | None) -> list[AgreementLine]:
    """Return the lines with these ids in their order; what is gone is passed over."""
    if ids is None:
        return sorted(
            lines, key=lambda line: (sort_key(line.partner_name_sv or line.party_sv), sort_key(line.title_sv))
        )
    found = {line.id: line for line in lines}
    return [found[one] for one in ids if one in found]


def _gone() -> Problem:
    return Problem(
        message("The agreement is no longer there."),
        message("Nothing has been changed."),
        message("Look for it in the trash."),
    )


def _nameless() -> Problem:
    return Problem(
        message("The municipality has not been entered, so that the paper would have no sender."),
        message("Your data is untouched."),
        message("Enter the municipality's name first."),
    )
