"""Checks of what something is called: a party whole, an office as its sentence has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.english import passive
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.lands import countries, country_names
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import office
from briefings.quiz.wording import content, folded, tokens

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
        if (
            held
            and fact.rule.startswith("verb of heading")
            and folded(held.role.split()[-1]) not in told
        ):
            yield f"nothing cited says “{held.role}”"


def done_to_it(item: QuizItem, context: Context) -> Iterator[str]:
    """What nobody does to another is not told as done to it: no "was graduated in 1951"."""
    for _, clause in events(item, context):
        if (
            passive(clause)
            and clause.verb.endswith(("ed", "en"))
            and clause.lemma in words("no_passive")
        ):
            yield f"nobody {clause.verb}"


_REGNAL = re.compile(r" [IVX]+(?= |$)")


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
    """What a firm does, or kin are, is no part of a name: no "by Retailer Orla Group"."""
    told = " ".join(r.sentence for r in item.references)
    for found in _TRADE.finditer(f"{item.stem} | {item.answer}"):
        trade = found["trade"]
        inside = re.search(rf"(?<=[a-z,] ){trade} [A-Z]", told)
        if trade.lower() in words("firm_trades") | words("kin") and not inside:
            yield f"“{trade}” is no part of the name"


def given_name(item: QuizItem, context: Context) -> Iterator[str]:
    """Somebody has a given name where an article gives one, even one taken for a body."""
    for fact in context.facts(item):
        alone = {_untitled(n.text) for n in fact.names if n.kind == "person"}
        people = (p for p in context.world.mentions(item.stem) if " " in _untitled(p))
        whole = {w for p in people for w in tokens(p)}
        said = ({n for n in alone if " " not in n} & set(tokens(item.stem))) - whole
        texts = [a.text for a in context.world.read(r.article for r in fact.references)]
        for name in sorted(said):
            before = {m for t in texts for m in re.findall(rf"\b([A-Z][\w-]+) {name}\b", t)}
            if before := {b for b in before if folded(b) not in words("titles") | words("openers")}:
                yield f"{min(before)} {name}, not “{name}”"


def _untitled(name: str) -> str:
    """A name without the title before it: "General Vik" is "Vik"."""
    first, _, rest = name.partition(" ")
    return rest if rest and folded(first) in words("titles") else name


def longer_body(item: QuizItem, context: Context) -> Iterator[str]:
    """The body of an office is no last word of a longer name: "Movement for Democratic Change"."""
    for fact in context.facts(item):
        body = (fact.organization or "").removeprefix("the ")
        if fact.kind != "position" or not body or " " in body:
            continue
        inside = re.compile(rf"\b(?:for|of|and) (?:the )?(?:[A-Z][\w-]+ )+{re.escape(body)}\b")
        for ref in fact.references:
            found = inside.search(ref.sentence)
            if found and ref.sentence.count(body) == 1:
                yield f"{body} is a part of “{found[0]}”"
                return


_BRACKET = re.compile(r"\([A-Z][A-Za-z]+\) (?:[a-z]+ ){1,2}[A-Z]")


def no_bracket_inside(item: QuizItem, context: Context) -> Iterator[str]:
    """No letters spelled out before a role: "the Maren Rescue Service (MRS) founder Jo Lind"."""
    found = _BRACKET.search(item.stem) if item.asks != "abbreviation" else None
    roles = {row[0].split()[-1] for row in rows("roles")} | words("posts")
    if found and found[0].split()[-2] in roles:
        yield f"“{found[0]}” reads ill"


_JOINED = re.compile(r"[Tt]he (?:[A-Z][\w-]+ )+and (?:[A-Z][\w-]+ ?)+")


def one_body(item: QuizItem, context: Context) -> Iterator[str]:
    """A body with "and" in its name is one: no "the Opera and Ballet were founded"."""
    for fact in context.facts(item):
        subject = fact.clause.subject if fact.clause else ""
        bodies = {n.text for n in fact.names if n.kind != "person" and " and " in n.text}
        told = " ".join(r.sentence for r in fact.references)
        lent = _JOINED.fullmatch(subject) and not re.search(r"\b(?:are|have|were)\b", told)
        one = subject.removeprefix("The ").removeprefix("the ") in bodies
        if (one or lent) and re.search(r"\b[Ww]ere\b", item.stem):
            yield f"{subject} is one"


def whole_list(item: QuizItem, context: Context) -> Iterator[str]:
    """A list of names is whole: no "from Orla of Arden" of "Orla of Arden, Vik of Osse and …"."""
    for fact in context.facts(item):
        rest = tokens(WHEN.sub("", fact.clause.rest)) if fact.clause else []
        stem = WHEN.sub("", item.stem).rstrip(" ?.")
        if not rest or not rest[-1][0].isupper() or not stem.endswith(rest[-1]):
            continue
        more = re.compile(
            rf"\b{re.escape(rest[-1])}, (?:[A-Z][^;.]{{0,60}},? and (?:(?:the )?[A-Z]|others\b))"
        )
        if any(more.search(r.sentence) for r in fact.references):
            yield f"a list goes on after {rest[-1]}"


def bare_thing(item: QuizItem, context: Context) -> Iterator[str]:
    """A firm or thing of one word is told with more than its verb: no "when was Orla founded"."""
    if item.asks != "date" or item.kind == "order":
        return
    for fact, clause in events(item, context):
        name, placed = clause.subject, context.world.places | country_names()
        alone = re.fullmatch(r"[A-Z][\w-]+", name) and folded(name) not in placed
        introduced = re.search(rf"\b[Tt]he (?:[a-z]+ ){{1,2}}{re.escape(name)}\b", item.stem)
        rest = content(WHEN.sub("", clause.rest)) & content(item.stem)
        if alone and not introduced and not rest and fact.subject not in context.world.people:
            yield f"what is {name}?"


_ONE_OF_PARTY = re.compile(
    r"\b(?:Conservative|Democrat|Green|Islamist|Liberal|Nationalist|Republican|Socialist)$"
)


def party_people(item: QuizItem, context: Context) -> Iterator[str]:
    """Whom a party's head leads are several: no "leader of Social Democrat"."""
    for fact in context.facts(item):
        if fact.kind == "position" and _ONE_OF_PARTY.search(fact.organization or ""):
            yield f"{fact.organization} is one of a party"


