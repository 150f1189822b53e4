"""Reading an office or occupation off the page: "former Chinese Ambassador to Korea".

A role phrase is a run of nouns and adjectives that ends in a role word, then its
complements: "of the Office of Trade", "to South Korea", "at Harvard University".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.tables import families, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LONGEST_ROLE = 5
LONGEST_COMPLEMENT = 12
_NOMINAL = frozenset(
    [
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "JJ",
        "JJR",
        "JJS",
        "HYPH",
        "POS",
        "CD",
        "AFX",
        "FW",
        "ADD",
        "VBG",
        "VBN",
    ]
)
_PREPOSITIONS = frozenset(["of", "for", "at", "to", "in", "with", "on"])
_DETERMINERS = frozenset(["DT", "PRP$"])
_BEFORE_LISTS = frozenset({";", ",", "and", "of", ":", "by", "including", "with", "from"})
_LEAD_WORDS = frozenset({"including"})
_ADJECTIVES = frozenset({"major", "general", "principal", "prior", "chief", "head", "lead"})
_DATES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Where a role stands, in token indices; every end is exclusive.

    `first:last` is the whole phrase with its determiner; `start:head + 1` the role
    words; `front` what stands before them, `back` the complements: both are another
    phrase's when the two share them, and `shares` says so of the front.
    """

    first: int
    start: int
    head: int
    last: int
    role: str
    determiner: str
    front: tuple[int, int]
    back: tuple[int, int]
    shares: bool = False


@cache
def _roles() -> frozenset[str]:
    return words("offices") | words("occupations")


@cache
def _short() -> dict[str, str]:
    return {short: office for short, (office,) in table("short_titles").items()}


def is_occupation(role: str) -> bool:
    """True for what a person does ("biologist"), False for an office ("mayor")."""
    return not {role, role.split()[-1]} & words("offices")


def kin(role: str) -> frozenset[str]:
    """The nouns that may stand for a holder of `role` later in a text, its last word included."""
    last = role.split()[-1]
    known = families("role_families")
    return known.get(role, frozenset()) | known.get(last, frozenset()) | {role, last}


def role_ending(doc: Doc, head: int) -> tuple[int, str] | None:
    """The longest role whose last word is token `head`: its first token and its name."""
    token = doc[head]
    if token.text in _short():
        return head, _short()[token.text]
    if token.text == "." and head and f"{doc[head - 1].text}." in _short():
        return head - 1, _short()[f"{doc[head - 1].text}."]
    word = token.lower_
    if word in ("elect", "designate") and head > 1 and doc[head - 1].text == "-":
        found = role_ending(doc, head - 2)
        return (found[0], f"{found[1]}-{word}") if found else None
    starters = _by_last_word().get(word)
    if starters is None:
        return None
    return _longest(doc, head, starters)


def _longest(doc: Doc, head: int, names: frozenset[str]) -> tuple[int, str] | None:
    longest = LONGEST_ROLE if len(names) > 1 or doc[head].lower_ not in names else 1
    floor = max(bounds(doc, head)[0], head - longest + 1)
    for first in range(floor, head + 1):
        name = _joined(doc, first, head + 1)
        if name in names and not (doc[first].text.islower() and doc[head].text[0].isupper()):
            return first, name
    return None


def _joined(doc: Doc, first: int, last: int) -> str:
    """The text of some tokens in lower case, with straight apostrophes."""
    text = "".join(f"{doc[i].lower_}{doc[i].whitespace_}" for i in range(first, last))
    return text.strip().replace("’", "'")


@cache
def _by_last_word() -> dict[str, frozenset[str]]:
    """Role names by their last word as the tokenizer cuts it."""
    found: dict[str, set[str]] = {}
    for role in _roles():
        last = role.replace("-", " - ").replace("'", " '").split()[-1]
        for word in {last, role.split()[-1], role.split()[-1].rpartition("-")[2]}:
            found.setdefault(word, set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}


def before(doc: Doc, name: int) -> Iterator[RolePhrase]:
    """The titles right before a name whose first token is `name`, the nearest first."""
    end = skip_honorifics(doc, name)
    phrase = _adjacent(doc, end) or _with_complement(doc, end)
    while phrase is not None:
        yield phrase
        joint = phrase.first - 1
        if joint <= bounds(doc, name)[0]:
            return
        joined = doc[joint].lower_ in ("and", "&", "/")
        phrase = _adjacent(doc, joint if joined else joint + 1)


def after(doc: Doc, first: int, limit: int) -> RolePhrase | None:
    """The role phrase that begins at token `first` and ends before token `limit`."""
    position, determiner = first, ""
    if position < limit and doc[position].lower_ == "both":
        position += 1
    if position < limit and doc[position].tag_ in _DETERMINERS:
        determiner = doc[position].lower_
        position += 1
    ranked = position < limit and doc[position].tag_ in ("JJS", "RBS")
    position += ranked
    end = nominal_end(doc, position, limit)
    for head in range(position, min(end + LONGEST_ROLE, limit)):
        found = role_ending(doc, head)
        if found is None or found[0] < position or found[0] > end - 1:
            continue
        if head == end - 1 or (head >= end and found[0] < end <= head):
            if ranked and is_occupation(found[1]):
                return None
            last = complement_end(doc, head + 1, limit)
            return _phrase(first, position, found, head, last, determiner)
    return None


