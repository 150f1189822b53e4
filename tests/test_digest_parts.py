"""The parts of a brief, each by itself: offices, sayings, moments, homes, importance."""

from dataclasses import replace
from datetime import date

import pytest

from briefings.digest import compose
from briefings.digest.choice.choosing import Ledger
from briefings.digest.choice.importance import sureness, worths
from briefings.digest.choice.sameness import SAME, Sameness
from briefings.digest.desk import Desk
from briefings.digest.parts.figures import _is_key, figures
from briefings.digest.telling.wording import printed
from briefings.topics import find
from tests.factories import article, clause, fact, name, world

TODAY = date(2026, 5, 11)


def composed(facts, articles, **options):
    return compose(
        find(facts, articles), facts, articles, **{"today": TODAY, "length": "full", **options}
    )


def office(person, value, story, **fields):
    given = {"kind": "position", "predicate": "holds", "subject": person, "value": value}
    names = (name(person, "person"),)
    return fact(f"{person} is {value}.", story, names=names, **{**given, **fields})


def story(published, text="Something was decided in Lima.", **fields):
    return article(f"{text} {published}", published=published, **fields)


class TestHolders:
    def test_an_older_and_a_newer_title_of_one_office_are_one_row(self):
        old, new = story("2020-01-05"), story("2022-01-05")
        facts = [
            office("Ana Ruiz", "envoy to Peru", old, place="Chile", start="2019"),
            office("Ana Ruiz", "Chilean envoy to Peru", new, place="Chile"),
        ]
        (row,) = composed(facts, [old, new]).holders
        assert (row.office, row.since, row.as_of) == ("Chilean envoy to Peru", "2019", "2022-01-05")
        assert len(row.references) == 2

    def test_the_same_title_at_the_capital_is_not_listed_again(self):
        one = story("2020-01-05")
        facts = [
            office("Ana Ruiz", "ambassador to Peru", one, place="Chile"),
            office("Ana Ruiz", "ambassador to Lima", one, place="Chile"),
        ]
        assert len(composed(facts, [one]).holders) == 1

    @pytest.mark.parametrize("value", ["chairman", "minister for Foreign Trade"])
    def test_a_bare_office_and_a_portfolio_of_no_country_are_no_rows(self, value):
        one = story("2020-01-05")
        facts = [office("Ana Ruiz", value, one), office("Ivo Brandt", "Labour minister", one)]
        assert [row.person for row in composed(facts, [one]).holders] == ["Ivo Brandt"]

    def test_two_offices_of_one_person_are_two_rows(self):
        one = story("2020-01-05")
        facts = [
            office("Ana Ruiz", "mayor", one, place="Arden"),
            office("Ana Ruiz", "treasurer", one, organization="Arden Rowing Club"),
        ]
        assert {row.office for row in composed(facts, [one]).holders} == {"mayor", "treasurer"}

    def test_who_has_left_is_listed_beside_who_came_after(self):
        old, new = story("2020-01-05"), story("2022-01-05")
        left = office("Ana Ruiz", "mayor", old, place="Arden", modality="former", end="2021")
        came = office("Ivo Brandt", "mayor", new, place="Arden")
        rows = composed([left, came], [old, new]).holders
        assert [row.person for row in rows] == ["Ivo Brandt", "Ana Ruiz"]
        assert rows[1].until == "2021"
        assert composed([left], [old]).holders == ()

    def test_an_office_of_nobody_knows_what_is_no_row(self):
        one = story("2020-01-05")
        facts = [
            office("Ana Ruiz", "chairman", one),
            office("Ivo Brandt", "chairman", one, organization="Arden Rowing Club"),
            office("Eva Lund", "Rovers chairwoman", one),
        ]
        assert {row.person for row in composed(facts, [one]).holders} == {"Ivo Brandt", "Eva Lund"}

    @pytest.mark.parametrize(
        ("value", "fields"),
        [
            ("professor of law", {"organization": "Arden University"}),
            ("manager", {"organization": "Arden Rovers"}),
            ("vice-captain of Chile", {"place": "Chile"}),
            ("director", {"place": "Senegal"}),
            ("minister of Peru", {"place": "Peru"}),
            ("ambassador", {"place": "Peru"}),
            ("counsel for Ivo Brandt", {"place": "Peru"}),
            ("past president of the Arden Rowing Club", {"organization": "Arden Rowing Club"}),
            ("councillor of the Greens", {"organization": "Greens"}),
        ],
    )
    def test_a_job_and_a_rank_of_no_body_are_no_rows(self, value, fields):
        one = story("2020-01-05")
        assert composed([office("Ana Ruiz", value, one, **fields)], [one]).holders == ()

    @pytest.mark.parametrize(
        ("value", "fields"),
        [
            ("director", {"organization": "Arden Museum"}),
            ("minister of trade", {"place": "Peru"}),
            ("member of the Senate", {"organization": "Senate"}),
            ("governor of Texas", {"place": "Texas"}),
        ],
    )
    def test_an_office_of_a_body_or_a_ministry_is_a_row(self, value, fields):
        one, two = story("2020-01-05"), story("2020-01-06", "Rain fell in Lund.")
        facts = [office("Ana Ruiz", value, one, **fields), fact("Rain fell in Lund.", two)]
        (row,) = composed(facts, [one, two]).holders
        assert row.office == value

    def test_of_one_article_the_table_has_the_offices_that_no_point_tells(self):
        one = story("2020-01-05")
        told = office("Ana Ruiz", "governor of Texas", one, place="Texas")
        more = office("Ivo Brandt", "director", one, organization="Arden Museum")
        untold = replace(more, statement="Ivo Brandt was late.")
        assert [r.person for r in composed([told, untold], [one]).holders] == ["Ivo Brandt"]

    def test_an_office_of_several_articles_keeps_its_row_beside_a_point(self):
        one, two = story("2020-01-05"), story("2020-01-06")
        told = office("Ana Ruiz", "governor of Texas", one, place="Texas")
        both = replace(
            told,
            references=(
                *told.references,
                *office("Ana Ruiz", "governor of Texas", two, place="Texas").references,
            ),
        )
        assert composed([told], [one]).holders == ()
        assert [row.person for row in composed([both], [one, two]).holders] == ["Ana Ruiz"]

    def test_an_election_is_no_office_held(self):
        one = story("2020-01-05")
        elected = office("Ana Ruiz", "mayor", one, predicate="was elected")
        assert composed([elected], [one]).holders == ()


