"""The parts of a statement: subject, verb group, rest and date, each in the article's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When
from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import edges, is_verb
from briefings.extract.forms import finite
from briefings.extract.fronted import fronted
from briefings.extract.lexicon import words
from briefings.extract.moments import date_words, spoken
from briefings.extract.phrases import spell, whole
from briefings.extract.references import Resolution, resolve

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# A date may move over this many words to the end of its clause.
FARTHEST = 6
_OCCASIONS = frozenset({"at", "in", "during"})
_CLOSING = frozenset({'"', "”", ")"})


@dataclass(slots=True)
class Draft:
    """The words of a clause while they are put together: what was used, doubted, refused."""

    reading: Reading
    sentence: Sentence
    source: Predication
    figure: bool = False
    doubts: set[str] = field(default_factory=set)
    used: list[int] = field(default_factory=list)
    refused: str = ""
    evidence: tuple[Sentence, When] | None = None

    def refuse(self, reason: str) -> None:
        """Keep the first reason."""
        self.refused = self.refused or reason


def the_when(draft: Draft) -> When | None:
    """The clause's one date; two that differ are a reason to refuse.

    Of two, a date that a comma sets off at the very end is the verb's, if the other stands
    with a noun.
    """
    whens = [w for w in draft.source.whens if not w.bound and w.mention.edtf is not None]
    if not whens:
        return _borrowed(draft)
    finest = max(whens, key=lambda w: len(w.mention.edtf or ""))
    if all(agree(w, finest) for w in whens):
        return finest
    first, last = whens[0], whens[-1]
    doc = draft.source.main.doc
    between = any(t.pos_ == "NOUN" for t in doc[first.end : last.start])
    if len(whens) == 2 and last.how == "trailing" and last.end == draft.source.end and between:
        return last
    draft.refuse("two dates in one clause")
    return None


def _borrowed(draft: Draft) -> When | None:
    """The date of an event that is the subject ("the storm on Friday killed"), or of "the forum"
    where another sentence has "Friday's forum"."""
    source = draft.source
    for when in draft.source.of_subject:
        if when.mention.edtf and not when.bound:
            draft.doubts.add("the date of the subject")
            return when
    for token in source.main.doc[source.verb.end : source.end]:
        found = draft.reading.noun_dates.get(token.lemma_.lower())
        if found is None or token.dep_ != "pobj" or token.head.lower_ not in _OCCASIONS:
            continue
        if [c.lower_ for c in token.lefts] == ["the"] and found[1].mention.edtf:
            draft.doubts.add("a date of another sentence")
            draft.evidence = found
            return found[1]
    return None


def agree(one: When, other: When) -> bool:
    """Whether a date is a coarser form of another."""
    return (other.mention.edtf or "").startswith(one.mention.edtf or "")


def moment(draft: Draft, when: When | None) -> str:
    """The date's words, with a preposition; "" without a date."""
    if when is None:
        return ""
    mention = when.mention
    if mention.basis == "year from context":
        draft.doubts.add("the year is inferred")
    plain = spoken(mention)
    if not plain and mention.basis.startswith("relative"):
        draft.refuse("a relative date that has no plain words")
    return plain or f"{when.preposition or 'in'} {mention.text}"


def subject(draft: Draft) -> str:
    """The subject's words, without asides and without the clause that hangs on it."""
    head, verb = draft.source.subject.head, draft.source.main
    doc = head.doc
    named = _person_in_apposition(draft, head)
    if named is not None:
        return resolved(draft, named, in_subject=True)
    start, end = edges(head)
    if draft.source.subject.how in ("relative", "noun"):
        end = min(end, verb.left_edge.i)
    closing = end
    while end > start and doc[end - 1].is_punct and doc[end - 1].text not in _CLOSING:
        end -= 1
    end = whole(draft.reading, end)
    dates = ((w.start, w.end) for w in draft.source.whens)
    kept = without(start, end, (*asides(doc, start, end), *dates))
    if closing > end or (end < len(doc) and doc[end].text == ","):
        kept = _before_comma(head, kept)
    draft.refuse(_gap(draft, end) or _comma(head, kept))
    if head.tag_ in ("DT", "PDT", "WP", "EX") or (head.pos_ == "NUM" and head.dep_ == "nsubj"):
        draft.refuse(f"the subject says nothing alone: {head.lower_}")
    if any(is_verb(doc[i]) and doc[i].dep_ == "relcl" for i in kept):
        draft.doubts.add("a clause in the subject")
    return resolved(draft, kept, in_subject=True)


def _person_in_apposition(draft: Draft, head: Token) -> tuple[int, ...] | None:
    """A role with a person in apposition gives way to the person: "the mayor, Ana Ruiz,"."""
    if head.pos_ != "NOUN" or draft.reading.cast.at(head.i) is not None:
        return None
    for c in head.subtree:
        found = draft.reading.cast.at(c.i) if c.dep_ == "appos" and c.i > head.i else None
        if found is not None and found.how == "full name" and c.doc[found.first - 1].text == ",":
            return tuple(range(found.first, found.last))
    return None


def _before_comma(head: Token, kept: tuple[int, ...]) -> tuple[int, ...]:
    """An aside that a comma opens and closes is left out, also where the parser sees none."""
    doc = head.doc
    comma = next((i for i in kept if doc[i].text == "," and i > head.i), None)
    if comma is None or any(doc[i].dep_ == "cc" for i in kept if i > comma):
        return kept
    return tuple(i for i in kept if i < comma)


