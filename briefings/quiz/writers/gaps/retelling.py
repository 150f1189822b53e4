"""A sentence of a report as it stands in a question: in the past, with its day before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, plural, shortened, single, tidy, undated, yes_no
from briefings.quiz.inside import subject_inside
from briefings.quiz.question import GAP
from briefings.quiz.reports import guessed, report, without_now
from briefings.quiz.verbs import is_plural
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.backshift import as_past, backshifted, due
from briefings.quiz.writers.gaps.shortening import cut
from briefings.quiz.writers.statements import SECOND_VERB


@dataclass(frozen=True, slots=True)
class Retold:
    """What a report tells, in the past: `text` without its time, that stands before or after.

    `brief` says the same as `before` in fewer words, or is "".
    """

    text: str
    before: str
    after: str
    brief: str = ""

    def stem(self, text: str) -> str:
        """The statement of another text: "According to a report of 4 March 2019, …"."""
        long = len(f"{self.before} {text} {self.after}".split()) > MOST_WORDS
        before = self.brief or self.before if long else self.before
        if self.after and len(text.split(GAP)[0].split()) < ROOM:
            before = f"{self.after[0].upper()}{self.after[1:]}"
            return f"{before}, {tidy(_OPENER.sub(lambda m: m[0].lower(), text))}."
        whole = f"{before}, {text}" if before else text
        whole = tidy(f"{whole} {self.after}")
        return f"{whole[0].upper()}{whole[1:]}."


# Words of a stem (see the gate's check of length); words before a gap, which does not open it.
MOST_WORDS, ROOM = 30, 2
_OPENER = re.compile(r"^(?:An?|At|Some|The)\b")


# Doubts of sentences whose names another sentence gives, or whose day is their report's.
_LEANING = frozenset(
    {
        *("a government of no named country", "a time that counts from the article"),
        *("a word that leans on another sentence", "noun for a name"),
    }
)


def retold(fact: Fact, world: World) -> Retold:
    """The one sentence of a fact, as of its own day, or else of that of its report.

    Raises NotAskedError for what was not done, for a tense that the past cannot hold, and
    without a time.
    """
    if fact.modality not in {"holds", "claimed", "planned"}:
        raise NotAskedError(f"a deed that is {fact.modality}")
    if doubtful := _LEANING & set(fact.doubts):
        raise NotAskedError(f"a sentence that leans on another: {min(doubtful)}")
    date, clause = plain(fact.date), fact.clause
    if date is None or clause is None or fact.modality == "planned":
        return _reported(fact, clause or extracted(fact), world)
    if guessed(fact, date, world) or fact.is_day_inferred:
        return _reported(fact, undated(clause, date), world)
    return _dated(fact, world)


def _reported(fact: Fact, clause: Clause, world: World) -> Retold:
    """A sentence as of the day of its report: what was done, said or planned by then."""
    before = report(fact, world)
    if not before:
        raise NotAskedError("a sentence without a time")
    planned = fact.modality == "planned"
    clause = as_reported(fact, clause, world)
    text = f"{clause.subject} {clause.verb} {clause.rest}".strip()
    if planned:
        return Retold(text, before.replace("According to a report of", "As of"), "")
    if spoken := _SPEAKER.search(text):
        return _spoken(text[: spoken.start()], spoken["said"] or spoken["told"], before)
    if _DOUBLE.search(text):
        raise NotAskedError("a sentence with a second source inside")
    return _timed(text, before, clause)


def as_reported(fact: Fact, clause: Clause, world: World) -> Clause:
    """A clause in the past, whole and without its last asides, as a sentence has it inside.

    Raises NotAskedError for a tense that the past cannot hold, and for what is cut or nameless.
    """
    planned = fact.modality == "planned"
    clause = due(clause) if planned else replace(clause, verb=backshifted(clause))
    clause = single(replace(clause, rest=as_past(clause.rest)))
    subject = subject_inside(replace(fact, clause=clause), world.source(fact), world.vocabulary)
    text = cut(tidy(f"{subject} {clause.verb} {clause.rest}"))
    _whole(text, subject, fact)
    if planned and not re.search(r"[A-Z]", subject[1:]):
        raise NotAskedError("a plan of nobody named")
    return replace(clause, subject=subject, rest=text[len(f"{subject} {clause.verb} ") :])


def _spoken(text: str, speaker: str, before: str) -> Retold:
    """What somebody told: of a day of its own, or in the report of a day."""
    if _OWN_DAY.search(text):
        return Retold(text, f"According to {speaker}", "")
    return Retold(text, before.replace("to a report", f"to {speaker} in a report", 1), "")


_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! (?:Times|Telegraph))")
_BARE = re.compile(r"(?!an? |the |some |one |two |three |each |every )[a-z]+(?: [a-z]+)*")
_PEOPLE = re.compile(r"[Tt]he [A-Z][a-z]+s")


def _whole(text: str, subject: str, fact: Fact) -> None:
    """Raises NotAskedError for what a dash cut, and of "the Arabs", whom another sentence names."""
    end = " ".join(text.split()[-2:])
    dash = re.compile(rf"{re.escape(end)} ?(?: -|–|—|:)")
    if any(dash.search(r.sentence) for r in fact.references):
        raise NotAskedError("a sentence that goes on after a dash")
    if _WEEKDAY.search(text):
        raise NotAskedError("a weekday without its date")
    if _BARE.fullmatch(subject) and not is_plural(subject.split()[-1]):
        raise NotAskedError("a thing without an article: “best actor went to”")
    if _PEOPLE.fullmatch(subject):
        raise NotAskedError("people whom another sentence names")


# Whose account it is, at the end of a sentence.
_SPEAKER = re.compile(r", (?:according to (?P<told>[^,]+)|(?P<said>[^,]+) said)$")
_DOUBLE = re.compile(r"\b[Aa]ccording to\b")


_OWN_DAY = re.compile(
    r"\b(?:on|in|by|of|since|until) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:1[0-9]|20)\d\d\b"
)
_ONGOING = re.compile(r"(?:was|were) \w+ing\b")
_PASSIVE = re.compile(r"^had been (?=\w+(?:ed|en|t)\b)")


def _timed(text: str, before: str, clause: Clause) -> Retold:
    """A sentence with its time: its own, or the day of its report."""
    verb = clause.verb
    if _OWN_DAY.search(text) and not _ONGOING.match(verb):
        be = "were " if plural(clause) else "was "
        simple = _PASSIVE.sub(be, verb)
        if not simple.startswith("had "):
            return Retold(text.replace(verb, simple, 1), "", "")
    day = before.removeprefix("According to a report of ")
    had, ongoing = verb.startswith("had "), _ONGOING.match(verb)
    return Retold(text, before, "", f"By {day}" if had else f"As of {day}" if ongoing else "")


def _dated(fact: Fact, world: World) -> Retold:
    """A deed with its day, which stands before it where it would hang on another verb."""
    date, clause = plain(fact.date), fact.clause
    assert date is not None
    assert clause is not None
    if guessed(fact, date, world) or fact.is_day_inferred:
        raise NotAskedError("a deed whose date is inferred")
    clause = shortened(undated(clause, date))
    yes_no(clause, clause.subject)
    clause = replace(clause, rest=as_past(clause.rest))
    time = f"{'on' if date.day else 'in'} {date.text}"
    told = tidy(f"{clause.subject} {clause.verb} {clause.rest}")
    if len(told.split()) <= LONG and not SECOND_VERB.search(clause.rest):
        return Retold(told, "", time)
    subject = subject_inside(replace(fact, clause=clause), world.source(fact), world.vocabulary)
    return Retold(tidy(f"{subject} {clause.verb} {clause.rest}"), time, "")


# Words after which a day at the end is read with the last of them.
LONG = 14


def extracted(fact: Fact) -> Clause:
    """The grammar of a sentence that stands as it is: its subject, its verb, and the rest.

    What stands between the two in commas is left out, and what stands before a subject with
    a name.
    """
    said = _ACCORDING.sub(_at_the_end, _AS_OF.sub("", fact.statement.rstrip(".")))
    if re.search(r"[A-Z]", fact.subject[1:]):
        said = _FRONT.sub("", said)
    subject, rest = _shape(fact, said)
    found = re.fullmatch(rf"(?i:(?P<subject>{subject}))(?:, [^,]+(?:, [^,]+)?,)? {rest}", said)
    if found is None:
        raise NotAskedError("a sentence that does not begin with its subject and its verb")
    return Clause(found["subject"], found["verb"], found["rest"])


def _shape(fact: Fact, said: str) -> tuple[str, str]:
    """The patterns of a sentence's subject, and of its verb with what follows.

    Raises NotAskedError for a fact of which only a part of a sentence is known.
    """
    any_verb = rf"(?P<verb>{_GROUP}) (?P<rest>.+)"
    speaker = fact.attributed_to or ""
    if fact.is_extract and not _SAID_LAST.search(said):
        forms = {fact.predicate, without_now(f"{fact.predicate} ").strip()}
        verb = "|".join(re.escape(form) for form in sorted(forms, reverse=True))
        return rf"{re.escape(fact.subject)}(?: [^,]{{1,90}}?)?", rf"(?P<verb>{verb}) (?P<rest>.+)"
    if fact.is_extract:
        return re.escape(fact.subject), any_verb
    if speaker and said.casefold().startswith(f"{speaker.casefold()} "):
        return re.escape(speaker), any_verb
    if fact.kind == "event" and speaker and fact.value.count(" ") > 1:
        return re.escape(fact.subject), rf"(?={re.escape(fact.value)}){any_verb}"
    if fact.kind == "figure":
        return _SUBJECT, rf"(?P<verb>{_AUXILIARY}[a-z]+) (?P<rest>.+)"
    raise NotAskedError("what no clause tells")


_SAID_LAST = re.compile(r", [^,]+ said$")
# A place, an occasion or a time before the subject, without which a sentence stays true.
_FRONT = re.compile(
    r"^(?:After|Amid|As|At|Despite|Following|In|On|When|While|With) [^,]+, (?=[A-Z])"
)


_ACCORDING = re.compile(r"^According to (?P<who>[^,]+), (?P<told>.+)$")


def _at_the_end(found: re.Match[str]) -> str:
    """A sentence with its source after it."""
    return f"{found['told']}, according to {found['who']}"


_AUXILIARY = r"(?:(?:has|have|had) (?:been )?|(?:is|are|was|were) )"
_GROUP = rf"{_AUXILIARY}?[a-z]+"
# What stands before the first finite verb of a sentence: no clause of its own.
_NO_CLAUSE = r"(?!(?:after|are|as|had|has|have|if|is|that|was|were|when|where|which|who|whose)\b)"
_SUBJECT = rf"(?:{_NO_CLAUSE}[\w'’&.-]+ ){{0,9}}{_NO_CLAUSE}[\w'’&.-]+"
_AS_OF = re.compile(r"^As of (?:\d{1,2} )?[A-Z][a-z]+ \d{4}, ")
