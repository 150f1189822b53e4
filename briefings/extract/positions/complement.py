"""What stands after a role word: "to South Korea", "of the Bank of Elnora", "of finance"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.people.roles import RolePhrase
from briefings.extract.people.rolewords import role_ending
from briefings.extract.positions.stretches import stretches
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc, Token

_SCOPES = frozenset({"history", "world", "years", "decades", "time", "memory", "living", "country"})
_ELECTED = frozenset(["mp", "mep", "msp", "senator", "councillor", "councilor", "lawmaker"])
_QUANTITIES = frozenset({"several", "various", "many", "numerous", "other", "some", "both"})
_OF_FIELDS = frozenset({"professor", "lecturer", "minister", "secretary", "vp", "reader"})
_OF_FIELDS |= {"scholar", "student", "author", "writer", "creator", "composer", "novelist"}
_OF_FIELDS |= {"co-author", "coauthor", "major", "vice president", "vice-president"}


_POINTING = frozenset({"this", "these", "that", "those"})
# "mayor of Elnora with 54 per cent", "with a majority": what somebody was elected by.
_VOTES = frozenset({"cent", "effect", "landslide", "majority", "percent", "votes"})


@dataclass(frozen=True, slots=True)
class Complement:
    """The complements as they are printed, and what they name."""

    text: str = ""
    organization: str | None = None
    place: str | None = None
    doubts: tuple[str, ...] = ()


def complement(doc: Doc, phrase: RolePhrase, cast: Cast) -> Complement:
    """The complements of a role; those that lean on another sentence are left out."""
    parts = stretches(doc, *phrase.back)
    kept: list[str] = []
    organization = place = None
    certain = False
    for n, (first, last) in enumerate(parts):
        person = _person(doc, first + 1, last, cast)
        if _outside(doc, first, last, beside=bool(person and kept)):
            break
        if person:
            kept.append(f"{doc[first].lower_} {person}")
            continue
        if _leans(doc, first + 1, last, cast):
            if kept and doc[first].lower_ == "of":
                return Complement(doubts=("complement open",))
            return Complement(" ".join(kept), organization, place, ("complement open",))
        name = _bare(doc, first + 1, last)
        if name in table("places"):
            place = place or table("places")[name][1]
            kept.append(f"{doc[first].lower_} {_printed(doc, first + 1, last)}")
        else:
            kept.append(re.sub(r"^(\w+) rival ", r"\1 ", doc[first:last].text))
            more = _goes_on(doc, parts[n + 1 :])
            body = None
            titled = any(t.text in ("“", "”", '"') for t in doc[first:last])
            if not titled and not any(cast.at(i) for i in range(first, last)):
                body = _organization(doc, first, last, phrase.role, more)
            sure = doc[first].lower_ == "at" or _surely(doc[last - 1])
            if body and (organization is None or (sure and not certain)):
                organization, certain = body, sure
    text = re.sub(r"\s+", " ", " ".join(kept))
    text = re.sub(r",(?=[”\"’])", "", text)
    whole = _joined(doc, parts, organization)
    if whole and place and place in whole.split(" of ", 1)[-1] and place != whole:
        place = None
    return Complement(_lower_fields(text), whole, place)


def _outside(doc: Doc, first: int, last: int, *, beside: bool) -> bool:
    """ "in history", "at a congress", "with N. N." after what it is of: no part of the office."""
    word = doc[first].lower_
    met = word in ("at", "in") and doc[last - 1].lower_ in words("gatherings", "meetings")
    scope = word == "in" and doc[last - 1].lower_ in _SCOPES
    votes = word == "with" and (doc[first + 1].tag_ == "CD" or doc[last - 1].lower_ in _VOTES)
    return scope or (met and doc[last - 1].text.islower()) or (word == "with" and beside) or votes


def _person(doc: Doc, first: int, last: int, cast: Cast) -> str:
    """ "counsel for Mr Lund": the full name of the one person whom a complement names."""
    found = cast.at(last - 1)
    if found is None or found.how in ("pronoun", "role") or found.last != last:
        return ""
    between = range(first, found.first)
    return found.person.name if all(doc[i].text in table("honorifics") for i in between) else ""


def _bare(doc: Doc, first: int, last: int) -> str:
    if first < last and doc[first].tag_ == "DT":
        first += 1
    return str(doc[first:last].text)


def _printed(doc: Doc, first: int, last: int) -> str:
    """A country in its full form, "the United Kingdom"; any other place as the text has it."""
    text = str(doc[first:last].text)
    name = _bare(doc, first, last)
    kind, full = table("places")[name]
    if kind == "country" and full != name:
        return with_the(full)
    return text


def _leans(doc: Doc, first: int, last: int, cast: Cast) -> bool:
    """A pronoun, or "the" and a common noun, that only another sentence explains."""
    if first >= last:
        return True
    people = (cast.at(i) for i in range(first, last))
    if any(found is not None and found.how != "full name" for found in people):
        return True
    if any(t.tag_ in ("PRP", "PRP$") or t.lower_ in _POINTING for t in doc[first:last]):
        return True
    if doc[first].lower_ != "the":
        return False
    if any(t.text[0].isupper() for t in doc[first + 1 : last]):
        possessor = next((i for i in range(first + 1, last) if doc[i].tag_ == "POS"), None)
        if possessor is None or doc[possessor - 1].tag_ == "NNS":
            return False  # "the exporters' group Velia"
        return not any(t.text[0].isupper() for t in doc[first:possessor])
    bare = doc[first + 1 : last].text.lower()
    return bare not in words("fields", "unique_nouns", "known_bodies") and (
        role_ending(doc, last - 1) is None
    )


def _ties(doc: Doc, first: int, last: int) -> bool:
    """Whether a preposition leads to a body: "in" only to what is labelled one."""
    word = doc[first].lower_
    return word in ("of", "for", "at", "with", "from") or (
        word == "in" and doc[last - 1].ent_type_ == "ORG"
    )


def _surely(word: Token) -> bool:
    """Whether a name that ends in a word is a body's."""
    return word.ent_type_ == "ORG" or word.text.lower() in words("organization_words")


