"""The first stage: the files of the sources become articles, whatever their format and wherever they lie."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from .client import Client
from .options import JobOptions
from .protocol import READ_QUESTION
from .sources import FileSystem, SourceFile, Sources, SourcesError
from .stages import READ_SCHEMA, LinesFile, line_stage, plain_url, read_stage, spark_columns

READ_COLUMNS = spark_columns(READ_SCHEMA)

# Bytes of one task, and what a file costs beside its own, so that small files are shared out, too.
TASK_BYTES = 8 * 2**20
FILE_BYTES = 64 * 2**10

# So many files are asked for one by one, and more by the folders that they lie in.
FEW_FILES = 1000

# Bytes of a file that tell whether it is text, and in which encoding.
SAMPLE_BYTES = 2**16


def configure(spark: SparkSession) -> None:
    """Settings that reading depends on: lines are numbered by blocks, whose size may not depend on the cluster."""
    settings = {
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
        "spark.sql.execution.arrow.maxBytesPerBatch": str(16 * 2**20),
        "spark.sql.files.maxPartitionBytes": str(TASK_BYTES),
        "spark.sql.files.openCostInBytes": str(FILE_BYTES),
        "spark.sql.files.minPartitionNum": "1",
        "spark.sql.parquet.compression.codec": "snappy",
    }
    for key, value in settings.items():
        spark.conf.set(key, value)


def read_articles(
    spark: SparkSession, sources: Sources, files: FileSystem, client: Client, options: JobOptions, out: str
) -> None:
    """Writes what comes of every file to `out`. Raises SourcesError where Spark cannot read one as it is."""
    stated = {source.path.removesuffix(".meta.json"): source.url for source in sources.stated}
    whole: list[SourceFile] = []
    split: dict[str, LinesFile] = {}
    tables: dict[str, LinesFile] = {}
    large = [source for source in sources.files if source.is_parquet or source.size > options.split_bytes]
    hashes = files.sha256([source.url for source in large if source.is_parquet or source.is_lines])
    parts: list[DataFrame] = []
    for source in sources.files:
        beside = stated.get(source.path)
        if source.is_parquet:
            tables[source.url] = _lines_file(source, beside, hashes, files)
            continue
        if source.is_lines and source.size > options.split_bytes:
            sample = files.read(source.url, min(SAMPLE_BYTES, source.size))
            if not _is_wide(sample):
                file = _lines_file(source, beside, hashes, files)
                verdict = _verdict_on(file, sample, client)
                if verdict is None:
                    split[source.url] = file
                else:
                    parts.append(spark.createDataFrame([verdict], READ_COLUMNS))
                continue
        if source.size > options.whole_bytes:
            raise SourcesError(
                f'"{source.url}" has {source.size} bytes, more than the {options.whole_bytes} that a task holds. '
                "Split it, give its articles as JSON lines in UTF-8 or as Parquet, or raise --whole-bytes."
            )
        whole.append(source)
    if whole:
        parts.append(_whole_files(spark, whole, sources, options))
    if split:
        parts.append(_split_lines(spark, split, options))
    if tables:
        parts.append(_table_rows(spark, tables, options))
    read = parts[0]
    for part in parts[1:]:
        read = read.unionByName(part)
    read.write.mode("overwrite").parquet(out)
    _add_unread(spark, sources, {file.path for file in (*split.values(), *tables.values())}, out)


def _lines_file(source: SourceFile, beside: str | None, hashes: dict[str, str], files: FileSystem) -> LinesFile:
    return LinesFile(source.path, hashes[source.url], None if beside is None else files.read(beside))


def _is_wide(sample: bytes) -> bool:
    """Whether it looks like UTF-16, in which a line cannot be told by its bytes."""
    return sample.startswith((b"\xff\xfe", b"\xfe\xff")) or sample.count(0) > len(sample) // 50


def _verdict_on(file: LinesFile, sample: bytes, client: Client) -> tuple | None:
    """Why no line of a large file can be read, as a row of READ_SCHEMA; None where lines can be read one by one."""
    row = {"path": file.path, "number": None, "sha256": None, "stated": file.stated, "content": sample}
    question = pa.RecordBatch.from_pylist([row], schema=READ_QUESTION)
    (first, *others) = [answer for part in client.read(question) for answer in part.to_pylist()]
    if others or first["reject"] is None or first["source"] != file.path:
        return None
    return (file.path, None, 0, first["source"], None, None, first["reject"])


def _whole_files(spark: SparkSession, whole: list[SourceFile], sources: Sources, options: JobOptions) -> DataFrame:
    named = spark.createDataFrame([(source.url, source.path) for source in whole], "url string, path string")
    contents = _binary_files(spark, sources, whole, options.whole_bytes).join(F.broadcast(named), "url")
    if sources.stated:
        stated = stated_files(spark, sources, options).withColumnRenamed("content", "stated")
        beside = stated.select(F.regexp_replace("path", r"\.meta\.json$", "").alias("path"), "stated")
        contents = contents.join(F.broadcast(beside), "path", "left")
    else:
        contents = contents.withColumn("stated", F.lit(None).cast("binary"))
    question = contents.select(
        "path", F.lit(None).cast("int").alias("number"), F.lit(None).cast("string").alias("sha256"), "stated", "content"
    )
    return question.mapInArrow(read_stage(options.worker), READ_COLUMNS)


def stated_files(spark: SparkSession, sources: Sources, options: JobOptions) -> DataFrame:
    """Path and content of the metadata files."""
    named = spark.createDataFrame([(source.url, source.path) for source in sources.stated], "url string, path string")
    contents = _binary_files(spark, sources, sources.stated, options.whole_bytes)
    return contents.join(F.broadcast(named), "url").select("path", "content")


def _binary_files(spark: SparkSession, sources: Sources, wanted: Sequence[SourceFile], most: int) -> DataFrame:
    """Url and content of files, and perhaps of others in the same folders. Spark passes over those of no bytes."""
    empty = [(source.url, bytearray()) for source in wanted if source.size == 0]
    contents = spark.createDataFrame(empty, "url string, content binary")
    full = [source.url for source in wanted if source.size > 0]
    if not full:
        return contents
    paths = full if len(full) <= FEW_FILES else sources.folders
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    read = reader.load([_literal(path) for path in paths]).where(F.col("length") <= most)
    return read.select(F.col("path").alias("url"), "content").unionByName(contents)


def _split_lines(spark: SparkSession, split: dict[str, LinesFile], options: JobOptions) -> DataFrame:
    lines = (
        spark.read.option("lineSep", "\n")
        .text([_literal(url) for url in split])
        .select(
            F.col("_metadata.file_path").alias("file"),
            F.col("_metadata.file_block_start").alias("block"),
            F.col("value").cast("binary").alias("content"),
        )
    )
    counts = lines.groupBy("file", "block").count().collect()
    first: dict[tuple[str, int], int] = {}
    next_number: dict[str, int] = {}
    for file, block, count in sorted(counts):
        first[file, block] = next_number.get(file, 1)
        next_number[file] = first[file, block] + count
    named = {plain_url(url): file for url, file in split.items()}
    return lines.mapInArrow(line_stage(named, first, options.worker), READ_COLUMNS)


def _table_rows(spark: SparkSession, tables: dict[str, LinesFile], options: JobOptions) -> DataFrame:
    """Rows of Parquet as JSON lines, numbered by their place in the file."""
    rows = spark.read.option("mergeSchema", "true").parquet(*[_literal(url) for url in tables])
    lines = rows.select(
        F.col("_metadata.file_path").alias("file"),
        F.col("_metadata.row_index").alias("block"),
        F.to_json(F.struct("*")).cast("binary").alias("content"),
    )
    named = {plain_url(url): file for url, file in tables.items()}
    return lines.mapInArrow(line_stage(named, None, options.worker), READ_COLUMNS)


def _add_unread(spark: SparkSession, sources: Sources, of_records: set[str], out: str) -> None:
    """Every file gives an answer: one without a record that it holds none. Raises SourcesError for one passed over."""
    read = {row.path for row in spark.read.parquet(out).select("path").distinct().collect()}
    unread = [source for source in sources.files if source.path not in read]
    passed_over = [source.url for source in unread if source.path not in of_records]
    if passed_over:
        raise SourcesError(
            f"Spark passed over {len(passed_over)} files. The first: {passed_over[0]}. Rename or move it."
        )
    if unread:
        rows = [(source.path, None, 0, source.path, None, None, _no_record(source.path)) for source in unread]
        spark.createDataFrame(rows, READ_COLUMNS).coalesce(1).write.mode("append").parquet(out)


def _no_record(path: str) -> str:
    message = "The file holds no record. Leave it out, or give it one."
    return json.dumps({"stage": "ingest", "code": "no-text", "message": message, "inputRef": path, "record": None})


def _literal(url: str) -> str:
    """A path as Hadoop reads it that finds patterns in paths."""
    return re.sub(r"([\\{}\[\]*?])", r"\\\1", url)
