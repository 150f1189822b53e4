"""What facts could be about: names with their aliases, and recurring terms.

A subject gathers every way of printing one thing ("THAAD", its long form; "the Quad",
the longer name that it shortens), the facts that mention it, and where else it stands.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.model import NameKind
from briefings.topics.aliases import joined
from briefings.topics.countries import is_country
from briefings.topics.passages import Finder, passages
from briefings.topics.terms import Term, terms
from briefings.words import stopwords, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.model import Article, Fact

# The kind of a subject that is several articles' one matter, whatever it is called.
STORY = "story"
_LEADING = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that facts mention.

    `facts` are positions in the sequence that it was made from; `paragraphs` say how
    many paragraphs of each article mention it; `headed` are the articles that have it
    in their title or in a heading, `sections` those with a heading inside that has it.
    """

    name: str
    kind: str
    forms: tuple[str, ...]
    facts: frozenset[int]
    paragraphs: tuple[tuple[str, int], ...] = ()
    headed: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()


def subjects(facts: Sequence[Fact], articles: Sequence[Article]) -> tuple[Subject, ...]:
    """Every name and recurring term of the facts, in order of name."""
    finder = Finder(passages(facts, articles))
    named = list(_named(facts, finder))
    known = frozenset(word for subject in named for form in subject.forms for word in words(form))
    found = [_termed(term, finder) for term in terms(finder, facts, known)]
    outlets = frozenset(bare(name) for a in articles for name in (a.outlet or "", *a.agencies))
    kept = [s for s in (*named, *found) if s.facts and not outlets & set(s.forms)]
    return tuple(sorted(kept, key=lambda s: (s.name.casefold(), s.name, s.kind)))


def bare(name: str) -> str:
    """A name without its article and possessive: "the Quad's" is "Quad"."""
    return _POSSESSIVE.sub("", _LEADING.sub("", name.strip())).strip()


def _termed(term: Term, finder: Finder) -> Subject:
    kind = "term"
    if term.proper:
        kind = "place" if is_country([term.name]) else "other"
    name = f"the {term.name}" if finder.is_spoken_with_the(term.name) else term.name
    return _placed(name, kind, (term.name,), finder.using(term.stems), finder)


def _placed(
    name: str, kind: str, forms: tuple[str, ...], places: frozenset[int], finder: Finder
) -> Subject:
    found = [finder.passages[place] for place in sorted(places)]
    counts = Counter(p.article for p in found if p.fact is None)
    headings = [p for p in found if p.fact is None and p.role == "heading"]
    return Subject(
        name,
        kind,
        forms,
        facts=frozenset(p.fact for p in found if p.fact is not None),
        paragraphs=tuple(sorted(counts.items())),
        headed=frozenset(p.article for p in headings),
        sections=frozenset(p.article for p in headings if not p.title),
    )


def _named(facts: Sequence[Fact], finder: Finder) -> Iterator[Subject]:
    kinds: dict[str, Counter[NameKind]] = defaultdict(Counter)
    surfaces: dict[str, set[str]] = defaultdict(set)
    holding: dict[str, set[int]] = defaultdict(set)
    for place, fact in enumerate(facts):
        for key, kind, surface in _mentions(fact):
            kinds[key][kind] += 1
            surfaces[key].update({key, surface})
            holding[key].add(place)
    names = {key: surfaces[key] for key in sorted(kinds) if _is_name(key, kinds[key])}
    main = {key: kinds[key].most_common(1)[0][0] for key in names}
    short = _short_names([key for key, kind in main.items() if kind == "person"])
    for keys in joined(names, main):
        kind = sum((kinds[key] for key in keys), Counter[NameKind]()).most_common(1)[0][0]
        printed = {form for key in keys for form in (*surfaces[key], *short.get(key, ()))}
        forms = _usable(printed, frozenset(keys))
        found = frozenset(p for form in forms for p in finder.named(form))
        found |= frozenset(p for key in keys for p in holding[key])
        name = _called(keys, finder)
        spoken = f"the {name}" if kind != "person" and finder.is_spoken_with_the(name) else name
        others = tuple(form for form in forms if form != name)
        yield _placed(spoken, kind, (name, *others), found, finder)


def _short_names(people: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By person, the first and last name, where nobody else in the news has it."""
    parts = {person: {person.split()[0], person.split()[-1]} for person in people}
    owners = Counter(part for own in parts.values() for part in own)
    return {
        person: tuple(sorted(p for p in own if owners[p] == 1 and len(p) > 1))
        for person, own in parts.items()
    }


def _called(keys: Sequence[str], finder: Finder) -> str:
    """The name that is used most, but no surname where the full name is known."""
    whole = [key for key in keys if not any(key in other.split() for other in keys if other != key)]
    return max(whole, key=lambda key: (len(finder.named(key)), -len(key), key))


def _mentions(fact: Fact) -> Iterator[tuple[str, NameKind, str]]:
    """The names of a fact: whose, of what kind, as printed."""
    for name in fact.names:
        yield bare(name.canonical), name.kind, bare(name.text)
    if fact.kind == "abbreviation":
        yield bare(fact.subject), "other", bare(fact.value)


def _is_name(key: str, kinds: Counter[NameKind]) -> bool:
    return len(key) > 1 and not key.isdigit() and kinds.most_common(1)[0][0] != "nationality"


def _usable(forms: set[str], own: frozenset[str]) -> tuple[str, ...]:
    """Forms that find the thing and nothing else: no pronoun, no bare role ("the envoy")."""
    return tuple(
        form
        for form in sorted(forms)
        if form
        and (form in own or form[0].isupper() or form[0].isdigit())
        and form.lower() not in stopwords()
    )
