"""Memberships: a group and the list of its members.

The subject of the fact is the group, its value the list: "the Ring", "has members",
"Chile, Peru and Ghana".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.memberships import belonging, including, kinds, listed
from briefings.extract.memberships import named as memberships_named
from briefings.extract.minting import Refusal, mint
from briefings.extract.names import canonical, kind_of, with_the
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

DASHES = frozenset({"-", "--", "—", "–", "―", ",", "("})
LONGEST_NAME = 6
_PHRASES = {("made", "up", "of"), ("composed", "of"), ("consisting", "of"), ("consists", "of")}


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The groups of an article whose members are listed."""
    yield from belonging.facts(reading)
    for sentence in reading.story.sentences:
        if sentence.paragraph.role != "heading":
            yield from kinds.facts(reading, sentence)
            for told in (memberships_named, including):
                for fact in told.facts(reading, sentence):
                    yield fact
                    yield from listed.of_list(reading, sentence, fact)
            yield from listed.facts(reading, sentence)
        if not _announces(sentence):
            continue
        for i in range(sentence.span.start, sentence.span.end):
            first = _list_start(reading.story.doc, i, sentence)
            if first:
                yield from _listed(reading, sentence, i, first)


@cache
def _announcement() -> re.Pattern[str]:
    """What announces a list: a noun for a group with "of", or a verb of consisting."""
    nouns = "|".join(sorted(words("group_nouns")))
    return re.compile(
        rf"\b(?:{nouns}) (?:of|with) |\bcompris(?:es|ing)\b|\b(?:made up|composed|consist\w+) of\b"
    )


def _announces(sentence: Sentence) -> bool:
    """Whether a word of the sentence can announce a list: a cheap first look."""
    text = sentence.span.text.lower()
    return " and " in text and _announcement().search(text) is not None


def _list_start(doc: Doc, i: int, sentence: Sentence) -> int:
    """Where a list of members begins that the words at `i` announce; 0 when they do not."""
    limit, forms = sentence.span.end, lowered(doc)
    if forms[i] in words("group_nouns") and i + 2 < limit and forms[i + 1] in ("of", "with"):
        return i + 2
    if forms[i] in ("comprising", "comprises") and i + 1 < limit:
        return i + 1
    for phrase in _PHRASES:
        if tuple(forms[i : min(limit, i + len(phrase))]) == phrase:
            return i + len(phrase)
    return 0


def _listed(reading: Reading, sentence: Sentence, at: int, first: int) -> Iterator[Fact | Refusal]:
    doc = reading.story.doc
    members = _members(doc, _past_description(doc, first, sentence), sentence.span.end)
    if len(members) < 2:
        return
    group = _group(doc, at, sentence)
    if group is None or any(p.name in group[0] for p in reading.cast.persons):
        yield Refusal("list of members", "the group has no name", sentence.start, sentence.end)
        return
    name, owner = group
    names = [_printed(doc[a:b].text) for a, b in members]
    if owner:
        names = [_printed(owner), *names]
    fact = _fact(reading, sentence, name, names)
    yield fact
    yield from listed.of_list(reading, sentence, fact)


def _printed(name: str) -> str:
    """A member as it is printed in a list: "the United States" for "U.S."."""
    return with_the(table("places")[name][1] if name in table("places") else name)


def _past_description(doc: Doc, first: int, sentence: Sentence) -> int:
    """Step over "four like-minded democracies in the Indo-Pacific," to the names themselves."""
    limit = min(sentence.span.end, first + 14)
    if doc[first].text[0].isupper() or doc[first].lower_ == "the":
        return first
    for i in range(first, limit):
        if doc[i].text == ")":  # "(a group of funds), the Ruiz Fund and": who else gave
            return first
        if doc[i].text in (",", ":", "―", "—", "–", "--") and i + 1 < limit:
            plural = any(t.tag_ == "NNS" for t in doc[first:i])
            return i + 1 if plural else first
    return first


def _members(doc: Doc, first: int, limit: int) -> list[tuple[int, int]]:
    """The names of a list "A, B and C", which needs its "and" before the last."""
    found: list[tuple[int, int]] = []
    i, closed = first, False
    while i < limit:
        start = i + (doc[i].lower_ == "the")
        end = _name_end(doc, start, limit)
        if end == start:
            break
        found.append((start, end))
        if closed:
            return found
        i = end
        if i < limit and doc[i].text == ",":
            i += 1
        if i < limit and doc[i].lower_ in ("and", "&"):
            i, closed = i + 1, True
        elif i == end:
            break
    return found if closed and len(found) > 1 else []


def _name_end(doc: Doc, first: int, limit: int) -> int:
    i = first
    while i < limit and i - first < LONGEST_NAME and _named(doc[i]):
        i += 1
    return i


def _named(token: Token) -> bool:
    return bool(token.text[0].isupper() and token.tag_ in ("NNP", "NNPS", "JJ", "NN", "NNS"))


def _group(doc: Doc, at: int, sentence: Sentence) -> tuple[str, str] | None:
    """The name before the description, and the owner of a pact who is a member too."""
    floor = sentence.span.start
    i = at
    while i > floor and doc[i].text not in DASHES:
        i -= 1
    owner = _owner(doc, i + 1, at)
    end = i if doc[i].text in DASHES else at
    if end == at and doc[at].lower_ in words("group_nouns"):
        return None
    start = end
    while start > floor and (
        doc[start - 1].text[0].isupper() or doc[start - 1].lower_ in ("of", "for")
    ):
        start -= 1
    while start < end and (doc[start].tag_ in ("DT", "IN", "CC") or doc[start].text in DASHES):
        start += 1
    if end - start == 1 and doc[start].lower_ in words("group_nouns", "organization_words"):
        return None
    if start == end or end - start > LONGEST_NAME + 2:
        return None
    return doc[start:end].text, owner


def _owner(doc: Doc, first: int, at: int) -> str:
    """ "Elnora's pact with …": whose pact it is."""
    mark = next((j for j in range(first, at) if doc[j].tag_ == "POS"), None)
    if mark is None or doc[at + 1].lower_ != "with":
        return ""
    return doc[first:mark].text if doc[first].text[0].isupper() else ""


def _fact(reading: Reading, sentence: Sentence, group: str, members: list[str]) -> Fact:
    told = f"{', '.join(members[:-1])} and {members[-1]}"
    names = [Name(group, "organization", canonical(group))]
    names += [Name(m, kind_of(m, "ORG"), canonical(m)) for m in members]
    the = "The " if f"the {group}" in sentence.span.text.lower() or _the(reading, group) else ""
    return mint(
        reading.story,
        sentence,
        "membership",
        group,
        "has members",
        told,
        f"{the}{group} brings together {told}.",
        rule="list of members",
        names=tuple(names),
    )


def _the(reading: Reading, group: str) -> bool:
    text = reading.article.text
    return f"the {group}" in text
