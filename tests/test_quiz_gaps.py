"""Sentences of a report told again with a name or figure left out, and places of a report."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefings.model import LEAD, Fact, Name
from briefings.quiz.english import NotAskedError
from briefings.quiz.world import index
from briefings.quiz.writers.gaps import told
from briefings.quiz.writers.members import member_of
from briefings.quiz.writers.origins import origin
from briefings.quiz.writers.professions import profession
from briefings.quiz.writers.situated import situated
from tests.factories import fact, name
from tests.quiz_cases import deed, held, story
from tests.test_quiz_writers import asked, stems

REPORT = "According to a report of 12 March 2025,"


def lead(subject: str, verb: str, rest: str, *names: Name, **fields: object) -> Fact:
    """A sentence that stands as it is, in a report of 12 March 2025."""
    where = story(f"{subject} {verb} {rest}.")
    given = {"subject": subject, "predicate": verb, "value": f"{subject} {verb} {rest}"}
    return fact(where.text, where, **{**given, "rule": LEAD, "names": names, **fields})


def gaps(about: Fact, writer: str, *others: Fact) -> list[tuple[str, str]]:
    """The stems and answers of one writer, without the time before them."""
    found = [q for q in asked(told, about, *others) if q.writer == writer]
    return [(q.stem.removeprefix(f"{REPORT} "), q.answer) for q in found]


CHILE, NORWAY = name("Chile", "place"), name("Norway", "place")
ORLA, LIND = name("Orla Ferries", "organization"), name("Jo Lind", "person")


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (lead("Orla Ferries", "has opened", "a line to Chile after talks with Vik Timber", ORLA,
              CHILE), "Orla Ferries had opened a line to _____ (country) after talks with Vik"
              " Timber.", "Chile"),
        (lead("Orla Ferries", "is moving", "its head office from Vik Sound to Rotterdam in May",
              ORLA, name("Rotterdam", "place")),
         "Orla Ferries was moving its head office from Vik Sound to _____ (city) in May.",
         "Rotterdam"),
        (lead("Orla Ferries", "has built", "its third shipyard in Oregon with Vik Timber", ORLA,
              name("Oregon", "place")),
         "Orla Ferries had built its third shipyard in _____ (US state) with Vik Timber.",
         "Oregon"),
        (lead("Norway", "has beaten", "Chile by 40 points in the Maren Cup at Osse", NORWAY),
         "_____ (country) had beaten Chile by 40 points in the Maren Cup at Osse.", "Norway"),
    ],
)  # fmt: skip
def test_a_country_state_or_city_is_left_out_where_nothing_else_tells_it(about, stem, answer):
    assert gaps(about, "gap.place") == [(stem, answer)]


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("a line to Chile and Peru after talks with Vik Timber", (CHILE,)),
        ("a line to Chile after talks with the Chilean navy in Osse", (CHILE,)),
        ("the Chile office of Vik Timber near Osse Harbour", (CHILE,)),
        ("a line to Vesterby after talks with Vik Timber", (name("Vesterby", "place"),)),
    ],
)
def test_a_place_in_a_list_beside_its_people_or_of_no_known_kind_is_not_left_out(rest, names):
    assert gaps(lead("Orla Ferries", "has opened", rest, ORLA, *names), "gap.place") == []


@pytest.mark.parametrize(
    ("about", "stem"),
    [
        (lead("Norwegian midfielder Jo Lind", "has been fined", "$8,000 for a foul at Maren Park",
              name("Norwegian", "nationality"), LIND),
         "Norwegian midfielder _____ had been fined $8,000 for a foul at Maren Park."),
        (lead("Orla Ferries", "has sued", "the Vik Union chief Jo Lind over a strike at Maren Bay",
              ORLA, name("Vik Union", "organization"), LIND),
         "Orla Ferries had sued the Vik Union chief _____ over a strike at Maren Bay."),
    ],
)  # fmt: skip
def test_a_person_is_left_out_after_a_title_of_a_country_or_body(about, stem):
    assert gaps(about, "gap.person") == [(stem, "Jo Lind")]


@pytest.mark.parametrize(
    ("subject", "office", "stem"),
    [
        ("Finance Minister Jo Lind", "finance minister",
         "Norway's finance minister, _____, had met the board of Orla Ferries at Maren Bay."),
        ("Jo Lind", "finance minister",
         "Norway's finance minister, _____, had met the board of Orla Ferries at Maren Bay."),
        ("Jo Lind", "", None),
    ],
)  # fmt: skip
def test_a_person_without_a_title_has_the_one_office_that_the_report_gives(subject, office, stem):
    about = lead(subject, "has met", "the board of Orla Ferries at Maren Bay", LIND)
    where = story(about.statement)
    others = (held("Jo Lind", office, where, place="Norway"),) if office else ()
    assert gaps(about, "gap.person", *others) == ([(stem, "Jo Lind")] if stem else [])


def test_who_is_known_to_every_pupil_or_had_no_such_office_then_is_not_left_out():
    bush = lead("US President Jo Lind", "has met", "the board of Orla Ferries at Maren Bay", LIND,
                name("US", "place"))  # fmt: skip
    assert gaps(bush, "gap.person") == []
    old = deed("Jo Lind", "joined", "the board of Orla Ferries at Maren Bay", "2009", lemma="join")
    where = story(old.statement)
    minister = held("Jo Lind", "finance minister", where, place="Norway")
    assert gaps(old, "gap.person", minister) == []


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (lead("Orla Ferries", "has given", "Jo Lind a chair at the University of Maren", ORLA,
              name("University of Maren", "organization")),
         "Orla Ferries had given Jo Lind a chair at the _____ (a university).",
         "University of Maren"),
        (lead("Orla Ferries", "has given", "Jo Lind a desk in the Norwegian Parliament", ORLA,
              name("Norwegian Parliament", "organization")), "", ""),
        (lead("Orla Ferries", "has won", "the Vik to Maren Cup beside Jo Lind", ORLA,
              name("Maren Cup", "other")), "", ""),
    ],
)  # fmt: skip
def test_a_body_is_left_out_where_its_own_name_says_what_it_is(about, stem, answer):
    assert gaps(about, "gap.body") == ([(stem, answer)] if stem else [])


@pytest.mark.parametrize(
    ("rest", "answers"),
    [
        ("a fine of $12 million over the Maren Bay spill near Osse", ["$12 million"]),
        ("about 300 tents to the Maren Bay camp near Osse", []),
        ("4 tents to the Maren Bay camp near Osse", []),
        ("300 tents and 40 boats to the Maren Bay camp near Osse", ["300"]),
    ],
)
def test_an_exact_figure_is_left_out_and_none_that_is_small(rest, answers):
    about = lead("Orla Ferries", "has sent", rest, ORLA)
    assert [answer for _, answer in gaps(about, "gap.number")] == answers


@pytest.mark.parametrize(
    ("verb", "rest", "told_as"),
    [
        ("says", "it is closing its yard in Chile for Vik Timber", "said it was closing its yard"),
        ("insists", "that talks with Chile on Vik Timber are over", "insisted that talks with"),
        ("has also left", "its yard in Chile to Vik Timber", "had left its yard"),
        ("is now seeking", "a partner in Chile for Vik Timber", "was seeking a partner"),
    ],
)
def test_a_sentence_is_told_as_of_the_day_of_its_report(verb, rest, told_as):
    about = lead("Orla Ferries", verb, rest, ORLA, CHILE)
    ((stem, _),) = gaps(about, "gap.place")
    assert stem.startswith(f"Orla Ferries {told_as} ")


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "why"),
    [
        ("Orla Ferries", "may leave", "its yard in Chile to Vik Timber", "not told as past"),
        ("Orla Ferries", "has said", "“we leave Chile to Vik Timber”", "words of a speaker"),
        ("The Chileans", "were sent", "home from Norway by Orla Ferries", "people whom"),
    ],
)
def test_what_cannot_be_told_again_is_refused_with_its_reason(subject, verb, rest, why):
    with pytest.raises(NotAskedError, match=why):
        asked(told, lead(subject, verb, rest, CHILE, NORWAY))


@pytest.mark.parametrize(
    ("statement", "stem"),
    [
        ("Orla Ferries has left its yard in Chile to Mr Vik, according to Per Dahl.",
         "According to Per Dahl in a report of 12 March 2025, Orla Ferries had left its yard in"
         " _____ (country) to Mr Vik."),
        ("Orla Ferries has left its yard in Chile to Mr Vik, the Vik Union said.",
         "According to the Vik Union in a report of 12 March 2025, Orla Ferries had left its yard"
         " in _____ (country) to Mr Vik."),
    ],
)  # fmt: skip
def test_a_speaker_at_the_end_of_a_sentence_stands_before_it(statement, stem):
    about = fact(statement, story(statement), subject="Orla Ferries", modality="claimed",
                 value="has left its yard in Chile to Mr Vik", attributed_to="Per Dahl",
                 names=(ORLA, CHILE))  # fmt: skip
    assert [q.stem for q in asked(told, about) if q.writer == "gap.place"] == [stem]


def test_a_plan_is_told_as_one_and_a_dated_deed_keeps_its_day():
    plan = lead("Orla Ferries", "will open", "a line from Vik Sound to Chile in May", ORLA, CHILE,
                modality="planned")  # fmt: skip
    (stem,) = (q.stem for q in asked(told, plan) if q.writer == "gap.place")
    assert stem == (
        "As of 12 March 2025, Orla Ferries was due to open a line from Vik Sound to _____"
        " (country) in May."
    )
    done = deed("Orla Ferries", "opened", "a line from Vik Sound to Chile", "2025-03-04",
                lemma="open", kind="organization", names=(ORLA, CHILE))  # fmt: skip
    (stem,) = (q.stem for q in asked(told, done) if q.writer == "gap.place")
    assert stem == "Orla Ferries opened a line from Vik Sound to _____ (country) on 4 March 2025."


def place(subject: str, value: str, rule: str = "place and country") -> Fact:
    """Where something is, in a report of 12 March 2025."""
    text = f"{subject} is in {value}."
    return fact(text, story(text), kind="location", subject=subject.removeprefix("The "),
                predicate="located in", value=value, rule=rule)  # fmt: skip


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (place("Maren Bay", "eastern Norway", "place in place"),
         "In which country is Maren Bay, named in a report of 12 March 2025?", "Norway"),
        (place("The Maren Bridge", "Osse, Chile", "building in place"),
         "In which country is the Maren Bridge, named in a report of 12 March 2025?", "Chile"),
        (place("The Maren Bridge", "Oregon", "building in place"),
         "In which US state is the Maren Bridge, named in a report of 12 March 2025?", "Oregon"),
        (place("Orla Ferries", "Rotterdam", "based in place"),
         "According to a report of 12 March 2025, in which city was Orla Ferries based?",
         "Rotterdam"),
    ],
)  # fmt: skip
def test_a_place_is_asked_for_what_a_report_names_there(about, stem, answer):
    assert stems(situated, about) == [(stem, answer)]


@pytest.mark.parametrize(
    "facts",
    [
        (place("Santiago", "Chile"),),
        (place("The Chilean Museum", "Chile"),),
        (place("Maren Bay", "Vesterby"),),
        (place("Maren Bay", "Taiwan"),),
        (place("Amazonia", "Brazil"),),
        (place("Springvale", "Oregon"),),
        (place("Maren Bay", "Chile"), place("Maren Bay", "Peru")),
    ],
)
def test_no_place_is_asked_that_all_know_that_its_name_tells_or_that_reports_dispute(
    facts: Sequence[Fact],
):
    with pytest.raises(NotAskedError):
        stems(situated, facts[0], *facts[1:])


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (held("Jo Lind", "fast bowler", story("Norwegian fast bowler Jo Lind left."),
              predicate="occupation", place="Norway"),
         "According to a report of 12 March 2025, from which country was the fast bowler Jo Lind?",
         "Norway"),
        (held("Jo Lind", "vice-captain of Chile", story("Jo Lind of Chile plays hockey."),
              place="Chile"),
         "As of March 2025, of which country's hockey team was Jo Lind vice-captain?", "Chile"),
    ],
)  # fmt: skip
def test_a_country_is_asked_of_whom_a_sentence_calls_by_its_people(about, stem, answer):
    assert stems(origin, about) == [(stem, answer)]


@pytest.mark.parametrize(
    "about",
    [
        held("Jo Lind", "foreign minister", place="Norway"),
        held("Jo Lind", "striker", predicate="occupation", place="Osse"),
        held("Jo Lind", "captain", place="Chile"),
        held("Jo Lind", "striker", story("Norway's striker Jo Lind left."),
             predicate="occupation", place="Norway"),
    ],
)  # fmt: skip
def test_a_minister_a_townsman_or_a_teams_striker_gives_no_country(about):
    assert stems(origin, about) == []


def belongs(value: str, rule: str = "membership, member of", **fields: object) -> Fact:
    """Somebody who belongs to a body, in a report of 12 March 2025."""
    text = f"Jo Lind is a member of {value}."
    return fact(text, story(text), kind="membership", subject="Jo Lind", predicate="is a member of",
                value=value, rule=rule, **fields)  # fmt: skip


def test_a_body_is_asked_for_by_what_its_name_says_that_it_is():
    assert stems(member_of, belongs("the Maren Reef advisory panel")) == [
        ("As of March 2025, of which panel was Jo Lind a member?", "the Maren Reef advisory panel")
    ]
    assert stems(member_of, belongs("the jury of the Osse Film Forum (OFF)")) == [
        ("As of March 2025, of which jury was Jo Lind a member?", "the jury of the Osse Film Forum")
    ]
    joined = belongs("the Osse Academy of Music", "membership, joined", date="1981")
    assert stems(member_of, joined) == [
        ("Of which academy did Jo Lind become a member in 1981?", "the Osse Academy of Music")
    ]


def test_a_body_of_no_known_kind_or_one_of_two_is_not_asked():
    with pytest.raises(NotAskedError, match="what it is"):
        stems(member_of, belongs("Scientology"))
    with pytest.raises(NotAskedError, match="several"):
        stems(member_of, belongs("the Osse Academy"), belongs("the Vik Academy"))


def works(value: str, *lines: str, **fields: object) -> Fact:
    """Somebody with a trade, and what else the report says."""
    where = story(f"The {value} Jo Lind spoke.", *lines)
    return held("Jo Lind", value, where, predicate="occupation", **fields)


def professions(about: Fact, *others: Fact, lines: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What is asked of somebody whose report has these lines."""
    articles = (story(about.references[0].sentence, *lines),)
    found = profession(about, index((about, *others), articles))
    return [(q.stem, q.answer) for q in found]


