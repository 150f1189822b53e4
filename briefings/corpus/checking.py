"""What is wrong with a corpus, and what to do about it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.corpus.limits import Limits
from briefings.model import Article, Rejection

Problem = Literal["unreadable", "nearly empty", "undated", "inferred", "not English", "duplicate"]
# What a reader of the table is asked to do; with "{subject}" where the file's name goes, and
# {corpus} where the option that names the folder goes.
ADVICE: dict[Problem, str] = {
    "unreadable": "see the reason",
    "nearly empty": "save the whole article, or remove it",
    "undated": 'give the date: briefings check{corpus} --fix-date "{subject}" YYYY-MM-DD',
    "inferred": 'confirm or correct it: briefings check{corpus} --fix-date "{subject}" YYYY-MM-DD',
    "not English": "nothing: it is left out; remove it if you do not want it listed",
    "duplicate": "nothing: only the best copy counts; remove this one if you like",
}
# Those that take something away from a brief; the others are only good to know.
GRAVE = frozenset(("unreadable", "nearly empty", "undated"))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know of one file: the problem, its explanation, and what to do."""

    subject: str
    problem: Problem
    explanation: str
    advice: str

    @property
    def grave(self) -> bool:
        """True when something should be done: then `briefings check` exits with 1."""
        return self.problem in GRAVE


def check(
    articles: Sequence[Article],
    rejections: Sequence[Rejection],
    limits: Limits | None = None,
    named: str | None = None,
) -> tuple[Finding, ...]:
    """The findings on related articles and on what could not be read, sorted by subject.

    `named` is the folder as `--corpus` named it: a command that is advised names it too.
    """
    limits = limits or Limits()
    option = f" --corpus {shlex.quote(named)}" if named else ""
    found = [_of_rejection(rejection) for rejection in rejections]
    sources = {a.id: a.source for a in reversed(articles) if a.duplicate_of is None}
    for article in articles:
        found += [
            Finding(article.source, problem, why, _advice(problem, article.source, option))
            for problem, why in _problems(article, sources, limits)
        ]
    return tuple(sorted(found, key=lambda finding: (finding.subject, finding.problem)))


def _advice(problem: Problem, subject: str, option: str) -> str:
    return ADVICE[problem].format(subject=subject, corpus=option)


def _of_rejection(rejection: Rejection) -> Finding:
    reason, _, advice = rejection.reason.partition("; ")
    return Finding(rejection.subject, "unreadable", reason, advice or ADVICE["unreadable"])


def _problems(
    article: Article, sources: dict[str, str], limits: Limits
) -> Iterator[tuple[Problem, str]]:
    if article.language != "en":
        yield "not English", f'its language is "{article.language}"'
        return
    if article.words < limits.few_words:
        yield "nearly empty", f"{article.words} words"
    if article.duplicate_of:
        yield "duplicate", f"a copy of {sources.get(article.duplicate_of, article.duplicate_of)}"
    if article.published is None:
        yield "undated", "nothing in it says when it was published"
    elif article.published_basis == "inferred":
        yield "inferred", f"{article.published}: {article.published_reason}"
