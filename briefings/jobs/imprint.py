"""The imprint of an issue: what was printed, from which facts and articles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from hashlib import sha256

from briefings import __version__
from briefings.jobs.reading import Corpus
from briefings.model import Digest, Edition, EditionFile, Masthead, Quiz


def edition_of(
    briefing: str,
    masthead: Masthead,
    seed: int,
    files: Mapping[str, bytes],
    digest: Digest,
    sheets: tuple[Quiz, ...],
) -> Edition:
    """The record of an issue: its files with their hashes, its facts, articles and items."""
    items = [item for sheet in sheets for item in sheet.items]
    facts = {fact for item in items for fact in item.facts} | set(_facts_of(digest))
    cited = {r.article for item in items for r in item.references} | set(digest.articles)
    return Edition(
        briefing=briefing,
        number=masthead.number,
        date=masthead.date,
        seed=seed,
        files=tuple(
            EditionFile(name, sha256(content).hexdigest(), len(content))
            for name, content in files.items()
        ),
        facts=tuple(sorted(facts)),
        articles=tuple(sorted(cited)),
        items=tuple(sorted({item.id for item in items})),
    )


def _facts_of(digest: Digest) -> Iterator[str]:
    """The ids of the facts that a digest prints as points."""
    sections = [point for section in digest.sections for point in section.points]
    accounts = [point for difference in digest.differences for point in difference.accounts]
    for point in (*digest.bottom_line, *digest.news, *sections, *accounts, *digest.figures):
        yield from point.facts


def manifest(edition: Edition, found: Corpus) -> bytes:
    """edition.json: what was printed, from which facts and articles, with hashes."""
    facts = {fact.id: fact for fact in found.facts}
    articles = {article.id: article for article in found.articles}
    table = asdict(edition) | {
        "made_by": f"briefings {__version__}",
        "facts": [
            {"id": i, "kind": facts[i].kind, "statement": facts[i].statement}
            for i in edition.facts
            if i in facts
        ],
        "articles": [
            {
                "id": i,
                "source": articles[i].source,
                "title": articles[i].title,
                "outlet": articles[i].outlet,
                "published": articles[i].published,
                "published_basis": articles[i].published_basis,
            }
            for i in edition.articles
            if i in articles
        ],
    }
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()
