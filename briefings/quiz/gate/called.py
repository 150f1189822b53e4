"""Checks of what something is called: a party whole, an office as its sentence has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.lists import words
from briefings.quiz.offices import office
from briefings.quiz.wording import folded, tokens

_PEOPLE = re.compile(r"(?:ic|s)$")


def whole_party(item: QuizItem, context: Context) -> Iterator[str]:
    """A party has its whole name: no "Democrats" of "the New Democratic leader"."""
    if item.writer != "party":
        return
    name = re.escape(_PEOPLE.sub("", item.answer.removeprefix("the ").removesuffix(" Party")))
    longer = re.compile(
        rf"\b(?P<before>{_parts()})[ -]{name}(?:ic|s)?\b|\b{name}(?:ic|s)? (?P<after>{_parts()})\b"
    )
    for ref in item.references:
        if found := longer.search(ref.sentence):
            yield f"“{found[0]}” is a longer name"
            return


def _parts() -> str:
    return "|".join(sorted(words("party_parts")))


def as_its_sentence_says(item: QuizItem, context: Context) -> Iterator[str]:
    """An office that is asked for stands in its evidence: who "led" a body may be its chairman."""
    if item.asks != "position":
        return
    told = {folded(t) for r in item.references for t in tokens(r.sentence)}
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held and fact.rule == "verb of heading" and folded(held.role.split()[-1]) not in told:
            yield f"nothing cited says “{held.role}”"


def done_to_it(item: QuizItem, context: Context) -> Iterator[str]:
    """What nobody does to another is not told as done to it: no "was graduated in 1951"."""
    for _, clause in events(item, context):
        first = clause.verb.split()[0].casefold() if clause.verb else ""
        passive = clause.passive or first in {"was", "were"}
        if passive and clause.verb.endswith(("ed", "en")) and clause.lemma in words("no_passive"):
            yield f"nobody {clause.verb}"


_REGNAL = re.compile(r" (?=[IVX]+$)[IVX]+$")


def crowned(item: QuizItem, context: Context) -> Iterator[str]:
    """Of whom the numeral of a name makes a king is not asked what he was, in a table least."""
    if item.asks != "position":
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held and held.role_class == "royal" and _REGNAL.search(fact.subject):
            yield f"{fact.subject} tells that it is a {held.role}"


_TRADE = re.compile(r"(?<=[a-z,] )(?P<trade>[A-Z][a-z]+) (?=[A-Z])")


def no_trade(item: QuizItem, context: Context) -> Iterator[str]:
    """What a firm does is no part of its name: no "by Retailer Orla Group"."""
    told = " ".join(r.sentence for r in item.references)
    for found in _TRADE.finditer(f"{item.stem} | {item.answer}"):
        trade = found["trade"]
        inside = re.search(rf"(?<=[a-z,] ){trade} [A-Z]", told)
        if trade.lower() in words("firm_trades") and not inside:
            yield f"“{trade}” is what it does"


def given_name(item: QuizItem, context: Context) -> Iterator[str]:
    """Somebody has a given name where an article gives one, even one taken for a body."""
    for fact in context.facts(item):
        alone = {n.text for n in fact.names if n.kind == "person" and len(tokens(n.text)) == 1}
        said = alone & set(tokens(item.stem))
        texts = [a.text for a in context.world.read(r.article for r in fact.references)]
        for name in sorted(said):
            before = {m for t in texts for m in re.findall(rf"\b([A-Z][\w-]+) {name}\b", t)}
            if {b for b in before if folded(b) not in words("titles") | words("openers")}:
                yield f"{min(before)} {name}, not “{name}”"


CALLED_CHECKS: tuple[tuple[str, Check], ...] = (
    ("whole party", whole_party),
    ("as its sentence says", as_its_sentence_says),
    ("done to it", done_to_it),
    ("crowned", crowned),
    ("no trade", no_trade),
    ("given name", given_name),
)
