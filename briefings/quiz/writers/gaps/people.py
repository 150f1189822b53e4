"""People whose office, title or trade stands beside the gap that is their name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import Fact, Name
from briefings.quiz.dates import plain
from briefings.quiz.introducing import trade
from briefings.quiz.lands import countries, same_country
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import role
from briefings.quiz.wording import folded, tokens
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.retelling import Retold
from briefings.quiz.writers.gaps.slots import Slot, once
from briefings.quiz.writers.holders import definite

# Months before its report in which whoever did something had the office that the report gives.
LATELY = 1


def people(told: Retold, fact: Fact, world: World) -> Iterator[Slot]:
    """The people whom a sentence calls by whole name and title, or whose office is known.

    "Indian Prime Minister _____", "the finance minister of Chile, _____,", "the botanist _____".
    """
    for name in fact.names:
        found = once(name.text, told.text) if _is_whole(name) else None
        if found is None:
            continue
        start, lead, hint = _introduced(told.text, found, name, fact, world)
        if start >= 0 and not _CUT.search(
            f"{told.text[: found.start()]}|{told.text[found.end() :]}"
        ):
            answers = _answers(name, world)
            yield Slot(
                "gap.person", "name", start, found.end(), name.canonical, answers, hint, lead
            )


# A clause of which nothing but its subject is left: "when Deputy Chief _____."
_CUT = re.compile(r"\b(?:as|because|until|when|where|while|who) (?:[\w'’.-]+ ){0,6}\|$")


def _is_whole(name: Name) -> bool:
    return name.kind == "person" and " " in name.canonical


def _answers(name: Name, world: World) -> tuple[str, ...]:
    """The whole name, and the part of it that stands for the person alone."""
    return tuple(dict.fromkeys(n for n in (name.canonical, world.surname(name.canonical)) if n))


def _introduced(
    text: str, found: re.Match[str], name: Name, fact: Fact, world: World
) -> tuple[int, str, str]:
    """Where the gap begins, and what stands before and after it; -1 for somebody unknown."""
    before, after = text[: found.start()], text[found.end() :]
    title = _title(before, fact) if name.text == name.canonical else ""
    if title:
        return (-1 if _common(title) else found.start()), "", ""
    bare = _BARE.search(before)
    start = bare.start("title") if bare else len(before)
    if not _is_free(before[:start]):
        return -1, "", ""
    if office := _office(name, fact, world):
        hint = "" if after.startswith((",", ".")) or not after else ","
        return (-1 if _common(office) else start), f"{office}, ", hint
    known = "" if bare else trade(name.canonical, fact, world)
    return (start, f"the {known} ", "") if known else (-1, "", "")


# A title that names no country: "Treasurer Jo Lind", "the foreign minister, Jo Lind".
_BARE = re.compile(r"(?:^|(?<= ))(?P<title>(?:the )?(?:[A-Z]?[a-z-]*[A-Z]?[a-z]+ ){1,3},? ?)$")
_FREE = re.compile(r"\b(?:with|by|to|from|that|against|said|told|and|of|for) $")


def _is_free(before: str) -> bool:
    """Whether nothing that belongs to a name stands before it."""
    return not before.strip() or _FREE.search(before) is not None


def _office(name: Name, fact: Fact, world: World) -> str:
    """The one office that the cited articles give somebody about the time of a deed, or ""."""
    date, printed_on = plain(fact.date), world.published(fact)
    lately = date is None or (printed_on and 0 <= printed_on.months - date.months <= LATELY)
    cited = {r.article for r in fact.references}
    told = ((t, world.by_id[t.fact]) for t in world.tenures_of(name.canonical))
    held = {
        t.office.phrase: t.office
        for t, f in told
        if f.modality == "holds" and cited & {r.article for r in f.references}
    }
    if len(held) != 1 or not lately:
        return ""
    (office,) = held.values()
    return definite(office.phrase) if office.complete and office.single else ""


_TITLE = re.compile(r"(?P<title>(?:(?:[A-Z][\w.’'&-]*|of|for|the|[a-z][a-z-]+) ){1,8})$")
_STOPS = re.compile(
    r".*\b(?:and|or|with|by|to|from|that|against|in|at|on|after|as|between|including|said|told"
    r"|had|was|were|been)\b ?"
)


def _title(before: str, fact: Fact) -> str:
    """The title before a name, when it is a role of a country, place or body; else ""."""
    found = _TITLE.search(before.replace(",", " ,"))
    title = _STOPS.sub("", found["title"] if found else "").strip()
    parts = title.split()
    if parts and folded(parts[-1]) in words("told_trades") and title[:1].islower():
        return title
    if len(parts) < 2 or folded(parts[-1]) not in _last_words():
        return ""
    telling = {t for n in fact.names if n.kind != "person" for t in tokens(n.text)}
    said = {re.sub("['’]s?$", "", p) for p in tokens(title)}
    return title if any(folded(t) not in _role_words() for t in telling & said) else ""


@cache
def _last_words() -> frozenset[str]:
    """The words by which roles, titles and trades of people end, folded."""
    return frozenset(row[0].split()[-1] for row in rows("roles")) | words("told_trades")


@cache
def _role_words() -> frozenset[str]:
    """The words of roles, ministries and titles, which name nobody's country or body."""
    roles = {w for row in rows("roles") for w in row[0].split()}
    return words("portfolios") | words("titles") | words("ranks") | roles


def _common(title: str) -> bool:
    """Whether every pupil knows who that was: a US president."""
    held = role(title)
    lands = [c for d, c in countries().items() if re.search(rf"\b{d}\b", title)]
    known = {*lands, *(c for c in ("US", "United States", "UK", "United Kingdom") if c in title)}
    head = held is not None and held[1] == "head"
    return head and any(same_country(k, h) for k in known for h in words("household"))
