"""The parts of a statement: subject, verb group, rest and date, each in the article's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses import When
from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import edges, is_verb
from briefings.extract.lexicon import words
from briefings.extract.references.described_first import LATER
from briefings.extract.references.leaning import TIME, WEAK, Resolution
from briefings.extract.references.resolving import resolve
from briefings.extract.statements.commas import before_comma, set_apart, stray_comma, unclosed
from briefings.extract.statements.forms import finite, past_of
from briefings.extract.statements.fronted import closes, fronted
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.opened import aged, before_another, including, lost, parts_object
from briefings.extract.statements.phrases import spell, whole
from briefings.extract.statements.placing import (
    Draft,
    droppable,
    historic,
    in_past,
    moment,
    now_at,
    opens_clause,
    stays,
    with_adverb,
)
from briefings.extract.statements.plurality import inherited, plural
from briefings.extract.statements.stand_ins import stand_in, torn_name

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token


_FINITE, _MAIN = frozenset({"VBD", "VBZ", "VBP"}), frozenset({"ROOT", "ccomp", "parataxis"})
_CLOSING = frozenset({'"', "”", ")"})


def subject(draft: Draft) -> str:
    """The subject's words, without asides and without the clause that hangs on it."""
    head = draft.source.subject.head
    other = stand_in(draft)
    if isinstance(other, str):
        return other
    if other is not None:
        closing = "," if head.doc[other[-1]].text == "," else ""
        return resolved(draft, other, in_subject=True).rstrip(",") + closing
    kept, end, opening = _own_words(draft)
    draft.refuse(_gap(draft, end) or stray_comma(head, kept) or _unfit(draft, kept))
    if any(is_verb(head.doc.words[i]) and head.doc.words[i].dep_ == "relcl" for i in kept):
        draft.doubts.add("a clause in the subject")
    text = f"{opening} {resolved(draft, kept, in_subject=True)}".strip()
    return f"{text}," if LATER in draft.doubts or including(head, kept, end) else text


def _own_words(draft: Draft) -> tuple[tuple[int, ...], int, str]:
    """The tokens of the subject that stay, where they end, and the "a" that opens them."""
    head, verb = draft.source.subject.head, draft.source.main
    doc = head.doc
    start, end = edges(head)
    start = draft.source.subject.start if draft.source.subject.how == "own" else start
    old = aged(head) if draft.source.subject.how in ("relative", "noun") else frozenset[int]()
    if draft.source.subject.how in ("relative", "noun"):
        end = min(end, verb.left_edge.i)
    elif head.i < draft.source.verb.start:
        end = min(end, draft.source.verb.start)  # "nine were hurt, two of them badly"
    while start < head.i and _joining(doc.words[start], head):
        start += 1
    closing = end
    while end > start and doc.words[end - 1].is_punct and doc.words[end - 1].text not in _CLOSING:
        end -= 1
    end = whole(draft.reading, end)
    dates = ((w.start, w.end) for w in draft.source.whens)
    kept = without(start, end, (*asides(doc, start, end), *dates))
    if closing > end or (end < len(doc) and doc.words[end].text == ","):
        kept = before_comma(head, kept)
    kept, opening = _introduced(draft, tuple(i for i in kept if i not in old))
    return kept, end, opening


def _joining(token: Token, head: Token) -> bool:
    """A conjunction that the parser leaves with the subject: "and", "that" before a plural."""
    if token.lower_ == "that":
        return token.dep_ == "mark" or head.tag_ == "NNS"
    return token.dep_ in ("mark", "cc") and token.lower_ != "both"


def _unfit(draft: Draft, kept: tuple[int, ...]) -> str:
    """Why a subject is none, or says nothing alone."""
    head = draft.source.subject.head
    if kept and torn_name(draft, kept):
        return "a person's name with an article"
    if kept and head.doc.words[kept[0]].text in (".", ",", ";", ":", "-", "–", "—"):
        return "a mark opens the subject"
    if any(head.doc.words[i].tag_ in _FINITE and head.doc.words[i].dep_ in _MAIN for i in kept):
        return "a clause within the subject"
    if is_verb(head) or (kept and head.doc.words[kept[0]].tag_ == "WRB"):
        return "the subject is a clause"
    either = (t for t in (head.doc.words[i] for i in kept) if t.lower_ == "or")
    if any(t.head.pos_ == "PROPN" or draft.source.subject.how == "noun" for t in either):
        return "the subject is one of two"
    if draft.source.subject.how == "noun" and head.lemma_.lower() in words("units"):
        return "the subject is a stretch of time"
    if head.tag_ in ("DT", "PDT", "WP", "EX") or _bare_number(head):
        return f"the subject says nothing alone: {head.lower_}"
    return ""


def _bare_number(head: Token) -> bool:
    """A number as the subject, unless it says of what: "seven of the club's members"."""
    counted = any(c.lower_ == "of" and c.i == head.i + 1 for c in head.rights)
    return head.pos_ == "NUM" and head.dep_ == "nsubj" and not counted


def _introduced(draft: Draft, kept: tuple[int, ...]) -> tuple[tuple[int, ...], str]:
    """A noun that its own clause tells of is new: "the ship that sank" is "a ship", with "a"
    apart from the tokens that are left."""
    head = draft.source.subject.head
    doc = head.doc
    if draft.source.subject.how != "relative" or head.pos_ != "NOUN" or not kept:
        return kept, ""
    comma = any(doc[i].text == "," for i in range(head.i, draft.source.main.i))
    if comma or doc[kept[0]].lower_ != "the" or any(doc[i].pos_ == "PROPN" for i in kept):
        return kept, ""
    if head.tag_ == "NNS":
        return kept[1:], ""
    first = doc[kept[1]].lower_ if len(kept) > 1 else "x"
    return kept[1:], "an" if first[0] in "aeiou" else "a"


