"""What every letter says of those whom it goes to, of the files that go with it, and of whoever signs it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.people import Person
from coordinator_app.words import Message, Words


@dataclass(frozen=True, kw_only=True)
class LetterSender:
    """Who signs a letter."""

    name: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""


def signed(sender: LetterSender, coordinator: Person | None, words: Words) -> LetterSender:
    """Return who signs: as this computer's user has written it where a name is, else whoever coordinates a visit.

    It is all of the one or all of the other, never the name of one with the address of the other.
    """
    if sender.name or coordinator is None:
        return sender
    return LetterSender(
        name=coordinator.name,
        title=words.pick(coordinator.title_sv, coordinator.title_en),
        phone=coordinator.phones[0].number if coordinator.phones else "",
        email=coordinator.email,
    )


def common_values(
    recipients: Sequence[Person], files: Sequence[str], sender: LetterSender, own: Municipality, words: Words
) -> Mapping[str, str]:
    """Return the values of the merge fields that mean the same whatever a letter is about."""
    say = words.say
    return {
        "recipient": _recipients(recipients, words),
        "salutation": _salutation(recipients, words),
        "files": words.listing(list(files)) if files else say("nothing"),
        "municipality": words.pick(own.name_sv, own.name_en),
        "sender": sender.name or say("The international coordinator"),
        "title": sender.title or say("international coordinator"),
        "phone": sender.phone or own.phone or say("the switchboard"),
        "email": sender.email or say("the municipality"),
        "signature": _signature(sender, own, words),
    }


def shared_reason(reasons: Iterable[Sequence[Message]], words: Words) -> str:
    """Return why people are told, where they have it in common."""
    said = {tuple(words.say(each) for each in one) for one in reasons}
    return "; ".join(next(iter(said))) if len(said) == 1 else ""


def _recipients(recipients: Sequence[Person], words: Words) -> str:
    names = [person.name for person in recipients]
    return words.listing(names) if names else words.say("everybody concerned")


def _salutation(recipients: Sequence[Person], words: Words) -> str:
    """Return how the letter begins: by name to one person, in general to several."""
    if len(recipients) != 1:
        return words.say("Hello,")
    person = recipients[0]
    first = person.given_name or person.name
    return words.say("Dear {name},", name=first if words.language == "sv" else person.name)


def _signature(sender: LetterSender, own: Municipality, words: Words) -> str:
    name = ", ".join(part for part in (sender.name or words.say("The international coordinator"), sender.title) if part)
    reach = " · ".join(part for part in (sender.phone, sender.email) if part)
    return "\n".join(part for part in (name, words.pick(own.name_sv, own.name_en), reach) if part)
