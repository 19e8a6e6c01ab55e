"""A draft as mail programs read it."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import compat32, default

import pytest

from coordinator_app.exchange.mail import draft


@pytest.mark.parametrize(
    "subject",
    [
        "Internationellt arbete: Vecka 46 · Fem saker är försenade och två bör göras den här veckan.",
        "Å" * 150,
        " ".join(["Ö ä"] * 40),
        "Plain words, and so many of them that the line of the header has to be folded at least once on its way",
        "",
    ],
)
def test_a_subject_is_read_as_it_was_written_however_it_is_folded(subject: str) -> None:
    made = draft(subject, "Text med åäö\noch en rad till")
    read = message_from_bytes(made, policy=default)
    assert (read["Subject"], read["X-Unsent"], read.defects) == (subject, "1", [])
    assert read.get_content().splitlines() == ["Text med åäö", "och en rad till"]
    older = message_from_bytes(made, policy=compat32)
    assert str(make_header(decode_header(older["Subject"]))) == subject
    assert max(len(line) for line in made.split(b"\r\n")) <= 78
