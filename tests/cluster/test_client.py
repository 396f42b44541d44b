"""What the client makes of workers that are lost. Needs no Spark and no Node."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import unittest

import pyarrow as pa

from .program import Client, codes, fake_worker, files, rows  # isort: skip

from on_the_record_cluster.client import portions
from on_the_record_cluster.worker import WorkerFailed, WorkerOptions


class ClientTest(unittest.TestCase):
    def client(self, *options: str, **limits) -> Client:
        client = Client(WorkerOptions(command=fake_worker(*options), **limits))
        self.addCleanup(client.close)
        return client

    def test_answers_many_batches_by_one_worker(self) -> None:
        client = self.client()
        pids = set()
        for batch in range(3):
            self.assertEqual(codes(client, [f"Text {batch}"] * 40), [None] * 40)
            pids.add(client.worker().pid)
        self.assertEqual(len(pids), 1)

    def test_keeps_answers_in_order_where_a_file_has_several(self) -> None:
        answers = rows(self.client().read(files(a="One", b="TWO", c="Three")))
        self.assertEqual(
            [(answer["row"], answer["source"]) for answer in answers],
            [(0, "a.txt"), (1, "b.txt"), (1, "b.txt"), (2, "c.txt")],
        )

    def test_finds_out_who_ends_workers(self) -> None:
        for poison, code in [
            ("EXIT", "worker-died"),
            ("KILL", "worker-died"),
            ("STRAY", "worker-died"),
            ("HEAP", "worker-out-of-memory"),
        ]:
            with self.subTest(poison):
                texts = [f"{poison} now" if row in (1, 4) else f"Text {row}" for row in range(6)]
                found = codes(self.client(), texts)
                self.assertEqual(found, [code if row in (1, 4) else None for row in range(6)])

    def test_ends_a_worker_that_takes_too_long(self) -> None:
        found = codes(self.client(article_seconds=0.5), ["One", "HANG", "Three"])
        self.assertEqual(found, [None, "worker-timed-out", None])

    def test_ends_a_worker_that_takes_too_much_memory(self) -> None:
        found = codes(self.client(megabytes=400), ["One", "ALLOCATE", "Three"])
        self.assertEqual(found, [None, "worker-out-of-memory", None])

    def test_says_which_file_could_not_be_read(self) -> None:
        answers = rows(self.client().read(files(a="One", b="EXIT", c="Three")))
        self.assertEqual([answer["article"] for answer in answers], ["One", None, "Three"])
        reject = json.loads(answers[1]["reject"])
        self.assertEqual((reject["stage"], reject["code"], reject["inputRef"]), ("ingest", "worker-died", "b.txt"))
        self.assertIn("exit code 7", reject["message"])

    def test_blames_nobody_for_a_worker_that_was_killed_from_without(self) -> None:
        client = self.client()
        for _ in range(3):
            os.kill(client.worker().pid, signal.SIGKILL)
            self.assertEqual(codes(client, ["One"]), [None])

    def test_listens_to_a_worker_that_says_much(self) -> None:
        self.assertEqual(codes(self.client(article_seconds=20), ["LOUD", "Two"]), [None, None])

    def test_starts_no_worker_again_and_again_that_cannot_start(self) -> None:
        with tempfile.NamedTemporaryFile("r") as log:
            with self.assertRaisesRegex(WorkerFailed, "No worker could be started"):
                codes(self.client("--dead", "--log", log.name), ["One"] * 20)
            self.assertEqual(log.read(), "started\n" * 3)

    def test_says_what_is_wrong_whatever_the_article(self) -> None:
        with self.assertRaisesRegex(WorkerFailed, "It is bad"):
            codes(self.client(collection="bad"), ["One"])
        with self.assertRaisesRegex(WorkerFailed, "cannot be started"):
            codes(Client(WorkerOptions(command=("no-such-program",))), ["One"])


class PortionsTest(unittest.TestCase):
    def test_cuts_by_rows_and_by_bytes(self) -> None:
        batch = pa.RecordBatch.from_pydict({"article": ["a" * length for length in (1, 1, 1, 9, 1, 30)]})
        self.assertEqual(list(portions(batch, 2, 10)), [(0, 2), (2, 2), (4, 2)])
        self.assertEqual(list(portions(batch, 9, 9)), [(0, 4), (4, 2)])
        self.assertEqual(list(portions(batch.slice(0, 0), 9, 9)), [])


if __name__ == "__main__":
    unittest.main()
