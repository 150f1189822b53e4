"""What deserves a line further down than an article opens."""

from datetime import date

import pytest

from briefings.digest import compose
from briefings.digest.choice.deserving import desert
from briefings.digest.choice.sizes import SIZES
from briefings.model import STORY
from briefings.topics import find
from briefings.words import content
from tests.factories import article, clause, fact, name

FIRST = "Divers found the wreck of the ferry Paloma off Salinas."
NEWS = "A court in Quito fined the owner $40,000 and ordered two other ferries to be scrapped."
OLDEST = "The Paloma is the oldest of nine ferries in Salinas."
PLAIN = "The Paloma was painted white."


@pytest.mark.parametrize(
    ("statement", "fields"),
    [
        (NEWS, {}),
        ("The Arden Steel Works will lay off 300 of its 900 workers on 3 May 2025.", {}),
        ("Kenya banned the fishing of tuna on 4 March 2025.", {"date": "2025-03-04"}),
        ("Judge Ines Okafor sentenced the owner to six years.", {"who": "Ines Okafor"}),
        ("Hail ruined 40 hectares of vines near Mendoza.", {"kind": "figure", "value": "40"}),
        (
            "The Paloma sailed without a licence to carry passengers in winter, "
            "the coast guard of Salinas said.",
            {},
        ),
    ],
)
def test_news_deserves_a_line(statement, fields):
    assert _desert(statement, **fields) >= SIZES["full"].deserving


@pytest.mark.parametrize(
    ("statement", "fields"),
    [
        (PLAIN, {}),
        ("Ines Okafor studied law at the University of Bergen.", {"who": "Ines Okafor"}),
        ("Ines Okafor says she feels lucky to have led Arden for ten years.", {"who": "Okafor"}),
        ("Coach Paolo Ruiz hopes Ana Vidal is fit.", {"who": "Paolo Ruiz"}),
        ("Harbour Minister Ines Okafor paid tribute to the divers.", {"who": "Ines Okafor"}),
        ("Officials had already installed cameras.", {"rule": "event, undated conjunct clause"}),
        ("Paolo Ruiz came upon a letter by Ana Vidal.", {"who": "Paolo Ruiz"}),
        ("Arden is on the coast of Norway, north of Bergen.", {"rule": STORY}),
    ],
)
def test_description_feelings_and_lives_deserve_none(statement, fields):
    assert _desert(statement, **fields) < SIZES["full"].deserving


def test_the_verb_of_the_clause_counts_not_its_other_words():
    told = clause("Ana Vidal", "leads", "the team of Bergen", lemma="lead")
    other = clause("Ana Vidal", "quits", "the team of Bergen", lemma="quit")
    assert _desert("Ana Vidal leads the team of Bergen.", clause=told) < _desert(
        "Ana Vidal quits the team of Bergen.", clause=other
    )


def test_what_shares_words_with_what_the_article_opens_with_deserves_more():
    line = "Nine ferries of Salinas have no radio."
    told = fact(line)
    near = frozenset(content(FIRST))
    assert desert(told, line, near) > desert(told, line) == desert(told, line, frozenset(("zinc",)))


def test_of_a_topic_that_is_asked_for_nothing_is_too_dull():
    story = article(FIRST, PLAIN, title="Ferry", published="2025-03-08")
    assert _texts(story, (FIRST, PLAIN), asked=True) == [FIRST, PLAIN]


def test_a_brief_on_one_article_prints_no_dull_line_though_there_is_room():
    story = article(FIRST, NEWS, PLAIN, title="Ferry", published="2025-03-08")
    assert _texts(story, (FIRST, NEWS, PLAIN)) == [FIRST, NEWS]


def test_what_the_first_sentence_says_is_printed_whatever_it_is():
    story = article(PLAIN, title="Ferry", published="2025-03-08")
    assert _texts(story, (PLAIN,)) == [PLAIN]


@pytest.mark.parametrize(("line", "is_printed"), [(OLDEST, True), ("Ana Vidal feels sad.", False)])
def test_among_several_articles_only_the_dullest_are_left_out(line, is_printed):
    story = article(FIRST, line, published="2025-03-08")
    other = article("Arden bought ten trams from Brno.", published="2025-03-08")
    facts = [_fact(FIRST, story), _fact(line, story), _fact(other.text, other)]
    assert (line in _printed(facts, (story, other))) == is_printed


def _desert(statement, who="", **fields):
    names = (name(who, "person"),) if who else ()
    subject = who or statement.split()[0]
    told = fact(statement, **{"subject": subject, "names": names, **fields})
    return desert(told, statement)


def _fact(line, story):
    return fact(line, story, names=(name("Paloma"),))


def _texts(story, lines, **options):
    return _printed([_fact(line, story) for line in lines], (story,), **options)


def _printed(facts, articles, **options):
    options = {"today": date(2025, 3, 9), "length": "full", **options}
    made = compose(find(facts, articles), facts, articles, **options)
    points = [*made.bottom_line, *(p for s in made.sections for p in s.points)]
    return [point.text for point in points]
