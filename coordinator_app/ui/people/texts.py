"""Small things that both the people and the organisations say."""

from coordinator_app.domain.registers import OrganisationLine, PersonLine
from coordinator_app.ui.stage import Stage


def capital(said: str) -> str:
    """Return a text with a capital at its beginning."""
    return said[:1].upper() + said[1:]


def group_of(stage: Stage, person: PersonLine) -> str:
    """Return where somebody belongs: their organisation, else the partner that they come from."""
    pick = stage.words.pick
    own = pick(person.organisation_name_sv, person.organisation_name_en)
    return own or pick(person.partner_name_sv, person.partner_name_en)


def told_apart(stage: Stage, found: PersonLine | OrganisationLine) -> str:
    """Return a name with what tells it from others like it: Petra Hoffmann (Gütersloh)."""
    if isinstance(found, OrganisationLine):
        name, detail = stage.words.pick(found.name_sv, found.name_en), found.place
    else:
        name = found.name
        detail = group_of(stage, found) or stage.words.pick(found.title_sv, found.title_en)
    return f"{name} ({detail})" if detail else name
