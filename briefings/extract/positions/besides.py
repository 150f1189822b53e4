"""Titles that do not say what somebody is today: of a part, a relative, an old year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import AUXILIARIES, climb, verb_above
from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.rolewords import role_ending
from briefings.extract.positions.served import served
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Title
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# A story of so many years ago is not of the holders of today's offices.
LONG = 10
# How many words may stand between "plays" and the name of a part.
REACH = 7
# How many sentences above may tell of the year, or of the papers, that a title belongs to.
ABOVE = 3
_YEAR = re.compile(
    r"(?<!since )\b(1[5-9]\d\d|20\d\d)\b"
    r"(?! (?:accord|act|agreement|constitution|deal|law|pact|treaty)\b)"
)
# What was said long ago, and not of a day that the sentence goes on to name.
_AT_THE_TIME = re.compile(
    r"\b(?:[Aa]dded|[Aa]rgued|[Ee]xplained|[Ss]aid|[Ss]peaking|[Tt]old \w+|[Ww]arned|[Ww]rote)"
    r" (?:back then|(?:at (?:that|the)|in those) (?:days|time)\b(?! (?:of|the|when)\b))"
)
_RECALLING = frozenset({"recall", "recount", "remember", "reminisce"})
_PLAYING = frozenset({"play", "playing", "plays", "played"})
_PORTRAYING = frozenset({"portray", "portraying", "portrays", "portrayed", "impersonates"})
_PART = frozenset({"role", "part", "cast", "starring", "stars", "starred", "star", "performance"})
_SEEN = frozenset({"appear", "appeared", "appears", "return", "returned", "returns", "turn"})
_DRAMA = re.compile(
    r"\b(?:act(?:or|ress)(?:es|s)?|cast|characters?|comedy|dramas?|episodes?|films?|movies?"
    r"|musical|sitcom|soap|starring|thriller|television|TV|screen|theatre)\b"
)
_PAPERS = re.compile(
    r"\b(?:archives|cables?|diar(?:y|ies)|documents|files|memo(?:s|randum|randa)?|papers"
    r"|transcripts?)\b",
    re.IGNORECASE,
)


def against(reading: Reading, title: Title, sentence: Sentence) -> str:
    """Why a title says nothing of the person's own office; "" when nothing speaks against it."""
    doc = reading.story.doc
    first = title.mention.first if title.where == "after" else title.phrase.first
    lead = _lead(doc, first)
    if title.where != "above" and _played(doc, lead, sentence):
        return "a part that is played"
    if _played_by(doc, max(title.phrase.last, title.mention.last)):
        return "a part that is played"
    if title.where == "after" and _of_relative(doc, lead):
        return "of which of two relatives?"
    if title.where == "after" and _formerly_over(reading, title):
        return "another time is told"
    if title.where == "before" and _supposed(doc, title):
        return "an office that is only imagined"
    if title.where == "before" and served(doc, title):
        return "whom somebody served, at a time that is not told"
    if title.where == "before" and _of_then(doc, title):
        return "another time is told"
    return ""


def _of_then(doc: Doc, title: Title) -> bool:
    """Whether a title may be one of the time that is told: "recalls how Governor N. N. resigned",
    "under President N. N., the port was sold", "Chancellor N. N., then mayor of Loja,"."""
    first, last = title.phrase.first, title.mention.last
    if _AT_THE_TIME.search(doc[slice(*bounds(doc, first))].text):
        return True
    if [t.lower_ for t in doc.words[last : last + 2]] == [",", "then"]:
        return True
    name = doc[last - 1]
    above = verb_above(name)
    past = above is not None and above.tag_ in ("VBD", "VBN") and not _lasting(above)
    if first > 0 and doc[first - 1].lower_ == "under":
        return past
    return any(v.lemma_.lower() in _RECALLING and v.i < first for v in climb(name))


def _formerly_over(reading: Reading, title: Title) -> bool:
    """ "former trade adviser N. N. — Lund's supervisor —": who was that as he held the office."""
    doc, first = reading.story.doc, title.phrase.front[0]
    owner = next((i for i in range(first, title.phrase.start) if doc[i].tag_ == "POS"), first)
    if (
        owner == first
        or title.phrase.role not in words("superiors")
        or not reading.cast.at(owner - 1)
    ):
        return False
    own = (t for t in reading.cast.titles if t.mention == title.mention and t.where == "before")
    return any(doc[i].lower_ in ("former", "ex") for t in own for i in range(*t.phrase.front))


