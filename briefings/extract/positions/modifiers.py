"""What stands before a role word: a country, an organization, an owner, "former"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.roles import RolePhrase
from briefings.extract.people.rolewords import is_unproven, role_ending
from briefings.extract.positions.fronts import (
    capital_elsewhere,
    inside_name,
    name_end,
    opens,
    past_origin,
    place_at,
    stance_end,
)
from briefings.extract.positions.possessed import owner
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc, Token
    from briefings.model import Modality

_PARTIES = {"GOP": "Republican"}
DEAD = frozenset({"assassinated", "late", "murdered", "slain"})
_BRACKET = re.compile(r" ?\([^)]*\)?$")
CHAMBERS = frozenset({"House", "Senate", "Commons", "Lords"})
# "a Pashtun elder": of a people.
_OF_PEOPLES = frozenset({"chieftain", "elder", "leader", "warlord"})
# Whom no body employs: "a Wiradjuri artist" is of a people or a place.
_ARTISTS = frozenset({"artist", "novelist", "painter", "poet", "rapper", "sculptor", "singer"})
_PRINTED = frozenset({"former", "acting", "interim", "caretaker", "retired", "incoming"})

# Words of a rank between a body's name and a title: "Loja Police Detective Sergeant N. N.".
_RANKS = frozenset({"assistant", "chief", "constable", "deputy", "detective"})
_RANKS |= {"ranger", "senior", "staff"}
# Last words of bodies' names that go on in small letters.
_BODIES = frozenset({"agency", "association", "authority", "corporation", "federation", "society"})
# A doubt: "the suspected fighter", who is perhaps none.
UNPROVEN = "only suspected"


@dataclass(slots=True)
class Modifiers:
    """The parts of what stands before a role, each as it is printed.

    `ahead` counts the kept words that stand before the adjective of a country.
    """

    kept: list[str]
    status: list[str]
    doubts: list[str]
    modality: Modality = "holds"
    place: str | None = None
    adjective: str = ""
    ahead: int = 0
    owner: str = ""
    mark: str = "’s"
    organization: str | None = None


def modifiers(doc: Doc, phrase: RolePhrase, cast: Cast) -> Modifiers:
    """Read the tokens before the role from left to right.

    Of a shared front only the owner, country and organization count.
    """
    out = Modifiers([], [], [])
    first, start = phrase.front
    if _according(doc, first, start):
        first = start
    _determined(doc, first, cast, out)
    first = owner(doc, first, start, cast, out)
    _words(doc, first, start, out)
    _whole(out)
    if phrase.shares:
        out.kept.clear()
    if phrase.role.endswith(("-elect", "-designate")):
        out.modality = "designate"
    return out


def moody(doc: Doc, phrase: RolePhrase) -> bool:
    """ "a defiant President N. N.": how the holder of the one office felt."""
    front = doc[phrase.front[0] : phrase.front[1]]
    moved = len(front) > 0 and all(t.tag_ == "JJ" and t.text.islower() for t in front)
    return moved and phrase.determiner in ("a", "an") and is_capital(doc[phrase.start])


def _according(doc: Doc, first: int, start: int) -> bool:
    """ "According to the Trade Index Professor Lund": what stands before the title is a source."""
    if first < 3 or [t.lower_ for t in doc.words[first - 3 : first]] != ["according", "to", "the"]:
        return False
    return start > first and doc[start - 1].lower_ in words("organization_words") | {"index"}


def _determined(doc: Doc, first: int, cast: Cast, out: Modifiers) -> None:
    """ "his lawyer": the owner is a person who is known, or it leans on another sentence."""
    if first < 1 or doc[first - 1].tag_ != "PRP$":
        return
    found = cast.at(first - 1)
    if found is not None:
        out.owner = found.person.name
        out.doubts.append("pronoun")
    else:
        out.doubts.append("owner open")


def _words(doc: Doc, first: int, start: int, out: Modifiers) -> None:
    """Countries, status words and an organization's name; what is left belongs to the office."""
    i = first
    while i < start:
        stance = stance_end(doc, i, start)
        if stance:
            out.kept.append(doc[i:stance].text)
            i = stance
            continue
        beyond = past_origin(doc, i, start)
        if beyond > i:
            i = beyond
            continue
        size, place = place_at(doc, i, start)
        regional = out.kept or out.organization
        if place and regional and doc[i : i + size].text in table("places"):
            out.kept.append(doc[i : i + size].text)
            i += size
            continue
        if place and not out.organization and not inside_name(doc, i, size, start):
            out.place, out.adjective = place, doc[i : i + size].text
            out.ahead = len(out.kept)
            i += size
            continue
        end = name_end(doc, i, start)
        end -= end - 1 > i and doc[end - 1].lower_ in _RANKS
        if end > i:
            _named(doc, i, end, start, out)
        else:
            _word(doc[i], out, lower=doc[start].text.islower())
        i = max(end, i + 1)


