"""A list of agreements on paper: those to be decided, those that go on, and those that are over."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coordinator_app.domain.agreement_lines import AgreementLine, AgreementSpan, SeenAgreement
from coordinator_app.domain.agreement_sentences import validity_said
from coordinator_app.domain.agreement_years import YearScale, scale_for
from coordinator_app.domain.briefing import Marking, MarkingKind, Picture
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.words import Message, Words, message

INTERNAL = Marking(kind=MarkingKind.INTERNAL)

_SPANS: dict[AgreementSpan, Message] = {
    AgreementSpan.ENDING: message("To be decided, or ending within six months"),
    AgreementSpan.CURRENT: message("Current"),
    AgreementSpan.ARCHIVE: message("Archive"),
}


@dataclass(frozen=True, kw_only=True)
class ListSection:
    """The agreements of one span, in the order in which the list shows them."""

    span: AgreementSpan
    agreements: tuple[SeenAgreement, ...]

    @property
    def title(self) -> Message:
        """What the section is called."""
        return _SPANS[self.span]

    @property
    def scale(self) -> YearScale:
        """The years that its bars lie on."""
        return scale_for(self.agreements, self.agreements[0].today, self.span)


@dataclass(frozen=True, kw_only=True)
class AgreementList:
    """All that a list of agreements tells; `narrowed` says in words what it leaves out, empty where that is nothing."""

    language: Literal["sv", "en"]
    today: date
    agreements: tuple[SeenAgreement, ...]
    policy: PolicyProfile
    sender: Municipality
    arms: Picture | None = None
    narrowed: str = ""
    made_at: datetime
    marking: Marking = INTERNAL

    @property
    def sections(self) -> tuple[ListSection, ...]:
        """The sections that hold anything: what must be decided or ends soon first, what is over last."""
        parted: dict[AgreementSpan, list[SeenAgreement]] = {span: [] for span in _SPANS}
        for seen in self.agreements:
            parted[AgreementSpan.ENDING if seen.is_ending() else seen.span].append(seen)
        return tuple(ListSection(span=span, agreements=tuple(found)) for span, found in parted.items() if found)


def party_of(line: AgreementLine, words: Words) -> str:
    """Return with whom an agreement is, or its title where nobody is named."""
    named = words.pick(line.partner_name_sv, line.partner_name_en) or words.pick(line.party_sv, line.party_en)
    return named or words.pick(line.title_sv, line.title_en) or words.say("No title")


def bar_said(seen: SeenAgreement, words: Words) -> str:
    """Return in one sentence what the bar of an agreement shows."""
    return ", ".join(words.say(part) for part in validity_said(seen)) + "."