def _goes_on(doc: Doc, parts: list[tuple[int, int]]) -> bool:
    """Whether a name goes on with "of the Trade Council"."""
    following = parts[0] if parts else None
    return following is not None and doc[following[0]].lower_ in ("of", "for")


def _organization(doc: Doc, first: int, last: int, role: str, goes_on: bool) -> str | None:
    """The name after "of", "for", "at" or "with" that is neither a field nor a place.

    Professors, ministers and vice presidents are "of" a field unless it is labelled a body.
    """
    last = _without_letters(doc, last)
    name = _bare(doc, first + 1, last)
    if not _ties(doc, first, last) or not any(t.text[0].isupper() for t in doc[first + 1 : last]):
        return None
    if name.lower() in words("fields") or name in table("demonyms"):
        return None
    if name.lower() in words("generic_bodies") and not goes_on:
        return None
    seat = doc[first].lower_ == "for" and role in _ELECTED
    if seat and doc[last - 1].lower_ not in words("party_words"):
        return None
    if doc[first + 1].lower_ in _QUANTITIES or doc[first + 1].tag_ == "CD":
        return None
    if role.split()[-1] in _OF_FIELDS or role in _OF_FIELDS:
        named = doc[last - 1].lower_ in words("organization_words")
        named = (named and doc[last - 1].ent_type_ == "ORG") or _is_letters(doc[last - 1])
        if doc[first].lower_ != "at" and not named:
            return None
    if doc[last - 1].tag_ in ("NN", "NNS") and not doc[last - 1].text[0].isupper():
        return None
    name = re.sub(r"^[A-Z][\w. ]*-(?:based|owned|born) ", "", name)
    while name and name.split()[0].isalpha() and name.split()[0].islower():
        name = name.partition(" ")[2]
    return name or None


def _without_letters(doc: Doc, last: int) -> int:
    """The end of "the Ferry Workers Union (FWU)" without its letters."""
    lettered = last > 3 and doc[last - 1].text == ")" and doc[last - 3].text == "("
    return last - 3 if lettered else last


def _is_letters(token: Token) -> bool:
    """Whether a word is an abbreviation: "secretary of the FWU"."""
    return token.text.isupper() and len(token.text) > 1 and token.is_alpha


def _joined(doc: Doc, parts: list[tuple[int, int]], organization: str | None) -> str | None:
    """An organization with what belongs to its own name: "Office" + "of the Commission"."""
    if organization is None:
        return None
    for n, (first, last) in enumerate(parts):
        if _bare(doc, first + 1, last).endswith(organization):
            end = last
            for after, stop in parts[n + 1 :]:
                named = doc[last - 1].lower_ in words("organization_words")
                link = ("of", "for") if named else ("of",)
                if doc[after + 1].lower_ in ("a", "an"):
                    return None
                if doc[after].lower_ not in link or not any(
                    t.text[0].isupper() for t in doc[after:stop]
                ):
                    break
                end = stop
            whole = _bare(doc, first + 1, end)
            return whole[whole.index(organization) :]
    return organization


def _lower_fields(text: str) -> str:
    """ "Minister of Education" is printed "minister of education"."""

    def small(match: re.Match[str]) -> str:
        parts = re.split(r", (?:and )?| and ", match[2].lower().removeprefix("the "))
        known = match[2].lower() in words("fields") or set(parts) <= words("fields")
        return match[0].lower() if known else match[0]

    return re.sub(r"^((?:of|for) )((?:the )?.+)$", small, text)
