"""The words of the worker protocol that docs/cluster.md describes: frames, and the columns of questions and answers."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa

VERSION = 1

LARGEST_PAYLOAD = 2**29 - 1

READ = "read"
ANNOTATE = "annotate"

READ_QUESTION = pa.schema(
    [
        pa.field("path", pa.string(), nullable=False),
        pa.field("number", pa.int32()),
        pa.field("sha256", pa.string()),
        pa.field("stated", pa.binary()),
        pa.field("content", pa.binary(), nullable=False),
    ]
)
ANNOTATE_QUESTION = pa.schema([pa.field("article", pa.string(), nullable=False)])

READ_ANSWER = pa.schema(
    [
        pa.field("row", pa.int32(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("identity", pa.string()),
        pa.field("article", pa.string()),
        pa.field("reject", pa.string()),
    ]
)
ANNOTATE_ANSWER = pa.schema(
    [
        pa.field("row", pa.int32(), nullable=False),
        pa.field("record", pa.binary()),
        pa.field("failure", pa.string()),
    ]
)

QUESTIONS = {READ: READ_QUESTION, ANNOTATE: ANNOTATE_QUESTION}
ANSWERS = {READ: READ_ANSWER, ANNOTATE: ANNOTATE_ANSWER}


class ProtocolError(Exception):
    """What came is not what the protocol says."""


def write_frame(stream: BinaryIO, payload: bytes | pa.Buffer) -> None:
    """Sends a payload; one of no bytes says that nothing more follows."""
    if len(payload) > LARGEST_PAYLOAD:
        raise ProtocolError(f"A frame of {len(payload)} bytes is too long")
    stream.write(struct.pack("<I", len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes:
    """The next payload. Raises EOFError where the stream ends, and ProtocolError where it holds no frame."""
    (length,) = struct.unpack("<I", _exactly(stream, 4))
    if length > LARGEST_PAYLOAD:
        raise ProtocolError(f"A frame of {length} bytes is too long")
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError("The stream ended")
    return content


def question(work: str, batch: pa.RecordBatch) -> pa.Buffer:
    """A question for some rows, as a stream of Arrow IPC. The batch has the columns of the work, of types that cast."""
    schema = QUESTIONS[work].with_metadata({"work": work})
    columns = [batch.column(field.name).cast(field.type) for field in schema]
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema) as writer:
        writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema))
    return sink.getvalue()


def answers(work: str, payload: bytes) -> Iterator[pa.RecordBatch]:
    """The rows of one frame of an answer. Raises ProtocolError where it is none of this work."""
    try:
        with pa.ipc.open_stream(payload) as reader:
            batches = list(reader)
    except pa.ArrowException as error:
        raise ProtocolError(f"An answer is no Arrow IPC stream: {error}") from error
    schema = ANSWERS[work]
    for batch in batches:
        if batch.schema.names != schema.names:
            raise ProtocolError(f"An answer has the columns {batch.schema.names}")
        yield batch.cast(schema)