class TestSayings:
    def quotation(self, words, **fields):
        text = f"“{words}” Ana Ruiz said in Lima."
        one = article(text, published="2021-02-05")
        given = {"kind": "quotation", "subject": "Ana Ruiz", "value": words}
        return fact(text, one, names=(name("Ana Ruiz", "person"),), **{**given, **fields}), one

    def event(self, one):
        return fact("Ana Ruiz inspected the Arden reservoir.", one, quote=one.text.split()[0])

    def test_the_words_are_those_of_the_article(self):
        said, one = self.quotation("We will not sell the reservoir, not now and not ever.")
        (saying,) = composed([said, self.event(one)], [one]).sayings
        assert saying.words == "We will not sell the reservoir, not now and not ever."
        assert (saying.speaker, saying.date) == ("Ana Ruiz", None)
        assert saying.occasion == "published 5 February 2021"

    @pytest.mark.parametrize(
        "words",
        [
            "We will not sell.",
            "This will not help the reservoir at all.",
            "the reservoir that we will never sell to them",
            "We " + "really " * 45 + "care.",
            "We will sell the reservoir of Lima to him next week.",
            "For example, we will never sell the reservoir of Lima.",
        ],
    )
    def test_the_short_the_long_and_the_dependent_are_left_out(self, words):
        said, one = self.quotation(words)
        assert composed([said], [one]).sayings == ()

    def test_words_too_long_for_a_point_are_printed_whole(self):
        words = "We will not sell the reservoir of Lima " + "to any of the banks of Peru " * 5
        said, one = self.quotation(f"{words.strip()}.")
        digest = composed([said, self.event(one)], [one])
        assert [saying.words for saying in digest.sayings] == [f"{words.strip()}."]
        points = [*digest.bottom_line, *(p for s in digest.sections for p in s.points)]
        assert not any("sell the reservoir" in point.text for point in points)

    @pytest.mark.parametrize(
        ("rule", "is_printed"), [("quotation, after", False), ("quotation, turn by order", True)]
    )
    def test_words_less_clear_than_points_are_printed_of_interviews(self, rule, is_printed):
        words = "We will not sell the reservoir, not now and not ever."
        told = (
            "Ana Ruiz inspected the Arden reservoir.",
            "It is dry.",
            f"“{words}” Ana Ruiz said.",
        )
        one = article(*told, published="2021-02-05")
        given = {"kind": "quotation", "subject": "Ana Ruiz", "value": words, "rule": rule}
        doubts = ("a thing that a quotation points at",)
        said = fact(one.text.splitlines()[2], one, clarity=0.58, doubts=doubts, **given)
        assert bool(composed([said, self.event(one)], [one]).sayings) == is_printed

    def test_words_that_no_article_has_are_never_printed(self):
        said, one = self.quotation("We will not sell the reservoir.")
        forged = replace(said, value="We will sell the reservoir to the highest bidder.")
        assert composed([forged], [one]).sayings == ()

    def test_the_occasion_is_what_stands_before_the_words(self):
        words = "We will not sell the reservoir, not now and not ever."
        text = f"Ana Ruiz told Radio Lima in an interview: “{words}”"
        one = article(text)
        said = fact(text, one, kind="quotation", subject="Ana Ruiz", value=words)
        (saying,) = composed([said, self.event(one)], [one]).sayings
        assert saying.occasion == "to Radio Lima in an interview"


