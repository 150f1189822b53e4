"""What a front page puts first."""

import pytest

from briefings.words.gravity import gravity

# Each sentence is graver than the one below it.
FALLING = (
    "A landslide near Pokhara killed 340 people, the ministry of Nepal said.",
    "A landslide near Pokhara killed 12 people, the ministry of Nepal said.",
    "The president of Malawi resigned after a vote of the assembly.",
    "The director of the Oslo opera resigned after a quarrel.",
    "The parliament of Latvia passed a law on river ferries.",
    "The bakery in Tartu opened a second shop.",
    "The yacht Morning Star reached the harbour of Hobart.",
)


def test_lives_come_before_upheaval_before_government_before_play():
    told = [gravity(sentence) for sentence in FALLING]
    assert told == sorted(told, reverse=True)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "A man of Lyon died in 2019.",
        "A 97-year-old man of Lyon died.",
        "A man of Lyon who owed $5,000 died.",
    ],
)
def test_years_ages_and_money_are_no_number_of_dead(sentence):
    assert gravity(sentence) == gravity("A man of Lyon died.")


def test_who_answers_does_not_fight():
    assert gravity("A painter is fighting back in Lyon.") == gravity("A painter is in Lyon.")


def test_a_death_at_a_game_is_graver_than_the_game():
    assert gravity("A fan was killed at the cup final.") > gravity("Vidra won the cup final.")


@pytest.mark.parametrize(
    ("sentence", "is_play"),
    [
        ("A late try sank Port Harbour 24-20 at Vidra.", True),
        ("Ines Okafor beat Pia Lund 6-4, 7-6 at Vidra.", True),
        ("The council of Vidra voted 12-10 to shut the pool.", False),
        ("The bridge at Vidra was shut in 2023-24.", False),
        ("Children of 8-12 were killed at Vidra.", False),
    ],
)
def test_a_score_tells_of_play_and_a_count_of_votes_does_not(sentence, is_play):
    assert (gravity(sentence) < 0) is is_play
