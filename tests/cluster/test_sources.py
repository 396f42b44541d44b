"""Which files the job reads, and what it calls them. Needs no Spark."""

from __future__ import annotations

import unittest

from .program import ROOT  # noqa: F401  # isort: skip

from on_the_record_cluster.sources import Found, SourcesError, find_sources

ENDINGS = [".txt", ".txt.gz", ".jsonl"]


class Disk:
    """A file system of names."""

    def __init__(self, *urls: str) -> None:
        self.urls = urls

    def files_at(self, given: str) -> Found:
        if given in self.urls:
            return Found(given.rsplit("/", 1)[0], True, ((given, 1),))
        return Found(given, False, tuple((url, 1) for url in self.urls if url.startswith(f"{given}/")))

    def exists(self, url: str) -> bool:
        return url in self.urls


def paths(given: list[str], *urls: str, left_out: str | None = None) -> list[str]:
    return [source.path for source in find_sources(given, Disk(*urls), ENDINGS, left_out).files]


class SourcesTest(unittest.TestCase):
    def test_takes_the_files_of_known_formats_below_a_folder_by_path(self) -> None:
        urls = ["h:/n/b.TXT", "h:/n/a/x.jsonl", "h:/n/a.txt.gz", "h:/n/p.png", "h:/n/t.parquet", "h:/m/other.txt"]
        self.assertEqual(paths(["h:/n"], *urls), ["a.txt.gz", "a/x.jsonl", "b.TXT", "t.parquet"])

    def test_passes_over_what_is_hidden_and_what_describes_others(self) -> None:
        urls = ["h:/n/.a.txt", "h:/n/.git/b.txt", "h:/n/collection.json", "h:/n/c.txt", "h:/n/c.txt.meta.json"]
        found = find_sources(["h:/n"], Disk(*urls), ENDINGS)
        self.assertEqual([source.path for source in found.files], ["c.txt"])
        self.assertEqual([source.path for source in found.stated], ["c.txt.meta.json"])
        self.assertEqual((found.collection, found.roots), ("h:/n/collection.json", ("n",)))

    def test_takes_a_file_that_is_named_whatever_its_name(self) -> None:
        urls = ["h:/n/p.png", "h:/n/p.png.meta.json", "h:/n/collection.json"]
        found = find_sources(["h:/n/p.png"], Disk(*urls), ENDINGS)
        self.assertEqual([source.path for source in found.files], ["p.png"])
        self.assertEqual([source.path for source in found.stated], ["p.png.meta.json"])
        self.assertEqual(found.collection, "h:/n/collection.json")

    def test_tells_several_roots_apart_by_their_names(self) -> None:
        self.assertEqual(paths(["h:/y/n", "h:/y/m"], "h:/y/n/a.txt", "h:/y/m/a.txt"), ["m/a.txt", "n/a.txt"])
        with self.assertRaisesRegex(SourcesError, "would both be called"):
            paths(["h:/x/n", "h:/y/n"], "h:/x/n/a.txt", "h:/y/n/a.txt")

    def test_takes_a_file_once(self) -> None:
        self.assertEqual(paths(["h:/n", "h:/n/a.txt"], "h:/n/a.txt"), ["a.txt"])

    def test_leaves_out_the_folder_of_the_results(self) -> None:
        self.assertEqual(paths(["h:/n"], "h:/n/a.txt", "h:/n/out/b.txt", left_out="h:/n/out"), ["a.txt"])

    def test_reads_no_index_of_what_was_fetched(self) -> None:
        fetched = [
            "h:/n/fetched.jsonl",
            "h:/n/fetched-00001.warc.gz",
            "h:/n/revisits-00001.warc.gz",
            "h:/m/fetched.jsonl",
        ]
        endings = [*ENDINGS, ".warc.gz"]
        found = find_sources(["h:/n", "h:/m"], Disk(*fetched), endings)
        self.assertEqual([source.url for source in found.files], ["h:/m/fetched.jsonl", "h:/n/fetched-00001.warc.gz"])

    def test_stops_at_what_would_be_passed_over_or_misread(self) -> None:
        with self.assertRaisesRegex(SourcesError, "passes over"):
            paths(["h:/n"], "h:/n/_drafts/a.txt")
        self.assertEqual(paths(["h:/n"], "h:/n/_SUCCESS", "h:/n/a.txt"), ["a.txt"])
        with self.assertRaisesRegex(SourcesError, "collection of its own"):
            paths(["h:/n"], "h:/n/a/collection.json")
        with self.assertRaisesRegex(SourcesError, "both describe"):
            paths(["h:/n", "h:/m"], *(f"h:/{root}/{name}" for root in "nm" for name in ("a.txt", "collection.json")))


if __name__ == "__main__":
    unittest.main()
