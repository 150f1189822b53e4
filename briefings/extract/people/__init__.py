"""One person, many mentions: full names, surnames, "the envoy", "he"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.people.focus import focus
from briefings.extract.people.mention import Gender, How, Mention, Resolved, Title
from briefings.extract.people.named import named
from briefings.extract.people.speakers import first_persons
from briefings.extract.people.titles import titles
from briefings.model import Person

if TYPE_CHECKING:
    from briefings.extract.story import Story

__all__ = ["Cast", "Gender", "How", "Mention", "Person", "Resolved", "Title", "cast"]


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article and every place where one of them is meant.

    `titles` are the role phrases at their names; `refused` are token indices of
    pronouns that stay open, each with the reason.
    """

    persons: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    titles: tuple[Title, ...] = ()
    refused: tuple[tuple[int, str], ...] = ()
    genders: dict[str, Gender] = field(default_factory=dict)
    by_token: dict[int, Mention] = field(default_factory=dict)
    by_person: dict[Person, list[Mention]] = field(default_factory=dict)
    source: str = ""

    def at(self, token_index: int) -> Resolved | None:
        """The mention that a token belongs to; None when nobody is meant, or it is open who."""
        return self.by_token.get(token_index)

    def named_at(self, token_index: int) -> Resolved | None:
        """The mention at a token, or whose title before the name the token belongs to."""
        before = (t for t in self.titles if t.where == "before")
        titled = (t.mention for t in before if t.phrase.first <= token_index < t.mention.first)
        return self.at(token_index) or next(titled, None)

    def text(self, mention: Mention) -> str:
        """The words of a mention as they are printed."""
        return self.source[mention.start : mention.end]


def cast(story: Story) -> Cast:
    """The people of a parsed article, by votes over the whole of it."""
    found = named(story)
    roles = tuple(titles(story.doc, found.mentions))
    view = focus(story, found, roles)
    view.at.update(first_persons(story, view.at, view.inside))
    unique = dict.fromkeys(view.at[i] for i in sorted(view.at))
    by_person: dict[Person, list[Mention]] = {}
    for mention in unique:
        by_person.setdefault(mention.person, []).append(mention)
    return Cast(
        persons=found.persons,
        mentions=tuple(unique),
        titles=roles,
        refused=tuple(view.refused),
        genders=view.genders,
        by_token=view.at,
        by_person=by_person,
        source=story.article.text,
    )
