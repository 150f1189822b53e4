"""A clause → a statement that stands alone, in the article's words.

Only references are replaced; a fronted phrase goes to the end; relative dates become
absolute; asides are dropped with their commas. What cannot be resolved is refused
with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When
from briefings.extract.clauses.extent import adverbials, asides, occasions, participials, without
from briefings.extract.clauses.tree import edges, is_verb
from briefings.extract.forms import finite
from briefings.extract.fronted import fronted
from briefings.extract.lexicon import words
from briefings.extract.moments import date_words, spoken
from briefings.extract.phrases import entity, names_of, spell, whole
from briefings.extract.references import Resolution, resolve
from briefings.extract.wording import broken, capital, dangling, stopped, tidy
from briefings.model import Clause, Name

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that stands alone. `value` is its predicate; `start` and `end` count in the
    article's text and hold the clause's words."""

    text: str
    clause: Clause
    value: str
    date: str | None
    doubts: tuple[str, ...]
    names: tuple[Name, ...]
    start: int
    end: int
    tokens: frozenset[int]
    place: str | None = None
    attributed_to: str | None = None


@dataclass(slots=True)
class _Draft:
    """The words of a clause while they are put together."""

    reading: Reading
    sentence: Sentence
    source: Predication
    doubts: set[str] = field(default_factory=set)
    used: list[int] = field(default_factory=list)
    refused: str = ""


def state(
    reading: Reading, sentence: Sentence, clause: Predication, keep: frozenset[int] = frozenset()
) -> Statement | str:
    """The statement of a clause, or the reason why it has none.

    The version without asides is tried first, then the one without adverbial clauses.
    The tokens `keep` stay in, whatever aside they stand in.
    """
    reason = ""
    for cut in _cuts(clause, keep):
        result = _stated(reading, sentence, clause, cut)
        if not isinstance(result, str):
            return result
        reason = reason or result
    return reason


def _cuts(clause: Predication, keep: frozenset[int]) -> Iterator[tuple[tuple[int, int], ...]]:
    """What may be left out of the rest, in the order in which it is tried."""
    verb, start, end = clause.main, clause.verb.end, clause.end
    small = tuple(asides(verb.doc, start, end))
    seen = []
    for cut in (
        (*small, *participials(verb, start, end)),
        (*small, *adverbials(verb, start, end)),
        (*small, *adverbials(verb, start, end), *occasions(verb, start, end)),
    ):
        kept = tuple(hole for hole in cut if keep.isdisjoint(range(*hole)))
        if kept not in seen:
            seen.append(kept)
            yield kept


def _stated(
    reading: Reading, sentence: Sentence, source: Predication, cut: Sequence[tuple[int, int]]
) -> Statement | str:
    draft = _Draft(reading, sentence, source)
    when = _when(draft)
    subject = _subject(draft)
    verb = _verb(draft)
    rest = _rest(draft, when, cut)
    follower = _follower(source, sentence)
    if draft.refused or follower:
        return draft.refused or follower
    moment = _moment(draft, when)
    speaker = _speaker(draft)
    if draft.refused:
        return draft.refused
    body = tidy(" ".join(p for p in (subject, verb, rest, moment) if p))
    text = capital(stopped(f"{body}, according to {speaker}" if speaker else body))
    if not moment and not _substantial(draft, rest):
        return "the statement says too little"
    fault = broken(text) or dangling(subject) or dangling(f"{verb} {rest}")
    if fault:
        return fault
    return _made(draft, text, subject, verb, rest, moment, when, speaker)


def _substantial(draft: _Draft, rest: str) -> bool:
    """Whether something beside adverbs follows the verb, or the verb needs nothing."""
    doc, end = draft.source.main.doc, draft.source.verb.end
    told = any(i >= end and doc[i].pos_ in ("NOUN", "PROPN", "NUM") for i in draft.used)
    return told and bool(rest)


def _follower(source: Predication, sentence: Sentence) -> str:
    """A finite verb right behind the clause shows that the clause was cut wrongly."""
    if source.end < sentence.span.end:
        after = source.main.doc[source.end]
        if after.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return f"a finite verb follows the clause: {after.lower_}"
    return ""


def _made(
    draft: _Draft,
    text: str,
    subject: str,
    verb: str,
    rest: str,
    moment: str,
    when: When | None,
    speaker: str,
) -> Statement:
    doc = draft.reading.story.doc
    start, end = doc[min(draft.used)].idx, doc[max(draft.used)]
    return Statement(
        text=text,
        clause=_grammar(draft, capital(subject), verb, rest, moment),
        value=tidy(f"{verb} {rest}".strip()),
        date=when.mention.edtf if when is not None and not when.bound else None,
        doubts=tuple(sorted(draft.doubts)),
        names=names_of(draft.reading, start, end.idx + len(end.text), text),
        start=start,
        end=end.idx + len(end.text),
        tokens=frozenset(draft.used),
        place=_place(draft),
        attributed_to=speaker or None,
    )


def _grammar(draft: _Draft, subject: str, verb: str, rest: str, moment: str) -> Clause:
    main = draft.source.main
    group = draft.source.verb
    target = next((c for c in main.rights if c.dep_ in ("dobj", "attr")), None)
    first, last = edges(target) if target is not None else (0, 0)
    changed = not group.finite
    return Clause(
        subject=subject,
        verb=verb,
        rest=rest,
        when=moment,
        lemma=group.lemma,
        tag="VBD" if changed and not group.passive else main.tag_,
        auxiliaries=tuple(verb.split()[:1])
        if changed and group.passive
        else tuple(a.text for a in group.auxiliaries),
        plural=_plural(draft),
        passive=group.passive,
        object=spell(main.doc, tuple(range(first, min(last, draft.source.end))), Resolution()),
    )


