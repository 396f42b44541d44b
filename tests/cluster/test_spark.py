"""The job on Spark, with what it needs killed on the way: what is published is what a build publishes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from .program import CLI, POISON, ROOT, worker  # isort: skip

SPARK_SUBMIT = str(Path(sys.executable).parent / "spark-submit")
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.task.maxFailures": "8",
}

NAMES = ["Ana Ruiz", "Bo Lind", "Eva Holm", "Tom Berg", "Ada Quist"]


def text(number: int) -> str:
    name, other = NAMES[number % 5], NAMES[(number + 2) % 5]
    return (
        f"{name}, the mayor of Arn, said on Monday that the harbour would reopen in {number % 27 + 1} days.\n\n"
        f"“We have waited for {number} weeks,” {name.split()[0]} told reporters. “Norland will not wait for ever.”\n\n"
        f"According to {other}, the ministry of Norland had been warned {number} times before.\n"
    )


def write_sources(folder: Path) -> None:
    """Files of many formats, some of them with faults."""
    (folder / "pages [1]").mkdir(parents=True)
    (folder / "collection.json").write_text(
        json.dumps({"metadata": {"publisher": "Arn Post"}, "columns": {"words": "text"}})
    )
    for number in range(60):
        (folder / f"article {number:03}.txt").write_text(text(number))
    (folder / "article 007.txt.meta.json").write_text('{"published_on": "2024-03-01", "title": "Ä harbour"}')
    (folder / "article 008.txt.meta.json").write_text('{"published_on": ')
    page = "<html><head><title>Harbour</title></head><body><article>{}</article></body></html>"
    body = "".join(f"<p>{part}</p>" for part in text(99).split("\n\n"))
    (folder / "pages [1]" / "a.html").write_text(page.format(body))
    lines = [json.dumps({"id": f"l{number}", "text": text(100 + number)}) for number in range(400)]
    lines[5:5] = ["", "no JSON", '{"text": ""}']
    (folder / "lines.jsonl").write_bytes(
        "\ufeff".encode() + "\r\n".join(lines).encode() + b'\n{"text":"caf\xe9 in Arn"}'
    )
    (folder / "table.csv").write_text(
        "words,url\n" + "".join(f'"{text(600 + number)}",https://arn.example/{number}\n' for number in range(20))
    )
    (folder / "nothing.txt").write_text("")
    (folder / "article 009.txt.meta.json").write_text("")
    (folder / "picture.png").write_bytes(b"\x89PNG")


# Texts by what they do to the analyzer of POISON, and why they are put aside.
POISONS = {
    "buffers": ("This BUFFERS text takes other memory.", {"worker-out-of-memory"}),
    "endless": ("This ENDLESS text holds a thread up.", {"worker-timed-out"}),
    "exit": ("This EXIT text ends its thread.", {"worker-died"}),
    # Filling the heap may take longer than the time for an article.
    "heap": ("This HEAP text fills the heap.", {"worker-out-of-memory", "worker-timed-out"}),
    "throw": ("This THROW text is not understood.", {"analysis-failed"}),
}


def write_poison(folder: Path) -> None:
    """The texts of POISONS, a line of 50 MB, and others that nothing is wrong with."""
    folder.mkdir()
    for name, (content, _) in POISONS.items():
        (folder / f"{name}.txt").write_text(content)
    (folder / "print.txt").write_text("This PRINT text is printed.")
    long = [json.dumps({"id": name, "text": content}) for name, content in [("long", "long " * 10**7), ("next", "Good.")]]
    (folder / "line.jsonl").write_text("\n".join(long))
    for number in range(40):
        (folder / f"good {number:02}.txt").write_text(text(number))


def release(*arguments: str) -> dict[str, bytes]:
    """Every file of the version that a command of the program publishes, by its path."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(["node", CLI, *arguments, "--out", out, "--quiet"], check=True)
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in Path(out).rglob("*") if path.is_file()}


def by_source(folder: Path) -> dict[str, tuple]:
    answers = pq.read_table(folder / "annotated").to_pylist()
    assert len({row["source"] for row in answers}) == len(answers)
    return {row["source"]: tuple(row[key] for key in ("identity", "record", "failure", "reject")) for row in answers}


