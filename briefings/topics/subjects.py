"""What facts could be about: names with their aliases, and recurring terms.

A subject gathers every way of printing one thing ("THAAD", its long form; "the Quad",
the longer name that it shortens) and the facts that mention it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.topics.terms import terms
from briefings.words import content, stopwords, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.model import Article, Fact

_LEADING = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
# Single capitalised words this long may shorten a longer name ("Quad", "Interpol").
_SHORTEST_STUB = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that facts mention; `facts` are positions in the sequence it was made from."""

    name: str
    kind: str
    forms: tuple[str, ...]
    facts: frozenset[int]


def context(fact: Fact) -> str:
    """The words by which a fact is found: its statement and the sentences it cites."""
    return "\n".join([fact.statement, *(r.sentence or r.quote for r in fact.references)])


def subjects(facts: Sequence[Fact], articles: Sequence[Article]) -> tuple[Subject, ...]:
    """Every name and recurring term of the facts, in order of name."""
    contexts = [context(fact) for fact in facts]
    named = _named(facts, contexts)
    known = frozenset(word for subject in named for form in subject.forms for word in words(form))
    found = [
        Subject(term.name, "term", (term.name,), term.facts)
        for term in terms(facts, articles, known)
    ]
    return tuple(sorted([*named, *found], key=lambda s: (s.name.casefold(), s.name, s.kind)))


def bare(name: str) -> str:
    """A name without its article and possessive: "the Quad's" is "Quad"."""
    return _POSSESSIVE.sub("", _LEADING.sub("", name.strip())).strip()


def _named(facts: Sequence[Fact], contexts: Sequence[str]) -> list[Subject]:
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    surfaces: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for name in fact.names:
            key = bare(name.canonical)
            kinds[key][name.kind] += 1
            surfaces[key].update({key, bare(name.text)})
        if fact.kind == "abbreviation":
            key = bare(fact.subject)
            kinds[key]["other"] += 1
            surfaces[key].update({key, bare(fact.value)})
    finder = _Finder(contexts)
    groups = _joined({key: surfaces[key] for key in sorted(kinds) if _is_name(key, kinds[key])})
    made = [_subject(keys, kinds, surfaces, facts, finder) for keys in groups]
    return [subject for subject in made if subject.facts]


def _is_name(key: str, kinds: Counter[str]) -> bool:
    return len(key) > 1 and not key.isdigit() and kinds.most_common(1)[0][0] != "nationality"


def _subject(
    keys: Sequence[str],
    kinds: dict[str, Counter[str]],
    surfaces: dict[str, set[str]],
    facts: Sequence[Fact],
    finder: _Finder,
) -> Subject:
    kind = sum((kinds[key] for key in keys), Counter[str]()).most_common(1)[0][0]
    forms = sorted(_usable({form for key in keys for form in surfaces[key]}, kind))
    mentioned = set(finder.mentions(forms))
    mentioned.update(
        place
        for place, fact in enumerate(facts)
        if any(bare(name.canonical) in keys for name in fact.names)
    )
    name = max(keys, key=lambda key: (len(finder.mentions([key])), -len(key), key))
    spoken = finder.with_article(name) if kind != "person" else name
    return Subject(spoken, kind, (name, *(f for f in forms if f != name)), frozenset(mentioned))


def _usable(forms: set[str], kind: str) -> Iterable[str]:
    """Forms that find the thing and nothing else: no pronoun, no bare role ("the envoy")."""
    for form in forms:
        if form and (form[0].isupper() or form[0].isdigit()) and form.lower() not in stopwords():
            yield form


def _joined(surfaces: dict[str, set[str]]) -> list[tuple[str, ...]]:
    """Keys in groups that name the same thing: a shared form, or a stub of a longer name."""
    parent = {key: key for key in surfaces}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    owner: dict[str, str] = {}
    for key, forms in surfaces.items():
        for form in sorted({key, *forms} if _abbreviates(key, forms) else {key}):
            other = owner.setdefault(form.casefold(), key)
            parent[root(key)] = root(other)
    for stub, long in _stubs(surfaces):
        parent[root(long)] = root(stub)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in surfaces:
        groups[root(key)].append(key)
    return [tuple(group) for group in groups.values()]


def _abbreviates(key: str, forms: set[str]) -> bool:
    return key.isupper() and any(len(form.split()) > 1 for form in forms)


def _stubs(names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Single words that open exactly one longer name's first word, with that name."""
    longer: dict[str, list[str]] = defaultdict(list)
    names = list(names)
    for name in names:
        first, _, rest = name.partition(" ")
        if rest:
            for length in range(_SHORTEST_STUB, len(first)):
                longer[first[:length].casefold()].append(name)
    for stub in names:
        whole = longer.get(stub.casefold(), [])
        if len(whole) == 1 and stub[0].isupper():
            yield stub, whole[0]


class _Finder:
    """Finds names in texts, case kept, as whole words."""

    def __init__(self, contexts: Sequence[str]) -> None:
        self._contexts = contexts
        self._holding: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(contexts):
            for word in set(re.findall(r"\w+", text)):
                self._holding[word].append(place)

    def mentions(self, forms: Sequence[str]) -> list[int]:
        """The positions of the texts that hold any of the forms."""
        found: set[int] = set()
        for form in forms:
            first = re.search(r"\w+", form)
            pattern = re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")
            candidates = self._holding.get(first.group(), []) if first else []
            found.update(place for place in candidates if pattern.search(self._contexts[place]))
        return sorted(found)

    def with_article(self, form: str) -> str:
        """The form as it is mostly printed: "the Quad", but "THAAD"."""
        texts = [self._contexts[place] for place in self.mentions([form])]
        whole = re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")
        the = re.compile(rf"\b[Tt]he {re.escape(form)}(?![\w-]|\s+[A-Z])")
        count = sum(len(whole.findall(text)) for text in texts)
        return f"the {form}" if 2 * sum(len(the.findall(text)) for text in texts) > count else form


def about(subject: Subject, only: frozenset[int]) -> Subject:
    """The subject as some of the facts alone mention it."""
    return replace(subject, facts=subject.facts & only)


def stems_of(subject: Subject) -> frozenset[str]:
    """The stems of all its forms."""
    return frozenset(stem for form in subject.forms for stem in content(form))
