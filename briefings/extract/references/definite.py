""" "The X": what says which X is meant, within the sentence or before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.references.deeds_of_doers import told_deed
from briefings.extract.references.deeds_told import deed
from briefings.extract.references.earlier_names import earlier_name
from briefings.extract.references.open_nouns import doubts
from briefings.extract.references.setting import countries
from briefings.extract.references.spelled import spelled
from briefings.extract.references.understood import body_before, understood
from briefings.extract.references.whereabouts import meant
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.described import Introduction
    from briefings.extract.references.leaning import Resolution

# "The panel", "the joint statement": who is said to tell something, in small letters.
_SOURCE = re.compile(r"the (?:[a-zé-]+ )?([a-zé]+)")
# Behind a country: "Peru and Chile agree".
_PAIRED = re.compile(r"(?:,| and\b| &)")
# Those of whom the statement tells, as a rule.
_PLACES = frozenset({"city", "country", "island", "nation", "province", "state", "town", "village"})
_SIDES = frozenset({"clubs", "companies", "firms", "parties", "sides"})


def unexplained(source: str) -> bool:
    """Whether who tells something is only "the organisers" or "the statement", and neither a body
    of a nation nor the one of its kind: "the police"."""
    found = _SOURCE.fullmatch(source)
    if found is None or found[1] in _SIDES:
        return False
    return found[1] not in words("collective_speakers", "national_nouns", "unique_nouns")


def definite(
    reading: Reading, noun: Token, present: set[int], out: Resolution, *, in_subject: bool
) -> None:
    """Name what "the X" means; a doubt where neither the sentence nor the article says which."""
    the = next((c for c in noun.lefts if c.dep_ == "det" and c.lower_ == "the"), None)
    if the is None or the.i not in present or _headed(reading, noun, the, present, out):
        return
    if understood(noun, present, in_subject=in_subject):
        return
    if body_for(reading, noun, present, out) or body_before(reading, noun, present):
        return
    name = earlier_name(reading, noun, the)
    if name:
        placed = name in table("places") or noun.lower_ in ("city", "town", "village")
        out.replaced[the.i] = with_the(name) if placed else f"the {name}"
        out.dropped.update(range(the.i + 1, noun.i + 1))
        out.doubts.add("noun for a name")
        return
    if _introduced(reading, noun, the, present, out) or _placed(reading, noun, the, present, out):
        return
    if _done(reading, noun, the, present, out):
        return
    found = frozenset(doubts(reading, noun, in_subject=in_subject))
    out.lean(found, in_subject=in_subject)


def body_for(reading: Reading, token: Token, present: set[int], out: Resolution) -> bool:
    """Put the name of a body for "the company" or "it", unless the statement has named it."""
    found = reading.bodies.at(token.i)
    if found is None or found.first not in present:
        return False
    if any(reading.bodies.named.get(i) == found.body for i in present if i < token.i):
        return True
    owned = "’s" if token.tag_ == "PRP$" else ""
    the = "the " if found.body.name.lower() in words("known_bodies") else ""
    out.replaced[found.first] = f"{the}{found.body.name}{owned}"
    out.dropped.update(range(found.first + 1, found.last))
    out.doubts.add(found.by or ("noun for a name" if found.sure else "a body by its role"))
    return True


def _introduced(
    reading: Reading, noun: Token, the: Token, present: set[int], out: Resolution
) -> bool:
    """Put the words that introduced a thing for "the contract", where it stands with no others;
    or behind a part of it: "the epicentre of the earthquake in Moss"."""
    if noun.lower_ in _PLACES:
        return False  # a name, if anything, says which
    found = reading.introduced.of(noun)
    said = (c for c in noun.rights if c.dep_ in ("prep", "relcl", "acl") and not _set_off(c))
    if noun.dep_ == "compound" or any(c.i in present for c in said):
        return False
    if found is None:
        return _part(reading, noun, the, out)
    own = _measured(the)
    if not _fits(noun, own, found) or (found.owned and own > the.i + 1):
        return False
    measure = "".join(t.text_with_ws for t in noun.doc.words[the.i + 1 : own])
    text = f"{measure}{spelled(reading, found.words)}"
    last = noun.i + 1
    if last < len(noun.doc) and noun.doc[last].text == "'":  # "the workers' pay"
        text, last = f"{text}’", last + 1
    out.replaced[the.i] = text if found.owned else f"the {text}"
    out.dropped.update(range(the.i + 1, last))
    out.doubts.add(_by(found, noun))
    out.shown.append(found.noun)
    return True


def _measured(the: Token) -> int:
    """Where the words end that measure a thing behind "the": "the 40-minute | tape"."""
    doc, i = the.doc, the.i + 1
    measured = doc[i].tag_ == "CD" and doc[i + 1].text == "-"
    while measured and (doc[i].text == "-" or doc[i + 1].text == "-" or doc[i - 1].text == "-"):
        i += 1
    return i


def _fits(noun: Token, own: int, found: Introduction) -> bool:
    """Whether the words of a description can stand for a noun, whose own begin at a token."""
    tokens = noun.doc.words
    if any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.rights):
        return False  # "the coroner, Ana Ruiz," is called by the name, if by anything
    told = {tokens[i].lower_ for i in found.words}
    if any(t.lower_ not in told for t in tokens[own : noun.i]):
        return False
    owner = noun.i + 1 < len(tokens) and noun.nbor().tag_ == "POS"
    if owner and found.words[-1] != found.noun:
        return False
    verbs = {tokens[i].lemma_ for i in found.words if i > found.noun and tokens[i].tag_[:2] == "VB"}
    if verbs and any(c.dep_ == "acl" for c in noun.rights):
        return False  # not "the man held in Moss held on Friday"
    if noun.head.lemma_ in verbs and all(tokens[i].tag_ != "VBG" for i in found.words):
        return False  # not "the man who died in Moss died on Friday"
    relative = any(tokens[i].tag_ in ("WDT", "WP") for i in found.words)
    return not (relative and any(_set_off(c) for c in noun.rights))  # "which reached Moss, which"


def _part(reading: Reading, noun: Token, the: Token, out: Resolution) -> bool:
    """Put the one thing behind a noun for its part: "the crew of the ferry that sank off Moss"."""
    whole = reading.introduced.whole_of(noun)
    if (
        whole is None
        or the.i + 1 != noun.i
        or (noun.i + 1 < len(noun.doc) and noun.nbor().tag_ == "POS")
    ):
        return False
    text = spelled(reading, whole.words)
    out.replaced[noun.i] = f"{noun.text} of {text if whole.owned else f'the {text}'}"
    out.doubts.add("a part of what is introduced")
    out.shown.append(whole.noun)
    return True


def _by(found: Introduction, noun: Token) -> str:
    """The doubt about a thing that is called by what introduced it."""
    if noun.doc[found.noun].lower_ != noun.lower_:
        return "a noun by another word"
    if not found.names:
        return "a noun by words without a name"
    return "a noun by its introduction" if found.new else "a noun by its description"


def _set_off(clause: Token) -> bool:
    """Whether a comma stands before a clause: "the crash, which killed eight"."""
    return clause.dep_ == "relcl" and clause.doc[edges(clause)[0] - 1].text == ","


def _placed(reading: Reading, noun: Token, the: Token, present: set[int], out: Resolution) -> bool:
    """Put the name of the one place that "the city" can mean, where nothing tells it apart."""
    place = meant(reading.places, noun)
    if place is None or _told_apart(noun, the, present):
        return False
    last = place.name.rpartition(" ")[2]
    if any(noun.doc[i].text == last for i in present if i < the.i):
        return True
    _put(place.name, noun, the, out)
    out.shown.append(place.at)
    return True


def _headed(reading: Reading, noun: Token, the: Token, present: set[int], out: Resolution) -> bool:
    """Put the one country named before "the country", or that of the headline, where nothing
    tells it apart; another in the sentence ("killing 10 US citizens") does not say which."""
    if noun.lower_ not in ("country", "nation"):
        return False
    if _placed(reading, noun, the, present, out):
        return True
    name = _of_headline(reading, noun)
    if not name or _told_apart(noun, the, present):
        return False
    _put(name, noun, the, out)
    return True


def _told_apart(noun: Token, the: Token, present: set[int]) -> bool:
    said = any(c.i in present and c.dep_ in ("prep", "relcl", "acl", "appos") for c in noun.rights)
    return the.i + 1 != noun.i or said or noun.dep_ == "compound" or noun.head.dep_ == "appos"


def _put(name: str, noun: Token, the: Token, out: Resolution) -> None:
    out.replaced[the.i] = with_the(name)
    out.dropped.add(noun.i)
    out.doubts.add("a place by its noun")


def _of_headline(reading: Reading, noun: Token) -> str:
    """The country with which the headline begins, or its only one, for "the country" before which
    the article has named no place."""
    if any(place.at < noun.i for place in reading.places):
        return ""
    title = reading.article.title
    found = countries(title)
    first = (c for c in found if title.startswith(c) and not _PAIRED.match(title, len(c)))
    return next(first, found[0] if len(found) == 1 else "")


def _done(reading: Reading, noun: Token, the: Token, present: set[int], out: Resolution) -> bool:
    """Put whose deed "the arrest" is, where one verb before has told it."""
    said = any(c.i in present and not (c.is_punct or _set_off(c)) for c in noun.rights)
    if the.i + 1 != noun.i or said or noun.dep_ == "compound":
        return False
    told = deed(noun, reading.introduced.deeds)
    other = told_deed(reading, noun) if told is None else None
    if told is not None:
        words_ = f"the {noun.lower_} of {spelled(reading, told.of)}"
        out.replaced[the.i] = f"{words_} {spelled(reading, told.where)}".rstrip()
        out.doubts.add("a noun by its verb")
        out.shown.append(told.verb)
    elif other is not None:
        out.replaced[the.i] = other.words
        out.doubts.add("a noun by its clause")
        out.shown.append(other.verb)
    else:
        return False
    out.dropped.add(noun.i)
    return True