def test_a_profession_is_asked_of_whom_a_report_tells_of():
    lines = ("Lind has mapped the Maren reef.",)
    assert professions(works("marine geologist", *lines), lines=lines) == [
        (f"{REPORT} what was Jo Lind by profession?", "marine geologist")
    ]


def test_no_profession_is_asked_of_somebody_in_passing_or_of_a_word_for_none():
    lines = ("Vik has mapped the Maren reef.",)
    with pytest.raises(NotAskedError, match="in passing"):
        professions(works("marine geologist", *lines), lines=lines)
    assert professions(works("activist")) == []


def test_somebody_of_two_professions_or_with_an_office_is_not_asked():
    lines = ("Lind has mapped the Maren reef.",)
    about = works("geologist", *lines)
    for other in (works("novelist"), held("Jo Lind", "president", place="Chile")):
        with pytest.raises(NotAskedError, match="two professions"):
            professions(about, other, lines=lines)


def test_a_claim_is_told_with_its_speaker_and_without_what_stands_before_it():
    said = "In Osse, Orla Ferries said it had sold its yard in Chile to Vik Timber."
    about = fact(
        said,
        story(said),
        subject="Orla Ferries",
        predicate="said",
        value=said,
        rule=LEAD,
        names=(ORLA, CHILE),
        modality="claimed",
        attributed_to="Orla Ferries",
    )
    (stem,) = (q.stem for q in asked(told, about) if q.writer == "gap.place")
    assert stem == (
        f"{REPORT} Orla Ferries said it had sold its yard in _____ (country) to Vik Timber."
    )


