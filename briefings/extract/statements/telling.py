"""A clause → a statement that stands alone, in the article's words.

Only references are replaced; a fronted phrase goes to the end; relative dates become absolute;
asides are dropped with their commas. What cannot be resolved is refused with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When
from briefings.extract.clauses.extent import asides
from briefings.extract.events.as_of import as_of
from briefings.extract.events.reported import saying, torn
from briefings.extract.references.leaning import LEANS, TIME
from briefings.extract.references.open_nouns import OPEN, is_open
from briefings.extract.statements.commas import closed
from briefings.extract.statements.cuts import cuts, fronted
from briefings.extract.statements.drafting import rest, subject, verb
from briefings.extract.statements.following import follower
from briefings.extract.statements.grammar import grammar, place
from briefings.extract.statements.moments import ELSEWHERE
from briefings.extract.statements.phrases import names_of
from briefings.extract.statements.placing import Draft, limit, the_when
from briefings.extract.statements.sayers import speaker
from briefings.extract.statements.uncut import altered
from briefings.extract.statements.wording import broken, capital, dangling, stopped, tidy
from briefings.model import Clause, Name

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence


LONG = 35  # words of a statement that may keep what a shorter one leaves out
# The doubt about a date that only limits a deed.
LIMITED = "a date as a limit"
# The reason of a statement that a number alone would carry.
_TOO_LITTLE = "the statement says too little"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that stands alone. `value` is its predicate; `start` and `end` count in the
    article's text and hold the clause's words; `shown` are tokens that introduce its things."""

    text: str
    clause: Clause
    value: str
    date: str | None
    doubts: tuple[str, ...]
    names: tuple[Name, ...]
    start: int
    end: int
    tokens: frozenset[int]
    evidence: tuple[Sentence, When] | None = None
    place: str | None = None
    attributed_to: str | None = None
    shown: tuple[int, ...] = ()


def state(
    reading: Reading, sentence: Sentence, clause: Predication, keep: frozenset[int] = frozenset()
) -> Statement | str:
    """The statement of a clause, or the reason why it has none.

    The version without asides is tried first, then the one without adverbial clauses, which would
    stand between a clause and its date. The tokens `keep` stay in, whatever aside they are of.
    One that needs no other sentence goes before a longer one that does.
    """
    reason, first = "", None
    for cut in cuts(clause, keep):
        result = _stated(reading, sentence, clause, cut, figure=bool(keep))
        if isinstance(result, str):
            reason = reason or result
            continue
        if first is None:
            first = _in_full(reading, sentence, clause, cut, result)
            if not _ends_on_another(first):
                return first
        elif not is_open(result.doubts):
            return result
    return first or reason


def _ends_on_another(found: Statement) -> bool:
    """Whether a noun behind the verb, and no subject, is of another sentence: "near the bridge"."""
    return is_open(found.doubts) and LEANS not in found.doubts


def _in_full(
    reading: Reading,
    sentence: Sentence,
    clause: Predication,
    cut: Sequence[tuple[int, int]],
    short: Statement,
) -> Statement:
    """The statement with all that was cut, where that is sound and not too long; else the short
    one, with the whole predicate as its value."""
    main, start, end = clause.main, clause.verb.end, clause.end
    small = tuple(asides(main.doc, start, end))
    if set(small) == set(cut):
        return short
    full = _stated(reading, sentence, clause, small, figure=False)
    if isinstance(full, str):
        return short
    more = set(full.doubts) - {LIMITED} - (OPEN if is_open(short.doubts) else set())
    sound = more <= set(short.doubts) and not fronted(clause)
    same = full.date == short.date or (short.date is None and LIMITED in full.doubts)
    if sound and same and len(full.text.split()) <= LONG:
        return full
    return short if short.date is None else replace(short, value=full.value)


def _stated(
    reading: Reading,
    sentence: Sentence,
    source: Predication,
    cut: Sequence[tuple[int, int]],
    *,
    figure: bool,
) -> Statement | str:
    """The statement of a clause without what is cut; the same for an event and for its figure,
    unless the event says too little, or is of a date that only limits it."""
    key = (source, tuple(cut))
    found = reading.told.get(key)
    if found is None or (figure and _of_event_only(found)):
        found = _tell(reading, sentence, source, cut, figure=figure)
        if not figure:
            reading.told[key] = found
    return found


