"""Every article is heard, the fresh news first, and nothing that is over."""

from dataclasses import replace
from datetime import date

import pytest

from briefings.digest import compose, is_empty
from briefings.topics import ask, find
from tests.factories import article, clause, fact, name, world

TODAY = date(2021, 6, 1)


def composed(facts, articles, **options):
    options = {"today": TODAY, "length": "standard", **options}
    return compose(find(facts, articles, today=options["today"]), facts, articles, **options)


def points(digest):
    return [*digest.bottom_line, *(point for s in digest.sections for point in s.points)]


@pytest.mark.parametrize("length", ["standard", "full"])
def test_every_article_of_a_small_corpus_is_heard(length):
    articles, facts = world().articles, world().facts
    digest = composed(facts, articles, length=length, today=date(2026, 5, 11))
    told = [*points(digest), *(p for d in digest.differences for p in d.accounts)]
    assert {r.article for point in told for r in point.references} == {a.id for a in articles}


def test_a_topic_without_a_title_is_printed_with_others():
    one = article("Tugs", published="2021-05-30")
    two = article("Eels", published="2021-05-30")
    facts = [
        fact("Tug Anna sank off Arden.", one, names=(name("Tug Anna"),), date="2021-05-29"),
        fact(
            "Ivo Brandt, who had caught eels in the river Osse for more than sixty years, died in "
            "hospital.",
            two,
            names=(name("Ivo Brandt", "person"),),
        ),
        fact(
            "Ivo Brandt, the last of the eel fishers whom the river Osse had fed since 1704, left "
            "his boat to the town.",
            two,
            names=(name("Ivo Brandt", "person"),),
        ),
    ]
    digest = composed(facts, [one, two], length="full")
    assert all(section.title for section in digest.sections)
    assert not any("reports on" in s.title or "speaks about" in s.title for s in digest.sections)


def test_the_bottom_line_opens_on_the_newest_and_leaves_out_what_is_over():
    old, new = article("Old", published="2019-05-02"), article("New", published="2021-05-30")
    open_ = clause("Arden", "will open", "the lido", "in June 2019")
    facts = [
        fact("Arden closed the Osse bridge on 1 May 2019.", old, date="2019-05-01"),
        fact(
            "Arden will open the lido in June 2019.",
            old,
            clause=open_,
            modality="planned",
            date="2019-06",
        ),
        fact("Vidra sold its last tram on 29 May 2021.", new, date="2021-05-29"),
        fact("Ana Ruiz held a press conference in Vidra.", new, date="2021-05-29"),
        fact("Vidra raised the ferry fare to two euros.", new, date="2021-05-28"),
        fact("The Vidra brewery burned down.", new, date="2021-05-27"),
    ]
    digest = composed(facts, [old, new])
    first, *others = [point.text for point in digest.bottom_line]
    assert "Vidra" in first
    assert not any("lido" in text or "press conference" in text for text in (first, *others))
    assert not any("lido" in section.title for section in digest.sections)


def test_one_topic_opens_with_what_it_is():
    story = article("The Tril met.", "The Tril brings together Peru and Chile.", "The Tril ended.")
    tril = name("the Tril", "organization", "Tril")
    facts = [
        fact("The Tril met in Vidra on 5 May 2021.", story, names=(tril,), date="2021-05-05"),
        fact(
            "The Tril brings together Peru and Chile.",
            story,
            kind="membership",
            subject="Tril",
            value="Peru and Chile",
            names=(tril,),
        ),
    ]
    topic = ask("Tril", facts, [story])
    digest = compose((topic,), facts, [story], today=TODAY, asked=True)
    assert digest.bottom_line[0].text == "The Tril brings together Peru and Chile."


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        (
            "Ana Ruiz praised the Tril, a pact of Peru and nine neighbours, in Vidra.",
            "The Tril is a pact of Peru and nine neighbours.",
        ),
        ("Ana Ruiz praised the Tril, which nobody joined.", "Ana Ruiz praised the Tril."),
    ],
)
def test_one_topic_opens_with_what_a_sentence_calls_it_in_passing(line, opening):
    story = article(line)
    facts = [fact("Ana Ruiz praised the Tril.", story, names=(name("the Tril", "organization"),))]
    topic = replace(ask("Tril", facts, [story]), name="the Tril")
    digest = compose((topic,), facts, [story], today=TODAY, asked=True)
    assert digest.bottom_line[0].text == opening


def test_nobody_is_told_to_be_still_what_a_sentence_called_them():
    story = article("Ana Ruiz, a judge of 61, sang in Vidra.")
    facts = [fact("Ana Ruiz sang in Vidra.", story, names=(name("Ana Ruiz", "person"),))]
    digest = compose((ask("Ana Ruiz", facts, [story]),), facts, [story], today=TODAY, asked=True)
    assert digest.bottom_line[0].text == "Ana Ruiz sang in Vidra."


