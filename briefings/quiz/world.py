"""What the corpus says, indexed for questions: whose name is whose, who held what and when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefings.model import Article, Fact
from briefings.quiz.articled import named
from briefings.quiz.dates import Date, about
from briefings.quiz.holdings import Holdings
from briefings.quiz.offices import Office
from briefings.quiz.spellings import Spellings
from briefings.quiz.tenures import (
    Tenure,
    completed,
    tenures,
    with_particles,
)
from briefings.quiz.texts import Texts
from briefings.quiz.wording import always_cut, content, folded, has_phrase, spaced, tokens


@dataclass(frozen=True)
class World:
    """All facts and articles of the corpus, and what follows from them."""

    facts: tuple[Fact, ...]
    articles: tuple[Article, ...]

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """The facts by their id."""
        return {f.id: f for f in self.facts}

    @cached_property
    def article_by_id(self) -> dict[str, Article]:
        """The articles by their id."""
        return {a.id: a for a in self.articles}

    def read(self, ids: Iterable[str]) -> tuple[Article, ...]:
        """The articles with these ids, in their order; those that the corpus lost are left out."""
        return tuple(self.article_by_id[i] for i in ids if i in self.article_by_id)

    def source(self, fact: Fact) -> Article | None:
        """The article that a fact cites first."""
        return next(iter(self.read(r.article for r in fact.references[:1])), None)

    @cached_property
    def texts(self) -> Texts:
        """How the articles write names and days."""
        return Texts(self.articles)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The full names of the people in the facts, sorted."""
        named = {n.canonical for f in self.facts for n in f.names if n.kind == "person"}
        holders = {f.subject for f in self.facts if f.kind == "position"}
        return tuple(sorted(n for n in named | holders if len(tokens(n)) > 1))

    @cached_property
    def aliases(self) -> dict[str, frozenset[str]]:
        """For each canonical name every text that stood for it, folded."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.facts:
            for name in fact.names:
                found[folded(name.canonical)] |= {folded(name.text), folded(name.canonical)}
        return {name: frozenset(texts) for name, texts in found.items()}

    @cached_property
    def facts_by_article(self) -> dict[str, tuple[Fact, ...]]:
        """The facts that cite each article."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            for article in sorted({r.article for r in fact.references}):
                found[article].append(fact)
        return {article: tuple(facts) for article, facts in found.items()}

    @cached_property
    def facts_by_subject(self) -> dict[str, tuple[Fact, ...]]:
        """The facts about each subject."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact.subject].append(fact)
        return {subject: tuple(facts) for subject, facts in found.items()}

    @cached_property
    def tenures(self) -> tuple[Tenure, ...]:
        """Every office held by anyone, in the order of the facts."""
        told = (f for f in self.facts if f.kind == "position")
        found = [
            replace(t, office=named(t.office, self.texts))
            for f in told
            for t in tenures(f, self.published(f))
        ]
        of_person: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in found:
            of_person[tenure.person].append(tenure)
        return tuple(completed(t, of_person[t.person]) for t in found)

    @cached_property
    def holdings(self) -> Holdings:
        """The same, to be looked up."""
        return Holdings(self.tenures, self.by_id)

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """The offices of a person."""
        return self.holdings.of(person)

    def tenures_near(self, asked: Office, articles: set[str]) -> tuple[Tenure, ...]:
        """The tenures of the office's country or body, and those that the articles tell of."""
        return self.holdings.near(asked, articles)

    @cached_property
    def real_people(self) -> tuple[str, ...]:
        """The full names of whom the reports give an office, a trade or a school, sorted."""
        told, people = {"position", "education"}, set(self.people)
        found = {f.subject for f in self.facts if f.kind in told and f.subject in people}
        found -= {n.canonical for f in self.facts for n in f.names if n.kind == "organization"}
        whole = (n for n in found if len(n.split()) < 5 and not self.cut(n))
        return tuple(sorted(whole, key=folded))

    @cached_property
    def events(self) -> dict[tuple[str, str], tuple[Fact, ...]]:
        """The events with a clause, by subject (folded) and lemma."""
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if fact.kind == "event" and fact.clause is not None:
                found[folded(fact.subject), fact.clause.lemma].append(fact)
        return {key: tuple(facts) for key, facts in found.items()}

    def around(self, person: str) -> set[str]:
        """The articles that tell of an office of the person."""
        facts = (self.by_id[t.fact] for t in self.tenures_of(person))
        return {r.article for f in facts for r in f.references}

    def cut(self, name: str, fact: Fact | None = None) -> bool:
        """Whether a name is a part of a longer one: "Pan" of "Pan-democracy camp".

        Looked up in the articles that the fact cites or that tell of the person's offices.
        """
        cited = {r.article for r in fact.references} if fact else set()
        found = self.read(sorted(cited | self.around(name)))
        return always_cut(name, "\n".join(a.text for a in found))

    @cached_property
    def abbreviations(self) -> dict[str, str]:
        """What letters stand for, where the corpus says one thing only."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.facts:
            if fact.kind == "abbreviation":
                found[fact.subject].add(fact.value)
        return {letters: min(long) for letters, long in sorted(found.items()) if len(long) == 1}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that stand in lower case in any article."""
        return frozenset(w for a in self.articles for w in tokens(a.text) if w.islower())

    def published(self, fact: Fact) -> Date | None:
        """The latest day on which an article that the fact cites appeared."""
        dates = [d for r in fact.references if (d := about(r.published))]
        return max(dates, key=lambda d: d.key, default=None)

    def inferred(self, fact: Fact) -> bool:
        """Whether the date of every article that the fact cites was reasoned out."""
        cited = [self.article_by_id.get(r.article) for r in fact.references]
        return bool(cited) and all(a is not None and a.published_basis == "inferred" for a in cited)

    def mentions(self, text: str) -> frozenset[str]:
        """The people whose full name stands in `text`."""
        words = spaced(text).split()
        near = (p for w in sorted(set(words)) for p in self._people_by_first.get(w, ()))
        return frozenset(p for p in near if has_phrase(p, text))

    @cached_property
    def _people_by_first(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for person in self.people:
            found[spaced(person).split()[0]].append(person)
        return dict(found)

    @cached_property
    def spellings(self) -> Spellings:
        """In how many ways the facts write the names of bodies and people."""
        return Spellings(self.facts, self.people)

    @cached_property
    def named(self) -> dict[str, int]:
        """How many facts name each person."""
        found: dict[str, int] = defaultdict(int)
        for fact in self.facts:
            for person in sorted({fact.subject, *(n.canonical for n in fact.names)}):
                found[person] += 1
        return dict(found)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The parts of people's names that stood alone for them, folded."""
        alone = {
            folded(n.text)
            for f in self.facts
            for n in f.names
            if n.kind == "person" and len(tokens(n.text)) == 1 and n.text != n.canonical
        }
        return frozenset(alone | {folded(p.split()[-1]) for p in self.people})

    def surname(self, person: str) -> str:
        """The part of a person's name that the articles about that person use alone, or ""."""
        found = self.read(sorted(self.around(person)))
        text = "\n".join(a.text for a in found).replace(person, "")
        alone = r"(?<!Sir )(?<!Dame )\b{}\b(?! [A-Z])"
        count = {w: len(re.findall(alone.format(re.escape(w)), text)) for w in person.split()}
        later = {w: n for w, n in count.items() if n and w != person.split()[0]}
        count = later or {w: n for w, n in count.items() if not _is_last(w, text)}
        best = max(count, key=lambda w: count[w], default="")
        return with_particles(best, person) if best and count[best] else ""

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of all names of places, folded."""
        names = (n.canonical for f in self.facts for n in f.names if n.kind == "place")
        return frozenset(w for n in names for w in content(n))


def _is_last(word: str, text: str) -> bool:
    """Whether a word ends other names: "Gordon" of "Ann Gordon", so that alone it may be those."""
    return re.search(rf"\b[A-Z][\w’'-]+ {re.escape(word)}\b", text) is not None


def index(facts: Sequence[Fact], articles: Sequence[Article]) -> World:
    """The world of these facts and articles."""
    return World(tuple(facts), tuple(articles))
