"""Words that lean on another sentence: resolved, left out, or a reason to refuse.

Resolve or refuse, never guess: a statement that is printed alone must not need the
sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefings.extract.people import Cast, Resolved
    from briefings.extract.reading import Reading

_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_THING = frozenset({"it", "its", "itself"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_PRONOUNS = frozenset({"PRP", "PRP$"})
_POINTING = frozenset({"this", "these", "those", "such", "that"})


@dataclass(slots=True)
class Resolution:
    """What stands for which tokens; what is dropped; why in doubt; why refused."""

    replaced: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)
    refused: str = ""


def resolve(
    reading: Reading, tokens: Sequence[int], subject: Token, *, in_subject: bool
) -> Resolution:
    """Every reference among `tokens` (token indexes), or the first that cannot be resolved.

    `subject` is the head noun of the clause's subject, whose own possessives may stay.
    """
    out = Resolution()
    doc = reading.story.doc
    present = set(tokens)
    for i in tokens:
        if i in out.replaced or i in out.dropped:
            continue
        reason = _one(reading, doc[i], present, subject, in_subject, out)
        if reason:
            out.refused = reason
            return out
    return out


def _one(
    reading: Reading,
    token: Token,
    present: set[int],
    subject: Token,
    in_subject: bool,
    out: Resolution,
) -> str:
    person = reading.cast.at(token.i)
    if person is not None and _replaces(reading.cast, person):
        return _person(person, token, subject, in_subject, out, reading.cast)
    if token.tag_ in _PRONOUNS:
        return _pronoun(token, present, subject, in_subject, out)
    if token.tag_ in ("DT", "PDT", "JJ", "WDT", "IN") and token.lower_ in _POINTING:
        return _pointing(token, out)
    placed = _placed(reading, token, out)
    if placed is not None:
        return placed
    if _counting(token) or token.lower_ in words("leaning"):
        return f"leans on another sentence: {token.lower_}"
    if token.lower_ in words("weakly_leaning"):
        out.doubts.add("a word that leans on another sentence")
        return ""
    if token.lower_ in words("droppable") and token.dep_ in ("advmod", "cc", "intj"):
        out.dropped.add(token.i)
        return ""
    if token.ent_type_ == "PERSON" and person is None and _lone(token):
        out.doubts.add("bare name")
    if token.tag_ in ("NN", "NNS"):
        return _definite(reading, token, present, in_subject, out)
    return ""


def _replaces(cast: Cast, found: Resolved) -> bool:
    """A full name stands as it is; any other way to call a person gives way to it."""
    if found.how == "full name" or cast.text(found) == found.person.name:
        return False
    words_before = found.person.name.removesuffix(cast.text(found)).rstrip()
    before = cast.source[max(0, found.start - 80) : found.start].rstrip()
    return words_before == found.person.name or not before.endswith(words_before)


def _person(
    found: Resolved, token: Token, subject: Token, in_subject: bool, out: Resolution, cast: Cast
) -> str:
    owner = cast.at(subject.i)
    same = owner is not None and owner.person.name == found.person.name
    if found.how == "pronoun":
        if token.lower_ in _REFLEXIVE or (same and not in_subject):
            return "" if same else "a reflexive of somebody else"
        out.doubts.add("pronoun")
    elif found.how == "role":
        out.doubts.add("role for a name")
    possessive = token.tag_ == "PRP$"
    out.replaced[found.first] = found.person.name + ("’s" if possessive else "")
    out.dropped.update(range(found.first + 1, found.last))
    honorific = found.first - 1
    if found.how == "role":
        out.dropped.update(range(_phrase_start(token.doc, found), found.first))
    if found.how == "title" and token.doc[honorific].lower_.rstrip(".") in ("mr", "mrs", "ms"):
        out.dropped.add(honorific)
    return ""


def _phrase_start(doc: Doc, found: Resolved) -> int:
    """Where the noun phrase of a role begins: "the Chinese envoy"."""
    start = found.first
    while (
        start > 0
        and doc[start - 1].dep_ in ("det", "amod", "compound")
        and found.first <= doc[start - 1].head.i < found.last
    ):
        start -= 1
    return start


def _pronoun(
    token: Token, present: set[int], subject: Token, in_subject: bool, out: Resolution
) -> str:
    """A pronoun may stay where what it can mean stands before it in the statement."""
    word = token.lower_
    if word in _REFLEXIVE:
        return ""
    if not in_subject and word in _POSSESSIVE and _agrees(word, subject):
        return ""
    inside = [token.doc[i] for i in present if i < token.i] + ([] if in_subject else [subject])
    if (
        word in _THING | _PLURAL
        and token.dep_ != "expl"
        and any(_may_be_meant(t) and _agrees(word, t) for t in inside)
    ):
        out.doubts.add("a pronoun inside")
        return ""
    return f"a pronoun is not resolved: {word}"


def _may_be_meant(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or noun.dep_ in ("nsubj", "nsubjpass", "poss")


def _agrees(word: str, subject: Token) -> bool:
    """ "its" and "their" may mean the subject of their own clause."""
    if subject.tag_ in _PRONOUNS or subject.ent_type_ in ("DATE", "TIME", "CARDINAL"):
        return False
    several = subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "cc" for c in subject.subtree)
    if word in _PLURAL:
        return several
    return word in _THING and not several and subject.ent_type_ != "PERSON"


def _pointing(token: Token, out: Resolution) -> str:
    """ "that" as a conjunction stays; "this" and its like point at another sentence."""
    if token.lower_ == "that" and (token.dep_ in ("mark",) or token.tag_ in ("IN", "WDT")):
        return ""
    if (
        token.lower_ == "that"
        and token.dep_ in ("nsubj", "nsubjpass", "dobj")
        and (token.head.dep_ == "relcl")
    ):
        return ""
    if token.lower_ == "such" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "as":
        return ""
    if token.lower_ == "those" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "who":
        return ""
    return f"points at another sentence: {token.lower_}"


def _placed(reading: Reading, token: Token, out: Resolution) -> str | None:
    """ "here", "the two countries" and "bilateral"; None for any other word."""
    if token.lower_ == "here" and token.dep_ == "advmod":
        if reading.home is None:
            return "'here' is not known"
        out.replaced[token.i] = f"in {reading.home}"
    elif token.lower_ in ("countries", "nations") and _number(token) == "two":
        if reading.pair is None:
            return "the two countries are not known"
        start, end = token.left_edge.i, token.i + 1
        owned = end < len(token.doc) and token.doc[end].tag_ == "POS"
        out.replaced[start] = " and ".join(reading.pair) + ("’s" if owned else "")
        out.dropped.update(range(start + 1, end + owned))
    elif token.lower_ == "bilateral" and token.head.i > token.i:
        if any(c.pos_ == "PROPN" for c in token.head.subtree):
            return ""
        if reading.pair is None:
            return "the two sides of 'bilateral' are not known"
        noun = token.head
        out.replaced[noun.i] = f"{noun.text} between {' and '.join(reading.pair)}"
        out.dropped.add(token.i)
    else:
        return None
    out.doubts.add("a place by its role")
    return ""


def _counting(token: Token) -> bool:
    """ "both" or "each" without what it counts; "both countries"."""
    if token.lower_ not in ("both", "each", "either", "neither"):
        return False
    if token.dep_ == "det":
        return token.lower_ != "each"
    return token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj")


def _number(noun: Token) -> str:
    return next((str(c.lower_) for c in noun.lefts if c.dep_ == "nummod"), "")


def _lone(token: Token) -> bool:
    """A person's name of one word."""
    doc = token.doc
    before = token.i > 0 and doc[token.i - 1].ent_type_ == "PERSON"
    after = token.i + 1 < len(doc) and doc[token.i + 1].ent_type_ == "PERSON"
    return not (before or after)


