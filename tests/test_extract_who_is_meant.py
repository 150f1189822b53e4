"""Who and what is meant: the wrong one is worse than nobody. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article
from tests.test_extract_leads import extracts
from tests.test_extract_people import meant, parsed
from tests.test_extract_statements import texts

# (lines, word, which of its occurrences, who is meant)
WHO: list[tuple[tuple[str, ...], str, int, str | None]] = [
    # of whom a witness speaks, where the story is of him
    (("Otto Lind was jailed. Lind wept. Ana Ruiz told the court that Lind had robbed her. He sold"
      " a car.",), "He", 0, "Otto Lind"),
    (("Hugo Roth told the court that Otto Lind had robbed a shop. He sold a car.",), "He", 0, None),
    (("Hugo Roth told the court that Otto Lind had robbed a shop. He added that it was late.",),
     "He", 0, "Hugo Roth"),
    (("Hugo Roth told the court that a tenant had robbed a shop. He sold a car.",), "He", 0, None),
    # what somebody knows of another
    (("Otto Lind got the job. Hugo Roth was not aware he had applied.",), "he", 0, None),
    (("The bank got a letter. Hugo Roth was not aware he had won.",), "he", 0, "Hugo Roth"),
    # a name that no rule knows for a person's may be meant
    (("Hugo Roth spoke. The prize went to Moravia Orbell. But Orbell slept on a boat with Roth."
      " He fell.",), "He", 0, None),
    (("Hugo Roth lives at Lake Peru. Peru has won a prize. He smiled.",), "He", 0, "Hugo Roth"),
    # a militant may be meant
    (("Hugo Roth spoke. The militant was shot by two men who feared he had a bomb.",),
     "he", 0, None),
    # a quotation that is not closed before the next opens ends there
    (('"It is late," Hugo Roth said. "We wait. "It rains and the boat is old." He sat down.',),
     "He", 0, "Hugo Roth"),
    # who is named beside an office acts, and is not named in passing
    (("Otto Lind fell. Lind rose. Lind left. Lind wept. Lind ate. The minister, Hugo Roth, has won."
      " He has told the council so.",), "He", 0, "Hugo Roth"),
    # but whoever speaks of her is not she
    (("Ana Ruiz sang. She won. Ruiz left. Ruiz ate. Ruiz slept. “She was the best,” the piper,"
      " Rosa Trell, recalled. She was born in Moss.",), "She", 2, "Ana Ruiz"),
    # of nobody else in view is it known that she is a woman
    (("Ana Ruiz sang. She won. Ruiz left. Ruiz ate. Ruiz met the piper Umu Vosk. She slept.",),
     "She", 1, "Ana Ruiz"),
    # others are told of in the words about who speaks
    (("Hugo Roth, who lost his son Otto and his brother, says he is glad.",),
     "he", 0, "Hugo Roth"),
    # an honour and a first name
    (("Dame Ana Ruiz left. Dame Ana was tired.",), "Ana", 1, "Ana Ruiz"),
    # what somebody has been
    (("Former dictator Hugo Roth is ill. The former president fell.",),
     "president", 0, "Hugo Roth"),
    (("Former dictator Hugo Roth is ill. The former teacher fell.",), "teacher", 0, None),
    (("President Hugo Roth is ill. The former president fell.",), "president", 0, None),
    # another has acted since who spoke last, and may speak now
    (("“It is late,” said Hugo Roth.", "Otto Lind greeted the crowd.", "“It is cold,” he said."),
     "he", 0, None),
    (("“It is late,” said Hugo Roth.", "A delegate greeted the crowd.", "“It is cold,” he said."),
     "he", 0, None),
    (("“It is late,” said Hugo Roth.", "One bystander, Omar duVoss, said it was warm.",
      "“It is cold,” he said."), "he", 0, "Omar duVoss"),
    # not where the story is of who spoke
    (("Hugo Roth won. Roth left. Roth ate. Roth wept.", "“It is late,” said Roth.",
      "Otto Lind is due in Moss.", "“It is cold,” he said."), "he", 0, "Hugo Roth"),
    # who is named in passing where it is open who is meant is not meant behind it
    (("Hugo Roth met Omar Lund. Karl Lind wept. It rained. It rained. His innings was not without"
      " incident, a Lind yorker crashing into his toes. He was out.",), "his", 0, None),
    # who speaks is named behind the office, and that behind another
    (("“It is late,” said Otto Lind.", "The manager, the former champion Hugo Roth, denied it.",
      "“It is early,” he said."), "he", 0, "Hugo Roth"),
    # a son has the first name of an elder
    (("Otto Lind built the mill. She is mourned by her son, Otto, a baker.",), "Otto", 1, None),
    (("He is mourned by his son, Otto Lind. It was the wish of his son, Otto.",),
     "Otto", 1, "Otto Lind"),
]  # fmt: skip

# (text, the people in it)
NAMES = [
    ("It was news to Council President Pro Tem Ana Ruiz, who left.", {"Ana Ruiz"}),
    ("A delegate of the Moss group, Sayed Hamo Gilani, summed it up.", {"Sayed Hamo Gilani"}),
    ("Vora Paris, a Kalvian woman, sang. Paris left.", {"Vora Paris"}),
    ("Valeska Lund, a Kalvian woman, sang in Lund. Lund was born in Peru.", {"Valeska Lund"}),
    ("A student at University of Texas Arlington Ana Ruiz heard it.", {"Ana Ruiz"}),
]

# (lines, a statement that must be among those made)
TOLD = [
    # the longer name of a body or a place, as far as it goes
    (("He sued the Orla Harbour Trust, whose guards left.", "The harbour was closed in May 2021."),
     "The Orla Harbour was closed in May 2021."),
    (("The report of the Medical Journal of Kalvia is out.",
      "The journal was founded in May 1921."),
     "The Medical Journal of Kalvia was founded in May 1921."),
    # a town bears no article
    (("They met in Orla City, he said.", "The city was shut in May 2021."),
     "Orla City was shut in May 2021."),
    # who says so is named behind the office of two words
    (("Her colleague, Finance Minister Hugo Roth, said that Orla Rail had lost 9 ships in May"
      " 2021.",),
     "Orla Rail had lost 9 ships in May 2021, according to Hugo Roth."),
    # a word that only points back is no part of a description
    (("They saw the same mound on the edge of Orla.", "The mound was opened in May 2021."),
     "The mound on the edge of Orla was opened in May 2021."),
]  # fmt: skip

# (lines, words that no statement may have)
UNTOLD = [
    # the name goes on
    (("They saved Orla Fire Station 3 again.", "The station was opened in May 1921."),
     "Fire Station was"),
    (("It was heard in Moss Town Hall today.", "Ana Ruiz left the town in May 2021."), "Moss Town"),
    (("She leads the Harbour and Parks Union.", "The union was founded in May 1921."),
     "Parks Union was"),
    # more is said of the noun than of the name
    (("He was jailed at the Orla Labour Court.", "The appeal court sat in May 2021."),
     "the Orla Labour Court sat"),
    # two courts
    (("He was jailed at the Orla Labour Court.", "He wrote to the Court of Appeal.",
      "The court sat in May 2021."), "Court sat"),
    # a way is no description, nor is what a thing is made of
    (("The mayor sent a bill over the finish line.", "The bill was printed in May 2021."),
     "line was"),
    (("They want a council composed of a head, nine aides and a cook.",
      "The council met Ana Ruiz in May 2021."), "The council composed"),
    # another game may be meant
    (("They play the first Test against Kalvia.", "They won the match against Norvia.",
      "Ana Ruiz missed the match in May 2021."), "match against Norvia in"),
    # a fire elsewhere
    (("Crews fought a fire in Moss.", "In Lima, guards are tired.",
      "The fire killed Ana Ruiz in May 2021."), "fire in Moss killed"),
    # the third of three countries is none of the two
    (("Kalvia and Peru talked.", "Talks with Peru are a matter where the two countries, as well as"
      " Ghana, met in May 2021."), "Ghana and Peru"),
    # a group may be a company
    (("The packaging group Lupo Karton bought a line from Orla Press, a company in Moss.",
      "The company was founded in May 1921."), "Orla Press was"),
    # a firm of which only the name is known may go on
    (("Orla Press, a company in Moss, is shut.", "Lupo is selling a tool.",
      "The company was founded in May 1921."), "Orla Press was"),
    # people in a group are no company
    (("The trip was run by Orla World.", "A wave hit the group in May 2021."), "hit Orla World"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "word", "nth", "who"), WHO)
def test_a_pronoun_means_the_one_it_can_mean_or_nobody(
    lines: tuple[str, ...], word: str, nth: int, who: str | None
) -> None:
    story, people = parsed(*lines)
    assert meant(story, people, word, nth) == who


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_title_is_no_part_of_a_name(text: str, names: set[str]) -> None:
    assert {p.name for p in parsed(text)[1].persons} == names


@pytest.mark.parametrize(("lines", "statement"), TOLD)
def test_a_thing_is_told_by_the_whole_of_its_name(lines: tuple[str, ...], statement: str) -> None:
    assert statement in texts(*lines)


@pytest.mark.parametrize(("lines", "words"), UNTOLD)
def test_a_thing_is_not_told_by_what_may_be_another(lines: tuple[str, ...], words: str) -> None:
    found = texts(*lines)
    assert not any(words in text for text in found), found


def test_he_who_is_said_to_have_done_so_may_be_another_than_who_says_so() -> None:
    lines = (
        "Ana Ruiz says she cannot confirm that the man has left Lima.",
        "Minister Hugo Roth says he cannot confirm that the man was in Moss.",
        "But he says he had more luck than Otto Lind who was held in Peru.",
    )
    assert not any("Roth says he had" in e.statement for e in extracts(*lines))


@pytest.mark.parametrize("end", ["President Pro", "the two countries", "the Court of", "Ruiz, a"])
def test_a_story_may_end_anywhere(end: str) -> None:
    (found,) = extract([article("Kalvia and Peru met Ana Ruiz.", f"It was said of {end}")])
    assert not found.faults


def test_who_is_quoted_in_the_middle_of_a_paragraph_is_not_whom_the_story_is_of() -> None:
    before = "Hugo Roth won. Roth sat. A delegate from Moss was glad."
    (found,) = extract(
        [article(f"{before} “This is very hard, but we will not give in,” he said.")]
    )
    assert not any(f.kind == "quotation" for f in found.facts)


def test_a_hyphen_that_a_page_has_set_apart_ends_nothing() -> None:
    line = "Ana Ruiz has claimed that the Order of Moss held her for twelve years aboard the Kalvia"
    (found,) = extract([article(f"{line} - owned cruise ship, Seafree.")])
    assert not any("aboard the Kalvia" in f.statement for f in found.facts if f.kind == "figure")
