"""Tenures from the titles at a name: "Mayor N. N.", "N. N., mayor of Elnora,"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal
from briefings.extract.people.twins import DOUBT, respelled
from briefings.extract.positions.besides import against, long_ago
from briefings.extract.positions.departed import dismissed, ousted
from briefings.extract.positions.modifiers import DEAD
from briefings.extract.positions.office import office
from briefings.extract.positions.openly import settled
from briefings.extract.positions.owners import UNKNOWN, owned
from briefings.extract.positions.parties import with_party
from briefings.extract.positions.telling import PASSING
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.times import ELSEWHERE, SAID_OF, sentence_date
from briefings.extract.positions.trailing import halved, trailing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Resolved, Title
    from briefings.extract.positions.office import Office
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_ENDS = frozenset({"assassination", "death", "execution", "funeral", "murder", "overthrow"})
_KILLED = frozenset({"killed", "murdered", "slain"})
_REPLACING = frozenset({"replace", "succeed"})
_LEFT = re.compile(r"^(?:and [^,;]{3,40} )?who (?:died|resigned|retired|stepped)\b")
_BEHIND = 8
# Whoever is one is the one of something: no trade.
_OF_WORKS = frozenset({"creator", "inventor"})
RULES = {"before": "title before", "after": "apposition after", "above": "apposition before"}


def titled(reading: Reading) -> Iterator[Tenure | Refusal]:
    """A tenure for each title of a named person."""
    for title in reading.cast.titles:
        sentence = reading.story.sentence_at(title.mention.start)
        if sentence is None:
            continue
        reason = against(reading, title, sentence) or _beside_post(reading, title)
        if not reason and halved(reading.story.doc, title, reading.cast):
            reason = "half of the name of a body"
        if reason:
            yield Refusal(RULES[title.where], reason, sentence.start, sentence.end)
            continue
        tenure = _tenure(reading, title, sentence)
        yield tenure if isinstance(tenure, Refusal) else settled(reading, title, tenure)


def _beside_post(reading: Reading, title: Title) -> str:
    """ "Lt. N. N., Lowen Police spokesman,": a rank of what the post behind the name says."""
    bare = title.where == "before" and title.phrase.role in words("lower_ranks")
    if not bare or title.phrase.front[0] < title.phrase.start:
        return ""
    beside = (t for t in reading.cast.titles if t.mention == title.mention and t.where == "after")
    return "a rank beside a post" if any(True for _ in beside) else ""


def _trade(held: Office) -> bool:
    """What somebody is by trade, told of no one time: "founded in 1985 by the novelist N. N."."""
    told = held.organization or held.place or held.role.split()[-1] in PASSING
    return held.occupation and held.modality == "holds" and not told


def _spoken(sentence: Sentence) -> bool:
    """Whether the sentence reports what is said: a speech is of the article's own time."""
    return sentence.span.root.lemma_.lower() in words("verbs_of_speech")


def _tenure(reading: Reading, title: Title, sentence: Sentence) -> Tenure | Refusal:
    bare = office(reading.story.doc, title.phrase, reading.cast)
    bare = with_party(reading, title.mention, bare)
    bare = trailing(reading, title, bare)
    held = owned(reading, title.phrase, bare, sentence)
    if held.role in _OF_WORKS and held.value == held.role and not held.organization:
        reason = "what was made is not told"
        return Refusal(RULES[title.where], reason, sentence.start, sentence.end)
    if _at_that_time(reading, title) and held.modality == "holds":
        held = replace(held, modality="former")
    dated = sentence_date(reading, sentence, title.mention.start)
    past = dated is None and held.modality == "holds" and not _trade(held)
    past = (past and long_ago(reading, sentence)) or (dated == SAID_OF and not _trade(held))
    if past or (dated == ELSEWHERE and not (_spoken(sentence) or _trade(held))):
        return Refusal(RULES[title.where], "another time is told", sentence.start, sentence.end)
    doubts = (*_doubts(reading, title.mention), *_open(title, held))
    if dated in (ELSEWHERE, SAID_OF):
        dated = None
    once = "then" in _front(reading, title) or _at_that_time(reading, title)
    if held.modality == "former" and not once:
        dated = None
    if "current" in _front(reading, title) or _now(reading, title):
        dated = None
    over = _over(reading, title)
    if over is not None and held.modality in ("holds", "former"):
        start, end = over
        return Tenure(
            person=title.mention.person,
            office=replace(held, modality="former"),
            sentence=sentence,
            rule=RULES[title.where],
            modality="former",
            lead="has served as",
            start=start,
            end=end,
            doubts=doubts,
        )
    start = _since(reading, title) if held.modality in ("holds", "acting") else None
    late = not DEAD.isdisjoint(_front(reading, title)) or _gone(reading, title)
    late = late or _killed(reading, title) or _replaced(reading, title)
    if late and held.modality == "holds":
        held, dated = replace(held, modality="former"), None
    then = held.modality == "former" and not {"former", "retired"} & set(held.phrase.split())
    then = then and not late
    return Tenure(
        person=title.mention.person,
        office=held,
        sentence=sentence,
        rule=RULES[title.where],
        modality=held.modality,
        lead="has served as" if then and not dated else "was",
        start=start,
        dated=None if start else dated,
        doubts=doubts,
    )


