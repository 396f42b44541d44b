"""The worker of the program as a caller in another language finds it. Needs no Spark."""

from __future__ import annotations

import json
import unittest

import pyarrow as pa

from .program import POISON, Client, codes, files, protocol, rows, worker  # isort: skip

from on_the_record_cluster.worker import WorkerFailed, WorkerOptions


class WorkerTest(unittest.TestCase):
    def client(self, *options: str, **limits) -> Client:
        client = Client(WorkerOptions(command=worker(*options), **limits))
        self.addCleanup(client.close)
        return client

    def test_says_what_it_is(self) -> None:
        answer = self.client().worker().answer
        self.assertEqual(answer["protocol"], protocol.VERSION)
        self.assertRegex(answer["method"], "^[0-9a-f]{16}$")
        self.assertIn("on-the-record-en", answer["language_model"]["model"])

    def test_reads_and_annotates(self) -> None:
        client = self.client()
        read = rows(client.read(files(a="Ana Ruiz left Arn, said Bo Lind.", b=b"\x00\x01")))
        self.assertEqual([answer["reject"] is None for answer in read], [True, False])
        articles = pa.RecordBatch.from_pydict({"article": [read[0]["article"]] * 3})
        records = [answer["record"] for answer in rows(client.annotate(articles))]
        self.assertEqual(len(set(records)), 1)
        self.assertGreater(len(records[0]), 100)

    def test_outlives_poison(self) -> None:
        client = self.client("--analyzer", POISON, "--article-timeout", "8000", "--article-memory", "300")
        pid = client.worker().pid
        texts = ["One", "ENDLESS", "HEAP", "Two", "BUFFERS", "EXIT", "THROW", "PRINT", "Three"]
        found = codes(client, texts)
        expected = {
            "ENDLESS": "worker-timed-out",
            "HEAP": "worker-out-of-memory",
            "BUFFERS": "worker-out-of-memory",
            "EXIT": "worker-died",
            "THROW": "analysis-failed",
        }
        self.assertEqual(found, [expected.get(text) for text in texts])
        self.assertEqual(client.worker().pid, pid)

    def test_reads_a_line_of_fifty_megabytes(self) -> None:
        line = json.dumps({"id": "x", "text": "Arn " * 13_000_000}).encode()
        question = {"path": "a.jsonl", "number": 7, "sha256": "0" * 64, "content": line}
        client = self.client("--analyzer", POISON, max_bytes=10_000_000)
        batch = pa.RecordBatch.from_pylist([question], schema=protocol.READ_QUESTION)
        (answer,) = rows(client.read(batch))
        self.assertEqual(json.loads(answer["reject"])["code"], "too-large")
        (answer,) = rows(self.client("--analyzer", POISON).read(batch))
        self.assertEqual(codes_of(self.client("--analyzer", POISON), answer["article"]), ["too-large"])

    def test_ends_with_its_caller(self) -> None:
        client = self.client("--analyzer", POISON)
        process = client.worker()._process
        client.close()
        self.assertEqual(process.returncode, 0)

    def test_refuses_a_collection_that_cannot_be_understood(self) -> None:
        with self.assertRaisesRegex(WorkerFailed, "collection.json"):
            self.client("--analyzer", POISON, collection="[").worker()


def codes_of(client: Client, article: str) -> list[str]:
    answers = rows(client.annotate(pa.RecordBatch.from_pydict({"article": [article]})))
    client.close()
    return [json.loads(answer["failure"])["code"] for answer in answers]


if __name__ == "__main__":
    unittest.main()
