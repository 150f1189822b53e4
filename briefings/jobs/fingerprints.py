"""Which version of a room made a result: a hash of its source and its word lists."""

from __future__ import annotations

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
