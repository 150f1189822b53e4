"""First words in capitals are read as they are spelt elsewhere; offsets hold."""

import pytest

from briefings.extract import extract
from briefings.extract.shouting import calm
from tests.factories import article


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RESIDENTS of Nether Arden have left.", "Residents of Nether Arden have left."),
        ("A MAN WHO jumped from a pier was saved.", "A man who jumped from a pier was saved."),
        ("POLICE OFFICERS were called to Oban.", "Police officers were called to Oban."),
        ("THE council has met.", "The council has met."),
        ("MARK ROSE has sold the mill.", "Mark Rose has sold the mill."),
        ("TURKEY has closed a dam.", "Turkey has closed a dam."),
        ("WHO OFFICIALS met in Oban.", "WHO officials met in Oban."),
        ("TWO men were saved.", "Two men were saved."),
        ("NATO officials met in Oban.", "NATO officials met in Oban."),
        ("AIDS patients marched in Lima.", "AIDS patients marched in Lima."),
        ("SWIFT payments failed.", "SWIFT payments failed."),
        ("MUMBAI: Shares fell.", "MUMBAI: Shares fell."),
        ("LIMA, 3 May (Courier) - Shares fell.", "LIMA, 3 May (Courier) - Shares fell."),
        ("ICE agents raided a mill.", "ICE agents raided a mill."),
        ("US forces left Oban.", "US forces left Oban."),
        ("A CONMAN has left Oban.", "A conman has left Oban."),
        ("A UNESCO site in Oban closed.", "A UNESCO site in Oban closed."),
        ("A GREEK court has sat.", "A Greek court has sat."),
        (
            "SINGAPORE container line Norvex has sold a ship.",
            "Singapore container line Norvex has sold a ship.",
        ),
        ("A ferry sank.", "A ferry sank."),
        ("CORE members left. CORE is a union of divers.",) * 2,
    ],
)
def test_first_words_in_capitals_are_spelt_as_elsewhere(line, expected):
    made = calm(article("Headline of the day", line, roles=("heading",)))
    assert made == f"Headline of the day\n{expected}"


def test_only_the_first_words_of_the_story_are_read_so():
    lines = ("A ferry sank off Oban.", "RESIDENTS of Oban saw it.")
    assert calm(article(*lines)) == "\n".join(lines)


def test_a_fact_is_told_in_small_letters_and_cites_the_capitals():
    story = article(
        "Village fights road",
        "RESIDENTS of Nether Arden have vowed to fight the plans of Oriel Council for a bypass.",
        roles=("heading",),
        published="2021-05-04",
    )
    facts = next(iter(extract([story]))).facts
    assert any(f.statement.startswith("Residents of Nether Arden") for f in facts)
    assert all(r.quote == story.text[r.start : r.end] for f in facts for r in f.references)
