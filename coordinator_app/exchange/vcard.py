"""Contact cards as vCard 3.0 (RFC 2426), the version that every telephone reads from a QR code."""

from coordinator_app.domain.people import Person


def card(person: Person, organisation: str = "") -> str:
    """Return a person's card with name, organisation, telephone numbers and e-mail, lines ending in CRLF."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(person.family_name)};{_escaped(person.given_name)};;;",
        f"FN:{_escaped(person.name)}",
        *([f"ORG:{_escaped(organisation)}"] if organisation else []),
        *(f"TEL:{_escaped(phone.number)}" for phone in person.phones),
        *([f"EMAIL:{_escaped(person.email)}"] if person.email else []),
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _escaped(text: str) -> str:
    """Return text by RFC 2426 section 5: a line break becomes backslash n, so that no value can begin a new line."""
    for plain, escaped in (("\\", "\\\\"), (",", "\\,"), (";", "\\;")):
        text = text.replace(plain, escaped)
    return "\\n".join(text.splitlines())
