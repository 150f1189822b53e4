"""Ages: "Tam Oke, 19, …", "Tam Oke (19)", "Tam Oke, a 19-year-old fitter", "19-year-old Oke"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.figures.whole import named
from briefings.extract.minting import mint
from briefings.extract.references.leaning import TIME
from briefings.extract.references.resolving import in_apposition
from briefings.extract.statements.moments import in_words
from briefings.model import Clause, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Resolved
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_YEARS = r"(?P<age>\d{1,2}|1[01]\d)"
# What stands right behind a name: an age between commas or in brackets, or a description by age.
_BEHIND = re.compile(
    rf"(?:, {_YEARS}, | \({_YEARS.replace('age', 'bracketed')}\)|"
    rf",? (?:who (?:is|was|turned) |aged ){_YEARS.replace('age', 'aged')}(?=[ ,.;)])"
    rf"|, (?:an?|its|the|their) {_YEARS.replace('age', 'described')}[- ]year[- ]old\b)"
)
_WORDS = (
    "four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
)
# What stands right before a name: "the 28-year-old driver Mr".
_AHEAD = re.compile(
    rf"\b(?P<age>\d{{1,2}}|{_WORDS})-year-old (?:[a-z-]+ ){{0,2}}(?:(?:Mrs?|Ms|Miss|Dr)\.? )?\Z",
    re.IGNORECASE,
)
# Characters before a name in which its age may stand.
_REACH = 60
# Of somebody who was no older than that: "the murder of nine-year-old Oke".
_DEAD = re.compile(
    r"\b(?:abduction|assassination|burial|death|disappearance|funeral|killing|manslaughter|murder|"
    r"shooting|slaying|suicide)s? of (?:[a-z]+ )?\Z"
)
# Of a death that is told: in these times of its verb, and with none of these adverbs.
_OVER = frozenset({"past", "perfect", "pluperfect", "participle"})
_NEARLY = frozenset({"almost", "allegedly", "narrowly", "nearly", "practically"})
_HARM = frozenset({"assassinate", "behead", "bludgeon", "drown", "electrocute", "execute", "gun"})
_HARM |= {"lynch", "shoot", "slaughter", "slay", "stab", "strangle"}
_ROLES = ("full name", "surname", "title", "pronoun")
# Before "he was 19": the age at another time, and a rival whom "he" may mean.
_ELSEWHEN = re.compile(
    r"\b(?:after|as|before|if|since|till|until|when|whenever|while)$", re.IGNORECASE
)
_RIVAL = re.compile(r"\b\w+[- ]year[- ]old\b", re.IGNORECASE)
_PRONOUN = re.compile(rf" (?:is|was) {_YEARS}(?: years old)?(?=[.,])")


def facts(reading: Reading) -> Iterator[Fact]:
    """Each person's age, once, as of the article's day."""
    told: set[str] = set()
    text = reading.article.text
    for mention in reading.cast.mentions:
        found = _behind(text, mention)
        sentence = reading.story.sentence_at(mention.start) if found is not None else None
        if found is None or sentence is None or mention.person.name in told:
            continue
        if _DEAD.search(text, max(0, found.start() - _REACH), found.start()):
            continue
        if reading.is_quoted(mention.start):
            continue
        if mention.how == "pronoun" and not _now(text[sentence.start : mention.start]):
            continue
        if _is_past(reading, sentence) and not _death(reading, mention.person.name):
            continue
        if _is_harmed(reading, mention.person.name):
            continue
        told.add(mention.person.name)
        yield _fact(reading, sentence, mention, found)


def _now(before: str) -> bool:
    """Whether "he was 19" tells the age as of the report, and of the one person it can mean."""
    return not _ELSEWHEN.search(before.rstrip()) and not _RIVAL.search(before)


def _behind(text: str, mention: Resolved) -> re.Match[str] | None:
    if mention.how == "pronoun":
        return _PRONOUN.match(text, mention.end)
    if mention.how not in _ROLES:
        return None
    ahead = _AHEAD.search(text, max(0, mention.start - _REACH), mention.start)
    return ahead or _BEHIND.match(text, mention.end)


def _fact(reading: Reading, sentence: Sentence, mention: Resolved, found: re.Match[str]) -> Fact:
    name = mention.person.name
    age = next(value for value in found.groups() if value).lower()
    at = found.start() + found[0].lower().index(age)
    told = f"{age} years old"
    died = _death(reading, name)
    who = _teller(reading, died)
    end = f"died at the age of {age}" + (f", according to {who}" if who else "")
    day = "" if died else in_words(reading.article.published or "")
    since = f" as of {day.partition(' ')[2]}" if day else ""
    doubts = [] if died or day else [TIME]
    if mention.how == "pronoun":
        doubts.append("pronoun")
    return mint(
        reading.story,
        sentence,
        "figure",
        name,
        "be",
        age,
        f"{name} {end}." if died else f"{name} was {told}{since}.",
        rule="figure, age",
        span=(min(mention.start, at), max(at + len(age), mention.end)),
        doubts=doubts,
        modality="claimed" if who else "holds",
        attributed_to=who or None,
        names=(Name(name, "person", name),),
        clause=None if died else Clause(name, "was", told, lemma="be", tag="VBD"),
    )


def _is_past(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens with a year before that of the article: "In 2018, Tam Oke, 19,"."""
    year = (reading.article.published or "")[:4]
    near = reading.dates_in(sentence.start, min(sentence.start + _REACH // 2, sentence.end))
    return any((m.edtf or "")[:4].isdigit() and (m.edtf or "")[:4] < year for m in near)


def _death(reading: Reading, name: str) -> Predication | None:
    """The clause by which a person died: the age is that of the day of death."""
    for parsed in reading.clauses:
        for clause in parsed.clauses:
            if isinstance(clause, Predication) and clause.verb.lemma in ("die", "kill", "murder"):
                passive = clause.verb.lemma == "die" or clause.verb.passive
                if passive and _is_done(clause) and name in _people(reading, clause):
                    return clause
    return None


def _people(reading: Reading, clause: Predication) -> set[str]:
    """The persons who are the subject of a clause, each of "Tam Oke, 32, and Liv Aho, 40,"."""
    head = clause.subject.head
    heads = [head, *(t for t in head.subtree if t.dep_ == "conj" and t.pos_ == "PROPN")]
    found = (reading.cast.at(t.i) or in_apposition(reading, t) for t in heads)
    return {who.person.name for who in found if who is not None}


def _is_harmed(reading: Reading, name: str) -> bool:
    """Whether a person may be dead though no verb of dying says so: "was shot in his car"."""
    return any(
        clause.verb.passive and clause.verb.lemma in _HARM and name in _people(reading, clause)
        for parsed in reading.clauses
        for clause in parsed.clauses
        if isinstance(clause, Predication)
    ) and not _death(reading, name)


def _is_done(clause: Predication) -> bool:
    """Whether a death is told as such: not "was almost killed", "did not die", "may have died"."""
    narrow = any(c.lower_ in _NEARLY for c in clause.main.lefts)
    return clause.mood == "said" and clause.verb.tense in _OVER and not narrow


def _teller(reading: Reading, death: Predication | None) -> str:
    """Who says that a person died, where the outlet does not and the sentence names somebody."""
    said = death.speaker if death is not None else None
    return (named(reading, said.head) or "") if said is not None and said.head is not None else ""