def test_a_prize_without_its_article_is_refused():
    where = story("Best singer went to Jo Lind of Chile at Maren.", "The best singer wept.")
    about = fact(where.text.split("\n")[0], where, subject="best singer", predicate="went",
                 rule=LEAD, names=(CHILE,))  # fmt: skip
    with pytest.raises(NotAskedError, match="without an article"):
        list(told(about, index((about,), (where,))))


def test_a_gap_at_the_start_has_its_day_before_it():
    came = deed("Some 130 officers", "left", "the Maren Bay camp for Osse", "2025-03-04",
                lemma="leave", kind="other", names=())  # fmt: skip
    assert [q.stem for q in asked(told, came)] == []
    came = deed("130 officers", "left", "the Maren Bay camp for Osse", "2025-03-04",
                lemma="leave", kind="other", names=())  # fmt: skip
    assert [q.stem for q in asked(told, came)] == [
        "On 4 March 2025, _____ officers left the Maren Bay camp for Osse."
    ]


def test_a_sum_or_share_is_asked_for_as_one():
    for rest, gap in (("12% of its ferries", "_____ (percentage) of its ferries"),
                      ("a $40 million line", "a _____ (sum of money) line")):  # fmt: skip
        about = lead("Orla Ferries", "has sold", f"{rest} to Vik Timber of Chile", ORLA)
        assert [stem for stem, _ in gaps(about, "gap.number")] == [
            f"Orla Ferries had sold {gap} to Vik Timber of Chile."
        ]


