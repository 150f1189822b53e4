"""In their words: quotations, letter for letter, that are worth reading by themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.deserving import news_of
from briefings.digest.choice.substance import substance, weighty
from briefings.digest.parts.answering import IN_AN_INTERVIEW, interviews, with_questions
from briefings.digest.parts.answers import in_order, is_answer, is_interview, once
from briefings.digest.parts.questions import question
from briefings.digest.parts.story import headline, quoted
from briefings.digest.story_order import body, offset, only_article
from briefings.digest.telling.wording import LONGEST
from briefings.model import Saying
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Fact, Reference, Topic

IN = "in “{}”"
SHORTEST_WORDS = 8
LONGEST_WORDS = 45
# So many of a speaker are printed however many others speak.
_FEW = 2
_MARKS = "\"“”‘’' "
# A quotation of less substance stands in no brief of several articles; in a whole one, or on
# topics that are asked for, the second.
_LEAST, _LEAST_OF_WHOLE = 0.5, 0.0
# What as many words as a point has are worth.
_FITTING = 0.4
# So many words has what is said on the news of its article in common with that.
_SHARED = 3
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
# Words that open on a question tell nothing.
_ASKING = re.compile(r"[^.!?]*\?")
_ADDRESS = re.compile(r"https?:|\bwww\.|\S@\S")
_LEANS = re.compile(
    r"^(?:He|She|It|They|This|That|These|Those|And|But|So|Or|Such|Yes|No|For (?:exampl|instanc)e)\b"
)
# Whoever reads it later does not know when or where.
_HERE_AND_NOW = re.compile(
    r"\b(?:just now|right now|tonight|today|tomorrow|yesterday|here|there are two things"
    r"|(?:last|next|this) (?:week|month|year|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b",
    re.IGNORECASE,
)


def sayings(
    facts: Sequence[Fact],
    ledger: Ledger,
    size: Size,
    topics: Sequence[Topic] = (),
    *,
    asked: bool = False,
) -> tuple[Saying, ...]:
    """The most telling quotations, no more of a speaker while others have something to say.

    None is small talk; on topics that are `asked` for, nearly all are of use.

    Those of one speaker stand together, by what they are about and as they were said. Of an
    interview by itself it is all answers that say something, in their order.
    """
    desk = ledger.desk
    fit = [fact for fact in facts if fact.kind == "quotation" and _verbatim(fact)]
    if size.sayings and only_article(desk.facts, desk.articles) and is_interview(desk.facts):
        clear = list(_in_full(weighty(fit), ledger, size.words))
        return once(with_questions([_saying(fact, desk) for fact in clear], ledger))
    talks = () if asked else interviews(ledger, size)
    answered = {reference.article for talk in talks for reference in talk.references}
    fit = [f for f in fit if not (is_answer(f) and answered & {r.article for r in f.references})]
    apart = only_article(desk.facts, desk.articles) is None and not asked
    if only_article(desk.facts, desk.articles) is None:
        least = _LEAST_OF_WHOLE if size.whole or asked else _LEAST
        fit = [fact for fact in fit if _telling(fact) >= least]
    if apart and not size.whole:
        fit = [fact for fact in fit if _is_understood(fact, desk)]
    fit.sort(key=lambda fact: (-(_telling(fact) + 0.3 * desk.worth[fact.id]), fact.id))
    chosen: list[Fact] = []
    for fact in fit:
        if (
            len(chosen) < size.sayings
            and ledger.is_new(fact)
            and _may_speak(fact, chosen, fit, size)
            and _is_of_another_question(fact, chosen, desk)
            and not (desk.leads and _has_spoken(fact, chosen))
        ):
            chosen.append(fact)
            ledger.write(fact)
    told = (_saying(fact, desk) for fact in _grouped(chosen, topics))
    return once(_placed(s, desk) for s in (*talks, *told)) if apart else once((*talks, *told))


def _is_understood(fact: Fact, desk: Desk) -> bool:
    """Whether a reader of several articles knows what the words are about.

    An answer needs its question, and other words the headline of their article. Neither is longer
    than a point.
    """
    if len(fact.value.split()) > LONGEST:
        return False
    if is_answer(fact):
        return bool(_asked(fact, desk))
    if desk.leads and (_ASKING.match(fact.value) or not _is_on_its_news(fact, desk)):
        return False
    if desk.leads and not _is_spelled_out(fact, desk):
        return False
    return any(_headed(reference, desk) for reference in fact.references)


def _is_on_its_news(fact: Fact, desk: Desk) -> bool:
    """Whether the words name what the headline or the lead of their article tells of.

    The name of a person does not tell what is said of that person.
    """
    homes = {reference.article for reference in fact.references}
    own = [f for f in desk.known if any(r.article in homes for r in f.references)]
    people = " ".join(n.canonical for f in own for n in f.names if n.kind == "person")
    said = frozenset(content(fact.value)) - frozenset(content(f"{people} {fact.subject}"))
    cited = (desk.articles[key] for key in sorted(homes) if key in desk.articles)
    return any(len(said & news_of(article)) >= _SHARED for article in cited)


def _is_spelled_out(fact: Fact, desk: Desk) -> bool:
    """Whether the headline or lead has what stands in capitals: not what "the PDC" says."""
    cited = (desk.articles[r.article] for r in fact.references if r.article in desk.articles)
    told = " ".join(f"{a.title} {a.text[body(a) :].splitlines()[:1]}" for a in cited)
    return all(short in told for short in _CAPITALS.findall(fact.value))


def _placed(saying: Saying, desk: Desk) -> Saying:
    """The saying with the headline of the article that quotes it."""
    head = next(filter(None, (_headed(r, desk) for r in saying.references)), "")
    first, _, rest = saying.occasion.partition(", ")
    named = (first, head.removeprefix(IN[:3]), rest)
    told = named if first.startswith(IN_AN_INTERVIEW) else (head, saying.occasion)
    return replace(saying, occasion=", ".join(filter(None, told)))


def _headed(reference: Reference, desk: Desk) -> str:
    article = desk.articles.get(reference.article)
    own = headline(article) if article else ""
    return IN.format(quoted(own)) if own else ""


def _in_full(fit: Sequence[Fact], ledger: Ledger, words: int) -> Iterator[Fact]:
    """The answers that are new, in their order, up to so many words."""
    for fact in in_order(fit):
        count = len(fact.value.split())
        if ledger.is_new(fact) and count <= words:
            words -= count
            ledger.write(fact)
            yield fact


def _may_speak(fact: Fact, chosen: Sequence[Fact], fit: Sequence[Fact], size: Size) -> bool:
    speakers = len({other.subject for other in fit})
    share = max(_FEW, -(-size.sayings // max(1, speakers)))
    said = sum(other.subject == fact.subject for other in chosen)
    return said < min(share, size.of_one_speaker)


def _is_of_another_question(fact: Fact, chosen: Sequence[Fact], desk: Desk) -> bool:
    """Whether none of the chosen answers the same question of an interview."""
    asked = _asked(fact, desk)
    others = (f for f in chosen if f.subject == fact.subject)
    return not asked or all(_asked(other, desk) != asked for other in others)


def _has_spoken(fact: Fact, chosen: Iterable[Fact]) -> bool:
    """Whether words of its article are chosen, where it is no answer."""
    homes = {reference.article for reference in fact.references}
    return not is_answer(fact) and any(
        reference.article in homes for other in chosen for reference in other.references
    )


def _grouped(chosen: Sequence[Fact], topics: Sequence[Topic]) -> list[Fact]:
    """By speaker in the order of choice, then by topic, article and place."""
    speakers = list(dict.fromkeys(fact.subject for fact in chosen))
    homes = {key: place for place, topic in reversed([*enumerate(topics)]) for key in topic.facts}

    def order(fact: Fact) -> tuple[int, int, str, int, str]:
        article = min((r.article for r in fact.references), default="")
        about = homes.get(fact.id, len(topics))
        return speakers.index(fact.subject), about, article, offset(fact), fact.id

    return sorted(chosen, key=order)


def _verbatim(fact: Fact) -> str:
    """The words as they stand in the cited text, or nothing."""
    words = fact.value.strip(_MARKS)
    count = len(words.split())
    if not SHORTEST_WORDS <= count <= LONGEST_WORDS or fact.modality == "denied":
        return ""
    if not words[0].isupper() or any(p.search(words) for p in (_LEANS, _HERE_AND_NOW, _ADDRESS)):
        return ""
    cited = (f"{r.quote}\n{r.sentence}" for r in fact.references)
    return words if any(words in text for text in cited) else ""


def _telling(fact: Fact) -> float:
    words = _verbatim(fact)
    length = len(words.split())
    return substance(words) + _FITTING * (length <= LONGEST)


def _saying(fact: Fact, desk: Desk) -> Saying:
    words = _verbatim(fact)
    return Saying(
        words=words[:-1] if words.endswith(",") else words,
        speaker=fact.attributed_to or fact.subject,
        occasion=", ".join(filter(None, (_occasion(fact), _reported(fact)))),
        date=fact.date,
        references=fact.references,
        question=_asked(fact, desk),
    )


def _asked(fact: Fact, desk: Desk) -> str:
    """The question that the words answer, if they are of an interview and it stands alone."""
    article = next((desk.articles.get(r.article) for r in fact.references), None)
    return question(fact, article) if article and is_answer(fact) else ""


def _reported(fact: Fact) -> str:
    """When the words were printed, where nobody says when they were said."""
    days = (r.published for r in fact.references if edtf.year(r.published))
    day = None if fact.date else next(days, None)
    return f"published {edtf.spoken(day)}" if day else ""


def _occasion(fact: Fact) -> str:
    """Where or to whom it was said, if the statement tells between speaker and words."""
    speaker = re.escape(fact.attributed_to or fact.subject)
    match = re.match(rf"^{speaker},? (\w+) (.+?):? [“\"]", fact.statement)
    if not match:
        return fact.place or ""
    return f"to {match[2]}" if match[1] == "told" else match[2]
