"""`python -m tests.evaluation.synthetic [FOLDER | COUNT]`: facts against a known truth.

Reads a corpus that `briefings sample corpus` wrote, or writes one of COUNT articles (300)
first, and counts for each kind of fact how many of those stated were found, and how many
were found that no sentence states. Exact at any size; articles are read as a stream.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefings import corpus
from briefings.extract import extract
from briefings.jobs.crews import Crew, Lost, crew_of
from briefings.model import Article, Fact
from briefings.samples import write_corpus

# Kinds that are judged as a whole: whatever else is found of them is false. Of events those
# with a date are judged, since any sentence may tell of something that has none.
KINDS = (
    "position",
    "event",
    "figure",
    "quotation",
    "membership",
    "abbreviation",
    "education",
    "location",
)
COUNT, BATCH, NEAR = 300, 16, 1_000
_TRIMMED = re.compile(r"^(?:an?|the|some) |[“”\"]|[.,]$")


@dataclass
class Score:
    """Counts by kind; `odd` are facts that are false, a few for looking at."""

    stated: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    odd: list[tuple[str, Fact]] = field(default_factory=list)
    missed: list[tuple[str, str, Mapping[str, str]]] = field(default_factory=list)
    articles: int = 0

    def add(self, truth: Mapping[str, Any], facts: Sequence[Fact]) -> None:
        """Count one article."""
        self.articles += 1
        for line in truth["lines"]:
            here = [f for f in facts if any(_in(line["text"], r.sentence) for r in f.references)]
            self._line(truth["file"], line, here)

    def _line(self, file: str, line: Mapping[str, Any], facts: Sequence[Fact]) -> None:
        for stated in line["facts"]:
            self.stated[stated["kind"]] += 1
            if any(is_told(stated, fact) for fact in facts):
                self.found[stated["kind"]] += 1
            else:
                self.missed.append((file, line["text"], stated))
        for fact in facts:
            if is_false(line["facts"], fact):
                self.false[fact.kind] += 1
                self.odd.append((file, fact))


def _in(line: str, sentence: str) -> bool:
    return line in sentence or sentence in line


def plain(words: str) -> str:
    """Words without case, article, and marks at their ends."""
    before, after = "", words.casefold().strip()
    while before != after:
        before, after = after, _TRIMMED.sub("", after).strip()
    return after


def is_told(stated: Mapping[str, str], fact: Fact) -> bool:
    """Whether a fact is what a sentence states: kind, who, what, and the days that it names."""
    wanted = plain(stated.get("value", ""))
    if stated["kind"] == "membership" and fact.kind == "position":  # "is a member of the …"
        return _same_who(stated["subject"], fact.subject) and wanted in plain(fact.value)
    if fact.kind != stated["kind"]:
        return False
    match fact.kind:
        case "event":
            return fact.date == stated["date"] and _same_who(stated["subject"], fact.subject)
        case "figure":
            return wanted in plain(fact.value) or plain(fact.value) in wanted
        case "position":
            return (
                _same_who(stated["subject"], fact.subject)
                and (wanted in plain(fact.value) or plain(fact.value) in wanted)
                and all(getattr(fact, k) == stated[k] for k in ("start", "end") if k in stated)
            )
        case _:
            return _same_who(stated["subject"], fact.subject) and plain(fact.value) == wanted


def is_false(stated: Iterable[Mapping[str, str]], fact: Fact) -> bool:
    """Whether a fact says what its sentence does not; events without a date are not judged."""
    if fact.kind != "event":
        return not any(is_told(s, fact) for s in stated)
    dates = {s.get("date", "") for s in stated} | {s.get("start", "") for s in stated}
    dates |= {s.get("end", "") for s in stated}
    dates |= {f"{s['start']}/{s['end']}" for s in stated if "start" in s and "end" in s}
    return fact.date is not None and fact.date not in dates


def _same_who(one: str, other: str) -> bool:
    """Whether two subjects are one: equal, or one with more words around it."""
    first, second = plain(one), plain(other)
    return first == second or f" {first} " in f" {second} " or f" {second} " in f" {first} "


def read_batch(batch: tuple[corpus.File, ...]) -> tuple[tuple[Article, tuple[Fact, ...]], ...]:
    """What a worker does: articles with their facts."""
    articles = [a for file in batch for a in corpus.read(file) if isinstance(a, Article)]
    return tuple((a, e.facts) for a, e in zip(articles, extract(articles), strict=True))


def score(folder: Path, crew: Crew) -> Score:
    """The score of a whole corpus."""
    total = Score()
    truth = {
        line["file"]: line
        for line in map(json.loads, truth_of(folder).read_text("utf-8").splitlines())
    }
    for _, results in crew.stream(read_batch, _batches(corpus.listing(folder).files)):
        if not isinstance(results, Lost):
            for article, facts in results:
                total.add(truth.pop(article.source), facts)
    return total


def copies(folder: Path) -> tuple[int, int, int]:
    """Reprints that were linked, reprints there are, and articles wrongly linked."""
    truth = [json.loads(line) for line in truth_of(folder).read_text("utf-8").splitlines()]
    files = {file.source: file for file in corpus.listing(folder).files}
    right = stated = wrong = 0
    for start in range(0, len(truth), NEAR):
        some = truth[start : start + NEAR]
        read = [a for t in some for a in corpus.read(files[t["file"]]) if isinstance(a, Article)]
        linked = {a.source for a in corpus.relate(read) if a.duplicate_of}
        groups = [{t["file"], t["copy_of"]} for t in some if t["copy_of"]]
        right += sum(bool(group & linked) for group in groups)
        stated += len(groups)
        wrong += len(linked - {file for group in groups for file in group})
    return right, stated, wrong


def truth_of(folder: Path) -> Path:
    """Where the truth of a corpus lies."""
    return folder.with_name(f"{folder.name}.truth.jsonl")


def _batches(files: Sequence[corpus.File]) -> Iterator[tuple[corpus.File, ...]]:
    waiting = iter(files)
    while batch := tuple(islice(waiting, BATCH)):
        yield batch


def report(total: Score, linked: tuple[int, int, int]) -> Iterator[str]:
    """The table, a kind a line."""
    yield f"{'kind':14}{'stated':>8}{'found':>8}{'recall':>8}{'false':>8}"
    for kind in KINDS:
        stated, found = total.stated[kind], total.found[kind]
        share = f"{found / stated:.3f}" if stated else "-"
        yield f"{kind:14}{stated:8}{found:8}{share:>8}{total.false[kind]:8}"
    right, reprints, wrong = linked
    share = f"{right / reprints:.3f}" if reprints else "-"
    yield f"{'reprints':14}{reprints:8}{right:8}{share:>8}{wrong:8}"
    yield f"{total.articles} articles"


def main(argument: str = str(COUNT)) -> None:
    """Measure a folder, or a new corpus of so many articles."""
    with TemporaryDirectory() as scratch:
        folder = Path(argument)
        if argument.isdecimal():
            folder = Path(scratch) / "corpus"
            write_corpus(folder, int(argument))
        with crew_of() as crew:
            total = score(folder, crew)
        for line in report(total, copies(folder)):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(*sys.argv[1:2])
