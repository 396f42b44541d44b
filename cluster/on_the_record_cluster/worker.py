"""One child process that reads and annotates: started, asked, watched and, where it fails, killed."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from dataclasses import dataclass

import pyarrow as pa

from . import protocol

DIED = "worker-died"
TIMED_OUT = "worker-timed-out"
OUT_OF_MEMORY = "worker-out-of-memory"

# Seconds between two looks at a child. Memory can be taken at a gigabyte a second.
INTERVAL = 0.1


@dataclass(frozen=True)
class WorkerOptions:
    """How workers are run. Two clients with the same options are the same."""

    command: tuple[str, ...] = ("on-the-record", "worker")
    """What is run, with its arguments."""
    collection: str | None = None
    """The text of collection.json; None where there is none."""
    max_bytes: int | None = None
    """The most bytes of a document or record, once unpacked; None for what the program takes."""
    start_seconds: float = 120.0
    """How long a worker may take until it answers the greeting."""
    read_seconds: float = 300.0
    """How long reading one file or line may take."""
    article_seconds: float = 120.0
    """How long annotating one article may take, beside some milliseconds a character."""
    megabytes: int = 3072
    """How much memory a worker may have, its model among it. Watched on Linux alone."""


class WorkerLost(Exception):
    """The worker ended, or was ended, before it had answered. Another may answer."""

    def __init__(self, code: str, message: str, last_words: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.last_words = last_words


class WorkerFailed(Exception):
    """No worker can answer, whatever it is asked: the language model, the collection or the caller is at fault."""


class Worker:
    """A child process. It is asked by one thread at a time, and answers each question before the next."""

    def __init__(self, options: WorkerOptions) -> None:
        self._options = options
        self._deadline: float | None = None
        self._ended_for: str | None = None
        self._last_words: deque[bytes] = deque(maxlen=4)
        try:
            self._process = subprocess.Popen(
                options.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,
            )
        except OSError as error:
            raise WorkerFailed(f"The worker cannot be started by {options.command}: {error}") from error
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        threading.Thread(target=self._watch, daemon=True).start()
        self.answer = self._greet()

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, work: str, batch: pa.RecordBatch, seconds: float) -> list[pa.RecordBatch]:
        """
        What comes of the rows of a batch. Raises WorkerLost where it does not answer in time or at all, after which the
        worker is of no more use, and WorkerFailed.
        """

        def exchange() -> list[pa.RecordBatch]:
            protocol.write_frame(self._process.stdin, protocol.question(work, batch))
            parts: list[pa.RecordBatch] = []
            while payload := self._receive():
                parts.extend(protocol.answers(work, payload))
            return parts

        return self._within(seconds, exchange)

    def close(self) -> None:
        """Ends the worker; one that is at work is killed."""
        try:
            self._process.stdin.close()
            self._process.wait(timeout=5)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        self._listener.join(timeout=5)
        self._process.stdout.close()
        self._process.stderr.close()

    def _greet(self) -> dict:
        greeting = {"protocol": protocol.VERSION, "collection": self._options.collection}
        if self._options.max_bytes is not None:
            greeting["max_bytes"] = self._options.max_bytes

        def exchange() -> dict:
            protocol.write_frame(self._process.stdin, json.dumps(greeting).encode())
            return json.loads(self._receive())

        return self._within(self._options.start_seconds, exchange)

    def _receive(self) -> bytes:
        payload = protocol.read_frame(self._process.stdout)
        if payload.startswith(b'{"failed"'):
            raise WorkerFailed(json.loads(payload)["failed"]["message"])
        return payload

    def _within(self, seconds, exchange):
        self._deadline = time.monotonic() + seconds
        try:
            return exchange()
        except WorkerFailed:
            self.close()
            raise
        except (OSError, EOFError, ValueError, protocol.ProtocolError) as error:
            self._process.kill()
            status = self._process.wait()
            self.close()
            raise self._loss(seconds, status, error) from error
        finally:
            self._deadline = None

    def _loss(self, seconds: float, status: int, error: Exception) -> WorkerLost:
        if self._ended_for == TIMED_OUT:
            return WorkerLost(TIMED_OUT, f"It took more than {seconds:g} seconds.")
        if self._ended_for == OUT_OF_MEMORY:
            return WorkerLost(OUT_OF_MEMORY, f"It took more than {self._options.megabytes} megabytes.")
        said = b"".join(self._last_words)
        if b"heap out of memory" in said:
            return WorkerLost(OUT_OF_MEMORY, "It took more memory than the worker may have.")
        if isinstance(error, protocol.ProtocolError):
            return WorkerLost(DIED, "It made the worker answer what is no answer.")
        return WorkerLost(DIED, f"The worker {_ending(status)}.", said.decode(errors="replace").strip())

    def _listen(self) -> None:
        """Takes what the worker says on standard error, which it could not go on saying else."""
        while said := self._process.stderr.read1(65536):
            self._last_words.append(said)
            sys.stderr.write(said.decode(errors="replace"))

    def _watch(self) -> None:
        while self._process.poll() is None:
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self._end(TIMED_OUT)
            elif _resident_bytes(self.pid) > self._options.megabytes * 2**20:
                self._end(OUT_OF_MEMORY)
            time.sleep(INTERVAL)

    def _end(self, reason: str) -> None:
        self._ended_for = self._ended_for or reason
        self._process.kill()


def _ending(status: int) -> str:
    if status >= 0:
        return f"ended with exit code {status}"
    return f"was ended by {signal.Signals(-status).name}"


def _resident_bytes(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def _die_with_parent() -> None:
    """A worker whose caller was killed must not work on: it may be within an article that never ends. See prctl(2)."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
