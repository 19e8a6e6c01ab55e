"""Which of what was used before is offered while somebody types, and which of it Enter takes."""

from collections.abc import Iterable, Sequence

from coordinator_app.domain.collation import folded


def fitting(said: str, known: Iterable[str]) -> list[str]:
    """Return what has the typed text in it: first what begins with it, then what has a word that does.

    Nothing is offered to who has typed the only thing that fits.
    """
    sought = folded(said.strip())
    if not sought:
        return []
    found = [each for each in known if sought in folded(each)]
    if found == [said.strip()]:
        return []
    return sorted(found, key=lambda each: _rank(sought, each))


def usual(said: str, shown: Sequence[str]) -> int:
    """Return the place of what Enter takes unless another is chosen, -1 for what has been typed.

    That is what is exactly so, else the first that begins so in the midst of a word: who has typed whole words of
    something longer may mean just those, as in “Stadshuset” where there is “Stadshuset, entrén”.
    """
    sought = folded(said.strip())
    same = next((n for n, each in enumerate(shown) if folded(each) == sought), -1)
    if same >= 0 or not shown or _rank(sought, shown[0]) > 1:
        return same
    begun = folded(shown[0]).removeprefix(sought)
    is_whole = _rank(sought, shown[0]) == 0 and not begun[0].isalnum()
    return -1 if is_whole else 0


def _rank(sought: str, each: str) -> int:
    name = folded(each)
    if name.startswith(sought):
        return 0
    return 1 if f" {sought}" in name else 2
