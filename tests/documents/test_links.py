"""Which links are written into a document."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import NewPage
from coordinator_app.documents.links import allowed
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run
from tests.documents.reading import addresses, text, violations
from tests.documents.samples import LOOKS, made


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://räksmörgås.example/å", "https://xn--rksmrgs-5wao1o.example/%C3%A5"),
        ("mailto:eva.lind@norrviken.example", "mailto:eva.lind@norrviken.example"),
        ("tel:+46701740605", "tel:+46701740605"),
        ("tel:", ""),
        ("tel:+", ""),
        ("mailto:javascript:alert(1)", ""),
        ("mailto:a@b.example?bcc=c@d.example", ""),
        ("mailto:a@b.example,c@d.example", ""),
        ("mailto:<a@b.example>", ""),
        ("#program", "#program"),
        ("javascript:alert(1)", ""),
        ("JavaScript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("\\\\server\\share", ""),
        ("//server/share", ""),
        ("pdf:other.pdf", ""),
        ("data:text/html,x", ""),
        ("https://", ""),
        ("https://example.org/a b", ""),
        ("https://example.org/\n", ""),
        ("https://[::1", ""),
        ("eva.lind@norrviken.example", ""),
        ("", ""),
    ],
)
def test_only_web_mail_telephone_and_places_in_the_document_are_links(target: str, written: str) -> None:
    assert allowed(target) == written


def test_a_link_that_is_not_allowed_is_shown_as_text() -> None:
    here, there = Run("här", link="javascript:alert(1)"), Run("där", link="https://example.org")
    document = made(Prose([here, " eller ", there], LOOKS.body))
    assert addresses(document.content) == ["https://example.org"]
    assert "här eller där" in text(document.content)


def test_a_link_over_two_lines_is_one_link_with_two_active_boxes() -> None:
    words = "en länk med så många ord att den inte får plats på en rad " * 2
    document = made(Prose(["Se ", Run(words, link="https://example.org"), "."], LOOKS.body))
    assert addresses(document.content) == ["https://example.org"] * 2
    assert violations(document.content) == []


def test_a_link_within_the_document_leads_to_its_heading_and_a_dead_one_to_itself() -> None:
    links = Prose([Run("framåt", link="#sist"), " och ", Run("ingenstans", link="#borta")], LOOKS.body)
    document = made(links, NewPage(), Heading("Sist", LOOKS.h2, "H2", key="sist"))
    assert violations(document.content) == []
    with pikepdf.open(BytesIO(document.content)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        notes: list[Any] = list(pdf.pages[0].obj.Annots)
        assert [pages[note.Dest[0].objgen] for note in notes] == [2, 1]
