"""Letters as drafts and as messages, read back by readers that share no code, whatever goes into them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coordinator_app.domain.header_text import body_text, header_line
from coordinator_app.domain.letter_text import as_plain
from coordinator_app.domain.letters import LONGEST_NAME, LONGEST_SUBJECT, Address, Enclosure, Letter, tidied
from coordinator_app.exchange.mail import draft, message_to_send
from tests.exchange.mail_readers import READERS, Read, by_perl, by_python

KARIN = Address("Ek, Karin", "karin.ek@falun.example")
ASA = Address("Åsa Öberg", "asa.oberg@falun.example")
JANG = Address("장혜진 👋", "jang@sister.example")
QUOTED = Address('Lars "Lasse" Norén \\ KF', "lars@falun.example")
PACK = Enclosure("Program för besöket från Grudziądz – utkast (1).pdf", bytes(range(256)) * 9, "application/pdf")
LETTER = Letter(
    to=(KARIN, ASA),
    cc=(JANG,),
    bcc=(QUOTED,),
    subject="Besök från Grudziądz 23–26 november: program, värdar och vad du gör",
    text="Hej!\n\n**Viktigt:** samling i Stadshuset <entrén> & kl. 9.\nVälkommen\n\nEva",
    enclosures=(PACK,),
    sender=Address("Eva Lindqvist", "eva@falun.example"),
)
SENT = datetime(2026, 11, 9, 8, 30, tzinfo=UTC)

Reader = Callable[[bytes], Read]


@pytest.fixture(params=READERS)
def read(request: pytest.FixtureRequest) -> Reader:
    """Return one reader after the other."""
    return READERS[request.param]


def pairs(*addresses: Address) -> list[tuple[str, str]]:
    return [(each.name, each.email) for each in addresses]


def test_a_draft_is_read_back_as_it_was_meant(read: Reader) -> None:
    found = read(draft(LETTER))
    assert found.subject == LETTER.subject
    assert found.people == {
        "From": pairs(Address("Eva Lindqvist", "eva@falun.example")),
        "To": pairs(KARIN, ASA),
        "Cc": pairs(JANG),
        "Bcc": pairs(QUOTED),
    }
    assert found.files == [(PACK.name, PACK.content, PACK.media_type)]
    assert found.text.strip() == LETTER.text.replace("**", "")
    assert "<strong>Viktigt:</strong> samling i Stadshuset &lt;entrén&gt; &amp; kl. 9.<br>" in found.html
    assert found.html.count("<p>") == 3


def test_a_draft_is_open_to_be_sent_and_its_lines_end_as_mail_wants() -> None:
    written = draft(LETTER)
    assert b"\r\nX-Unsent: 1\r\n" in written
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert max(len(line) for line in written.split(b"\r\n")) <= 998
    header, _, _ = written.partition(b"\r\n\r\n")
    assert header.isascii()
    assert max(len(line) for line in header.split(b"\r\n")) <= 78


@pytest.mark.parametrize(
    "subject",
    [
        "Internationellt arbete: Vecka 46 · Fem saker är försenade och två bör göras den här veckan.",
        "Å" * 150,
        " ".join(["Ö ä"] * 40),
        "Plain words, and so many of them that the line of the header has to be folded at least once on its way",
    ],
)
def test_a_subject_is_read_as_it_was_written_however_it_is_folded(read: Reader, subject: str) -> None:
    assert read(draft(Letter(subject=subject, text=""))).subject == subject


def test_the_same_letter_is_the_same_bytes() -> None:
    assert draft(LETTER) == draft(LETTER)


def test_a_draft_may_lack_everything_but_a_text(read: Reader) -> None:
    found = read(draft(Letter(subject="", text="")))
    assert set(found.people.values().__iter__().__next__()) == set()
    assert found.subject == ""
    assert found.text.strip() == ""


def test_what_is_sent_names_nobody_who_is_told_in_secret(read: Reader) -> None:
    written = message_to_send(LETTER, KARIN, SENT, "7f3c@falun.example")
    assert b"lars@falun.example" not in written
    assert b"X-Unsent" not in written
    found = read(written)
    assert found.people["From"] == pairs(KARIN)
    assert found.people["Bcc"] == []
    assert "Date" in found.headers
    hidden = message_to_send(replace(LETTER, to=(), cc=()), KARIN, SENT, "7f3c@falun.example")
    assert read(hidden).people["To"] == []
    assert b"To: undisclosed-recipients:;" in hidden


def test_a_line_break_in_a_name_or_a_subject_makes_no_header(read: Reader) -> None:
    wicked = "Eva\r\nBcc: spion@else.example\r\n\r\nHej\x00\x1b[31m\u2028X-A: 1\u0085X-B: 2"
    letter = Letter(
        to=(Address(wicked, "eva@falun.example"), Address("B", "b@c.example\r\nBcc: spion@else.example")),
        subject=wicked,
        text="Hej",
        enclosures=(Enclosure(wicked, b"x", "text/plain\r\nX-Evil: 1"),),
    )
    found = read(draft(letter))
    assert {name.casefold() for name in found.headers} == {
        "to",
        "subject",
        "x-unsent",
        "mime-version",
        "content-type",
    }
    assert [email for _, email in found.people["To"]] == ["eva@falun.example"]
    assert found.files[0][2] == "application/octet-stream"


def test_marks_that_turn_the_direction_of_reading_are_left_out(read: Reader) -> None:
    found = read(draft(Letter(to=(Address("Eva\u202ekinA", "eva@falun.example"),), subject="a\u2066b\u200fc", text="")))
    assert found.people["To"] == [("EvakinA", "eva@falun.example")]
    assert found.subject == "abc"


def test_what_looks_encoded_already_stays_as_it_was_typed(read: Reader) -> None:
    said = "=?utf-8?q?Hej?= =?x?="
    found = read(draft(Letter(to=(Address(said, "eva@falun.example"),), subject=said, text="")))
    assert (found.people["To"][0][0], found.subject) == (said, said)


def test_a_letter_to_five_thousand_is_read_whole(read: Reader) -> None:
    many = tuple(Address(f"Åke Ek, {n}", f"a{n}@falun.example") for n in range(5_000))
    assert read(draft(Letter(bcc=many, subject="x", text="y"))).people["Bcc"] == pairs(*many)


def test_a_heavy_file_arrives_whole() -> None:
    heavy = Enclosure("film.mp4", b"\x00\xff\r\n" * 500_000, "video/mp4")
    assert by_python(draft(Letter(subject="x", text="y", enclosures=(heavy,)))).files == [
        (heavy.name, heavy.content, heavy.media_type)
    ]


def test_a_file_of_text_says_in_which_letters_it_is_written() -> None:
    """A calendar without a charset is read as ASCII, å as something else."""
    invitation = Enclosure("möte.ics", "SUMMARY:Nätverksmöte".encode(), "text/calendar")
    read = message_from_bytes(draft(Letter(subject="x", text="y", enclosures=(invitation,))), policy=default)
    (file,) = read.iter_attachments()
    assert (file.get_content_type(), file.get_content_charset()) == ("text/calendar", "utf-8")
    assert file.get_content() == "SUMMARY:Nätverksmöte"


NAMES = st.text(max_size=200)
EMAILS = st.from_regex(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,20}@[a-z0-9]{1,10}\.[a-z]{2,5}", fullmatch=True)
ADDRESSES = st.builds(Address, NAMES, EMAILS)
SEVERAL = st.lists(ADDRESSES, max_size=4).map(tuple)
LETTERS = st.builds(
    Letter,
    to=SEVERAL,
    cc=SEVERAL,
    bcc=SEVERAL,
    subject=st.text(max_size=300),
    text=st.text(max_size=300),
    enclosures=st.lists(
        st.builds(Enclosure, st.text(max_size=200), st.binary(max_size=100), st.sampled_from(("application/pdf", "x"))),
        max_size=2,
    ).map(tuple),
    sender=st.none() | ADDRESSES,
)


def holds(letter: Letter, found: Read) -> None:
    tidy = tidied(letter)
    assert found.subject == tidy.subject
    assert found.people["To"] == pairs(*tidy.to)
    assert found.people["Cc"] == pairs(*tidy.cc)
    assert found.people["Bcc"] == pairs(*tidy.bcc)
    assert found.people["From"] == (pairs(tidy.sender) if tidy.sender else [])
    assert [(name, content) for name, content, _ in found.files] == [(e.name, e.content) for e in tidy.enclosures]
    assert re.sub(r"\s+$", "", found.text) == re.sub(r"\s+$", "", as_plain(tidy.text))
    meant = {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    meant |= {name for name, each in (("To", tidy.to), ("Cc", tidy.cc), ("Bcc", tidy.bcc)) if each}
    assert sorted(found.headers) == sorted(meant | ({"From"} if tidy.sender else set()))


@given(letter=LETTERS)
@settings(deadline=None, max_examples=60)
def test_whatever_goes_in_the_parsed_message_has_what_was_meant_and_nothing_else(letter: Letter) -> None:
    holds(letter, by_python(draft(letter)))


@given(letter=LETTERS)
@settings(deadline=None, max_examples=10)
def test_whatever_goes_in_another_reader_finds_the_same(letter: Letter) -> None:
    # Email::MIME, as Perl does, takes the name 0 for none.
    assume(all(each.name != "0" for each in tidied(letter).enclosures))
    holds(letter, by_perl(draft(letter)))


@given(said=st.text(), longest=st.integers(1, 300))
def test_a_line_of_a_header_is_one_line_and_stays_as_it_is(said: str, longest: int) -> None:
    line = header_line(said, longest)
    assert len(line) <= longest
    assert line.splitlines() in ([line], [])
    assert header_line(line, longest) == line
    assert body_text(body_text(said, 300), 300) == body_text(said, 300)


def test_absurd_lengths_are_cut(read: Reader) -> None:
    found = read(draft(Letter(to=(Address("Å" * 10**6, "eva@falun.example"),), subject="x " * 10**6, text="y")))
    assert len(found.people["To"][0][0]) == LONGEST_NAME
    assert 0 < len(found.subject) <= LONGEST_SUBJECT