@pytest.mark.parametrize(
    "about",
    [
        lead("Orla Ferries", "has sent", "300 tents to the Maren Bay camp near Osse on Tuesday",
             ORLA),
        lead("Orla Ferries", "has sent", "300 tents to the Maren Bay camp near Osse", ORLA,
             doubts=("noun for a name",)),
    ],
)  # fmt: skip
def test_a_weekday_and_a_name_from_another_sentence_are_refused(about):
    with pytest.raises(NotAskedError, match=r"weekday|leans on another"):
        asked(told, about)


@pytest.mark.parametrize(
    ("about", "writer"),
    [
        (lead("Jo Lind", "doubled", "the lead for Norway against the Vik side at Osse", LIND,
              NORWAY), "gap.place"),
        (lead("Norway", "has taken", "two wickets in Chile's second innings of the Maren Test",
              NORWAY), "gap.place"),
        (lead("Rotterdam", "has rebuked", "Orla Ferries for a spill off Maren Bay by Vik Timber",
              name("Rotterdam", "place")), "gap.place"),
        (lead("Orla Ferries", "has entered", "the Rotterdam to Maren Race with a yacht of Vik",
              ORLA, name("Rotterdam", "place")), "gap.place"),
        (lead("Orla Ferries", "has opened", "Vik House in Rotterdam near a port of Chile", ORLA,
              CHILE), "gap.place"),
        (lead("Per Dahl", "was", "in the Orla yard at Osse when Norwegian shipper Jo Lind",
              name("Norwegian", "nationality"), LIND), "gap.person"),
    ],
)  # fmt: skip
def test_nothing_is_left_out_of_a_nameless_match_or_where_the_rest_tells_it(about, writer):
    assert gaps(about, writer) == []
