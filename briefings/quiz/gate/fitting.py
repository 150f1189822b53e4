"""Checks of what an item is about: bodies and their roles, people of the story, whole names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.headlines import is_headed
from briefings.quiz.lands import known_country
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import office
from briefings.quiz.wording import content, folded, has_phrase

# Classes of offices that are worth asking wherever they are named.
OF_STATE = frozenset({"head", "minister", "envoy", "national", "royal"})


# How often the articles must name somebody whose office is asked.
MENTIONS = 2


def body_fits(item: QuizItem, context: Context) -> Iterator[str]:
    """A body has the role asked for: a university a professor, a party a member."""
    if item.writer != "body":
        return
    found = re.search(r"\bwhich ([a-z]+) was .* an? ([a-z -]+)\?$", item.stem)
    roles = {r[0]: r[1] for r in rows("body_roles")}
    if found is None or found[1] not in roles:
        yield "a body that no word tells from others"
    elif found[2].split(" of ")[0].split()[-1] not in roles[found[1]].split():
        yield f"no {found[1]} has a {found[2]}"


def prominent(item: QuizItem, context: Context) -> Iterator[str]:
    """The office asked for is of state, or of somebody whom the story is about."""
    if item.asks not in {"position", "name", "organization"}:
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        of_state = held is not None and held.role_class in OF_STATE
        if held is not None and held.role_class == "local" and held.complete:
            continue
        if fact.kind != "position" or (of_state and held and (held.country or _ministry(item))):
            continue
        if content(fact.organization or "") & words("small_bodies"):
            yield f"{fact.organization} is no body of the news"
        elif not any(_prominent(fact, r.article, context) for r in fact.references):
            yield f"{fact.subject} is named in passing"


def _ministry(item: QuizItem) -> bool:
    return item.writer.startswith("office.portfolio")


def _prominent(fact: Fact, article: str, context: Context) -> bool:
    """Whether an article names the person twice, or in its title or first paragraph."""
    found = context.world.article_by_id.get(article)
    if found is None:
        return True
    if len(fact.references) > 1 or has_phrase(fact.subject, found.title or ""):
        return True
    body = [p for p in found.paragraphs if p.role == "body"]
    if body and fact.references[0].start < body[0].end:
        return True
    alone = re.escape(fact.subject.split()[-1])
    first = re.escape(fact.subject.split()[0])
    return len(re.findall(rf"\b(?:{alone}|{first})\b", found.text)) > MENTIONS or (
        len(re.findall(rf"\b{alone}\b", found.text)) >= MENTIONS
    )


def one_partner(item: QuizItem, context: Context) -> Iterator[str]:
    """With whom somebody spoke on a day is not asked: there may have been several."""
    if not item.writer.startswith(("who", "with-whom")) or item.writer in words("of_four"):
        return
    for fact in context.facts(item):
        if fact.clause is None:
            continue
        meets = fact.clause.lemma in words("meeting") or fact.clause.lemma in _CALLS
        if item.writer == "with-whom" or (meets and not fact.clause.rest.startswith("a minute")):
            yield f"others may have been {fact.clause.verb} that day"


_CALLS = frozenset({"call", "phone", "telephone", "visit", "host", "receive", "contact"})


def a_country(item: QuizItem, context: Context) -> Iterator[str]:
    """What is asked as a country is one: not its capital, nor a state named like it."""
    if "which country" not in folded(item.stem) or not item.writer.startswith("located"):
        return
    known = {folded(c) for c in known_country()}
    for text in (item.answer, *(o.text for o in item.options)):
        if folded(text).removeprefix("the ") not in known:
            yield f"{text} is no country"


# Where a firm sits, before its name: "Osse-headquartered".
_SEAT = r"[\w-]+-(?:based|born|headquartered|listed|owned|run) "


def whole_head(item: QuizItem, context: Context) -> Iterator[str]:
    """A thing that is placed is named whole: no "Revolution Hall" of "Daughters of the …"."""
    if not item.writer.startswith("located"):
        return
    for fact in context.facts(item):
        name = re.escape(fact.subject.removeprefix("the "))
        longer = re.compile(
            rf"[A-Z]\w+ (?:of|for|and) (?:the )?{name}|(?!The )(?!{_SEAT})[A-Z][\w-]+ {name}"
        )
        if any(longer.search(r.sentence) for r in fact.references):
            yield f"{fact.subject} is a part of a longer name"


def letters_of_one(item: QuizItem, context: Context) -> Iterator[str]:
    """Letters that mean one thing: not "DPP", nor those of a body that every country has."""
    if item.asks != "abbreviation":
        return
    for fact in context.facts(item):
        letters = fact.subject.rsplit(" ", 1)[-1]
        if letters in words("shared_letters"):
            yield f"{letters} stands for several things"
    said = content(item.answer)
    if said and said <= words("generic_bodies"):
        yield f"many countries have a {item.answer}"
    if said and not said & (context.world.vocabulary | words("generic_bodies") | _english()):
        yield f"{item.answer} may be called something else in English"


def _english() -> frozenset[str]:
    return frozenset(r[0].casefold() for r in rows("acronym_words")) | words("generic")


_SPELLED = re.compile(
    r"((?:[A-Z][\w-]+ )(?:(?:of|for|and|the) |[A-Z][\w-]+ ){1,8})\([A-Z]\w+\)(?= ?\w*)"
)


def articled(item: QuizItem, context: Context) -> Iterator[str]:
    """What letters stand for has its article where the articles give it one."""
    if item.asks == "abbreviation":
        return
    for found in _SPELLED.finditer(item.stem):
        name = found[1].strip()
        before = item.stem[: found.start()].rstrip()
        last = before.rsplit(" ", 1)[-1].casefold()
        owned = last in {"the", "called", "named", "as"} or last.endswith(("'s", "’s", "s'"))
        known = any(
            re.search(rf"\b[Tt]he {re.escape(name)}\b", r.sentence)
            for f in context.world.facts_by_subject.get(_letters(found[0]), ())
            for r in f.references
        )
        if known and not owned and name.split()[0] not in {"The"}:
            yield f"{name} without “the”"


def _letters(text: str) -> str:
    return text[text.rindex("(") + 1 :].rstrip(") ")


# The least share of like facts that readers understood without their article.
CLEAR = 0.3


_WHOM = re.compile(
    r"\b(?:join(?:ed)?) (?:from|in|as|on|the (?:city|company|team|club|firm|bank|group|board))\b"
    r"|\b(?:sued?|remanded|charged) (?:in|on|over|for)\b|\b(?:co-?)?found(?:ed)? the company\b"
)


# Doubts about what "the" means; the stem is checked for that, and may spell it out.
_DEFINITE = frozenset(
    {"a definite noun", "a definite noun in an extract", "reduced clause", "the year is inferred"}
)


def _named(fact: Fact) -> bool:
    """Whether all doubt is about a noun with "the", and the subject holds a name."""
    subject = fact.clause.subject.split() if fact.clause else []
    named = any(w[0].isupper() for w in subject[1:]) or any(
        subject and n.text.split() == subject for n in fact.names
    )
    return bool(fact.doubts) and set(fact.doubts) <= _DEFINITE and named


def clear(item: QuizItem, context: Context) -> Iterator[str]:
    """Facts of the kind are understood without their article, and the verb has its object."""
    for fact in context.facts(item):
        if is_headed(item):
            continue  # its report is named
        if fact.clarity < CLEAR and fact.kind in {"event", "figure"} and not _named(fact):
            yield f"clarity {fact.clarity:.2f}"
    texts = [o.text for o in item.options] if item.kind == "order" else [item.stem]
    for text in texts:
        if found := _WHOM.search(text):
            yield f"{found[0]} … whom, or what?"


# Whose envoy, and where: "EU Balkans envoy".
_TWO = re.compile(r"[A-Z]{2,} [A-Z]")


def whole_office(item: QuizItem, context: Context) -> Iterator[str]:
    """A minister has a ministry, and an envoy for a region the region."""
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if "complement open" in fact.doubts:
            yield "its complement may go on"
        if held and held.role in {"minister", "secretary"} and not held.body:
            yield f"{held.phrase}: of what?"
        if held and held.role_class == "envoy" and _TWO.match(fact.organization or ""):
            yield f"{held.phrase}: to whom?"
        if held and "secretary of state" in held.phrase and not held.country:
            yield f"{held.phrase}: of which country?"


FITTING_CHECKS: tuple[tuple[str, Check], ...] = (
    ("body fits", body_fits),
    ("prominent", prominent),
    ("whole office", whole_office),
    ("one partner", one_partner),
    ("a country", a_country),
    ("whole head", whole_head),
    ("letters of one", letters_of_one),
    ("articled", articled),
    ("clear", clear),
)
