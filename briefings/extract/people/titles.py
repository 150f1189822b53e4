"""The role phrases that stand at a person's mentions, before and after the name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.people.above import STOPS, above, past_titles
from briefings.extract.people.bounds import bounds
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.mention import Mention, Title
from briefings.extract.people.nominals import noun_phrase_end
from briefings.extract.people.preceding import before
from briefings.extract.people.roles import RolePhrase
from briefings.extract.people.rolewords import PARENTS
from briefings.extract.people.rows import rows, shared_behind
from briefings.extract.people.series import series, shared
from briefings.extract.people.trimming import past_letters
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.pipeline import Doc

_OPENERS = frozenset({",", "(", "—", "–", "-", "―", "--"})
_PARTIES = frozenset({"party", "parties", "coalition", "alliance", "front"})
# Last words of parties, of which nobody is a mayor: "Mayor N. N., of the Liberal Democrats".
_BY_NAME = _PARTIES | {"alternative", "bloc", "conservatives", "democrats", "greens", "labor"}
_BY_NAME |= {"labour", "liberals", "movement", "nationals", "republicans", "socialists"}
_OF_STATES = frozenset({"chancellor", "commissioner", "governor", "mayor", "minister", "premier"})
_BETWEEN = frozenset({"also", "currently", "herself", "himself", "now", "still", "then"})
# How many words an aside in brackets may have between a name and what somebody is.
ASIDE = 10
_GLUE = frozenset({"@", "#", "+", "="})


def titles(doc: Doc, mentions: Iterable[Mention]) -> Iterator[Title]:
    """Every title of every named mention, in the order of the text."""
    listed = tuple(mentions)
    names, ends = {m.first: m for m in listed}, frozenset(m.last for m in listed)
    titled: dict[int, Mention] = {}
    for mention in listed:
        for phrase in reversed(shared(doc, [*before(doc, mention.first)][::-1])):
            if _stretched(doc, phrase, mention):
                break
            titled[phrase.first] = mention
            yield Title(mention, _with_tail(doc, phrase, mention), "before")
        for phrase in _appositions(doc, mention, names):
            if not _peerage(doc, phrase):
                yield Title(mention, phrase, "after")
        for phrase in above(doc, mention, names, ends):
            yield Title(mention, phrase, "above")
    yield from rows(doc, list(listed), titled)
    yield from shared_behind(doc, sorted(listed, key=lambda m: m.first))


def _with_tail(doc: Doc, phrase: RolePhrase, mention: Mention) -> RolePhrase:
    """ "Archbishop N. N. of Durban": the complement that stands after the name."""
    i, end = _past_comma(doc, mention), bounds(doc, mention.first)[1]
    bare = phrase.back[0] == phrase.back[1]
    if not bare or i + 1 >= end or doc[i].lower_ not in ("of", "at", "from"):
        return phrase
    if not any(t.text[0].isupper() for t in doc[i + 1 : i + 4]):
        return phrase
    last = noun_phrase_end(doc, i + 1, end)
    while last and last + 1 < end and doc[last].lower_ in ("of", "for"):
        further = noun_phrase_end(doc, last + 1, end)
        if not further or not doc[further - 1].text[0].isupper():
            break
        last = further
    fronted = phrase.front[0] < phrase.front[1] and phrase.role == "leader"
    parties = _BY_NAME if phrase.role.split()[-1] in _OF_STATES else _PARTIES if fronted else ()
    seat = fronted and last is not None and doc[i + 1 : last].text in table("places")
    if seat or (last and doc[last - 1].lower_ in parties):
        return phrase
    return replace(phrase, back=(i, last)) if last else phrase


def _peerage(doc: Doc, phrase: RolePhrase) -> bool:
    """ "N. N., now Lord Carpenter of Durham,": a further name, in which a trade is a surname."""
    before = doc[phrase.start - 1].text if phrase.start else ""
    return is_capital(doc[phrase.start]) and before in table("honorifics")


def _past_comma(doc: Doc, mention: Mention) -> int:
    """Where "of Durham" may begin: after the name, or after ", " when a comma closes it."""
    i, end = mention.last, bounds(doc, mention.first)[1]
    if i + 2 >= end or doc[i].text != "," or doc[i + 1].lower_ not in ("of", "from", "at"):
        return i
    last = noun_phrase_end(doc, i + 2, end)
    named = last is not None and any(t.text[0].isupper() for t in doc[i + 2 : last])
    return i + 1 if last and named and last < end and doc[last].text in (",", ".") else i


def _stretched(doc: Doc, phrase: RolePhrase, mention: Mention) -> bool:
    """A complement between the title and a single word: "president of the club Lund"."""
    if phrase.back[1] - 1 < phrase.head + 1 or phrase.last == phrase.head + 1:
        return False
    addressed = doc[mention.first - 1].text in table("honorifics")
    return mention.last - mention.first < 2 and not addressed


def _appositions(doc: Doc, mention: Mention, names: dict[int, Mention]) -> Iterator[RolePhrase]:
    """The roles after a name: "N. N., 52, mayor of Elnora and head of its council,"."""
    end = bounds(doc, mention.first)[1]
    i = _past_aside(doc, past_letters(doc, mention.last, end), end)
    if i < end and _opening(doc, mention):
        yield from _uncommaed(doc, i, end)
    if i >= end or doc.words[i].text not in _OPENERS:
        return
    found = series(doc, _past_family(doc, _past_now(doc, _after_age(doc, i, end), end), end), end)
    if found and _closed(doc, found[-1], end, names):
        yield from found


def _past_aside(doc: Doc, i: int, end: int) -> int:
    """ "N. N. (see page 12), a chemist": past brackets that a comma closes, unless they hold what
    somebody is."""
    if i >= end or doc[i].text != "(" or series(doc, _after_age(doc, i, end), end):
        return i
    shut = next((j for j in range(i + 1, min(end - 1, i + ASIDE)) if doc[j].text == ")"), None)
    return shut + 1 if shut is not None and doc[shut + 1].text == "," else i


def _opening(doc: Doc, mention: Mention) -> bool:
    """Whether a full name with its titles opens its sentence."""
    return mention.how == "full name" and past_titles(doc, mention) == bounds(doc, mention.first)[0]


def _uncommaed(doc: Doc, i: int, end: int) -> Iterator[RolePhrase]:
    """ "N. N. deputy director of the Lund Institute says": the comma left out."""
    if doc[i].tag_ not in ("NN", "JJ") or not doc[i].text.islower():
        return
    found = series(doc, i, end)
    if not found or found[-1].back[0] == found[-1].back[1] or found[-1].last >= end:
        return
    if doc[found[-1].last].tag_ in ("VBZ", "VBD") and doc[found[-1].head].tag_ == "NN":
        yield from found


def _past_now(doc: Doc, i: int, end: int) -> int:
    """Past "now" and "herself": "N. N., herself a former mayor,"."""
    return i + (i + 1 < end and doc[i].lower_ in _BETWEEN)


def _past_family(doc: Doc, i: int, end: int) -> int:
    """ "a father of three and | former treasurer": what comes behind the family."""
    if i + 1 >= end or doc[i].lower_ != "a" or doc[i + 1].lower_ not in PARENTS:
        return i
    ends = (j + 1 for j in range(i + 2, min(i + 8, end)) if doc[j].lower_ == "and")
    return next(ends, i)


def _after_age(doc: Doc, i: int, end: int) -> int:
    """The token after ", 52," or "(52), " or the comma alone."""
    if i + 2 < end and doc[i + 1].text.isdigit() and doc[i + 2].text in (",", ")"):
        skip = i + 3
        return skip + 1 if skip < end and doc[skip].text == "," and doc[i].text == "(" else skip
    return i + 1


def _closed(doc: Doc, phrase: RolePhrase, end: int, names: dict[int, Mention]) -> bool:
    """An apposition ends at a stop, "and", "who" or a verb, and is no title of the next name."""
    i = phrase.last
    if _runs_on(doc, phrase):
        return False
    if i >= end:
        return True
    token = doc[i]
    if i in names or token.text in _GLUE:
        return False
    if token.text == "," and phrase.determiner == "the" and is_capital(doc[phrase.head]):
        return not _names_next(i + 1, names)
    if token.text[0].isupper() and doc[i - 1].text[0].isupper() and token.text.lower() != "who":
        return False
    if token.text in STOPS or token.lower_ in (
        "and",
        "who",
        "whose",
        "since",
        "from",
        "until",
        "as",
    ):
        return True
    if token.pos_ in ("VERB", "AUX") and doc[phrase.head].dep_ in ("nsubj", "nsubjpass"):
        return False
    return token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "ADV", "PRON", "DET", "CCONJ")


def _runs_on(doc: Doc, phrase: RolePhrase) -> bool:
    """ "Lund, Secretary of Trade Ana Ruiz, Commissioner …": the titles of a list of people."""
    if phrase.determiner or not is_capital(doc[phrase.head]):
        return False
    inside = range(phrase.back[0] + 2, phrase.back[1])
    person = next((i for i in inside if doc[i].ent_type_ == "PERSON"), None)
    before = doc[person - 1] if person is not None else None
    return before is not None and is_capital(before) and before.text not in table("honorifics")


def _names_next(i: int, names: dict[int, Mention]) -> bool:
    """ "Lund, the Health Minister, N. N., and": the next name of a list, which has the title."""
    following = names.get(i)
    return following is not None and following.how == "full name"
