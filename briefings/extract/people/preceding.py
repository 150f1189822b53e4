"""The titles right before a name: "former Chilean Ambassador to Peru N. N."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.capitals import DETERMINERS, bracketed_before, is_capital
from briefings.extract.people.nominals import DATES, LONGEST_COMPLEMENT, NOMINAL
from briefings.extract.people.roles import RolePhrase, phrase_of
from briefings.extract.people.rolewords import (
    is_newly_chosen,
    is_unproven,
    plural_role,
    role_ending,
)
from briefings.extract.remembering import once
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc, Token

_LEAD_WORDS = frozenset({"including"})
# Titles that somebody is called by beside an office, and words of rank before them.
_CALLED = frozenset({"councillor", "representative", "senator"})
_RANKED = frozenset({"assistant", "associate", "deputy", "state", "vice"})
_WITH_FIELDS = frozenset({"minister", "secretary"})
_ADJECTIVES = frozenset({"major", "general", "principal", "prior", "chief", "head", "lead"})


def before(doc: Doc, name: int) -> Iterator[RolePhrase]:
    """The titles right before a name whose first token is `name`, the nearest first."""
    end = skip_honorifics(doc, name)
    phrase = _adjacent(doc, end) or (_complemented(doc.words[end - 1]) if end else None)
    while phrase is not None:
        yield phrase
        joint = phrase.first - 1
        if joint <= bounds(doc, name)[0]:
            return
        joined = doc[joint].lower_ in ("and", "&", "/")
        phrase = _adjacent(doc, joint if joined else joint + 1)


def _adjacent(doc: Doc, end: int) -> RolePhrase | None:
    """The title whose role word is the token before `end`."""
    return _ending(doc.words[end - 1]) if end else None


@once
def _ending(word: Token) -> RolePhrase | None:
    """The title whose role word is a token, unless that is the last of its sentence."""
    doc, end = word.doc, word.i + 1
    found = role_ending(doc, end - 1)
    if found is None:
        return None
    floor = bounds(doc, min(end, len(doc) - 1))[0]
    if end - 1 < floor or found[0] < floor or _only_adjective(doc, end - 1):
        return None
    first = _left(doc, found[0], floor, end)
    return phrase_of(first, first, found, end - 1, end, _determiner(doc, first, floor))


def _only_adjective(doc: Doc, head: int) -> bool:
    """ "a major Lund exhibition": a word of rank in lower case that is an adjective there."""
    token = doc[head]
    return bool(token.text.islower() and token.lower_ in _ADJECTIVES and token.tag_ == "JJ")


@once
def _complemented(last: Token) -> RolePhrase | None:
    """The title with a complement that ends with a token: "Minister of Trade | N. N."."""
    if not (is_capital(last) or last.lower_ in words("fields")):
        return None
    doc, end = last.doc, last.i + 1
    tokens = doc.words
    floor = bounds(doc, min(end, len(tokens) - 1))[0]
    for i in range(end - 2, max(floor, end - LONGEST_COMPLEMENT), -1):
        if tokens[i].lower_ in ("of", "for", "to", "at"):
            found = role_ending(doc, i - 1) if i - 1 >= floor else None
            if found is not None and found[0] >= floor:
                first = _left(doc, found[0], floor, end)
                determiner = _determiner(doc, first, floor)
                return phrase_of(first, first, found, i - 1, end, determiner)
        elif not (
            is_capital(tokens[i])
            or _lists_fields(doc, i, end)
            or tokens[i].lower_ in ("the", "and", "&", "-", "'s", "’s")
        ) and not (
            tokens[i].tag_ == "NN" and role_ending(doc, i) is None and _opened(doc, floor, i)
        ):
            return None
    return None


def _lists_fields(doc: Doc, i: int, end: int) -> bool:
    """Whether a comma stands between fields: "Minister for Law, | Justice and Trade N. N."."""
    if doc[i].text != "," or not (is_capital(doc[i - 1]) and is_capital(doc[i + 1])):
        return False
    office = any(doc[j].lower_ in _WITH_FIELDS for j in range(max(0, i - 6), i))
    return office and any(doc[j].lower_ in ("and", "&") for j in range(i + 2, end))


def _opened(doc: Doc, floor: int, i: int) -> bool:
    """Whether a sentence opens with a role that token `i` may be in the complement of."""
    return any(role_ending(doc, j) is not None for j in range(floor, min(floor + 3, i)))


def _left(doc: Doc, start: int, floor: int, end: int) -> int:
    """How far the words before a role belong to it."""
    i = start - bracketed_before(doc, start, floor)
    while i > floor and _modifies(doc[i - 1], start, end):
        i -= 1
    while i < start and (doc[i].tag_ in ("POS", "HYPH", "CD") or doc[i].text == "-"):
        i += 1
    fields = _fields_start(doc, i, floor, end)
    return _left(doc, fields, floor, end) if fields < i else _whole_name(doc, i, floor)


def _fields_start(doc: Doc, i: int, floor: int, end: int) -> int:
    """ "trade and industry | minister": where the one or two fields of one office begin."""
    if doc[end - 1].lower_ not in ("minister", "secretary", "undersecretary", "spokesman"):
        return i
    start = i - 1 if i > floor and doc[i - 1].lower_ in words("fields") else i
    joined = start - 2 >= floor and doc[start - 1].lower_ in ("and", "&")
    return start - 2 if joined and doc[start - 2].lower_ in words("fields") else start


def _whole_name(doc: Doc, i: int, floor: int) -> int:
    """Back to the start of an organization's name that the run cut: "Council for the Arts"."""
    i = _hyphened_start(doc, i, floor)
    link = i - 1 - (i > floor and doc[i - 1].lower_ == "the")
    joined = link - 1 >= floor and doc[link].lower_ == "of" and is_capital(doc[i])
    if joined and _heads_name(doc[link - 1]) and role_ending(doc, link - 1) is None:
        return _capitals_start(doc, link - 1, floor)
    if doc[i].ent_type_ != "ORG" or doc[i].ent_iob_ != "I":
        return i
    first = i
    while first > floor and doc[first].ent_iob_ == "I":
        first -= 1
    return first + (doc[first].tag_ == "DT")