def _whole(out: Modifiers) -> None:
    """ "Harbour development corporation | chairman": a body whose name goes on in small letters."""
    if not out.organization or len(out.kept) < 2 or out.kept[-1] not in _BODIES or out.adjective:
        return
    if all(word.islower() and word.isalpha() for word in out.kept):
        out.organization = " ".join((out.organization, *out.kept))
        out.kept.clear()


def _named(doc: Doc, first: int, last: int, start: int, out: Modifiers) -> None:
    name = _BRACKET.sub("", str(doc[first:last].text))
    if name.split()[-1].lower() in words("no_bodies") or name in table("honorifics"):
        return
    if name.lower() in words("evaluative") and doc[start].text.islower():
        return
    if name.lower() in _RANKS and out.organization:
        out.kept.append(name.lower())
        return
    if name.lower() in words("offices"):
        return
    body = any(t.lower_ in words("organization_words") for t in doc[first:last])
    of_people = doc[start].lower_ in _OF_PEOPLES and (
        doc[first].ent_type_ == "NORP" or "tribal" in out.kept
    )
    of_people = of_people or (doc[start].lower_ in _ARTISTS and not body and " " in name)
    if (
        name.lower() in words("party_words", "scenes")
        or doc[start].lower_ in words("roles_of_things")
        or of_people
    ):
        out.kept.append(_PARTIES.get(name, name))
        return
    if name.lower() in words("organization_words"):
        team = name.lower() not in words("generic_bodies") and capital_elsewhere(doc[first])
        team = team and doc[start].lower_ in words("team_roles")
        meant = doc[start].text.islower() and (team or not opens(doc[first]))
        out.kept.append(name if meant else name.lower())
    elif out.organization and (out.owner or out.organization.isupper()):
        field = doc[start].text[0].isupper() and doc[start].lower_ in ("minister", "secretary")
        single = field and not name.isupper() and name not in table("places")
        out.kept.append(name.lower() if single else name)
    elif first and _goes_before(doc[first - 1], name, out):
        out.kept.pop()
        out.organization = f"{doc[first - 1].text} {name}"
    else:
        out.organization = name


def _goes_before(token: Token, name: str, out: Modifiers) -> bool:
    """Whether a word that opens a sentence is the first of a body's name: "Pelican Point Club"."""
    last = out.kept[-1:] in ([token.text], [token.lower_])
    body = name.split()[-1].lower() in words("organization_words", "facility_words")
    own = token.tag_ in ("NN", "NNP") and token.lower_ not in words("title_words", "party_words")
    return last and body and own and is_capital(token) and role_ending(token.doc, token.i) is None


def _word(token: Token, out: Modifiers, *, lower: bool) -> None:
    """One word; before a role in lower case a capital is a name's and stays."""
    status = table("status_words").get(token.lower_)
    if status is not None:
        if out.modality == "holds":
            out.modality = status[0]  # type: ignore[assignment]
        if token.lower_ in _PRINTED:
            out.status.append(token.lower_)
        elif status[0] == "former" and token.lower_ not in ("then", *DEAD):
            out.status.append("former")
    elif token.tag_ == "JJS":
        out.doubts.append("a rank")
    elif is_unproven(token):
        out.doubts.append(UNPROVEN)
    elif token.tag_ == "HYPH" and not out.kept:
        return
    elif token.tag_ == "HYPH" or (
        token.text[0].isalnum() and token.lower_ not in words("evaluative")
    ):
        acronym = (len(token.text) > 1 and token.text.isupper()) or token.text in CHAMBERS
        known = token.lower_ in words("creeds", "party_words", "prizes", "scenes")
        proper = token.text[0].isupper() and (known or token.ent_type_ == "NORP")
        said = not opens(token) or token.nbor(1).text in CHAMBERS
        meant = lower and token.text[0].isupper() and said
        text = _PARTIES.get(token.text, token.text)
        out.kept.append(text if acronym or proper or meant else token.lower_)
