"""The licences of all that is installed with briefings, from the packages' own metadata.

`make docs` writes them to docs/licences.md. A licence that is not in `FINE` is named there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).resolve().parent / "licences.md"
ROOT = "briefings"
# What each extra is for, in the order of the page; "" is what everybody installs.
EXTRAS = {
    "": "briefings itself",
    "postgres": "a store on PostgreSQL",
    "cluster": "reading on many machines",
    "remote": "articles on object storage",
    "cjk": "Hangul, Hanzi and Kana in the PDF",
    "test": "the tests",
    "dev": "development",
}
# Licences under which a program under MIT may use a package that it does not change: permissive
# ones, weak copyleft of files (MPL) and libraries (LGPL), fonts (OFL), public domain.
FINE = re.compile(
    r"MIT|Apache|BSD|ISC|PSF|Python Software|ZPL|Zope|HPND|Historical Permission|Unlicense|CC0|"
    r"0BSD|OFL|Open Font|MPL|Mozilla|LGPL|Lesser General|Public Domain|CC-BY|DSDP",
    re.IGNORECASE,
)
CLASSIFIER = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A package that is installed, and the licence it names ("" when it names none)."""

    name: str
    version: str
    licence: str

    @property
    def fine(self) -> bool:
        """Whether a program under MIT may use it as it is."""
        return bool(FINE.search(self.licence))


def licence_of(package: Distribution) -> str:
    """The licence as the metadata says: expression, classifiers, or the old field's first line."""
    about = package.metadata
    if expression := about.get("License-Expression"):
        return expression
    classes = [CLASSIFIER.fullmatch(c) for c in about.get_all("Classifier") or ()]
    named = [c[1] for c in classes if c and c[1] != "OSI Approved"]
    if named:
        return " or ".join(dict.fromkeys(named))
    return next(iter((about.get("License") or "").strip().splitlines()), "") or _of_file(package)


def _of_file(package: Distribution) -> str:
    """The first line of the licence file, where no field names the licence."""
    for file in package.files or ():
        if re.match(r"(?:un)?licen[cs]e|copying", file.name, re.IGNORECASE):
            lines = file.read_text().strip().splitlines()
            return lines[0].strip() if lines else ""
    return ""


def needed(extra: str) -> Iterator[str]:
    """The packages that an extra of briefings brings, with all that those need, sorted."""
    waiting = [(ROOT, extra)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, asked = waiting.pop()
        if (name, asked) in seen:
            continue
        seen.add((name, asked))
        waiting += _requirements(name, asked)
    yield from sorted({name for name, _ in seen} - {ROOT})


def _requirements(name: str, extra: str) -> Iterator[tuple[str, str]]:
    try:
        lines = distribution(name).requires or ()
    except PackageNotFoundError:
        return
    for line in lines:
        wanted = Requirement(line)
        mine = extra or not (wanted.marker and "extra ==" in str(wanted.marker))
        if mine and (wanted.marker is None or wanted.marker.evaluate({"extra": extra})):
            other = canonicalize_name(wanted.name)
            yield other, ""
            yield from ((other, more) for more in sorted(wanted.extras))


def entries(extra: str) -> tuple[Entry, ...]:
    """The packages of an extra that are installed here, with their licences."""
    found = []
    for name in needed(extra):
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        found.append(Entry(name, package.version, licence_of(package)))
    return tuple(found)


def page() -> str:
    """The whole page."""
    lines = [
        "# Licences",
        "",
        "What is installed with briefings, as the packages' own metadata name it; made by",
        "`make docs`. briefings itself is under MIT. Each package below is used as it is, and its",
        "licence allows that to a program under MIT.",
    ]
    listed: set[str] = set()
    for extra, purpose in EXTRAS.items():
        lines += ["", f"## For {purpose}" + (f" (extra `{extra}`)" if extra else ""), ""]
        lines += ["| package | licence |", "|---|---|"]
        fresh = [entry for entry in entries(extra) if entry.name not in listed]
        lines += [f"| {e.name} | {e.licence.replace('|', '/')[:90]} |" for e in fresh]
        listed |= {entry.name for entry in fresh}
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    strange = [e for extra in EXTRAS for e in entries(extra) if not e.fine]
    sys.stdout.write("".join(f"{e.name}: {e.licence or 'no licence named'}\n" for e in strange))
    sys.exit(bool(strange))
