"""What speakers say of their own offices: "I have been here as consul", said N. N."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import climb, is_verb
from briefings.extract.people.roles import RolePhrase, after
from briefings.extract.positions.office import office
from briefings.extract.positions.tenure import Tenure, refusal
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Modality

_NOW = frozenset({"now", "currently", "today"})


def own_offices(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The offices that a speaker claims in the first person, attributed to the speaker."""
    doc, forms = reading.story.doc, lowered(reading.story.doc)
    for sentence in reading.story.sentences:
        for i in range(sentence.span.start, sentence.span.end):
            if forms[i] != "i":
                continue
            token = doc[i]
            if token.text != "I" or token.dep_ not in ("nsubj", "nsubjpass"):
                continue
            who = reading.cast.at(token.i)
            verb = token.head
            if who is None or not is_verb(verb) or any(c.dep_ == "neg" for c in verb.children):
                continue
            for phrase, modality in _roles(doc, verb, sentence):
                yield _checked(_tenure(reading, sentence, who, phrase, modality))


def _roles(doc: Doc, verb: Token, sentence: Sentence) -> Iterator[tuple[RolePhrase, Modality]]:
    end = sentence.span.end
    if verb.lemma_ == "be":
        phrase = after(doc, verb.i + 1, end)
        if phrase is not None:
            yield phrase, "former" if verb.tag_ == "VBD" else "holds"
            return
    if verb.lemma_ not in ("be", "serve", "work"):
        return
    past = verb.lemma_ != "be" or verb.tag_ in ("VBN", "VBD")
    for i in range(verb.i + 1, min(end, verb.i + 24)):
        if doc[i].lower_ == "as" and _belongs(doc[i], verb):
            now = any(doc[j].lower_ in _NOW for j in range(max(verb.i, i - 3), i))
            for phrase in _coordinated(doc, i + 1, end):
                yield phrase, "former" if past and not now else "holds"


def _belongs(preposition: Token, verb: Token) -> bool:
    return any(head.i == verb.i for head in climb(preposition))


def _coordinated(doc: Doc, first: int, end: int) -> Iterator[RolePhrase]:
    phrase = after(doc, first, end)
    while phrase is not None:
        yield phrase
        joint = phrase.last
        phrase = after(doc, joint + 1, end) if joint < end and doc[joint].lower_ == "and" else None


def _checked(tenure: Tenure) -> Tenure | Refusal:
    return refusal(tenure) or tenure


def _tenure(
    reading: Reading, sentence: Sentence, who: Mention, phrase: RolePhrase, modality: Modality
) -> Tenure:
    held = office(reading.story.doc, phrase, reading.cast)
    return Tenure(
        person=who.person,
        office=held,
        sentence=sentence,
        rule="first person",
        modality=modality,
        lead="was" if modality == "holds" or held.occupation else "has served as",
        attributed_to=who.person.name,
        doubts=("own words",),
    )
