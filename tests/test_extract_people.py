"""One person, many mentions. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract.people import Cast, cast
from briefings.extract.people.evidence import Votes
from briefings.extract.people.runs import Run
from briefings.extract.people.votes import full_names
from briefings.extract.story import Story, load, parse
from tests.factories import article


def parsed(*lines: str) -> tuple[Story, Cast]:
    """A story of these lines and its people."""
    (story,) = parse([article(*lines)], load())
    return story, cast(story)


def meant(story: Story, people: Cast, word: str, nth: int = 0) -> str | None:
    """Who is meant by the nth token that reads `word`."""
    tokens = [t for t in story.doc if t.text == word]
    found = people.at(tokens[nth].i)
    return found.person.name if found else None


# (text, the people in it)
NAMES = [
    ("President Park Ji-ho met Prime Minister Anna Lindqvist on Monday.",
     {"Park Ji-ho", "Anna Lindqvist"}),
    ("Norwegian Ambassador to Chile Ilsa Brandt said talks went well.", {"Ilsa Brandt"}),
    ("Minister of Education Carla Moretti resigned.", {"Carla Moretti"}),
    ("COVID-19 closed the Belt and Road Forum, Dr. Amara Nwosu said.", {"Amara Nwosu"}),
    ("Jan de Vries and Ana de la Cruz won the race, said coach Piet van der Berg.",
     {"Jan de Vries", "Ana de la Cruz", "Piet van der Berg"}),
    ("Suleiman al-Harbi, a judge, spoke to O'Connell Street traders.", {"Suleiman al-Harbi"}),
    ("Pope Clement and Queen Ingrid attended.", {"Pope Clement", "Queen Ingrid"}),
    ("State Rep. Lori Hamm, R-Dover, introduced the bill.", {"Lori Hamm"}),
    ("The exhibit has work by photographers Nat Finkle, Chris Mako and Felice Quint.",
     {"Nat Finkle", "Chris Mako", "Felice Quint"}),
    ("Mr. Okello was chairman of Lakeshore Mills.", {"Okello"}),
    ("Hull Trinity Church stands on Market Street in York.", set()),
    ("Executive director of the Harbour Council Alia Salem said so.", {"Alia Salem"}),
    ("Neighbour Sheila Banks, a retired nurse, saw smoke.", {"Sheila Banks"}),
    ("Interview with baker Hugh Marlow Sunday, May 28, 2006", {"Hugh Marlow"}),
    ("Chief Petra de Boer spoke. De Boer left. Later de Boer slept.", {"Petra de Boer"}),
    ("Louis van Aken met Ann Lee. Van Aken lost.", {"Louis van Aken", "Ann Lee"}),
    ("A song was sung by Seo Hye-in. Seo Hye-in, a singer, met Park Jae-on",
     {"Seo Hye-in", "Park Jae-on"}),
    ("A portrait of Elsa Quill In Lima the council met.", {"Elsa Quill"}),
    ("Ohio Springfield Lena Okafor, a student, ran.", {"Lena Okafor"}),
    ("Nora Flint KC, Sir Ivo Nash MP and Mary Orr PhD wrote.",
     {"Nora Flint", "Ivo Nash", "Mary Orr"}),
    ("The Red Crescent and the Coral Wire sent help.", set()),
    ("The Institute of Marine Science said so.", set()),
    ("Rabbi Aaron Gold and Imam Yusuf Kaya prayed.", {"Aaron Gold", "Yusuf Kaya"}),
    ("Greenfield Bancorp said Paula Ibsen will go.", {"Paula Ibsen"}),
    ("It was founded by the late timber trader Govind Desmukh.", {"Govind Desmukh"}),
    ("He was chief of the fashion house Lena Orel Paris.", set()),
    ("Boris St. Aubin spoke. St. Aubin left.", {"Boris St. Aubin"}),
    # a surname of two, or one that begins as surnames do, though the label is another
    ("\"It is late,\" said Dimsy Farrow-Lim, a fund manager at Stonefruit Capital.",
     {"Dimsy Farrow-Lim"}),
    ("The post goes to Lydia Ansah-Mills, now head of research.", {"Lydia Ansah-Mills"}),
    ("Ffionna McArdle said the quay was shut.", {"Ffionna McArdle"}),
    ("It sent the director of Elna Rail, K.T. Nambisan, on leave.", {"K.T. Nambisan"}),
    # a title in capitals right before two words
    ("Outside court, Detective Constable Mo Farnaby, of the fraud squad, spoke.", {"Mo Farnaby"}),
    # a plural in form alone
    ("Its manager, Óscar Céspedes, a son of the founder, left.", {"Óscar Céspedes"}),
    ("Trade in Asia-Pacific grew, the Air Asia-Pacific unit said.", set()),
    # a surname that is a month
    ("Ozmal Jan, a local shopkeeper, said the glass broke.", {"Ozmal Jan"}),
    ("It was Ruth May who said the glass broke.", {"Ruth May"}),
    ("The quay at Victoria May 5 is empty.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_people_are_found_whole_and_nothing_else_is_one(text: str, names: set[str]) -> None:
    assert {p.name for p in parsed(text)[1].persons} == names


# (lines, word, which of its occurrences, who is meant)
MENTIONS: list[tuple[tuple[str, ...], str, int, str | None]] = [
    (("Ilsa Brandt arrived. She spoke.",), "She", 0, "Ilsa Brandt"),
    (("Ilsa Brandt arrived. He spoke.",), "He", 0, None),
    (("Ilsa Brandt met Hugo Lind. She thanked him.",), "him", 0, "Hugo Lind"),
    (("Anna Moe met Clara Foss. Reporters asked about her plan.",), "her", 0, None),
    (("Anna Moe met Clara Foss in Oslo. She said it was late.",), "She", 0, "Anna Moe"),
    (("When he arrived, Hugo Lind said nothing.",), "he", 0, "Hugo Lind"),
    (("Hugo Lind sued. The man said he was hurt.",), "he", 0, None),
    (("“We waited,” Hugo Lind said.", "“It was long,” he added."), "he", 0, "Hugo Lind"),
    (("Webb’s lawyer, Owen Pratt, said he would appeal. Colin Webb wept.",), "he", 0, "Owen Pratt"),
    (("Lawmaker Bo Lund spoke. Premier Karl Roth denied it. Lund said he should go.",),
     "he", 0, None),
    (("Chilean envoy Rosa Paz left. The envoy was tired.",), "envoy", 1, "Rosa Paz"),
    (("Chilean Ambassador Rosa Paz left. The envoy was tired.",), "envoy", 0, "Rosa Paz"),
    (("Peru’s Ambassador Rosa Paz met Ghana’s Ambassador Kofi Osei. The envoy left.",),
     "envoy", 0, None),
    # A leader's people are those of the country that is spoken of most.
    (("Prime Minister Rosa Paz met Kofi Osei of Ghana in Ghana. The Ghanaian leader left.",),
     "leader", 0, "Rosa Paz"),
    (("Peru talked. Ghana and Peru talk. Prime Minister Rosa Paz met Osei. The Ghanaian leader"
      " left.",),
     "leader", 0, None),
    (("Peruvian Ambassador Rosa Paz met Ghanaian Ambassador Kofi Osei. The Ghanaian envoy left.",),
     "envoy", 0, "Kofi Osei"),
    (("Rosa Paz, the mayor, met the mayor of Lima.",), "mayor", 1, None),
    (("Vice President Marcus Thorne won. Thorne smiled. His wife, Senator Linda Thorne, smiled.",),
     "Thorne", 1, "Marcus Thorne"),
    (("Karl Roth left. Fiona Adair named Hugo Orr as his successor.",), "his", 0, "Karl Roth"),
    (("Hugo Lind fell. Karl Roth agreed with him.",), "him", 0, "Hugo Lind"),
    (("Hugo Lind fell. Karl Roth took a bag with him.",), "him", 0, "Karl Roth"),
    (("Marcus Thorne met Linda Thorne. Thorne smiled.",), "Thorne", 2, None),
    # Two of one surname, of whom one is told by the first name alone.
    (("Linda and Marcus Thorne sued. Mrs Thorne wept.",), "Thorne", 1, "Linda Thorne"),
    (("Linda and Marcus Thorne sued. Mr Thorne wept.",), "Thorne", 1, "Marcus Thorne"),
    (("Linda and Marcus Thorne sued. Thorne wept.",), "Thorne", 1, None),
    (("Linda Roth met Hugo Lind. Linda and Marcus Thorne sued. Mrs Thorne wept.",),
     "Linda", 1, "Linda Roth"),
    (("“I am glad,” Rosa Paz said.",), "I", 0, "Rosa Paz"),
    (("“I saw Ann Lee and he ran,” Rosa Paz said.",), "he", 0, None),
    (("By Ann Lee", "Hugo Lind spoke. He sat."), "He", 0, "Hugo Lind"),
    (("Photo by Omar Haddad", "“It is cold,” he said."), "he", 0, None),
    (("Park Ji-ho spoke. Park left.",), "Park", 1, "Park Ji-ho"),
    (("Petra de Boer won. Then de Boer left.",), "Boer", 1, "Petra de Boer"),
    (("Petra de Boer won. De Boer left.",), "De", 0, "Petra de Boer"),
    (("Biologist Nora Quist won. “Ants amaze me,” Quist said.",), "me", 0, "Nora Quist"),
    # A house has its founder's name: its own until he is named.
    (("Lind Foods sold two kilns. Some of Lind’s staff left. Otto Lind built them. Lind wept.",),
     "Lind", 1, None),
    (("Lind Foods sold two kilns. Some of Lind’s staff left. Otto Lind built them. Lind wept.",),
     "Lind", 3, "Otto Lind"),
    (("Lind Foods sold two kilns. Mr. Lind wept. Otto Lind built them.",), "Lind", 1, "Otto Lind"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "word", "nth", "who"), MENTIONS)
def test_a_word_means_the_one_it_can_mean_or_nobody(
    lines: tuple[str, ...], word: str, nth: int, who: str | None
) -> None:
    story, people = parsed(*lines)
    assert meant(story, people, word, nth) == who


def test_a_mention_cites_the_words_of_the_name() -> None:
    story, people = parsed("President Park Ji-ho met Mr. Lund. Park sat.")
    for mention in people.mentions:
        assert people.text(mention) in ("Park Ji-ho", "Lund", "Park")
        assert story.article.text[mention.start : mention.end] == people.text(mention)


def test_a_pronoun_that_stays_open_keeps_its_reason() -> None:
    _, people = parsed("Anna Moe met Clara Foss. Reporters asked about her plan.")
    assert [reason for _, reason in people.refused] == ["2 may be meant by her"]


def test_a_middle_initial_makes_no_second_person() -> None:
    _, people = parsed("Joseph R. Marsh spoke. Joseph Marsh was tired. Marsh left.")
    assert [p.name for p in people.persons] == ["Joseph R. Marsh"]
    assert people.persons[0].aliases == ("Joseph Marsh",)


@pytest.mark.parametrize(("alone", "found"), [(2, [("Orlacoin", "Cash")]), (3, [])])
def test_whose_first_word_often_stands_alone_is_nobody(
    alone: int, found: list[tuple[str, ...]]
) -> None:
    runs = [Run(i, i + 1, ("Orlacoin",)) for i in range(alone)]
    whole = Votes(person=1, speaks=1, runs=[Run(9, 11, ("Orlacoin", "Cash"))])
    assert full_names({("Orlacoin",): Votes(runs=runs), ("Orlacoin", "Cash"): whole}) == found
