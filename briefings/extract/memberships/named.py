"""Groups by some of their members: "Labour MPs, including A and B", "NATO members A and B".

Such a list need not be whole, so that it may be cut where it grows unclear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.minting import mint
from briefings.extract.names import with_the
from briefings.extract.statements.lowered import lowered
from briefings.extract.statements.phrases import names_of, phrase
from briefings.extract.statements.wording import capital
from briefings.extract.tables import table
from briefings.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# A kind of more words, or a name of more, says more than which group it is.
LONGEST_KIND, LONGEST_NAME = 7, 5
_COUNTED = frozenset({"DET", "NUM"})
_VAGUE = frozenset({"several", "some", "many", "other", "various", "most", "all", "dozens"})
_POLITICIANS = frozenset({"MPs", "MEPs", "MSPs", "MLAs", "TDs"})
_BESIDE = frozenset({"together", "along"})
_ENDS = frozenset({",", ".", ";", ":", ")", "(", "–", "—", "--", "and"})


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The groups of a sentence of which some members are named, each with those."""
    doc, forms = reading.story.doc, lowered(reading.story.doc)
    for i in range(sentence.span.start + 1, sentence.span.end - 1):
        if forms[i] not in ("including", "members", "member"):
            continue
        if reading.is_quoted(doc[i].idx):
            continue
        if forms[i] == "including":
            yield from _including(reading, sentence, i)
        elif forms[i] == "members":
            yield from _before_names(reading, sentence, i)
            yield from _of_subjects(reading, sentence, doc[i])
        if forms[i] != "including":
            yield from _beside(reading, sentence, doc[i])


