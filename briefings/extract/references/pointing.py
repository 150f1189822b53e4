"""What "the company", "the Dutch group" and "it" mean among the bodies of an article.

A definite noun points back to a body when no other body of the article, so far, is of that
kind. "It" opens a sentence for the body that was the subject of the sentence before. Two
candidates: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.references.bodies import Body, bodies
from briefings.extract.references.news_bodies import of_news
from briefings.extract.references.things import OF_THING, opening, team, thing
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Token
    from briefings.extract.story import Sentence, Story

# The doubt of the company that the headline names.
OF_NEWS = "the company of the headline"
# Kinds that a body may have of which only the name is known.
_OPEN = frozenset({"company", "group"})
# A body that is known for a group may be called a company as well; "the group" may be people.
_ALSO = {"company": frozenset({"conglomerate", "group"})}
# Verbs behind "it" that may speak of what was told, not of who did it.
_OF_MATTERS = frozenset(
    {"be", "come", "follow", "mark", "mean", "seem", "appear", "take", "happen", "bring", "become"}
)
# Verbs with which a company tells what it does itself, and firms that speak of others.
_OF_ONESELF = frozenset({"say", "announce", "add", "confirm"})
_OF_OTHERS = frozenset({"bank", "broadcaster", "publisher"})


@dataclass(frozen=True, slots=True)
class Pointer:
    """Tokens first:last that mean a body; `sure` when a noun has said what it is, or `by` is the
    doubt of another way."""

    body: Body
    first: int
    last: int
    sure: bool = True
    by: str = ""


@dataclass(frozen=True, slots=True)
class Pointers:
    """Where bodies are named, and where a noun or pronoun points at one, by token index."""

    named: dict[int, Body]
    pointers: dict[int, Pointer]

    def at(self, i: int) -> Pointer | None:
        """The pointer that a noun or pronoun is; None when it is open what it means."""
        return self.pointers.get(i)


def pointers(story: Story, cast: Cast) -> Pointers:
    """The bodies of a parsed article, and what points at them."""
    named = bodies(story, cast)
    found: dict[int, Pointer] = {}
    before: Sentence | None = None
    # The sentences before, of the same paragraph; or the one before.
    earlier: tuple[Sentence, ...] = ()
    nouns, forms = table("bodies"), lowered(story.doc)
    for sentence in story.sentences:
        same = tuple(s for s in earlier if s.paragraph is sentence.paragraph)
        earlier = same or earlier[-1:]
        for i in range(sentence.span.start, sentence.span.end):
            noun = story.doc.words[i]
            if noun.tag_ != "NN":
                continue
            pointer = _meant(noun, named) if forms[i] in nouns else None
            if _of_another(pointer, earlier, named, cast):
                pointer = None
            pointer = pointer or _of_itself(noun, named) or _of_news(story, noun, sentence, named)
            headed = pointer is not None and pointer.by == OF_NEWS
            if pointer is not None and not (headed and _of_another(pointer, earlier, named, cast)):
                found[i] = pointer
        if before is not None and sentence.paragraph.start - before.paragraph.end < 3:
            found.update(_by_pronoun(before, sentence, named, found, cast))
        before = sentence
        earlier = (*earlier, sentence)
    return Pointers(named, found)


def _of_another(
    pointer: Pointer | None, earlier: Iterable[Sentence], named: dict[int, Body], cast: Cast
) -> bool:
    """Whether the paragraph is of another body, of which only the name is known."""
    if pointer is None:
        return False
    return any(_may_go_on(sentence, pointer.body, named, cast) for sentence in earlier)


def _meant(noun: Token, named: dict[int, Body]) -> Pointer | None:
    """What a definite noun points back to: the one body of that kind that was named before."""
    row = table("bodies").get(noun.lower_)
    if row is None or noun.tag_ != "NN" or not noun.text.islower():
        return None
    the = next((c for c in noun.lefts if c.dep_ == "det"), None)
    if the is None or the.lower_ != "the" or noun.dep_ == "compound":
        return None
    means = frozenset(row[1].split(","))
    before = tuple(dict.fromkeys(b for i, b in named.items() if i < noun.i))
    fitting = [b for b in before if b.kinds & means]
    also = _ALSO.get(noun.lower_, frozenset())
    if fitting and any(b.kinds & also for b in before if b not in fitting):
        return None
    sure = True
    if not fitting and means & _OPEN and _may_be_body(noun):
        fitting, sure = [b for b in before if _may_act(b)], False
    if len(fitting) != 1 or not _plain(noun, the, fitting[0]) or _other(noun, named, fitting[0]):
        return None
    return Pointer(fitting[0], the.i, noun.i + 1, sure)


def _may_go_on(before: Sentence, body: Body, named: dict[int, Body], cast: Cast) -> bool:
    """Whether the sentence before is of a body of which only the name is known: "Lupo sells a tool.
    The company also …"."""
    subject = child(before.span.root, "nsubj", "nsubjpass")
    if subject is None or subject.tag_ != "NNP" or cast.at(subject.i) is not None:
        return False
    other = named.get(subject.i)
    if other is None:
        known = subject.text in table("places") or subject.text in table("demonyms")
        return not known and subject.ent_type_ not in ("PERSON", "GPE", "DATE")
    return other != body and not other.kinds


