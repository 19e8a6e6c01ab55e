"""Governing documents, what the municipality has set for itself, and deviations, in the data file."""

from sqlalchemy import Connection

from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.own_policy import Deviation, OwnPolicy
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

GOVERNING_DOCUMENTS = Records(
    GoverningDocument, Shape(tables.governing_document, {"versions": Shape(tables.document_version)})
)

OWN_POLICIES = Records(
    OwnPolicy,
    Shape(
        tables.own_policy,
        {
            "priorities": Shape(tables.own_priority),
            "rules": Shape(tables.own_rule),
            "ladders": Shape(tables.own_ladder),
            "numbers": Shape(tables.own_number),
            "preparing": Shape(tables.preparing_body),
            "criteria": Shape(tables.own_criterion),
        },
    ),
)

DEVIATIONS = Records(Deviation, Shape(tables.deviation))


def own(connection: Connection) -> OwnPolicy | None:
    """Return what the municipality has set for itself, or None while it has set nothing."""
    return next(iter(OWN_POLICIES.every(connection)), None)
