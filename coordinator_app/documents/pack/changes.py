"""The page of changes: what differs from the version that the reader holds, before everything else."""

from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.lists import listed
from coordinator_app.documents.pack.telling import Telling, opening
from coordinator_app.documents.prose import Prose
from coordinator_app.domain.revised import Matter
from coordinator_app.words import Message, message

KEY = "changes"

_HEADINGS: dict[Matter, Message] = {
    Matter.VISIT: message("The visit"),
    Matter.PROGRAMME: message("Programme"),
    Matter.DELEGATION: message("The delegation"),
    Matter.HOSTS: message("Hosts"),
    Matter.TALKS: message("Talking points and speeches"),
    Matter.PRACTICAL: message("Practical matters"),
}


def changes(telling: Telling) -> list[Block]:
    """Return what has changed since the version before, by matter, or nothing in a first version."""
    found = telling.revisions
    if not found:
        return []
    words = telling.words
    blocks: list[Block] = [Prose(words.say("A rule in the margin marks what is changed."), telling.looks.small)]
    for matter, alike in groupby(found, key=lambda revision: revision.matter):
        blocks.append(telling.head(words.say(_HEADINGS[matter])))
        blocks += listed([opening(words.say(revision.sentence)) for revision in alike], telling.looks.body)
    return blocks
