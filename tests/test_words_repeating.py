"""Whether a text repeats a sentence."""

import pytest

from briefings.words.repeating import repeats


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The pier was opened on 29 May 2024.", "The pier was opened on May 29, 2024."),
        ("Lima said “no” twice.", 'Lima said "no" twice.'),
    ],
)
def test_a_text_with_the_words_of_the_sentence_repeats_it(text, sentence):
    assert repeats(text, sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ines Okafor opened the pier.", "She opened the pier."),
        ("Ines Okafor said it rained.", "Ms Okafor said it rained."),
        ("Okafor opened the pier on 3 May 2026.", "Okafor opened the pier today."),
        ("Okafor opened the pier.", "Okafor opened the pier in rain."),
        ("Ines Okafor, the mayor, opened the pier.", "Okafor opened the pier."),
        ("The pier was not opened.", "The pier was opened."),
        ("The pier was opened.", "The pier was never opened."),
        ("The price rose to 5.5%.", "The price rose to 5.4%."),
        ("The council opened the pier.", ""),
        ("", "The council opened the pier."),
    ],
)
def test_a_text_that_cuts_adds_names_or_reckons_does_not_repeat_the_sentence(text, sentence):
    assert not repeats(text, sentence)
