"""The names of places and bodies among the words before a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.nominals import past_age
from briefings.extract.people.rolewords import is_newly_chosen, is_unproven
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

LONGEST_PLACE = 4
_ORIGINS = frozenset({"born", "based", "educated", "style", "trained", "raised", "backed", "led"})
_STANCES = frozenset({"pro", "anti", "pan", "non", "counter", "cyber", "neo", "multi"})
# Roles that only firms have: a name before them is a firm's, whatever its label.
_OF_FIRMS = frozenset({"ceo", "cfo", "coo", "cto", "co-founder", "founder"})

# Words of rank that a country may stand behind: "Assistant U.S. Attorney N. N.".
_RANKS = frozenset({"assistant", "associate", "deputy", "senior"})

# Tags of words that have a capital only since they open a sentence.
_PLAIN = frozenset({"JJ", "NN", "NNS", "VBG", "VBN"})

# Last words of the names of public bodies that titles use too.
_SERVICES = frozenset(
    {"service", "authority", "agency", "commission", "bureau", "court", "department"}
)


def name_end(doc: Doc, first: int, start: int) -> int:
    """Where a name that begins at `first` ends: its last capitalised word that no title uses.

    Before a role in lower case every capitalised word is part of a name.
    """
    if not doc[first].text[0].isupper() or _is_status(doc, first, start):
        return first
    if is_unproven(doc[first]) or _ranked(doc, first, start):
        return first
    if opens(doc[first]) and doc[first].lower_ in words("evaluative"):
        return first  # "Veteran Nollywood actress N. N."
    acronym = doc[first].text.isupper() and len(doc[first].text) > 1
    if acronym and first + 1 < start:
        placed = doc[first + 1].ent_type_ in ("GPE", "LOC") or place_at(doc, first + 1, start)[1]
        if placed:
            return first + 1 + _of_branch(doc, first + 1)
    whole = _famous(doc, first, start) or _service(doc, first, start) or _county(doc, first, start)
    if whole:
        return whole
    people = doc[first].ent_type_ == "NORP" and doc[start].lower_ not in _OF_FIRMS
    people = people and not _hyphened(doc[first + 2])
    if people or doc[first].lower_ in words("creeds") or _party(doc, first, start):
        return first
    end = last = first
    while end < start and (
        doc[end].text[0].isupper()
        or doc[end].tag_ in ("HYPH", "POS", "IN", "DT", "CC")
        or doc[end].text in ("-", "(", ")")
        or _hyphened(doc[end])
    ):
        end += 1
        lower = doc[start].text.islower() and not opens(doc[end - 1])
        if _is_name(doc[end - 1]) or (doc[end - 1].text[0].isupper() and lower):
            last = end
    return last


def _famous(doc: Doc, first: int, start: int) -> int:
    """The end of "White House" before a title in capitals; 0 where no known name begins."""
    ends = range(min(start, first + LONGEST_PLACE), first + 1, -1)
    return next((end for end in ends if _is_famous(doc[first:end].text)), 0)


def _is_famous(name: str) -> bool:
    return name in table("famous_bodies") or name.lower() in words("acronyms_with_the")


def _of_branch(doc: Doc, i: int) -> bool:
    """Whether a country behind letters belongs to a firm's name: "XB Norway chief economist"."""
    return doc[i].text in table("places") and doc[i + 1 : i + 2].text.lower() == "chief"


def _is_status(doc: Doc, i: int, start: int) -> bool:
    """ "New", "Acting", and not the first word of New South Wales."""
    return doc[i].lower_ in table("status_words") and place_at(doc, i, start)[0] < 2


def _ranked(doc: Doc, first: int, start: int) -> bool:
    """ "Chief Bolivian negotiator", "Assistant U.S. Attorney": a rank before a country's name."""
    word = doc[first].lower_
    rank = word in _RANKS or (opens(doc[first]) and word in words("title_words"))
    if not rank or first + 1 >= start:
        return False
    behind = doc[first + 1].text
    return behind in table("demonyms") or (word in _RANKS and behind in table("places"))