def _phrase(
    first: int, position: int, found: tuple[int, str], head: int, last: int, determiner: str
) -> RolePhrase:
    """A phrase whose words before the role begin at `position`."""
    start, role = found
    return RolePhrase(
        first, start, head, last, role, determiner, (position, start), (head + 1, last)
    )


def nominal_end(doc: Doc, first: int, limit: int) -> int:
    """Where a run of nouns, adjectives and possessives that begins at `first` ends."""
    i = first
    while i < limit and _nominal(doc[i]):
        i += 1
    while i > first and doc[i - 1].tag_ in ("POS", "HYPH"):
        i -= 1
    return i


def complement_end(doc: Doc, first: int, limit: int) -> int:
    """Where the complements that begin at `first` end: "of the Bank of Elnora" and the like."""
    i = first
    limit = min(limit, first + LONGEST_COMPLEMENT * 2)
    while i < limit - 1 and doc[i].lower_ in _PREPOSITIONS:
        end = noun_phrase_end(doc, i + 1, limit)
        if end is None:
            break
        i = end
    return i


def noun_phrase_end(doc: Doc, first: int, limit: int) -> int | None:
    """Where the noun phrase after a preposition ends; None when there is none, or a date."""
    i = first
    if i < limit and doc[i].lower_ == "both":
        i += 1
    if i < limit and doc[i].tag_ in _DETERMINERS:
        i += 1
    start = i
    while i < limit and (_nominal(doc[i]) or _bracketed(doc, i) or _joins(doc, i, limit)):
        i = _bracketed(doc, i) or i + 1
    while i > start and doc[i - 1].tag_ in ("POS", "HYPH", "CC", "VBG", "VBN"):
        i -= 1
    dated = any(t.ent_type_ in _DATES for t in doc[start:i])
    return i if i > start and not dated else None


def _bracketed(doc: Doc, i: int) -> int:
    """The token after "(CPC)" or another name in brackets that begins at `i`, else 0."""
    if doc[i].text != "(" or i + 1 >= len(doc) or not _capital(doc[i + 1]):
        return 0
    for end in range(i + 2, min(i + 8, len(doc))):
        if doc[end].text == ")":
            return end + 1
        if not (_capital(doc[end]) or doc[end].lower_ in ("of", "the", "and", "for", "-")):
            return 0
    return 0


def _joins(doc: Doc, i: int, limit: int) -> bool:
    """Whether "and" at `i` joins two words of one name or field, not two phrases."""
    token = doc[i]
    if token.lower_ not in ("and", "&") or i + 1 >= limit or i == 0:
        return False
    left, right = doc[i - 1], doc[i + 1]
    if role_ending(doc, i + 1) or right.ent_type_ == "PERSON" or not _nominal(right):
        return False
    after_it = after_role(doc, i + 1, limit)
    return bool(left.text[0].isupper() == right.text[0].isupper()) and not after_it


def after_role(doc: Doc, first: int, limit: int) -> bool:
    """Whether the nominal run that begins at `first` ends in a role word."""
    end = nominal_end(doc, first, limit)
    return end > first and role_ending(doc, end - 1) is not None


def _nominal(token: Token) -> bool:
    if token.tag_ not in _NOMINAL or (token.ent_type_ in _DATES and token.tag_ == "CD"):
        return False
    if token.tag_ in ("VBG", "VBN"):
        return token.dep_ in ("amod", "compound") or token.text[0].isupper()
    return bool(token.text[0].isalnum() or token.text == "-" or token.tag_ == "POS")


def _adjacent(doc: Doc, end: int) -> RolePhrase | None:
    """The title whose role word is the token before `end`."""
    floor = bounds(doc, min(end, len(doc) - 1))[0]
    if end - 1 < floor:
        return None
    found = role_ending(doc, end - 1)
    if found is None or found[0] < floor or _only_adjective(doc, end - 1):
        return None
    first = _left(doc, found[0], floor, end)
    return _phrase(first, first, found, end - 1, end, _determiner(doc, first, floor))


def _only_adjective(doc: Doc, head: int) -> bool:
    """ "a major Lund exhibition": a word of rank in lower case that is an adjective there."""
    token = doc[head]
    return bool(token.text.islower() and token.lower_ in _ADJECTIVES and token.tag_ == "JJ")


