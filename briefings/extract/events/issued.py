"""The day of a text is that of what it says: "a study published on Friday found", "said in a report
released in May"; so is that of an inquiry: "a survey carried out in 2019 found".

Only where the text has a date of its own, and the verb none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import When
    from briefings.extract.events.news_days import Evidence
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading

# What is given out, beside the texts of the list, and what is done to find something out.
_TEXTS = frozenset({"advisory", "bulletin", "decision", "document", "figure", "filing", "forecast"})
_TEXTS |= {"interview", "judgment", "letter", "notice", "opinion", "research", "ruling", "speech"}
_TEXTS |= {"video"}
_GIVEN_OUT = frozenset(
    {"air", "broadcast", "circulate", "date", "deliver", "file", "issue", "post"}
)
_GIVEN_OUT |= {"print", "publish", "release", "send", "unveil"}
_CARRIED_OUT = frozenset({"carry", "complete", "conduct", "do", "make", "take"})
# What a text or an inquiry does.
_FINDING = frozenset({"conclude", "estimate", "find", "predict", "project", "reveal", "show"})
_FINDING |= {"suggest"}
_TENSES = frozenset({"past", "perfect", "pluperfect", "present"})


def of_texts(reading: Reading) -> dict[int, Evidence]:
    """The days of what texts say, by the token index of the verb."""
    return {
        clause.main.i: (parsed.sentence, replace(when, how="same"))
        for parsed in reading.clauses
        for clause in parsed.clauses
        if isinstance(clause, Predication) and _says(clause)
        for when in _dates(parsed, clause)
    }


def _says(clause: Predication) -> bool:
    """Whether a clause without a date tells what was said or found, and that behind its verb."""
    lemma, verb = clause.verb.lemma, clause.verb
    told = verb.tense in _TENSES and clause.mood == "said" and not verb.passive
    says = lemma in _FINDING or lemma in words("verbs_of_speech", "verbs_of_saying")
    content = child(clause.main, "ccomp")
    behind = content is not None and content.i < clause.main.i
    return told and says and not (clause.whens or clause.quoted or behind)


def _dates(parsed: Parsed, clause: Predication) -> Iterator[When]:
    """The date of the text that speaks, or in which somebody does."""
    for noun in _texts(clause):
        yield from _of_year(parsed, clause, noun)
        given = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"]
        verb = given[0] if given else None
        if verb is None or verb.lemma_.lower() not in _GIVEN_OUT | _CARRIED_OUT:
            continue
        whens = [w for w in _whens(parsed, verb) if not w.bound and w.mention.edtf]
        if len(whens) == 1 and not whens[0].mention.modifies:
            yield whens[0]


def _of_year(parsed: Parsed, clause: Predication, noun: Token) -> Iterator[When]:
    """The year of "a 2019 study found", of one that is new in the story."""
    new = any(c.lower_ in ("a", "an") for c in noun.lefts)
    over = clause.verb.tense in ("past", "perfect") and clause.verb.lemma in _FINDING
    for loose in parsed.loose if new and over else ():
        year = loose.when.mention.modifies and len(loose.when.mention.edtf or "") == len("2019")
        if year and loose.noun is not None and loose.noun.i == noun.i:
            yield loose.when


def _texts(clause: Predication) -> Iterator[Token]:
    """The text that is the subject of a clause, or in which its verb says something."""
    if _is_text(clause.subject.head):
        yield clause.subject.head
    for preposition in clause.main.children:
        noun = child(preposition, "pobj") if preposition.lower_ == "in" else None
        if noun is not None and _is_text(noun):
            yield noun


def _is_text(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in _TEXTS or lemma in words("texts") or noun.lower_ in ("data", "statistics")


def _whens(parsed: Parsed, verb: Token) -> tuple[When, ...]:
    """The dates of a verb that describes a noun."""
    for clause in parsed.clauses:
        main = clause.main if isinstance(clause, Predication) else clause.verb
        if main.i == verb.i:
            return clause.whens
    return ()
