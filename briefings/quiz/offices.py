"""Offices as this room compares and prints them: a role, a body, a country.

An office is the same as another when both could be meant by one question, so
`may_be_same` is generous; `surely_other` is strict. Between the two lies doubt, and
nothing is printed on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefings.model import Fact
from briefings.quiz.definite import with_article
from briefings.quiz.lands import canonical, capitals, countries, is_country, long_name
from briefings.quiz.lists import rows, words
from briefings.quiz.wording import CACHED, content, folded

# The classes of offices that serve a country.
STATE = frozenset({"head", "minister", "envoy", "deputy", "royal", "national"})
# Bodies that share this part of their words may be one body under two names.
ALIKE = 0.5
_WORDS_OF_OFFICE = frozenset({"top", "new", "former", "incoming", "outgoing", "current", "acting"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office: the phrase to print, its role and class, and the words of its body.

    `phrase` has no article and starts in lower case unless with a name ("ambassador to
    Chile", "Norway's ambassador to Chile"); `single` says that one person holds it at a time; one
    that is not `complete` lacks the body that would tell it from others.
    """

    phrase: str
    role: str
    role_class: str
    single: bool
    country: str
    body: frozenset[str]
    complete: bool = True

    @property
    def words(self) -> frozenset[str]:
        """What identifies the office apart from its role."""
        return self.body | content(self.country)


def office(fact: Fact) -> Office | None:
    """The office of a position fact; None when its role is unknown."""
    return _office(fact.value, fact.place or "", _whole_body(fact))


def _whole_body(fact: Fact) -> str:
    """The body of an office with the place that begins its name: "Osse State Teachers Union"."""
    body, place = fact.organization or "", fact.place or ""
    whole = f"{place} {body}"
    named = body and place and any(whole in r.sentence for r in fact.references)
    return whole if named else body


@lru_cache(CACHED)
def _office(value: str, place: str, organization: str) -> Office | None:
    title = _lowered(re.sub(r"^(the|a|an) ", "", value.strip(" ,;"), flags=re.I))
    found = role(title)
    if found is None:
        return None
    name, role_class, single = found
    if role_class == "head" and not _of_state(title, place, organization):
        role_class = "body" if organization else "local"
    if name in words("national_roles") and not organization and place and is_country(place):
        role_class = "national"
    country, title = _country(title, place, role_class)
    built = _phrase(title, role_class, country, organization.strip(" ,;"))
    phrase = built or title
    taken = content(name) | content(country)
    body = frozenset(canonical(content(phrase)) - canonical(taken) - _WORDS_OF_OFFICE)
    return Office(phrase, name, role_class, single, folded(country), body, built is not None)


def _of_state(title: str, place: str, organization: str) -> bool:
    """Whether a president or prime minister is one of a country."""
    if not (organization or place or re.search(r"[A-Z]", title)):
        return True
    text = f"{title} {place}"
    return any(c in text for c in (*countries(), *countries().values())) and not organization


@cache
def role(title: str) -> tuple[str, str, bool] | None:
    """The longest known role in the head of `title`, its class, and whether it has one holder."""
    head = re.split(r" (?:of|for|to|at|in|on|from)\b", folded(title), maxsplit=1)
    for text in (folded(title), head[0]):
        best = max((r for r in _roles() if _has(r, text)), key=len, default=None)
        if best and (text == head[0] or text.startswith(best) or " of " in best):
            role_class, number = _roles()[best]
            return best, role_class, number == "one"
    return None


@cache
def _roles() -> dict[str, tuple[str, str]]:
    return {name: (role_class, number) for name, role_class, number in rows("roles")}


def _has(role_name: str, text: str) -> bool:
    if role_name not in text:
        return False
    return re.search(rf"(?<![\w-]){re.escape(role_name)}(?![\w-])", text) is not None


def _country(title: str, place: str, role_class: str) -> tuple[str, str]:
    """The country of an office of state, and the title without it."""
    for demonym in countries():
        if title.startswith(f"{demonym} ") and role_class in STATE | {"spokesperson"}:
            return place or countries()[demonym], title[len(demonym) + 1 :]
    owner = re.match(
        r"(?:the )?((?:[A-Z][\w.\-]*|of|the)(?: (?:[A-Z][\w.\-]*|of))*)['’]s? (?=\w)", title
    )
    if owner and role_class in STATE:
        return owner[1], title[owner.end() :]
    return place if role_class in STATE else "", title


