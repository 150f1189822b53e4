"""A quiz on a large corpus."""

from __future__ import annotations

from datetime import date

from briefings.jobs.remembering import Memory
from briefings.jobs.sampling import sampled
from briefings.model import Fact, Quiz, QuizItem
from briefings.quiz import QuizSet, Request

FACTS = tuple(
    Fact(f"f{n}", "event", "Council", "meet", "met", f"The council met {n} times.", ())
    for n in range(3000)
)


class _Maker:
    """Makes of every n-th fact that may be asked a question, and remembers the requests."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.requests: list[Request] = []

    def __call__(self, request: Request) -> QuizSet:
        self.requests.append(request)
        asked = [f.id for f in FACTS if request.only is None or f.id in request.only]
        items = tuple(
            QuizItem(key, "choice", "date", "When?", "2025", (key,), ())
            for key in asked[:: self.every]
        )
        quiz = Quiz("t", "A", 1, items[: request.count], request.count, 0, ())
        return QuizSet((quiz,))


def _request(**changes: object) -> Request:
    return Request(date(2025, 6, 1), seed=5, **changes)  # type: ignore[arg-type]


def test_few_facts_of_many_are_written_on_when_they_fill_the_sheet():
    maker = _Maker(every=10)
    sampled(maker, _request(count=12), Memory({}, "rest"), FACTS)
    assert [len(request.only or ()) for request in maker.requests] == [300]


def test_more_are_tried_before_all():
    maker = _Maker(every=200)
    sampled(maker, _request(count=12), Memory({}, "rest"), FACTS)
    assert [len(request.only or ()) for request in maker.requests] == [300, 1500, 0]


def test_what_was_asked_is_not_drawn():
    maker = _Maker(every=10)
    asked = {(fact.id, "choice"): "2025-05-31" for fact in FACTS[:2600]}
    sampled(maker, _request(count=12), Memory(asked, "rest"), FACTS)
    drawn = maker.requests[0].only or frozenset()
    assert drawn
    assert drawn.isdisjoint(fact.id for fact in FACTS[:2600])


def test_a_seed_draws_the_same_facts_and_another_seed_others():
    first, again, other = _Maker(10), _Maker(10), _Maker(10)
    sampled(first, _request(), Memory({}, "rest"), FACTS)
    sampled(again, _request(), Memory({}, "rest"), FACTS)
    sampled(other, Request(date(2025, 6, 1), seed=6), Memory({}, "rest"), FACTS)
    assert first.requests[0].only == again.requests[0].only != other.requests[0].only


def test_a_small_corpus_and_a_review_are_not_drawn_from():
    small, review = _Maker(1), _Maker(1)
    sampled(small, _request(), Memory({}, "rest"), FACTS[:100])
    sampled(review, _request(), Memory({("f1", "choice"): "2025-05-01"}, "review"), FACTS)
    assert small.requests[0].only is None
    assert review.requests[0].only == {"f1"}
