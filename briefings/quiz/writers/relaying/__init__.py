"""What a report tells, as it tells it, with a name or a figure left out.

'Reuters reported on 4 March 2019: Miners have gone back to work in _____ after a strike.'
The sentence stands in its own tense, so that nothing of it is told again in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Article, Fact
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, tidy
from briefings.quiz.headlines import relayed
from briefings.quiz.question import GAP, Question
from briefings.quiz.salience import is_told
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.retelling import MOST_WORDS
from briefings.quiz.writers.headed.asking import of_sport
from briefings.quiz.writers.relaying.leaving_out import slots

# The least clarity of a fact whose statement is told whole, and the words that it has at least.
CLEAR, LEAST = 0.45, 8
# Doubts of sentences whose bodies or times another sentence gives.
_OPEN = frozenset(
    {
        *("a government of no named country", "a perfect with a date", "noun for a name"),
        *("a word that leans on another sentence", "the day is inferred from the story"),
    }
)
# Words at the start of a report that tell its news: its first five sentences or so.
NEWS = 110


def relayed_gap(fact: Fact, world: World) -> Iterator[Question]:
    """The statement of a fact after who reported it and when, with one thing left out.

    Raises NotAskedError where the statement leans on its report, or is too long.
    """
    article = world.source(fact)
    told = fact.kind in {"event", "figure"} and fact.modality in {"holds", "claimed"}
    if not told or article is None or not is_told(fact, article, NEWS):
        return
    if fact.clarity < CLEAR or _OPEN & set(fact.doubts):
        raise NotAskedError("a statement that leans on its report")
    if of_sport(fact, world):
        raise NotAskedError("a game that a report may have several of")
    before, text = _placed(fact, article)
    for slot, kinds in slots(text, fact, article, world):
        left = f"{text[: slot.start]}{slot.lead}{GAP}{slot.hint}{text[slot.end :]}"
        yield Question(
            writer=slot.writer,
            asks=slot.asks,
            stem=f"{before}{left[0].upper()}{left[1:]}.",
            answer=slot.answer,
            facts=(fact,),
            accepted=slot.accepted,
            kinds=kinds,
        )


def _placed(fact: Fact, article: Article) -> tuple[str, str]:
    """Who reported it and when, in as many words as there is room for, and what was reported."""
    whole = _statement(fact, article)
    found = [(b, _shorter(whole, fact, MOST_WORDS - len(b.split()))) for b in relayed(article)]
    before, text = max(found, key=lambda pair: len(pair[1]), default=("", ""))
    if not text:
        raise NotAskedError("a report without outlet or day, or a sentence too long")
    return before, text


_ASIDE = re.compile(r" ?\([^()]*\)")
# The town in capitals that a report begins with: "OSSE Miners have gone back to work".
_DATELINE = re.compile(r"^[A-Z]{4,}(?:, [A-Z]\w+)?(?: [-–—])? (?=[A-Z][a-z])")
# The name of a work in quotation marks: a word with a capital is its first.
_TITLE = re.compile(r"[\"“][A-Z][\w'’:.-]*(?: [\w'’:.-]+){0,5}[\"”]")


def _statement(fact: Fact, article: Article) -> str:
    """What a fact tells, without the day of its report; raises NotAskedError for a quotation."""
    day = plain(article.published)
    said = _ASIDE.sub("", tidy(fact.statement).rstrip("."))
    said = _DATELINE.sub("", said)
    said = re.sub(rf",? (?:late |early )?on {day.text if day else ''}(?=$|[ ,.])", "", said)
    if re.search(r"[\"“”]", _TITLE.sub("", said)):
        raise NotAskedError("words of a speaker")
    if leaning := _LEANING.search(said):
        raise NotAskedError(f"a statement that leans on its report: {leaning[0]}")
    if any(_MAYBE.search(r.sentence) for r in fact.references) and not _MAYBE.search(said):
        raise NotAskedError("a wish or chance, told as done")
    return said


_MAYBE = re.compile(r"\b(?:could|hop(?:ed|es|ing)|may|might|prefer|wants?|wish(?:ed|es)?|would)\b")
# Words that only the place or the day of a report explains, and a clause without its subject.
_LEANING = re.compile(
    r"\b(?:area|elsewhere|here|local|nearby|neighbou?ring|recent|recently|there|today)\b"
    r"|['’]s \w+ing\b|^As of |^(?:Set|Born|Based|Known|[A-Z]\w+(?:ed|ing)) [^,]*,"
)


# Where the end of a long sentence can be left out.
_TAIL = re.compile(
    r", (?:prompting|leaving|bringing|making) "
    r"|, (?:after|although|amid|as|at|but|despite|during|following|including|many|most|on|some"
    r"|when|where|which|while|who|with) "
    r"| — | – "
)
_LOOSE = re.compile(
    r"(?:\b(?:about|also|and|at|by|for|from|just|in|less than|more than|nearly|of|on|or|that|the|to"
    r"|with)|(?:day|hour|month|week|year)s?)$"
)


def _shorter(said: str, fact: Fact, room: int) -> str:
    """A statement without what is too long at its end; "" where it cannot be shortened.

    What somebody claims is never shortened, and nothing is left without its verb.
    """
    verb = (fact.clause.verb if fact.clause else fact.predicate).split()[-1:]
    for found in reversed(list(_TAIL.finditer(said))):
        if len(said.split()) <= room or fact.modality == "claimed":
            break
        kept = said[: found.start()]
        if not verb or verb[0] not in kept.split() or _LOOSE.search(kept):
            continue
        said = kept
    return said if LEAST <= len(said.split()) <= room else ""
