"""What is looked at of a large corpus."""

from __future__ import annotations

from briefings.digest import foremost
from briefings.digest.choice.foremost import best
from briefings.digest.choice.sizes import SIZES
from briefings.model import LEAD, Article, Fact, Reference

MOST = SIZES["standard"].articles
COUNT = MOST + 40


def _article(number: int) -> Article:
    return Article(
        f"a{number:03}", f"{number}.txt", f"Story {number}", "Text.", (),
        published=f"2025-{1 + number // 28:02}-{1 + number % 28:02}",
    )  # fmt: skip


def _fact(number: int, home: int, *, start: int = 0, rule: str = "", against: str = "") -> Fact:
    said = Reference(f"a{home:03}", f"{home}.txt", None, None, "Said.", start, start + 5, "Said.")
    return Fact(
        f"f{number:04}", "event", "Council", "meet", "met", f"The council met {number} times.",
        (said,), rule=rule, conflicts=(against,) if against else (),
    )  # fmt: skip


ARTICLES = tuple(map(_article, range(COUNT)))
FACTS = tuple(_fact(number, number) for number in range(COUNT))


def test_a_small_corpus_is_taken_whole_and_in_order():
    assert foremost(FACTS[:MOST], ARTICLES[:MOST]) == (FACTS[:MOST], ARTICLES[:MOST])


def test_of_a_large_corpus_the_newest_articles_are_looked_at():
    facts, articles = foremost(FACTS, ARTICLES)
    assert articles == ARTICLES[-MOST:]
    assert facts == FACTS[-MOST:]


def test_an_old_article_with_something_new_is_looked_at():
    previous = FACTS[1:]
    _, articles = foremost(FACTS, ARTICLES, previous=previous)
    assert articles[0] == ARTICLES[0]
    assert len(articles) == MOST


def test_on_a_quiet_day_what_was_printed_longest_ago_is_looked_at():
    printed = {fact.id: "2025-08-01" for fact in FACTS[-60:]}
    _, articles = foremost(FACTS, ARTICLES, previous=FACTS, printed=printed)
    assert set(ARTICLES[:80]) <= set(articles)


def test_every_article_keeps_its_best_facts_before_one_keeps_many():
    opening = _fact(9000, 1, start=50, rule=LEAD)
    many = [_fact(100 + n, 0, start=100 * n) for n in range(20)]
    assert best([*many, opening], 3) == [many[0], many[1], opening]


def test_what_contradicts_a_chosen_fact_comes_with_it():
    first = _fact(1, 0, against="f0002")
    other = _fact(2, 1, start=2900)
    assert best([first, other, *(_fact(n, 0) for n in range(10, 20))], 1) == [first, other]


def test_facts_that_are_not_sure_enough_take_no_place():
    doubtful = Fact("d", "event", "It", "be", "was", "It was.", (), confidence=0.2)
    assert doubtful not in best([doubtful, *FACTS], 10)