def _of_itself(noun: Token, named: dict[int, Body]) -> Pointer | None:
    """ "Orlan will open 14 shops, the Lima-based startup said": what a company says of itself."""
    said = noun.head
    if noun.dep_ != "nsubj" or noun.tag_ != "NN" or said.lemma_ not in _OF_ONESELF:
        return None
    the, told = child(noun, "det"), child(said, "ccomp")
    if the is None or the.lower_ != "the" or told is None or told.i > the.i:
        return None
    subject = child(told, "nsubj")
    body = named.get(subject.i) if subject is not None else None
    row = table("bodies").get(noun.lower_)
    kinds = frozenset(row[0].split(",") if row else ())
    if body is None or "company" not in kinds or kinds & _OF_OTHERS - body.kinds:
        return None
    return Pointer(body, the.i, noun.i + 1) if not body.kinds or body.kinds & kinds else None


def _of_news(
    story: Story, noun: Token, sentence: Sentence, named: dict[int, Body]
) -> Pointer | None:
    """ "The company" that the headline names, where others are named as well."""
    the = child(noun, "det") if noun.tag_ == "NN" and noun.dep_ != "compound" else None
    if the is None or the.lower_ != "the" or not noun.text.islower() or not _may_be_body(noun):
        return None
    body = of_news(story, noun, sentence, named)
    if body is None or not _plain(noun, the, body) or _other(noun, named, body):
        return None
    return Pointer(body, the.i, noun.i + 1, by=OF_NEWS)


def _may_be_body(noun: Token) -> bool:
    """Whether a noun is no "group" to which something is done: that may be people."""
    return noun.lower_ != "group" or noun.dep_ in ("nsubj", "nsubjpass", "poss")


def _may_act(body: Body) -> bool:
    """Whether a body of which only the name is known may be a company: no person's name."""
    return not body.kinds and body.known and body.name.split()[0] not in table("first_names")


def _plain(noun: Token, the: Token, body: Body) -> bool:
    """Whether nothing stands with the noun but what the body is called by."""
    after = {c.dep_ for c in noun.rights}
    comma = noun.i + 1 < len(noun.doc) and noun.nbor().text == ","
    if "appos" in after or (after & {"relcl", "acl", "prep"} and not comma):
        return False
    between = noun.doc[the.i + 1 : noun.i]
    return all(t.text in table("demonyms") or t.text in body.name.split() for t in between)


def _other(noun: Token, named: dict[int, Body], body: Body) -> bool:
    """Whether an unnamed body of that kind came between: "a rival company … the company"."""
    last = max(i for i, b in named.items() if b == body and i < noun.i)
    for token in noun.doc[last + 1 : noun.i]:
        if token.lemma_.lower() != noun.lemma_.lower():
            continue
        if token.tag_ == "NNS" or any(c.lower_ in ("a", "an", "another") for c in token.lefts):
            return True
    return False


def _by_pronoun(
    before: Sentence,
    sentence: Sentence,
    named: dict[int, Body],
    pointers: dict[int, Pointer],
    cast: Cast,
) -> Iterator[tuple[int, Pointer]]:
    """ "It" or "its" at the start of a sentence, after one whose subject is the only body."""
    body = _subject(before, named, pointers)
    token = opening(sentence.span, cast)
    if token.lower_ == "they" and team(before.span, body, token) and body is not None:
        yield token.i, Pointer(body, token.i, token.i + 1, by=OF_THING)
    if body is None and token.lower_ == "it":
        meant = thing(before.span, cast, token)
        if meant is not None:
            yield token.i, Pointer(meant, token.i, token.i + 1, by=OF_THING)
    if body is None or token.lower_ not in ("it", "its"):
        return
    others = {named[t.i] for t in before.span if t.i in named}
    if others - {body}:
        return
    acts = token.dep_ in ("nsubj", "nsubjpass") and _deed(token.head)
    if token.lower_ == "its" or acts:
        yield token.i, Pointer(body, token.i, token.i + 1, sure=False)


def _deed(verb: Token) -> bool:
    return verb.lemma_.lower() not in _OF_MATTERS or child(verb, "auxpass") is not None


def _subject(
    sentence: Sentence, named: dict[int, Body], pointers: dict[int, Pointer]
) -> Body | None:
    """The body that is the subject of a sentence, by name, noun or pronoun."""
    subject = child(sentence.span.root, "nsubj", "nsubjpass")
    if subject is None or child(subject, "conj") is not None:
        return None
    if subject.i in named:
        return named[subject.i]
    found = pointers.get(subject.i)
    return found.body if found is not None else None
