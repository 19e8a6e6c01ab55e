"""What days and entries of the calendar say to those who hear the screen."""

from datetime import date

from coordinator_app.domain.calendar import Entry, EntryKind
from coordinator_app.domain.calendar_agreements import TITLES
from coordinator_app.domain.calendar_network import NETWORK
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.calendar.shown import PLAIN, WeeksShown
from coordinator_app.words import Words


def day_sentence(words: Words, shown: WeeksShown, day: date) -> str:
    """Return a day with its name and all that stands on it: Måndag 23 november: Shijiazhuang, Besök hit."""
    note = shown.notes.get(day, PLAIN)
    entries = [entry_sentence(words, entry) for entry in shown.on(day)]
    said = "; ".join(entries) if entries else words.say("nothing planned")
    return f"{words.weekday(day)}{', ' if note.name else ''}{note.name}: {said}"


def entry_title(words: Words, entry: Entry, *, is_continued: bool = False) -> str:
    """Return what an entry is called where it is drawn, and that it is preliminary or began before."""
    title = _called(words, entry)
    title = words.say("Prel. {title}", title=title) if entry.is_tentative else title
    return words.say("{title} (cont.)", title=title) if is_continued else title


def entry_sentence(words: Words, entry: Entry) -> str:
    """Return what an entry is: its title, its hour, its layer, and what is uncertain of it."""
    title = _called(words, entry)
    hours = words.hours(entry.at, entry.until) if entry.at is not None else ""
    days = words.brief_days(entry.starts_on, entry.ends_on) if entry.starts_on != entry.ends_on else ""
    state = words.say("cancelled") if entry.is_cancelled else words.say("preliminary") if entry.is_tentative else ""
    layer, about = words.say(LAYERS[entry.layer].name), words.pick(entry.about_sv, entry.about_en)
    return ", ".join(part for part in (hours, title, about, entry.place, layer, days, state) if part)


def _called(words: Words, entry: Entry) -> str:
    if entry.kind == EntryKind.NETWORK_MEETING:
        return words.say(NETWORK)
    title = words.pick(entry.title_sv, entry.title_en) or words.say("No title")
    if entry.kind in TITLES:
        return words.say(TITLES[entry.kind].id, name=title)
    return words.say("{body}, hand in", body=title) if entry.kind == EntryKind.HAND_IN else title