def _of_event_only(found: Statement | str) -> bool:
    return found == _TOO_LITTLE if isinstance(found, str) else LIMITED in found.doubts


def _tell(
    reading: Reading,
    sentence: Sentence,
    source: Predication,
    cut: Sequence[tuple[int, int]],
    *,
    figure: bool,
) -> Statement | str:
    draft = Draft(reading, sentence, source, figure=figure)
    when = the_when(draft)
    draft.saying = saying(reading, source)
    who = speaker(draft) if draft.saying else ""
    parts = (who or subject(draft), verb(draft), *rest(draft, when, cut))
    who = who or speaker(draft)
    reason = draft.refused or follower(source, sentence) or torn(source, max(draft.used))
    if reason:
        return reason
    text = _text(draft, parts, who)
    if draft.drifts:
        text = as_of(reading, text, source.main.doc[min(draft.used)])
    if ELSEWHERE.search(text):
        draft.doubts.add(TIME)
    if who and not draft.saying and who in " ".join(parts):
        draft.doubts.add("the speaker is named inside")
    if _bare(draft) or (when is None and not _substantial(draft)):
        return _TOO_LITTLE
    if parts[2].startswith(("“", '"')) and parts[2].endswith(("”", '"')):
        return "nothing but a quotation follows the verb"
    fault = (
        altered(reading, text)
        or broken(text)
        or dangling(parts[0])
        or ("" if _particle(source, parts) else dangling(f"{parts[1]} {parts[2]}"))
    )
    return fault or made(draft, text, parts, when, who)


def _particle(source: Predication, parts: tuple[str, str, str, str]) -> bool:
    """Whether nothing but the date follows a verb's particle: "was switched on in 2018"."""
    return not parts[2] and source.main.doc[source.verb.end - 1].dep_ == "prt"


def _text(draft: Draft, parts: tuple[str, str, str, str], who: str) -> str:
    """The sentence of these parts, said of somebody, by somebody, or by nobody but the article."""
    if draft.saying:
        head = draft.source.speaker.head if draft.source.speaker is not None else None
        parts = (f"{closed(head, parts[0])} {draft.saying}", *parts[1:])
    if draft.opening:
        parts = (f"{parts[3]}, {parts[0]}", *parts[1:3], "")
    body = tidy(" ".join(p for p in parts if p))
    told = who and not draft.saying
    return capital(stopped(f"{body}, according to {who}" if told else body))


def _bare(draft: Draft) -> bool:
    """Whether only the noun before says where or when: "Loja, where | four people died"."""
    source = draft.source
    if not any(c.dep_ == "nummod" for c in source.subject.head.lefts):
        return False
    opens = {c.lower_ for c in source.main.lefts if c.dep_ == "advmod"} & {"when", "where"}
    dated = {i for w in source.whens for i in range(w.start, w.end)}
    told = any(i >= source.verb.end and i not in dated for i in draft.used)
    return source.place == "relative" and bool(opens) and not told


def _substantial(draft: Draft) -> bool:
    """Whether a noun follows the verb, or the subject has a number."""
    tokens, end = draft.source.main.doc.words, draft.source.verb.end
    over = draft.source.verb.tense != "present"
    if draft.figure and over:
        return True
    counts = over and draft.source.place != "relative"
    return any(
        (counts and tokens[i].pos_ == "NUM") or (i >= end and tokens[i].pos_ in ("NOUN", "PROPN"))
        for i in draft.used
    )


def made(
    draft: Draft, text: str, parts: tuple[str, str, str, str], when: When | None, who: str
) -> Statement:
    """The statement of a draft whose words are found: subject, verb, rest and date."""
    tokens = draft.reading.story.doc.words
    start, end = tokens[min(draft.used)].idx, tokens[max(draft.used)]
    when = when or _limited(draft)
    return Statement(
        text=text,
        clause=grammar(draft, *parts),
        value=tidy(f"{parts[1]} {parts[2]}".strip()),
        date=when.mention.edtf if when is not None else None,
        doubts=tuple(sorted(draft.doubts)),
        names=names_of(draft.reading, text),
        start=start,
        end=end.idx + len(end.text),
        tokens=frozenset(draft.used),
        evidence=draft.evidence,
        place=place(draft),
        attributed_to=who or None,
        shown=tuple(draft.shown),
    )


def _limited(draft: Draft) -> When | None:
    found = limit(draft, draft.used)
    if found is not None:
        draft.doubts.add(LIMITED)
    return found
