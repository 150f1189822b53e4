"""A cleaned draft to an Article: its text, the offsets of its paragraphs, its metadata."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from briefings.corpus.draft import GIVEN_INSIDE, Block, Claim, Draft
from briefings.corpus.files.decoding import CONTROL
from briefings.corpus.origin.language import language_of
from briefings.corpus.origin.outlets import outlet_of
from briefings.corpus.origin.stamps import stamped
from briefings.corpus.passes.table import clean
from briefings.model import Article, Basis, Paragraph, Role
from briefings.words.sentences import sentence_breaks

LONGEST_LEDE = 120


def identity(text: str) -> str:
    """The id of an article with this text: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def compose(draft: Draft, source: str) -> Article:
    """The article of a draft as a format made it."""
    draft = clean(_fit(draft))
    text, paragraphs = lay(draft.blocks)
    outlet = outlet_of(draft, text)
    title = draft.best("title")
    published = draft.best("published")
    proved = stamped(draft) if published is None else None
    said = draft.best("language")
    return Article(
        id=identity(text),
        source=source,
        title=title.value if title else lede_of(draft.blocks),
        title_basis=_title_basis(title),
        text=text,
        paragraphs=paragraphs,
        outlet=outlet,
        authors=draft.all_of("author"),
        agencies=_agencies(draft, outlet),
        published=published.value if published else proved[0] if proved else None,
        published_basis="inferred" if proved else _basis(published),
        published_reason=proved[1] if proved else None,
        language=_language(text, said),
        url=url.value if (url := draft.best("url")) else None,
    )


def _fit(draft: Draft) -> Draft:
    """The draft with no control character in what it claims."""
    if not any(CONTROL.search(claim.value) for claim in draft.claims):
        return draft
    return replace(
        draft, claims=tuple(replace(c, value=CONTROL.sub("", c.value)) for c in draft.claims)
    )


def _agencies(draft: Draft, outlet: str | None) -> tuple[str, ...]:
    """The agencies, each once; the outlet's own short name or initials in a dateline are none."""
    named = dict.fromkeys(c.value for c in draft.claims if c.field == "agency")
    own = outlet or ""
    initials = "".join(word[0] for word in own.removeprefix("The ").split() if word[0].isupper())
    return tuple(n for n in named if not own.startswith(f"{n} ") and n != initials)


def lay(blocks: Sequence[Block]) -> tuple[str, tuple[Paragraph, ...]]:
    """The blocks one a line, and where each stands."""
    paragraphs: list[Paragraph] = []
    start = 0
    for block in blocks:
        end = start + len(block.text)
        role: Role = block.label if block.label in ("heading", "caption") else "body"
        paragraphs.append(Paragraph(start, end, role))
        start = end + 1
    return "\n".join(block.text for block in blocks), tuple(paragraphs)


def lede_of(blocks: Sequence[Block]) -> str:
    """The first sentence of the story, cut at a word when it is long."""
    body = [block.text for block in blocks if block.label == "body"]
    first = next(iter(body or [block.text for block in blocks]), "")
    sentence = first_sentence(first)
    if len(sentence) <= LONGEST_LEDE:
        return sentence
    return sentence[:LONGEST_LEDE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def first_sentence(paragraph: str) -> str:
    """A paragraph up to its first full stop that ends a sentence."""
    return paragraph[: next(sentence_breaks(paragraph), (len(paragraph), 0))[0]]


def _title_basis(title: Claim | None) -> Literal["stated", "given", "lede"]:
    if title is None:
        return "lede"
    return "given" if title.rank >= GIVEN_INSIDE else "stated"


def _basis(published: Claim | None) -> Basis | None:
    if published is None:
        return None
    return "given" if published.rank >= GIVEN_INSIDE else "stated"


def _language(text: str, said: Claim | None) -> str:
    if said and said.rank >= GIVEN_INSIDE:
        return said.value
    return language_of(text, said.value if said else None)
