""" "The Government" with a capital and no country: whose it is, where the article proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

_PARTS = frozenset({"Federal", "National", "Coalition", "Prime", "Deputy", "Vice", "Acting"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
# With a capital and no country it is that of the paper's own, as its readers know.
HOME = "a government of no named country"


def government(
    reading: Reading, noun: Token, present: set[int], out: Resolution, *, in_subject: bool
) -> None:
    """Put the adjective of its country before "Government"; a doubt where that is not proved and
    the statement names no place."""
    first = noun.i
    while first > 0 and noun.doc[first - 1].text in _PARTS:
        first -= 1
    the = noun.doc[first - 1] if first else None
    if (
        noun.tag_ != "NNP"
        or noun.lower_ not in words("bodies_of_state")
        or the is None
        or the.lower_ != "the"
        or the.i not in present
        or _named(noun, present)
    ):
        return
    if reading.cast.at(noun.i) is not None:
        return
    nation = _nation(reading, noun, federal=noun.doc[first].text == "Federal")
    if nation:
        out.replaced[the.i] = f"the {nation}"
        out.doubts.add("country of the article")
        return
    if any(noun.doc[i].ent_type_ in _PLACES for i in present):
        return
    if is_human(noun):
        out.lean(in_subject=in_subject)
    else:
        out.doubts.add(HOME)


def _named(noun: Token, present: set[int]) -> bool:
    """Whether a name goes on behind it, or "of" and what it is of: "the Minister for Trade"."""
    after = noun.doc[noun.i + 1 : noun.i + 2]
    if any(t.i in present and (t.text[0].isupper() or t.lower_ in ("of", "for")) for t in after):
        return True
    return any(c.dep_ == "appos" and c.i in present for c in noun.rights)


def _nation(reading: Reading, noun: Token, *, federal: bool) -> str:
    """The adjective of its country: the only one that stands with the word elsewhere, or that of
    the only federation of the article.

    Where "Federal" stands somewhere, the bare word may be that of the paper's own country.
    """
    doc = noun.doc
    if not federal:
        before = {doc[i - 1].text for i in reading.capitals.get(noun.lower_, ()) if 0 < i < noun.i}
        owners = {w for w in before if w in table("demonyms") or w in table("places")}
        name = owners.pop() if len(owners) == 1 else ""
        return name if name in table("demonyms") and "federal" not in reading.capitals else ""
    told = {token.text for token in doc if token.text[0].isupper()}
    adjectives = {w: row[0] for w, row in table("demonyms").items() if w in told}
    named = {p.name for p in reading.places if p.kind == "country"} | set(adjectives.values())
    found = [country for country in named if country.lower() in words("federations")]
    return min((w for w, country in adjectives.items() if [country] == found), default="")
