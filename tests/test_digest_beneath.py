"""What is printed beneath the headline of its article, and nowhere else."""

from datetime import date

import pytest

from briefings.digest import compose
from briefings.digest.parts.beneath import expected
from briefings.topics import find
from briefings.words import content
from tests.factories import article, fact, name

TODAY = date(2025, 3, 9)
FIRST = "Loja banned the sale of 40 kinds of fireworks on 7 March 2025."
LEANS = ("a definite noun", "a subject that leans on another sentence")


def leaning(line, story, **fields):
    given = {"clarity": 0.1, "doubts": LEANS, "names": (), "date": "2025-04", **fields}
    return fact(line, story, **given)


def story_of(line, headline):
    return article(FIRST, line, title=headline, published="2025-03-08")


def printed(facts, articles, length="full"):
    digest = compose(find(facts, articles), facts, articles, today=TODAY, length=length)
    return {section.title: [p.text for p in section.points] for section in digest.sections}


@pytest.mark.parametrize(
    ("line", "headline", "follows"),
    [
        ("The levy takes effect in April 2025 for two years.", "Loja decides on a levy", True),
        ("The levy takes effect in April 2025 for two years.", "Loja decides at last", False),
        ("The levy takes effect in April 2025 for two years.", "Levy", False),
        ("The sale ends in April 2025 after 12 years.", "Loja decides at last", True),
        ("The fine starts at $400 in April 2025.", "Loja decides on a levy", False),
        ("They were sold there in April 2025 for $400.", "Loja decides on a levy", False),
        ("Under the levy Loja said 41 had paid in April 2025.", "Loja decides on a levy", False),
        ("Under such a levy Loja took $400 in April 2025.", "Loja decides on a levy", False),
        ("If, as hoped, it takes effect Loja gets $400 in April.", "Loja decides on a levy", False),
        ("Under the levy they blame him for $400 in April 2025.", "Loja decides on a levy", False),
    ],
)
def test_a_noun_that_leans_needs_a_headline_or_a_point_that_tells_it(line, headline, follows):
    story = story_of(line, headline)
    facts = [fact(FIRST, story, names=(name("Loja", "place"),)), leaning(line, story)]
    found = printed(facts, (story,))
    assert (line in [text for texts in found.values() for text in texts]) is follows


def test_what_comes_later_explains_nothing():
    line, later = "The levy ends in April 2025.", "Quito fears the levy and 12 strikes."
    story = article(FIRST, line, later, title="Loja decides at last", published="2025-03-08")
    names = (name("Loja", "place"),)
    facts = [fact(FIRST, story, names=names), fact(later, story, names=names)]
    found = printed([*facts, leaning(line, story)], (story,))
    assert line not in [text for texts in found.values() for text in texts]


@pytest.mark.parametrize(
    "fields",
    [
        {"confidence": 0.5},
        {"doubts": (*LEANS, "reduced clause")},
        {"kind": "quotation", "value": "The levy takes effect in April 2025 for two years."},
    ],
)
def test_what_no_headline_mends_is_left_out(fields):
    line = "The levy takes effect in April 2025 for two years."
    story = story_of(line, "Loja decides on a levy")
    facts = [fact(FIRST, story, names=(name("Loja", "place"),)), leaning(line, story, **fields)]
    assert not any(line in texts for texts in printed(facts, (story,)).values())


@pytest.mark.parametrize(
    ("line", "follows"),
    [
        ("Loja said the first two kiosks had to pay its levy in April 2025.", True),
        (
            "Loja sells the most rockets of all towns, and its levy takes effect in April 2025.",
            True,
        ),
        ("Traders in the hills above Loja pay their levy from 14 April 2025.", True),
        ("If it is approved, the levy takes effect in April 2025 for two years.", False),
        ("Far from Loja, it raised $400 in April 2025.", False),
        ("Ana Ruiz says it raised $400 in April 2025.", False),
        ("The traders pay their levy from 14 April 2025.", False),
    ],
)
def test_a_pronoun_inside_needs_what_it_means_before_it_in_the_sentence(line, follows):
    story = story_of(line, "Loja decides on a levy")
    names = (name("Loja", "place"), name("Ana Ruiz", "person"))
    doubts = (*LEANS, "a pronoun inside")
    facts = [fact(FIRST, story, names=names), leaning(line, story, names=names, doubts=doubts)]
    found = printed(facts, (story,))
    assert (line in [text for texts in found.values() for text in texts]) is follows


