"""What stands right behind a clause, and shows that it was cut wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Token
    from briefings.extract.story import Sentence

_DASHES = frozenset({"–", "—", "--"})


def follower(source: Predication, sentence: Sentence) -> str:
    """Why the word behind a clause shows that its end is not its end, or ""."""
    if source.verb.lemma == "tell" and not source.verb.passive and not _tells(source.main):
        return "what was told stands elsewhere"
    inside = _second(source)
    if inside is not None:
        return f"a finite verb within a participle's clause: {inside.lower_}"
    if source.end < sentence.span.end:
        after = source.main.doc.words[source.end]
        if after.text in (":", "-"):
            return f"the clause goes on: {after.text}"
        if after.text in _DASHES and _goes_on(source, after, sentence):
            return "the clause goes on behind an aside"
        if after.tag_ in FINITE and not _of_matrix(source, after):
            return f"a finite verb follows the clause: {after.lower_}"
        if after.pos_ in ("NOUN", "PROPN", "PRON", "DET", "ADJ") and source.place != "reduced":
            return f"the clause goes on: {after.lower_}"
    return ""


def _goes_on(source: Predication, dash: Token, sentence: Sentence) -> bool:
    """Whether a verb without a subject of its own follows what dashes set apart: "after the
    balloon – tossed by winds – | struck a pole"."""
    doc, last = dash.doc, sentence.span.end - 1
    second = next((i for i in range(dash.i + 1, last) if doc[i].text in _DASHES), dash.i)
    verbs = (doc[i + 1] for i in {dash.i, second} if i < last)
    return any(v.tag_ in FINITE and not _of_matrix(source, v) for v in verbs)


def _second(source: Predication) -> Token | None:
    """The finite verb without a subject that a participle's clause ran into: "built there fell"."""
    if source.place != "reduced":
        return None
    words = source.main.doc[source.verb.end : source.end]
    finite = (t for t in words if t.tag_ == "VBD" and t.dep_ not in ("aux", "auxpass", "conj"))
    return next((t for t in finite if not any(c.dep_[:5] == "nsubj" for c in t.children)), None)


def _tells(told: Token) -> bool:
    """Whether "told" says what or of what, and not to whom only."""
    objects = [c for c in told.rights if c.dep_ in ("dobj", "dative")]
    said = (c for c in told.rights if c.dep_ in ("ccomp", "xcomp", "prep", "advcl", "parataxis"))
    return len(objects) != 1 or any(said) or _told(objects[0])


def _told(noun: Token) -> bool:
    """ "Told the story", "told a lie": a thing in the singular, and nobody."""
    return noun.tag_ == "NN" and not any(c.dep_ == "compound" for c in noun.lefts)


def _of_matrix(source: Predication, after: Token) -> bool:
    """Whether a verb behind the clause of a noun is that of the sentence, and has its noun."""
    noun = source.subject.head
    if source.subject.how == "noun" and not _says_more(source):
        return False
    auxiliary = after.dep_ in ("aux", "auxpass")
    verbs = {after.i, after.head.i} if auxiliary else {after.i}
    return (
        source.subject.how in ("relative", "noun")
        and noun.dep_[:5] == "nsubj"
        and noun.head.i in verbs
    )


def _says_more(source: Predication) -> bool:
    """Whether more than a date stands behind a participle: not "a study published in 2022"."""
    dated = {i for w in source.whens for i in range(w.start, w.end)}
    after = (source.main.doc[i] for i in range(source.verb.end, source.end) if i not in dated)
    return any(t.pos_ in ("NOUN", "PROPN") for t in after)
