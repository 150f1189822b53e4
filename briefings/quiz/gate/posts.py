"""Checks of offices: a role of an organisation or place that stands beside it in the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, QuizItem
from briefings.quiz.dates import about
from briefings.quiz.gate.by_noun import called_by_noun
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lands import canonical, same_country
from briefings.quiz.lists import words
from briefings.quiz.offices import Office, office, shared_body
from briefings.quiz.question import GAP
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import content, folded, tokens
from briefings.words.months import ANY_MONTH

_SIDE = re.compile(r"(?:pro|anti|pan|ex)-|-(?:backed|leaning|aligned|democratic|led|wing)$")
_PARTY = re.compile(
    r"\b(?:Party|Labour|Labor|Conservatives?|Democrats?|Republicans?|Socialists?|Greens|Liberals?"
    r"|Tories|Communists?|Nationalists?|Congress Party|Popular Front)\b"
)
# What may stand between a role and its body: "treasurer and director of studies at the".
_BETWEEN = re.compile(
    r"(?:['’]s?)?(?: (?!from\b|after\b|before\b|since\b|by\b|who\b|which\b|when\b|was\b|is\b"
    r"|said\b)[a-z&-]+){0,5} ?"
)
_GOES_ON = re.compile(r" ?[@/&+] ?\w|[-‐‑]\w")
_RUN = re.compile(r"(?<![\w'’])[A-Z][\w.]*(?: (?:(?:and|of|for)(?: the)? )?[A-Z][\w.]*)*")
_PLACED = re.compile(rf",? (?:of|in|at|for) (?:the )?(?!{ANY_MONTH}\b)[A-Z]")


def _held(item: QuizItem, context: Context) -> Iterator[tuple[Fact, Office]]:
    """The offices that the item asks for or tells of."""
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held is not None:
            yield fact, held


def an_office(item: QuizItem, context: Context) -> Iterator[str]:
    """An office is a role, not the side that somebody is on."""
    for fact, held in _held(item, context):
        before = held.phrase[: max(0, folded(held.phrase).find(held.role))]
        for word in map(folded, tokens(before)):
            first = word == "first" and not held.role.startswith(("deputy", "secretary", "vice"))
            if first or word in words("no_office") or _SIDE.search(word):
                yield f"“{word} {held.role}” is no office"
        if any(re.search(rf"\bbest {re.escape(held.role)}\b", r.sentence) for r in fact.references):
            yield f"“best {held.role}” is a prize"
        if held.role == "director" and _of_film(fact, context):
            yield f"{fact.organization} may be a film"


_FILM = re.compile(r"\b(?:films?|movies?|trilogy|blockbuster|Oscars?|filming|nominations)\b")


def _of_film(fact: Fact, context: Context) -> bool:
    """Whether an article on films names a body that no word shows to be one."""
    body = {folded(t) for t in tokens(fact.organization or "")}
    cited = context.world.read(r.article for r in fact.references)
    told = any(_FILM.search(a.text) for a in cited)
    return told and bool(body) and not body & (words("generic") | words("generic_bodies"))


def of_a_body(item: QuizItem, context: Context) -> Iterator[str]:
    """The body of an office is no person; a party has leaders, and no councillors."""
    for fact, held in _held(item, context):
        body = fact.organization or ""
        if any(_is_person(body, fact, person) for person in context.world.people):
            yield f"{body} is a person"
        given = any(role in held.phrase for role in words("party_roles"))
        if _PARTY.search(body) and not given:
            yield f"no party has a {held.role}"


def _is_person(body: str, fact: Fact, person: str) -> bool:
    kinds = {n.kind for n in fact.names if body in {n.text, n.canonical}}
    return bool(body) and ("person" in kinds or (same_person(body, person) and not kinds))


def beside(item: QuizItem, context: Context) -> Iterator[str]:
    """The body stands in the cited sentence beside the role: whole, or by a noun of its own."""
    for fact, held in _held(item, context):
        body = (fact.organization or "").removeprefix("the ").removeprefix("The ").strip()
        near = any(_beside(r.sentence, body, held, fact) for r in fact.references)
        if body and not (near or called_by_noun(fact, held, body, context)):
            yield f"{body} does not stand beside “{held.role}”"


def _beside(sentence: str, body: str, held: Office, fact: Fact) -> bool:
    """Whether the sentence has role and body together, and the body does not go on."""
    role = re.escape(held.role).replace("\\ ", " ")
    for found in re.finditer(rf"(?<![\w-]){re.escape(body)}(?!\w)", sentence):
        before, after = sentence[: found.start()], sentence[found.end() :]
        if _longer(after, held, fact):
            continue
        forms = "|".join(filter(None, (f"{role}s?", _LEADING.get(held.role))))
        roles = [*re.finditer(rf"(?i)(?<!\w)(?:{forms})(?!\w)", sentence)]
        if any(_joined(r, found, before, after) for r in roles):
            return True
    return False


# What somebody does in an office whose name is made of the verb: "who has led the Vik Trust".
_LEADING = {"leader": r"lead(?:s|ing)?|led", "head": r"head(?:s|ed|ing)", "chair": "chair(?:s|ed)"}


def _joined(role: re.Match[str], body: re.Match[str], before: str, after: str) -> bool:
    if role.start() <= body.start() and role.end() >= body.end():
        return True
    if role.end() <= body.start():
        return _BETWEEN.fullmatch(before[role.end() :]) is not None
    ahead = after[: max(0, role.start() - body.end())]
    return re.fullmatch(r"(?:['’]s?)?(?:,? [\w&-]+){0,6} ", ahead) is not None


def _longer(after: str, held: Office, fact: Fact) -> bool:
    """Whether a name goes on: "Orla @ home", "Orla Bridge Fund"."""
    if _GOES_ON.match(after):
        return True
    following = re.match(r" ([A-Z][\w-]+)", after)
    if following is None:
        return False
    known = {folded(w) for w in (*tokens(held.phrase), *tokens(fact.subject), *held.role.split())}
    return not {folded(following[1])} & (known | words("titles"))


def whole_body(item: QuizItem, context: Context) -> Iterator[str]:
    """A body of one word is not the short form of a longer name: "Marlport" of "Marlport City"."""
    for fact, held in _held(item, context):
        body = (fact.organization or "").strip()
        for ref in fact.references:
            if re.search(rf"{re.escape(fact.value)}['’]s ", ref.sentence):
                yield f"“{fact.value}” goes on"
                break
            if body and (longer := _part_of(body).search(ref.sentence)):
                yield f"{body} is a part of {longer[0]}"
                break
            article = context.world.article_by_id.get(ref.article)
            if not body or " " in body or article is None or body in words("known_letters"):
                continue
            found = re.search(rf"(?<![\w-]){re.escape(body)} (?:[A-Z][\w-]+)", article.text)
            if found and _longer(found[0][len(body) :], held, fact):
                yield f"{body} is short for {found[0]}"
                break


def _part_of(body: str) -> re.Pattern[str]:
    """Where a body is the end of a longer name, or the first owner of a thing of two."""
    name = re.escape(body.removeprefix("the "))
    before = rf"(?:[A-Z][\w-]+ of (?:the )?{name}\b)" if " " not in body else r"(?!)"
    return re.compile(rf"{before}|\b{name}['’]s? and [A-Z]\w+")


def whose_body(item: QuizItem, context: Context) -> Iterator[str]:
    """No "Board of Education" that many countries and towns have, without its place."""
    told = item.asks == "position" or item.writer == "body.had"
    answer = f". {item.answer}" if told else ""
    text = f"{item.stem.replace(GAP, '')}{answer}"
    for found in _RUN.finditer(text):
        parts = content(found[0])
        owned = re.search(r"['’]s? $", text[: found.start()]) is not None
        placed = _PLACED.match(text[found.end() :]) is not None
        several = len(parts) > 1 or text[: found.start()].endswith(" the ")
        if several and shared_body(found[0], parts) and not owned and not placed:
            yield f"whose {found[0]}?"
    for fact, held in _held(item, context):
        body = held.body - canonical(content(held.role))
        ministry = item.writer.startswith("office.portfolio")
        if not (held.country or ministry) and shared_body(fact.organization or "", body):
            yield f"whose {held.phrase}?"


def one_office(item: QuizItem, context: Context) -> Iterator[str]:
    """Somebody asked for an office has no other one in the same article."""
    if item.asks != "position" or item.kind == "matching":
        return
    for fact, held in _held(item, context):
        cited = {r.article for r in fact.references}
        bare = item.writer.startswith("office.portfolio")
        if any(_given_another(r.sentence, fact, held) for r in fact.references):
            yield "the sentence gives another office too"
        for tenure in context.world.tenures_of(fact.subject):
            there = cited & {r.article for r in context.world.by_id[tenure.fact].references}
            ministry = bare and "minister" not in tenure.office.role
            one = held.role_class == "body" and held.body and held.body == tenure.office.body
            other = (there or one) and not (tenure.over or ministry)
            if other and _two(held, tenure.office, fact):
                yield f"also {tenure.office.phrase}"
                break


_GIVEN = re.compile(
    r"\b(?:appointed|named|elected|nominated|promoted|hired|picked|chose|selected)\b"
)


def _given_another(sentence: str, fact: Fact, held: Office) -> bool:
    """Whether a sentence gives somebody who holds an office another: "appointed A, mayor of …"."""
    given = _GIVEN.search(sentence)
    if given is None or fact.start or fact.subject not in sentence[given.end() :]:
        return False
    told = sentence[sentence.index(fact.subject, given.end()) :]
    return " as " in told and "," in told and held.role not in folded(told.rpartition(" as ")[2])


# For how many years those who led a country are known to all.
RECENT = 10


def trivial(item: QuizItem, context: Context) -> Iterator[str]:
    """Who led a country whose head every pupil knows is not asked, nor as what: a US president.

    Of other countries only those of the last years are known.
    """
    if item.asks not in {"position", "name"} or item.kind == "matching":
        return
    for fact, held in _held(item, context):
        known = any(same_country(held.country, country) for country in words("household"))
        asked = about(fact.date) or context.world.published(fact)
        past = asked is not None and context.request.today.year - asked.year > RECENT
        known = known and (not past or same_country(held.country, "United States"))
        crowned = held.role_class == "royal" and same_country(held.country, "United Kingdom")
        if (held.role_class == "head" and known) or crowned:
            yield f"every pupil knows: {held.phrase}"


def _two(held: Office, other: Office, fact: Fact) -> bool:
    """Whether these are two offices, and not one under two names."""
    if held.role == other.role:
        return False
    pair = (re.escape(held.role), re.escape(other.role))
    joined = "|".join(rf"{a}[^.;]{{0,40}}\band (?:\w+ ){{0,2}}{b}" for a, b in (pair, pair[::-1]))
    said = any(re.search(joined, folded(r.sentence)) for r in fact.references)
    here = held.role_class == other.role_class == "body" and bool(held.body & other.body)
    return said or here or (held.role_class != other.role_class and other.complete)


POST_CHECKS: tuple[tuple[str, Check], ...] = (
    ("an office", an_office),
    ("of a body", of_a_body),
    ("beside", beside),
    ("whole body", whole_body),
    ("whose body", whose_body),
    ("one office", one_office),
    ("trivial", trivial),
)
