"""The two stages that run on the executors: files and lines to articles, and articles to records."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

import pyarrow as pa

from . import protocol
from .client import Client
from .worker import WorkerOptions

# What stands for the folder that an archive of --program was unpacked to, in the words of a command.
PROGRAM = "{program}"

READ_SCHEMA = pa.schema(
    [
        ("path", pa.string()),
        ("number", pa.int32()),
        ("position", pa.int32()),
        ("source", pa.string()),
        ("identity", pa.string()),
        ("article", pa.string()),
        ("reject", pa.string()),
    ]
)

ANNOTATED_SCHEMA = pa.schema(
    [
        ("path", pa.string()),
        ("number", pa.int32()),
        ("position", pa.int32()),
        ("source", pa.string()),
        ("identity", pa.string()),
        ("record", pa.binary()),
        ("failure", pa.string()),
        ("reject", pa.string()),
    ]
)

SPARK_TYPES = {pa.string(): "string", pa.int32(): "int", pa.binary(): "binary"}


def spark_columns(schema: pa.Schema) -> str:
    """The columns of a schema as Spark writes them."""
    return ", ".join(f"{field.name} {SPARK_TYPES[field.type]}" for field in schema)


Stage = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]

_clients: dict[WorkerOptions, Client] = {}


def client_of(options: WorkerOptions) -> Client:
    """The client of this process: its worker lives as long as the process does, over batches and tasks."""
    if options not in _clients:
        _clients[options] = Client(replace(options, command=tuple(map(_with_program, options.command))))
    return _clients[options]


def _with_program(word: str) -> str:
    if PROGRAM not in word:
        return word
    from pyspark import SparkFiles

    return word.replace(PROGRAM, os.path.join(SparkFiles.getRootDirectory(), "program"))


def read_stage(options: WorkerOptions) -> Stage:
    """Reads rows with the columns of a question into rows of READ_SCHEMA, by which they can be put in order again."""

    def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield from _read(client_of(options), batch)

    return read


def _read(client: Client, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    last, position = -1, 0
    for part in client.read(batch):
        rows = part.column("row")
        positions = []
        for row in rows.to_pylist():
            last, position = row, position + 1 if row == last else 0
            positions.append(position)
        given = [batch.column("path").take(rows), batch.column("number").take(rows), pa.array(positions, pa.int32())]
        columns = [*given, *(part.column(name) for name in ("source", "identity", "article", "reject"))]
        yield pa.RecordBatch.from_arrays(
            [_cast(*pair) for pair in zip(columns, READ_SCHEMA, strict=True)], schema=READ_SCHEMA
        )


@dataclass(frozen=True)
class LinesFile:
    """A file that holds a record a line, or a row."""

    path: str
    sha256: str
    stated: bytes | None


def line_stage(files: dict[str, LinesFile], first: dict[tuple[str, int], int] | None, options: WorkerOptions) -> Stage:
    """
    Reads rows (file, block, content) that come block by block, each in its order.

    `files` are by their plain urls; `first` has the number of the first line of each block of a file. Where there is
    none, a block is a row itself, counted from 0.
    """

    def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        block, number = None, 0
        for batch in batches:
            paths, numbers, hashes, stated = [], [], [], []
            for url, start in zip(*(batch.column(name).to_pylist() for name in ("file", "block")), strict=True):
                if (url, start) != block:
                    block, number = (url, start), start + 1 if first is None else first[url, start]
                file = files[plain_url(url)]
                paths.append(file.path)
                numbers.append(number)
                hashes.append(file.sha256)
                stated.append(file.stated)
                number += 1
            columns = [paths, numbers, hashes, stated, batch.column("content")]
            arrays = [_cast(column, field) for column, field in zip(columns, protocol.READ_QUESTION, strict=True)]
            question = pa.RecordBatch.from_arrays(arrays, schema=protocol.READ_QUESTION)
            yield from _read(client_of(options), question)

    return read


def plain_url(url: str) -> str:
    """One way to write what Hadoop and Spark write in several: `file:/a b` for `file:///a%20b`."""
    scheme, _, rest = unquote(url).partition(":")
    return f"{scheme}:/{rest.lstrip('/')}" if scheme == "file" else f"{scheme}:{rest}"


def annotate_stage(options: WorkerOptions) -> Stage:
    """Annotates the articles among rows of READ_SCHEMA; the other rows are handed on."""

    def annotate(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield _annotated(client_of(options), batch)

    return annotate


def _annotated(client: Client, batch: pa.RecordBatch) -> pa.RecordBatch:
    articles = [row for row in range(batch.num_rows) if batch.column("article")[row].is_valid]
    records: list[bytes | None] = [None] * batch.num_rows
    failures: list[str | None] = [None] * batch.num_rows
    if articles:
        for part in client.annotate(batch.select(["article"]).take(pa.array(articles))):
            for answer in part.to_pylist():
                row = articles[answer["row"]]
                records[row], failures[row] = answer["record"], answer["failure"]
    columns = {name: batch.column(name) for name in batch.schema.names} | {"record": records, "failure": failures}
    arrays = [_cast(columns[field.name], field) for field in ANNOTATED_SCHEMA]
    return pa.RecordBatch.from_arrays(arrays, schema=ANNOTATED_SCHEMA)


def _cast(column: list | pa.Array, field: pa.Field) -> pa.Array:
    return pa.array(column, field.type) if isinstance(column, list) else column.cast(field.type)
