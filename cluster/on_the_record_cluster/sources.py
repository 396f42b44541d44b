"""Finds the files that articles are read from, on any file system of Hadoop, by the rules of `on-the-record build`."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PARQUET = ".parquet"
LINES = (".jsonl", ".ndjson")


class SourcesError(Exception):
    """The sources cannot be used as they are. The message says what to do."""


@dataclass(frozen=True)
class SourceFile:
    url: str
    """Where it lies, as Hadoop writes it."""
    path: str
    """Relative to its root, with `/`: what the published tables call it."""
    size: int

    @property
    def is_parquet(self) -> bool:
        return self.path.lower().endswith(PARQUET)

    @property
    def is_lines(self) -> bool:
        return self.path.lower().endswith(LINES)


@dataclass(frozen=True)
class Sources:
    roots: tuple[str, ...]
    """Names of the folders that paths are relative to."""
    folders: tuple[str, ...]
    """Where these folders lie."""
    files: tuple[SourceFile, ...]
    """Sorted by path."""
    stated: tuple[SourceFile, ...]
    """The metadata files beside them."""
    collection: str | None
    """Where collection.json lies; None where there is none."""


@dataclass(frozen=True)
class Found:
    root: str
    """The folder that paths count from: the one given, or that of the file given."""
    is_file: bool
    files: tuple[tuple[str, int], ...]
    """Url and size of each file."""


class FileSystem:
    """The files that Spark's own Java sees."""

    def __init__(self, spark: SparkSession) -> None:
        self._jvm = spark.sparkContext._jvm
        self._configuration = spark.sparkContext._jsc.hadoopConfiguration()

    def files_at(self, given: str) -> Found:
        """The file that is given, or those in the folder that is."""
        path = self._path(given)
        system = path.getFileSystem(self._configuration)
        try:
            status = system.getFileStatus(path)
        except Exception as error:
            raise SourcesError(f'"{given}" cannot be read: {_reason(error)}. Check the path.') from error
        if status.isFile():
            folder = status.getPath().getParent().toString()
            return Found(folder, is_file=True, files=((status.getPath().toString(), status.getLen()),))
        found = []
        files = system.listFiles(status.getPath(), True)
        while files.hasNext():
            file = files.next()
            found.append((file.getPath().toString(), file.getLen()))
        return Found(status.getPath().toString(), is_file=False, files=tuple(found))

    def qualified(self, given: str) -> str:
        """A path or url as Hadoop writes it."""
        path = self._path(given)
        return path.getFileSystem(self._configuration).makeQualified(path).toString()

    def exists(self, url: str) -> bool:
        path = self._path(url)
        return path.getFileSystem(self._configuration).exists(path)

    def read(self, url: str, most: int | None = None) -> bytes:
        """The bytes of a file, or those that it begins with."""
        streams = self._jvm.org.apache.commons.io.IOUtils
        stream = self._open(url)
        try:
            return bytes(streams.toByteArray(stream) if most is None else streams.toByteArray(stream, most))
        finally:
            stream.close()

    def copy(self, source: str, target: str) -> None:
        start, end = self._path(source), self._path(target)
        start_system, end_system = (path.getFileSystem(self._configuration) for path in (start, end))
        self._jvm.org.apache.hadoop.fs.FileUtil.copy(start_system, start, end_system, end, False, self._configuration)

    def write(self, url: str, content: bytes) -> None:
        path = self._path(url)
        stream = path.getFileSystem(self._configuration).create(path, True)
        try:
            stream.write(content)
        finally:
            stream.close()

    def sha256(self, urls: list[str]) -> dict[str, str]:
        """The hash of the bytes of each file, a few files at a time."""

        def of(url: str) -> str:
            stream = self._open(url)
            try:
                return self._jvm.org.apache.commons.codec.digest.DigestUtils.sha256Hex(stream)
            finally:
                stream.close()

        with ThreadPoolExecutor(4) as pool:
            return dict(zip(urls, pool.map(of, urls), strict=True))

    def _open(self, url: str):
        path = self._path(url)
        return path.getFileSystem(self._configuration).open(path)

    def _path(self, url: str):
        return self._jvm.org.apache.hadoop.fs.Path(url)