_BORROWED = "country of the article"


def own_country(item: QuizItem, context: Context) -> Iterator[str]:
    """The country of an office is not that of another one beside it, whom its holder speaks to."""
    for fact in context.facts(item):
        if fact.kind != "position" or _BORROWED not in fact.doubts or not fact.place:
            continue
        peoples = [word for word, land in countries().items() if land == fact.place]
        theirs = "|".join(map(re.escape, (*peoples, f"{fact.place}'s", f"{fact.place}’s")))
        for ref in fact.references:
            told = re.split(rf"\b(?:{theirs}) ", ref.sentence)[1:]
            other = [t for t in told if _titles(t) and not _titles(t, fact.subject)]
            if other:
                yield f"“{other[0][:30]}” is another’s"
                return
        texts = [a.text for a in context.world.read(r.article for r in fact.references)]
        abroad = re.compile(
            rf"\b(?:{theirs}) (?:ambassador|consul|embassy|envoy)|\bfrom {fact.place}\b"
        )
        at_home = re.compile(rf"\b(?:across|in|throughout) {fact.place}\b")
        if any(abroad.search(t) and not at_home.search(t) for t in texts):
            yield f"{fact.place} is told of as another country"


def _titles(text: str, person: str = "") -> bool:
    """Whether a text begins with a role, and then the name of a person."""
    low = folded(text)
    after = [text[len(row[0]) :].lstrip(" ,") for row in rows("roles") if low.startswith(row[0])]
    return any(a.startswith(person) and a[:1].isupper() for a in after)


CALLED_CHECKS: tuple[tuple[str, Check], ...] = (
    ("whole party", whole_party),
    ("as its sentence says", as_its_sentence_says),
    ("done to it", done_to_it),
    ("crowned", crowned),
    ("no trade", no_trade),
    ("given name", given_name),
    ("longer body", longer_body),
    ("no bracket inside", no_bracket_inside),
    ("one body", one_body),
    ("whole list", whole_list),
    ("bare thing", bare_thing),
    ("party people", party_people),
    ("own country", own_country),
)
