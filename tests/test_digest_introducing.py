"""Who somebody is, said once, where the brief names them first."""

from dataclasses import replace
from datetime import date

import pytest

from briefings.digest import compose
from briefings.topics import find
from tests.factories import article, fact, name

TODAY = date(2025, 3, 9)
DEED = "Ines Okafor has opened the harbour tram in Marlow."
LATER = "Ines Okafor has sold the old ferry of Dunmore to Norway."
STORY = article(DEED, "Mayor Ines Okafor spoke of the bay.", LATER, published="2025-03-08")
OFFICE = "Ines Okafor was the mayor of Marlow as of 8 March 2025."


def deed(statement=DEED, **fields):
    fields = {"subject": "Ines Okafor", "names": (name("Ines Okafor", "person"),), **fields}
    return fact(statement, STORY, **fields)


def office(statement=OFFICE, story=STORY, **fields):
    given = {
        "kind": "position",
        "subject": "Ines Okafor",
        "predicate": "holds",
        "value": "mayor of Marlow",
        "place": "Marlow",
        "quote": "Mayor Ines Okafor" if story is STORY else story.text,
        "names": (name("Ines Okafor", "person"),),
    }
    return fact(statement, story, **{**given, **fields})


def points(facts, articles=(STORY,)):
    digest = compose(find(facts, articles), facts, articles, today=TODAY, length="full")
    return [*digest.bottom_line, *(p for s in digest.sections for p in s.points)]


def test_a_person_is_introduced_at_the_first_mention_only_and_the_office_is_cited():
    held = office()
    told = points([deed(), deed(LATER), held])
    texts = [point.text for point in told]
    assert sum("the mayor of Marlow" in text for text in texts) == 1
    first = told[0]
    assert first.text.startswith("Ines Okafor, the mayor of Marlow, has ")
    assert held.id in first.facts
    assert held.references[0] in first.references


@pytest.mark.parametrize(
    "held",
    [
        office(confidence=0.85),
        office(modality="former"),
        office("Ines Okafor was mayor of “Arden, Sons and Sisters” as of 8 March 2025."),
        office(story=article("Mayor Ines Okafor met the press.", published="2025-03-01")),
        office(organization="Rings", place=None, rule="title before"),
        office(value="fan", statement="Ines Okafor was a tram fan as of 8 March 2025."),
    ],
    ids=["unsure", "former", "long", "another article", "of a body not told", "no office"],
)
def test_an_office_that_is_not_sure_introduces_nobody(held):
    assert DEED in [point.text for point in points([deed(), held])]


@pytest.mark.parametrize(
    "statement",
    [
        "Ines Okafor and Per Dahl have opened the harbour tram.",
        "Mayor Ines Okafor has opened the harbour tram.",
        "Ines Okafor of Marlow has opened the harbour tram.",
        "Ines Okafor has opened the house of the mayor in Marlow.",
    ],
)
def test_a_name_that_is_not_bare_and_an_office_that_is_said_are_left(statement):
    told = fact(
        statement,
        article(statement, "Mayor Ines Okafor spoke.", published="2025-03-08"),
        subject="Ines Okafor",
        names=(name("Ines Okafor", "person"),),
    )
    held = office()
    cited = replace(held, references=told.references)
    home = article(statement, "Mayor Ines Okafor spoke.", published="2025-03-08")
    assert statement in [point.text for point in points([told, cited], (home,))]


def test_an_office_that_opens_on_its_country_of_two_words_gets_no_article():
    held = office("Ines Okafor was South Marlow’s envoy to Oslo as of 8 March 2025.")
    assert "Ines Okafor, South Marlow’s envoy to Oslo, has" in points([deed(), held])[0].text


