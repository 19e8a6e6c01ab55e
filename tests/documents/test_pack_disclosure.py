"""What a reader may not see is nowhere in their packs, whatever place of the file one looks in."""

import re
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

import pytest

from coordinator_app.domain.briefing import POSSIBLE_PARTS, Briefing, Dossier, Variant
from coordinator_app.domain.disclosure import Audience, Disclosure, class_of, disclosed
from coordinator_app.exchange.vcard import card
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import changed, example_dossier, full, sound_pack, told
from tests.documents.fullness import CODES, rewritten
from tests.documents.hearing import dug_out

SEEN = {Disclosure.PUBLIC, Disclosure.INTERNAL, Disclosure.PERSONAL}
SEEN_BY = {**dict.fromkeys(Variant, SEEN), Variant.GUESTS: {Disclosure.PUBLIC, Disclosure.PERSONAL}}
INWARD = {"Visit.gift_sv", "Visit.lead_sv", "ProgrammeItem.note_sv", "ProgrammeItem.presidium_sv", "Speech.text"}
"""Some of what the municipality writes for itself."""
NOT_PRINTED = {
    "BenefitCriterion.asked_en",
    "BenefitCriterion.asked_sv",
    "BenefitCriterion.clause",
    "BenefitCriterion.help_en",
    "BenefitCriterion.help_sv",
    "Body.short_name",
    "Booking.place",
    "Booking.reference",
    "Booking.what",
    "Clause.text_en",
    "Clause.text_sv",
    "Dossier.contact_cards",
    "Ladder.kind",
    "Ladder.steps",
    "Municipality.phone",
    "Organisation.place",
    "Parameter.name",
    "PartnerContact.role_en",
    "PartnerContact.role_sv",
    "Phone.label",
    "PolicyProfile.adopted_by",
    "PolicyProfile.applies_to",
    "PolicyProfile.case_number",
    "PolicyProfile.document_owner",
    "PolicyProfile.document_type",
    "PolicyProfile.follow_up_owner",
    "PolicyProfile.municipality_code",
    "PolicyProfile.name",
    "PolicyProfile.notice_clause",
    "PolicyProfile.representing_clause",
    "PolicyProfile.revision_owner",
    "PolicyProfile.sister_cities_en",
    "PolicyProfile.sister_cities_sv",
    "PolicyProfile.validity",
    "PolicyRule.advice_en",
    "PolicyRule.advice_sv",
    "PolicyRule.check",
    "PolicyRule.clause",
    "PolicyRule.id",
    "PolicyRule.kinds",
    "PolicyRule.name_en",
    "PolicyRule.name_sv",
    "ProgrammeItem.guest_text_en",
    "ProgrammeItem.guest_text_sv",
    "Task.text_en",
    "Task.text_sv",
    "UsualBody.name_en",
    "UsualBody.name_sv",
    "UsualBody.parent",
    "UsualBody.short_name",
    "UsualList.conditions",
    "UsualList.name_en",
    "UsualList.name_sv",
    "UsualList.purpose",
    "UsualMember.body",
    "UsualMember.kind",
    "UsualMember.role",
    "UsualRoute.deciding",
    "UsualRoute.preparing",
    "VisitLine.case_number",
    "VisitLine.partner_name_en",
    "VisitLine.partner_name_sv",
}
"""What the presidium may see but no page says in words: it is for the guests, or tells of the policy or its files."""


class Canaries:
    """Words that stand nowhere else, each put into one field; `sung` remembers where."""

    def __init__(self) -> None:
        self._numbers = count(1000)
        self.sung: dict[str, str] = {}

    def word(self, owner: str, name: str) -> str:
        """Return a new word for a field."""
        word = f"zq{next(self._numbers)}"
        self.sung[word] = f"{owner}.{name}"
        return word

    def heard_in(self, said: str) -> set[str]:
        """Return the fields whose words are heard, however they are spelt."""
        return {self.sung[word] for word in re.findall(r"zq\d{4,}", said.lower()) if word in self.sung}


def hidden(
    value: Any,
    canaries: Canaries,
    seen: set[Disclosure] = SEEN,
    *,
    is_hidden: bool = False,
    at: tuple[str, str] = ("", ""),
) -> Any:
    """Return the value with a word in every text that a reader may not see, or that lies under such a field."""
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        return replace(
            value,
            **{
                f.name: hidden(
                    getattr(value, f.name),
                    canaries,
                    seen,
                    is_hidden=is_hidden or class_of(f) not in seen,
                    at=(kind, f.name),
                )
                for f in fields(value)
            },
        )
    if isinstance(value, tuple):
        return tuple(hidden(part, canaries, seen, is_hidden=is_hidden, at=at) for part in value)
    return canaries.word(*at) if is_hidden and type(value) is str else value


def with_cards(dossier: Dossier) -> Dossier:
    """Return the dossier with contact cards made, as the service makes them, of people who are not sifted yet."""
    return replace(dossier, contact_cards=tuple((p.id, card(p, dossier.municipality.name_sv)) for p in dossier.people))


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", ["full", "falun", "falkenberg"])
def test_no_word_that_its_reader_may_not_see_is_in_a_pack(source: str, language: Language, variant: Variant) -> None:
    canaries = Canaries()
    dossier = hidden(full() if source == "full" else example_dossier(source), canaries, SEEN_BY[variant])
    assert set(canaries.sung.values()) >= {"Person.dietary", "Visit.internal_note", "ProgrammeItem.internal_note"}
    assert (variant == Variant.GUESTS) == (set(canaries.sung.values()) >= INWARD)
    assert canaries.heard_in(repr(dossier)) == set(canaries.sung.values())
    briefing = told(with_cards(dossier), language=language, variant=variant, parts=POSSIBLE_PARTS[variant])
    assert canaries.heard_in(repr(briefing)) == set()
    assert canaries.heard_in(dug_out(sound_pack(briefing).content)) == set()


