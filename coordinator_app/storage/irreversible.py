"""Why a change cannot be taken back, in words: nothing has been written then."""

from coordinator_app.words import Message, Problem, message

_NOTHING_DONE = message("Nothing has been changed.")


class Irreversible(Problem):
    """A change cannot be taken back: later changes, an erasure or a deletion stand in the way."""

    def __init__(self, happened: Message, remedy: Message) -> None:
        super().__init__(happened, _NOTHING_DONE, remedy)


def changed_since() -> Irreversible:
    """Return what is said where something that the change touched was changed again later."""
    return Irreversible(
        message("This cannot be undone, because it has been changed again since."),
        message("Look at the history to see what was changed, and change it by hand."),
    )


def erased_since() -> Irreversible:
    """Return what is said where the earlier values have been erased."""
    return Irreversible(
        message("This cannot be undone, because what it was before has been erased."),
        message("What has been erased cannot be brought back; enter it anew if it is needed."),
    )


def gone_since() -> Irreversible:
    """Return what is said where something that is needed for it has been deleted."""
    return Irreversible(
        message("This cannot be undone, because something that belongs to it has been deleted."),
        message("Look in the trash, bring back what is missing, and try again."),
    )


def used_since() -> Irreversible:
    """Return what is said where the change made something that other things refer to by now."""
    return Irreversible(
        message("This cannot be undone, because other things have come to refer to it."),
        message("Remove it first from where it is used, and try again."),
    )