@pytest.mark.parametrize(
    ("statement", "fields", "told"),
    [
        (
            "Ines Okafor was with the Marlow Rowing Club as of 8 March 2025.",
            {"predicate": "works for", "organization": "Marlow Rowing Club"},
            "Ines Okafor, of the Marlow Rowing Club, has",
        ),
        (
            "Ines Okafor was a brass player as of 8 March 2025.",
            {"predicate": "occupation", "value": "brass player"},
            "Ines Okafor, a brass player, has",
        ),
        (
            "Ines Okafor was the head of Marlow Trams as of 8 March 2025.",
            {"value": "head", "organization": "Marlow Trams", "rule": "title before"},
            "Ines Okafor, the head of Marlow Trams, has",
        ),
    ],
)
def test_a_body_and_a_trade_introduce_somebody_too(statement, fields, told):
    assert points([deed(), office(statement, **fields)])[0].text.startswith(told)


WORDS = "Nobody has ever asked the ferry whether it would like to rest"


def test_whoever_is_new_below_her_words_is_introduced_there():
    news = "Per Dahl has opened the harbour tram in Marlow on 7 March 2025."
    said = article(
        news, f"“{WORDS}.”", "Mayor Ines Okafor spoke of the bay.", published="2025-03-08"
    )
    quoted = fact(
        f"Ines Okafor said: “{WORDS}.”",
        said,
        kind="quotation",
        subject="Ines Okafor",
        predicate="said",
        value=WORDS,
        quote=WORDS,
        names=(name("Ines Okafor", "person"),),
    )
    held = office(story=said, quote="Mayor Ines Okafor")
    opened = fact(news, said, subject="Per Dahl", names=(name("Per Dahl", "person"),))
    facts = [opened, quoted, held]
    digest = compose(find(facts, (said,)), facts, (said,), today=TODAY, length="full")
    (saying,) = digest.sayings
    assert saying.speaker == "Ines Okafor, the mayor of Marlow"
    assert held.references[0] in saying.references


def test_among_several_articles_an_office_of_nobody_knows_what_introduces_nobody():
    held = office("Ines Okafor was the mayor as of 8 March 2025.", clarity=0.72)
    assert points([deed(), held])[0].text.startswith("Ines Okafor, the mayor, has")
    other = article("Oslo sold ten trams to Bergen.", published="2025-03-08")
    facts = [deed(), held, fact(other.text, other)]
    assert DEED in [point.text for point in points(facts, (STORY, other))]


@pytest.mark.parametrize(
    ("one", "other", "shorter"),
    [
        (
            "Harbour Minister Ines Okafor opened a tram.",
            "Harbour Minister Ines Okafor sold a ferry and closed nine docks, a court said.",
            "Ines Okafor sold a ferry and closed nine docks, a court said.",
        ),
        (
            "Ines Okafor, a retired pilot, opened a tram.",
            "Ines Okafor, a retired pilot, sold a ferry and closed nine docks, a court said.",
            "Ines Okafor sold a ferry and closed nine docks, a court said.",
        ),
        (
            "Dr Ines Okafor opened a tram for 40 people at the docks.",
            "Dr Ines Okafor sold a ferry and closed nine docks, a court said.",
            "",
        ),
        (
            "Harbour Minister Ines Okafor opened a tram.",
            "Police Chief Ines Okafor sold nine docks and closed a ferry, a court said.",
            "",
        ),
    ],
)
def test_an_office_that_opens_a_point_opens_no_other(one, other, shorter):
    story = article(one, other, published="2025-03-08")
    names = (name("Ines Okafor", "person"),)
    facts = [fact(line, story, subject="Ines Okafor", names=names) for line in (one, other)]
    assert [p.text for p in points(facts, (story,))] == [one, shorter or other]


def test_who_has_been_named_is_not_introduced_later():
    line = "Anglers met the tall Ines Okafor at the harbour of Marlow."
    story = article(line, LATER, "Mayor Ines Okafor spoke.", published="2025-03-08")
    held = office(story=story)
    facts = [fact(line, story, names=(name("Marlow", "place"),)), held]
    facts.append(fact(LATER, story, names=(name("Ines Okafor", "person"),)))
    assert LATER in [p.text for p in points(facts, (story,))]
