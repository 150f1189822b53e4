"""Whom a pronoun beside a quotation means by the words around: "A third, Ana Ruiz, did not: “…,”
she said", "Norvex denied it. “…,” it said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.quotations.bodies_speaking import body_of
from briefings.extract.quotations.speaker import Speaker
from briefings.extract.quotations.speakers import named

if TYPE_CHECKING:
    from briefings.extract.pipeline import Span, Token
    from briefings.extract.quotations.scene import Scene
    from briefings.extract.quotations.tags import Tag

_GENDERS = {"he": "male", "she": "female"}
_SUBJECTS = ("nsubj", "nsubjpass")


def named_near(scene: Scene, i: int, tag: Tag) -> Speaker | None:
    """The only person whom the sentence of a quotation names before it, if the pronoun fits."""
    gender = _GENDERS.get(tag.subject.lower_)
    opened = scene.quotes[i].opened
    sentence = scene.reading.story.sentence_at(opened)
    if gender is None or tag.where != "after" or i or sentence is None:
        return None
    cast = scene.reading.cast
    before = [t for t in sentence.span if t.idx < opened]
    found = {m.person.name for t in before if (m := cast.at(t.i)) is not None}
    if len(found) != 1 or cast.genders.get(name := found.pop(), "") not in ("", gender):
        return None
    return Speaker(name, "person", "pronoun", tag.subject.i)


def body_near(scene: Scene, i: int, tag: Tag) -> Speaker | None:
    """The body that "it" means: the subject of the sentence before a quotation, where that names
    one or says which; None where the sentence has another body as well."""
    before = scene.sentence_before(i)
    if tag.subject.lower_ != "it" or before is None:
        return None
    heads = [t for t in before.span if t.dep_ in _SUBJECTS and t.head.i == before.span.root.i]
    found = _body(scene, heads[0]) if len(heads) == 1 else None
    if found is None or _of_several(scene, before.span, found):
        return None
    return Speaker(found.name, "organization", "pronoun", tag.subject.i, found.article)


def _of_several(scene: Scene, span: Span, found: Speaker) -> bool:
    """Whether a sentence names another body than the one that is found."""
    bodies = scene.reading.bodies
    names = {body.name for t in span if (body := bodies.named.get(t.i)) is not None}
    return any(found.name not in name and name not in found.name for name in names)


def _body(scene: Scene, head: Token) -> Speaker | None:
    if head.i in scene.reading.bodies.named:
        found = named(head, scene.reading.cast, None, scene.long_forms)
        known = isinstance(found, Speaker) and found.kind == "organization"
        return found if known and isinstance(found, Speaker) else None
    return body_of(scene.reading, head) if child(head, "det", "poss") is not None else None
