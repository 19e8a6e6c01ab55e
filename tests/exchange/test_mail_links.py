"""Letters as mailto addresses, and in pieces for the clipboard."""

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.header_text import body_text, header_line
from coordinator_app.domain.letter_text import as_plain
from coordinator_app.domain.letters import LONGEST_SUBJECT, LONGEST_TEXT, Address, Enclosure, Letter
from coordinator_app.exchange.mail_links import LONGEST, mailto, pieces

LETTER = Letter(
    to=(Address("Ek, Karin", "karin.ek@falun.example"), Address("Åsa", "a&b=c@falun.example")),
    bcc=(Address("", "lars@falun.example"),),
    subject="Besök & program?",
    text="**Hej!**\n100 % säkert",
)


def test_a_short_letter_is_an_address_that_a_mail_program_opens() -> None:
    address = mailto(LETTER)
    assert address is not None
    assert address.isascii()
    parts = urlsplit(address)
    assert (parts.scheme, [unquote(one) for one in parts.path.split(",")]) == (
        "mailto",
        ["karin.ek@falun.example", "a&b=c@falun.example"],
    )
    asked = parse_qs(parts.query)
    assert asked == {
        "bcc": ["lars@falun.example"],
        "subject": ["Besök & program?"],
        "body": ["Hej!\r\n100 % säkert"],
    }


def test_a_letter_with_files_or_one_that_is_too_long_as_it_is_written_has_no_address() -> None:
    assert mailto(replace(LETTER, enclosures=(Enclosure("a.pdf", b"", "application/pdf"),))) is None
    assert mailto(replace(LETTER, text="å" * 400)) is None
    assert mailto(replace(LETTER, text="a" * 400)) is not None


def test_the_pieces_are_what_outlook_takes() -> None:
    found = pieces(LETTER)
    assert found.recipients == ('"Ek, Karin" <karin.ek@falun.example>; Åsa <a&b=c@falun.example>; lars@falun.example')
    assert (found.subject, found.text) == ("Besök & program?", "Hej!\n100 % säkert")
    assert "<strong>Hej!</strong>" in found.html


def test_a_quote_in_a_name_does_not_end_it() -> None:
    found = pieces(replace(LETTER, to=(Address('a"; b@c.se', "x@falun.example"),), bcc=()))
    assert found.recipients == '"a\'; b@c.se" <x@falun.example>'


@given(subject=st.text(max_size=100), text=st.text(max_size=200))
def test_whatever_is_written_comes_back_from_the_address(subject: str, text: str) -> None:
    address = mailto(replace(LETTER, subject=subject, text=text))
    if address is None:
        return
    assert len(address) <= LONGEST
    asked = parse_qs(urlsplit(address).query, keep_blank_values=True)
    assert asked.get("subject", [""]) == [header_line(subject, LONGEST_SUBJECT)]
    assert asked.get("body", [""]) == [as_plain(body_text(text, LONGEST_TEXT)).replace("\n", "\r\n")]
    assert set(asked) <= {"bcc", "subject", "body"}