def _doubts(reading: Reading, mention: Resolved) -> Iterator[str]:
    """What is open about a name as it stands beside its title."""
    if len(mention.person.name.split()) < 2:
        yield "surname alone"
    if mention.how != "full name":
        yield "surname"
    if respelled(mention.person.name, reading.article.text[mention.start : mention.end]):
        yield DOUBT


def _open(title: Title, held: Office) -> Iterator[str]:
    """What is open about an office of no named body or land: "N. N., president,"."""
    told = held.organization or held.place or held.value != held.role or held.doubts
    if title.where == "after" and not told and not held.occupation:
        yield UNKNOWN


def _gone(reading: Reading, title: Title) -> bool:
    """ "the assassination of President N. N.": who has died, and holds no office now."""
    doc, i = reading.story.doc, min(title.phrase.first, title.mention.first) - 1
    i -= i > 1 and doc[i].tag_ == "DT"
    if i > 1 and dismissed(doc, i):
        return True
    return i > 0 and doc[i].lower_ == "of" and (doc[i - 1].lower_ in _ENDS or ousted(doc, i - 1))


def _replaced(reading: Reading, title: Title) -> bool:
    """ "Ann Lee succeeded chairman N. N.": whose office another has."""
    doc = reading.story.doc
    name = doc[title.mention.last - 1]
    verb = name.head
    if title.where != "before" or name.dep_ != "dobj" or verb.lemma_ not in _REPLACING:
        return False
    if verb.tag_ == "VBG":
        verb = verb.head
    modal = any(c.tag_ in ("MD", "TO") for c in verb.lefts)
    return verb.tag_ in ("VBD", "VBN") and not modal


def _killed(reading: Reading, title: Title) -> bool:
    """ "N. N., a student killed by a lorry,", "N. N., the museum's director who retired in May"."""
    doc, i = reading.story.doc, title.phrase.last
    if title.where != "after" or i >= len(doc):
        return False
    behind = doc[i : i + _BEHIND].text.lower()
    return doc[i].lower_ in _KILLED or _LEFT.search(behind) is not None


def _since(reading: Reading, title: Title) -> str | None:
    """The date in "N. N., chairman of Norvex since 2014,"."""
    doc, i = reading.story.doc, title.phrase.last
    if title.where != "after" or i + 1 >= len(doc) or doc[i].lower_ != "since":
        return None
    found = reading.dates_in(doc[i + 1].idx, doc[i + 1].idx + 24)
    near = found and found[0].start == doc[i + 1].idx
    edtf = found[0].edtf if near else None
    return edtf if edtf and re.match(r"\d{4}", edtf) and "/" not in edtf else None


def _over(reading: Reading, title: Title) -> tuple[str | None, str] | None:
    """From when to when of "N. N., mayor of Elnora from 2001 to 2009," or "until 2009"."""
    doc, i = reading.story.doc, title.phrase.last
    if title.where != "after" or i + 1 >= len(doc):
        return None
    if doc[i].lower_ not in ("from", "between", "until"):
        return None
    for mention in reading.dates_in(doc[i].idx, doc[i + 1].idx + 30):
        if mention.start not in (doc[i].idx, doc[i + 1].idx):
            continue
        if mention.kind == "range" and len(mention.parts) == 2:
            first, last = (part.edtf for part in mention.parts)
            if first and last and _past(last, reading.article.published):
                return first, last
        elif doc[i].lower_ == "until" and _past(mention.edtf or "", reading.article.published):
            return None, mention.edtf or ""
    return None


def _past(edtf: str, published: str | None) -> bool:
    """Whether a plain date lies before the article's day."""
    plain = re.fullmatch(r"\d{4}(?:-\d{2}){0,2}", edtf) is not None
    return plain and edtf < (published or "9999")


def _at_that_time(reading: Reading, title: Title) -> bool:
    """ "N. N., then mayor of Elnora,"."""
    doc, i = reading.story.doc, title.phrase.first - 1
    return title.where == "after" and i > 0 and doc[i].lower_ == "then"


def _now(reading: Reading, title: Title) -> bool:
    """ "N. N., now mayor of Elnora,": at the article's day, whatever day the sentence tells of."""
    doc, i = reading.story.doc, title.phrase.first - 1
    return title.where == "after" and i > 0 and doc[i].lower_ in ("now", "currently", "still")


def _front(reading: Reading, title: Title) -> set[str]:
    """The words before the role, in lower case."""
    return {
        t.lower_ for t in reading.story.doc.words[title.phrase.front[0] : title.phrase.front[1]]
    }
