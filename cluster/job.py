"""Reads and annotates articles on Spark: spark-submit job.py SOURCES… --out FOLDER. docs/cluster.md says how."""

from __future__ import annotations

import argparse
import shlex
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from on_the_record_cluster.job import run_job  # noqa: E402
from on_the_record_cluster.options import JobOptions  # noqa: E402
from on_the_record_cluster.sources import SourcesError  # noqa: E402
from on_the_record_cluster.stages import PROGRAM  # noqa: E402
from on_the_record_cluster.worker import WorkerFailed, WorkerOptions  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

# Seconds that a worker has beyond its own limit on an article before it is ended from without.
GRACE_SECONDS = 30


def arguments(given: list[str]) -> argparse.Namespace:
    defaults = JobOptions(sources=(), out="")
    parser = argparse.ArgumentParser(prog="job.py", description=__doc__)
    parser.add_argument("sources", nargs="+", help="files and folders, as paths or urls that Hadoop knows")
    parser.add_argument("--out", required=True, help="folder for the results, which on-the-record publish reads")
    parser.add_argument("--collection", help="a collection.json to use instead of that of the sources")
    parser.add_argument("--worker", default="on-the-record worker", help="how a worker is run (%(default)s)")
    parser.add_argument(
        "--program", help="archive of make cluster-program to send to the executors, instead of --worker"
    )
    parser.add_argument("--runtime", choices=["portable", "native"], default="portable")
    parser.add_argument(
        "--article-timeout",
        type=float,
        default=60,
        help="seconds for one article, beside 2 ms a character (%(default)g)",
    )
    parser.add_argument("--article-memory", type=int, default=1024, help="megabytes for one article (%(default)d)")
    parser.add_argument("--worker-memory", type=int, default=3072, help="megabytes for a worker (%(default)d)")
    parser.add_argument("--max-bytes", type=int, help="most bytes of a document or record, once unpacked")
    parser.add_argument("--round-articles", type=int, help="articles of a round (20,000 a core)")
    parser.add_argument(
        "--task-articles", type=int, default=defaults.task_articles, help="articles of a task (%(default)d)"
    )
    parser.add_argument("--split-bytes", type=int, default=defaults.split_bytes, help="split larger files of lines")
    parser.add_argument(
        "--whole-bytes", type=int, default=defaults.whole_bytes, help="the largest file of other formats"
    )
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    asked = arguments(given)
    spark = SparkSession.builder.appName("on-the-record").getOrCreate()
    spark.sparkContext.addPyFile(packed_modules())
    limits = [
        *("--runtime", asked.runtime),
        *("--article-timeout", str(round(asked.article_timeout * 1000))),
        *("--article-memory", str(asked.article_memory)),
    ]
    command, local_command = shlex.split(asked.worker), None
    if asked.program is not None:
        spark.sparkContext.addArchive(f"{asked.program}#program")
        command = [f"{PROGRAM}/on-the-record", "worker"]
        local_command = (f"{unpacked(asked.program)}/on-the-record", "worker", *limits)
    worker = WorkerOptions(
        command=(*command, *limits),
        max_bytes=asked.max_bytes,
        article_seconds=asked.article_timeout + GRACE_SECONDS,
        megabytes=asked.worker_memory,
    )
    options = JobOptions(
        sources=tuple(asked.sources),
        out=asked.out,
        worker=worker,
        local_command=local_command,
        collection=asked.collection,
        round_articles=asked.round_articles,
        task_articles=asked.task_articles,
        split_bytes=asked.split_bytes,
        whole_bytes=asked.whole_bytes,
    )
    try:
        summary = run_job(spark, options)
    except (SourcesError, WorkerFailed) as error:
        print(f"on-the-record: {error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()
    before = f", {summary.rounds_before} of them before" if summary.rounds_before else ""
    print(f"Annotated {summary.records} records of {summary.files} files in {summary.rounds} rounds{before}.")
    print(f"To publish them: on-the-record publish {asked.out}")
    return 0


def packed_modules() -> str:
    """The modules of the job as a file that executors can import from."""
    path = Path(tempfile.mkdtemp(prefix="on-the-record-")) / "on_the_record_cluster.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for module in sorted((HERE / "on_the_record_cluster").glob("*.py")):
            archive.write(module, f"on_the_record_cluster/{module.name}")
    return str(path)


def unpacked(program: str) -> str:
    folder = tempfile.mkdtemp(prefix="on-the-record-")
    with tarfile.open(program) as archive:
        archive.extractall(folder, filter="data")
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
