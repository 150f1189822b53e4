"""What "it" means that opens a sentence behind one about a thing with a name: "The Orla dam feeds
two towns. It was built in 1931", and "they" behind one about a team.

The thing is the subject of the sentence before, and that names no other: two candidates, none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.references.bodies import Body
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Span, Token

# A phrase before "it" is so long at most.
_FARTHEST = 8
# The doubt of such a name.
OF_THING = "a named thing for a pronoun"
_NAMES = frozenset({"NNP", "NNPS"})
_DESCRIBING = _NAMES | {"NN", "JJ", "CD", "HYPH"}
_THINGS = frozenset({"EVENT", "FAC", "LAW", "LOC", "PRODUCT", "WORK_OF_ART"})
# Nouns for a thing whose name stands before it; more than the words for buildings.
_KINDS = ("contests", "dated_events", "event_names", "facility_words", "gatherings", "texts")
_OTHERS = frozenset(
    {"act", "album", "bill", "book", "bridge", "bypass", "cyclone", "dam", "festival", "film"}
    | {"hurricane", "law", "line", "mission", "novel", "pipeline", "prize", "programme", "program"}
    | {"project", "railway", "rocket", "satellite", "scheme", "series", "ship", "song", "storm"}
    | {"telescope", "tournament", "treaty", "typhoon", "vessel", "volcano", "yacht", "cup", "award"}
)
_MANY = frozenset({"are", "have", "were"})
_STORMS = frozenset({"cyclone", "hurricane", "storm", "typhoon"})
_PEOPLES = ("collective_speakers", "generic_bodies", "group_nouns")
_SPEAKING = ("verbs_of_saying", "verbs_of_speech", "verbs_of_thought")
# Verbs behind "it" that may speak of what was told, or of nothing.
_OPEN = frozenset({"appear", "be", "become", "bring", "come", "follow", "happen", "mark", "mean"})
_OPEN |= {"emerge", "rain", "seem", "snow", "take", "turn"}


def opening(span: Span, cast: Cast) -> Token:
    """The first word of a sentence, or "it" and "they" behind a phrase that names nobody else: "In
    2016, it"."""
    for token in span[1:_FARTHEST]:
        behind = token.i and token.nbor(-1).text == ","
        if behind and token.lower_ in ("it", "they") and token.head.i == span.root.i:
            before = span.doc[span.start : token.i]
            return span[0] if any(_names(t, cast) or t.tag_[0] == "V" for t in before) else token
    return span[0]


def _names(token: Token, cast: Cast) -> bool:
    """Whether a word names somebody, or something that is no place and no day."""
    if cast.at(token.i) is not None:
        return True
    placed = token.ent_type_ in ("CARDINAL", "DATE", "EVENT", "GPE", "ORDINAL", "TIME")
    return token.tag_ in _NAMES and not placed and token.text not in table("places")


def thing(before: Span, cast: Cast, pronoun: Token) -> Body | None:
    """The thing with a name that is the one subject of a sentence, for "it" in the next."""
    subject = child(before.root, "nsubj", "nsubjpass")
    acts = pronoun.dep_ in ("nsubj", "nsubjpass") and _is_deed(pronoun.head)
    if subject is None or not acts or child(subject, "conj") is not None:
        return None
    start = _start(subject, cast)
    several = any(t.lower_ in _MANY for t in (before.root, *before.root.lefts))
    if start is None or several or any(_rivals(t, subject, cast) for t in before):
        return None
    return Body(_text(subject, start), frozenset())


def _is_deed(verb: Token) -> bool:
    """Whether a verb tells what a thing does, or what is done to it; no thing speaks."""
    lemma = verb.lemma_.lower()
    passive = child(verb, "auxpass") is not None
    if lemma in words(*_SPEAKING):
        return False
    clause = any(c.dep_ in ("ccomp", "csubj") for c in verb.children)
    return not clause and (passive or lemma not in _OPEN)


def _start(subject: Token, cast: Cast) -> int | None:
    """Where the words of a named thing begin, "the" included; None for anything else."""
    doc, first = subject.doc, subject.left_edge
    inside = doc[first.i + (first.lower_ == "the") : subject.i + 1]
    plain = bool(inside) and all(t.tag_ in _DESCRIBING for t in inside)
    if not plain or any(cast.at(t.i) is not None for t in inside) or _is_people(subject):
        return None
    if subject.tag_ == "NN":
        named = first.lower_ == "the" and inside[0].tag_ == "NNP" and subject.lower_ in _kinds()
    else:
        known = subject.text in table("places") or subject.text in table("demonyms")
        thing_ = subject.ent_type_ in _THINGS or (subject.ent_type_ == "" and not known)
        named = subject.tag_ == "NNP" and (
            thing_ or inside[0].lower_ in _kinds() or _is_kind(subject)
        )
    return first.i if named else None


def _is_kind(subject: Token) -> bool:
    return subject.lower_ in _kinds() and subject.ent_type_ not in ("PERSON", "GPE", "ORG")


def _kinds() -> frozenset[str]:
    return words(*_KINDS) | _OTHERS


def _is_people(noun: Token) -> bool:
    if noun.left_edge.lower_ in _STORMS or (noun.i and noun.nbor(-1).lower_ in _STORMS):
        return False
    people = any(noun.lower_ in words(name) for name in _PEOPLES)
    return people or is_human(noun) or noun.ent_type_ == "PERSON"


def _rivals(token: Token, subject: Token, cast: Cast) -> bool:
    """Whether a word names another thing that "it" may mean."""
    own = subject.left_edge.i <= token.i <= subject.i
    if own or cast.at(token.i) is not None:
        return False
    if token.tag_ == "NNP":
        placed = token.ent_type_ in ("CARDINAL", "DATE", "GPE", "NORP", "PERSON", "TIME")
        return not placed and token.text not in table("places")
    if token.tag_ != "NN" or is_human(token):
        return False
    behind = token.i > subject.i and token.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj")
    new = any(c.lower_ in ("a", "an", "another", "one") for c in token.lefts)
    known = token.dep_ != "pobj" and any(c.lower_ in ("its", "the") for c in token.lefts)
    return behind and (new or known)


def _text(subject: Token, start: int) -> str:
    text = subject.doc[start : subject.i + 1].text
    return f"the {text[4:]}" if text.startswith("The ") else text


def team(before: Span, body: Body | None, pronoun: Token) -> bool:
    """Whether "they" means the team that is the subject of the sentence before: nobody else is
    many there."""
    played = pronoun.dep_ == "nsubj" and _is_deed(pronoun.head)
    plays = before.root.lemma_.lower() in words("verbs_of_play", "verbs_of_winning")
    return body is not None and played and plays and not any(_many(before))


def _many(before: Span) -> Iterator[Token]:
    """The nouns of more than one behind a verb."""
    yield from (t for t in before if t.i > before.root.i and t.tag_ == "NNS" and _counts(t))


def _counts(noun: Token) -> bool:
    """Whether a noun may be meant by "they": no points, and no years."""
    return noun.ent_type_ not in ("CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME")
