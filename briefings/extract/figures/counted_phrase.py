"""The words for what a number counts: "think tanks on trade", "new cars, trucks and vans"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.figures.tolls import people
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Doc, Token

_RELATIVE = frozenset({"today", "tomorrow", "tonight", "yesterday"})
_DATING = frozenset({"between", "since", "until", "before", "after", "during", "from", "by", "at"})
# Numbers, and what stands between two things that one number counts.
_CROWDS = frozenset({"billions", "dozens", "hundreds", "millions", "scores", "tens", "thousands"})
_LISTED = frozenset({"PUNCT", "CCONJ", "ADJ", "NOUN"})


def counted(doc: Doc, number: Number) -> str:
    """The noun phrase that is counted, without the number: "think tanks on trade"."""
    if number.noun is None:
        toll = number.shape == "toll"
        return people(doc, number.start, number.end) if toll else ""
    end = number.noun.i + 1
    for c in number.noun.rights:
        if c.dep_ == "prep" and c.i == end and c.lower_ not in _DATING:
            if any(_leans(t) or _is_event(t, c) for t in c.subtree):
                break
            end = next((t.i for t in c.subtree if t.text in ",(—–"), c.right_edge.i + 1)
            break
    end = _whole_list(doc, number.noun, end)
    start = number.end + (doc[number.end].lower_ == "of")
    if start > number.noun.i:
        start = number.noun.i
    return str(doc[start:end].text)


def _leans(token: Token) -> bool:
    """Whether a word behind a noun needs another sentence or the article's day: "players for
    tomorrow's match"."""
    return token.tag_ in ("PRP", "PRP$") or token.lower_ in _RELATIVE


def _whole_list(doc: Doc, noun: Token, end: int) -> int:
    """Where the words end of "scores of | Alfa and Muslim Front members", and of "fans of Ana Ruiz
    | and Chilean police", where the second is another thing cut in two."""
    members = [c for c in noun.rights if c.dep_ == "conj" and c.tag_ == "NNS"]
    if noun.pos_ == "PROPN" and members:
        return members[0].i + 1
    if noun.tag_ == "NNS" and end == noun.i + 1:
        return _last_of_things(noun).i + 1
    torn = doc[end - 1].dep_ in ("amod", "conj", "nmod") and doc[end - 1].pos_ in ("ADJ", "PROPN")
    joint = next((i for i in range(end - 2, noun.i, -1) if doc[i].dep_ == "cc"), end)
    follows = end < len(doc) and doc[end].tag_ in ("NN", "NNS")
    return joint if torn and follows else end


def _last_of_things(noun: Token) -> Token:
    """The last of things that one number counts: "30,000 new cars, trucks and | vans", but not
    "155 passengers and seven crew", nor "two guns and hundreds of rounds"."""
    after = next((c for c in noun.rights if c.dep_ == "conj" and c.tag_ == "NNS"), None)
    if (
        after is None
        or after.lower_ in _CROWDS
        or any(t.pos_ not in _LISTED for t in noun.doc[noun.i + 1 : after.i])
    ):
        return noun
    return _last_of_things(after)


def _is_event(token: Token, preposition: Token) -> bool:
    """ "Killed nine men | in the raid": what befell them is no part of what they are."""
    own = token.head.i == preposition.i and preposition.lower_ in ("in", "during")
    return own and token.lemma_.lower() in words("event_nouns")


def ends_phrase(mark: Token) -> bool:
    """Whether a comma or dash ends a phrase: not those in "Peru, Chile and Cuba"."""
    if mark.text not in (",", "--", "–", "—"):
        return False
    return mark.text != "," or not any(c.dep_ == "conj" and c.i > mark.i for c in mark.head.rights)
