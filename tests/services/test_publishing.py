"""Work that is done again after changes: once for many, never by whoever made the change, and whatever it raises."""

import sys
import threading

import pytest

from coordinator_app.services.publishing import Publisher

LONG = 600.0


def test_many_changes_soon_after_one_another_are_one_piece_of_work_on_another_thread() -> None:
    done_by: list[int] = []
    publisher = Publisher(lambda: done_by.append(threading.get_ident()), LONG)
    for _ in range(5):
        publisher.want()
    assert done_by == []
    publisher.finish()
    assert len(done_by) == 1
    assert done_by != [threading.get_ident()]


def test_a_change_during_the_work_is_worked_on_too() -> None:
    done: list[int] = []

    def work() -> None:
        done.append(1)
        if len(done) == 1:
            publisher.want()

    publisher = Publisher(work, LONG)
    publisher.want()
    publisher.finish()
    assert len(done) == 2


def test_the_work_is_done_without_anybody_waiting_for_it_and_again_after_a_rest() -> None:
    done = threading.Semaphore(0)
    publisher = Publisher(done.release, 0.01)
    for _ in range(2):
        publisher.want()
        assert done.acquire(timeout=20)
        thread = publisher._thread
        if thread is not None:
            thread.join()
    publisher.finish()
    assert not done.acquire(blocking=False)


def test_without_a_change_nothing_is_done_and_after_the_end_nothing_is_begun() -> None:
    done: list[int] = []
    publisher = Publisher(lambda: done.append(1), LONG)
    publisher.finish()
    publisher.want()
    publisher.finish()
    assert done == []
    assert publisher._thread is None


def test_a_bug_is_told_and_does_not_end_the_publishing(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))
    done: list[int] = []

    def work() -> None:
        done.append(1)
        if len(done) == 1:
            publisher.want()
            raise KeyError

    publisher = Publisher(work, LONG)
    publisher.want()
    publisher.finish()
    assert told == [KeyError]
    assert len(done) == 2
