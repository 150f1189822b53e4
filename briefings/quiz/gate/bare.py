"""Checks of what stands bare: a trial of nobody, a team without its town, a figure in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import Article, QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.headlines import headline_words, is_relayed, uncited
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import Office, office
from briefings.quiz.question import GAP
from briefings.quiz.wording import content, folded, tokens
from briefings.quiz.writers.gaps.alone import OPENING
from briefings.quiz.writers.gaps.play import is_contest, is_sport
from briefings.words.months import ANY_MONTH


@cache
def _matter() -> re.Pattern[str]:
    """ "a trial", "his decision", without a name before, and up to what tells of which."""
    nouns = "|".join(sorted(map(re.escape, words("open_matters"))))
    return re.compile(
        rf"(?<!['’]s )\b(?P<all>(?:[Aa]n?|[Tt]he|his|her|its|their) (?:(?!of\b)[a-z-]+ ){{0,2}}?"
        rf"(?P<noun>{nouns}))\b(?! [a-z-]+(?:ed|ing)\b)(?P<rest>[^,;?.]*)"
    )


# What tells of which one a deal or trial was.
_OF_WHICH = re.compile(
    r"^ (?:about|against|at|between|by|for|in|into|of|on|over|that|to|which|with)\b.*?"
    r"(?:[A-Z]|\w{4,} \w{4,}|\d)"
)


def which_matter(item: QuizItem, context: Context) -> Iterator[str]:
    """A trial, deal or council has its name or its matter: no bare "his decision", "a trial"."""
    if item.asks == "abbreviation" or item.kind == "matching":
        return
    told = WHEN.sub("", uncited(item.stem))
    for found in _matter().finditer(re.sub(r"^According to a report[^,]*, ", "", told)):
        own = found["all"].split()[0].casefold() not in {"a", "an", "the"}
        settled = not own and folded(found["noun"]) in headline_words(item.stem)
        if not settled and not _OF_WHICH.match(found["rest"]):
            yield f"which one is {found['all']}?"


_TEAM_ROLES = frozenset({"captain", "coach", "head coach", "manager", "team captain"})


def whose_team(item: QuizItem, context: Context) -> Iterator[str]:
    """A team has its town: no "captain of Herons" where a report only says "the Herons"."""
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        sport = held is not None and (held.role_class == "sport" or held.role in _TEAM_ROLES)
        if sport and len((fact.organization or "").split()) == 1:
            yield f"{fact.organization} of which town?"


_DAY = re.compile(rf"\b\d{{1,2}} (?:{ANY_MONTH})\b")
_LIMIT = re.compile(
    rf"\b(?:additional|compulsory|further|maximum|minimum|notional|possible|remaining) {GAP}"
)
_FIGURES = re.compile(r"(?<![\w.])\d[\d.,-]*\d(?!\w)|(?<![\w.])\d(?!\w)")


def _before_what_adds(told: str) -> str:
    """A reported sentence without its days and what it adds to the gap: "and hurting 12"."""
    return re.sub(rf"(?<={GAP})(.*?)(?:,| and\b).*", r"\1", _DAY.sub("", told))


def side_figure(item: QuizItem, context: Context) -> Iterator[str]:
    """A figure is the one that its stem tells, beside no other: no "384 from _____ overs".

    Of a sentence as it was reported it is the first: "at least _____ people and hurt 12".
    """
    if item.asks != "figure" or item.kind == "matching":
        return
    stem = uncited(item.stem)
    told = re.sub(r"^According to [^,]*, ", "", WHEN.sub("", stem))
    told = _before_what_adds(told) if is_relayed(item) else told
    if found := _LIMIT.search(stem):
        yield f"petty: {found[0]}"
    others = [f for f in _FIGURES.findall(told) if not re.fullmatch(r"(?:1[5-9]|20)\d\d", f)]
    if others:
        yield f"one of several figures: {others[0]}"


def plain_former(item: QuizItem, context: Context) -> Iterator[str]:
    """ "Former" inside a sentence has no capital: no "whom did Former President Lind"."""
    if re.search(r"(?<=[a-z,] )(?:Ex-[A-Z]|Former|Outgoing|Incoming|Retired) ?[A-Z]", item.stem):
        yield "a capital inside the sentence"


# Roles that are one: whoever heads a firm may be called by any of them.
_ALIKE = ("chief executive", "chief executive officer", "ceo"), ("chair", "chairman", "chairwoman")


def another_title(item: QuizItem, context: Context) -> Iterator[str]:
    """Who is asked for an office is not called by another in the same article."""
    if item.asks != "position" or item.kind == "matching":
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held is None or fact.subject not in context.world.people:
            continue
        for article in context.world.read(r.article for r in fact.references):
            if other := _other_title(fact.subject, held, article):
                yield f"also {other}"
                break


def _other_title(person: str, held: Office, article: Article) -> str:
    """A role of a body, of another kind than the one held, that stands beside a name; or ""."""
    last = re.escape(person.split()[-1])
    roles = _roles()
    link = r"(?:, | is | was )(?:also |both )?(?:the |its |their )?"
    after = rf"\b{last}{link}(?P<a>{roles}) (?:of|at) [A-Z]"
    before = rf"\b(?P<b>{roles}),? (?:[A-Z][\w.'’-]+ ){{0,2}}{last}\b"
    for found in re.finditer(f"{after}|{before}", article.text, re.IGNORECASE):
        role = folded(found["a"] or found["b"])
        alike = any(role in group and folded(held.role) in group for group in _ALIKE)
        shared = set(tokens(role)) & set(tokens(folded(held.phrase)))
        if not (alike or shared or role in words("titles")):
            return role
    return ""


@cache
def _roles() -> str:
    return "|".join(sorted((re.escape(r[0]) for r in rows("roles")), key=len, reverse=True))


def body_of_post(item: QuizItem, context: Context) -> Iterator[str]:
    """A post of a body names it: no "principal in Osse", no "chief executive for Europe"."""
    if item.asks not in {"name", "position"} or item.kind == "matching":
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held is None or held.role_class not in {"body", "many"}:
            continue
        region = held.role_class == "body" and re.search(r"\bfor (?:the )?[A-Z]", held.phrase)
        named = content(fact.organization or "") & content(held.phrase) and not region
        if not named and not re.search(r" (?:of|at) (?:the )?[A-Z]|['’]s? ", held.phrase):
            yield f"{held.phrase} of which body?"


def firm_or_land(item: QuizItem, context: Context) -> Iterator[str]:
    """An office of a land is not one of a firm named like it: no "Emirates president"."""
    firms = "|".join(sorted(map(re.escape, words("firms_like_lands"))))
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held is None or not (held.country or fact.place):
            continue
        firm = re.compile(
            rf"\b(?<!Arab )(?:{firms})['’]?s? (?:[\w-]+ )?{re.escape(held.role)}\b", re.I
        )
        if any(firm.search(r.sentence) for r in fact.references):
            yield f"{held.phrase} may be one of a firm"


def whose_contest(item: QuizItem, context: Context) -> Iterator[str]:
    """The day of a deed of sport is asked with its contest: champion of what?"""
    if item.asks != "date" or item.kind == "matching" or is_contest(item.stem):
        return
    cited = sorted({r.article for r in item.references})
    openings = [article.text[:OPENING] for article in context.world.read(cited)]
    told = " ".join((item.stem, *(r.sentence for r in item.references)))
    if _CHAMPION.search(told) or is_sport(told) or any(map(is_sport, openings)):
        yield "a deed of sport without its contest"


_CHAMPION = re.compile(r"\bchampions?\b")


BARE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("which matter", which_matter),
    ("whose team", whose_team),
    ("side figure", side_figure),
    ("plain former", plain_former),
    ("another title", another_title),
    ("body of post", body_of_post),
    ("firm or land", firm_or_land),
    ("whose contest", whose_contest),
)
