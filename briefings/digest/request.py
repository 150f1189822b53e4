"""What is asked of a brief, and the facts that answer: sure, clear enough, and fit to print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.digest.choice.foremost import best
from briefings.digest.choice.homes import BACKGROUND
from briefings.digest.choice.importance import worths
from briefings.digest.choice.openings import openings
from briefings.digest.choice.sameness import Sameness
from briefings.digest.desk import Desk, newest_day
from briefings.digest.parts.answers import answering, is_answer
from briefings.digest.parts.beneath import is_beneath
from briefings.digest.parts.leads import leading
from briefings.digest.parts.questions import is_explained
from briefings.digest.story_order import begins, only_article, opens
from briefings.digest.telling import wording
from briefings.words import content
from briefings.words.definite import is_plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from briefings.digest.choice.sizes import Size
    from briefings.model import Article, Fact, Threshold, Topic

# A fact of less clarity leans on its topic: where that was asked for, it is understood. The
# second is for topics on which there is nothing clearer.
_ASKED = (0.45, 0.2)
# An answer may be a little less clear: an interview is read in its order. Of a topic that is asked
# for, a quotation may not be less clear than that.
_SPOKEN = 0.55
# The news of an article, beneath its headline, may be so much less sure.
_NEWS, _NEARLY = frozenset({"event", "figure"}), 0.03
# Doubts of a first sentence that tells where, in so many words, leaving no noun open, are none;
# such sentences are about as clear as others of first paragraphs.
_LEANING = frozenset(
    {
        "a pronoun inside",
        "a subject that leans on another sentence",
        "a word that leans on another sentence",
    }
)
_WHOLE, _CLEAR = 15, 0.85
# In the brief of one article, words may be so unclear that lack nothing else, or only what its
# headline and points tell.
_TOLD = 0.4
_IN_A_STORY = frozenset(
    {"a definite noun in a quotation", "speaker by pronoun", "speaker by repeated"}
)


@dataclass(frozen=True, slots=True)
class Request:
    """Facts and articles, for which day, how long, how sure; and whether topics were asked for."""

    facts: Sequence[Fact]
    articles: Sequence[Article]
    today: date
    size: Size
    least: Threshold
    asked: bool

    def desk(self, topics: Sequence[Topic]) -> Desk:
        """The facts of the topics that can be printed, once each, and what is known of them."""
        by_id = {article.id: article for article in self.articles}
        own = [self._leaning_on_nothing(fact, by_id) for fact in self._own(topics)]
        leads = openings(own, self.articles, self.least) if self._is_of_several(own) else {}
        own = [leads[fact.id].fact if fact.id in leads else fact for fact in own]
        about = frozenset(content(" ".join(name for t in topics for name in (t.name, *t.terms))))
        wanted = best(self._wanted(own, by_id, about), self.size.facts, self.least)
        wanted = answering(wanted, by_id, self.least)
        beneath = self._beneath(own, wanted, by_id, leads)
        cited = [fact for fact in (*wanted, *beneath) if fact.references]
        printed = ((fact, wording.printed(fact) or wording.spoken(fact)) for fact in cited)
        texts = {fact.id: text for fact, text in printed if text is not None}
        texts |= {key: lead.text for key, lead in leads.items()}
        fit = tuple({fact.id: fact for fact in wanted if fact.id in texts}.values())
        under = tuple(fact for fact in beneath if fact.id in texts)
        return Desk(
            fit,
            texts,
            by_id,
            Sameness((*fit, *under)),
            worths((*fit, *under), by_id, self.today),
            self.today,
            leaning=leading(fit, by_id, self.least, page=self.size.one_page),
            beneath=under,
            begun=_begun((*fit, *under), by_id),
            turns=tuple(filter(is_answer, own)),
            leads=frozenset(leads),
            newest=newest_day(fit),
        )

    def _is_of_several(self, own: Sequence[Fact]) -> bool:
        """Whether several articles are told by what they open with."""
        return (
            self.size.openings
            and not self.asked
            and only_article(own, {a.id: a for a in self.articles}) is None
        )

    def _own(self, topics: Sequence[Topic]) -> list[Fact]:
        """The facts of the topics."""
        keys = {key for topic in topics for key in topic.facts}
        return [fact for fact in self.facts if fact.id in keys]

    def _beneath(
        self,
        own: Sequence[Fact],
        wanted: Iterable[Fact],
        by_id: Mapping[str, Article],
        leads: Collection[str],
    ) -> list[Fact]:
        """Other facts that the headline of their article may make clear.

        Of several articles only those of first sentences where the brief is not whole, and none on
        one page.
        """
        alone = only_article(own, by_id) is not None
        if self.asked or (self.size.one_page and not alone):
            return []
        printed = {fact.id for fact in wanted}
        found = [
            f
            for f in own
            if f.id not in printed
            and (is_beneath(f, self.least) or (not alone and self._is_news(f, by_id)))
        ]
        found = [f for f in found if self.size.whole or alone or opens(f, by_id)]
        known = {fact.id for fact in found} | printed
        return [*found, *(f for f in own if f.id in leads and f.id not in known)]

    def _leaning_on_nothing(self, fact: Fact, by_id: Mapping[str, Article]) -> Fact:
        """The fact, clear if all that speaks against it is that it may lean on a sentence before.

        Before the first sentence of an article there is none.
        """
        doubted = bool(fact.doubts) and _LEANING.issuperset(fact.doubts)
        if not doubted or fact.kind not in _NEWS or fact.is_beside or not begins(fact, by_id):
            return fact
        placed = any(name.kind in ("place", "nationality") for name in fact.names)
        text = wording.printed(fact) or ""
        whole = len(text.split()) >= _WHOLE and is_plain(text)
        return replace(fact, clarity=max(fact.clarity, _CLEAR)) if placed and whole else fact

    def _is_news(self, fact: Fact, by_id: Mapping[str, Article]) -> bool:
        """Whether the fact is what its article begins with, and nearly as sure as is asked."""
        sure = fact.confidence >= self.least.confidence - _NEARLY
        return sure and fact.kind in _NEWS and not fact.is_beside and begins(fact, by_id)

    def _wanted(
        self, own: Sequence[Fact], by_id: Mapping[str, Article], about: frozenset[str]
    ) -> list[Fact]:
        """The facts of the topics, as sure as is asked; of topics asked for, less clear ones, until
        one speaks of what was asked for, by the stems `about` it."""
        first = leading(own, by_id, self.least, page=self.size.one_page)
        alone = only_article(own, by_id) is not None
        levels = (*_ASKED, self.least.clarity) if self.asked else (self.least.clarity,)
        found = {
            clarity: [
                f for f in own if f.id in first or self._admits(f, clarity, by_id, alone=alone)
            ]
            for clarity in levels
        }
        telling = (f for f in levels if any(_speaks_of(fact, about) for fact in found[f]))
        anything = (f for f in levels if any(fact.kind not in BACKGROUND for fact in found[f]))
        return found[next(telling, next(anything, self.least.clarity))]

    def _admits(
        self, fact: Fact, clarity: float, by_id: Mapping[str, Article], *, alone: bool
    ) -> bool:
        """Whether the fact is sure, and as clear as asked; of answers, as is asked of them."""
        asked = _SPOKEN if fact.kind == "quotation" and (self.asked or is_answer(fact)) else clarity
        if is_answer(fact) and is_explained(fact, by_id):
            asked = 0.0
        if alone and fact.kind == "quotation" and _IN_A_STORY.issuperset(fact.doubts):
            asked = min(asked, _TOLD)
        return replace(self.least, clarity=min(self.least.clarity, asked)).admits(fact)


def _speaks_of(fact: Fact, about: frozenset[str]) -> bool:
    """Whether a fact that is more than background has a word of what was asked for."""
    return fact.kind not in BACKGROUND and not about.isdisjoint(content(fact.statement))


def _begun(facts: Iterable[Fact], articles: Mapping[str, Article]) -> frozenset[str]:
    """The articles whose first sentence one of the facts tells, not in somebody's words."""
    told = (fact for fact in facts if fact.kind != "quotation" and begins(fact, articles))
    return frozenset(reference.article for fact in told for reference in fact.references)
