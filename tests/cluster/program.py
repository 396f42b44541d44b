"""The program that the tests run, and what they give it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pyarrow as pa

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "cluster"))

from on_the_record_cluster import protocol  # noqa: E402
from on_the_record_cluster.client import Client  # noqa: E402

CLI = os.environ.get("ON_THE_RECORD_CLI", str(ROOT / "dist" / "pipeline" / "cli.js"))
POISON = str(ROOT / "tests" / "pipeline" / "workers" / "poison-analyzer.mjs")


def worker(*options: str) -> tuple[str, ...]:
    return ("node", CLI, "worker", *options)


def fake_worker(*options: str) -> tuple[str, ...]:
    """A worker in Python that does what the texts say."""
    return (sys.executable, str(ROOT / "tests" / "cluster" / "fake_worker.py"), *options)


def files(**contents: str | bytes) -> pa.RecordBatch:
    """A question for whole files, by their names without `.txt`."""
    rows = [
        {"path": f"{name}.txt", "content": content.encode() if isinstance(content, str) else content}
        for name, content in contents.items()
    ]
    return pa.RecordBatch.from_pylist(rows, schema=protocol.READ_QUESTION)


def articles(texts: list[str]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"article": [article(text) for text in texts]}, schema=protocol.ANNOTATE_QUESTION)


def article(text: str) -> str:
    metadata = dict.fromkeys(
        [
            "url",
            "title",
            "publisher",
            "section",
            "published_on",
            "published_at",
            "updated_at",
            "published_from",
            "language",
            "licence",
        ]
    )
    return json.dumps(
        {
            "id": "a-0123456789abcdef",
            "source": "a.txt",
            "mediaType": "text/plain",
            "sha256": "0" * 64,
            "text": text,
            "blocks": [],
            "metadata": {**metadata, "authors": []},
        }
    )


def rows(parts) -> list[dict]:
    return [row for part in parts for row in part.to_pylist()]


def codes(client: Client, texts: list[str]) -> list[str | None]:
    """Why each of some texts could not be annotated, or None."""
    answers = rows(client.annotate(articles(texts)))
    assert [answer["row"] for answer in answers] == list(range(len(texts)))
    assert all((answer["record"] is None) != (answer["failure"] is None) for answer in answers)
    return [answer["failure"] and json.loads(answer["failure"])["code"] for answer in answers]
