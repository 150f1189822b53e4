"""Which version of a room made a result: a hash of its source and its word lists."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType

_SKIPPED = "__pycache__"


@cache
def fingerprint(room: ModuleType) -> str:
    """A hash that changes when any file of the room changes, so that nothing is stale."""
    folder = Path(str(room.__file__)).parent
    digest = sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and _SKIPPED not in p.parts):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def of_files(paths: Iterable[Path]) -> str:
    """A hash of the names and contents of files; one that is not there counts as empty."""
    digest = sha256()
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path}\x1f{len(content)}\x1f".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()
