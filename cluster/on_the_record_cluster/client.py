"""Asks workers, and asks on where one is lost: what ends every worker that it is given to alone has an answer too."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyarrow as pa

from . import protocol
from .worker import DIED, OUT_OF_MEMORY, TIMED_OUT, Worker, WorkerFailed, WorkerLost, WorkerOptions

# A row that was alone with so many workers that were lost is at fault itself; one worker may be lost to anything.
ATTEMPTS = 2

# How often a worker is started that is lost before it has said anything.
STARTS = 3

# What the program adds to its limit on an article for each character, twice over.
SECONDS_A_CHARACTER = 0.004

# The most rows and bytes of one question.
MOST_ROWS = {protocol.READ: 64, protocol.ANNOTATE: 16}
FULL_BYTES = {protocol.READ: 16 * 2**20, protocol.ANNOTATE: 256 * 2**10}

ADVICE = {
    TIMED_OUT: "Split it, or raise the limit on time.",
    OUT_OF_MEMORY: "Split it, or raise the limit on memory.",
    DIED: "This is a fault of the program: please report it with the document.",
}


class Client:
    """Asks one worker, which is started when it is first needed and replaced when it is lost."""

    def __init__(self, options: WorkerOptions) -> None:
        self._options = options
        self._worker: Worker | None = None

    def worker(self) -> Worker:
        """The worker that is asked next. Raises WorkerFailed where none can be started."""
        for attempt in range(1, STARTS + 1):
            if self._worker is None:
                try:
                    self._worker = Worker(self._options)
                except WorkerLost as loss:
                    if attempt == STARTS:
                        command = " ".join(self._options.command)
                        raise WorkerFailed(
                            f"No worker could be started by {command}. {loss} {loss.last_words}"
                        ) from loss
        return self._worker

    def read(self, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        """What comes of files and lines: of each row any number of answers, in order. `row` counts from 0 in it."""
        return self._ask_all(protocol.READ, batch)

    def annotate(self, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        """What comes of articles: one answer a row, in order."""
        return self._ask_all(protocol.ANNOTATE, batch)

    def close(self) -> None:
        if self._worker is not None:
            self._worker.close()
        self._worker = None

    def _ask_all(self, work: str, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        for start, rows in portions(batch, MOST_ROWS[work], FULL_BYTES[work]):
            yield from self._ask(work, batch.slice(start, rows), start)

    def _ask(self, work: str, batch: pa.RecordBatch, start: int, attempt: int = 1) -> Iterator[pa.RecordBatch]:
        try:
            parts = self.worker().ask(work, batch, self._seconds(work, batch))
            yield from (_shifted(part, start) for part in parts)
        except WorkerLost as loss:
            self._worker = None
            rows = batch.num_rows
            if rows > 1:
                half = rows // 2
                yield from self._ask(work, batch.slice(0, half), start)
                yield from self._ask(work, batch.slice(half), start + half)
            elif attempt < ATTEMPTS:
                yield from self._ask(work, batch, start, attempt + 1)
            else:
                yield _verdict(work, batch, start, loss)

    def _seconds(self, work: str, batch: pa.RecordBatch) -> float:
        """
        A worker sees to its own limit on articles, which grows with their length: first
        for all of them together, and where that is passed for each.
        """
        if work == protocol.READ:
            return batch.num_rows * self._options.read_seconds
        return (batch.num_rows + 2) * self._options.article_seconds + 2 * batch.nbytes * SECONDS_A_CHARACTER


def portions(batch: pa.RecordBatch, most_rows: int, full_bytes: int) -> Iterator[tuple[int, int]]:
    """Cuts a batch into stretches (start, rows) of limited rows, each ended by the row that makes it full."""
    column = batch.column("content" if "content" in batch.schema.names else "article")
    start, size = 0, 0
    for row in range(batch.num_rows):
        size += len(column[row].as_buffer())
        if row + 1 - start >= most_rows or size >= full_bytes:
            yield start, row + 1 - start
            start, size = row + 1, 0
    if start < batch.num_rows:
        yield start, batch.num_rows - start


def _shifted(part: pa.RecordBatch, start: int) -> pa.RecordBatch:
    rows = pa.array([row + start for row in part.column("row").to_pylist()], pa.int32())
    return part.set_column(0, part.schema.field("row"), rows)


def _verdict(work: str, batch: pa.RecordBatch, start: int, loss: WorkerLost) -> pa.RecordBatch:
    """The answer for a row that no worker outlives."""
    message = f"{loss} {ADVICE[loss.code]}"
    if work == protocol.ANNOTATE:
        failure = json.dumps({"code": loss.code, "message": f"Annotating the article failed. {message}"})
        return _only(work, {"row": start, "record": None, "failure": failure})
    path, number = batch.column("path")[0].as_py(), batch.column("number")[0].as_py()
    source = path if number is None else f"{path}#{number}"
    reject = {
        "stage": "ingest",
        "code": loss.code,
        "message": f"Reading the document failed. {message}",
        "inputRef": source,
        "record": None,
    }
    return _only(
        work, {"row": start, "source": source, "identity": None, "article": None, "reject": json.dumps(reject)}
    )


def _only(work: str, row: dict) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([row], schema=protocol.ANSWERS[work])
