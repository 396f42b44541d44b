"""What a job is asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field

from .worker import WorkerOptions


@dataclass(frozen=True)
class JobOptions:
    sources: tuple[str, ...]
    """Files and folders, as paths or urls that Hadoop knows."""
    out: str
    """The folder that the job leaves."""
    worker: WorkerOptions = field(default_factory=WorkerOptions)
    """How the executors run workers. The collection is found by the job."""
    local_command: tuple[str, ...] | None = None
    """How the driver runs the worker that it asks about the collection, where not as the executors do."""
    collection: str | None = None
    """A collection.json to use instead of the one that lies among the sources."""
    round_articles: int | None = None
    """Articles of a round; what a job that is begun again has done is counted in rounds. By default 20,000 a core."""
    task_articles: int = 500
    """Articles of a task, and so of a file that the job leaves."""
    split_bytes: int = 64 * 2**20
    """JSON lines in larger files are read by several tasks."""
    whole_bytes: int = 256 * 2**20
    """The largest file of other formats; one task holds it in memory."""
