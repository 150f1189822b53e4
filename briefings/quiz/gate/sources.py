"""Checks of what stands behind an item: evidence, its date, its holder, its worth."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact, QuizItem
from briefings.quiz.dates import Date, about, plain, printed, written
from briefings.quiz.gate.certainty import CERTAINTY_CHECKS
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lands import countries, same_country
from briefings.quiz.lists import words
from briefings.quiz.offices import Office, may_be_same, office, told_apart
from briefings.quiz.tenures import Tenure, same_person
from briefings.quiz.wording import bare, content, folded, has_phrase, tokens


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
    if item.writer == "nation" and same_country(fact.subject, item.answer):
        return True
    if item.asks == "place" and fact.place and same_country(fact.place, item.answer):
        return True
    if item.writer == "gap.place" and any(same_country(n.text, item.answer) for n in fact.names):
        return True
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


def inferred(item: QuizItem, context: Context) -> Iterator[str]:
    """A date that was reasoned out is not a key."""
    told = words("stem_dated") - {"became", "tenure.holder", "tenure.office"}
    dated = item.asks == "date" or item.writer in told
    for fact in context.facts(item) if dated else ():
        doubtful = fact.is_day_inferred or any("anchor" in d for d in fact.doubts)
        doubtful = doubtful and not _in_its_name(fact, item)
        proved = item.writer == "when.day.inferred"
        reasoned = item.asks == "date" and context.world.inferred(fact) and not _written(fact)
        reasoned = reasoned and not _in_its_name(fact, item)
        if not proved and (doubtful or reasoned):
            yield "the date of the article is inferred"


def _in_its_name(fact: Fact, item: QuizItem) -> bool:
    """Whether only the month is asked of what has its year in its name: "the 2021 Osse Expo"."""
    date = plain(fact.date)
    name = fact.clause.subject if fact.clause else ""
    asked = " which month " in item.stem and " and year" not in item.stem
    return asked and date is not None and f"{date.year} " in name


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
            if not may_be_same(tenure.office, held) or same_person(tenure.person, fact.subject):
                continue
            if _together(tenure, fact, context) and told_apart(tenure.office, held):
                continue
            near = tenure.office.complete or _together(tenure, fact, context)
            near = near or _of_country(tenure, held, context)
            if near and _overlap(tenure, fact, context):
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


def _of_country(tenure: Tenure, held: Office, context: Context) -> bool:
    """Whether a bare "president" is told of in an article that names the country asked for."""
    if not held.country or tenure.office.role != held.role:
        return False
    cited = context.world.by_id[tenure.fact].references
    told = context.world.read(r.article for r in cited)
    names = [held.country, *(d for d, c in countries().items() if folded(c) == held.country)]
    return any(has_phrase(n, a.text) for a in told for n in names)


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
# Whose day is that of the news, not of what is told.
_SAYING = frozenset({"comment", "reply", "report", "respond", "say", "tweet", "write"})


def worth(item: QuizItem, context: Context) -> Iterator[str]:
    """It asks about the story, not about the paper, its reporter or its interview."""
    world = context.world
    text = f"{item.stem} {item.answer}"
    for name in world.texts.trade(text):
        yield f"it asks about {name}"
    spoken = any(f.clause and f.clause.lemma in _SPEAKING for f in context.facts(item))
    if spoken and (medium := content(item.stem) & words("media")):
        yield f"it asks who spoke to the press: {min(medium)}"
    told = (f.clause for f in context.facts(item) if f.clause and item.asks == "date")
    if any(c.lemma in _SAYING or "statement" in tokens(c.rest) for c in told):
        yield "when something was said is not asked"
    if found := content(text) & words("trade"):
        yield f"it asks about the reporting: {min(found)}"


SOURCE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("evidence", evidence),
    ("grounded", grounded),
    ("told", told),
    *CERTAINTY_CHECKS,
    ("inferred", inferred),
    ("before print", before_print),
    ("one holder", one_holder),
    ("worth asking", worth),
)
