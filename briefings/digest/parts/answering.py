"""The answers of interviews as they are printed among what is said in somebody's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.parts.answers import is_answer
from briefings.digest.parts.interviews import answers, foremost
from briefings.digest.parts.story import headline
from briefings.digest.story_order import only_article
from briefings.model import Saying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.parts.interviews import Answer

IN_AN_INTERVIEW = "in an interview"
_MARKS = "\"“”‘’' "


def interviews(ledger: Ledger, size: Size) -> tuple[Saying, ...]:
    """What represents each interview among other articles; its facts are written in the ledger."""
    desk = ledger.desk
    keys = dict.fromkeys(r.article for fact in desk.turns for r in fact.references)
    articles = (desk.articles[key] for key in keys if key in desk.articles)
    own = (answers(a, desk.turns) for a in articles if not a.duplicate_of and headline(a))
    whole = [found for found in own if found][: size.interviews]
    most = size.of_one_speaker + (not size.openings)
    best = (answer for found in whole for answer in foremost(found, most))
    chosen = [answer for answer in best if not _is_printed(answer, ledger)]
    told = {answer.reference.article for answer in chosen} if not size.whole else set()
    for fact in (f for f in desk.facts if is_answer(f)):
        cited = fact.references
        if any(r.article in told or any(answer.has(r) for answer in chosen) for r in cited):
            ledger.write(fact)
    return tuple(map(_answered, chosen))


def _is_printed(answer: Answer, ledger: Ledger) -> bool:
    """Whether a point has all that the answer says, or much of it."""
    said = (f.value.strip(_MARKS) for f in ledger.printed if f.kind == "quotation")
    return any(words in answer.words or answer.words in words for words in said)


def with_questions(told: Sequence[Saying], ledger: Ledger) -> list[Saying]:
    """An interview by itself: what is clear of the answers, and how others begin that say much."""
    desk = ledger.desk
    article = only_article(desk.facts, desk.articles)
    heard = [reference for saying in told for reference in saying.references]
    found = answers(article, desk.turns) if article else []
    named = {saying.speaker: saying.occasion for saying in reversed(told)}
    others = [
        replace(_answered(answer), occasion=named.get(answer.speaker, ""))
        for answer in foremost(found, len(found))
        if not (_is_printed(answer, ledger) or any(answer.has(cited) for cited in heard))
    ]
    return sorted([*told, *others], key=lambda saying: saying.references[0].start)


def _answered(answer: Answer) -> Saying:
    """The answer as words that are printed: to which outlet, and when it was published."""
    cited = answer.reference
    asked = f"{IN_AN_INTERVIEW} with {cited.outlet}" if cited.outlet else IN_AN_INTERVIEW
    day = edtf.spoken(cited.published or "") if edtf.year(cited.published) else ""
    occasion = f"{asked}, published {day}" if day else asked
    return Saying(
        words=answer.words,
        speaker=answer.speaker,
        occasion=occasion,
        date=None,
        references=(answer.reference,),
        question=answer.question,
    )