def _including(reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
    """ "former members of the Tern Society, including Ana Ruiz and Tam Oke"."""
    doc = reading.story.doc
    last = at - (doc[at - 1].text == ",")
    kind = _kind(reading, last, sentence.span.start)
    members = listed_names(reading, at + 1, sentence.span.end)
    if kind and members:
        yield _included(reading, sentence, kind, members)


def _kind(reading: Reading, last: int, floor: int) -> str:
    """The plural noun phrase that ends at `last`, if a name in it says whose or which."""
    doc = reading.story.doc
    head = doc[last - 1]
    while head.dep_ == "pobj" and head.tag_ in ("NNP", "NNPS", "NN") and head.head.head.i >= floor:
        head = head.head.head
    plural = head.tag_ in ("NNS", "NNPS") or head.text in _POLITICIANS
    if not plural or head.pos_ not in ("NOUN", "PROPN"):
        return ""
    first = head.left_edge.i
    while first < head.i and (doc[first].pos_ in _COUNTED or doc[first].lower_ in _VAGUE):
        first += 1
    plain = not any(_breaks(t) for t in doc[first:last])
    if first < floor or not plain or not 1 < last - first <= LONGEST_KIND:
        return ""
    told = phrase(reading, head, first, last)
    if isinstance(told, str) or told.doubts or any(t.tag_ == "POS" for t in doc[first:last]):
        return ""
    named = any(w[0].isupper() and not w.isdigit() for w in told.text.split()[1:])
    if not named and not _tells(doc[first]):
        return ""
    opens = doc[first].is_sent_start and not _tells(doc[first])
    return told.text[0].lower() + told.text[1:] if opens else told.text


def _breaks(token: Token) -> bool:
    """Whether a word makes more of a kind than a noun with what describes it."""
    verb = token.tag_[0] == "V" and token.dep_ != "amod"
    return verb or token.text in (",", "“", '"', "and")


def _tells(token: Token) -> bool:
    """Whether the first word is a name: of a place, a nation, a party or a body."""
    known = any(token.text in table(name) for name in ("demonyms", "places", "parties"))
    return known or token.tag_ in ("NNP", "NNPS")


def listed_names(reading: Reading, first: int, limit: int) -> list[str]:
    """The names that a list opens with, whole ones only, each as it is printed."""
    found: list[str] = []
    doc, i, closed = reading.story.doc, first, False
    while i < limit:
        start, end = _name(doc, i, limit)
        if end == start or (end < limit and not _over(doc[end])):
            break
        found.append(_printed(reading, start, end))
        if closed or end >= limit:
            break
        i = end + (doc[end].text == ",")
        if i < limit and doc[i].lower_ == "and":
            i, closed = i + 1, True
        elif i == end:
            break
    return found


def _over(token: Token) -> bool:
    """Whether a name is over before a word: no noun, no possessive and no hyphen follows."""
    return token.text in _ENDS or token.tag_ in ("VBD", "VBZ", "VBP", "MD", "IN", "WP")


def _name(doc: Doc, i: int, limit: int) -> tuple[int, int]:
    """Where a name begins and ends, past "the", "musician" and "Peru's"; empty without one."""
    start = i
    while start < min(limit, i + 3) and (doc[start].tag_ == "NN" or doc[start].lower_ == "the"):
        start += 1
    land = start
    while land < limit and doc[land].ent_type_ == "GPE" and doc[land].tag_ == "NNP":
        land += 1
    if start < land and land + 1 < limit and doc[land].tag_ == "POS":
        start = land + 1
    end = start
    while end < limit and end - start < LONGEST_NAME and _in_name(doc, end):
        joined_ = end + 2 < limit and doc[end + 1].text == "-" and not doc[end].whitespace_
        end += 2 if joined_ and _in_name(doc, end + 2) else 1
    return start, end


def _in_name(doc: Doc, i: int) -> bool:
    token = doc[i]
    dated = token.ent_type_ in ("DATE", "TIME", "MONEY")
    dated = dated or (token.ent_type_ == "NORP" and token.text not in table("places"))
    return token.tag_ in ("NNP", "NNPS") and token.text[0].isupper() and not dated


def _printed(reading: Reading, start: int, end: int) -> str:
    who = reading.cast.at(start)
    if who is not None and who.last <= end:
        return str(who.person.name)
    return with_the(reading.story.doc[start:end].text)


def _before_names(reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
    """ "NATO members France and Turkey"."""
    doc, group = reading.story.doc, reading.story.doc[at - 1]
    initials = group.text.isupper() and len(group.text) > 1
    if group.tag_ != "NNP" or not (initials or group.lower_ in words("group_nouns")):
        return
    first = at - 1
    while first > sentence.span.start and doc[first - 1].tag_ == "NNP":
        first -= 1
    members = listed_names(reading, at + 1, sentence.span.end)
    if len(members) > 1:
        yield _included(reading, sentence, doc[first : at + 1].text, members)


def _of_subjects(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[Fact]:
    """ "France, Turkey and Peru are members of NATO"."""
    be = noun.head
    if noun.dep_ != "attr" or be.lower_ not in ("are", "were"):
        return
    subject = child(be, "nsubj")
    if subject is None or any(c.dep_ == "neg" for c in be.children):
        return
    first = subject.left_edge.i
    members = listed_names(reading, first, be.i)
    if len(members) > 1 and len(members) == 1 + len(subject.conjuncts):
        yield from _told(reading, sentence, noun, members, be.lower_)


def _beside(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[Fact]:
    """ "a member of the Tern Alliance together with Peru's Loja Line and Norvex"."""
    doc, group = reading.story.doc, _group(noun)
    if group is None or group.i + 3 >= sentence.span.end:
        return
    at = group.i + 1
    if doc[at].lower_ not in _BESIDE or doc[at + 1].lower_ != "with":
        return
    members = listed_names(reading, at + 2, sentence.span.end)
    if members:
        yield from _told(reading, sentence, noun, members, "are" if len(members) > 1 else "is a")


def _group(noun: Token) -> Token | None:
    """The named group that "member of" goes on with."""
    of = next((c for c in noun.rights if c.lower_ == "of" and c.i == noun.i + 1), None)
    group = child(of, "pobj") if of is not None else None
    return group if group is not None and group.tag_ in ("NNP", "NNPS") else None


def _told(
    reading: Reading, sentence: Sentence, noun: Token, members: Sequence[str], be: str
) -> Iterator[Fact]:
    group = _group(noun)
    if group is None or reading.cast.at(group.i) is not None:
        return
    told = phrase(reading, group, group.left_edge.i, group.i + 1)
    if isinstance(told, str) or told.doubts:
        return
    listed = joined(members)
    statement = f"{capital(listed)} {be} member{'' if be.endswith('a') else 's'} of {told.text}."
    yield _fact(reading, sentence, told.text.removeprefix("the "), listed, statement)


def joined(members: Sequence[str]) -> str:
    """ "A, B and C"."""
    if len(members) == 1:
        return members[0]
    return f"{', '.join(members[:-1])} and {members[-1]}"


def _included(reading: Reading, sentence: Sentence, kind: str, members: Sequence[str]) -> Fact:
    listed = joined(members)
    return _fact(reading, sentence, kind, listed, f"{capital(kind)} include {listed}.")


def _fact(reading: Reading, sentence: Sentence, group: str, listed: str, statement: str) -> Fact:
    return mint(
        reading.story,
        sentence,
        "membership",
        group,
        "include",
        listed,
        statement,
        rule="membership, named members",
        names=names_of(reading, statement),
    )
