"""What a sentence tells by the way, and can do without where it is too long."""

import pytest

from briefings.digest.telling.leaner import leaner, without_closing

LONG = "the council of Arden will not sell any of the nine ferries that it bought from Brno in May"


@pytest.mark.parametrize(
    ("text", "less"),
    [
        (f"Ana Ruiz said {LONG}, a town on the Sava.", f"Ana Ruiz said {LONG}."),
        (f"Ivo Brandt denied {LONG}, who had left in 2018.", f"Ivo Brandt denied {LONG}."),
        (f"Speaking in Lima, Ana Ruiz said {LONG}.", f"Ana Ruiz said {LONG}."),
        (f"At a hearing in Lima, Ana Ruiz said {LONG}.", f"Ana Ruiz said {LONG}."),
        (f"The report, which took two years, said {LONG}.", f"The report said {LONG}."),
        (f"Ivo Brandt, ranked 143rd in the world, said {LONG}.", f"Ivo Brandt said {LONG}."),
        (
            f"Ana Ruiz said {LONG}, killing 14 people and injuring more than 30, in vain.",
            f"Ana Ruiz said {LONG}, killing 14 people, in vain.",
        ),
    ],
)
def test_what_is_told_by_the_way_goes(text, less):
    assert leaner(text, len(less.split())) == less


@pytest.mark.parametrize(
    "text",
    [
        f"If Lima agrees, Ana Ruiz said {LONG}.",
        f"Ana Ruiz said {LONG}, and Ivo Brandt did.",
        f"Ana Ruiz said {LONG}, but not before June.",
        f"Ana Ruiz said “{LONG}, which is late”.",
    ],
)
def test_what_changes_the_sentence_stays(text):
    assert leaner(text, 12) == text


def test_a_sentence_that_fits_keeps_all():
    text = "Speaking in Lima, Ana Ruiz, who had left, sold a kiosk, a bench and a boat."
    assert leaner(text, 35) == text


def test_who_says_so_is_not_cut():
    told = "A tank fired two shells at the quay, according to a report of the port"
    assert without_closing(f"{told}, which lies in Lima", 14, plan=False) == told
    assert without_closing(f"{told}, which lies in Lima", 8, plan=False) == told
