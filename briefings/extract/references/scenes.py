"""Where something befell people or buildings, as the sentence before says: "A bomb went off in
Loja. Nine people were hurt": "In Loja, nine people were hurt"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child, edges
from briefings.extract.events.untold import NAMELESS
from briefings.extract.lexicon import words
from briefings.extract.minting import weighed
from briefings.extract.names import canonical
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from briefings.extract.pipeline import Span, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# The doubt of a place that the statement has from another sentence.
BEFORE = "a place from the sentence before"
# What befell somebody or something at a place.
_HARM = re.compile(
    r"\b(?:burn(?:ed|t)|claimed|collapsed|damaged|dead|destroyed|died|evacuated|homeless|hurt|"
    r"injured|killed|rescued|ruined|set (?:alight|on fire)|swept away|trapped|wounded)\b"
)
# What somebody thinks or says befell them was perhaps elsewhere.
_BELIEVED = re.compile(r"\b(?:believe|fear|hope|report|said|say|suspect|think|thought|told)\w*\b")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LOCATING = frozenset({"at", "in", "near", "off", "outside"})
_TALKING = frozenset({"address", "gather", "meet", "speak", "talk"})
_POINTING = frozenset({"PRP", "PRP$", "WDT", "WP", "WP$", "DATE", "TIME"})
# So many sentences before, and words of a place.
_NEAR, _LONGEST = 2, 8
_ELSEWHERE = re.compile(r"\W*(?:Also|Earlier|Elsewhere|In a separate|Later|Meanwhile)\b")
_NAME = re.compile(r"[A-Z]{2}|Mrs?\b|Dr\b")
_SMALL = frozenset({"CD", "DT", "IN", "JJ", "JJR", "NN", "NNS", "RB"})


def placed(reading: Reading, fact: Fact) -> Fact:
    """The fact, with the one place that the sentence before tells where its own names nothing."""
    if NAMELESS not in fact.doubts or fact.place or fact.kind not in ("event", "figure"):
        return fact
    own = reading.story.sentence_at(fact.references[0].start)
    if own is None or not _HARM.search(fact.statement) or _is_thought(own.span.text):
        return fact
    if _ELSEWHERE.match(own.span.text) or any(t.ent_type_ in _PLACES for t in own.span):
        return fact
    told = _scene(reading, own)
    opening = _opening(own.span, fact.statement) if told is not None else ""
    if told is None or not opening:
        return fact
    where, sentence = told
    name = re.sub(r"^\w+ (?:the )?", "", where)
    changed = replace(
        fact,
        statement=f"{where[0].upper()}{where[1:]}, {opening}",
        place=canonical(name),
        names=(*fact.names, Name(name, "place", canonical(name))),
        references=(
            *fact.references,
            reading.story.reference(sentence, sentence.start, sentence.end),
        ),
        doubts=(*(d for d in fact.doubts if d != NAMELESS), BEFORE),
    )
    return weighed(changed)


def _is_thought(text: str) -> bool:
    """Whether a sentence tells of harm as what somebody says or thinks."""
    harm = _HARM.search(text)
    return harm is None or _BELIEVED.search(text, 0, harm.start()) is not None


def _happens(sentence: Sentence) -> bool:
    """Whether a sentence tells of something that occurred."""
    nouns = words("event_nouns")
    return any(t.lemma_.lower() in nouns for t in sentence.span) or bool(
        _HARM.search(sentence.span.text)
    )


def _scene(reading: Reading, own: Sentence) -> tuple[str, Sentence] | None:
    """The words of the only place in the nearest sentence before that names one."""
    for back in range(1, min(_NEAR, own.index) + 1):
        sentence = reading.story.sentences[own.index - back]
        named = [t for t in sentence.span if t.ent_type_ in _PLACES]
        if not named:
            continue
        found = [f for t in sentence.span if (f := _phrase(t)) is not None]
        whole = [f for f in found if all(f[0] <= t.i < f[1] for t in named)]
        apart = _ELSEWHERE.match(sentence.span.text) or not _happens(sentence)
        if len(whole) != 1 or apart:
            return None
        return reading.story.doc[whole[0][0] : whole[0][1]].text, sentence
    return None


def _phrase(preposition: Token) -> tuple[int, int] | None:
    """Where "in western Loja" begins and ends; None for what no deed was done in: "said in"."""
    if preposition.dep_ != "prep" or preposition.lower_ not in _LOCATING:
        return None
    place, doc = child(preposition, "pobj"), preposition.doc
    if place is None or preposition.head.lemma_ in words("verbs_of_speech") | _TALKING:
        return None
    start, end = edges(preposition)
    end = next((i for i in range(start, end) if doc[i].is_punct and doc[i].text != "-"), end)
    tokens = doc[start:end]
    leans = any(t.tag_ in _POINTING or t.ent_type_ in _POINTING for t in tokens)
    named = any(t.ent_type_ in _PLACES for t in tokens)
    return (start, end) if named and not leans and end - start <= _LONGEST else None


def _opening(span: Span, statement: str) -> str:
    """The statement in small letters, behind a place; "" where it opens otherwise than so."""
    first = statement.partition(" ")[0]
    token = next((t for t in span if t.lower_ == first.lower()), None)
    if _NAME.match(first) or (token is not None and token.tag_ not in _SMALL):
        return ""
    return f"{statement[0].lower()}{statement[1:]}"
