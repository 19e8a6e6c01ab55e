"""Agreements and decisions in the data file."""

from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.decisions import Decision
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

DECISIONS = Records(Decision, Shape(tables.decision))

AGREEMENTS = Records(
    Agreement,
    Shape(
        tables.agreement,
        {
            "parties": Shape(tables.party),
            "signatories": Shape(tables.signatory),
            "extensions": Shape(tables.extension),
            "assessments": Shape(tables.assessment, {"criteria": Shape(tables.criterion)}),
            "fees": Shape(tables.fee),
            "representatives": Shape(tables.representative),
            "activities": Shape(tables.activity),
            "units": Shape(tables.agreement_unit),
            "actors": Shape(tables.agreement_actor),
            "files": Shape(tables.agreement_file),
        },
    ),
)

get, get_many, every, outlines = AGREEMENTS.get, AGREEMENTS.get_many, AGREEMENTS.every, AGREEMENTS.outlines
save, delete = AGREEMENTS.save, AGREEMENTS.delete