class TestTimeline:
    def moments(self, facts, one):
        """The timeline of these facts beside another article."""
        sold = "Gil Mora sold a kiosk in Quito."
        other = story(one.published, sold)
        return composed([*facts, fact(sold, other)], [one, other]).timeline

    def test_an_attributed_event_keeps_whose_word_it_is(self):
        days = ("2021-01-01", "2021-01-02", "2021-01-03")
        one = story("2021-03-05")
        facts = [
            fact(
                f"Crew {day[-1]} closed a valve in Lima, according to Ana Ruiz.",
                one,
                date=day,
                attributed_to="Ana Ruiz",
                clause=clause(f"Crew {day[-1]}", "closed", "a valve in Lima", "on a day"),
            )
            for day in days
        ]
        moments = self.moments(facts, one)
        assert len(moments) == 3
        assert all("according to Ana Ruiz" in moment.text for moment in moments)

    def test_one_event_told_twice_is_one_moment(self):
        one = story("2021-03-05")
        facts = [
            fact("Ana Ruiz opened the reservoir in Lima.", one, date="2021-01-02"),
            fact("Ana Ruiz has opened the Lima reservoir.", one, date="2021-01"),
            fact("A storm tore the roof off the Arden brewery.", one, date="2020"),
            fact("Ivo Brandt resigned as treasurer of the club.", one, date="2021-01-04"),
        ]
        assert len(self.moments(facts, one)) == 3

    def test_what_a_point_tells_of_the_day_is_not_told_again(self):
        days = ("2021-01-05", "2020-03-01", "2019-03-01", "2018-03-01")
        one = story("2021-01-05")
        facts = [
            fact(f"Crew {place} closed a valve in {place}.", one, date=day)
            for day, place in zip(days, ("Lima", "Arden", "Brno", "Loja"), strict=True)
        ]
        assert [m.date for m in self.moments(facts, one)] == list(reversed(days[1:]))
        assert composed(facts, [one]).timeline == ()

    def test_the_day_stands_beside_the_text_and_not_in_it(self):
        one = story("2022-01-05")
        facts = [
            fact("On 5 May 2021, Ana Ruiz left Arden.", one, date="2021-05-05"),
            fact("A storm tore the roof off the Arden brewery in 2020.", one, date="2020"),
            fact("Ivo Brandt resigned on 4 May 2018 as treasurer.", one, date="2018-05-04"),
        ]
        assert [moment.text for moment in self.moments(facts, one)] == [
            "Ivo Brandt resigned as treasurer.",
            "A storm tore the roof off the Arden brewery.",
            "Ana Ruiz left Arden.",
        ]

    def test_what_lasts_since_a_day_did_not_happen_on_it(self):
        one = story("2021-01-05")
        facts = [
            fact("Ana Ruiz has led the Arden council since May 2012.", one, date="2012-05"),
            fact("A storm tore the roof off the Arden brewery.", one, date="2020"),
            fact("Ivo Brandt resigned as treasurer of the club.", one, date="2018-01-04"),
        ]
        assert composed(facts, [one]).timeline == ()


