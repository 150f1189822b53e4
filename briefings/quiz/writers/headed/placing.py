"""Where, as one report tells it: the one place after "in" that ends what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact
from briefings.quiz.definite import with_article
from briefings.quiz.lists import words
from briefings.quiz.wording import content
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.things import place_kind
from briefings.quiz.writers.headed.asking import Asked, inverted, named

# Words between the verb and "in": more, or another preposition, and the place may be another's.
MOST = 6
_IN = re.compile(r"(?:^| )in (?P<place>(?:the )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*)(?=$|,| )")
_LEADS = re.compile(r"\b(?:about|after|against|and|as|at|before|between|by|during|for|from|into"
                    r"|of|on|over|since|that|to|under|when|which|while|who|with)\b")  # fmt: skip


def where(clause: Clause, fact: Fact, world: World) -> Iterator[Asked]:
    """ "In which country had Orla opened its second mill"."""
    found = list(_IN.finditer(clause.rest))
    if len(found) != 1:
        return
    before, after = clause.rest[: found[0].start()], clause.rest[found[0].end() :]
    name = found[0]["place"].removeprefix("the ")
    kind = place_kind(name)
    if not kind or after.startswith(",") or len(before.split()) > MOST or _LEADS.search(before):
        return
    if content(name) & content(f"{clause.subject} {before} {after}"):
        return
    if (
        fact.kind == "figure"
        or not named(clause, fact)
        or clause.lemma in words("appointing") | words("uttering")
    ):
        return
    asked = inverted(clause, f"{before}{after}")
    answers = tuple(dict.fromkeys((with_article(name), name)))
    yield Asked("report.where", "place", f"in which {kind} {asked}", answers[0], answers)