def find_sources(given: list[str], files: FileSystem, endings: list[str], left_out: str | None = None) -> Sources:
    """
    The source files among files and folders, each once.

    Of a folder, hidden files, collection.json and metadata files are no sources, nor are files whose name has none of
    the endings. A file that is named itself is a source whatever its name. No file in the folder `left_out` is one.
    """
    found: dict[str, tuple[str, SourceFile]] = {}
    stated: dict[str, tuple[str, SourceFile]] = {}
    for one in given:
        at = files.files_at(one)
        urls = {url for url, _ in at.files}
        for url, size in at.files:
            source = SourceFile(url, url[len(at.root.rstrip("/")) + 1 :], size)
            if left_out is not None and url.startswith(f"{left_out}/"):
                continue
            if at.is_file:
                found.setdefault(url, (at.root, source))
                beside = f"{url}.meta.json"
                if files.exists(beside):
                    ((_, length),) = files.files_at(beside).files
                    stated.setdefault(beside, (at.root, SourceFile(beside, f"{source.path}.meta.json", length)))
            elif _is_hidden(source.path) or source.path == "collection.json":
                continue
            elif source.path.endswith("/collection.json"):
                raise SourcesError(f'"{url}" describes a collection of its own. Build its folder by itself.')
            elif source.path.endswith(".meta.json"):
                stated.setdefault(url, (at.root, source))
            elif _is_source(source.path, url, urls, endings):
                found.setdefault(url, (at.root, source))
    roots = sorted({(_name(root), root) for root, _ in found.values()})
    described = [f"{root}/collection.json" for _, root in roots]
    collections = [url for url in described if files.exists(url)]
    if len(collections) > 1:
        raise SourcesError(f"{collections[0]} and {collections[1]} both describe what is built. Build each by itself.")
    has_several = len(roots) > 1
    return Sources(
        roots=tuple(name for name, _ in roots),
        folders=tuple(root for _, root in roots),
        files=_with_paths(found, has_several),
        stated=_with_paths(stated, has_several),
        collection=collections[0] if collections else None,
    )


def _with_paths(found: dict[str, tuple[str, SourceFile]], has_several_roots: bool) -> tuple[SourceFile, ...]:
    """Paths that tell files apart: where they have several roots, each begins with the name of its root."""
    by_path: dict[str, SourceFile] = {}
    for root, source in found.values():
        path = f"{_name(root)}/{source.path}" if has_several_roots else source.path
        other = by_path.get(path)
        if other is not None:
            raise SourcesError(f'"{other.url}" and "{source.url}" would both be called "{path}". Rename a folder.')
        by_path[path] = replace(source, path=path)
    return tuple(by_path[path] for path in sorted(by_path))


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _is_source(path: str, url: str, urls: set[str], endings: list[str]) -> bool:
    folder, name = url.rsplit("/", 1)
    is_index = name == "fetched.jsonl" or re.fullmatch(r"revisits-\d{5}\.warc\.gz", name) is not None
    if is_index and f"{folder}/fetched-00001.warc.gz" in urls:
        return False
    if not name.lower().endswith((*endings, PARQUET)):
        return False
    for part in path.split("/"):
        if part.startswith("_"):
            raise SourcesError(f'"{url}" cannot be read: Spark passes over names that begin with "_". Rename "{part}".')
    return True


def _name(root: str) -> str:
    return root.rstrip("/").rsplit("/", 1)[-1]


def _reason(error: Exception) -> str:
    java = getattr(error, "java_exception", None)
    return str(error) if java is None else java.toString().splitlines()[0]