@pytest.mark.parametrize(
    ("doubts", "is_told"),
    [
        ((), True),
        (("a definite noun in a quotation",), True),
        (("a pronoun that points out of a quotation",), False),
    ],
)
def test_words_are_less_clear_in_the_brief_of_their_article_alone(doubts, is_told):
    words = "We will close forty of the kiosks of Loja because nobody buys rockets."
    story = article(
        FIRST, f"“{words}” Ana Ruiz said.", title="Loja decides", published="2025-03-08"
    )
    other = article(ARDEN[0], title="Trams", published="2025-03-08")
    given = {"kind": "quotation", "subject": "Ana Ruiz", "value": words, "doubts": doubts}
    said = fact(f"Ana Ruiz said: “{words}”", story, quote=f"“{words}” Ana", clarity=0.5, **given)
    facts = [fact(FIRST, story, names=(name("Loja", "place"),)), said]
    digest = compose(find(facts, [story]), facts, [story], today=TODAY)
    told = [p.text for s in digest.sections for p in s.points] + [s.words for s in digest.sayings]
    assert any(words in text for text in told) is is_told
    trams = fact(ARDEN[0], other, names=(name("Arden", "place"), name("Brno", "place")))
    both = compose(
        find([*facts, trams], [story, other]), [*facts, trams], [story, other], today=TODAY
    )
    assert not both.sayings


def test_a_page_on_several_articles_has_only_what_is_clear_by_itself():
    found = printed(*two_articles(), "one-page")
    assert not set(ARDEN[1:]) & {text for texts in found.values() for text in texts}


ARDEN = (
    "Arden bought ten trams from Brno for $40 million.",
    "The trams arrive in April 2025 after a wait of three years.",
    "The deal was signed in April 2023 by the mayor of Arden.",
)


def two_articles(headline="Arden buys trams after a long deal"):
    trams = article(*ARDEN, title=headline, published="2025-03-08")
    ban = story_of("The levy takes effect in April 2025 for two years.", "Loja decides on a levy")
    facts = [
        fact(ARDEN[0], trams, names=(name("Arden", "place"), name("Brno", "place"))),
        *(leaning(line, trams) for line in ARDEN[1:]),
        fact(FIRST, ban, names=(name("Loja", "place"),)),
        leaning("The levy takes effect in April 2025 for two years.", ban),
    ]
    return facts, (trams, ban)


def test_of_several_articles_each_is_told_beneath_its_own_headline():
    found = printed(*two_articles())
    assert found["From “Arden buys trams after a long deal”"] == list(ARDEN[1:])


def test_a_headline_is_not_printed_for_one_point():
    found = printed(*two_articles())
    assert not any("Loja decides" in title for title in found)


def test_an_article_without_a_headline_has_only_what_is_clear():
    found = printed(*two_articles(headline="Trams"))
    told = [text for texts in found.values() for text in texts]
    assert not set(ARDEN[1:]) & set(told)


@pytest.mark.parametrize(
    ("told", "noun", "is_expected"),
    [
        ("Nurse convicted of fraud", "jury", True),
        ("Nurse convicted of fraud", "pitch", False),
        ("Ferry sinks off Salinas", "passengers", True),
        ("Miners walk out over pay", "union", True),
        ("Loja buys ten benches", "jury", False),
        ("", "toll", False),
    ],
)
def test_what_a_reader_of_such_news_expects(told, noun, is_expected):
    assert (set(content(noun)) <= expected(content(told))) is is_expected


def test_a_noun_that_the_news_brings_needs_no_telling():
    line = "The jury retired in April 2025 after 12 days."
    story = story_of(line, "Firework seller of Loja guilty of fraud")
    facts = [fact(FIRST, story, names=(name("Loja", "place"),)), leaning(line, story)]
    assert any(line in texts for texts in printed(facts, (story,)).values())


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("The ban on fireworks was lifted in April 2025 after 12 days.", True),
        ("The fine for fireworks was lifted in April 2025 after 12 days.", False),
        ("They were sold there in April 2025 for $400.", False),
    ],
)
def test_a_first_sentence_is_told_beneath_its_headline_where_nothing_else_tells_it(kept, told):
    story = article(kept, FIRST, title="Loja lifts its ban", published="2025-03-08")
    trams = article(ARDEN[0], title="Trams", published="2025-03-08")
    names = (name("Arden", "place"), name("Brno", "place"))
    facts = [leaning(kept, story), fact(ARDEN[0], trams, names=names)]
    found = printed(facts, (story, trams), "standard")
    assert (found.get("From “Loja lifts its ban”") == [kept]) is told