def _phrase(title: str, role_class: str, country: str, organization: str) -> str | None:
    """The office with its body, or None when it has none to stand on."""
    title = _hosted(_with_articles(title)) if role_class == "envoy" else _with_articles(title)
    named = content(title)
    if organization.lower().removeprefix("the ") in words("generic"):
        return None
    if organization and not content(organization) <= named:
        if role_class == "lawmaker" or re.search(r" (?:of|for|at) ", title):
            return None
        if role_class in STATE:
            return f"{_possessive(organization)} {title}"
        joined = "for" if role_class == "spokesperson" else "at" if role_class == "many" else "of"
        return f"{title} {joined} {with_article(organization)}"
    if role_class == "envoy" and not re.search(r" (?:to|for) ", title):
        return None
    if country and not canonical(content(country)) & canonical(named):
        return _of_country(title, role_class, country)
    embodied = re.search(r" (?:of|for|to|at|in) (?:the )?[A-Z]|['’]s ", title)
    if embodied is None and not (organization or country):
        return None
    return title if role_class != "envoy" or country or "Nations" in title else None


def _of_country(title: str, role_class: str, country: str) -> str:
    """ "president of Chile", "Chile's foreign minister", "US secretary of state"."""
    if role_class == "head":
        return f"{title} of {with_article(country)}"
    short = {"united states": "US", "united kingdom": "UK"}.get(long_name(country))
    return f"{short} {title}" if short else f"{_possessive(country)} {title}"


def _with_articles(title: str) -> str:
    """ "president of United States" with its article."""
    return re.sub(r"\b(of|to|for) (?=United |Netherlands|Philippines)", r"\1 the ", title)


def _hosted(title: str) -> str:
    """An envoy to a capital is one to its country."""
    before, to, host = title.rpartition(" to ")
    country = capitals().get(host)
    return f"{before} to {with_article(country)}" if to and country else title


def _possessive(country: str) -> str:
    name = with_article(country)
    return f"{name}'" if name.endswith("s") else f"{name}'s"


@cache
def _role_words() -> frozenset[str]:
    return frozenset(word for name in _roles() for word in name.split())


def _lowered(title: str) -> str:
    """The role in lower case, what follows as it stands: "Ambassador to Chile"."""
    known = _role_words()
    cut = re.search(r" (?:of|for|to|at|on) ", title)
    head, tail = (title[: cut.start()], title[cut.start() :]) if cut else (title, "")
    known |= words("generic_bodies") if folded(head).endswith(" minister") else frozenset()
    lowered = (w.lower() if folded(w) in known and not w.isupper() else w for w in head.split())
    return " ".join(lowered) + tail


def may_be_same(a: Office, b: Office) -> bool:
    """Whether two offices could be one: related roles, and no body that tells them apart."""
    return not surely_other(a, b)


def surely_other(a: Office, b: Office) -> bool:
    """Whether two offices are provably two: another class of role, or bodies that differ."""
    if a.role_class != b.role_class:
        return True
    if a.country and b.country and canonical(content(a.country)) != canonical(content(b.country)):
        return True
    shared = len(a.body & b.body)
    if a.body and b.body and shared < ALIKE * min(len(a.body), len(b.body)):
        return True
    if a.complete and b.complete and a.words and b.words and not a.words & b.words:
        return True
    return a.role != b.role and _specific(a) and _specific(b)


# Words of a rank below or beside an office, and roles that may be another one by a looser word.
_GRADES = frozenset({"assistant", "deputy", "second", "shadow", "vice"})
_LOOSE = frozenset({"boss", "chief", "coach", "head", "leader", "manager", "minister", "secretary"})


def told_apart(a: Office, b: Office) -> bool:
    """Whether a report that gives two people these offices tells of two: "CEO" and "chairman".

    A deputy is not the head; two roles of one body differ unless one is said loosely ("head").
    """
    ranks = set(folded(a.phrase).split()) ^ set(folded(b.phrase).split())
    if ranks & _GRADES:
        return True
    if not (a.complete and b.complete):
        return False
    loose = _is_loose(a, b) or _is_loose(b, a) or a.role_class == "sport"
    return _stem(a.role) != _stem(b.role) and not loose


def _is_loose(o: Office, other: Office) -> bool:
    """Whether a role may mean another of the same body: "head", "minister" of no ministry."""
    return o.role in _LOOSE and o.body <= other.body


def _stem(role: str) -> str:
    """A role without the sex of its holder: "chairwoman" is "chair"."""
    return re.sub(r"s?(?:wo)?man$|s?person$", "", role.split()[-1])


def _specific(o: Office) -> bool:
    """Whether the role says by itself which office it is ("foreign minister", not "minister")."""
    return " " in o.role or o.role_class == "head"


def shared_body(name: str, parts: frozenset[str]) -> bool:
    """Whether many countries have a body of these words, and none is known by this name."""
    known = re.sub("^[Tt]he ", "", name) in words("known_bodies")
    return bool(parts) and parts <= words("generic_bodies") and not known
