"""A parsed sentence → its clauses: one verb group, one subject, what follows, and its dates.

Events, figures, memberships and tenures by verb read these; the stand-alone statement
(`briefings.extract.statements.telling`) is made from one. A verb that gives no clause gives a
`NoClause` with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.apart import main_behind
from briefings.extract.clauses.counted import counted
from briefings.extract.clauses.extent import reach
from briefings.extract.clauses.groups import Group, group
from briefings.extract.clauses.infinitives import infinitive
from briefings.extract.clauses.misread import describes, misread
from briefings.extract.clauses.moment import When
from briefings.extract.clauses.sharing import (
    days_of,
    has_date_of_another,
    marks_of,
    set_for,
    shared,
    with_when,
)
from briefings.extract.clauses.source import Speaker, quoted, speaker_of
from briefings.extract.clauses.subjects import Subject, subject_of
from briefings.extract.clauses.tree import CLAUSAL, SUBJECTS, child, climb, is_verb
from briefings.extract.clauses.wanted import wanted
from briefings.extract.clauses.when import Loose, attach, nouns_of
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Span, Token

__all__ = [
    "Group",
    "Loose",
    "NoClause",
    "Predication",
    "Speaker",
    "Subject",
    "When",
    "group",
    "nouns_of",
    "predications",
    "quoted",
]

# main: of the sentence; conjunct: coordinated with it; complement: what somebody says or
# thinks; relative, reduced: of a noun; adverbial: with a conjunction; participle: without.
Place = Literal["main", "conjunct", "complement", "relative", "reduced", "adverbial", "participle"]
_PLACES: dict[str, Place] = {
    "ROOT": "main",
    "conj": "conjunct",
    "ccomp": "complement",
    "relcl": "relative",
    "acl": "reduced",
    "advcl": "adverbial",
    "pcomp": "participle",
    "parataxis": "main",
}
# A name between quotation marks: “Santa Rosa”, "The Long Ferry".
_TITLE = re.compile(r"[“\"][A-Z][\w'’-]*(?: (?:of|the|in|and|a))*(?: [A-Z][\w'’-]*){0,4}[”\"]")
# What opens a condition without "if", and words behind which no condition is meant.
_SUPPOSING = frozenset({"had", "should", "were"})
_INVERTING = frozenset({"as", "hardly", "neither", "never", "nor", "not", "only", "rarely"})
_INVERTING |= {"scarcely", "seldom", "so", "than", "where", "which"}
Mood = Literal["said", "planned", "conditional", "denied", "asked"]


@dataclass(frozen=True, slots=True, eq=False)
class Predication:
    """One clause of a sentence, equal to none but itself. `end` is the token index where its words
    end, `main` the main verb."""

    verb: Group
    subject: Subject
    place: Place
    end: int
    mood: Mood
    whens: tuple[When, ...] = ()
    of_subject: tuple[When, ...] = ()
    speaker: Speaker | None = None
    quoted: bool = False
    main: Token = field(init=False)

    def __post_init__(self) -> None:
        """Name the main verb."""
        object.__setattr__(self, "main", self.verb.main)


@dataclass(frozen=True, slots=True)
class NoClause:
    """A verb that gives no clause, and why."""

    verb: Token
    reason: str
    whens: tuple[When, ...] = ()


def predications(
    sentence: Span,
    mentions: Iterable[DateMention] = (),
    marks: Sequence[tuple[int, int]] = (),
) -> tuple[tuple[Predication | NoClause, ...], tuple[Loose, ...]]:
    """The clauses of a sentence in the order of their verbs, and the dates no verb got.

    `marks` are the quoted stretches of the text, as `quoted` finds them.
    """
    mentions = tuple(mentions)
    if not mentions:
        return tuple(_clauses(sentence, {}, marks)), ()
    dated, loose = attach(sentence, mentions)
    dated = counted(sentence, shared(sentence, with_when(sentence, mentions, dated)))
    found = tuple(_clauses(sentence, dated, marks))
    return tuple(_with_subject_dates(c, loose) for c in found), loose


def _with_subject_dates(
    clause: Predication | NoClause, loose: tuple[Loose, ...]
) -> Predication | NoClause:
    """The clause with the dates of the event that is its subject."""
    if isinstance(clause, NoClause) or clause.subject.how != "own":
        return clause
    noun = clause.subject.head
    dates = tuple(
        item.when
        for item in loose
        if item.noun is not None and item.noun.i == noun.i and item.when.start > noun.i
    )
    return replace(clause, of_subject=dates) if dates else clause


def _clauses(
    sentence: Span, dated: dict[int, tuple[When, ...]], marks: Sequence[tuple[int, int]]
) -> Iterator[Predication | NoClause]:
    for token in sentence:
        if token.dep_ not in CLAUSAL or not is_verb(token):
            continue
        if token.dep_ == "xcomp" or (token.dep_ == "conj" and _infinitive_above(token)):
            continue
        yield _clause(token, sentence, dated, marks)


def _infinitive_above(token: Token) -> bool:
    """Whether a coordinated verb shares the "to" of an infinitive."""
    return token.tag_ == "VB" and any(head.dep_ == "xcomp" for head in climb(token))


def _clause(
    verb: Token,
    sentence: Span,
    dated: dict[int, tuple[When, ...]],
    marks: Sequence[tuple[int, int]],
) -> Predication | NoClause:
    subject = misread(verb) or describes(verb) or wanted(verb) or subject_of(verb)
    if isinstance(subject, str):
        return NoClause(verb, subject, dated.get(verb.i, ()))
    if has_date_of_another(verb, subject.head, dated):
        return NoClause(verb, "a date of another verb before the subject", dated.get(verb.i, ()))
    verbal = group(verb)
    mood = "planned" if set_for(verbal, dated.get(verb.i, ())) else _mood(verbal, sentence)
    place = _PLACES.get(verb.dep_) if main_behind(verb) is None else "reduced"
    if place is None:
        return NoClause(verb, "a clause of no known kind", dated.get(verb.i, ()))
    if place == "adverbial" and not verbal.finite:
        place = "participle"
    return Predication(
        verb=verbal,
        subject=subject,
        place=place,
        end=reach(verb, verbal.end, through_but=mood == "planned" and verbal.tense == "past"),
        mood=mood,
        whens=days_of(verb, dated) if dated else (),
        speaker=speaker_of(verb, sentence),
        quoted=_inside(verb, marks) or _quoted(subject.head, marks),
    )


def _inside(token: Token, marks: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.idx < end for start, end in marks)


def _quoted(subject: Token, marks: Sequence[tuple[int, int]]) -> bool:
    """Whether a subject stands in what is quoted, and not as a name between quotation marks."""
    within = next(((a, b) for a, b in marks if a <= subject.idx < b), None)
    if within is None:
        return False
    return not _TITLE.fullmatch(subject.doc.text, *within)


def _is_question(sentence: Span) -> bool:
    last = sentence.end - 1
    while last > sentence.start and sentence.doc.words[last].text in ('"', "”", "'", "’"):
        last -= 1
    return bool(sentence.doc.words[last].text.endswith("?"))


def _is_due(verbal: Group) -> bool:
    """ "A verdict is due by Friday"; but not "was due to the frost"."""
    ahead = child(verbal.main, "acomp") if verbal.lemma == "be" else None
    return (
        ahead is not None
        and ahead.lower_ == "due"
        and not any(c.lower_ == "to" for c in ahead.rights)
    )


def _supposes(verbal: Group) -> bool:
    """ "Had they been fed", "should she win": a condition without "if"; but not "nor had they"."""
    subject = child(verbal.main, *SUBJECTS)
    first = next((a for a in verbal.auxiliaries if a.head.i == verbal.main.i), None)
    if first is None or subject is None or first.i > subject.i or first.lower_ not in _SUPPOSING:
        return False
    return first.is_sent_start or first.nbor(-1).lower_ not in _INVERTING


def _mood(verbal: Group, sentence: Span) -> Mood:
    """How the clause is meant: read in the verb group and its own conjunction only."""
    marks = marks_of(verbal.main, verbal.start)
    if _is_question(sentence):
        return "asked"
    if verbal.tense == "modal" or marks & words("conditions") or _supposes(verbal):
        return "conditional"
    if verbal.negated:
        return "denied"
    if verbal.planned:
        return "planned"
    if _is_due(verbal):
        return "planned"
    below = infinitive(verbal.main)
    plans = words("verbs_of_planning")
    if below is not None and verbal.lemma in plans:
        return "planned"
    if below is not None and verbal.lemma == "be":  # not "was little changed"
        ahead = below.tag_ != "VBN" or below.lemma_.lower() in plans
        return "planned" if ahead or any(c.tag_ == "TO" for c in below.lefts) else "said"
    return "said"
