"""Whom a description means that tells something new of somebody just named: "Ana Ruiz won the
prize. The Lima-born writer …", "the 41-year-old", "the Kalvian"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.genders import gender_in
from briefings.extract.people.mention import Mention
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people.mention import Gender
    from briefings.extract.people.view import View
    from briefings.extract.pipeline import Token
    from briefings.model import Person

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEW = frozenset({"a", "an", "another", "one"})
_BEFORE = frozenset({"amod", "compound", "det", "nmod", "npadvmod", "nummod", "punct"})
# What stands behind a noun without saying who is meant: a clause behind its comma.
_NAMED = frozenset({"full name", "surname", "title"})
# Tokens of "41-year-old"; a longer description tells of somebody else, perhaps.
_AGE, _LONGEST = 5, 9
_BORN = frozenset({"born", "bred", "raised"})
_AGED = re.compile(r"\A(?:,| \(|,? aged|,? who (?:is|was)) ?(\d{1,3})\b(?! ?[-–]?(?:per|%))")


def epithet(view: View, token: Token) -> Mention | None:
    """The mention of the one person of the sentence before, where the words from "the" to a
    token describe somebody: None where another may be meant."""
    the = _opening(view, token)
    if the is None or len(view.seen) < 2:
        return None
    person = _just_named(view, the)
    if person is None or not _agrees(view, person, the, token):
        return None
    end = token.idx + len(token.text)
    return Mention(person, "role", the.idx, end, the.i, token.i + 1)


def _opening(view: View, token: Token) -> Token | None:
    """The "the" of a description that is a subject and tells something of somebody; None where
    it is none, or says itself who is meant."""
    tokens = view.doc.words
    if token.dep_ not in _SUBJECTS or token.i in view.inside or token.i in view.covered:
        return None
    the = tokens[token.left_edge.i]
    if the.lower_ != "the" or token.i - the.i > _LONGEST or not _stands_alone(token):
        return None
    if any(_names_another(t) for t in tokens[the.i + 1 : token.i]):
        return None
    return the if _tells(the, token) else None


def _names_another(token: Token) -> bool:
    """Whether a word before a noun is a name: not as in "the Lima-born novelist"."""
    named = token.pos_ == "PROPN" and token.text not in table("demonyms")
    return named and not (token.nbor().text == "-" and token.nbor(2).lower_ in _BORN)


def _stands_alone(token: Token) -> bool:
    """Whether nothing behind a noun says who is meant, but a clause behind its comma."""
    after = token.doc[token.i + 1 : token.i + 2]
    if any(c.tag_ in ("NN", "NNS", "NNP", "NNPS", "HYPH", "POS") for c in after):
        return False
    behind = (c for c in token.rights if c.dep_ != "punct")
    return all(_only_adds(c) for c in behind)


def _only_adds(phrase: Token) -> bool:
    """Whether what stands behind a noun and its comma tells more of somebody, and no name: "who
    lives in Lund", "a former mayor"."""
    first = phrase.left_edge
    said = phrase.dep_ == "relcl" or (phrase.dep_ == "appos" and first.lower_ in _NEW)
    return said and first.i > 0 and first.nbor(-1).text == ","


def _tells(the: Token, token: Token) -> bool:
    """Whether words from "the" on call somebody by what may be new: an age, where born, a people
    and a trade, or a word of those by which news calls people."""
    before = token.doc[the.i + 1 : token.i]
    if token.lower_ == "old":
        return token.i - the.i == _AGE
    people = token.text in table("demonyms") and token.tag_ in ("NN", "NNP", "JJ")
    if people:
        return the.i + 1 == token.i or _aged_before(the)
    if token.tag_ != "NN":
        return False
    fresh = _aged_before(the) or any(
        t.text in table("demonyms") or t.lower_ in _BORN for t in before
    )
    named = token.lower_ in words("epithets")
    return named or (fresh and (token.lower_ in words("occupations") or _is_somebody(token)))


