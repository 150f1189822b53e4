"""Which ministry somebody held, where its own sentence does not say of which country.

"Defence Minister Jo Lind" of a paper's own country is named without it: nobody can be asked who
"the defence minister" was, but what Jo Lind was can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.asof import as_of
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lands import known_country, same_country
from briefings.quiz.lists import words
from briefings.quiz.offices import STATE, office
from briefings.quiz.question import Question
from briefings.quiz.world import World

_TITLE = re.compile(
    r"(?:the )?(?:(?P<side>federal|shadow|state|interim) )?"
    r"(?P<of>[a-z]+(?:,? (?:and )?[a-z]+){0,4}) minister|"
    r"(?:the )?(?:(?:federal|shadow|state) )?minister (?:for|of) (?:the )?"
    r"(?P<for>[a-z]+(?:,? (?:and )?(?:the )?[a-z]+){0,4})|"
    r"(?:the )?(?:federal |shadow )?(?:attorney-general|attorney general)|"
    r"(?:the )?(?:federal|shadow) treasurer|"
    r"(?:the )?(?:governor[- ]general|opposition leader)",
    re.IGNORECASE,
)
_NO_PORTFOLIO = frozenset({"deputy", "vice", "junior", "assistant", "former", "then", "prime"})


# The one who leads the opposition in a parliament that has such a seat.
_SEAT = re.compile(r"\bOpposition Leader\b|\b[Ll]eader of the [Oo]pposition\b")


def portfolio(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2025, which ministerial office did Ilsa Brandt hold in Norway?"

    Without a country where no article gives the person one: such a question is for review.
    Raises NotAskedError for who only acts as a minister, and has another office of his own.
    """
    held = office(fact) if fact.kind == "position" else None
    if held is None or held.complete or fact.organization or fact.predicate != "holds":
        return
    title = ministry(fact.value)
    if not title or fact.modality not in {"holds", "acting"} or fact.place:
        return
    if fact.modality == "acting":
        raise NotAskedError("who only acts as a minister")
    if title == "opposition leader" and not any(_SEAT.search(r.sentence) for r in fact.references):
        raise NotAskedError("whoever leads an opposition, where that is no office")
    time = as_of(fact, world)
    if time is None or time.grain == "year" or len(fact.subject.split()) < 2:
        raise NotAskedError("a minister without a month, or with half a name")
    land = homeland(fact.subject, world)
    where = f" in {with_article(land)}" if land else ""
    yield Question(
        writer="office.portfolio" if land else "office.portfolio.bare",
        asks="position",
        stem=question(f"As of {time.text}, which {_kind(title)} did {fact.subject} hold{where}"),
        answer=title,
        facts=(fact,),
        accepted=_variants(title),
    )


def homeland(person: str, world: World) -> str:
    """The one country that the articles have somebody serve in offices of state, or ""."""
    held = (t.office for t in world.tenures_of(person) if t.office.role_class in STATE)
    served = {o.country for o in held if o.country}
    lands = {c for c in known_country() if any(same_country(c, s) for s in served)}
    found = next(iter(lands), "")
    return found if len(lands) == 1 and all(same_country(found, s) for s in served) else ""


def ministry(value: str) -> str:
    """A title that says by itself which ministry it is, in lower case; else ""."""
    found = _TITLE.fullmatch(value.strip())
    if found is None:
        return ""
    title = value.strip().lower().removeprefix("the ")
    of = set(re.findall(r"[a-z]+", (found["of"] or found["for"] or "").lower()))
    if of and (not of & words("portfolios") or of & _NO_PORTFOLIO):
        return ""
    return title


_FOR = re.compile(r"minister (?:for|of) (?:the )?(?P<of>.+)")


def _variants(title: str) -> tuple[str, ...]:
    """A title without its country's side, and with its ministry before or after "minister"."""
    plain = re.sub(r"^(?:federal|state) ", "", title)
    found = _FOR.fullmatch(plain)
    turned = f"{found['of']} minister" if found else ""
    foreign = "foreign minister" if "foreign affairs" in (found["of"] if found else plain) else ""
    told = (title, plain, turned, foreign if not plain.startswith("shadow ") else "")
    return tuple(dict.fromkeys(t for t in told if t))


# One ministry under two names.
_FOREIGN = re.compile(r"\bforeign (?:affairs )?minister\b")


def renamed(title: str) -> str:
    """A title with the other name of its ministry: "foreign affairs minister"."""
    return _FOREIGN.sub(
        lambda m: "foreign minister" if "affairs" in m[0] else "foreign affairs minister", title
    )


def _kind(title: str) -> str:
    """What the office is called in the stem, without the words of its title."""
    if title.startswith("shadow "):
        return "post"
    return "ministerial office" if "minister" in title else "office"
