"""Who a person is, in a word or two: "the oceanographer Ilsa Brandt"."""

from __future__ import annotations

import re

from briefings.model import Fact
from briefings.quiz.lists import words
from briefings.quiz.tenures import same_person
from briefings.quiz.verbs import readings
from briefings.quiz.world import World

_TRADE = re.compile(r"(?:[a-z]+ ){0,2}[a-z]+(?:er|or|ist|ian|man|ect|ant|ee|ic|wife|ef|st|eur|on)")
_PLACED = re.compile(r" (?:at|for|of|with|from|in|on) ")


def trade(person: str, fact: Fact, world: World) -> str:
    """What a person is by trade, as the cited articles say it once, else ""."""
    cited = {r.article for r in fact.references}
    near = [f for a in sorted(cited) for f in world.facts_by_article.get(a, ())]
    told = (f for f in near if f.predicate == "occupation" and same_person(f.subject, person))
    found = {_PLACED.split(f.value, maxsplit=1)[0] for f in told if f.modality == "holds"}
    fit = sorted(t for t in found if _TRADE.fullmatch(t))
    return fit[0] if len(fit) == 1 else ""


_THING = r"\b(?:the|an?) (?P<what>(?:[a-z]+ ){{1,2}}){name}\b"


def described(name: str, fact: Fact) -> str:
    """A name of one word with what its sentence calls it: "the journal Osse"; else the name."""
    if not re.fullmatch(r"[A-Z][\w-]+", name):
        return name
    told = (re.search(_THING.format(name=re.escape(name)), r.sentence) for r in fact.references)
    found = next((m["what"].strip() for m in told if m), "")
    nouns = found.split()
    known = bool(nouns) and "noun" in readings(nouns[-1]) and not set(nouns) & words("boundaries")
    return f"the {found} {name}" if known else name


def introduced(person: str, fact: Fact, world: World) -> str:
    """The person with a trade before the name: "the botanist Jo Lind"; else the name."""
    known = "" if re.search(r"['’]s? ", person) else trade(person, fact, world)
    return f"the {known} {person}" if known else described(person, fact)
