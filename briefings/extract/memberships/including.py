"""Groups that have a name, by members that a verb tells: "the Delta Alliance, which includes A
and B", "the Orla Union groups A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.memberships.named import joined, listed_names
from briefings.extract.minting import mint
from briefings.extract.places.names import name_start
from briefings.extract.statements.lowered import lowered
from briefings.extract.statements.phrases import names_of
from briefings.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_VERBS = frozenset({"comprises", "groups", "includes"})
# What a group is called besides the nouns of the list.
_GROUPS = frozenset({"commission", "community", "congress", "cooperation", "parliament", "quad"})


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The named groups of a sentence of which a verb names two members or more."""
    doc, forms = reading.story.doc, lowered(reading.story.doc)
    for i in range(sentence.span.start + 1, sentence.span.end - 2):
        if forms[i] not in _VERBS or doc[i].tag_ != "VBZ" or reading.is_quoted(doc[i].idx):
            continue
        group = _group(reading, doc[i])
        members = listed_names(reading, i + 1, sentence.span.end) if group is not None else []
        if group is not None and len(members) > 1:
            yield _fact(reading, sentence, group, members)


def _group(reading: Reading, verb: Token) -> Token | None:
    """The name that is the subject of a verb, or that "which" before it stands for.

    "Which" may stand for a noun that says what the name is: "the OSC, a bloc which includes A".
    """
    subject = child(verb, "nsubj")
    if subject is not None and subject.tag_ == "WDT" and verb.dep_ == "relcl":
        subject = verb.head
    described = _described(subject) if subject is not None else None
    subject = described or subject
    if subject is None or subject.tag_ not in ("NNP", "NNPS"):
        return None
    initials = subject.text.isupper() and len(subject.text) > 1
    known = (
        described is not None or subject.lower_ in _GROUPS or subject.lower_ in words("group_nouns")
    )
    named = initials or (known and subject.n_lefts > 0)
    return subject if named and reading.cast.at(subject.i) is None else None


def _described(noun: Token) -> Token | None:
    """The last word of the name that a noun with an article says more of, right behind it."""
    doc, i = noun.doc, noun.left_edge.i - 1
    if noun.tag_ != "NN" or noun.lower_ not in words("group_nouns") or i < 2 or doc[i].text != ",":
        return None
    bracketed = doc[i - 1].text == ")" and i > 3 and doc[i - 3].text == "("
    name = doc[i - 4 if bracketed else i - 1]
    return name if name.tag_ in ("NNP", "NNPS") else None


def _fact(reading: Reading, sentence: Sentence, group: Token, members: list[str]) -> Fact:
    doc, floor = reading.story.doc, sentence.span.start
    name = doc[name_start(doc, group.i, floor) : group.i + 1].text.removeprefix("The ")
    told = any(c.lower_ == "the" for c in group.lefts) or group.lower_ in words("acronyms_with_the")
    the = "The " if told else ""
    listed = joined(members)
    statement = f"{the}{name} includes {listed}."
    return mint(
        reading.story,
        sentence,
        "membership",
        name,
        "include",
        listed,
        statement,
        rule="membership, named members",
        names=names_of(reading, statement),
    )
