"""The job: reads sources, annotates articles in rounds, and leaves a folder that `on-the-record publish` reads."""

from __future__ import annotations

import json
import math
import posixpath
from dataclasses import dataclass, replace

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from .client import Client
from .options import JobOptions
from .reading import configure, read_articles, stated_files
from .sources import FileSystem, Sources, SourcesError, find_sources
from .stages import ANNOTATED_SCHEMA, annotate_stage, spark_columns
from .worker import WorkerOptions

FORMAT = 1

ROUND_ARTICLES_A_CORE = 20_000

# Bytes after which Spark's Parquet begins a group of rows, which a reader holds in memory.
ROW_GROUP_BYTES = 8 * 2**20


@dataclass(frozen=True)
class Summary:
    """What a job did."""

    files: int
    records: int
    rounds: int
    rounds_before: int
    """Of these, what an earlier run had done."""


def run_job(spark: SparkSession, options: JobOptions) -> Summary:
    """
    Runs the job, or what is left of it where it was begun in `out` before.

    Raises SourcesError or WorkerFailed with a sentence that says what to do.
    """
    configure(spark)
    files = FileSystem(spark)
    out = files.qualified(options.out)
    plan = plan_of(files, out, options) if files.exists(f"{out}/plan.json") else _read(spark, files, out, options)
    worker = replace(options.worker, collection=_text_of(files, out) if plan["collection"] else None)
    done_before = _annotate(spark, files, out, plan["rounds"], replace(options, worker=worker))
    files.write(f"{out}/job.json", _json(plan))
    return Summary(plan["files"], plan["records"], plan["rounds"], done_before)


def _read(spark: SparkSession, files: FileSystem, out: str, options: JobOptions) -> dict:
    """Reads the sources, and writes what is left to do. From here on they are not needed."""
    sources = find_sources(list(options.sources), files, _ask(options, None)["endings"], left_out=out)
    given = options.collection or sources.collection
    if given is not None:
        files.write(f"{out}/collection.json", files.read(given))
    text = None if given is None else _text_of(files, out)
    options = replace(options, worker=replace(options.worker, collection=text))
    client = Client(_local(options))
    try:
        answer = client.worker().answer
        sources = without_gazetteers(sources, given, answer["gazetteers"], files, out)
        if not sources.files:
            raise SourcesError("The sources hold no file that articles are read from. Check the paths.")
        read_articles(spark, sources, files, client, options, f"{out}/read")
    finally:
        client.close()
    if sources.stated:
        stated = stated_files(spark, sources, options).select("path", F.sha2("content", 256).alias("sha256"))
        stated.coalesce(1).write.mode("overwrite").parquet(f"{out}/stated")
    records = spark.read.parquet(f"{out}/read").count()
    round_articles = options.round_articles or ROUND_ARTICLES_A_CORE * spark.sparkContext.defaultParallelism
    plan = {
        **_facts(options, answer),
        "language_model": answer["language_model"],
        "collection": text is not None,
        "gazetteers": answer["gazetteers"],
        "root": " + ".join(sources.roots),
        "files": len(sources.files),
        "stated": len(sources.stated),
        "records": records,
        "rounds": max(1, math.ceil(records / round_articles)),
    }
    files.write(f"{out}/plan.json", _json(plan))
    return plan


def plan_of(files: FileSystem, out: str, options: JobOptions) -> dict:
    """What is left to do of a job that was begun. Raises SourcesError where it was another."""
    plan = json.loads(files.read(f"{out}/plan.json"))
    answer = _ask(options, _text_of(files, out) if plan["collection"] else None)
    for key, value in _facts(options, answer).items():
        if plan[key] != value:
            raise SourcesError(f'"{out}" was begun with the {key} {plan[key]}, not {value}. Choose another --out.')
    return plan


def _facts(options: JobOptions, answer: dict) -> dict:
    """What a job must have in common with the one that it goes on with."""
    return {
        "format": FORMAT,
        "sources": list(options.sources),
        "program": answer["program"],
        "method": answer["method"],
        "max_bytes": options.worker.max_bytes,
    }


def _annotate(spark: SparkSession, files: FileSystem, out: str, rounds: int, options: JobOptions) -> int:
    """Annotates what was read, round by round; gives the number of rounds that were done before."""
    read = spark.read.parquet(f"{out}/read")
    keys = ["path", "number", "position"]
    done_before = 0
    for number in range(rounds):
        folder = f"{out}/annotated/round={number:05}"
        if files.exists(f"{folder}/_SUCCESS"):
            done_before += 1
            continue
        rows = read.where(F.pmod(F.xxhash64(*keys), F.lit(rounds)) == number)
        tasks = max(1, math.ceil(rows.count() / options.task_articles))
        ordered = rows.repartition(tasks, *keys).sortWithinPartitions(*keys)
        annotated = ordered.mapInArrow(annotate_stage(options.worker), spark_columns(ANNOTATED_SCHEMA))
        annotated.write.mode("overwrite").option("parquet.block.size", ROW_GROUP_BYTES).parquet(folder)
    return done_before


def without_gazetteers(
    sources: Sources, collection: str | None, gazetteers: list[str], files: FileSystem, out: str
) -> Sources:
    """The sources but for gazetteers among them, which are copied beside the results, where `publish` needs them."""
    if collection is None:
        return sources
    folder = posixpath.dirname(files.qualified(collection))
    for path in gazetteers:
        if path.startswith("/") or ".." in path.split("/"):
            raise SourcesError(f'The gazetteer "{path}" lies outside of the folder of the collection. Copy it there.')
        if not files.exists(f"{folder}/{path}"):
            raise SourcesError(f'There is no gazetteer at "{folder}/{path}". Check collection.json.')
        files.copy(f"{folder}/{path}", f"{out}/{path}")
    left_out = {f"{folder}/{path}" for path in gazetteers}
    return replace(sources, files=tuple(source for source in sources.files if source.url not in left_out))


def _ask(options: JobOptions, collection: str | None) -> dict:
    """What a worker says of itself and of a collection."""
    client = Client(replace(_local(options), collection=collection))
    try:
        return client.worker().answer
    finally:
        client.close()


def _local(options: JobOptions) -> WorkerOptions:
    """The worker that the driver asks itself."""
    return replace(options.worker, command=options.local_command or options.worker.command)


def _text_of(files: FileSystem, out: str) -> str:
    return files.read(f"{out}/collection.json").decode("utf-8-sig", errors="replace")


def _json(value: dict) -> bytes:
    return f"{json.dumps(value, indent=2, ensure_ascii=False)}\n".encode()
