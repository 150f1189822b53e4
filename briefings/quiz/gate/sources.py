"""Checks of what stands behind an item: evidence, contradiction, modality, whose claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, QuizItem
from briefings.quiz.cells import approved, cell
from briefings.quiz.dates import Date, about, plain, printed, written
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.quiz.offices import Office, may_be_same, office
from briefings.quiz.tenures import Tenure, same_person
from briefings.quiz.wording import bare, content, folded, has_phrase, tokens

_PLANNED = re.compile(r"\b(planned|scheduled|set|due|expected|plan|intend(ed)?|will)\b")


# How much less sure a fact may be whose like were judged right in questions.
LENIENCE = 0.35
_FAILED = re.compile(r"\b(but|postponed|cancell?ed|delayed|called off|scrapped|put off)\b")


def evidence(item: QuizItem, context: Context) -> Iterator[str]:
    """The item cites sentences that stand in its articles, letter for letter."""
    if not item.references or len(context.facts(item)) != len(item.facts):
        yield "nothing is cited for it"
    for ref in item.references:
        article = context.world.article_by_id.get(ref.article)
        if article is None or article.text[ref.start : ref.end] != ref.quote:
            yield "its quote does not stand in the article"


def grounded(item: QuizItem, context: Context) -> Iterator[str]:
    """The answer, or the value it was normalised from, is in a cited sentence or fact."""
    if item.kind in {"true-false", "order"}:
        return
    sentences = " ".join(r.sentence for r in item.references)
    facts = context.facts(item)
    date = printed(item.answer)
    if date is not None:
        if not any(_gives(fact, date) for fact in facts):
            yield f"no cited fact has the date {item.answer}"
    elif not _words_in(item.answer, sentences) and not any(_holds(f, item) for f in facts):
        yield f"“{item.answer}” is not in the cited sentence"


def _gives(fact: Fact, date: Date) -> bool:
    known = (plain(d) for d in (fact.date, fact.start, fact.end))
    return any(d.to(date.grain) == date for d in known if d is not None)


def _words_in(answer: str, sentences: str) -> bool:
    found = {bare(t) for t in tokens(sentences)}
    return content(answer) <= found


def _holds(fact: Fact, item: QuizItem) -> bool:
    """Whether the answer names what the fact is about: a resolved name, or a built office."""
    held = office(fact) if fact.kind == "position" else None
    return item.answer in {fact.subject, fact.value} or (
        held is not None and held.phrase == item.answer
    )


def told(item: QuizItem, context: Context) -> Iterator[str]:
    """The verb stands in the cited sentence in a form of its own, not as a noun: "paper"."""
    for fact in context.facts(item):
        clause = fact.clause
        if clause is None or not clause.lemma or words("noun_rules") & set(fact.rule.split()):
            continue
        seen = {folded(t) for r in fact.references for t in tokens(r.sentence)}
        verb = {folded(w) for w in clause.verb.split()}
        stem = clause.lemma[:3]
        inflected = any(w.startswith(stem) and w != clause.lemma for w in seen)
        if not verb & seen and not inflected:
            yield f"the sentence does not say “{clause.verb}”"


def confident(item: QuizItem, context: Context) -> Iterator[str]:
    """Every fact is at least as sure as asked for, or nearly where such were judged right."""
    for fact in context.facts(item):
        less = LENIENCE if approved(cell(item, (fact,))) else 0.0
        if fact.confidence < context.request.min_confidence - less:
            yield f"confidence {fact.confidence:.2f}"


def contradicted(item: QuizItem, context: Context) -> Iterator[str]:
    """No fact of the corpus says otherwise."""
    if any(f.conflicts for f in context.facts(item)):
        yield "the sources differ"
    for fact in context.facts(item):
        lemma = fact.clause.lemma if fact.clause else ""
        told = context.world.events.get((folded(fact.subject), lemma), ())
        if fact.kind == "event" and any(_same_event(fact, g) for g in told):
            yield "the same event has another date"


def _same_event(a: Fact, b: Fact) -> bool:
    """Whether `b` tells what `a` tells, with a date that does not fit."""
    if b.kind != "event" or b.id == a.id or folded(a.subject) != folded(b.subject):
        return False
    if a.clause is None or b.clause is None or a.clause.lemma != b.clause.lemma:
        return False
    mine, other = plain(a.date), plain(b.date)
    left, right = content(a.clause.rest), content(b.clause.rest)
    alike = len(left & right) >= max(1, min(len(left), len(right)) - 1)
    return alike and bool(mine and other) and not _fit(mine, other)


def _fit(a: Date | None, b: Date | None) -> bool:
    return a is not None and b is not None and a.within(b)


def claim(item: QuizItem, context: Context) -> Iterator[str]:
    """What a speaker says is asked only with the speaker in the stem."""
    for fact in context.facts(item):
        speaker = fact.attributed_to
        if speaker and not (has_phrase(speaker, item.stem) and _told(item.stem)):
            yield f"a claim of {speaker} without its speaker"
        elif fact.modality == "claimed" and not _told(item.stem):
            yield "a claim without its speaker"


def _told(stem: str) -> bool:
    return bool(content(stem) & words("telling")) or "according to" in folded(stem)


def modality(item: QuizItem, context: Context) -> Iterator[str]:
    """A plan is asked as a plan; what is denied is not asked."""
    for fact in context.facts(item):
        if fact.modality in {"denied", "designate"}:
            yield f"it is {fact.modality}"
        if fact.modality == "planned" and any(_FAILED.search(r.sentence) for r in fact.references):
            yield "a plan that may have failed"
        if fact.modality == "planned" and not _PLANNED.search(item.stem):
            yield "a plan asked as if it had happened"


def inferred(item: QuizItem, context: Context) -> Iterator[str]:
    """A date that was reasoned out is not a key."""
    if item.asks != "date":
        return
    for fact in context.facts(item):
        doubtful = any("infer" in doubt or "anchor" in doubt for doubt in fact.doubts)
        proved = item.writer == "when.day.inferred"
        reasoned = context.world.inferred(fact) and not _written(fact)
        if not proved and (doubtful or reasoned):
            yield "the date of the article is inferred"


def _written(fact: Fact) -> bool:
    """Whether the year of the answer stands in the cited sentence itself."""
    date = plain(fact.date or fact.start)
    return date is not None and any(written(date, r.sentence) for r in fact.references)


def before_print(item: QuizItem, context: Context) -> Iterator[str]:
    """What has happened did not happen after its article appeared."""
    for fact in context.facts(item):
        date, printed_on = plain(fact.date), context.world.published(fact)
        if fact.kind != "event" or fact.modality == "planned" or date is None or printed_on is None:
            continue
        coarse = min(date.grain, printed_on.grain, key=("year", "month", "day").index)
        if date.to(coarse).key > printed_on.to(coarse).key:
            yield f"{date.text} is after the article of {printed_on.text}"


def one_holder(item: QuizItem, context: Context) -> Iterator[str]:
    """Nobody else held the office asked for at the time asked."""
    if item.asks != "name" or not item.writer.startswith("holder"):
        return
    for fact in context.facts(item):
        held = office(fact)
        if held is None:
            yield "the office is not known"
            continue
        if _just_begun(fact, held, context):
            yield "the office changed hands about then"
        for tenure in context.world.tenures:
            near = tenure.office.complete or _together(tenure, fact, context)
            rival = near and not same_person(tenure.person, fact.subject)
            if rival and may_be_same(tenure.office, held) and _overlap(tenure, fact, context):
                yield f"{tenure.person} may have held it too"
                break


def _just_begun(fact: Fact, held: Office, context: Context) -> bool:
    """Whether the person took the office in the very month asked about, or the one before."""
    time = about(fact.date) or context.world.published(fact)
    mine = (t for t in context.world.tenures_of(fact.subject) if may_be_same(t.office, held))
    starts = [t.start for t in mine if t.start and t.start.month]
    return time is not None and any(0 <= time.months - s.months <= 1 for s in starts)


def _together(tenure: Tenure, fact: Fact, context: Context) -> bool:
    """Whether one article tells of both."""
    there = {r.article for r in context.world.by_id[tenure.fact].references}
    return any(r.article in there for r in fact.references)


def _overlap(tenure: Tenure, fact: Fact, context: Context) -> bool:
    """Whether a tenure may touch the time of the fact; unknown ends are open."""
    time = about(fact.date) or context.world.published(fact)
    if time is None or tenure.over:
        return time is None
    start = tenure.start or None
    if start is not None and start.key > time.key and not start.within(time):
        return False
    if tenure.end is not None and tenure.end.key < time.key and not tenure.end.within(time):
        return False
    apart = abs(tenure.as_of.months - time.months) if tenure.as_of else 0
    return tenure.start is not None or apart <= 12


_SPEAKING = frozenset({"speak", "tell", "talk", "say"})


def worth(item: QuizItem, context: Context) -> Iterator[str]:
    """It asks about the story, not about the paper, its reporter or its interview."""
    world = context.world
    text = f"{item.stem} {item.answer}"
    for name in world.trade(text):
        yield f"it asks about {name}"
    spoken = any(f.clause and f.clause.lemma in _SPEAKING for f in context.facts(item))
    if spoken and (medium := content(item.stem) & words("media")):
        yield f"it asks who spoke to the press: {min(medium)}"
    if found := content(text) & words("trade"):
        yield f"it asks about the reporting: {min(found)}"


SOURCE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("evidence", evidence),
    ("grounded", grounded),
    ("told", told),
    ("confident", confident),
    ("contradicted", contradicted),
    ("claim", claim),
    ("modality", modality),
    ("inferred", inferred),
    ("before print", before_print),
    ("one holder", one_holder),
    ("worth asking", worth),
)