def _gap(draft: Draft, end: int) -> str:
    """Words cut between the subject and its verb must stand between commas."""
    source = draft.source
    start = source.verb.start
    doc = source.main.doc
    if source.subject.how != "own" or not 0 < end < start:
        return ""
    dated = {i for w in source.whens for i in range(w.start, w.end)}
    cut = [i for i in range(end, start) if i not in dated and doc[i].dep_ != "advmod"]
    dashes = sum(doc[i].text in ("-", "–", "—", "--") for i in cut)
    if dashes != 1 and (not cut or (doc[cut[0]].is_punct and doc[cut[-1]].is_punct)):
        return ""
    return "words are cut between subject and verb"


def verb(draft: Draft) -> str:
    """The verb group; a participle is made finite, shared auxiliaries are repeated."""
    group = draft.source.verb
    doc = group.main.doc
    now = now_at(draft)
    draft.drifts = now >= 0
    kept = tuple(
        i
        for i in range(group.start, group.end)
        if i != now
        and not (doc.words[i].lower_ in words("droppable") and doc.words[i].dep_ == "advmod")
        and not any(w.start <= i < w.end for w in draft.source.whens)
    )
    draft.used.extend(range(group.start, group.end))
    _adverbs(draft, kept)
    if historic(draft):
        return past_of(group, plural=plural(draft))
    if not group.finite:
        return finite(group, plural=plural(draft))
    past = in_past(draft.source)
    gone = {i for i, word in past.items() if not word}
    found = Resolution(replaced={i: w for i, w in past.items() if w}, dropped=gone)
    own = spell(doc, kept, found, lower=bool(past))
    if own[1:3] == "ll" and own[0] in "'’":
        own = f"will{own[3:]}"  # "Ruiz 'll leave"
    return " ".join((*inherited(draft), own))


def _adverbs(draft: Draft, kept: Sequence[int]) -> None:
    """Adverbs of the verb that lean on another sentence, or count from the article's day."""
    tokens = draft.source.main.doc.words
    for word in (tokens[i].lower_ for i in kept if tokens[i].dep_ == "advmod"):
        if word in words("leaning"):
            draft.refuse(f"leans on another sentence: {word}")
        elif word in words("weakly_leaning"):
            draft.doubts.add(WEAK)
        elif word in words("relative_times"):
            draft.doubts.add(TIME)


def rest(draft: Draft, when: When | None, cut: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """What follows the verb, and the date's words for the end; "" when the date stays inside."""
    source = draft.source
    doc = source.main.doc
    holes = [*cut, *(with_adverb(doc, w) for w in source.whens if droppable(doc, w, when))]
    draft.doubts |= lost(draft.reading, source.whens, when)
    speaker = source.speaker
    if speaker is not None and speaker.end:
        holes.append((speaker.start, speaker.end))
    kept = without(source.verb.end, source.end, holes)
    inside = when is not None and stays(draft, when, kept)
    if inside and when is not None and when not in source.of_subject:
        kept = tuple(sorted({*kept, *range(when.start, when.end)}))
    moved = fronted(source, doc[draft.sentence.span.start : draft.sentence.span.end], holes)
    if isinstance(moved, str):
        draft.refuse(moved)
        moved = ()
    if moved and any(doc.words[i].dep_ == "relcl" and closes(doc.words[i], kept) for i in kept):
        draft.refuse("a phrase would come to stand behind a relative clause")
    texts = [resolved(draft, kept, in_subject=False)]
    texts += [resolved(draft, m, in_subject=False, lower=True) for m in moved]
    date = moment(draft, when)
    another = not moved and when is not None and before_another(draft, when, kept)
    if not inside and date and (another or opens_clause(draft, kept)):
        if source.verb.lemma == "be" and doc[kept[0]].tag_ == "TO":
            draft.refuse("the date would part a verb from its infinitive")
        fronts = when is not None and (when.how == "fronted" or parts_object(source.main, kept))
        if (another or fronts) and source.place in ("main", "adverbial") and not moved:
            draft.opening = not draft.saying
        if draft.opening:
            return " ".join(t for t in texts if t), date
        return " ".join(t for t in (date, *texts) if t), ""
    behind = " ".join(t for t in texts if t)
    if date and not inside and unclosed(doc, when, behind):
        behind += ","
    apart = bool(behind) and set_apart(doc, kept)
    apart = apart and (not date or doc[kept[1]].tag_ in ("CD", "DT", "JJ"))
    return f", {behind}" if apart else behind, "" if inside else date


def resolved(draft: Draft, kept: Sequence[int], *, in_subject: bool, lower: bool = False) -> str:
    """The text of tokens with their references resolved; "" once the draft is refused."""
    if draft.refused or not kept:
        return ""
    found = resolve(draft.reading, kept, _owner(draft), in_subject=in_subject, before=draft.used)
    draft.doubts |= found.doubts
    draft.refuse(found.refused or date_words(draft.reading, kept, found))
    draft.used.extend(kept)
    draft.shown.extend(found.shown)
    return spell(draft.source.main.doc, kept, found, lower=lower)


def _owner(draft: Draft) -> Token:
    """Whose possessives may stay: the subject's, or the speaker's who tells of himself."""
    source = draft.source
    if draft.saying and source.speaker is not None and source.speaker.head is not None:
        return source.speaker.head
    return source.subject.head
