"""What a job makes of a folder that it finds, and of gazetteers. Starts no Spark."""

from __future__ import annotations

import json
import unittest

from .program import fake_worker  # isort: skip

from on_the_record_cluster.job import plan_of, without_gazetteers
from on_the_record_cluster.options import JobOptions
from on_the_record_cluster.sources import SourceFile, Sources, SourcesError
from on_the_record_cluster.worker import WorkerOptions


class Disk:
    """A file system of names and bytes."""

    def __init__(self, **files: bytes) -> None:
        self.files = {f"h:/{name}": content for name, content in files.items()}

    def qualified(self, url: str) -> str:
        return url

    def exists(self, url: str) -> bool:
        return url in self.files

    def read(self, url: str) -> bytes:
        return self.files[url]

    def copy(self, source: str, target: str) -> None:
        self.files[target] = self.files[source]


PLAN = {
    "format": 1,
    "sources": ["h:/n"],
    "program": "fake 1.0.0",
    "method": "0123456789abcdef",
    "max_bytes": None,
    "collection": False,
    "rounds": 3,
}


class JobTest(unittest.TestCase):
    def plan(self, max_bytes: int | None = None, **changes: object) -> dict:
        disk = Disk(**{"out/plan.json": json.dumps({**PLAN, **changes}).encode()})
        worker = WorkerOptions(command=fake_worker(), max_bytes=max_bytes)
        return plan_of(disk, "h:/out", JobOptions(sources=("h:/n",), out="h:/out", worker=worker))

    def test_goes_on_with_a_plan_of_its_own(self) -> None:
        self.assertEqual(self.plan(), PLAN)

    def test_refuses_to_go_on_with_another(self) -> None:
        for key, value in [("method", "f" * 16), ("sources", ["h:/m"]), ("program", "fake 2.0.0"), ("format", 2)]:
            with self.subTest(key), self.assertRaisesRegex(SourcesError, f"begun with the {key}"):
                self.plan(**{key: value})
        with self.assertRaisesRegex(SourcesError, "begun with the max_bytes None, not 1000"):
            self.plan(max_bytes=1000)

    def test_keeps_gazetteers_out_of_the_sources_and_beside_the_results(self) -> None:
        disk = Disk(**{"n/a.txt": b"", "n/names/own.jsonl": b"{}", "n/collection.json": b"{}"})
        files = tuple(SourceFile(f"h:/n/{path}", path, 1) for path in ("a.txt", "names/own.jsonl"))
        sources = Sources(("n",), ("h:/n",), files, (), "h:/n/collection.json")
        left = without_gazetteers(sources, "h:/n/collection.json", ["names/own.jsonl"], disk, "h:/out")
        self.assertEqual([source.path for source in left.files], ["a.txt"])
        self.assertEqual(disk.files["h:/out/names/own.jsonl"], b"{}")
        for path, reason in [("../own.jsonl", "outside"), ("/own.jsonl", "outside"), ("none.jsonl", "There is no")]:
            with self.subTest(path), self.assertRaisesRegex(SourcesError, reason):
                without_gazetteers(sources, "h:/n/collection.json", [path], disk, "h:/out")


if __name__ == "__main__":
    unittest.main()
