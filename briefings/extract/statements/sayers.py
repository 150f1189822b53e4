"""Who says what a statement says, in the words that name him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import edges
from briefings.extract.lexicon import words
from briefings.extract.references.resolving import ANOTHER, another, in_apposition, resolve
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.phrases import spell

# What says nothing of whom it is by: "according to data".
_THINGS = frozenset({"data", "documents", "estimates", "figures", "findings", "results"})

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.statements.placing import Draft


def speaker(draft: Draft) -> str:
    """Who is paraphrased, by name; a claim of nobody named is refused."""
    source = draft.source.speaker
    if source is None:
        return ""
    if source.head is None:
        draft.refuse("a claim of nobody named")
        return ""
    head = source.head
    if head.lower_ == "it" and head.dep_ in ("expl", "nsubjpass"):
        draft.refuse("a claim of nobody named")
    start, end = _from_comma(head), edges(head)[1]
    if source.end and source.start < start:
        end = head.i + 1 if _spoken_behind(head) else end
    named = in_apposition(draft.reading, head)
    kept = (
        tuple(range(named.first, named.last))
        if named
        else without(start, end, asides(head.doc, start, end))
    )
    found = resolve(draft.reading, kept, head, in_subject=True)
    draft.refuse(found.refused or date_words(draft.reading, kept, found))
    if head.tag_ == "NN" and not named and len(kept) == 1 and head.i not in found.replaced:
        draft.refuse("a claim of nobody named")
    if draft.saying and another(draft.reading, draft.source.subject.head, head):
        draft.refuse(ANOTHER)
    if draft.saying:
        draft.used.extend(kept)
        draft.doubts |= found.doubts | {"a speaker's own deed"}
    elif _same(draft, head):
        draft.refuse("the speaker is the subject")
    name = spell(head.doc, kept, found, lower=True)
    thing = head.tag_ == "NN" or head.lemma_.lower() in words("texts")
    owned = any(c.dep_ == "poss" for c in head.lefts)
    bare = (head.lower_ in _THINGS and not owned) or (thing and " " not in name)
    if bare and not any(c.isupper() for c in name):
        draft.refuse("a claim of nobody named")
    return name


def _from_comma(head: Token) -> int:
    """Where the words of who speaks begin: behind the last comma before the noun, since what stands
    before that is of the sentence: "in Peru, Chile and Ecuador, | the Health Agency says"."""
    start = edges(head)[0]
    commas = (i for i in range(head.i - 1, start, -1) if head.doc[i].text == ",")
    last = next(commas, start - 1)
    listed = any(c.dep_ in ("appos", "conj", "nmod") and c.i < last for c in head.subtree)
    return last + 1 if listed else start


def _spoken_behind(head: Token) -> bool:
    """Whether the verb of speech stands right behind who speaks: ", the ministry announced"."""
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    return after is not None and after.dep_ == "acl" and after.head.i == head.i


def _same(draft: Draft, head: Token) -> bool:
    """Whether who speaks is who it is said of: then the sentence was not read well."""
    cast, subject = draft.reading.cast, draft.source.subject.head
    bodies = draft.reading.bodies
    if head.i in bodies.pointers and bodies.pointers[head.i].body == bodies.named.get(subject.i):
        return True
    one = cast.at(head.i) or in_apposition(draft.reading, head)
    other = cast.at(subject.i)
    if one is None or other is None:
        return head.lower_ == subject.lower_
    return one.person.name == other.person.name
