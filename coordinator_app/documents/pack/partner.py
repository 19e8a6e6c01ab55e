"""The partner: what to know of it, how to greet, and the relation so far."""

from collections.abc import Iterator

from coordinator_app.documents.block import Block
from coordinator_app.documents.pack.clocks import SWEDISH_ZONE, apart_from_sweden
from coordinator_app.documents.pack.telling import WIDTH, Telling, in_tongue, opening
from coordinator_app.documents.runs import Run, Text, joined
from coordinator_app.domain.labels import label
from coordinator_app.domain.partners import Partner, PartnerKind, Phrase

_WHEN, _STATUS = 132.0, 84.0
_TELLS_TIME = {"tidszon", "lokal tid"}
"""Facts of the user's own that say how the clocks stand."""
_MEANING, _SOUND = 130.0, 150.0


def about(telling: Telling) -> list[Block]:
    """Return facts, phrases and courtesies of the partner, or nothing where there are none."""
    partner = telling.dossier.partner
    return [*_facts(telling, partner), *_phrases(telling, partner), *_courtesies(telling, partner)] if partner else []


def _facts(telling: Telling, partner: Partner) -> Iterator[Block]:
    say, pick = telling.words.say, telling.pick
    own = [(pick(fact.label_sv, fact.label_en), pick(fact.text_sv, fact.text_en)) for fact in partner.facts]
    name = telling.words.pick(partner.name_sv, partner.name_en)
    native = partner.native_name if partner.native_name != name else ""
    rows: list[tuple[Text, Text]] = [
        (say("Name"), in_tongue(native, telling.partner_languages)),
        (say("Country"), telling.words.country(partner.country) if partner.country else ""),
        (say("Local time"), _local_time(telling, partner)),
        *own,
    ]
    said = [(title, text) for title, text in rows if text]
    if said:
        yield telling.pairs(said, say("Facts of {name}", name=name))


def _local_time(telling: Telling, partner: Partner) -> str:
    told = {fact.label_sv.casefold() for fact in partner.facts}
    if partner.time_zone == SWEDISH_ZONE or told & _TELLS_TIME:
        return ""
    return opening(telling.words.say(apart_from_sweden(partner.time_zone, telling.visit.starts_on)))


def _phrases(telling: Telling, partner: Partner) -> Iterator[Block]:
    say = telling.words.say
    if not partner.phrases:
        return
    yield telling.head(say("Some words on the way"))
    rows: list[tuple[Text, ...]] = [
        (telling.pick(p.meaning_sv, p.meaning_en), _spoken(p), p.pronunciation) for p in partner.phrases
    ]
    tongues = [telling.words.tongue(language) for language in telling.partner_languages]
    theirs = " / ".join(tongues) or say("In their language")
    heads = (opening(telling.words.tongue(telling.words.language)), opening(theirs), say("Say"))
    yield telling.grid(heads, (_MEANING, WIDTH - _MEANING - _SOUND, _SOUND), rows, say("Some words on the way"))


def _spoken(phrase: Phrase) -> Text:
    words = Run(phrase.text, language=phrase.language)
    romanised = f"{phrase.language}-Latn" if phrase.language else ""
    return [words, " ", Run(phrase.reading, language=romanised)] if phrase.reading else [words]


def _courtesies(telling: Telling, partner: Partner) -> Iterator[Block]:
    text = telling.pick(partner.etiquette_sv, partner.etiquette_en)
    if text:
        yield telling.head(telling.words.say("To bear in mind"))
        yield from telling.paragraphs(text)


def relation(telling: Telling) -> list[Block]:
    """Return the relation so far: since when, what has happened, and earlier visits."""
    partner = telling.dossier.partner
    return [*_standing(telling, partner), *_history(telling, partner), *_earlier(telling)] if partner else []


def _standing(telling: Telling, partner: Partner) -> Iterator[Block]:
    say = telling.words.say
    reason = telling.pick(partner.status_reason_sv, partner.status_reason_en)
    status = opening(say(label(partner.status)))
    rows: list[tuple[str, Text]] = [
        (say("Relation"), opening(_kind(telling, partner))),
        (say("Since"), str(partner.since_year or "")),
        (say("State"), joined((status, reason), ". ")),
    ]
    yield telling.pairs([(title, text) for title, text in rows if text], say("The relation so far"))


def _kind(telling: Telling, partner: Partner) -> Text:
    if partner.kind == PartnerKind.SISTER_CITY:
        policy = telling.dossier.policy
        return telling.pick(policy.sister_city_sv, policy.sister_city_en)
    return telling.words.say(label(partner.kind))


def _history(telling: Telling, partner: Partner) -> Iterator[Block]:
    if partner.history:
        yield telling.head(telling.words.say("What has happened"))
        events = sorted(partner.history, key=lambda event: (event.year, event.on.toordinal() if event.on else 0))
        rows: list[tuple[str, Text]] = [
            (telling.words.day(e.on) if e.on else str(e.year), telling.pick(e.text_sv, e.text_en)) for e in events
        ]
        yield telling.pairs(rows, telling.words.say("What has happened"))


def _earlier(telling: Telling) -> Iterator[Block]:
    say, words = telling.words.say, telling.words
    if telling.dossier.earlier:
        yield telling.head(say("Earlier visits"))
        rows: list[tuple[Text, ...]] = [
            (
                words.days(line.starts_on, line.ends_on),
                telling.pick(line.title_sv, line.title_en),
                say(label(line.status)),
            )
            for line in telling.dossier.earlier
        ]
        heads = (say("When"), say("Visit"), say("State"))
        yield telling.grid(heads, (_WHEN, WIDTH - _WHEN - _STATUS, _STATUS), rows, say("Earlier visits"))
