"""Whom a story is of, and when "she" means her and not the one who was named last."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.extract.people.reported import apposed_to

if TYPE_CHECKING:
    from briefings.extract.people.mention import Gender, Mention
    from briefings.extract.people.view import View
    from briefings.extract.pipeline import Token
    from briefings.model import Person

# How often the one whom a story is of has been meant before a passer-by is named.
HEROIC = 4


def is_subject(view: View, mention: Mention) -> bool:
    """Whether somebody is a subject, by name or in apposition: "the minister, Ana Ruiz, has"."""
    words_ = (apposed_to(view.doc.words[i]) for i in range(mention.first, mention.last))
    return any(w.dep_ in ("nsubj", "nsubjpass") for w in words_)


def hero_for(
    view: View, person: Person, gender: Gender, seen: list[Mention], *, quoting: bool
) -> Person | None:
    """Whom the story is of, where the one who was named last was named in passing, or to speak of
    a "he" or "she" (`quoting`)."""
    acts = any(is_subject(view, m) for m in seen if m.person == person)
    if acts and view.genders.get(person.name) and not quoting:
        return None
    mentions = (m for line in view.seen for m in line if view.fits(m.person, gender))
    counts = Counter(m.person for m in mentions if m.how != "pronoun" or _told(view, m, person))
    (hero, most), *others = counts.most_common(2)
    alone = counts[person] == 1 and most >= HEROIC and hero != person
    return hero if alone and all(n * 2 <= most for _, n in others) else None


def only_sure(
    view: View, people: list[Person], rivals: list[Token], token: Token, gender: Gender
) -> Person | None:
    """Whom the story is of, as the subject, where of nobody else in view the gender is known."""
    owner = token.dep_ == "poss" and token.head.dep_ in ("nsubj", "nsubjpass")
    if rivals or (token.dep_ not in ("nsubj", "nsubjpass") and not owner):
        return None
    sure = [p for p in people if view.genders.get(p.name)]
    meant = Counter(m.person for line in view.seen for m in line)
    others = max((meant[p] for p in people if p not in sure), default=0)
    known = len(sure) == 1 and meant[sure[0]] >= HEROIC and others * 2 <= meant[sure[0]]
    return sure[0] if known else None


def _told(view: View, mention: Mention, person: Person) -> bool:
    """Whether a pronoun counts: it means the one named last, or whom the headline names."""
    return mention.person == person or mention.person.name.split()[-1] in view.title
