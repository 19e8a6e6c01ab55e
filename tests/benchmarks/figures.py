"""A figure: the median of the ratios of two things measured in turn, and the goal that it is held against."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A ratio A/B with its spread over the pairs, and the most that it may be."""

    name: str
    ratios: tuple[float, ...]
    goal: float
    a_ms: float = 0.0
    b_ms: float = 0.0

    @property
    def ratio(self) -> float:
        """The median of the pairs."""
        return statistics.median(self.ratios)

    @property
    def is_met(self) -> bool:
        """Whether the median keeps the goal."""
        return self.ratio <= self.goal

    def __str__(self) -> str:
        """Return the figure as a line: ratio, spread, goal and the two medians."""
        spread = f"{min(self.ratios):.3f}–{max(self.ratios):.3f}" if len(self.ratios) > 1 else "one value"
        times = f"  A {self.a_ms:.2f} ms, B {self.b_ms:.2f} ms" if self.a_ms else ""
        sign = "ok " if self.is_met else "MISSED"
        return (
            f"{sign} {self.name}: {self.ratio:.3f} ({spread}, {len(self.ratios)} pairs), at most {self.goal:.3f}{times}"
        )


def paired(name: str, a: Callable[[], object], b: Callable[[], object], *, goal: float, pairs: int) -> Figure:
    """Measure A and B in turn, after one of each that does not count, and return their ratio."""
    a()
    b()
    times = [(_seconds(a), _seconds(b)) for _ in range(pairs)]
    return Figure(
        name=name,
        ratios=tuple(one / other for one, other in times),
        goal=goal,
        a_ms=statistics.median(one for one, _ in times) * 1000,
        b_ms=statistics.median(other for _, other in times) * 1000,
    )


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
