"""Checks that an office asked as of a month was held then: nobody dead, sacked, or long gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Article, Fact, QuizItem, Reference
from briefings.quiz.asof import as_of
from briefings.quiz.dates import Date, about, plain
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.quiz.verbs import readings
from briefings.quiz.wording import content
from briefings.quiz.writers.portfolios import ministry

_NO_LINK = r"(?!(?:and|at|by|for|from|in|of|on|to|who|whose|with)\b)"
_BEFORE = rf"(?:the )?(?:{_NO_LINK}[\w’'-]+ ){{{{0,6}}}}{{name}}(?!['’])"
_BELIEVED = (
    r"(?:is|was|were|has been) (?:\w+ly )?(?:reported|said|believed|understood|thought|known)"
)
_GONE = (
    r"(?:resignation|dismissal|sacking|removal|ouster|departure|firing|impeachment|retirement"
    r"|assassination|death|murder|murderers|killing|killers?|assassins?|slaying|funeral)"
    rf" of {_BEFORE}"
    rf"|\b(?:[Tt]he late|slain|murdered|assassinated|ousted|deposed|sacked) {_BEFORE}"
    r"|{name}['’]s? (?:resignation|dismissal|sacking|assassination|death|murder|funeral|killers?)\b"
    r"|{name}(?:, (?!who)[^,.;]{{3,60}}(?=,))?,? (?:who )?"
    r"(?:(?:has |had )?(?:just |since |earlier )?"
    r"(?:resigned|quit|stepped (?:aside|down)|died|retired|left (?=after\b|in [JFMASOND]|last\b"
    r"|on\b|yesterday\b|(?:her|his|the) (?:job|office|post)\b))"
    rf"|{_BELIEVED} to (?:have (?:resigned|quit|stepped down|died|been)|be dead)"
    r"|(?:is|was) among the (?:dead|killed|missing|victims)"
    r"|lost (?:his|her|their) (?:job|office|post|seat)"
    r"|was found (?:dead|hanged|murdered)|(?:hanged|killed|shot) (?:himself|herself)"
    r"|(?:has |had )?(?:tendered|submitted|announced|handed in) (?:his|her|their) resignation"
    r"|(?:was |has been |had been )(?:just |since )?"
    r"(?:sacked|dismissed|removed|fired|ousted|replaced|killed|murdered|assassinated))\b"
)


def _asked_as_of(item: QuizItem, context: Context) -> Iterator[tuple[Fact, Date | None]]:
    """The offices and memberships that an item asks as of a month, with that month."""
    if item.stem.startswith("As of ") or item.kind == "matching":
        for fact in context.facts(item):
            if fact.kind in {"position", "membership"} and fact.modality in {"holds", "acting"}:
                yield fact, as_of(fact, context.world)


def still_held(item: QuizItem, context: Context) -> Iterator[str]:
    """Who had gone by the day of the report is not asked as of it: "the resignation of …"."""
    for fact, month in _asked_as_of(item, context):
        last = re.escape(fact.subject.split()[-1])
        full = re.escape(fact.subject)
        gone = re.compile(_GONE.format(name=f"(?:{full}|(?:Mr|Mrs|Ms|Dr) {last})"))
        told = [r.sentence for r in fact.references]
        told += [a.text for a in _articles(fact, month, context)]
        if found := next((m for text in told if (m := gone.search(text))), None):
            yield f"gone by then: {found[0]}"
        elif _has_left(fact, month, context):
            yield "gone by then, as another fact says"


def _articles(fact: Fact, month: Date | None, context: Context) -> Iterator[Article]:
    """The articles of the month asked about, or before, that have a fact of the person."""
    world = context.world
    facts = world.facts_by_subject.get(fact.subject, (fact,))
    for article in world.read(sorted({r.article for f in facts for r in f.references})):
        day = about(article.published)
        if day is None or month is None or day.months <= month.months:
            yield article


def _has_left(fact: Fact, month: Date | None, context: Context) -> bool:
    """Whether an event by then tells that the person died or left."""
    known = context.world.facts_by_subject.get(fact.subject, ())
    told = (f for f in known if f.kind == "event" and f.modality == "holds" and f.clause)
    days = (plain(f.date) for f in told if f.clause and f.clause.lemma in words("leaving"))
    dated = [d for d in days if d is not None and d.grain != "year"]
    return month is not None and any(0 <= month.months - d.months < YEAR for d in dated)


# Months after which somebody who left an office may hold another.
YEAR = 12
_HAD = re.compile(
    r"\bhad (?:(?:\w+ly|already|also|always|ever|first|long|never|not|once|since|then) )?([a-z]+)\b"
)


def held_then(item: QuizItem, context: Context) -> Iterator[str]:
    """A title told of what had been is not of the day: "had tried to convince the chairman"."""
    for fact, _ in _asked_as_of(item, context):
        if fact.references and all(_had_been(r.sentence, fact) for r in fact.references):
            yield "its sentence tells what had been before"


def _had_been(sentence: str, fact: Fact) -> bool:
    """Whether a verb in the pluperfect governs the person's name in a sentence."""
    before, found, _ = sentence.partition(fact.subject)
    clause = re.split(r"[,.;:()“”\"]| (?:and|but|says?|that) ", before)[-1] if found else ""
    return any(_is_participle(m[1]) for m in _HAD.finditer(clause))


