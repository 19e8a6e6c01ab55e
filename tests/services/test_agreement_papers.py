"""The papers on agreements are gathered from the data file: the list for paper and spreadsheet, and the basis."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.agreements import Agreement
from coordinator_app.services.agreement_papers import BasisOrder, ListOrder
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem, Words
from tests.documents.reading import text, violations

TODAY = date(2026, 11, 23)


def titled(opened: Desk, title: str) -> Agreement:
    return next(each for each in opened.agreements.all() if each.title_en.startswith(title))


def test_a_list_holds_what_was_asked_for_in_its_order(opened: Desk) -> None:
    chosen = [titled(opened, "Sister city agreement with Hamina"), titled(opened, "Loan of exhibits")]
    order = ListOrder(today=TODAY, ids=(*(each.id for each in chosen), uuid4()))
    assert [seen.id for seen in opened.agreement_papers.listed(order).agreements] == [each.id for each in chosen]
    everything = opened.agreement_papers.listed(ListOrder(today=TODAY)).agreements
    assert len(everything) == len(opened.agreements.all())
    names = [seen.line.partner_name_sv for seen in everything]
    assert (names[0], names[-1]) == ("Grudziądz", "Östersjönätverket Exempel")


def test_the_list_is_a_sound_paper_of_the_example(opened: Desk) -> None:
    content = opened.agreement_papers.list_pdf(ListOrder(today=TODAY))
    assert violations(content) == []
    said = text(content)
    assert "EXEMPEL · INTERN" in said
    assert "Östersjönätverket Exempel" in said


def test_a_table_has_a_row_for_each_agreement_with_its_days(opened: Desk) -> None:
    content = opened.agreement_papers.list_table(ListOrder(today=TODAY, language="en")).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(content, newline=""), delimiter=";"))
    assert len(rows) == len(opened.agreements.all())
    row = next(each for each in rows if each["Title"] == "Sister city agreement with Gütersloh")
    assert (row["Party"], row["Country"], row["Kind"]) == ("Gütersloh", "Germany", "Sister city agreement")
    assert (row["First end"], row["Current end"]) == ("2023-07-31", "2027-07-31")
    assert (row["Last day for notice"], row["Cost per year"], row["Currency"]) == ("2027-01-31", "75000", "SEK")


def test_a_basis_for_decision_names_people_the_way_of_the_decision_and_clauses(opened: Desk, swedish: Words) -> None:
    agreement = titled(opened, "Cooperation with Kolomyia")
    order = BasisOrder(agreement_id=agreement.id, today=TODAY, clauses=("FA-G5",))
    content = opened.agreement_papers.basis_pdf(order)
    assert violations(content) == []
    said = text(content)
    way = opened.decision_ways.ahead_of(agreement, TODAY).way
    assert way is not None
    assert swedish.say(way.said) in said
    for expected in ("Falu kommun, Kolomyia", "Saga Tjernlund", "FA-G5", "Undertecknande"):
        assert expected in said
    name = opened.agreement_papers.basis_file_name(order)
    assert name == "2026-11-23_Samarbete-med-Kolomyia-om-fjärrvärme-(exempel)_beslutsunderlag.pdf"


def test_a_basis_tells_nothing_that_is_secret(opened: Desk) -> None:
    agreement = titled(opened, "Sister city agreement with Grudziądz")
    opened.agreements.save(replace(agreement, internal_note="zqsecret"))
    order = BasisOrder(agreement_id=agreement.id, today=TODAY)
    assert opened.agreement_papers.basis(order).agreement.internal_note == ""
    assert "zqsecret" not in text(opened.agreement_papers.basis_pdf(order))


def test_an_agreement_that_is_gone_has_no_basis(opened: Desk) -> None:
    with pytest.raises(Problem, match="no longer there"):
        opened.agreement_papers.basis_pdf(BasisOrder(agreement_id=uuid4(), today=TODAY))


def test_a_paper_is_written_whole(opened: Desk, tmp_path: Path) -> None:
    order = ListOrder(today=TODAY)
    target = tmp_path / opened.agreement_papers.list_file_name(order, "csv")
    opened.agreement_papers.save_as(opened.agreement_papers.list_table(order), target)
    assert target.name == "avtal_2026-11-23.csv"
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
