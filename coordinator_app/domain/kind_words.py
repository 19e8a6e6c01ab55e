"""The kinds of agreement in words, with the word that the municipality's policy has for a sister city."""

from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.labels import label
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.words import Words


def kind_said(kind: AgreementKind, policy: PolicyProfile, words: Words) -> str:
    """Return what a kind is called, with a capital: Vänortsavtal, or where the policy says so Systerstadsavtal."""
    said = words.say(label(kind))
    if kind == AgreementKind.SISTER_CITY:
        own = words.pick(policy.sister_city_sv, policy.sister_city_en)
        said = said.casefold().replace(words.say("sister city"), own)
    return said[:1].upper() + said[1:]
