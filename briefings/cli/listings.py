"""Articles, facts and topics as tables and as data. The keys are those of the documentation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from briefings.cli.options import ListFormat
from briefings.cli.terminal import note, say, table
from briefings.model import Article, Fact, Topic

if TYPE_CHECKING:
    from briefings.corpus import Finding

# The keys of a fact that are for other programs; grammar and names stay inside.
_FACT_KEYS = [
    "id",
    "kind",
    "subject",
    "predicate",
    "value",
    "organization",
    "place",
    "date",
    "start",
    "end",
    "modality",
    "statement",
    "attributed_to",
    "confidence",
    "clarity",
    "conflicts",
    "references",
]


def fact_row(fact: Fact) -> dict[str, Any]:
    """A fact as data."""
    row = asdict(fact)
    return {key: row[key] for key in _FACT_KEYS}


def article_row(article: Article) -> dict[str, Any]:
    """An article as data, without its text."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "authors": article.authors,
        "published": article.published,
        "published_basis": article.published_basis,
        "published_reason": article.published_reason,
        "language": article.language,
        "words": article.words,
        "duplicate_of": article.duplicate_of,
    }


def topic_row(topic: Topic) -> dict[str, Any]:
    """A topic as data."""
    return asdict(topic)


def show(
    rows: Sequence[Any],
    as_data: Callable[[Any], dict[str, Any]],
    columns: dict[str, Callable[[Any], str]],
    shape: ListFormat,
) -> None:
    """Print a list in the shape asked for; instead of a table without rows, that there are none."""
    if shape is ListFormat.table and not rows:
        note("nothing to list")
    elif shape is ListFormat.table:
        table(columns, ([cell(row) for cell in columns.values()] for row in rows))
    elif shape is ListFormat.jsonl:
        for row in rows:
            say(json.dumps(as_data(row), ensure_ascii=False))
    else:
        say(json.dumps([as_data(row) for row in rows], ensure_ascii=False, indent=1))


ARTICLE_COLUMNS: dict[str, Callable[[Article], str]] = {
    "published": lambda a: f"{a.published or 'undated'}{_basis(a)}",
    "outlet": lambda a: a.outlet or "",
    "authors": lambda a: ", ".join(a.authors),
    "words": lambda a: str(a.words),
    "title": lambda a: a.title,
    "source": lambda a: a.source,
}
FACT_COLUMNS: dict[str, Callable[[Fact], str]] = {
    "id": lambda f: f.id,
    "kind": lambda f: f.kind,
    "date": lambda f: f.date or f.start or "",
    "statement": lambda f: f.statement,
    "sources": lambda f: _sources(f.references),
    "right": lambda f: f"{f.confidence:.2f}",
    "clear": lambda f: f"{f.clarity:.2f}",
}
TOPIC_COLUMNS: dict[str, Callable[[Topic], str]] = {
    "topic": lambda t: t.name,
    "title": lambda t: t.title,
    "facts": lambda t: str(len(t.facts)),
    "articles": lambda t: str(len(t.articles)),
    "from": lambda t: t.first or "",
    "to": lambda t: t.last or "",
}


def _basis(article: Article) -> str:
    return " (inferred)" if article.published_basis == "inferred" else ""


def _sources(references: Iterable[Any]) -> str:
    return ", ".join(dict.fromkeys(r.source for r in references))


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding as data."""
    return asdict(finding)


FINDING_COLUMNS: dict[str, Callable[[Finding], str]] = {
    "file": lambda f: f.subject,
    "problem": lambda f: f.problem,
    "why": lambda f: f.explanation,
    "what to do": lambda f: f.advice,
}


def explanation(fact: Fact) -> str:
    """How a fact was found: its rule, its doubts, and every sentence that it stands on."""
    lines = [
        fact.statement,
        f"  kind        {fact.kind}, {fact.modality}",
        f"  rule        {fact.rule}",
        f"  doubts      {'; '.join(fact.doubts) or 'none'}",
        f"  lacks       {'; '.join(fact.lacks) or 'nothing'}",
        f"  confidence  {fact.confidence:.2f} (the share of such facts that were right)",
        f"  clarity     {fact.clarity:.2f} (of those, that need no article beside them)",
    ]
    for key in ("subject", "predicate", "value", "organization", "place", "date", "start", "end"):
        value = getattr(fact, key)
        lines += [f"  {key:<11} {value}"] if value else []
    for r in fact.references:
        where = f"{r.source}, characters {r.start} to {r.end}, {r.outlet or 'outlet not named'}"
        lines += ["", f"{where}, {r.published or 'undated'}:", f"  {r.sentence}"]
        lines += [f"  cited: {r.quote}"] if r.quote != r.sentence else []
    return "\n".join(lines)