@pytest.mark.parametrize("variant", [Variant.PRESIDIUM, Variant.HOSTS, Variant.GUESTS])
def test_no_word_that_its_reader_may_not_see_is_told_as_a_change(variant: Variant) -> None:
    canaries = Canaries()
    now = hidden(changed(full()), canaries, SEEN_BY[variant])
    before = hidden(full(), canaries, SEEN_BY[variant])
    briefing = told(with_cards(now), variant=variant, number=2, parts=POSSIBLE_PARTS[variant], before=before)
    assert briefing.previous is not None
    assert canaries.heard_in(repr(before)) >= {"Person.dietary", "Visit.internal_note"}
    assert canaries.heard_in(repr(briefing)) == set()
    said = dug_out(sound_pack(briefing).content)
    assert "Ändringar sedan version 1" in said
    assert canaries.heard_in(said) == set()


def test_the_guests_read_what_is_written_for_them_and_not_what_is_noted_for_the_hosts() -> None:
    canaries = Canaries()
    dossier = rewritten(full(), lambda owner, name, old: old if name in CODES else canaries.word(owner, name))
    heard = {
        variant: canaries.heard_in(dug_out(sound_pack(told(dossier, variant=variant)).content))
        for variant in (Variant.HOSTS, Variant.GUESTS)
    }
    told_apart = {"ProgrammeItem.guest_text_sv", "ProgrammeItem.note_sv"}
    assert heard[Variant.GUESTS] & told_apart == {"ProgrammeItem.guest_text_sv"}
    assert heard[Variant.HOSTS] & told_apart == {"ProgrammeItem.note_sv"}


def test_the_digging_finds_a_word_wherever_a_pack_may_say_it() -> None:
    """The control: what may be seen is found on the page, in titles, bookmarks, text alternatives, links and XMP."""
    canaries = Canaries()
    dossier = rewritten(full(), lambda owner, name, old: old if name in CODES else canaries.word(owner, name))
    found = canaries.heard_in(dug_out(sound_pack(told(with_cards(dossier))).content))
    assert {"Person.given_name", "Visit.title_sv", "Municipality.name_sv", "Person.email", "Partner.name_sv"} <= found


@pytest.mark.parametrize("place", ["docinfo", "packet", "outline", "alt", "address"])
def test_the_digging_finds_a_word_in_each_place_by_itself(place: str) -> None:
    from io import BytesIO

    import pikepdf

    words = {"docinfo": "zq1åäö", "packet": "zq2åäö", "outline": "zq3åäö", "alt": "zq4åäö", "address": "zq5"}
    out = BytesIO()
    with pikepdf.open(BytesIO(sound_pack(told(full())).content)) as pdf:
        pdf.docinfo["/Hidden"] = words["docinfo"]
        packet = pdf.Root.Metadata.read_bytes().replace(b"</dc:format>", words["packet"].encode() + b"</dc:format>")
        pdf.Root.Metadata = pdf.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(words["outline"], 0))
        pdf.Root.StructTreeRoot.K[0].Alt = pikepdf.String(words["alt"])
        pdf.pages[0].obj.Annots = pikepdf.Array(
            [pikepdf.Dictionary(A=pikepdf.Dictionary(URI=pikepdf.String(words["address"])))]
        )
        pdf.save(out)
    assert words[place] in dug_out(out.getvalue())


def test_every_text_that_the_presidium_may_see_is_printed_or_known_not_to_be() -> None:
    canaries = Canaries()

    def write(owner: str, name: str, old: str) -> str:
        return old if name in CODES else canaries.word(owner, name)

    found: set[str] = set()
    visit = full().visit
    for direction in type(visit.direction):
        dossier = rewritten(replace(full(), visit=replace(visit, direction=direction)), write)
        for language in LANGUAGES:
            found |= canaries.heard_in(dug_out(sound_pack(told(dossier, language=language)).content))
    hiding = Canaries()
    hidden(full(), hiding)
    assert set(canaries.sung.values()) - found - set(hiding.sung.values()) == NOT_PRINTED


@pytest.mark.parametrize("audience", [Audience.ANYONE, Audience.GUESTS, Audience.CATERING])
def test_a_pack_can_be_made_for_any_audience_from_what_is_left(audience: Audience) -> None:
    canaries = Canaries()
    shown = {
        Audience.ANYONE: {Disclosure.PUBLIC},
        Audience.GUESTS: {Disclosure.PUBLIC, Disclosure.PERSONAL},
        Audience.CATERING: {Disclosure.PUBLIC, Disclosure.SENSITIVE},
    }[audience]
    classes = {f"{type(r).__name__}.{f.name}": class_of(f) for r in records(full()) for f in fields(r)}
    dossier = rewritten(full(), lambda owner, name, old: old if name in CODES else canaries.word(owner, name))
    briefing: Briefing = replace(told(dossier), dossier=disclosed(dossier, audience), audience=audience)
    found = canaries.heard_in(dug_out(sound_pack(briefing).content))
    assert [field for field in found if classes[field] not in shown] == []
    assert "Visit.title_sv" in found


def records(value: Any) -> list[Any]:
    """Return a value's records, however deep."""
    if is_dataclass(value):
        return [value, *(record for f in fields(value) for record in records(getattr(value, f.name)))]
    return [record for part in value for record in records(part)] if isinstance(value, tuple) else []