def _definite(
    reading: Reading, noun: Token, present: set[int], in_subject: bool, out: Resolution
) -> str:
    """ "the X" with nothing that says which X."""
    the = next((c for c in noun.lefts if c.dep_ == "det" and c.lower_ == "the"), None)
    if the is None or the.i not in present or _anchored(noun, present):
        return ""
    if noun.lemma_.lower() in words("unique_nouns"):
        return ""
    name = _earlier_name(reading, noun)
    if name:
        out.replaced[the.i] = f"the {name}"
        out.dropped.update(range(the.i + 1, noun.i + 1))
        out.doubts.add("noun for a name")
        return ""
    out.doubts.add("a definite noun")
    if in_subject:
        out.doubts.add("a subject that leans on another sentence")
    return ""


def _anchored(noun: Token, present: set[int]) -> bool:
    """A name or a complement within the noun's phrase says which one is meant."""
    for token in noun.subtree:
        if token.i == noun.i or token.i not in present or token.dep_ == "case":
            continue
        if token.pos_ == "PROPN" or token.tag_ in ("JJS", "RBS", "POS"):
            return True
        if token.head.i == noun.i and token.dep_ in ("relcl", "acl", "poss"):
            return True
        if (
            token.head.i == noun.i
            and token.dep_ == "prep"
            and token.lower_ in ("of", "for", "between")
        ):
            return True
    return False


def _earlier_name(reading: Reading, noun: Token) -> str:
    """The one name before it that ends in the same word: "the festival" → "Lima Film Festival"."""
    names = {
        name for name in _names_ending(noun.doc, noun.i, noun.lower_) if name.lower() != noun.lower_
    }
    names = {n for n in names if not any(n != m and m.endswith(n) for m in names)}
    return names.pop() if len(names) == 1 else ""


def _names_ending(doc: Doc, before: int, word: str) -> Iterator[str]:
    for i in range(before):
        token = doc[i]
        if token.lower_ == word and token.text[0].isupper() and token.tag_ == "NNP":
            start = i
            while start > 0 and _in_name(doc[start - 1]):
                start -= 1
            if start < i and not doc[start].is_sent_start:
                yield doc[start : i + 1].text


def _in_name(token: Token) -> bool:
    return bool(token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ") and token.is_alpha)
