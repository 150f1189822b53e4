"""What stands together on a sheet, and how statements and answers are worded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.model import Option
from briefings.quiz import Request, make
from briefings.quiz.clashes import clash, repeats
from briefings.quiz.layout import laid_out
from briefings.quiz.sheet import choose
from briefings.quiz.spelling_out import spelled
from briefings.quiz.writers.holders import holder, post
from briefings.quiz.writers.statements import gap_date
from briefings.quiz.writers.when import when
from tests.factories import fact
from tests.quiz_cases import TODAY, articles_of, context, deed, held, planted, story


def written(writer, fact, *others):
    return list(writer(fact, context(fact, *others).world))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("In which year did Ilsa Brandt open the Maren bridge?",
         "On which day in May 2021 did Ilsa Brandt open the Maren bridge in Osse?"),
        ("In which year was the Vik Forum held at the Press Hall?",
         "The Vik Forum was held in Osse in 2021."),
    ],
)  # fmt: skip
def test_one_event_is_not_asked_in_two_ways(a, b):
    one, two = (planted(s, "2021", asks="date", writer="when.year", id=s) for s in (a, b))
    assert clash(one, replace(two, answer="True"))


def in_office(month, office="envoy to Chile"):
    cited = held("Ilsa Brandt", office, story(f"Envoy Ilsa Brandt came in {month}."))
    stem = f"As of {month} 2025, which office did Ilsa Brandt hold?"
    return planted(stem, office, asks="position", writer="office", id=month, cited=(cited,))


def test_versions_may_share_an_answer_and_a_sheet_may_not():
    one, two = in_office("March"), in_office("April")
    assert clash(one, two)
    assert not repeats(one, two)


def test_versions_share_no_fact_and_no_date_of_one_event():
    one = in_office("March")
    call, talks = (planted(s, "4 March 2025", asks="date", id=s) for s in ("Call?", "Talks?"))
    assert repeats(one, replace(one, id="other", kind="choice", stem="Who was the envoy?"))
    assert repeats(call, talks)


@pytest.mark.parametrize(
    ("stem", "answer", "together"),
    [
        ("Which town has the Skarv ferry?", "Osse", True),
        ("In which year was the Maren bridge opened by a minister?", "2021", False),
        ("Which office did Ilsa Brandt hold?", "mayor of Osse", False),
        ("Who cut the ribbon?", "the Maren bridge", False),
    ],
)
def test_two_questions_on_one_sentence_stand_together_only_on_different_things(
    stem, answer, together
):
    fact = deed("Ilsa Brandt", "opened", "the Maren bridge", "2021-05-05")
    one = planted("Who opened the Maren bridge in 2021?", cited=(fact,), facts=("a",))
    two = planted(stem, answer, cited=(fact,), facts=("b",))
    assert clash(one, two) is not together


def test_a_stem_that_gives_a_person_the_office_clashes_with_the_question_for_it():
    asked = planted("As of May 2021, which office did Ilsa Brandt hold?",
                    "US secretary of state", asks="position", writer="office")  # fmt: skip
    telling = planted("When did U.S. Secretary of State Ilsa Brandt meet Per Dahl?", "2 May 2021",
                      asks="date", writer="when.day")  # fmt: skip
    other = planted("When did Ilsa Brandt meet Per Dahl?", "2 May 2021", asks="date",
                    writer="when.day")  # fmt: skip
    assert clash(asked, telling)
    assert not clash(asked, other)


def test_what_everybody_knows_is_not_asked():
    heads = [held(f"Ann {n}ord", "president", place=p) for n, p in
             (("B", "United States"), ("C", "France"), ("D", "Brazil"))]  # fmt: skip
    rest = [
        deed("The Osse Shipyard", "launched", "the ferry Skarv", "2023-06-30", lemma="launch",
             kind="organization"),
        deed("Tomas Rojas", "joined", "Orla", "1998", lemma="join"),
    ]  # fmt: skip
    facts = tuple(heads + rest)
    request = Request(today=TODAY, kinds=("short",), count=5)
    items = make(facts, articles_of(facts), request).quizzes[0].items
    assert items
    assert not any("president" in f"{i.stem} {i.answer}" for i in items)


def test_a_date_stands_first_where_the_end_belongs_to_another_verb():
    far = deed("Ilsa Brandt", "decided", "to sell the ferry that her father had built",
               "2021-05-05", lemma="decide")  # fmt: skip
    (question,) = written(gap_date, far)
    assert question.stem.startswith("On _____ (date), Ilsa Brandt decided to sell")
    assert question.kinds == ("true-false",)


def test_a_date_stays_at_the_end_of_a_short_statement():
    (question,) = written(gap_date, deed("Ilsa Brandt", "joined", "Orla", "1998", lemma="join"))
    assert question.stem == "Ilsa Brandt joined Orla in the year _____."
    assert "blank" in question.kinds


def test_a_date_between_verb_and_object_goes_to_the_end():
    fact = deed("Orla", "sold", "on 5 May 2021 the ferry Skarv", "2021-05-05", lemma="sell")
    (question,) = written(gap_date, fact)
    assert question.stem == "Orla sold the ferry Skarv on _____ (date)."


def test_a_surname_that_the_article_uses_alone_counts_as_right():
    where = story("Chile's ambassador to Norway is Rojas Tomas.", "Rojas left. Rojas came back.")
    fact = held("Rojas Tomas", "ambassador to Norway", place="Chile")
    reference = replace(fact.references[0], article=where.id)
    fact = replace(fact, references=(reference,))
    found = context(fact)
    world = replace(found.world, articles=(where,))
    (question,) = holder(fact, world)
    assert question.accepted == ("Rojas Tomas", "Rojas")


def test_an_office_counts_as_right_without_its_country():
    fact = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    (question,) = written(post, fact)
    assert set(question.accepted) == {"Norway's ambassador to Chile", "ambassador to Chile"}
    (head,) = written(post, held("Pablo Arce", "president", place="Chile"))
    assert set(head.accepted) == {"president of Chile", "president"}


def test_a_role_without_its_body_does_not_count_as_right():
    fact = held("Jo Lind", "treasurer", organization="Vik Museum")
    (question,) = written(post, fact)
    assert question.accepted == ("treasurer of Vik Museum", "Vik Museum treasurer")


@pytest.mark.parametrize(
    ("first", "second", "writer", "together"),
    [
        ("In which country is Vik Agricultural College?",
         "In which country is the Osse Marine Institute?", "located", False),
        ("In which year did Jo Lind join Orla?",
         "In which year did Per Dahl leave Skarv?", "when.year", False),
        ("At which university did Ana Petrov study?",
         "At which university did Ilse Brook study?", "school", False),
        ("In which country is Vik Agricultural College?",
         "In which country is the Osse Marine Institute?", "other", True),
        ("In which year did Jo Lind join Orla?",
         "In which year did Per Dahl leave Skarv?", "other", True),
        ("At which university did Ana Petrov study?",
         "At which university did Ilse Brook study?", "other", True),
    ],
)  # fmt: skip
def test_one_template_has_one_answer_only_once_on_a_sheet(first, second, writer, together):
    one = planted(first, "Norway", writer=writer, facts=("a",), kind="short")
    two = planted(second, "Norway" if not together else "Chile", writer=writer, facts=("b",))
    assert clash(one, two) is not together


BODIES = ("Northern Coast Ferry Union", "Orchard Growers Trade Council", "Vik Rail Safety Board",
          "Tarn River Water Authority")  # fmt: skip


@pytest.mark.parametrize(("others", "most"), [(0, 1), (4, 1), (9, 2), (14, 3)])
def test_at_most_a_fifth_of_a_sheet_asks_for_letters(others, most):
    letters = [
        planted("L?", b, asks="abbreviation", facts=(b,), id=f"l{n}") for n, b in enumerate(BODIES)
    ]
    rest = [planted(f"Word{n}?", f"Key{n}", facts=(f"f{n}",), id=f"r{n}", writer=f"w{n}")
            for n in range(others)]  # fmt: skip
    renamed = [replace(i, stem=f"What does letter{n} stand for?") for n, i in enumerate(letters)]
    chosen = choose([(i,) for i in (*renamed, *rest)], context(count=40))
    assert sum(i.asks == "abbreviation" for i in chosen) == most


def _of_one_form(many, writer, asks="position", kind="short"):
    """Items of one writer that share nothing but their form."""
    return [
        (planted(f"Word{writer}{n} Osse{writer}{n}?", f"Key{writer}{n}", facts=(f"{writer}{n}",),
                 id=f"{writer}{n}", writer=writer, asks=asks, kind=kind),)
        for n in range(many)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("offices", "others", "count", "asked"),
    [(9, 9, 10, 3), (9, 4, 10, 6), (9, 9, 20, 9), (12, 14, 20, 6), (9, 0, 10, 9), (9, 9, 5, 3)],
)
def test_three_in_ten_have_one_form_while_there_are_others(offices, others, count, asked):
    rest = [_of_one_form(1, f"w{n}", "name")[0] for n in range(others)]
    blocks = [*_of_one_form(offices, "office"), *rest]
    chosen = choose(blocks, context(count=count))
    assert sum(i.writer == "office" for i in chosen) <= asked
    assert len(chosen) == min(count, offices + others)


def test_a_date_of_a_named_report_has_the_form_of_any_other():
    dates = [*_of_one_form(4, "when.year", "date"), *_of_one_form(4, "report.when.day", "date")]
    rest = [_of_one_form(1, f"w{n}", "name")[0] for n in range(7)]
    chosen = choose([*dates, *rest], context(count=10))
    assert sum(i.asks == "date" for i in chosen) == 3


def test_a_fourth_of_a_preferred_form_comes_after_its_other_forms_and_before_other_kinds():
    offices, short = _of_one_form(8, "office", kind="choice"), _of_one_form(7, "who", "name")
    names = [_of_one_form(1, f"w{n}", "name", "choice")[0] for n in range(7)]
    varied = choose([*offices, *names], context(count=10, preferred=("choice",)))
    filled = choose([*offices, *short], context(count=10, preferred=("choice",)))
    assert sum(i.writer == "office" for i in varied) == 3
    assert sum(i.writer == "office" for i in filled) == 8


def test_a_quiz_of_letters_alone_is_made_of_them():
    letters = [
        planted(f"What does letter{n} stand for?", b, asks="abbreviation", facts=(b,), id=f"l{n}")
        for n, b in enumerate(BODIES)
    ]
    assert len(choose([(i,) for i in letters], context(count=4, asks=("abbreviation",)))) == 4


def test_a_plan_for_the_month_of_its_report_is_asked_as_of_the_day_of_the_report():
    plan = deed("Ilsa Brandt", "is expected", "to open the Maren bridge", "2025-03-20",
                lemma="expect", modality="planned")  # fmt: skip
    (question,) = written(when, plan)
    assert question.stem.startswith("As of 12 March 2025, on which day in March 2025 was ")


def test_a_date_that_hangs_on_the_subject_is_not_told():
    made = deed("The ministers", "appointed", "Ilsa Brandt mayor of Osse", "2025-03-04",
                lemma="appoint")  # fmt: skip
    assert made.clause is not None
    dated = replace(made.clause, subject="The ministers on 4 March 2025")
    (question,) = written(when, replace(made, clause=dated))
    assert question.stem == (
        "On which day in March 2025 did the ministers appoint Ilsa Brandt mayor of Osse?"
    )


@pytest.mark.parametrize(
    ("sentence", "rest", "told"),
    [
        ("The Marlow Area Transit (MAT) runs.", "a plan of MAT",
         "a plan of the Marlow Area Transit (MAT)"),
        ("Marlow Area Transit (MAT) runs.", "a plan of MAT", "a plan of Marlow Area Transit (MAT)"),
        ("The Marlow Area Transit (MAT) runs.", "Norway's MAT plan",
         "Norway's Marlow Area Transit (MAT) plan"),
    ],
)  # fmt: skip
def test_letters_are_spelled_out_with_the_article_that_the_articles_give_them(sentence, rest, told):
    long = fact(sentence, story(sentence), kind="abbreviation", subject="MAT",
                value="Marlow Area Transit")  # fmt: skip
    assert spelled(rest, context(long).world) == told


def test_keys_take_the_letters_that_dates_and_figures_leave_over():
    wrong = tuple(Option(text) for text in ("one", "two", "three"))
    stuck = [
        planted(f"How many {n}?", "nine", asks="figure", id=f"figure {n}", kind="choice",
                options=(*wrong, Option("nine", correct=True)))
        for n in range(3)
    ]  # fmt: skip
    free = [
        planted(f"Who {n}?", "nine", asks="name", id=f"name {n}", kind="choice",
                options=(Option("nine", correct=True), *wrong))
        for n in range(3)
    ]  # fmt: skip
    items = laid_out([*stuck, *free], context(fact("Osse has a ferry.", story("x"))), "A")
    places = {i.id: next(n for n, o in enumerate(i.options) if o.correct) for i in items}
    assert sorted(places[i.id] for i in free) == [0, 1, 2]
    assert {places[i.id] for i in stuck} == {3}
