"""Rows out of what other programs put on the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.pasted import MOST_COLUMNS, MOST_ROWS, rows_of

LI, EK = ("Li Wei", "Vice Mayor"), ("Karin Ek", "Ordförande")


@pytest.mark.parametrize(
    "text",
    [
        "Li Wei\tVice Mayor\r\nKarin Ek\tOrdförande\r\n",
        "\ufeffLi\u00a0Wei\tVice Mayor\n\n\t\nKarin Ek\tOrd\u00adförande\t\t\n",
        "Li Wei;Vice Mayor\nKarin Ek;Ordförande",
        "Li Wei | Vice Mayor\nKarin Ek | Ordförande",
        '"Li Wei"\t"Vice\nMayor"\nKarin Ek\tOrdförande',
    ],
)
def test_text_is_parted_as_it_was_copied(text: str) -> None:
    assert [tuple(" ".join(cell.split()) for cell in row) for row in rows_of(text)] == [LI, EK]


def test_a_cell_keeps_its_lines_and_its_quotes() -> None:
    assert rows_of('"Director,\n""Foreign Affairs"""\tb\n5" pipe\t"open') == (
        ('Director,\n"Foreign Affairs"', "b"),
        ('5" pipe', '"open'),
    )


def test_numbered_lines_of_a_mail_lose_their_numbers() -> None:
    assert rows_of("1. Li Wei, Vice Mayor, Shijiazhuang\n2) Karin Ek, Ordförande, Falun\n") == (
        ("Li Wei", "Vice Mayor", "Shijiazhuang"),
        ("Karin Ek", "Ordförande", "Falun"),
    )
    assert rows_of("• Ek, Karin\n• Norén, Lars") == (("Ek, Karin",), ("Norén, Lars",))


TABLE = "<table><tr><td>Li Wei</td><td>Vice Mayor</td></tr><tr><td>Karin Ek</td><td>Ordförande</td></tr></table>"


@pytest.mark.parametrize(
    "html",
    [
        TABLE,
        f"Version:0.9\r\nStartHTML:00000097\r\n<html><!--StartFragment-->{TABLE}<!--EndFragment--></html>",
        f"<style>td {{ color: red }}</style><script>document.write('<table><tr><td>x')</script>{TABLE}",
        f"<table><tr><td>Hej</td><td>{TABLE}</td></tr></table>",
        "<table><tr><td>Li Wei<td>Vice Mayor<tr><td><![if !supportMisalignedColumns]>Karin Ek<td>Ord&shy;f&ouml;rande",
        "<TABLE><TR><TH>Li&nbsp;Wei</TH><TD><b>Vice</b>\n Mayor</TD></TR><TR><TD>Karin Ek<TD>Ordförande</TABLE>",
        TABLE.replace("</tr><tr>", "</tr></table><p>sida 2</p><table><tr>"),
    ],
)
def test_a_table_in_html_is_read_as_text(html: str) -> None:
    assert rows_of("something else", html) == (LI, EK)


def test_cells_that_span_are_said_where_they_are_needed() -> None:
    html = (
        "<table><tr><td colspan=3>tis 24 nov</td></tr><tr><td rowspan=2>9</td><td>Kaffe</td><td>Hallen</td></tr>"
        "<tr><td>Te<br>Saft</td><td>Salen</td></tr></table>"
    )
    assert rows_of("", html) == (("tis 24 nov", "", ""), ("9", "Kaffe", "Hallen"), ("9", "Te\nSaft", "Salen"))


def test_html_without_a_table_leaves_the_text() -> None:
    assert rows_of("Li Wei\tVice Mayor", "<p>Li Wei</p>") == (LI,)
    assert rows_of("", "") == ()


def test_a_paste_without_end_is_cut() -> None:
    assert len(rows_of("a\tb\n" * (MOST_ROWS + 9))) == MOST_ROWS
    assert len(rows_of("\t".join("a" * (MOST_COLUMNS + 9)))[0]) == MOST_COLUMNS
    assert len(rows_of("", "<table><tr><td colspan=9999>a<td>b")[0]) == 1


TAGS = (
    "<td rowspan=3>",
    "<td colspan=0>",
    *["<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<!--", "<![", "a", "&#x0;"],
)


@given(st.text(max_size=40) | st.lists(st.sampled_from([*'\t\n";,|a"'])).map("".join), st.text(max_size=40))
def test_whatever_is_pasted_gives_rows_of_one_length(text: str, html: str) -> None:
    assert len({len(row) for row in rows_of(text, html)}) <= 1


@given(st.lists(st.sampled_from(TAGS), max_size=30).map("".join))
def test_whatever_html_is_pasted_gives_rows_of_one_length(html: str) -> None:
    assert len({len(row) for row in rows_of("", html)}) <= 1
