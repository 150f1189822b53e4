"""Which facts are wanted, and what is wrong with a corpus."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from briefings import corpus
from briefings.config import Settings
from briefings.jobs.reading import Corpus, limits_of
from briefings.model import Fact, Threshold


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a fact must have to be listed; None asks for nothing.

    `since` and `until` are dates of any precision ("2021", "2021-02"), both included; an
    undated fact is in no range. `least` is what a fact must reach.
    """

    kind: str | None = None
    person: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    least: Threshold | None = None

    def has(self, fact: Fact) -> bool:
        """Whether the fact is wanted."""
        return (
            (self.kind is None or fact.kind == self.kind)
            and (self.person is None or _names(fact, self.person))
            and (self.text is None or _folded(self.text) in _folded(fact.statement))
            and (self.least is None or self.least.admits(fact))
            and self._in_range(fact.date or fact.start)
        )

    def _in_range(self, date: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if not date or "X" in date:
            return False
        return (self.since is None or date[: len(self.since)] >= self.since) and (
            self.until is None or date[: len(self.until)] <= self.until
        )


def findings_of(
    settings: Settings, found: Corpus, named: str | None = None
) -> tuple[corpus.Finding, ...]:
    """What is wrong with the corpus, and what to do about each.

    `named` is the folder as `--corpus` named it, if it did.
    """
    return corpus.check(found.articles, found.rejections, limits_of(settings), named)


def fix_date(folder: Path, file: Path, published: str) -> Path:
    """Write the published date of `file` into its sidecar; the sidecar's path.

    `file` is counted from the corpus folder, or from where the user is.
    """
    return corpus.write_sidecar(file if file.exists() else folder / file, published)


def _names(fact: Fact, person: str) -> bool:
    sought = _folded(person)
    people = [n.canonical for n in fact.names if n.kind == "person"]
    return any(sought in _folded(name) for name in (fact.subject, *people))


def _folded(text: str) -> str:
    """Text as it is typed to search for it: no capitals, accents or curly apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))
