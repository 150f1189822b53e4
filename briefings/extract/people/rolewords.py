"""The role words of news: "mayor", "chief of staff", "Gen.", "photographers"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.remembering import once
from briefings.extract.tables import families, table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

LONGEST_ROLE = 5
# Who has children: "a father of three" behind a name tells of a person.
PARENTS = frozenset({"father", "mother", "grandfather", "grandmother"})
# "The President-elect".
# Bodies, and what stands for them, "of Justice".
_OF_JUSTICE = frozenset({"court", "courts", "department", "ministry", "office", "palace"})
_APPOINTED = frozenset({"elect", "designate"})
# What stands behind the plural in "attorneys general".
_BEHIND_PLURALS = frozenset({"general"})
# Plurals that are shortened.
_LETTERED = {"MPs": "mp", "MEPs": "mep", "MSPs": "msp", "CEOs": "ceo", "Govs.": "governor"}
_LETTERED |= {"Profs.": "professor", "Reps.": "representative", "Sens.": "senator"}
_CHOSEN = frozenset({"appointed", "hired", "installed", "named", "promoted"})
_NEWLY = frozenset({"freshly", "just", "newly", "recently"})
_BEFORE_LISTS = frozenset({";", ",", "and", "of", ":", "by", "including", "with", "from"})


@cache
def _short() -> dict[str, str]:
    return {short: office for short, (office,) in table("short_titles").items()}


@cache
def _short_ends() -> frozenset[str]:
    """All that a short title may end with."""
    return frozenset(short[i:] for short in _short() for i in range(len(short)))


@cache
def _ends() -> frozenset[str]:
    """In lower case, the tokens that may end a role: of most others nothing else is asked."""
    short = (end.lower() for end in _short_ends())
    return frozenset({*_APPOINTED, *_by_last_word(), *short})


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
    token = doc.words[head]
    return _role_ending(token) if token.lower_ in _ends() else None


@once
def _role_ending(token: Token) -> tuple[int, str] | None:
    doc, head = token.doc, token.i
    short = _short_ending(doc, head) if token.text in _short_ends() else None
    if short is not None:
        return short
    word = token.lower_
    if word in _BEHIND_PLURALS and plural_role(doc, head) is not None:
        return None
    if word in _APPOINTED and head > 1 and doc[head - 1].text == "-":
        found = role_ending(doc, head - 2)
        return (found[0], f"{found[1]}-{word}") if found else None
    starters = _by_last_word().get(word)
    if starters is None or _is_portfolio(doc, head):
        return None
    return _longest(doc, head, starters)


def _is_portfolio(doc: Doc, head: int) -> bool:
    """ "The minister of | justice", "the Court of | Justice": not "the choice of Justice Ode"."""
    words_ = doc.words
    if words_[head].lower_ != "justice" or head < 2 or words_[head - 1].lower_ != "of":
        return False
    owner = words_[head - 2].lower_
    return owner in _OF_JUSTICE or role_ending(doc, head - 2) is not None


def _short_ending(doc: Doc, head: int) -> tuple[int, str] | None:
    """The short title whose last token is `head`: "Gen.", also where its stop stands apart."""
    for size in range(min(3, head + 1), 0, -1):
        text = doc[head + 1 - size : head + 1].text
        if text in _short():
            return head + 1 - size, _short()[text]
    if doc.words[head].text == "." and head and f"{doc.words[head - 1].text}." in _short():
        return head - 1, _short()[f"{doc[head - 1].text}."]
    return None


def _longest(doc: Doc, head: int, names: frozenset[str]) -> tuple[int, str] | None:
    longest = LONGEST_ROLE if len(names) > 1 or doc[head].lower_ not in names else 1
    floor = max(bounds(doc, head)[0], head - longest + 1)
    for first in range(floor, head + 1):
        name = _joined(doc, first, head + 1)
        if name in names and not _cut(doc, first, head, floor):
            return first, name
    return None


def _cut(doc: Doc, first: int, head: int, floor: int) -> bool:
    """Whether a role would be half a name: "deputy | Governor", "Elnora City | Council leader"."""
    if doc[head].text[0].isupper():
        return bool(doc[first].text.islower())
    longer = first > floor and doc[first - 1].tag_ == "NNP" and doc[first - 1].text[0].isupper()
    body = doc[first].lower_ in ("city", "council", "police")
    return first < head and longer and body and bool(doc[first].text[0].isupper())


def _joined(doc: Doc, first: int, last: int) -> str:
    """The text of some tokens in lower case, with straight apostrophes."""
    text = "".join([t.lower_ + t.whitespace_ for t in doc.words[first:last]])
    return text.strip().replace("’", "'")


@cache
def _by_last_word() -> dict[str, frozenset[str]]:
    """Role names by their last word as the tokenizer cuts it."""
    found: dict[str, set[str]] = {}
    for role in words("offices", "occupations"):
        last = role.replace("-", " - ").replace("'", " '").split()[-1]
        for word in {last, role.split()[-1], role.split()[-1].rpartition("-")[2]}:
            found.setdefault(word, set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}


def is_plural_role(token: Token) -> bool:
    """ "photographers", "Councillors": the plural of an office or occupation."""
    if token.text in _LETTERED:
        return True
    plural = token.tag_ in ("NNS", "NNPS") or (token.tag_ == "NNP" and token.text.endswith("s"))
    if token.tag_ == "VBZ" and token.i:
        plural = token.nbor(-1).text in _BEFORE_LISTS
    return plural and singular(token) is not None


def singular(token: Token) -> str | None:
    """The role of which a word is the plural; None when it is none."""
    if token.text in _LETTERED:
        return _LETTERED[token.text]
    lemma = token.lemma_.lower()
    for word in (lemma, token.lower_.removesuffix("s"), token.lower_.replace("men", "man")):
        if word in words("offices", "occupations"):
            return str(word)
    return None


def plural_role(doc: Doc, head: int) -> tuple[int, str] | None:
    """The first token and the singular of the plural role that ends with token `head`: also of
    "attorneys general"."""
    before = doc[head - 1] if head else None
    if before and doc[head].lower_ in _BEHIND_PLURALS and is_plural_role(before):
        return head - 1, f"{singular(before)} {doc[head].lower_}"
    if before and doc[head].text == "." and f"{before.text}." in _LETTERED:
        return head - 1, _LETTERED[f"{before.text}."]
    role = singular(doc[head]) if is_plural_role(doc[head]) else None
    return (head, role) if role is not None else None


def is_newly_chosen(doc: Doc, i: int) -> bool:
    """Whether "recently named" or "newly appointed" begins at a token."""
    after = doc[i + 1].lower_ if 0 <= i < len(doc) - 1 else ""
    return after in _CHOSEN and doc[i].lower_ in _NEWLY


def is_unproven(token: Token) -> bool:
    """Whether a word before a role says that it is only claimed: "alleged", "self-styled"."""
    joined = token.doc[token.i - 2 : token.i + 1].text if token.i > 1 else ""
    return not words("unproven").isdisjoint((token.lower_, joined.lower()))
