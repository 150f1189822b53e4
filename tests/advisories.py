"""A lock beside a copy of the advisories on PyPI's packages, in the OSV form (ossf.github.io)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

_LOCKED = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
Advisory = Mapping[str, Any]


def answered(lock: Path, advisories: Path) -> str:
    """What the copy says of each locked package, in the form of pip-audit's answer.

    Raises ValueError for a copy without any advisory on PyPI.
    """
    known: dict[str, list[tuple[Advisory, Advisory]]] = {}
    for advisory in _read(advisories):
        for affected in () if advisory.get("withdrawn") else advisory.get("affected", ()):
            package = affected.get("package", {})
            if package.get("ecosystem") == "PyPI":
                name = canonicalize_name(package["name"])
                known.setdefault(name, []).append((advisory, affected))
    if not known:
        raise ValueError(f"{advisories} holds no advisory on PyPI's packages")
    found = _LOCKED.findall(lock.read_text("utf-8"))
    rows = [
        {"name": name, "version": version, "vulns": list(_weak(version, known.get(name, ())))}
        for name, version in ((canonicalize_name(name), version) for name, version in found)
    ]
    return json.dumps({"dependencies": rows})


def _read(place: Path) -> Iterator[Advisory]:
    if place.is_dir():
        yield from (json.loads(path.read_bytes()) for path in sorted(place.rglob("*.json")))
        return
    with ZipFile(place) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".json"):
                yield json.loads(archive.read(name))


def _weak(version: str, known: Iterable[tuple[Advisory, Advisory]]) -> Iterator[dict[str, Any]]:
    """The advisories that a version is affected by, each once, under all of its names."""
    seen: set[str] = set()
    for advisory, affected in known:
        names = {advisory["id"], *advisory.get("aliases", ())}
        if not seen & names and is_affected(version, affected):
            repaired = [e["fixed"] for r in _ranges(affected) for e in r if "fixed" in e]
            yield {"id": advisory["id"], "fix_versions": repaired}
            seen |= names


def is_affected(version: str, affected: Advisory) -> bool:
    """Whether a version is one that is listed, or lies in one of the ranges."""
    if version in affected.get("versions", ()):
        return True
    return any(_lies_in(Version(version), events) for events in _ranges(affected))


def _ranges(affected: Advisory) -> list[list[Mapping[str, str]]]:
    ranges = affected.get("ranges", ())
    return [each.get("events", []) for each in ranges if each.get("type") == "ECOSYSTEM"]


def _lies_in(version: Version, events: Iterable[Mapping[str, str]]) -> bool:
    """Whether the last event before a version brought the weakness in, and none after took it."""
    weak = False
    for kind, at in sorted(
        ((kind, _version(at)) for event in events for kind, at in event.items()),
        key=lambda pair: (pair[1], pair[0] != "introduced"),
    ):
        if kind == "introduced" and version >= at:
            weak = True
        elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
            weak = False
    return weak


def _version(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0")
