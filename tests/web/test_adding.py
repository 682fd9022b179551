"""The worker that adds what was sent, tried on ledgers that say what they are told to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportedly.api.pages import Kept, Sent
from reportedly.errors import StoreFullError
from reportedly.model import Failure, Given
from reportedly.web.adding import Batch, Worker

FILES = (Sent("a.txt", b"one"), Sent("b.jsonl", b'{"text": "two"}\n\n{"text": "three"}\n'))


@dataclass
class Tray:
    """Keeps all that comes but names that begin with x, and breaks where it is told to."""

    breaks: Exception | None = None
    taken: list[str] = field(default_factory=list)

    def add_sent(self, files: Iterable[Sent], *, jobs: int, given: Given) -> Iterator[Kept | Failure]:
        for file in files:
            if self.breaks is not None:
                raise self.breaks
            self.taken.append(file.name)
            if file.name.startswith("x"):
                yield Failure(file.name, "it is empty")
            else:
                yield Kept(origin=file.name, report=file.name[0], new=True)


def added(tray: Tray, *files: Sent) -> Batch:
    worker = Worker(jobs=1)
    batch = worker.take(tray, "ana", files, Given())
    worker._thread.shutdown(wait=True)
    return batch


def test_a_batch_tells_what_became_of_each_report() -> None:
    batch = added(Tray(), Sent("a.txt", b"one"), Sent("x.txt", b""))

    assert [(one.report, one.status, one.cause) for one in batch.outcomes] == [
        ("a", "added", None),
        (None, "failed", "it is empty"),
    ]
    assert (batch.state, batch.is_over, batch.user) == ("done", True, "ana")


def test_lines_of_json_are_counted_as_reports() -> None:
    assert Worker(jobs=1).take(Tray(), "ana", FILES, Given()).reports == 3


def test_an_error_of_ours_is_told_and_the_next_batch_goes_on() -> None:
    worker, full = Worker(jobs=1), Tray(StoreFullError("there is no room left"))
    stopped = worker.take(full, "ana", FILES[:1], Given())
    after = worker.take(Tray(), "ana", FILES[:1], Given())
    worker._thread.shutdown(wait=True)

    assert (stopped.state, stopped.stopped) == ("stopped", "there is no room left")
    assert after.state == "done"


def test_what_is_no_error_of_ours_is_not_shown() -> None:
    batch = added(Tray(RuntimeError("password=hunter2")), *FILES)

    assert batch.stopped == "something broke, it is in the log of the server"


def test_a_worker_that_is_stopped_leaves_the_rest() -> None:
    worker, tray = Worker(jobs=1), Tray()
    worker._stopping.set()

    batch = worker.take(tray, "ana", [Sent("a.txt", b""), Sent("b.txt", b"")], Given())
    worker.stop()

    assert (tray.taken, batch.state) == (["a.txt"], "stopped")


def test_the_newest_batch_comes_first_and_can_be_found() -> None:
    worker = Worker(jobs=1)
    first, second = (worker.take(Tray(), "ana", [Sent(name, b"")], Given()) for name in ("a.txt", "b.txt"))

    assert worker.batches() == [second, first]
    assert worker.batch(first.id) is first
    assert worker.batch("nothing") is None
