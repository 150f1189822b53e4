"""Firms that bear somebody's surname: "Hartwig Bricks", and "Hartwig" for short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefings.extract.people.runs import Run
    from briefings.extract.pipeline import Doc
    from briefings.model import Person


def houses(found: Iterable[Run], by_name: dict[str, Person]) -> dict[str, int]:
    """The token at which a longer name that is nobody's first begins with a word: of "Hartwig
    Bricks", which is meant by "Hartwig" until an Otto Hartwig is named."""
    first: dict[str, int] = {}
    for run in found:
        if len(run.words) > 1 and run.name not in by_name:
            first.setdefault(run.words[0], run.first)
    return first


def owns_as_firm(doc: Doc, run: Run) -> bool:
    """Whether a name has what only a firm has: "Hartwig's 870 employees"."""
    if run.last >= len(doc) or doc[run.last].tag_ != "POS":
        return False
    thing = doc[run.last - 1].head
    return thing.i > run.last and thing.lower_ in words("owned_things")


def joined_as_firm(doc: Doc, run: Run, surnames: Collection[str]) -> bool:
    """ "Hartwig & Sons", "Hartwig & Lund" where nobody is called Lund: a firm, and nobody."""
    i = run.last
    if len(run.words) > 1 or i + 1 >= len(doc) or doc.words[i].text != "&":
        return False
    return doc[i + 1].text[0].isupper() and doc[i + 1].text.casefold() not in surnames
