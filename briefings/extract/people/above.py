"""The role phrase above a name: "the president of the council, N. N., said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.nominals import DATES
from briefings.extract.people.preceding import before, skip_honorifics
from briefings.extract.people.series import series
from briefings.extract.people.trimming import past_letters
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.extract.people.mention import Mention
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.pipeline import Doc, Token

# Tags of words that an office may begin behind: "when Chilean Prime Minister, N. N., returns".
_LEADS = frozenset({"CC", "IN", "VB", "VBD", "VBP", "VBZ", "WRB"})
STOPS = frozenset({",", ".", ")", ";", ":", "—", "–", "―", "--", "”", '"', "\n", "!", "?"})


def above(
    doc: Doc, mention: Mention, names: dict[int, Mention], ends: Collection[int]
) -> list[RolePhrase]:
    """ "the president of the council, N. N., said": a definite role, a comma and the name."""
    i = past_titles(doc, mention) - 1
    floor, end = bounds(doc, mention.first)
    if (
        i <= floor
        or doc[i].text != ","
        or (mention.last < end and doc[mention.last].lower_ == "and")
    ):
        return []
    last = past_letters(doc, mention.last, end)
    closing = doc[last] if last < end else None
    if closing is not None and closing.text == "," and _lists_on(doc, mention, end):
        return []
    verb = closing is not None and closing.pos_ == "VERB"
    if closing is not None and closing.text not in STOPS and not verb:
        return []
    for first in range(i - 1, max(floor - 1, i - 20), -1):
        if doc[first].text in (",", ";", ":"):
            return []
        if not _opens(doc, first, floor):
            continue
        if doc[first - 1].text == "," and first - 1 in ends and _titled(doc, mention):
            return []  # "Ruiz, the mayor of Loja, Ana Lund and"
        lead = first - 1 - (first > floor and doc[first - 1].tag_ == "DT")
        if lead > floor and doc[lead].lower_ in ("as", "assisting"):
            return []
        found = series(doc, first, i)
        if found and found[-1].last == i and not any(_named_inside(doc, p, names) for p in found):
            # "confirmed by an official, Lund answered": another clause goes on
            return [] if verb and doc[found[-1].head].dep_ == "pobj" else found
    return []


def _titled(doc: Doc, mention: Mention) -> bool:
    """Whether a name has a title of its own before it."""
    return past_titles(doc, mention) < skip_honorifics(doc, mention.first)


def past_titles(doc: Doc, mention: Mention) -> int:
    """The first token of the honorifics and ranks of a name: "Professor Sir | N. N."."""
    first = skip_honorifics(doc, mention.first)
    for phrase in before(doc, mention.first):
        first = skip_honorifics(doc, phrase.first)
    return first


def _lists_on(doc: Doc, mention: Mention, end: int) -> bool:
    """ "a consultant for Apex, Lund Benson, Norvex": the name is one of a list."""
    i = mention.last + 1
    while i < end and doc[i].text[0].isupper():
        i += 1
    return (
        i > mention.last + 1 and i < end and (doc[i].text in (",", "(") or doc[i].lower_ == "and")
    )


def _opens(doc: Doc, first: int, floor: int) -> bool:
    """Whether a role phrase may begin here: at a determiner, or with the sentence."""
    if doc[first].tag_ in ("DT", "PRP$") or first == floor:
        return True
    before = doc[first - 1]
    dated = before.ent_type_ in DATES and before.tag_ in ("CD", "NNP")
    free = dated or not before.text[0].isupper()
    free = free or (first - 1 == floor and doc[floor].tag_ in ("CC", "IN", "RB"))
    if not (doc[first].text[0].isupper() and free) or doc[first].ent_type_ in DATES:
        return False
    if any(t.tag_ == "POS" for t in doc[first : first + 5]):
        return True
    alone = dated or before.tag_ in _LEADS
    return alone and any(_is_owner(t) for t in doc[first : first + 5])


def _is_owner(token: Token) -> bool:
    """Whether a word near the start of a role says of what people or body it is."""
    body = token.text[0].isupper() and token.lower_ in words("organization_words")
    return body or token.text in table("demonyms")


def _named_inside(doc: Doc, phrase: RolePhrase, names: dict[int, Mention]) -> bool:
    """Whether a phrase holds a name that is neither its owner's nor its complement's."""
    inside = (names[i] for i in range(phrase.first, phrase.last) if i in names)
    return not all(_served(doc, phrase, m) for m in inside)


def _served(doc: Doc, phrase: RolePhrase, mention: Mention) -> bool:
    """ "Mr Lund's solicitor", "counsel for Mr Lund": whom the role is for."""
    if mention.first < phrase.start:
        return doc[mention.last].tag_ == "POS"
    lead = past_titles(doc, mention) - 1
    return doc[lead].lower_ in ("for", "of", "to") and mention.last == phrase.last
