"""The name of a body as the article itself writes it: whole, and with or without "the"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefings.extract.occurring import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading

_LINK = re.compile(r"\b(of|for|with|at) (the )?$")
# Last words of bodies that are named by their place, and such a place.
_OF_PLACES = frozenset({"bank", "college", "court", "institute", "museum", "university"})
_PLACE = re.compile(r" of [A-Z][a-z]+(?: [A-Z][a-z]+)*")
# So many uses without "the" show that a name has none.
ENOUGH = 2


def as_written(reading: Reading, tenures: Iterable[Tenure]) -> Iterator[Tenure]:
    """The tenures, each body after "of" with or without "the" as the article has it."""
    for tenure in map(partial(_whole, reading), tenures):
        body, phrase = tenure.office.organization, tenure.office.phrase
        ends = body is not None and phrase.endswith(body)
        tail = _LINK.search(phrase.removesuffix(body or "")) if ends else None
        if body is None or tail is None or tenure.rule == "name of body":
            yield tenure
            continue
        the = _takes_the(reading, body)
        if the is not None and the != bool(tail[2]):
            phrase = f"{phrase[: tail.start()]}{tail[1]} {'the ' if the else ''}{body}"
        yield replace(tenure, office=replace(tenure.office, phrase=phrase))


def _whole(reading: Reading, tenure: Tenure) -> Tenure:
    """The tenure with its body's whole name, where the article never has it without the place
    behind it: "the Federal Bank | of Elnora"."""
    held, text = tenure.office, reading.article.text
    body = held.organization
    if body is None or body.split()[-1].lower() not in _OF_PLACES or not held.phrase.endswith(body):
        return tenure
    places = {_PLACE.match(text, end) for _, end in occurrences(body, text)}
    behind = {place and place[0] for place in places}
    place = behind.pop() if len(behind) == 1 else None
    if place is None:
        return tenure
    whole = replace(held, organization=body + place, phrase=held.phrase + place)
    return replace(tenure, office=whole)


def _takes_the(reading: Reading, body: str) -> bool | None:
    """Whether all uses of a name as a noun of its own have "the", or several have none."""
    doc, seen = reading.story.doc, []
    for start, end in occurrences(body, reading.article.text):
        span = doc.char_span(start, end)
        if span is not None and span.start and _alone(doc, span.start, span.end):
            seen.append(doc[span.start - 1].lower_ == "the")
    if not seen or len(set(seen)) > 1:
        return None
    return True if seen[0] else (False if len(seen) >= ENOUGH else None)


def _alone(doc: Doc, first: int, last: int) -> bool:
    """Whether a name stands alone: it modifies no noun and is no part of a longer name."""
    before = doc[first - 1]
    longer = before.text[0].isupper() and before.lower_ != "the"
    return not (longer or doc[first].is_sent_start or _modifies(doc[last - 1]) or _on(doc, last))


def _modifies(head: Token) -> bool:
    return head.dep_ in ("compound", "amod", "nmod", "poss")


def _on(doc: Doc, last: int) -> bool:
    """Whether a noun, a capital, a bracket or "of" goes on with the name."""
    after = doc[last] if last < len(doc) else None
    if after is None:
        return False
    noun = after.tag_.startswith("NN") or after.text[0].isupper()
    return noun or after.lower_ in ("of", "-", "(", "'s", "’s")
