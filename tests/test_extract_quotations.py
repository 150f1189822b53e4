"""Quotations: letter for letter, with who said it. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.minting import Refusal
from briefings.extract.quotations import facts
from briefings.extract.quotations.marks import quoted
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article

Expected = tuple[tuple[str, str], ...]
NAIR = "Mayor Priya Nair opened the hearing in Aster on Monday."
PELL = "Joan Pell is a nurse at the hospital in Calder."


def sayings(*lines: str, published: str = "2023-05-10") -> list[Fact]:
    """The quotation facts of an article with these lines."""
    (story,) = parse([article(*lines, published=published)], load())
    return [fact for fact in facts(read(story)) if isinstance(fact, Fact)]


def refused(*lines: str) -> list[Refusal]:
    """The quotations that were refused."""
    (story,) = parse([article(*lines)], load())
    return [fact for fact in facts(read(story)) if isinstance(fact, Refusal)]


# (lines, (speaker, words), …)
TABLE: list[tuple[tuple[str, ...], Expected]] = [
    # The tag after.
    ((NAIR, '"We will not sell the pool," said Nair.'),
     (("Priya Nair", "We will not sell the pool"),)),
    ((NAIR, '"We will not sell the pool," Nair said.'),
     (("Priya Nair", "We will not sell the pool"),)),
    ((NAIR, "“We will not sell the pool,” Nair told reporters outside the hall."),
     (("Priya Nair", "We will not sell the pool"),)),
    (("“The verdict is a relief,” said defence lawyer Tomas Reyes.",),
     (("Tomas Reyes", "The verdict is a relief"),)),
    (("“The verdict is a relief,” said Tomas Reyes, who defended the miners.",),
     (("Tomas Reyes", "The verdict is a relief"),)),
    (("“Will the ferry ever sail again?” asked Captain Liv Solberg.",),
     (("Liv Solberg", "Will the ferry ever sail again?"),)),
    (("“We were robbed!” shouted coach Mark Oduya after the whistle.",),
     (("Mark Oduya", "We were robbed!"),)),
    (("“Nobody was warned about the dam”, according to Tomas Reyes.",),
     (("Tomas Reyes", "Nobody was warned about the dam"),)),
    ((NAIR, "“The pool,” Nair said on Tuesday, “belongs to the town.”"),
     (("Priya Nair", "The pool … belongs to the town."),)),
    ((NAIR, "“The pool stays open,” Nair said. “It belongs to the town.”"),
     (("Priya Nair", "The pool stays open"), ("Priya Nair", "It belongs to the town."))),
    (("Mr Huw Pugh spoke.", "“We need a wall,” the head of the river board, Huw Pugh, said."),
     (("Huw Pugh", "We need a wall"),)),
    # Several sentences stand between: the second is no part of the first.
    ((PELL, "“Most were watching the swimmers,” Pell added. Two children were hurt. A beam had "
      "cracked and “the tiles had shifted, but all was well,” owner Tomas Reyes told the Courier."),
     (("Joan Pell", "Most were watching the swimmers"),
      ("Tomas Reyes", "the tiles had shifted, but all was well"))),
    # Nothing but the first tag stands between: the same person goes on.
    (("General Mark Hale says that it will take time to find Omar Rashid's crew.",
      "“We are with them in the hills,” Hale said. “It is going well,” he said."),
     (("Mark Hale", "We are with them in the hills"), ("Mark Hale", "It is going well"))),
    # Who is told of in the passive's "by".
    (("Karl Brandt lost the vote in Osse. The plan was laid out by spokeswoman Liv Solberg. "
      "“Nobody wants to hurt the town,” she said.",),
     (("Liv Solberg", "Nobody wants to hurt the town"),)),
    # A sentence that lost its verb opens with who goes on.
    (("Minister Daniel Orr thanked the crews. “The crews did well,” he said.",
      "The union is worried. Chief executive Mark Hale there are not enough pilots. “We know "
      "nothing about the training,” he said."),
     (("Daniel Orr", "The crews did well"), ("Mark Hale", "We know nothing about the training"))),
    # The tag before.
    ((NAIR, 'Nair said, "The pool belongs to the town."'),
     (("Priya Nair", "The pool belongs to the town."),)),
    ((NAIR, "Nair said: “The pool belongs to the town.”"),
     (("Priya Nair", "The pool belongs to the town."),)),
    ((NAIR, "Nair told the council that “every family needs this pool”."),
     (("Priya Nair", "every family needs this pool"),)),
    ((NAIR, "Nair called the plan “a waste of public money”."),
     (("Priya Nair", "a waste of public money"),)),
    ((NAIR, "Nair described the offer as “a bad joke”."), (("Priya Nair", "a bad joke"),)),
    ((NAIR, "According to Nair, “nobody asked the swimmers”."),
     (("Priya Nair", "nobody asked the swimmers"),)),
    ((NAIR, "Nair thanked the swimmers, adding: “The fight goes on.”"),
     (("Priya Nair", "The fight goes on."),)),
    (("The striker, Leila Haddad, said: “My knee is fine.”",),
     (("Leila Haddad", "My knee is fine."),)),
    # Organizations speak under a name of their own only.
    (("“The recall covers all ovens,” Kestrel Foods said in a statement.",),
     (("Kestrel Foods", "The recall covers all ovens"),)),
    (("The European Grain Agency (EGA) met. “The harvest is safe,” the EGA said.",),
     (("European Grain Agency", "The harvest is safe"),)),
    (("“The road is closed,” the ministry said.",), ()),
    (("“We saw nothing at all,” officials said.",), ()),
    (("“We saw nothing at all,” said a spokesman for the railway.",), ()),
    # British marks and apostrophes.
    ((PELL, "'It was a terrible night,' said Pell."), (("Joan Pell", "It was a terrible night"),)),
    ((PELL, "‘It was a terrible night,’ said Pell. ‘The doctors’ rota failed us.’"),
     (("Joan Pell", "It was a terrible night"), ("Joan Pell", "The doctors’ rota failed us."))),
    ((PELL, "'We didn't sleep,' said Pell."), (("Joan Pell", "We didn't sleep"),)),
    ((PELL, "‘It’s the ’90s again,’ said Pell."), (("Joan Pell", "It’s the ’90s again"),)),
    ((PELL, "'The ward was full', Pell said."), (("Joan Pell", "The ward was full"),)),
    # A noun says who speaks; a name behind "in" does not; a question is put by another.
    ((NAIR, "Tom Baker wrote of Nair's claim that the pool was “a gift to every swimmer of Osse”."),
     (("Priya Nair", "a gift to every swimmer of Osse"),)),
    ((NAIR, "A keeper at the pool in Osse told him he “swam like a very old horse”."), ()),
    ((NAIR, "To the question, “did you ever swim in it yourself?”, Nair replied: “I never did.”"),
     (("Priya Nair", "I never did."),)),
    # Words that only describe the noun behind them are not cut from it.
    ((NAIR, "Nair asked for a “large, bright and rather expensive” pool for the town of it."), ()),
    # Over paragraphs.
    (("“The smoke came first,” recalled Tom Baker.", "“Then we heard the blast.",
      "“After that it was silent.”"),
     (("Tom Baker", "The smoke came first"), ("Tom Baker", "Then we heard the blast."),
      ("Tom Baker", "After that it was silent."))),
    (("Tom Baker said the blast was near.", "“It shook every window in our street.”"),
     (("Tom Baker", "It shook every window in our street."),)),
    (("“It shook the street.” – Tom Baker, baker",), (("Tom Baker", "It shook the street."),)),
    (("“It shook every window.” Tom Baker, baker. Photo: Liv Solberg",),
     (("Tom Baker", "It shook every window."),)),
    (("Coach Mark Oduya said, \"We were poor at the start.", "We were better at the end.\""),
     (("Mark Oduya", "We were poor at the start."), ("Mark Oduya", "We were better at the end."))),
    (("Coach Mark Oduya said,\" We were poor at the start\". He left.",),
     (("Mark Oduya", "We were poor at the start"),)),
    # Two speakers.
    ((NAIR, "“We stay open,” said Nair. “You are broke,” replied auditor Sven Holm."),
     (("Priya Nair", "We stay open"), ("Sven Holm", "You are broke"))),
    ((NAIR, "Sven Holm, the auditor, disagreed. “The town is broke,” he said."),
     (("Sven Holm", "The town is broke"),)),
    (("Tom Baker was less certain: “We will see what the winter brings.”",),
     (("Tom Baker", "We will see what the winter brings."),)),
    ((NAIR, "Writing in her weekly column, Nair said: “The pool is full of life.”"),
     (("Priya Nair", "The pool is full of life."),)),
    ((NAIR, "“The pool stays open,” Nair said from a deckchair. “I promise.”"),
     (("Priya Nair", "The pool stays open"),)),
    (("The Red Crescent said: “Winter is our enemy now.”",),
     (("Red Crescent", "Winter is our enemy now."),)),
    (("The Osse Valley Trust's report said: “The river is dying.”",),
     (("Osse Valley Trust", "The river is dying."),)),
    # Not quotations.
    (("Sven Holm opened the hall.",
      "Retired baker Tom Ode, 61, heard of it late. “My oven is cold,” he said.",
      "The works chief, Sven Holm, told the hall that the gas was off.",
      "“I will not beg,” he said, to jeers."),
     (("Tom Ode", "My oven is cold"), ("Sven Holm", "I will not beg"))),
    (("Ambassador Ana Ruiz came to Loja.", "“The road is closed,” Peru's ambassador to Ghana said.",
      "Liv Aho, ambassador to Chile, left."), (("Ana Ruiz", "The road is closed"),)),
    (("In a letter the three – Tom Ode, a baker, Sven Holm and Liv Aho – say the mill “was a bad"
      " joke from its first day to its last”.",), ()),
    ((NAIR, "Nair joined the “green” wing of the party."), ()),
    (("The film “A Harbour Too Far” won the prize in Vigo.",), ()),
    (("The hearing, titled “Water for All,” drew protests.",), ()),
    ((NAIR, "A flag had the phrase: “Why did they never ask?” Nair said on Monday."), ()),
    ((NAIR, "A flag hung there: “Why did they never ask?” Nair said she had shut the hall."), ()),
    (("Banners reading “Shame on the bank today” hung there.",), ()),
    ((NAIR, "The plan was called “a waste of public money”."), ()),
    (("“Nobody will ever know,” it is said in the valley.",), ()),
    (("The so-called “quiet night flights” go on.",), ()),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), TABLE, ids=[row[0][-1] for row in TABLE])
def test_quotations_have_their_words_and_their_speaker(
    lines: tuple[str, ...], expected: Expected
) -> None:
    assert tuple((fact.subject, fact.value) for fact in sayings(*lines)) == expected


def test_each_piece_of_a_quotation_stands_in_the_text_letter_for_letter() -> None:
    lines = (NAIR, "“The pool,” Nair said, “belongs to the [whole] town … for ever.”")
    text = "\n".join(lines)
    (fact,) = sayings(*lines)
    reference = fact.references[0]
    assert text[reference.start : reference.end] == reference.quote
    assert reference.quote.startswith("“The pool,”")
    assert reference.quote.endswith("for ever.”")


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("“We stay open,” Nair said.", "Priya Nair said: “We stay open”."),
        ("“We stay open,” she added.", "Priya Nair said: “We stay open”."),
        ("“We stay open,” Nair told reporters.", "Priya Nair told reporters: “We stay open”."),
        ("“Why close it now?” Nair asked.", "Priya Nair asked: “Why close it now?”"),
        (
            "“We stay open,” Nair said in a statement on Tuesday.",
            "Priya Nair said in a statement on 9 May 2023: “We stay open”.",
        ),
        (
            "Nair said during an interview with Radio Aster on May 2: “We stay open.”",
            "Priya Nair said during an interview with Radio Aster on 2 May 2023: “We stay open.”",
        ),
        (
            "Nair called it “a bad joke on the children of the town”.",
            "In Priya Nair’s words: “a bad joke on the children of the town”.",
        ),
        (
            "Nair called the sale of the pool “a bad joke”.",
            "Priya Nair called the sale of the pool “a bad joke”.",
        ),
        (
            "Nair spoke, adding that every child in Aster “needs water”.",
            "Priya Nair said that every child in Aster “needs water”.",
        ),
        (
            "Nair told the council that her town “needs water”.",
            "Priya Nair told the council that her town “needs water”.",
        ),
        (
            "Nair said a “broader debate” is needed.",
            "Priya Nair said a “broader debate” is needed.",
        ),
        (
            "Nair added that talks on a lease in Peru “dragged on” for a decade.",
            "Priya Nair added that talks on a lease in Peru “dragged on” for a decade.",
        ),
        (
            "Nair said the plans of Calder were “a warning”, and left for Lima.",
            "Priya Nair said the plans of Calder were “a warning”, and left for Lima.",
        ),
    ],
)
def test_the_statement_can_be_printed_alone(line: str, statement: str) -> None:
    assert [fact.statement for fact in sayings(NAIR, line)] == [statement]


@pytest.mark.parametrize(
    "line", ["Nair called it “a bad joke”.", "They need water, “a lot”, Nair said."]
)
def test_a_few_words_whose_sentence_cannot_stand_alone_are_refused(line: str) -> None:
    assert sayings(NAIR, line) == []


def test_he_is_whom_the_sentence_before_tells_of() -> None:
    line = "Dr Huw Pugh praised Priya Nair. “Our mayor never gave up the pool,” he said on Monday."
    (fact,) = sayings(NAIR, line)
    assert fact.subject == "Huw Pugh"


def test_he_is_who_told_the_figure_between_two_sayings() -> None:
    found = sayings(
        "Mr Tam Oke opened the Loja fair. “Nothing in Loja was ever built for rain,” he said. "
        "Loja has 40 mills, according to Mr Sam Vale. “We counted the mills in May,” he said."
    )
    assert [f.subject for f in found] == ["Tam Oke", "Sam Vale"]


def test_what_takes_half_a_saying_back_is_not_left_out() -> None:
    (found,) = sayings(
        "“The dam at Loja has held all week,” said Tam Oke. “However, more rain may break it.”"
    )
    assert found.value == "The dam at Loja has held all week … However, more rain may break it."


def test_the_day_of_an_interview_stands_behind_everybody_who_held_it() -> None:
    (found,) = sayings(
        "“Loja needs a second dam,” Tam Oke said during an interview with The Courier and its "
        "sister paper Evening Bell on May 2."
    )
    assert (found.date, "on 2 May 2023" in found.statement) == ("2023-05-02", True)


def test_a_letter_reads_for_whoever_wrote_it() -> None:
    (fact,) = sayings("The Harbour Board letter reads: “We shall close the lock on Monday.”")
    assert fact.subject == "Harbour Board"


def test_a_title_may_stand_before_the_name_after_a_long_role() -> None:
    line = "“We have looked at this lock,” the board's director for rivers and canals, Captain"
    (fact,) = sayings("Captain Huw Pugh spoke.", f"{line} Huw Pugh, told Radio Aster.")
    assert fact.subject == "Huw Pugh"


def test_the_day_of_the_saying_is_not_a_day_that_is_spoken_of() -> None:
    (fact,) = sayings(NAIR, "Nair said the fire of May 2 was “a warning to all of us”.")
    assert fact.date is None


def test_a_speaker_found_through_a_pronoun_is_a_doubt() -> None:
    (fact,) = sayings(NAIR, "“Every pool in Osse belongs to the town of Osse,” she said.")
    assert fact.doubts == ("speaker by pronoun",)


def test_nobody_is_quoted_speaking_of_himself_by_name_through_a_pronoun() -> None:
    (refusal,) = refused(NAIR, "She said: “Priya Nair is the best mayor of all.”")
    assert refusal.reason == "the speaker is spoken of"


def test_a_surname_that_two_people_share_is_nobody() -> None:
    lines = ("Mayor Ana Ruiz met Mr Carlos Ruiz.", "“The harbour is ours to keep,” Ruiz said.")
    assert sayings(*lines) == []


def test_a_long_quotation_without_a_named_speaker_is_refused_with_its_reason() -> None:
    (refusal,) = refused("“We heard three loud bangs,” a neighbour said.")
    assert refusal.reason == "the speaker is described, not named"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “one” and “two”.", ["one", "two"]),
        ('He said "one" and "two".', ["one", "two"]),
        ("‘The boys’ club is shut,’ she said.", ["The boys’ club is shut,"]),
        ("It's the dogs' day; 'tis rock 'n' roll.", []),
        ("“An open mark runs on", ["An open mark runs on"]),
        ('A 6-foot-2" man and no more', []),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
    ],
)
def test_marks_are_told_from_apostrophes(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in quoted(text, 0, len(text))] == found


LABELLED = (
    "Five questions for Lena Fischer",
    "Lena Fischer won three medals in Oslo, and we met Fischer in Bonn.",
    "Q: How did you start?",
    "A: My grandmother taught me to swim in a lake when I was four.",
    "Q: And now?",
    "A: Now I rest.",
)
ORDERED = (
    "The long silence of Omar Haddad",
    "Omar Haddad lives in Tunis. His third novel came out in May.",
    "Why did you write this book?",
    "I wanted to give my father a voice that he never had.",
    "How long did it take you?",
    "It took long. The first chapter alone cost me two winters and a marriage.",
    "Who should read it?",
    "Everybody who has ever left a house for good should.",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            LABELLED,
            [("Lena Fischer", "My grandmother taught me to swim in a lake when I was four.")],
        ),
        (
            ORDERED,
            [
                ("Omar Haddad", "I wanted to give my father a voice that he never had."),
                ("Omar Haddad", "The first chapter alone cost me two winters and a marriage."),
                ("Omar Haddad", "Everybody who has ever left a house for good should."),
            ],
        ),
        (ORDERED[:4], []),
        (
            (*ORDERED, "“The first chapter alone cost me two winters”"),
            [
                ("Omar Haddad", "The first chapter alone cost me two winters"),
                ("Omar Haddad", "I wanted to give my father a voice that he never had."),
                ("Omar Haddad", "The first chapter alone cost me two winters and a marriage."),
                ("Omar Haddad", "Everybody who has ever left a house for good should."),
            ],
        ),
    ],
    ids=["labels", "order", "one question makes no interview", "pulled quotation"],
)
def test_an_interview_quotes_one_sentence_of_each_answer(
    lines: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    found = sayings(*lines)
    assert [(fact.subject, fact.value) for fact in found] == expected


QUESTIONS = (
    "You have been sailing for long.",
    "Why did you begin?",
    "My uncle had a boat in Split that nobody else wanted to use.",
    "What did it cost?",
    "It was free. The first repair cost me a summer of my life.",
    "Who taught you?",
    "Nobody in the family had ever sailed before me on that coast.",
)
SIGNED = "“The first repair cost me a summer of my life.” Ivo Maric. Photo: Lea Horvat"


@pytest.mark.parametrize(
    ("title", "lines", "speaker"),
    [
        ("Ivo Maric: An Interview with the “Lone Sailor”", QUESTIONS, "Ivo Maric"),
        ("The Courier interviews Croatian sailor and cook Ivo Maric", QUESTIONS, "Ivo Maric"),
        ("Alone at sea", (SIGNED, *QUESTIONS), "Ivo Maric"),
        ("Alone at sea", QUESTIONS, None),
    ],
    ids=["title, before", "title, after", "under a pulled quotation", "nowhere"],
)
def test_who_is_interviewed_is_named_by_the_title_or_under_words_of_an_answer(
    title: str, lines: tuple[str, ...], speaker: str | None
) -> None:
    found = [f for f in sayings(title, *lines) if f.rule == "quotation, turn by order"]
    assert {f.subject for f in found} == ({speaker} if speaker else set())


def test_a_noun_that_points_out_of_its_sentence_is_a_doubt() -> None:
    (fact,) = sayings(NAIR, "Nair called the plan “a waste of public money”.")
    assert fact.statement == "Priya Nair called the plan “a waste of public money”."
    assert fact.doubts == ("a definite noun for the first time",)


def test_a_first_name_with_a_hyphen_belongs_to_the_name() -> None:
    (fact,) = sayings("“Every bank saw it coming,” said Shu-fen Halloran, who trades in Oslo.")
    assert fact.subject == "Shu-fen Halloran"


def test_a_speaker_by_nationality_is_not_named() -> None:
    (refusal,) = refused("“The first choice was the right one,” the 27-year-old Texan said.")
    assert refusal.reason == "the speaker is described, not named"


# Words that somebody hands on, and speakers who say who they are: (lines, who speaks).
HANDED_ON: list[tuple[str, list[str]]] = [
    ("“This is the end of the road for us,” Priya Nair was quoted as saying by state radio.",
     ["Priya Nair"]),
    ("State radio quoted Priya Nair as saying: “This is the end of the road for us.”",
     ["Priya Nair"]),
    ("Radio Aster cited Priya Nair as saying that the pier was “the end of the road for us”.",
     ["Priya Nair"]),
    ("“We came to sweep the streets,” said the officer, who identified himself as Captain Ivo "
     "Maric.", ["Ivo Maric"]),
    ("“We came to sweep the streets,” said a guard who gave his name as Captain Ivo Maric.",
     ["Ivo Maric"]),
    ("“Nobody asked me to sweep the streets,” grinned Ivo Maric.", ["Ivo Maric"]),
    # Who cites a thing, and says, speaks; a guard who knows a captain is nobody.
    ("Priya Nair cited a lack of money, saying the pier was “the end of the road for us”.",
     ["Priya Nair"]),
    ("“We came to sweep the streets,” said a guard who knows Ivo Maric as a captain.", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "speakers"), HANDED_ON)
def test_words_that_are_handed_on_are_those_of_who_is_quoted(
    line: str, speakers: list[str]
) -> None:
    assert [f.attributed_to for f in sayings(line)] == speakers
