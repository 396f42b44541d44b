"""What the stages make of batches as Spark hands them over. Needs no Spark."""

from __future__ import annotations

import json
import unittest

import pyarrow as pa

from .program import article, fake_worker, rows  # isort: skip

from on_the_record_cluster.stages import (
    READ_SCHEMA,
    LinesFile,
    annotate_stage,
    client_of,
    line_stage,
    plain_url,
    read_stage,
)
from on_the_record_cluster.worker import WorkerOptions


class StagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.options = WorkerOptions(command=fake_worker())
        cls.addClassCleanup(client_of(cls.options).close)

    def lines(self, first, *blocks: tuple[str, int, list[bytes]]) -> list[tuple]:
        """Path, number and text of each line, where each block comes in batches of two."""
        files = {
            "file:/n/a b.jsonl": LinesFile("a b.jsonl", "0" * 64, None),
            "h:/n/c.jsonl": LinesFile("c.jsonl", "1" * 64, b"{}"),
        }
        batches = []
        for file, block, lines in blocks:
            for start in range(0, len(lines), 2):
                part = lines[start : start + 2]
                batches.append(
                    pa.RecordBatch.from_pydict(
                        {"file": [file] * len(part), "block": [block] * len(part), "content": part}
                    )
                )
        read = rows(line_stage(files, first, self.options)(batches))
        return [(row["path"], row["number"], row["article"]) for row in read]

    def test_numbers_lines_by_their_blocks(self) -> None:
        first = {("file:///n/a%20b.jsonl", 0): 1, ("file:///n/a%20b.jsonl", 64): 4, ("h:/n/c.jsonl", 0): 1}
        found = self.lines(
            first,
            ("file:///n/a%20b.jsonl", 64, [b"Four", b"Five", b"Six"]),
            ("h:/n/c.jsonl", 0, [b"One"]),
            ("file:///n/a%20b.jsonl", 0, [b"One", b"Two", b"Three"]),
        )
        expected = [("a b.jsonl", 4, "Four"), ("a b.jsonl", 5, "Five"), ("a b.jsonl", 6, "Six"), ("c.jsonl", 1, "One")]
        self.assertEqual(
            found, [*expected, ("a b.jsonl", 1, "One"), ("a b.jsonl", 2, "Two"), ("a b.jsonl", 3, "Three")]
        )

    def test_numbers_rows_by_their_place(self) -> None:
        found = self.lines(None, ("h:/n/c.jsonl", 7, [b"Eight"]), ("h:/n/c.jsonl", 3, [b"Four"]))
        self.assertEqual(found, [("c.jsonl", 8, "Eight"), ("c.jsonl", 4, "Four")])

    def test_keeps_the_place_of_each_record_of_a_file(self) -> None:
        question = {
            "path": ["a.txt", "b.txt", "c.txt"],
            "number": pa.nulls(3, pa.int32()),
            "sha256": pa.nulls(3, pa.string()),
        }
        contents = {"stated": pa.nulls(3, pa.binary()), "content": [b"TWO", b"One", b"TWO"]}
        read = rows(read_stage(self.options)([pa.RecordBatch.from_pydict({**question, **contents})]))
        places = [(row["path"], row["position"]) for row in read]
        self.assertEqual(places, [("a.txt", 0), ("a.txt", 1), ("b.txt", 0), ("c.txt", 0), ("c.txt", 1)])

    def test_hands_on_what_is_no_article(self) -> None:
        read = [
            {"path": "a.txt", "position": 0, "source": "a.txt", "identity": "{}", "article": article("One")},
            {"path": "b.txt", "position": 0, "source": "b.txt", "reject": '{"code":"no-text"}'},
            {"path": "c.txt", "position": 0, "source": "c.txt", "identity": "{}"},
            {"path": "d.txt", "position": 0, "source": "d.txt", "identity": "{}", "article": article("EXIT")},
        ]
        annotated = rows(annotate_stage(self.options)([pa.RecordBatch.from_pylist(read, schema=READ_SCHEMA)]))
        self.assertEqual([row["record"] for row in annotated], [b"One", None, None, None])
        self.assertEqual([row["reject"] for row in annotated], [None, '{"code":"no-text"}', None, None])
        self.assertEqual([row["failure"] is None for row in annotated], [True, True, True, False])
        self.assertEqual(json.loads(annotated[3]["failure"])["code"], "worker-died")
        self.assertNotIn("article", annotated[0])

    def test_knows_one_file_by_its_several_urls(self) -> None:
        self.assertEqual({plain_url(url) for url in ("file:/a b", "file:///a%20b", "file://a b")}, {"file:/a b"})
        self.assertEqual(plain_url("hdfs://name:8020/a%25"), "hdfs://name:8020/a%")


if __name__ == "__main__":
    unittest.main()