class TestDifferences:
    def both(self, **fields):
        one, other = story("2021-01-05"), story("2021-01-05", "Lima met.")
        facts = [
            office("Ana Ruiz", "mayor", one, id="a", place="Lima", conflicts=("b",), **fields),
            office("Ivo Brandt", "mayor", other, id="b", place="Lima", conflicts=("a",), **fields),
            fact("A storm tore the roof off the Arden brewery.", one),
        ]
        return composed(facts, [one, other])

    def test_two_in_one_office_as_of_their_articles_are_no_difference_and_no_row(self):
        digest = self.both(date="2021-01-05")
        assert (digest.differences, digest.holders) == ((), ())

    def visits(self, second="2021-01-06", **fields):
        told = (
            ("Minister Ana Ruiz", "2021-01-04", "to sell a pier"),
            ("Ana Ruiz", second, "in Peru"),
        )
        facts, stories = [], []
        for who, day, why in told:
            spoken = f"{int(day[-2:])} January 2021"
            stories.append(story("2021-01-20", f"{who} visited Lima on {spoken} {why}."))
            facts.append(
                fact(
                    stories[-1].text.split(".")[0] + ".",
                    stories[-1],
                    subject=who,
                    predicate="visit",
                    value=f"visited Lima {why}",
                    date=day,
                    names=(name("Ana Ruiz", "person"), name("Lima", "place")),
                    **fields,
                )
            )
        return composed(facts, stories)

    def test_two_days_of_one_visit_are_a_difference_whatever_the_visitor_is_called(self):
        (difference,) = self.visits().differences
        assert difference.about == "Minister Ana Ruiz, Lima"
        assert {point.note for point in difference.accounts} == {"sources differ"}

    @pytest.mark.parametrize(
        "fields",
        [
            {"second": "2021-01-04"},
            {"second": "2021-01-29"},
            {"modality": "planned"},
            {"doubts": ("the day is inferred from the story",)},
        ],
        ids=["one day", "far apart", "planned", "inferred"],
    )
    def test_visits_that_need_not_be_one_are_no_difference(self, fields):
        assert self.visits(**fields).differences == ()

    def test_two_in_one_office_from_one_day_are_a_difference(self):
        (difference,) = self.both(start="2020").differences
        assert len(difference.accounts) == 2


@pytest.mark.parametrize(
    ("statement", "value", "is_key"),
    [
        ("Arden spent $4 on a lamp.", "$4", True),
        ("Turnout in Arden was 9 per cent.", "9 per cent", True),
        ("Two trains carried 9,000 people to Arden.", "9,000", True),
        ("A fire in Arden killed 3 people.", "3", True),
        ("Arden bought 3 lamps.", "3", False),
        ("Ana Ruiz batted at number 90 for Arden.", "90", False),
        ("Arden held a 48-hour vigil.", "48-hour", False),
        ("Ana Ruiz is 61 years old.", "61", False),
    ],
)
def test_a_key_figure_is_one_that_is_looked_up(statement, value, is_key):
    assert _is_key(fact(statement, kind="figure", value=value)) == is_key


