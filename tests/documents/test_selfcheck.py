"""Selfcheck sees the defects that it is there for, each put into a sound document."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from coordinator_app import paths
from coordinator_app.documents.composing import compose
from tests.documents.samples import IDENTITY, whole_pack
from tests.documents.selfcheck import faults


@cache
def sound() -> bytes:
    return compose(whole_pack(), IDENTITY, paths.resources()).content


def damaged(damage: Callable[[pikepdf.Pdf], None]) -> list[str]:
    """Return what selfcheck says of a sound document after some damage."""
    with pikepdf.open(BytesIO(sound())) as pdf:
        damage(pdf)
        out = BytesIO()
        pdf.save(out)
    return faults(out.getvalue())


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Return the structure elements of a role."""
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == Name("/" + role) and "/P" in o]


def content(pdf: pikepdf.Pdf, page: int) -> bytes:
    return pdf.pages[page].Contents.read_bytes()


def test_a_sound_document_has_no_fault() -> None:
    assert damaged(lambda pdf: None) == []


def shuffle_owners(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[3]
    pdf.Root.StructTreeRoot.ParentTree.Nums[3] = Array(list(owners)[::-1])


def drop_a_mark(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[5].K = Array()


def tell_in_another_order(pdf: pikepdf.Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K[0]
    document.K = Array(list(document.K)[::-1])


def paint_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Contents.write(content(pdf, 1) + b"\nBT 1 0 0 1 9 9 Tm (x) Tj ET\n")


def hide_a_paragraph(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Contents.write(content(pdf, 1) + b"\n/Artifact <</Type /Layout>> BDC BT (x) Tj ET EMC\n")


def leave_a_sequence_open(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Contents.write(content(pdf, 1) + b"\n/Artifact BMC\n")


def tell_a_sequence_within_another(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Contents.write(content(pdf, 1) + b"\n/Artifact BMC /Artifact BMC 0 0 1 1 re f EMC EMC\n")


def describe_by_file_name(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("IMG_2041.jpg")


def skip_a_heading(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H4


def drop_a_scope(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "TH")[0].A


def drop_a_cell(pdf: pikepdf.Pdf) -> None:
    row = elements(pdf, "TR")[2]
    row.K = Array(list(row.K)[:-1])


def put_a_cell_outside_its_row(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "TR")[0].S = Name.Div


def drop_a_link_from_the_tree(pdf: pikepdf.Pdf) -> None:
    link = elements(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


def silence_a_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj.Annots[0]["/Contents"]


def lead_a_link_to_a_file(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].obj.Annots[0].A.URI = String("file:///etc/passwd")


def let_another_element_own_a_link(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[len(numbers) - 1] = numbers[len(numbers) - 3]


def take_a_font_out(pdf: pikepdf.Pdf) -> None:
    fonts = [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.FontDescriptor]
    del fonts[0]["/FontFile2"]


def give_an_element_another_parent(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].P = elements(pdf, "L")[0]


def forget_the_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def give_two_titles(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = String("Något annat")


def forget_the_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def forget_the_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


def act_when_opened(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


def forget_the_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (shuffle_owners, "leads back to another element"),
        (drop_a_mark, "what is painted is not what is told"),
        (tell_in_another_order, "the reading order is not the painting order"),
        (paint_outside_the_tree, "painted outside the tree"),
        (hide_a_paragraph, "text is hidden as decoration"),
        (leave_a_sequence_open, "a sequence is not closed"),
        (tell_a_sequence_within_another, "a sequence stands within another"),
        (describe_by_file_name, "a figure is described as"),
        (skip_a_heading, "H4 after H1"),
        (drop_a_scope, "a TH without scope"),
        (drop_a_cell, "rows are not of one length"),
        (put_a_cell_outside_its_row, "TH in Div"),
        (drop_a_link_from_the_tree, "a link is not in the tree"),
        (silence_a_link, "a link says nothing"),
        (lead_a_link_to_a_file, "no link that is allowed"),
        (let_another_element_own_a_link, "a link leads back to another element"),
        (take_a_font_out, "is not embedded"),
        (give_an_element_another_parent, "has another parent"),
        (forget_the_language, "the language is not known"),
        (give_two_titles, "the titles differ"),
        (forget_the_output_intent, "there is no output intent"),
        (forget_the_bookmarks, "there are no bookmarks"),
        (act_when_opened, "acts when it is opened"),
        (forget_the_tab_order, "the tab order"),
    ],
)
def test_selfcheck_sees_a_defect(damage: Callable[[pikepdf.Pdf], None], fault: str) -> None:
    assert any(fault in found for found in damaged(damage))


def test_a_document_without_a_tree_is_told_apart() -> None:
    assert damaged(lambda pdf: pdf.Root.__delitem__("/StructTreeRoot")) == ["there is no structure tree"]
