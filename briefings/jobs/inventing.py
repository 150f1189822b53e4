"""A synthetic corpus, with what is true of it."""

from __future__ import annotations

from pathlib import Path

from briefings import samples
from briefings.errors import CorpusError
from briefings.jobs.storing import Progress, silent


def sample_corpus(folder: Path, count: int, seed: int = 0, progress: Progress = silent) -> Path:
    """Write a corpus of `count` made-up articles; the path of its truth, beside the folder.

    Raises CorpusError when the folder holds something already or cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            raise CorpusError(f"{folder}: holds something already; name a new folder")
        return samples.write_corpus(
            folder, count, seed, lambda done: progress("Writing", done, count)
        )
    except OSError as error:
        raise CorpusError(f"{folder}: cannot be written ({error.strerror})") from error