def _is_somebody(noun: Token) -> bool:
    return noun.lower_ in ("man", "woman", "teenager")


def _aged_before(the: Token) -> bool:
    """Whether "26-year-old" stands behind "the"."""
    return lowered(the.doc)[the.i + 1 + _AGE - 1 : the.i + 1 + _AGE] == ["old"]


def _just_named(view: View, the: Token) -> Person | None:
    """The only person of the sentence before, if nobody else may be meant; a sentence that is all
    quotation is stepped over."""
    back = 2
    while back < len(view.seen) and view.all_quoted[-back]:
        back += 1
    mentions = [m for m in view.seen[-back] if m.first not in view.inside]
    people = {m.person for m in mentions}
    here = [m for m in view.seen[-1] if m.first < the.i]
    rivals = [*view.rivals[-back], *(r for r in view.rivals[-1] if not _by_training(r))]
    if len(people) != 1 or here or rivals:
        return None
    person = people.pop()
    foremost = any(_is_subject(view, m) for m in mentions) or _of_headline(view, person)
    return person if foremost else None


def _by_training(noun: Token) -> bool:
    """ "A hydrologist by training, the 52-year-old": what somebody is, and nobody else."""
    after = noun.doc[noun.i + 1 : noun.i + 4]
    return len(after) > 2 and after[0].lower_ == "by" and after[2].text == ","


def _is_subject(view: View, mention: Mention) -> bool:
    return any(view.doc[i].dep_ in _SUBJECTS for i in range(mention.first, mention.last))


def _of_headline(view: View, person: Person) -> bool:
    return person.name.split()[-1] in view.title


def _agrees(view: View, person: Person, the: Token, token: Token) -> bool:
    """Whether nothing speaks against it that a description means somebody: another gender, age or
    country, the name behind it in the same sentence, another who was brought in by the word."""
    told = gender(token)
    if told and not view.fits(person, told):
        return False
    named = (m for i in range(token.i + 1, token.sent.end) for m in view.named.get(i, ()))
    if any(m.person == person for m in named):
        return False
    return not (_brought_in(token) or _of_another_age(view, person, the)) and not _elsewhere(
        view, person, the, token
    )


def gender(noun: Token) -> Gender:
    """The gender that a noun for a human being tells, or ""."""
    return gender_in(
        table("human_nouns").get(noun.lower_) or table("gendered_roles").get(noun.lower_)
    )


def _brought_in(token: Token) -> bool:
    """Whether somebody else is called so before: "a writer from Lima"."""
    if token.lower_ == "old":
        return False
    same = (t for t in token.doc[: token.sent.start] if t.lower_ == token.lower_)
    return any(t.dep_ not in ("appos", "attr") and _is_new(t) for t in same)


def _is_new(noun: Token) -> bool:
    return noun.tag_ == "NN" and any(c.lower_ in _NEW for c in noun.lefts)


def _of_another_age(view: View, person: Person, the: Token) -> bool:
    """Whether the article tells another age of somebody."""
    if not the.nbor().text.isdigit():
        return False
    years = the.nbor().text
    told = set(_ages(view, person))
    return bool(told) and years not in told


def _ages(view: View, person: Person) -> Iterator[str]:
    text = view.doc.text
    for mentions in view.named.values():
        for m in mentions:
            found = _AGED.match(text[m.end : m.end + 20])
            if m.person == person and m.how in _NAMED and found:
                yield found[1]


def _elsewhere(view: View, person: Person, the: Token, token: Token) -> bool:
    """Whether a title tells that somebody is of another country than a description."""
    told = {_land(t) for t in view.doc[the.i + 1 : token.i + 1]} - {""}
    if not told:
        return False
    titles = (t.phrase for t in view.titles if t.mention.person == person)
    lands = {_land(t) for p in titles for t in view.doc[p.first : p.last]} - {""}
    return bool(lands) and told.isdisjoint(lands)


def _land(word: Token) -> str:
    return next(iter(table("demonyms").get(word.text, ("",))))
