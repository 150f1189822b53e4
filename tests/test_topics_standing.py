"""Which fact of an article is its news, and so titles the topic."""

from briefings.topics.standing import standing
from briefings.topics.titles import titles
from tests.factories import article, clause, fact

STORY = article(
    "Brask wins the lease of the northern quay, ousting a rival from Ghent",
    "Brask has been named preferred bidder for the quay in the north of Turku.",
    "The yard was given 30 days to answer, and nobody else spoke in the hearing that lasted from "
    "dawn until dusk while snow fell on the roofs of the old town and the ferries stayed in port.",
    "Brask runs terminals in 17 countries and handled 21 million crates in the last year.",
    "The rival, Oriel of Ghent, walked away from the lease of the northern quay.",
    roles=("heading",),
    published="2021-05-04",
)


def told(line, **fields):
    return fact(line, STORY, quote=line, **fields)


LEAD = told(
    "Brask has been named preferred bidder for the quay in the north of Turku.",
    clause=clause("Brask", "has been named", "preferred bidder for the quay in the north of Turku"),
)
SIDE = told(
    "Brask runs terminals in 17 countries and handled 21 million crates in the last year.",
    clause=clause("Brask", "runs", "terminals in 17 countries"),
)
RIVAL = told(
    "The rival, Oriel of Ghent, walked away from the lease of the northern quay.",
    clause=clause("The rival", "walked", "away from the lease of the northern quay"),
)


def test_the_first_sentence_and_what_shares_the_headline_are_news():
    articles = {STORY.id: STORY}
    stems = frozenset({"brask"})
    assert standing(LEAD, articles, stems).opening == 1
    assert [standing(f, articles, stems).is_news for f in (LEAD, SIDE, RIVAL)] == [
        True,
        False,
        True,
    ]


def test_a_side_matter_titles_no_topic_of_one_article():
    assert titles("Brask", (), [SIDE], articles=[STORY]) == ()
    assert titles("Brask", (), [SIDE]) != ()


def test_the_titles_begin_with_the_news_and_go_on_with_other_facts():
    found = titles("Brask", (), [SIDE, RIVAL, LEAD], articles=[STORY])
    assert found[0].startswith("Brask has been named preferred bidder")
    assert len(found) == 2
    assert "walked away from the lease" in found[1]


def test_what_happened_months_before_its_report_is_no_title_of_it():
    line = "Brask has been named preferred bidder for the quay in the north of Turku."
    early = told(line, date="2020-12-01")
    assert titles("Brask", (), [early], articles=[STORY]) == ()