def _with_complement(doc: Doc, end: int) -> RolePhrase | None:
    """The title with a complement that ends before `end`: "Minister of Trade | N. N."."""
    floor = bounds(doc, min(end, len(doc) - 1))[0]
    if end < 1 or not _capital(doc[end - 1]):
        return None
    for i in range(end - 2, max(floor, end - LONGEST_COMPLEMENT), -1):
        if doc[i].lower_ in ("of", "for", "to", "at"):
            found = role_ending(doc, i - 1) if i - 1 >= floor else None
            if found is not None and found[0] >= floor:
                first = _left(doc, found[0], floor, end)
                determiner = _determiner(doc, first, floor)
                return _phrase(first, first, found, i - 1, end, determiner)
        elif not (_capital(doc[i]) or doc[i].lower_ in ("the", "and", "&", "-")):
            return None
    return None


def _left(doc: Doc, start: int, floor: int, end: int) -> int:
    """How far the words before a role belong to it."""
    i = start
    while i > floor and _modifies(doc[i - 1], start, end):
        i -= 1
    while i < start and doc[i].tag_ in ("POS", "HYPH", "CD"):
        i += 1
    return _whole_name(doc, i, floor)


def _whole_name(doc: Doc, i: int, floor: int) -> int:
    """Back to the start of an organization's name that the run cut: "Council for the Arts"."""
    if i - 2 >= floor and doc[i - 1].lower_ == "of" and _capital(doc[i]) and _capital(doc[i - 2]):
        if role_ending(doc, i - 2) is None:
            return _capitals_start(doc, i - 2, floor)
    if doc[i].ent_type_ != "ORG" or doc[i].ent_iob_ != "I":
        return i
    first = i
    while first > floor and doc[first].ent_iob_ == "I":
        first -= 1
    return first + (doc[first].tag_ == "DT")


def _capitals_start(doc: Doc, i: int, floor: int) -> int:
    """The start of a name that goes on to the left over capitals, "of", "for the", "and"."""
    while i > floor:
        if _capital(doc[i - 1]) and doc[i - 1].tag_ in ("NNP", "NNPS", "JJ"):
            i -= 1
            continue
        link = i - 1 - (doc[i - 1].lower_ == "the")
        linked = link - 1 >= floor and doc[link].lower_ in ("of", "for", "and")
        if not linked or not _capital(doc[link - 1]) or role_ending(doc, link - 1) is not None:
            break
        if doc[link].lower_ == "and" and doc[link - 1].ent_type_ != doc[i].ent_type_:
            break
        i = link - 1
    return i


def _modifies(token: Token, start: int, end: int) -> bool:
    if token.tag_ not in _NOMINAL or token.ent_type_ in _DATES:
        return token.lower_ in table("status_words") or token.text in ("&",)
    if token.tag_ in ("HYPH", "POS"):
        return True
    if token.tag_ in ("VBG", "VBN", "CD"):
        return token.lower_ in table("status_words") or token.lower_ in words("title_words")
    if token.text.islower() and _capital(token.doc[start]) and role_ending(token.doc, token.i):
        return False
    inside = token.i < token.head.i < end + 6
    return bool(inside or _capital(token) or token.lower_ in table("status_words"))


def _determiner(doc: Doc, first: int, floor: int) -> str:
    token = doc[first - 1] if first > floor else None
    return str(token.lower_) if token is not None and token.tag_ in _DETERMINERS else ""


def _capital(token: Token) -> bool:
    return bool(token.text[0].isupper())


def skip_honorifics(doc: Doc, name: int) -> int:
    """The token index before which a title ends, with "Mr." and its like stepped over."""
    floor = bounds(doc, name)[0]
    while name > floor and doc[name - 1].text in table("honorifics"):
        name -= 1
    return name


def before_lead(doc: Doc, first: int) -> int:
    """Step over "such as" or "including" between the role and the first name."""
    i = first
    if i > 1 and doc[i - 1].lower_ == "as" and doc[i - 2].lower_ == "such":
        i -= 2
    elif i > 0 and doc[i - 1].lower_ in _LEAD_WORDS:
        i -= 1
    if i < first and i > 0 and doc[i - 1].text == ",":
        i -= 1
    return i


def plural_before(doc: Doc, end: int) -> RolePhrase | None:
    """The plural role that ends before token `end`, as a phrase of its singular."""
    floor = bounds(doc, min(end, len(doc) - 1))[0]
    head = end - 1
    role = _singular(doc[head]) if head >= floor and is_plural_role(doc[head]) else None
    if role is None:
        return None
    first = _left(doc, head, floor, end)
    return _phrase(first, first, (head, role), head, end, "")


def is_plural_role(token: Token) -> bool:
    """ "photographers", "Councillors": the plural of an office or occupation."""
    plural = token.tag_ in ("NNS", "NNPS") or (token.tag_ == "NNP" and token.text.endswith("s"))
    if token.tag_ == "VBZ" and token.i:
        plural = token.nbor(-1).text in _BEFORE_LISTS
    return plural and _singular(token) is not None


def _singular(token: Token) -> str | None:
    """The role of which a word is the plural; None when it is none."""
    lemma = token.lemma_.lower()
    for word in (lemma, token.lower_.removesuffix("s"), token.lower_.replace("men", "man")):
        if word in _roles():
            return str(word)
    return None