def _comma(head: Token, kept: tuple[int, ...]) -> str:
    """A comma in the subject belongs to a list or to a place, else to something that was cut."""
    doc = head.doc
    if any(doc[i].dep_ == "cc" for i in kept):
        return ""
    for i in kept:
        if doc[i].text == "," and i + 1 < len(doc) and doc[i + 1].ent_type_ != "GPE":
            return "a comma in the subject"
    return ""


def _gap(draft: Draft, end: int) -> str:
    """Words cut between the subject and its verb must stand between commas."""
    source = draft.source
    start = source.verb.start
    doc = source.main.doc
    if source.subject.how != "own" or not 0 < end < start:
        return ""
    dated = {i for w in source.whens for i in range(w.start, w.end)}
    cut = [i for i in range(end, start) if i not in dated and doc[i].dep_ != "advmod"]
    if not cut or (doc[cut[0]].is_punct and doc[cut[-1]].is_punct):
        return ""
    return "words are cut between subject and verb"


def verb(draft: Draft) -> str:
    """The verb group; a participle is made finite, shared auxiliaries are repeated."""
    group = draft.source.verb
    doc = group.main.doc
    kept = tuple(
        i
        for i in range(group.start, group.end)
        if not (doc[i].lower_ in words("droppable") and doc[i].dep_ == "advmod")
        and not any(w.start <= i < w.end for w in draft.source.whens)
    )
    draft.used.extend(range(group.start, group.end))
    if not group.finite:
        return finite(group, plural=plural(draft))
    own = spell(doc, kept, Resolution())
    shared = " ".join(a.text for a in group.auxiliaries if a.i < group.start)
    return f"{shared} {own}".strip()


def rest(draft: Draft, when: When | None, cut: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """What follows the verb, and the date's words for the end; "" when the date stays inside."""
    source = draft.source
    doc = source.main.doc
    holes = [*cut, *((w.start, w.end) for w in source.whens if _droppable(w, when))]
    speaker = source.speaker
    if speaker is not None and speaker.end:
        holes.append((speaker.start, speaker.end))
    kept = without(source.verb.end, source.end, holes)
    inside = when is not None and _stays(draft, when, kept)
    if inside and when is not None and when not in source.of_subject:
        kept = tuple(sorted({*kept, *range(when.start, when.end)}))
    moved = fronted(source, doc[draft.sentence.span.start : draft.sentence.span.end], holes)
    if isinstance(moved, str):
        draft.refuse(moved)
        moved = ()
    texts = [resolved(draft, kept, in_subject=False)]
    texts += [resolved(draft, m, in_subject=False, lower=True) for m in moved]
    date = moment(draft, when)
    if not inside and date and _opens_clause(draft, kept):
        return " ".join(t for t in (date, *texts) if t), ""
    return " ".join(t for t in texts if t), "" if inside else date


def _stays(draft: Draft, when: When, kept: tuple[int, ...]) -> bool:
    """A date stays where it is when a verb, or many words, would come to stand before it."""
    if when in draft.source.of_subject:
        return True
    doc = draft.source.main.doc
    after = [i for i in kept if i >= when.end]
    if when.start < draft.source.verb.end or not after or draft.evidence is not None:
        return False
    return len(after) > FARTHEST or any(
        doc[i].tag_[:2] in ("VB", "MD", "TO") or doc[i].lower_ in (",", "after", "before")
        for i in after
    )


def _opens_clause(draft: Draft, kept: tuple[int, ...]) -> bool:
    """Whether "that …" or "to …" follows the verb: a date behind it would be its own."""
    doc = draft.source.main.doc
    if not kept:
        return False
    first = doc[kept[0]]
    if (first.tag_ == "TO" and draft.source.mood != "planned") or first.dep_ == "mark":
        return True
    if any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in kept):
        draft.refuse("a date far from its verb")
    return False


def _droppable(other: When, when: When | None) -> bool:
    """Whether a date phrase leaves the rest: it is the clause's own, a coarser form of it, or
    relative to a day that is not known."""
    if other is when:
        return True
    if other.mention.kind == "anniversary":
        return False
    if other.mention.edtf is None:
        return True
    return when is not None and not other.bound and agree(other, when)


def resolved(draft: Draft, kept: Sequence[int], *, in_subject: bool, lower: bool = False) -> str:
    """The text of tokens with their references resolved; "" once the draft is refused."""
    if draft.refused or not kept:
        return ""
    head = draft.source.subject.head
    found = resolve(draft.reading, kept, head, in_subject=in_subject)
    draft.doubts |= found.doubts
    draft.refuse(found.refused or date_words(draft.reading, kept, found))
    draft.used.extend(kept)
    return spell(head.doc, kept, found, lower=lower)


def speaker(draft: Draft) -> str:
    """Who is paraphrased, by name; a claim of nobody named is refused."""
    source = draft.source.speaker
    if source is None:
        return ""
    if source.head is None:
        draft.refuse("a claim of nobody named")
        return ""
    head = source.head
    start, end = edges(head)
    kept = without(start, end, asides(head.doc, start, end))
    found = resolve(draft.reading, kept, head, in_subject=True)
    draft.refuse(found.refused)
    return spell(head.doc, kept, found, lower=True)


def plural(draft: Draft) -> bool:
    """Whether the subject is several: by the auxiliary, else by the noun."""
    auxiliaries = {a.lower_ for a in draft.source.verb.auxiliaries}
    if auxiliaries & {"were", "are", "have"}:
        return True
    if auxiliaries & {"was", "is", "has"}:
        return False
    head = draft.source.subject.head
    return head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in head.children)