def _supposed(doc: Doc, title: Title) -> bool:
    """ "what a President Lund might do": of somebody who holds no such office."""
    first = title.phrase.first
    the = doc[first - 1].lower_ if first else ""
    return the in ("a", "an") and first == title.phrase.start and doc[first].text[0].isupper()


def _lasting(verb: Token) -> bool:
    """Whether "has" makes a past last until today: "has grown under President N. N."."""
    return any(c.tag_ in ("VBP", "VBZ") for c in verb.lefts if c.dep_ in AUXILIARIES)


def _lead(doc: Doc, first: int) -> int:
    """The token before a name or title, over its honorifics, other titles and adjectives."""
    i, floor = first - 1, max(bounds(doc, first)[0], first - REACH)
    while i > floor and (
        doc[i].tag_ in ("DT", "JJ", "HYPH", "CD", "PRP$")
        or doc[i].text in table("honorifics")
        or role_ending(doc, i) is not None
    ):
        i -= 1
    return i


def _played(doc: Doc, lead: int, sentence: Sentence) -> bool:
    """ "plays Inspector N. N." of a film, "stars as Inspector N. N."."""
    word = doc[lead].lower_ if lead >= 0 else ""
    if word in _PORTRAYING:
        return True
    if word in _PLAYING:
        return _dramatic(doc, sentence)
    if word != "as" or lead < 1:
        return False
    before = {t.lower_ for t in doc[max(sentence.span.start, lead - 3) : lead]}
    return bool(before & _PART) or (bool(before & _SEEN) and _dramatic(doc, sentence))


def _dramatic(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence, or what stands right before it, speaks of a film or a stage."""
    start = max(0, sentence.start - 200)
    return _DRAMA.search(doc.text, start, sentence.end) is not None


def _played_by(doc: Doc, i: int) -> bool:
    """ "N. N., played by M. M."."""
    i += i < len(doc) and doc[i].text in (",", "(")
    by = i + 1 < len(doc) and doc[i + 1].lower_ == "by"
    return by and doc[i].lower_ in ("played", "portrayed", "voiced")


def _of_relative(doc: Doc, lead: int) -> bool:
    """ "the father of N. N., chairman of Norvex,": which of the two is chairman stays open."""
    return lead > 0 and doc[lead].lower_ == "of" and doc[lead - 1].lower_ in words("relatives")


def long_ago(reading: Reading, sentence: Sentence) -> bool:
    """Whether a deed is told, and the sentences just before tell of a year long past.

    Papers of that year may tell it too: "cables of 1962 show that President N. N. knew".
    """
    published = (reading.article.published or "")[:4]
    root = sentence.span.root
    if not published.isdigit():
        return False
    limit = int(published) - LONG
    spoken = root.lemma_.lower() in words("verbs_of_speech")
    if root.tag_ == "VBD" and not spoken:
        years = _years(reading, sentence, 2, own=False)
        return bool(years) and max(years) <= limit
    if spoken and not _told_person(reading, root):
        return False
    around = reading.story.sentences[max(0, sentence.index - ABOVE) : sentence.index + 1]
    if not any(_PAPERS.search(s.span.text) for s in around):
        return False
    years = _years(reading, sentence, ABOVE, own=True)
    return bool(years) and max(years) <= limit


def _told_person(reading: Reading, verb: Token) -> bool:
    """ "told General N. N.": what is said within the story, to one of its people."""
    heard = (reading.cast.at(c.i) for c in verb.children if c.dep_ in ("dobj", "dative"))
    return any(who is not None and who.how != "pronoun" for who in heard)


def _years(reading: Reading, sentence: Sentence, above: int, *, own: bool) -> list[int]:
    """The years that the sentences above name, and the sentence itself; but not that of "a
    1992 treaty"."""
    around = reading.story.sentences[max(0, sentence.index - above) : sentence.index + own]
    return [int(y[1]) for s in around for y in _YEAR.finditer(s.span.text)]