def submit(*arguments: str, master: str = "local[2]", options: tuple[str, ...] = ()) -> subprocess.Popen:
    """Starts the job; `options` are those of its workers."""
    settings = [word for key, value in SETTINGS.items() for word in ("--conf", f"{key}={value}")]
    command = [SPARK_SUBMIT, "--master", master, *settings, str(ROOT / "cluster" / "job.py"), *arguments]
    python = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    return subprocess.Popen(
        [*command, "--worker", " ".join(worker(*options))],
        env={**os.environ, **python},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


class Killer(threading.Thread):
    """Kills workers and one executor of a running job, each once it has been at work for a while."""

    def __init__(self, job: subprocess.Popen, workers: int, executors: int) -> None:
        super().__init__(daemon=True)
        self.job = job
        self.killed: dict[str, list[int]] = {"worker": [], "executor": []}
        self.wanted = {"worker": workers, "executor": executors}

    def run(self) -> None:
        while self.job.poll() is None and any(len(self.killed[kind]) < self.wanted[kind] for kind in self.wanted):
            for pid, line in descendants(self.job.pid):
                kind = (
                    "worker"
                    if f"{worker()[1]} worker" in line
                    else "executor"
                    if "CoarseGrainedExecutorBackend" in line
                    else None
                )
                is_annotating = kind is not None and processor_seconds(pid) > 4
                if is_annotating and pid not in self.killed[kind] and len(self.killed[kind]) < self.wanted[kind]:
                    if kind == "worker" or len(self.killed["worker"]) == self.wanted["worker"]:
                        os.kill(pid, signal.SIGKILL)
                        self.killed[kind].append(pid)
            time.sleep(0.1)


def descendants(ancestor: int) -> list[tuple[int, str]]:
    parents, lines = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            lines[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
    found, left = [], [ancestor]
    while left:
        parent = left.pop()
        children = [pid for pid, of in parents.items() if of == parent]
        left += children
        found += [(pid, lines[pid]) for pid in children]
    return found


def processor_seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class SparkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.sources = cls.folder / "sources"
        write_sources(cls.sources)

    def finish(self, job: subprocess.Popen) -> str:
        said, _ = job.communicate(timeout=500)
        self.assertEqual(job.returncode, 0, said[-4000:])
        return said

    def test_publishes_what_a_build_publishes_though_workers_and_an_executor_are_killed(self) -> None:
        out = self.folder / "killed"
        job = submit(
            *(str(self.sources), "--out", str(out), "--split-bytes", "20000", "--task-articles", "40"),
            master="local-cluster[2,1,1024]",
        )
        killer = Killer(job, workers=2, executors=1)
        killer.start()
        said = self.finish(job)
        killed = {kind: len(pids) for kind, pids in killer.killed.items()}
        self.assertEqual(killed, {"worker": 2, "executor": 1}, said[-4000:])
        published = release("publish", str(out))
        built = release("build", str(self.sources), "--no-cache")
        self.assertEqual(sorted(published), sorted(built))
        self.assertEqual([path for path in built if published[path] != built[path]], [])
        rejects = json.loads(next(content for path, content in built.items() if path.endswith("quarantine.json")))
        codes = sorted(reject["code"] for reject in rejects["rejects"])
        self.assertEqual(codes, ["bad-json", "bad-metadata", "bad-metadata", "bad-record", "no-text"])

    def test_puts_poison_aside_with_its_reasons_and_publishes_the_rest_as_a_build_does(self) -> None:
        sources, out = self.folder / "poison", self.folder / "poisoned"
        write_poison(sources)
        analyzer = ("--analyzer", POISON)
        limits = ("--article-timeout", "3", "--article-memory", "192")
        self.finish(submit(str(sources), "--out", str(out), *limits, options=analyzer))
        published = release("publish", str(out), "--max-rejects", "1")
        rejects = json.loads(published["0.1.0/quarantine.json"])["rejects"]
        found = {reject["input_ref"]: reject["code"] for reject in rejects}
        reasons = {"line.jsonl#long": {"too-large"}, **{f"{name}.txt": codes for name, (_, codes) in POISONS.items()}}
        self.assertEqual(sorted(found), sorted(reasons))
        self.assertEqual({source: code for source, code in found.items() if code not in reasons[source]}, {})
        limits = ("--article-timeout", "3000", "--article-memory", "192")
        built = release("build", str(sources), "--no-cache", "--max-rejects", "1", *analyzer, *limits)
        tables = [path for path in built if path.split("/")[-1].split(".")[-1] in ("csv", "arrow", "parquet")]
        self.assertEqual(len(tables), 21)
        self.assertEqual([path for path in tables if published[path] != built[path]], [])

    def test_goes_on_where_it_was_and_reads_parquet(self) -> None:
        sources, out = self.folder / "parquet", self.folder / "resumed"
        sources.mkdir()
        table = pa.table(
            {"id": ["x", "y", "z"], "text": [text(1), text(2), None], "day": pa.array([1, 2, 3], pa.date32())}
        )
        pq.write_table(table, sources / "articles.parquet")
        pq.write_table(table.slice(0, 0), sources / "empty.parquet")
        arguments = (str(sources), "--out", str(out), "--round-articles", "1")
        self.finish(submit(*arguments))
        answers = by_source(out)
        self.assertEqual(
            sorted(answers), ["articles.parquet#x", "articles.parquet#y", "articles.parquet#z", "empty.parquet"]
        )
        self.assertEqual([answer[1] is None for _, answer in sorted(answers.items())], [False, False, True, True])
        kept = sorted(out.glob("annotated/round=*"))[1:]
        for path in (out / "annotated").glob("round=00000/*"):
            path.unlink()
        (out / "annotated" / "round=00000" / "._SUCCESS.crc").unlink(missing_ok=True)
        times = [file.stat().st_mtime_ns for folder in kept for file in folder.glob("*")]
        (sources / "articles.parquet").unlink()
        self.assertIn("3 of them before", self.finish(submit(*arguments)))
        self.assertEqual(by_source(out), answers)
        self.assertEqual([file.stat().st_mtime_ns for folder in kept for file in folder.glob("*")], times)


if __name__ == "__main__":
    unittest.main()