def _service(doc: Doc, first: int, start: int) -> int:
    """The end of "Coastal Rescue Service" before a title in capitals; 0 when it is none."""
    if start - first < 2 or doc[start - 1].lower_ not in _SERVICES:
        return 0
    if doc[start - 1].lower_ == "court" and doc[start].lower_ not in ("judge", "justice"):
        return 0
    capitals = all(t.text[0].isupper() or t.lower_ in ("and", "&") for t in doc[first:start])
    fielded = doc[start].lower_ in ("minister", "secretary")
    return start if capitals and not fielded else 0


def _county(doc: Doc, first: int, start: int) -> int:
    """The end of "Elnora County" before a title, or before words of a title; 0 when it is none."""
    at = next((i for i in range(first + 1, start) if doc[i].text == "County"), None)
    if at is None or not all(is_capital(doc[i]) for i in range(first, at)):
        return 0
    ends = at + 1 == start or doc[at + 1].lower_ in words("title_words")
    return at + 1 if ends and doc[at + 1].lower_ not in words("organization_words") else 0


def _party(doc: Doc, first: int, start: int) -> bool:
    """A party's word; "Labor" before another name is a department's."""
    named = first + 1 < start and doc[first + 1].lower_ in words("organization_words")
    labor = doc[first].text == "Labor" and named and doc[first + 1].lower_ != "party"
    return doc[first].lower_ in words("party_words") and not labor


def _hyphened(token: Token) -> bool:
    """Whether a hyphen glues a word to the one before it: "Jaish-e-Kamran"."""
    return token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_


def inside_name(doc: Doc, i: int, size: int, start: int) -> bool:
    """ "Bank of England", "Korea Times": a place that is only part of an organization's name."""
    after = i + size
    if doc[i:after].text in table("famous_bodies") and doc[start].lower_ in _OF_FIRMS:
        return True
    if after < start and doc[start].lower_ in words("team_roles") and _is_name(doc[after]):
        return True  # "Tampa Bay forward"
    if after >= start or doc[i].ent_type_ != "ORG":
        return False
    return doc[after].ent_type_ == "ORG" and doc[after].ent_iob_ == "I" and _is_name(doc[after])


def place_at(doc: Doc, i: int, start: int) -> tuple[int, str | None]:
    for size in range(min(LONGEST_PLACE, start - i), 0, -1):
        text = doc[i : i + size].text
        if text in table("demonyms"):
            return size, table("demonyms")[text][0]
        if text in table("places"):
            return size, table("places")[text][1]
    return 0, None


def _is_name(token: Token) -> bool:
    """A capitalised word that titles do not use: part of an organization's name."""
    if not token.text[0].isupper() or token.lower_ in words("party_words"):
        return False
    plain = token.tag_ in _PLAIN or token.lower_.endswith("ed")
    if opens(token) and plain and not capital_elsewhere(token):
        return False
    return token.lower_ not in words("title_words") and token.lower_ not in words("fields")


def capital_elsewhere(token: Token) -> bool:
    """Whether the word keeps its capital in the middle of a sentence of the article."""
    return any(t.text == token.text and not t.is_sent_start for t in token.doc)


def opens(token: Token) -> bool:
    """Whether a word begins a sentence, or stands after a colon: its capital says nothing."""
    return bool(token.is_sent_start) or token.i == 0 or token.nbor(-1).text == ":"


def stance_end(doc: Doc, i: int, start: int) -> int:
    """The token after "pro-Lima" or "anti-war", which stay whole; 0 when none begins here."""
    if doc[i].lower_ in _STANCES and i + 2 < start + 1 and doc[i + 1].text == "-":
        return min(i + 3, start)
    return 0


def past_origin(doc: Doc, i: int, start: int) -> int:
    """The token after "Chilean-born" or "London-based", which are no part of an office."""
    if doc[i].lower_ in table("status_words"):
        return i
    aged = past_age(doc, i, start + 1)
    if aged > i:
        return aged
    if is_newly_chosen(doc, i):
        return i + 2
    for hyphen in range(i + 1, min(i + LONGEST_PLACE, start - 1)):
        wing = doc[hyphen + 1].lower_ == "wing" and is_capital(doc[start])
        if doc[hyphen].text == "-" and (wing or _of_origin(doc[hyphen + 1])):
            return hyphen + 2
    return i


def _of_origin(token: Token) -> bool:
    if is_unproven(token):
        return False
    return token.lower_ in _ORIGINS or token.lower_.endswith("ed")
