"""What is said before who says it: "The toll could rise, officials warned on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.groups import group
from briefings.extract.clauses.tree import child, edges
from briefings.extract.lexicon import words
from briefings.extract.statements.drafting import resolved, subject, verb
from briefings.extract.statements.placing import Draft, moment, the_when
from briefings.extract.statements.telling import Statement, made
from briefings.extract.statements.uncut import altered
from briefings.extract.statements.wording import broken, capital, dangling, stopped, tidy

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence


def matter_of(clause: Predication) -> Token | None:
    """The clause that stands before a verb of speech which has a date of its own.

    Without a date it is told of who says it ("…, according to officials").
    """
    lemma = clause.verb.lemma
    if lemma not in words("verbs_of_speech") or lemma in words("verbs_of_denial"):
        return None
    if clause.verb.tense not in ("past", "perfect") or clause.verb.passive:
        return None
    if not any(not w.bound for w in clause.whens) or clause.subject.how != "own":
        return None
    matter = child(clause.main, "ccomp")
    if matter is None or matter.i > clause.subject.start or not group(matter).finite:
        return None
    if matter.doc[clause.subject.start - 1].text == ":":
        return None  # "he will have company: a spokeswoman said"
    return matter if child(matter, "nsubj", "nsubjpass") is not None else None


def told_before(
    reading: Reading, sentence: Sentence, clause: Predication
) -> Statement | str | None:
    """The statement with what is said behind "that"; None where it does not stand before."""
    matter = matter_of(clause)
    if matter is None:
        return None
    first, last = edges(matter)
    if any(reading.is_quoted(t.idx) for t in matter.doc[first:last]):
        return "inside a quotation"
    draft = Draft(reading, sentence, clause)
    when = the_when(draft)
    who, verbal = subject(draft), _without_hearer(verb(draft))
    kept = without(first, last, asides(matter.doc, first, last))
    said = _lowered(resolved(draft, kept, in_subject=False, lower=True))
    date = moment(draft, when)
    own = _by_pronoun(reading, clause, said)
    order = f"{said}, {own} {verbal} {date}" if own else f"{who} {verbal} {date} that {said}"
    text = capital(stopped(tidy(order)))
    fault = draft.refused or altered(reading, text) or broken(text) or dangling(who)
    if fault:
        return fault
    return made(draft, text, (who, verbal, f"{date} that {said}".strip(), ""), when, "")


def _without_hearer(verbal: str) -> str:
    """The verb of speech where whom it was told is left out: "told reporters" → "said"."""
    before, told, after = verbal.rpartition("told")
    return f"{before}said{after}" if told else verbal


def _lowered(said: str) -> str:
    """The words without the capital of a trade that opened the sentence: "sprinter Ana Ruiz"."""
    first = said.partition(" ")[0].lower()
    trade = first in words("occupations") and first not in words("offices")
    return said[:1].lower() + said[1:] if trade else said


def _by_pronoun(reading: Reading, clause: Predication, said: str) -> str:
    """The subject as it stands, where its pronoun means a person whom `said` names, or it is a
    body that `said` names: "Ruiz has signed, her agent said on 3 May", "Aralco will close two
    plants, the company said"; else ""."""
    start, end = edges(clause.subject.head)
    pointer = reading.bodies.at(clause.subject.head.i)
    if pointer is not None and pointer.body.name in said:
        return str(clause.main.doc[start:end].text)
    for token in clause.main.doc[start:end]:
        person = reading.cast.at(token.i) if token.tag_ == "PRP$" else None
        if person is not None and person.person.name in said:
            return str(clause.main.doc[start:end].text)
    return ""
