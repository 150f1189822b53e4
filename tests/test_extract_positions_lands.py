"""The country or body of a bare title, by what the article says around. Every text is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_positions import found

# (paragraphs, statement without its "as of 12 March 2019.")
PLACED: list[tuple[tuple[str, ...], str]] = [
    (("Chile faces a new revolt.", "President Ana Ruiz said Chilean voters would decide."),
     "Ana Ruiz was the Chilean president"),
    (("Norway votes in May.", "Finance Minister Ilsa Brandt said Norwegian taxes would fall."),
     "Ilsa Brandt was the Norwegian finance minister"),
    (("Secretary of State Joan Pike said the United States would wait.",),
     "Joan Pike was the US secretary of state"),
    (("Australian schools will close.", "Federal Education Minister Joan Pike spoke."),
     "Joan Pike was the Australian federal education minister"),
    (("Interim President Hugo Lind met his cabinet.", "Ghana and its army wait. Ghanaian women"
      " marched."), "Hugo Lind was the Ghanaian interim president"),
    # Firms that are called like a land.
    (("Emirates ordered nine planes.", "Emirates President Joan Pike said so."),
     "Joan Pike was president of Emirates"),
    (("Amazon opened a hub.", "Amazon chief executive Joan Pike said so."),
     "Joan Pike was the Amazon chief executive"),
    # New South Wales is not Wales, but proves Australia.
    (("New South Wales burns.", "Prime Minister Joan Pike left New South Wales."),
     "Joan Pike was the Australian prime minister"),
    (("Foreign Minister Joan Pike told the Norwegian Parliament that talks went on.",),
     "Joan Pike was the Norwegian foreign minister"),
    (("Home Minister Raj Mehra told the Lok Sabha that roads were open.", "Indian police said so."),
     "Raj Mehra was the Indian home minister"),
    # Of the one federation that is named, where the federal government is spoken of.
    (("The Federal Government is silent.", "Defence Minister Joan Pike left Canada for Peru."),
     "Joan Pike was the Canadian defence minister"),
    (("The Federal Government is silent.", "The Minister for Trade, Joan Pike, left Canada."),
     "Joan Pike was the Canadian minister for trade"),
    (("The Federal Government is silent.", "Attorney-General Joan Pike left Malaysia."),
     "Joan Pike was the Malaysian attorney-general"),
    # The same office stands elsewhere, of nobody named.
    (("Manitoba's coroner opened an inquest.", "The coroner, Joan Pike, heard nine people."),
     "Joan Pike was coroner of Manitoba"),
    (("The Bavarian justice minister was sworn in.", "Justice Minister Karl Brandt smiled."),
     "Karl Brandt was the Bavarian justice minister"),
    (("President Ana Ruiz says Peru wants peace with Chile.",),
     "Ana Ruiz was the Peruvian president"),
    (("Schools in Tasmania will close.", "Deputy Premier Joan Pike and Health Minister Hugo Lind"
      " spoke."), "Hugo Lind was the Tasmanian health minister"),
    (("The Rowing Trust is cutting jobs.", "Spokeswoman Rosa Paz said talks went on."),
     "Rosa Paz was a spokeswoman for the Rowing Trust"),
    (("Courts fined Norvex Foods president Ana Ruiz, vice-president Tam Oke and director Jan"
      " Lind.",),
     "Jan Lind was director of Norvex Foods"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "statement"), PLACED)
def test_a_bare_office_takes_the_one_country_or_body_that_can_be_meant(
    lines: tuple[str, ...], statement: str
) -> None:
    assert f"{statement} as of 12 March 2019." in [f.statement for f in found(*lines)]


# (paragraphs, whose office stays bare)
BARE: list[tuple[tuple[str, ...], str]] = [
    # Two countries are spoken of as much.
    (("Chile and Peru are near war.", "President Ana Ruiz said Chilean voters and Peruvian voters"
      " would decide."), "Ana Ruiz"),
    # Foreign ministers speak of other countries.
    (("Zimbabwe votes in May.", "Foreign Minister Hugo Lind said Zimbabwe must wait."),
     "Hugo Lind"),
    # A federation's states have ministers too.
    (("Australian fires spread.", "Police Minister Joan Pike thanked Australia's crews."),
     "Joan Pike"),
    # No state is spoken of: a club's or a firm's president.
    (("The Oslo rink in Norway reopens.", "President Ilsa Brandt thanked Norwegian skaters."),
     "Ilsa Brandt"),
    # Somebody else is president of that country.
    (("Chilean President Rosa Paz called an election in Chile.",
      "President Ana Ruiz told Chilean voters to stay at home."), "Ana Ruiz"),
    # A foreign minister speaks of another country's army.
    (("Zimbabwe's army is ready.", "Foreign Minister Hugo Lind warned Zimbabwe's government."),
     "Hugo Lind"),
    (("Peru's president told Hugo Lind no.", "Defence Minister Hugo Lind saw Peruvian troops."),
     "Hugo Lind"),
    # Two federations, two coroners or two states are named.
    (("The Federal Government is silent.", "Defence Minister Joan Pike left Canada for Germany."),
     "Joan Pike"),
    (("Manitoba's coroner and Ontario's coroner met.", "Coroner Joan Pike spoke."),
     "Joan Pike"),
    (("Fires burn in Tasmania and Queensland.", "Deputy Premier Joan Pike spoke."), "Joan Pike"),
    # Two bodies stand in the sentence above.
    (("The Rowing Trust sued the Canoe League.", "Spokeswoman Rosa Paz said talks went on."),
     "Rosa Paz"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "who"), BARE)
def test_an_office_stays_bare_where_another_country_or_body_may_be_meant(
    lines: tuple[str, ...], who: str
) -> None:
    told = [f for f in found(*lines) if f.subject == who]
    assert told
    assert all(f.place is None and f.organization is None for f in told)


def test_the_sentence_that_names_the_country_is_cited_beside() -> None:
    (fact,) = found("Norway and Norwegian farmers wait.", "Prime Minister Ilsa Brandt spoke.")
    assert (fact.place, len(fact.references)) == ("Norway", 2)


def test_who_was_killed_long_ago_holds_no_office_today() -> None:
    assert [f.statement for f in found("It shows the assassination of President Ivo F Lund.")] == [
        "Ivo F Lund was president."
    ]


def test_the_holders_of_a_story_long_past_are_not_those_of_today() -> None:
    text = "The papers tell of the 1975 war. US president Hugo Lind met his guests in Lima."
    assert found(text) == []


def test_who_is_with_a_body_is_told_by_its_longest_name() -> None:
    facts = found(
        "Joan Pike from the Northern Dock Workers Union says no.",
        "Joan Pike from the Dock Workers Union says yes.",
    )
    assert [f.organization for f in facts] == ["Northern Dock Workers Union"]


def test_the_number_of_a_king_is_part_of_his_name() -> None:
    facts = found("Denmark's King Olaf XVI Magnus spoke to the nation.")
    assert [f.subject for f in facts] == ["Olaf XVI Magnus"]


# (line, the people)
SPELT: list[tuple[str, list[str]]] = [
    ("Mayor Hamir Karzani spoke. Hamir Karzani left. Hamer Karzani sang.", ["Hamir Karzani"]),
    ("Mayor J. Lind left. Later Jan Lind came back, mayor Jan Lind said.", ["Jan Lind"]),
    ("Mayor Tom Sorvensen spoke. Later Tom Sorvenson sang.", ["Tom Sorvensen"]),
    ("Mayor Maria Lund and mayor Mario Lund spoke.", ["Maria Lund", "Mario Lund"]),
    ("Mayor A. Ruiz spoke. Mayor Ana Ruiz and mayor Alba Ruiz left.",
     ["A. Ruiz", "Ana Ruiz", "Alba Ruiz"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "people"), SPELT)
def test_two_spellings_are_one_person_and_two_people_stay_two(line: str, people: list[str]) -> None:
    facts = found(line)
    assert sorted({f.subject for f in facts}) == sorted(people)
    odd = [f for f in facts if "another spelling" in f.doubts]
    assert all(f.references[0].sentence.count(f.subject) == 0 for f in odd)


@pytest.mark.parametrize(
    ("line", "who", "body"),
    [
        ("The national secretary of the Ferry Workers Union (FWU), Doug Hale, spoke.", "Doug Hale",
         "Ferry Workers Union"),
        ("The state secretary of the FWU, Doug Hale, spoke.", "Doug Hale", "FWU"),
        ("Ferry Workers Union secretary, Doug Hale, will retire.", "Doug Hale",
         "Ferry Workers Union"),
        ("New South Wales Farmers Association secretary Doug Hale spoke.", "Doug Hale",
         "New South Wales Farmers Association"),
        ("The minister of Trade and Ports, Doug Hale, spoke.", "Doug Hale", None),
    ],
)  # fmt: skip
def test_a_secretary_is_of_a_union_and_a_minister_of_a_field(
    line: str, who: str, body: str | None
) -> None:
    (fact,) = [f for f in found(line) if f.subject == who]
    assert fact.organization == body


def test_an_office_that_says_of_what_in_a_name_has_a_rule_of_its_own() -> None:
    (fact,) = found("Labour leader Eva Holt spoke.")
    assert (fact.organization, fact.rule) == (None, "title before, named inside")


@pytest.mark.parametrize("party", ["Harbour Party", "Liberal Democrats", "Green Alternative"])
def test_nobody_is_mayor_or_minister_of_a_party(party: str) -> None:
    values = {f.value for f in found(f"Mayor Ana Ruiz, of the {party}, won.")}
    assert "mayor" in values
    assert not any(value.startswith("mayor of") for value in values)
