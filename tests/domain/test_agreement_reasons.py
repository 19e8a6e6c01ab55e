"""Each day of an agreement says in a sentence why it is what it is."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreement_reasons import (
    why_begins,
    why_current_end,
    why_decided,
    why_first_end,
    why_notice,
    why_papers,
    why_renewal,
    why_review,
    why_target,
)
from coordinator_app.domain.agreement_target import target_of
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.domain.decision_chain import Route, decision_chain
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.words import Message, Words

TODAY = date(2026, 3, 1)
AUGUST = AgreementTerms(
    signed_on=date(2024, 8, 1),
    in_force_on=date(2024, 8, 29),
    first_end_on=date(2025, 8, 28),
    renewal=Renewal.TACIT,
    renewal_months=12,
    notice=Notice(number=2),
)
OPEN_ENDED = replace(AUGUST, first_end_on=None, renewal=Renewal.OPEN_ENDED, review_months=24)


def why_end(terms: AgreementTerms, on: date = TODAY) -> Message:
    return why_current_end(terms, validity(terms, on))


@pytest.mark.parametrize(
    ("terms", "on", "said"),
    [
        (
            AUGUST,
            TODAY,
            (
                "Avtalet gällde först till 28 augusti 2025 och har sedan förlängts med 12 månader 1 gång, "
                "så att det nu gäller till 28 augusti 2026."
            ),
        ),
        (
            replace(AUGUST, renewal_months=1),
            TODAY,
            (
                "Avtalet gällde först till 28 augusti 2025 och har sedan förlängts med 1 månad 7 gånger, "
                "så att det nu gäller till 28 mars 2026."
            ),
        ),
        (AUGUST, date(2025, 1, 1), "Avtalet gäller till 28 augusti 2025, som avtalades från början."),
        (
            replace(AUGUST, extended_to_on=date(2026, 1, 31)),
            TODAY,
            (
                "Avtalet förlängdes genom beslut till 31 januari 2026 och har sedan förlängts automatiskt med "
                "12 månader 1 gång, så att det nu gäller till 31 januari 2027."
            ),
        ),
        (
            replace(AUGUST, extended_to_on=date(2027, 1, 31)),
            TODAY,
            "Avtalet gällde först till 28 augusti 2025 och har genom beslut förlängts till 31 januari 2027.",
        ),
        (
            replace(AUGUST, notice_given_on=date(2026, 6, 28)),
            TODAY,
            "Avtalet sades upp 28 juni 2026, i tid före avtalstidens slut, och upphör därmed 28 augusti 2026.",
        ),
        (
            replace(AUGUST, notice_given_on=date(2026, 6, 29)),
            TODAY,
            (
                "Avtalet sades upp 29 juni 2026, efter den sista dagen för uppsägning 28 juni 2026, "
                "och förlängs därför ytterligare 1 gång innan det upphör 28 augusti 2027."
            ),
        ),
        (
            replace(AUGUST, notice_given_on=date(2026, 6, 29), notice=Notice(number=30), renewal_months=12),
            TODAY,
            (
                "Avtalet sades upp 29 juni 2026, efter den sista dagen för uppsägning 28 februari 2024, "
                "och förlängs därför ytterligare 3 gånger innan det upphör 28 augusti 2029."
            ),
        ),
        (replace(AUGUST, ended_on=date(2026, 5, 31)), TODAY, "Det har avtalats att avtalet upphör 31 maj 2026."),
        (
            replace(AUGUST, renewal_months=None),
            TODAY,
            "Avtalet gällde först till 28 augusti 2025 och förlängs därefter automatiskt; hur länge är inte ifyllt.",
        ),
        (
            replace(AUGUST, renewal=Renewal.ENDS, notice_given_on=date(2025, 2, 1)),
            TODAY,
            "Avtalet sades upp 1 februari 2025 och gäller avtalstiden ut, till 28 augusti 2025.",
        ),
        (replace(AUGUST, stage=AgreementStage.PROPOSED), TODAY, "Avtalet föreslås gälla till 28 augusti 2025."),
        (OPEN_ENDED, TODAY, "Avtalet gäller tills vidare och har inte sagts upp."),
        (
            replace(OPEN_ENDED, notice_given_on=TODAY),
            TODAY,
            "Avtalet sades upp 1 mars 2026 med 2 månader uppsägningstid och upphör därmed 1 maj 2026.",
        ),
        (
            replace(OPEN_ENDED, notice_given_on=TODAY, notice=None),
            TODAY,
            "Avtalet sades upp 1 mars 2026 och någon uppsägningstid var inte avtalad.",
        ),
        (
            replace(OPEN_ENDED, notice_given_on=TODAY, first_end_on=date(2027, 12, 31)),
            TODAY,
            "Avtalet sades upp 1 mars 2026 men gäller under alla förhållanden till 31 december 2027.",
        ),
        (AgreementTerms(), TODAY, "Någon sista dag för avtalet är inte ifylld."),
    ],
)
def test_the_current_end_says_why(terms: AgreementTerms, on: date, said: str, swedish: Words) -> None:
    assert swedish.say(why_end(terms, on)) == said


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (AUGUST, "Avtalet undertecknades 1 augusti 2024 och gäller från 29 augusti 2024."),
        (replace(AUGUST, signed_on=None), "Avtalet gäller från 29 augusti 2024, enligt överenskommelse."),
        (replace(AUGUST, in_force_on=None), "Avtalet gäller från 1 augusti 2024, då det undertecknades."),
        (AgreementTerms(), None),
    ],
)
def test_the_beginning_says_why(terms: AgreementTerms, said: str | None, swedish: Words) -> None:
    why = why_begins(terms)
    assert (None if why is None else swedish.say(why)) == said


@pytest.mark.parametrize(
    ("renewal", "after"),
    [
        (Renewal.TACIT, "förlängs därefter automatiskt med 12 månader i taget."),
        (Renewal.EXPRESS, "förlängs därefter bara genom beslut."),
        (Renewal.OPEN_ENDED, "gäller därefter tills vidare."),
        (Renewal.ENDS, "upphör då."),
    ],
)
def test_the_first_end_says_what_comes_after(renewal: Renewal, after: str, swedish: Words) -> None:
    why = why_first_end(replace(AUGUST, renewal=renewal))
    assert why is not None
    assert swedish.say(why) == f"Avtalet slöts till 28 augusti 2025 och {after}"


def test_notice_and_renewal_say_why(swedish: Words, english: Words) -> None:
    found = validity(AUGUST, TODAY)
    notice, renewal = why_notice(AUGUST, found), why_renewal(AUGUST, found)
    assert notice is not None
    assert renewal is not None
    assert (
        swedish.say(notice)
        == "Uppsägning sker senast 28 juni 2026, 2 månader före avtalstidens sista dag 28 augusti 2026."
    )
    assert english.say(renewal) == (
        "The agreement renews by 12 months on 29 August 2026, unless notice is given by 28 June 2026."
    )
    days = replace(AUGUST, notice=Notice(number=1, unit=NoticeUnit.DAYS))
    counted = why_notice(days, validity(days, TODAY))
    assert counted is not None
    assert swedish.say(counted).startswith("Uppsägning sker senast 27 augusti 2026, 1 dag före")


@pytest.mark.parametrize(
    ("terms", "on", "said"),
    [
        (
            AUGUST,
            date(2026, 6, 29),
            "Avtalet förlängs 29 augusti 2026, eftersom det inte sades upp senast 28 juni 2026.",
        ),
        (
            replace(AUGUST, notice_given_on=date(2026, 7, 1)),
            date(2026, 7, 2),
            "Avtalet förlängs 29 augusti 2026, eftersom uppsägningen 1 juli 2026 kom för sent.",
        ),
        (
            replace(AUGUST, renewal_months=None),
            date(2025, 1, 1),
            "Avtalet förlängs automatiskt 29 augusti 2025; hur länge är inte ifyllt.",
        ),
        (replace(AUGUST, renewal=Renewal.ENDS), date(2025, 1, 1), None),
    ],
)
def test_a_renewal_says_what_did_not_stop_it(terms: AgreementTerms, on: date, said: str | None, swedish: Words) -> None:
    why = why_renewal(terms, validity(terms, on))
    assert (None if why is None else swedish.say(why)) == said


def test_the_review_says_since_when_it_is_counted(swedish: Words) -> None:
    first, again = OPEN_ENDED, replace(OPEN_ENDED, reviewed_on=date(2026, 2, 1), review_months=1)
    said = [why_review(terms, validity(terms, TODAY)) for terms in (first, again)]
    assert [swedish.say(each) for each in said if each is not None] == [
        "Översyn ska ske 29 augusti 2026, 24 månader efter att avtalet började gälla 29 augusti 2024.",
        "Översyn ska ske 1 mars 2026, 1 månad efter den senaste 1 februari 2026.",
    ]


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (AUGUST, "Uppsägning sker senast 28 juni 2026, 2 månader före avtalstidens sista dag 28 augusti 2026."),
        (replace(AUGUST, notice=None), "Uppsägning sker senast 28 augusti 2026, avtalstidens sista dag."),
        (
            replace(AUGUST, notice=Notice(number=8)),
            "Avtalet förlängs 29 augusti 2026, eftersom det inte sades upp senast 28 december 2025.",
        ),
        (
            replace(AUGUST, renewal=Renewal.EXPRESS, notice=None, extended_to_on=date(2026, 12, 31)),
            "Avtalet upphör 31 december 2026, om det inte förlängs genom beslut.",
        ),
        (
            replace(AUGUST, renewal=Renewal.ENDS, first_end_on=date(2026, 12, 31)),
            "Avtalet upphör 31 december 2026 och förlängs inte.",
        ),
        (OPEN_ENDED, "Översyn ska ske 29 augusti 2026, 24 månader efter att avtalet började gälla 29 augusti 2024."),
        (
            replace(AUGUST, stage=AgreementStage.PROPOSED, sign_by_on=date(2026, 4, 1)),
            "Avtalet ska enligt planen vara undertecknat senast 1 april 2026.",
        ),
        (
            replace(AUGUST, stage=AgreementStage.PROPOSED),
            "Avtalet ska gälla från 29 augusti 2024 och måste vara undertecknat då.",
        ),
    ],
)
def test_the_day_that_a_decision_must_precede_says_why(terms: AgreementTerms, said: str, swedish: Words) -> None:
    found = validity(terms, TODAY)
    target = target_of(terms, found)
    assert target is not None
    assert swedish.say(why_target(terms, found, target)) == said


def test_papers_and_decision_say_why_or_what_hinders_them(swedish: Words) -> None:
    board = Body(
        id=UUID(int=1), kind=BodyKind.EXECUTIVE_BOARD, short_name="KS", hand_in_working_days=10, hand_in_at=time(12)
    )
    held = Meeting(id=UUID(int=2), body_id=board.id, held_on=date(2026, 6, 2))
    chain = decision_chain(date(2026, 6, 28), Route(deciding=board), [held], TODAY)
    assert swedish.say(why_papers(chain)) == (
        "Underlag lämnas in senast 19 maj 2026 kl. 12.00 till KS 2 juni 2026, "
        "den sista vägen till ett beslut före 28 juni 2026."
    )
    assert swedish.say(why_decided(chain)).startswith("KS beslutar 2 juni 2026, vid sitt sista sammanträde")
    late = decision_chain(date(2026, 6, 28), Route(deciding=board), [held], date(2026, 5, 20))
    assert why_papers(late) == why_decided(late) == late.said