@pytest.mark.parametrize(
    "line",
    [
        "Asked whether Arden was safe, Ana Ruiz sighed.",
        "Ana Ruiz was asked whether Arden was safe.",
    ],
)
def test_that_somebody_was_asked_is_no_point(line):
    facts = [fact(line, names=(name("Ana Ruiz", "person"),)), fact("A storm sank a tug off Lima.")]
    articles = [article(one.statement) for one in facts]
    digest = composed(facts, articles)
    points = [*digest.bottom_line, *(p for s in digest.sections for p in s.points if p.facts)]
    assert [point.text for point in points] == ["A storm sank a tug off Lima."]


def test_who_made_a_film_holds_no_office():
    one = story("2021-01-05")
    facts = [
        office("Ana Ruiz", "director of “The Long Pier”", one),
        office("Ivo Brandt", "director of the Arden Museum", one),
    ]
    assert [row.person for row in composed(facts, [one]).holders] == ["Ivo Brandt"]


def test_what_happened_long_before_it_was_printed_is_no_bottom_line():
    one = article(
        "Ana Ruiz sold the reservoir.", "Ana Ruiz was born in Arden.", published="2021-02-05"
    )
    facts = [
        fact("Ana Ruiz sold the reservoir of Lima.", one, date="2021-02-04"),
        fact("Ana Ruiz moved to Lima from Arden.", one, date="1988"),
        fact("Ana Ruiz founded the Arden Rowing Club.", one, date="1991"),
        fact("Ana Ruiz bought a boat for the club in Arden.", one, date="1992"),
    ]
    digest = composed(facts, [one], length="one-page")
    assert digest.bottom_line[0].text == "Ana Ruiz sold the reservoir of Lima."


def test_a_fact_of_two_topics_is_printed_by_the_one_that_it_names():
    digest = composed(world().facts, world().articles)
    texts = [point.text for section in digest.sections for point in section.points]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Ruiz sold the reservoir.", "The reservoir was sold by Ana Ruiz.", True),
        ("Ana Ruiz sold the reservoir.", "Ana Ruiz sold the reservoir of Lima in May.", True),
        ("Ana Ruiz sold 14 boats.", "Ana Ruiz sold 17 boats.", False),
        ("Ana Ruiz sold the reservoir.", "Ana Ruiz resigned as mayor.", False),
    ],
)
def test_sameness_is_overlap_of_what_is_rare(one, other, same):
    facts = [fact(one), fact(other), *(fact(f"Ana Ruiz met guest {n} in Arden.") for n in "abcd")]
    assert (Sameness(facts).overlap(facts[0], facts[1]) >= SAME) is same


@pytest.mark.parametrize(
    ("verb", "rest", "same"),
    [
        ("has mostly served", "in Brno and Lima, with two stints in Oslo", True),
        ("has mostly lived", "in Brno and Lima, with two stints in Oslo", False),
        ("has mostly served", "on nine ships under admirals from Quito", False),
    ],
)
def test_one_subject_that_does_one_thing_is_told_of_once(verb, rest, same):
    first = clause("Ana Ruiz", "has mostly served", "in Lima and Brno after joining the navy")
    other = clause("Ana Ruiz", verb, rest)
    facts = [
        fact(f"{c.subject} {c.verb} {c.rest}.", clause=c, subject="Ana Ruiz")
        for c in (first, other)
    ]
    assert (Sameness(facts).overlap(*facts[:2]) >= SAME) is same


