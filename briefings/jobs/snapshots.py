"""What was known on a day: as it was kept with an edition, or as far as dates tell."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from briefings.jobs.reading import Corpus
from briefings.model import Article, Edition
from briefings.store import Store

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def known_then(store: Store, folder: str, edition: Edition) -> Corpus | None:
    """The corpus as it was when `edition` was made; None when its articles were not kept."""
    facts, articles = store.editions.known(folder, edition)
    return Corpus(folder, articles, facts, ()) if articles else None


def as_of(found: Corpus, day: date) -> Corpus:
    """The corpus without articles that say they appeared after `day`, and their facts.

    An article without a date stays: nothing says that it was not there.
    """
    later = {a.id for a in found.articles if _is_later(a, day)}
    if not later:
        return found
    facts = []
    for fact in found.facts:
        references = tuple(r for r in fact.references if r.article not in later)
        if references:
            facts.append(replace(fact, references=references))
    articles = tuple(a for a in found.articles if a.id not in later)
    return replace(found, articles=articles, facts=tuple(facts), state="")


def _is_later(article: Article, day: date) -> bool:
    """Whether all of the article's date, be it a day, a month or a year, is after `day`."""
    published = article.published or ""
    return bool(_DAY.fullmatch(published)) and published > day.isoformat()[: len(published)]
