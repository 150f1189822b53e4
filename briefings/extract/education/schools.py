"""The names of schools, and the towns that stand for one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.people.rolewords import role_ending
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Doc, Token

_INSIDE = frozenset(
    {"of", "the", "for", "and", "in", "at", "&", "-", "de", "di", "'s", "’s", "'", "’"}
)
LONGEST_KIND = 2
LONGEST_STUDY = 6
_DETERMINED = frozenset({"det", "poss", "nummod"})
_ENDINGS = ("ology", "onomics", "ematics", "istry", "onomy", "ering", "ysics", "ography")


def schools(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The token ranges of the names of schools between two tokens."""
    i = first
    while i < last:
        end = _school_end(doc, i, last)
        if end:
            yield i, end
        i = end or i + 1


def _school_end(doc: Doc, first: int, last: int) -> int:
    """Where the school's name that begins at `first` ends; 0 when none does."""
    for size in (2, 1):
        if first + size <= last and doc[first : first + size].text.lower() in words("school_names"):
            longer = _run(doc, first, last)
            named = any(t.lower_ in words("school_words") for t in doc[first:longer])
            return longer if named else first + size
    if not doc.words[first].text[0].isupper():
        return 0
    end = _run(doc, first, last)
    if any(t.lower_ in words("school_words") for t in doc.words[first:end]):
        return end if end - first > 1 else 0
    return _plain_end(doc, first, end, last)


def _plain_end(doc: Doc, first: int, end: int, last: int) -> int:
    """ "the Lodz film school": a name with its kind in lower case; 0 where it is none."""
    creed = doc[first].lower_ in words("creeds") or doc[first].text in table("demonyms")
    loose = first > 0 and doc[first - 1].lower_ in ("a", "an", "every", "no")
    if creed or loose or doc[first].ent_type_ in ("DATE", "TIME"):
        return 0
    end += end < last and doc[end].tag_ == "POS"
    for i in range(end, min(end + LONGEST_KIND + 1, last)):
        if doc[i].text.islower() and doc[i].lower_ in words("school_words"):
            goes_on = i + 1 < last and doc[i + 1].tag_ in ("NN", "NNS", "NNP", "HYPH")
            return 0 if goes_on or role_ending(doc, i + 1 if i + 1 < last else i) else i + 1
        if doc[i].tag_ not in ("NN", "NNS", "JJ") or role_ending(doc, i) is not None:
            return 0
    return 0


def _run(doc: Doc, first: int, last: int) -> int:
    """Capitalised words with what may stand between them, as long as one name goes on."""
    i = end = first
    school = False
    while i < last:
        token = doc[i]
        if token.text[0].isupper() or (token.text[0].isdigit() and school):
            school = school or token.lower_ in words("school_words")
            i += 1
            end = i
        elif token.lower_ in _INSIDE and i > first and not _breaks(doc, first, i, school=school):
            i += 1
        else:
            break
    return end


def _breaks(doc: Doc, first: int, i: int, *, school: bool) -> bool:
    """ "and", "in" and "at" end a school's name, but not in "University of Lima at Elnora"."""
    if doc[i].lower_ == "at" and school and i + 1 < len(doc) and doc[i + 1].text[0].isupper():
        return doc[first : first + 2].text.lower() != "university of"
    if doc[i].lower_ in ("and", "in", "at", "for", "&"):
        return True
    return i + 1 >= len(doc)


def seat(doc: Doc, school: tuple[int, int], found: list[tuple[int, int]]) -> bool:
    """ "Trinity College, Cambridge": the second name says where the first is."""
    first, last = school
    return (
        last - first == 1 and doc[first - 1].text == "," and any(b == first - 1 for _, b in found)
    )


def town_of_study(clause: Predication, end: int) -> str | None:
    """ "was educated in Lima", "studied law in London": the town, where no school is named."""
    lemma, doc = clause.verb.lemma, clause.main.doc
    if clause.verb.tense == "present" or lemma not in ("educate", "study", "train"):
        return None
    first = clause.verb.end
    if lemma == "study" and doc[first].lower_ != "in" and not _subject(child(clause.main, "dobj")):
        return None
    if lemma == "train" and doc[first].lower_ != "as":
        return None
    for i in range(first, min(first + LONGEST_STUDY, end - 1)):
        if doc[i].text in (",", ";") or doc[i].lower_ == "and":
            return None
        if doc[i].lower_ == "in" and doc[i + 1].ent_type_ == "GPE":
            last = i + 1
            while last < end and doc[last].ent_type_ == "GPE" and doc[last].text[0].isupper():
                last += 1
            town = str(doc[i + 1 : last].text)
            return None if table("places").get(town, ("",))[0] == "country" else town
    return None


def _subject(noun: Token | None) -> bool:
    """What is taught: "law", "medicine", "naval architecture", "chemistry"."""
    if noun is None or not noun.text.islower() or any(c.dep_ in _DETERMINED for c in noun.lefts):
        return False
    return noun.text.title() in _fields() or noun.lower_.endswith(_ENDINGS)


@cache
def _fields() -> frozenset[str]:
    return frozenset(f.title() for f in words("fields")) | {"Architecture", "Journalism", "Music"}