class TestRotation:
    def test_a_day_without_news_is_given_to_the_topic_least_recently_covered(self):
        facts, articles = world().facts, world().articles
        printed = {f.id: "2026-05-10" for f in facts}
        printed |= {f.id: "2026-04-01" for f in facts if "Vesterby" in f.statement}
        digest = composed(facts, articles, previous=facts, printed=printed)
        assert "Nothing is new" in digest.note
        assert "2026-04-01" in digest.note or "2026-05-10" in digest.note
        assert "Vesterby FC" in digest.bottom_line[0].text

    def test_a_topic_that_no_issue_had_comes_first(self):
        facts, articles = world().facts, world().articles
        printed = {f.id: "2026-05-10" for f in facts if "Kestrel" not in f.statement}
        digest = composed(facts, articles, previous=facts, printed=printed)
        assert "Kestrel" in digest.bottom_line[0].text

    def test_a_day_with_news_is_not_rotated(self):
        facts, articles = world().facts, world().articles
        digest = composed(facts, articles, previous=facts[1:], printed={})
        assert digest.note == ""


def test_a_claim_that_others_could_confirm_is_marked_as_of_a_single_source():
    digest = composed(world().facts, world().articles)
    sections = [point for section in digest.sections for point in section.points]
    notes = {p.text: p.note for p in (*digest.bottom_line, *sections, *digest.figures)}
    assert [note for text, note in notes.items() if "Per Dahl claimed" in text] == ["single source"]
    assert notes["Striker Leila Haddad scored twice for Vesterby FC."] == ""


def test_a_verb_keeps_the_complement_that_it_needs():
    rest = (
        "the sale of the reservoir, together with the sale of the two mills, the ferry and the "
        "old brewery, and of the land on which the brewery and the ferry house and the mills had "
        "stood since the flood, as a means to pay for the new bridge in Arden"
    )
    grammar = clause("Ana Ruiz", "described", rest)
    assert printed(fact(f"Ana Ruiz described {rest}.", clause=grammar)) is None


def test_what_one_sentence_tells_as_an_event_and_as_a_figure_is_one_point():
    whole = (
        "Unions of Dunmore voted for a strike on 3 May after 3,200 dockers rejected the wage "
        "freeze of the port."
    )
    story = article(whole, published="2021-05-30")
    event = fact(whole, story, date="2021-05-03")
    figure = fact(
        "More than 3,200 dockers earlier rejected the wage freeze proposed by the port.",
        story,
        kind="figure",
        value="3,200",
        subject="dockers",
        quote="3,200 dockers rejected the wage freeze of the port",
    )
    digest = composed([event, figure], [story], length="full")
    points = [*digest.bottom_line, *digest.figures, *(p for s in digest.sections for p in s.points)]
    assert sum("3,200" in point.text for point in points) == 1


def test_an_unclear_fact_is_less_sure():
    plain = fact("Lima sold a pier to Arden.")
    assert sureness(replace(plain, clarity=0.5)) == pytest.approx(0.5 * sureness(plain))


def test_doubt_costs_more_among_several_articles_than_in_one():
    one, other = story("2021-02-05"), story("2021-02-05", "Lima met.")
    sure, unclear = fact("Lima sold a pier.", one), fact("Lima sold a pier.", one, clarity=0.6)
    apart = fact("Arden bought ten trams.", other)

    def cost(*facts):
        known = {each.id: each for each in (one, other)}
        made = worths(facts, known, TODAY)
        return made[sure.id] - made[unclear.id]

    unclear = replace(unclear, id="unclear")
    assert 0 < cost(sure, unclear) < cost(sure, unclear, apart)


@pytest.mark.parametrize(
    ("statement", "several", "counts"),
    [
        ("Arden owns 8 per cent of the dam.", True, 0),
        ("Arden owns 8 per cent of the dam.", False, 1),
        ("Arden owns 8 per cent of a dam.", True, 1),
    ],
)
def test_a_key_figure_of_something_left_open_is_for_one_article_alone(statement, several, counts):
    one, other = story("2021-02-05"), story("2021-02-05", "Lima met.")
    count = fact(statement, one, kind="figure", value="8 per cent")
    facts = (count, fact("Lima sold a pier.", other if several else one))
    texts = {each.id: each.statement for each in facts}
    known = {each.id: each for each in (one, other)}
    desk = Desk(facts, texts, known, Sameness(facts), dict.fromkeys(texts, 1.0), TODAY)
    assert len(figures(Ledger(desk), 5)) == counts