def test_an_abbreviation_is_spelled_out_on_its_own_topic_alone():
    articles, facts = world().articles, world().facts
    topic = ask("EGA", facts, articles)
    alone = compose((topic,), facts, articles, today=TODAY, asked=True)
    assert alone.bottom_line[0].text == "EGA stands for European Grain Agency."
    assert not any("stands for" in point.text for point in points(composed(facts, articles)))


def test_one_article_opens_with_its_first_sentence():
    story = article(
        "The Vidra brewery burned down on 27 May 2021.",
        "Mayor Ana Ruiz of Vidra praised the fire brigade of Arden on 28 May 2021.",
        "VTB stands for Vidra Town Brigade.",
        published="2021-05-29",
    )
    ruiz = (name("Ana Ruiz", "person"), name("Vidra", "place"), name("Arden", "place"))
    facts = [
        fact("VTB stands for Vidra Town Brigade.", story, kind="abbreviation", subject="VTB"),
        fact(
            "Mayor Ana Ruiz of Vidra praised the fire brigade of Arden on 28 May 2021.",
            story,
            names=ruiz,
            date="2021-05-28",
        ),
        fact("The Vidra brewery burned down on 27 May 2021.", story, date="2021-05-27"),
    ]
    digest = composed(facts, [story])
    assert digest.bottom_line[0].text == "The Vidra brewery burned down on 27 May 2021."


def test_how_old_somebody_is_is_neither_a_key_figure_nor_a_bottom_line():
    story = article(
        "Ana Ruiz sold the reservoir of Lima.",
        "Ana Ruiz was 51 years old as of 29 May 2021.",
        "The reservoir holds 40 million litres.",
        published="2021-05-29",
    )
    facts = [
        fact("Ana Ruiz sold the reservoir of Lima.", story),
        fact("Ana Ruiz was 51 years old as of 29 May 2021.", story, kind="figure", value="51"),
    ]
    digest = composed(facts, [story])
    assert not any("51 years" in point.text for point in points(digest))


@pytest.mark.parametrize(
    ("today", "note"), [(date(2021, 8, 1), "published 29 May 2021"), (date(2021, 6, 1), "")]
)
def test_a_quotation_has_the_day_of_its_article_unless_it_is_the_day_of_the_news(today, note):
    story = article("“We will stay open all year,” Ana Ruiz of Vidra said.", published="2021-05-29")
    said = "“We will stay open all year,” Ana Ruiz of Vidra said."
    spoken = fact(
        said, story, kind="quotation", subject="Ana Ruiz", value="We will stay open all year,"
    )
    digest = composed([spoken], [story], today=today)
    assert [point.note for point in points(digest) if point.text == said] == [note]


def test_a_digest_of_doubtful_facts_is_empty():
    doubtful = [fact("Vidra sold its last tram.", confidence=0.4)]
    assert is_empty(composed(doubtful, [article("Vidra sold its last tram.")]))


def test_a_section_whose_only_point_is_its_title_is_no_section():
    stories = [article(f"Story {n}", published="2021-05-30") for n in range(8)]
    deeds = (
        "sold the ferry Solvik",
        "closed the Osse mine",
        "bought nine red trams",
        "raised eel tolls",
    )
    towns = ("Vidra", "Arden", "Lima", "Calder", "Marlow", "Ulm", "Basel", "Ostrava")
    facts = [
        fact(f"{town} {deeds[n % 4]} in {n + 3} days.", stories[n], names=(name(town, "place"),))
        for n, town in enumerate(towns)
    ]
    digest = composed(facts, stories)
    assert [section.title for section in digest.sections] == ["Also in the news"]
    assert len(points(digest)) == len(facts)


GRAVE = "A ferry sank off Pemba and 90 people died."
LIGHT = (
    "The yacht Ariel leads the race to Hobart.",
    "Okan Demir opened a bakery in Tartu.",
    "Ivo Brandt says he is ready for the cup final.",
)


def test_the_bottom_line_opens_on_the_gravest_news():
    stories = [article(line, published="2021-05-30") for line in (*LIGHT, GRAVE)]
    facts = [fact(line, one) for line, one in zip((*LIGHT, GRAVE), stories, strict=True)]
    assert composed(facts, stories).bottom_line[0].text == GRAVE


def test_what_is_told_far_down_is_not_the_bottom_line_while_there_is_a_lead():
    long = "The council of Arden talked of benches, lamps and kerbs for hours. " * 6
    one = article(
        f"Arden bought ten trams for its new line to Osse. {long}Rolf Kern was killed.",
        published="2021-05-30",
    )
    others = [article(line, published="2021-05-30") for line in LIGHT]
    down = fact("Rolf Kern was killed.", one, quote="Rolf Kern was killed.")
    lead = fact(
        "Arden bought ten trams for its new line to Osse.",
        one,
        quote="Arden bought ten trams for its new line to Osse.",
    )
    facts = [down, lead, *(fact(t, o) for t, o in zip(LIGHT, others, strict=True))]
    texts = [point.text for point in composed(facts, [one, *others]).bottom_line]
    assert lead.statement in texts
    assert down.statement not in texts
