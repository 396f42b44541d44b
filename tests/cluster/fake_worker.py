"""A worker that answers every article with its text, and does as a text that is poison says."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cluster"))

import pyarrow as pa  # noqa: E402
from on_the_record_cluster import protocol  # noqa: E402

ANSWER = {
    "protocol": 1,
    "program": "fake 1.0.0",
    "method": "0123456789abcdef",
    "language_model": {"model": "fake 1.0.0", "sha256": "f" * 64, "runtime": "portable", "library": "a test"},
    "endings": [".txt"],
    "gazetteers": [],
}


def swallow(text: str) -> None:
    if "HANG" in text:
        time.sleep(600)
    if "ALLOCATE" in text:
        held = bytearray(os.urandom(2**20) * 1024)
        time.sleep(600 + len(held))
    if "EXIT" in text:
        os._exit(7)
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "STRAY" in text:
        sys.stdout.buffer.write(b"printed by a library\n")
        sys.stdout.buffer.flush()
    if "HEAP" in text:
        sys.stderr.write("FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n")
        sys.stderr.flush()
        os.abort()
    if "LOUD" in text:
        sys.stderr.write("x" * 10_000_000)


def main(given: list[str]) -> None:
    output = sys.stdout.buffer
    if "--log" in given:
        with open(given[given.index("--log") + 1], "a") as log:
            log.write("started\n")
    if "--dead" in given:
        sys.exit(1)
    greeting = json.loads(protocol.read_frame(sys.stdin.buffer))
    if greeting["collection"] == "bad":
        protocol.write_frame(output, json.dumps({"failed": {"code": "bad", "message": "It is bad."}}).encode())
        sys.exit(2)
    protocol.write_frame(output, json.dumps(ANSWER).encode())
    while True:
        try:
            payload = protocol.read_frame(sys.stdin.buffer)
        except EOFError:
            return
        table = pa.ipc.open_stream(payload).read_all()
        work = table.schema.metadata[b"work"].decode()
        answers = []
        for row, question in enumerate(table.to_pylist()):
            text = question["content"].decode() if work == protocol.READ else json.loads(question["article"])["text"]
            swallow(text)
            if work == protocol.READ:
                answers += [{"row": row, "source": question["path"], "article": text}] * (2 if "TWO" in text else 1)
            else:
                answers.append({"row": row, "record": text.encode()})
        schema = protocol.ANSWERS[work]
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, schema) as writer:
            writer.write_batch(pa.RecordBatch.from_pylist(answers, schema=schema))
        protocol.write_frame(output, sink.getvalue())
        protocol.write_frame(output, b"")


main(sys.argv[1:])
