"""Letters: whose addresses can be used, what keeps one from arriving, and how many go in one."""

import pytest

from coordinator_app.domain.letter_text import as_html, as_plain
from coordinator_app.domain.letters import (
    HEAVIEST_BYTES,
    LONGEST_FILE_NAME,
    LONGEST_SUBJECT,
    LONGEST_TEXT,
    Address,
    AddressFault,
    Enclosure,
    Letter,
    addresses_at_fault,
    batches,
    obstacles,
    tidied,
)

EVA = Address("Eva", "eva@falun.example")


def letter(*to: Address, text: str = "Hej", **fields: object) -> Letter:
    return Letter(to=to, subject="Besök", text=text, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("email", "fault"),
    [
        ("eva@falun.se", None),
        ("o'brien+x@mail.falun.se", None),
        ("eva@malmö.se", None),
        ("", AddressFault.MISSING),
        ("  ", AddressFault.MISSING),
        ("eva", AddressFault.MALFORMED),
        ("eva@", AddressFault.MALFORMED),
        ("@falun.se", AddressFault.MALFORMED),
        ("eva ek@falun.se", AddressFault.MALFORMED),
        ("eva@falun..se", AddressFault.MALFORMED),
        ("åsa@falun.se", AddressFault.MALFORMED),
        ("eva@falun.se, karin@falun.se", AddressFault.MALFORMED),
        ("eva@falun.se\r\nBcc: x@y.se", AddressFault.MALFORMED),
        ("a" * 65 + "@falun.se", AddressFault.MALFORMED),
        ("eva@" + "a" * 300 + ".se", AddressFault.MALFORMED),
        ("eva@ö" + "å" * 62 + ".se", AddressFault.MALFORMED),
        ("x@kommun.local", AddressFault.DOUBTFUL),
        ("x@server", AddressFault.DOUBTFUL),
    ],
)
def test_what_is_wrong_with_an_address_is_told(email: str, fault: AddressFault | None) -> None:
    found = addresses_at_fault(letter(Address("Eva", email)))
    assert [each.fault for each in found] == ([fault] if fault else [])


def test_an_address_in_doubt_is_used_and_one_that_cannot_be_used_is_left_out_and_told() -> None:
    wrong = Address("Nils Ask", "")
    doubtful = Address("X", "x@kommun.local")
    written = letter(EVA, wrong, doubtful, sender=Address("Y", "y"))
    assert tidied(written).to == (EVA, doubtful)
    assert tidied(written).sender is None
    told = addresses_at_fault(written)
    assert [each.is_left_out for each in told] == [True, False, True]
    assert str(told[0].sentence) == "Nils Ask has no e-mail address."
    assert "x@kommun.local" in str(told[1].sentence)


def test_a_domain_with_swedish_letters_is_written_as_servers_know_it() -> None:
    assert tidied(letter(Address("Eva", "eva@malmö.se"))).to[0].email == "eva@xn--malm-8qa.se"


def test_nobody_gets_a_letter_twice_and_who_is_told_openly_is_told_openly() -> None:
    twice = letter(EVA, EVA, cc=(Address("E", "EVA@falun.example"),), bcc=(EVA, Address("K", "k@falun.example")))
    tidy = tidied(twice)
    assert (tidy.to, tidy.cc, [each.name for each in tidy.bcc]) == ((EVA,), (), ["K"])


def test_what_keeps_a_letter_from_arriving_is_told_before_it_fails() -> None:
    heavy = Enclosure("film.mp4", bytes(HEAVIEST_BYTES * 2), "video/mp4")
    told = [str(each) for each in obstacles(letter(enclosures=(heavy,), text="x" * (LONGEST_TEXT + 1)))]
    assert len(told) == 3
    assert any("40 MB" in each for each in told)
    long = Letter(to=(EVA,), subject="x" * (LONGEST_SUBJECT + 1), text="")
    assert len(obstacles(long)) == 1
    assert obstacles(letter(EVA)) == ()


def test_many_recipients_are_told_in_several_letters_and_each_once() -> None:
    many = tuple(Address("", f"a{n}@falun.example") for n in range(5_000))
    letters = list(batches(letter(EVA, bcc=many)))
    assert len(letters) == 51
    assert letters[0].to == (EVA,)
    assert all(each.to == () for each in letters[1:])
    assert all(len(each.recipients) <= 100 for each in letters)
    assert [each for one in letters for each in one.recipients] == [EVA, *many]


def test_a_letter_to_nobody_is_one_letter() -> None:
    assert len(list(batches(letter()))) == 1


def test_files_have_a_name_that_every_system_takes() -> None:
    names = ["C:\\Mina dokument\\plan.pdf", "../../etc/passwd", "\x00\n", "a" * 300 + ".pdf", "a." + "x" * 400]
    tidy = tidied(letter(enclosures=tuple(Enclosure(name, b"", "message/rfc822") for name in names)))
    told = [each.name for each in tidy.enclosures]
    assert told[:3] == ["plan.pdf", "passwd", "file"]
    assert told[3].endswith("a.pdf")
    assert all(len(name) <= LONGEST_FILE_NAME for name in told)
    assert {each.media_type for each in tidy.enclosures} == {"application/octet-stream"}


def test_words_between_asterisks_are_bold_and_nothing_else_is_markup() -> None:
    said = "**Obs!** <b>x</b> 2 ** 3 ** 4\nrad\n\n\n**a\nb**"
    assert as_plain(said) == "Obs! <b>x</b> 2 ** 3 ** 4\nrad\n\n\n**a\nb**"
    html = as_html(said)
    assert "<p><strong>Obs!</strong> &lt;b&gt;x&lt;/b&gt; 2 ** 3 ** 4<br>\nrad</p>" in html
    assert html.count("<p>") == 2