def _heads_name(token: Token) -> bool:
    """Whether a word in capitals may begin a name that goes on with "of"."""
    return is_capital(token) and not (token.is_sent_start and token.tag_ == "NNS")


def _hyphened_start(doc: Doc, i: int, floor: int) -> int:
    """The start of a name in hyphens that the run cut: "Jaish-e-Kamran"."""
    first = i
    while first - 2 >= floor and doc[first - 1].text == "-" and _glued(doc, first - 1):
        first -= 2
    return first if is_capital(doc[first]) and is_capital(doc[i]) else i


def _glued(doc: Doc, hyphen: int) -> bool:
    """Whether no space stands around a hyphen."""
    return not doc[hyphen].whitespace_ and not doc[hyphen - 1].whitespace_


def _capitals_start(doc: Doc, i: int, floor: int) -> int:
    """The start of a name that goes on to the left over capitals, "of", "for the", "and"."""
    while i > floor:
        if doc[i - 1].ent_type_ in DATES:
            break
        if is_capital(doc[i - 1]) and doc[i - 1].tag_ in ("NNP", "NNPS", "JJ"):
            i -= 1
            continue
        link = i - 1 - (doc[i - 1].lower_ == "the")
        linked = link - 1 >= floor and doc[link].lower_ in ("of", "for", "and")
        if not linked or not is_capital(doc[link - 1]) or role_ending(doc, link - 1) is not None:
            break
        if doc[link].lower_ == "and" and doc[link - 1].ent_type_ != doc[i].ent_type_:
            break
        i = link - 1
    return i


def _modifies(token: Token, start: int, end: int) -> bool:
    if (token.text.endswith(".") and token.text[0].islower()) or token.text in table("honorifics"):
        return False
    if is_unproven(token):
        return True
    if is_newly_chosen(token.doc, token.i) or is_newly_chosen(token.doc, token.i - 1):
        return True
    if token.tag_ not in NOMINAL or token.ent_type_ in DATES:
        return token.lower_ in table("status_words") or token.text in ("&",)
    if token.tag_ in ("HYPH", "POS"):
        return True
    if token.tag_ in ("VBG", "VBN", "CD"):
        return token.lower_ in table("status_words") or token.lower_ in words("title_words")
    if role_ending(token.doc, token.i) and (
        (token.text.islower() and is_capital(token.doc[start])) or _addressed(token, start)
    ):
        return False
    inside = token.i < token.head.i < end + 6
    return bool(inside or is_capital(token) or token.lower_ in table("status_words"))


def _addressed(token: Token, start: int) -> bool:
    """ "Opposition Leader | Councillor N. N.": an office before a title that N. N. is called by."""
    beside = token.i == start - 1 and token.lower_ not in _RANKED
    title = role_ending(token.doc, start)
    return beside and title is not None and title[1] in _CALLED


def _determiner(doc: Doc, first: int, floor: int) -> str:
    token = doc[first - 1] if first > floor else None
    return str(token.lower_) if token is not None and token.tag_ in DETERMINERS else ""


def skip_honorifics(doc: Doc, name: int) -> int:
    """The token index before which a title ends, with "Mr." and its like stepped over."""
    tokens, honorifics = doc.words, table("honorifics")
    if not name or tokens[name - 1].text not in honorifics:
        return name
    floor = bounds(doc, name)[0]
    while name > floor and tokens[name - 1].text in honorifics:
        name -= 1
    return name


def before_lead(doc: Doc, first: int) -> int:
    """Step over "such as" or "including" between the role and the first name."""
    i = first
    if i > 1 and doc.words[i - 1].lower_ == "as" and doc.words[i - 2].lower_ == "such":
        i -= 2
    elif i > 0 and doc.words[i - 1].lower_ in _LEAD_WORDS:
        i -= 1
    if i < first and i > 0 and doc[i - 1].text == ",":
        i -= 1
    return i


def plural_before(doc: Doc, end: int) -> RolePhrase | None:
    """The plural role that ends before token `end`, as a phrase of its singular."""
    floor = bounds(doc, min(end, len(doc) - 1))[0]
    head = end - 1
    found = plural_role(doc, head) if head >= floor else None
    if found is None:
        return None
    first = _left(doc, found[0], floor, end)
    single = found[1].split()[-1] in words("single_offices")
    return phrase_of(first, first, found, head, end, "" if single else "a")
