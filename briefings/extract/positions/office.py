"""From a role phrase on the page to an office: value, organization, country, modality."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.people.roles import RolePhrase
from briefings.extract.people.rolewords import is_occupation
from briefings.extract.positions.articled import article_of, with_article
from briefings.extract.positions.complement import Complement, complement
from briefings.extract.positions.modifiers import Modifiers, modifiers, moody

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc
    from briefings.model import Modality

_SENT = frozenset({"ambassador", "envoy", "consul", "consul general", "high commissioner"})
_SENT |= {"nuncio"}
_RANKS = frozenset({"first", "second", "third", "last", "top", "leading", "lead", "principal"})
# A doubt: "the first mayor to visit Lima", of whom only the whole phrase is true.
COUNTED = "one of a count"
_COUNTING = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only", "sole"})
_OF_BODIES = frozenset({"press", "general", "executive", "private"})
# Last words of bodies that have a secretary: "Ferry Workers Union secretary".
_WITH_SECRETARIES = frozenset({"association", "club", "congress", "council", "federation"})
_WITH_SECRETARIES |= {"league", "party", "society", "union"}
MAKERS = frozenset({"author", "creator", "designer", "inventor", "composer", "writer"})
_CREATORS = frozenset({"creator", "inventor", "designer"})
_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "solicitor"})
_FOR |= {"mep", "mp", "msp"}
_AT = frozenset({"professor", "lecturer", "researcher", "scientist", "student", "freshman"})
_AT |= {"sophomore", "fellow", "analyst"}


@dataclass(frozen=True, slots=True)
class Office:
    """An office or occupation as it is printed and compared.

    `value` is the office in lower case but for names, `phrase` its noun phrase with
    article and country, fit for "X was …"; `role` is its bare noun.
    """

    role: str
    value: str
    phrase: str
    organization: str | None
    place: str | None
    modality: Modality
    occupation: bool
    doubts: tuple[str, ...] = ()
    relation: str = "holds"

    @property
    def teamed(self) -> bool:
        """Whether it is a post in a team that is not named: "their goalkeeper"."""
        return "owner open" in self.doubts and self.role.split()[-1] in words("team_roles")

    def within(self, place: str, adjective: str = "") -> Office:
        """The same office in a country that another sentence or word gives."""
        value, phrase = self.value, self.phrase
        if _heads(self.role) and " of " not in value and " to " not in value:
            value = f"{value} of {with_the(place)}"
            phrase = f"the {adjective} {self.value}" if adjective else value
        return replace(self, place=place, value=value, phrase=phrase)

    def of(self, body: str) -> Office:
        """The same office with the organization that the clause names beside it."""
        one = self.role in words("body_offices") and not self.occupation
        own = re.sub(r"^an? ", "", self.phrase) if one else self.phrase
        phrase = f"{own} {_link(self.role)} {article_of(body)}"
        return replace(self, organization=body, phrase=phrase)

    def for_body(self, text: str, organization: str | None) -> Office:
        """The same office of a body that is printed as `text`, with its article.

        A body without a name belongs to the value: "chairman of the district council".
        """
        one = self.role in words("body_offices") and not self.occupation
        own = re.sub(r"^(?:an?|the) " if one else r"^the ", "", self.phrase)
        if self.role in words("common_offices") and own == self.phrase.removeprefix("the "):
            own = re.sub(r"^an? ", "", own)
            own = f"the {own}" if own.endswith(" minister") else with_article(own)
        phrase = f"{own} {_link(self.role)} {text}"
        value = self.value if organization else f"{self.value} {_link(self.role)} {text}"
        return replace(self, organization=organization, phrase=phrase, value=value)

    def owned_by(self, text: str) -> Office:
        """The same office with its owner before it: "Norvex’s head of research"."""
        own = re.sub(r"^(?:an?|the) ", "", self.phrase)
        return replace(self, phrase=f"{text}{'’' if text.endswith('s') else '’s'} {own}")


def office(doc: Doc, phrase: RolePhrase, cast: Cast) -> Office:
    """What a role phrase says, as far as it can be said without the sentence around it."""
    if moody(doc, phrase):
        phrase = replace(phrase, determiner="", first=phrase.start, front=(phrase.start,) * 2)
    front = modifiers(doc, phrase, cast)
    back = complement(doc, phrase, cast)
    field = phrase.role.split()[-1] in ("minister", "secretary", "undersecretary")
    field = field and not {*front.kept, *phrase.role.split()} & _OF_BODIES
    field = field and (front.organization or "").rpartition(" ")[2].lower() not in _WITH_SECRETARIES
    owned = bool(front.owner) and (front.organization or "") in front.owner
    if front.organization and not owned and (back.organization or field):
        whole = doc[phrase.start].text.islower() and " " in front.organization
        whole = whole or front.organization.isupper()  # "the UN special envoy"
        front.kept.insert(0, front.organization if whole else front.organization.lower())
        front.organization = None
    return Office(
        role=phrase.role,
        value=_value(phrase, front, back),
        phrase=_phrase(phrase, front, back),
        organization=back.organization or front.organization,
        place=front.place or (None if phrase.role in _SENT else back.place),
        modality=front.modality,
        occupation=is_occupation(phrase.role),
        doubts=tuple(sorted({*front.doubts, *back.doubts, *_ranked(doc, phrase, front)})),
    )


def _ranked(doc: Doc, phrase: RolePhrase, front: Modifiers) -> tuple[str, ...]:
    """ "the first great poet" is a judgement, not an occupation; "the first mayor | to visit" one
    of a count of what the phrase leaves out."""
    if _COUNTING & set(front.kept) and doc[phrase.last : phrase.last + 1].text == "to":
        return (COUNTED,)
    ranked = is_occupation(phrase.role) and phrase.determiner == "the"
    return ("a rank",) if ranked and _RANKS & set(front.kept) else ()


def _role_text(role: str) -> str:
    """ "CEO" stays in capitals, every other role is in lower case."""
    return " ".join(w.upper() if w in _CAPITALS else w for w in role.split(" "))


_CAPITALS = frozenset(
    ["ceo", "cio", "cfo", "coo", "cto", "cmo", "mp", "mep", "msp", "vp", "evp", "svp", "dj", "gp"]
)


def _value(phrase: RolePhrase, front: Modifiers, back: Complement) -> str:
    core = _core(phrase, front.kept)
    if back.text:
        return f"{core} {back.text}"
    if front.place and _heads(phrase.role) and not front.organization:
        return f"{core} of {with_the(front.place)}"
    return core


def _heads(role: str) -> bool:
    """Whether there is one at a time, so that the country belongs to its name."""
    if is_occupation(role):
        return False
    return role not in words("common_offices", "body_offices") or role == "minister"


def _phrase(phrase: RolePhrase, front: Modifiers, back: Complement) -> str:
    """The noun phrase that a sentence prints: "the Chinese ambassador to South Korea"."""
    status = " ".join(front.status)
    core = _core(phrase, front.kept)
    tail = f" {back.text}" if back.text else ""
    if front.owner:
        of_land = "" if front.adjective in core.split() else front.adjective
        parts = (f"{front.owner}{front.mark}", status, of_land, core)
        return " ".join(p for p in parts if p) + tail
    if phrase.role in MAKERS and (back.text.startswith("of ") or _thing(phrase, front)):
        tail = tail or f" of {article_of(front.organization or '')}"
        return f"the {core}{tail}" if not status else with_article(f"{status} {core}{tail}")
    several = _several(phrase, front, back)
    if front.adjective and not front.organization:
        ahead = " ".join(front.kept[: front.ahead])
        core = _core(phrase, front.kept[front.ahead :])
        body = " ".join(p for p in (status, ahead, front.adjective, core) if p) + tail
        one = not status and (not several or phrase.role in _SENT)
        one = one or front.kept[:1] == ["chief"]
        one = one or (phrase.determiner == "the" and bool(back.text) and not status)
        one = one and not (phrase.role == "director" and not back.text and not front.kept)
        return f"the {body}" if one else with_article(body)
    if front.organization and not back.organization:
        body = " ".join(p for p in (front.adjective, front.organization) if p)
        tail = f"{tail} {_link(phrase.role)} {article_of(body)}"
    body = f"{status} {core}{tail}".strip()
    one = phrase.determiner == "the" and not status and not _seated(phrase, back)
    if one and (back.text or not is_occupation(phrase.role)):
        return f"the {body}"
    if status == "incoming" and not several and phrase.determiner not in ("a", "an"):
        return f"the {body}"
    if several or status or phrase.determiner in ("a", "an"):
        return with_article(body) if status not in ("acting", "interim") else body
    return body


def _core(phrase: RolePhrase, kept: list[str]) -> str:
    """The words of an office itself, with the role in the case that it is printed in."""
    return re.sub(r" ?- ?", "-", " ".join((*kept, _role_text(phrase.role))))


def _seated(phrase: RolePhrase, back: Complement) -> bool:
    """ "the Labour MP": one of many, whose seat is not said."""
    return phrase.role.split()[-1] in words("seated_roles") and not back.text


def _thing(phrase: RolePhrase, front: Modifiers) -> bool:
    """ "Lumora creator": what stands before is what was made, and employs nobody."""
    return front.organization is not None and phrase.role in _CREATORS


def _several(phrase: RolePhrase, front: Modifiers, back: Complement) -> bool:
    """Whether the office takes "a": several hold it, or nothing says which one it is."""
    rank = phrase.role in words("military_ranks") and not (front.organization or front.place)
    rank = rank and not back.text
    if phrase.determiner in ("a", "an") or is_occupation(phrase.role) or rank:
        return True
    if phrase.role in ("secretary", "minister"):
        return not (front.kept or back.text or front.organization)
    if phrase.role == "leader" and of_whom(front.kept):
        return False
    if phrase.role in words("body_offices"):
        return not (front.organization or back.text or front.place)
    return phrase.role in words("common_offices") and not (phrase.role == "minister" and front.kept)


def of_whom(before: list[str]) -> bool:
    """ "Labour leader", "opposition leader": the words before say of what."""
    return any(w[0].isupper() or w in ("opposition", "majority", "minority") for w in before)


def _link(role: str) -> str:
    last = role.split()[-1]
    if last in _FOR:
        return "for"
    if is_occupation(role) and last not in _AT | MAKERS:
        return "with"
    return "at" if last in _AT else "of"