def _when(draft: _Draft) -> When | None:
    """The clause's one date; two that differ are a reason to refuse."""
    whens = [w for w in draft.source.whens if not w.bound and w.mention.edtf is not None]
    if not whens:
        return None
    finest = max(whens, key=lambda w: len(w.mention.edtf or ""))
    if all(_agree(w, finest) for w in whens):
        return finest
    trailing = [w for w in whens if w.how == "trailing"]
    if len(trailing) == 1:
        return trailing[0]
    draft.refused = "two dates in one clause"
    return None


def _agree(one: When, other: When) -> bool:
    return (other.mention.edtf or "").startswith(one.mention.edtf or "")


def _moment(draft: _Draft, when: When | None) -> str:
    if when is None:
        return ""
    mention = when.mention
    if mention.basis == "year from context":
        draft.doubts.add("the year is inferred")
    plain = spoken(mention)
    if not plain and mention.basis.startswith("relative"):
        draft.refused = "a relative date that has no plain words"
    return plain or f"{when.preposition or 'in'} {mention.text}"


def _subject(draft: _Draft) -> str:
    """The subject's words, without asides and without the clause that hangs on it."""
    head, verb = draft.source.subject.head, draft.source.main
    doc = head.doc
    start, end = edges(head)
    if draft.source.subject.how in ("relative", "noun"):
        end = min(end, verb.left_edge.i)
    while end > start and doc[end - 1].is_punct and doc[end - 1].text not in ('"', "”", ")"):
        end -= 1
    end = whole(draft.reading, end)
    dates = ((w.start, w.end) for w in draft.source.whens)
    kept = without(start, end, (*asides(doc, start, end), *dates))
    draft.refused = draft.refused or _gap(draft, end)
    if head.tag_ in ("DT", "PDT", "WP", "EX") or (head.pos_ == "NUM" and head.dep_ == "nsubj"):
        draft.refused = draft.refused or f"the subject says nothing alone: {head.lower_}"
    if any(is_verb(doc[i]) and doc[i].dep_ == "relcl" for i in kept):
        draft.doubts.add("a clause in the subject")
    return _resolved(draft, kept, in_subject=True)


def _gap(draft: _Draft, end: int) -> str:
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


def _verb(draft: _Draft) -> str:
    group = draft.source.verb
    doc = group.main.doc
    kept = tuple(
        i
        for i in range(group.start, group.end)
        if not (doc[i].lower_ in words("droppable") and doc[i].dep_ == "advmod")
        and not any(w.start <= i < w.end for w in draft.source.whens)
    )
    draft.used.extend(range(group.start, group.end))
    if group.finite:
        return spell(doc, kept, Resolution())
    return finite(group, plural=_plural(draft))


def _rest(draft: _Draft, when: When | None, cut: Sequence[tuple[int, int]]) -> str:
    source = draft.source
    doc = source.main.doc
    holes = list(cut)
    for other in source.whens:
        if _droppable(other, when):
            holes.append((other.start, other.end))
    speaker = source.speaker
    if speaker is not None and speaker.end:
        holes.append((speaker.start, speaker.end))
    kept = without(source.verb.end, source.end, holes)
    moved = fronted(source, doc[draft.sentence.span.start : draft.sentence.span.end], holes)
    if isinstance(moved, str):
        draft.refused = draft.refused or moved
        moved = ()
    return " ".join(
        p
        for p in (
            _resolved(draft, kept, in_subject=False),
            *(_resolved(draft, m, in_subject=False, lower=True) for m in moved),
        )
        if p
    )


def _droppable(other: When, when: When | None) -> bool:
    """Whether a date phrase leaves the rest: it is the clause's own, a coarser form of it, or
    relative to a day that is not known."""
    if other is when:
        return True
    if other.mention.kind == "anniversary":
        return False
    if other.mention.edtf is None:
        return True
    return when is not None and not other.bound and _agree(other, when)


def _resolved(draft: _Draft, kept: Sequence[int], *, in_subject: bool, lower: bool = False) -> str:
    if draft.refused or not kept:
        return ""
    subject = draft.source.subject.head
    found = resolve(draft.reading, kept, subject, in_subject=in_subject)
    draft.doubts |= found.doubts
    draft.refused = found.refused or date_words(draft.reading, kept, found)
    draft.used.extend(kept)
    return spell(subject.doc, kept, found, lower=lower)


def _speaker(draft: _Draft) -> str:
    """Who is paraphrased, by name; a claim of nobody named is refused."""
    speaker = draft.source.speaker
    if speaker is None:
        return ""
    if speaker.head is None:
        draft.refused = "a claim of nobody named"
        return ""
    head = speaker.head
    start, end = edges(head)
    kept = without(start, end, asides(head.doc, start, end))
    found = resolve(draft.reading, kept, head, in_subject=True)
    draft.refused = found.refused
    return spell(head.doc, kept, found)


def _plural(draft: _Draft) -> bool:
    auxiliaries = {a.lower_ for a in draft.source.verb.auxiliaries}
    if auxiliaries & {"were", "are", "have"}:
        return True
    if auxiliaries & {"was", "is", "has"}:
        return False
    head = draft.source.subject.head
    return head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in head.children)


def _place(draft: _Draft) -> str | None:
    """The place that the clause names with "in" or "at"."""
    for c in draft.source.main.rights:
        if c.dep_ == "prep" and c.lower_ in ("in", "at") and c.i < draft.source.end:
            target = next((o for o in c.children if o.dep_ == "pobj"), None)
            if target is not None and target.ent_type_ in ("GPE", "LOC", "FAC"):
                return str(entity(target))
    return None