def _is_participle(word: str) -> bool:
    """Whether a word after "had" is a form of a verb, and no thing that somebody had."""
    read = readings(word)
    return word not in read.get("verb", (word,)) and "noun" not in read


# A quotation, to its closing mark or to the next one that opens.
_QUOTED = re.compile(r'(?<!\S)[“"](?=\S)[^“”"\n]*(?:(?<!\s)[”"])?')
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|My)\b")
_TALK = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|says?|tells?|will|wants?|plans?)\b")
# How often a text without its quotations says "I" that somebody tells, and no reporter.
SPOKEN = 5


def no_memory(item: QuizItem, context: Context) -> Iterator[str]:
    """An office in what somebody tells of the past is not of the day of an interview."""
    for fact, _ in _asked_as_of(item, context):
        naming = [r for r in fact.references if fact.subject in r.sentence]
        if naming and all(_remembered(r, context) for r in naming):
            yield "somebody tells of the past"


def _remembered(ref: Reference, context: Context) -> bool:
    """Whether a sentence is told of the past in an answer of an interview, a speech, a letter."""
    article = context.world.article_by_id.get(ref.article)
    if article is None or _PRESENT.search(ref.sentence):
        return False
    if len(_FIRST_PERSON.findall(_QUOTED.sub("", article.text))) < SPOKEN:
        return False
    around = (p for p in article.paragraphs if p.start <= ref.start < p.end)
    return any(_TALK.search(_QUOTED.sub("", article.text[p.start : p.end])) for p in around)


_CLOSED = (
    r"\b(?:[Cc]ollapsed|[Dd]efunct|[Ff]ailed|[Bb]ankrupt|[Dd]isbanded|[Dd]issolved) "
    r"(?:[\w-]+ ){{0,3}}{name}"
    r"|{name},? (?:which )?(?:has |had )?(?:since |now )?(?:closed down|collapsed|folded"
    r"|been (?:wound up|dissolved|disbanded|liquidated)|gone (?:bankrupt|into liquidation))\b"
)


def open_body(item: QuizItem, context: Context) -> Iterator[str]:
    """A body that had closed has no officers: no "collapsed insurer Orla" with its chairman."""
    for fact, month in _asked_as_of(item, context):
        body = (fact.organization or "").removeprefix("the ").strip()
        closed = re.compile(_CLOSED.format(name=re.escape(body)))
        if body and any(
            body in a.text and closed.search(a.text) for a in _articles(fact, month, context)
        ):
            yield f"{body} had closed"


def one_ministry(item: QuizItem, context: Context) -> Iterator[str]:
    """A minister of no named country has one ministry in the reports of a month."""
    if not item.writer.startswith("office.portfolio"):
        return
    for fact, month in _asked_as_of(item, context):
        for other in context.world.facts_by_subject.get(fact.subject, ()):
            if other.kind != "position" or other.modality == "former" or other.id == fact.id:
                continue
            title, day = ministry(other.value), context.world.published(other)
            near = month and day and month.months == day.months
            near = near and len(other.references) >= len(fact.references)
            if title and near and not content(title) & content(item.answer) - {"minister"}:
                yield f"also {title}"
                return


LAPSED_CHECKS: tuple[tuple[str, Check], ...] = (
    ("still held", still_held),
    ("held then", held_then),
    ("no memory", no_memory),
    ("open body", open_body),
    ("one ministry", one_ministry),
)
