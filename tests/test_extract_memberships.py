"""Lists of members, schools, places, names. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract.education import studies as education
from briefings.extract.memberships import members as memberships
from briefings.extract.names import canonical, names_in
from briefings.extract.people import cast
from briefings.extract.reading import Reading, read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def reading(*lines: str) -> Reading:
    """The reading of an article with these lines."""
    (story,) = parse([article(*lines, published="2019-03-12")], load())
    return read(story)


GROUPS = [
    ("The Ring ― a coalition of Chile, Peru, Ghana and Norway ― met in Lima.",
     "Ring", "Chile, Peru, Ghana and Norway"),
    ("The Trident, an alliance of the U.S., Norway and Chile, will meet.",
     "Trident", "the United States, Norway and Chile"),
    ("The Ring -- comprising four coastal states in the south, Chile, Peru, Ghana and Togo -- met.",
     "Ring", "Chile, Peru, Ghana and Togo"),
    ("Talks on BALTOP, Norway’s pact with Finland and Estonia, went on.",
     "BALTOP", "Norway, Finland and Estonia"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "group", "members"), GROUPS)
def test_a_group_is_told_with_its_members(text: str, group: str, members: str) -> None:
    fact, *each = [f for f in memberships.facts(reading(text)) if isinstance(f, Fact)]
    assert (fact.subject, fact.predicate, fact.value) == (group, "has members", members)
    assert {f.predicate for f in each} <= {"is a member of"}


SCHOOLS = [
    ("Ada Finch graduated from Kestrel University in 2004.", "Ada Finch", "Kestrel University"),
    ("Omar Haddad studied law at the University of Tyre.", "Omar Haddad", "University of Tyre"),
    ("Rosa Paz, an expert who studied at Lima Agricultural College, spoke.",
     "Rosa Paz", "Lima Agricultural College"),
    ("Leo Brandt is a poet. He earned a master’s degree from King’s College London.",
     "Leo Brandt", "King’s College London"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "school"), SCHOOLS)
def test_a_school_is_told_of_the_one_who_went_there(text: str, who: str, school: str) -> None:
    (fact,) = [f for f in education.facts(reading(text)) if isinstance(f, Fact)]
    assert (fact.subject, fact.value) == (who, school)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Finch received an honorary degree from Kestrel University.",
        "Ada Finch spoke at Kestrel University.",
        "Ada Finch did not graduate from Kestrel University.",
    ],
)
def test_a_visit_or_an_honour_is_no_education(text: str) -> None:
    assert not [f for f in education.facts(reading(text)) if isinstance(f, Fact)]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("the US", "United States"),
        ("U.S.", "United States"),
        ("United States", "United States"),
        ("Seoul", "Seoul"),
        ("Norway’s", "Norway"),
        ("the Bank of Elnora", "Bank of Elnora"),
    ],
)
def test_a_name_has_one_canonical_form(text: str, one: str) -> None:
    assert canonical(text) == one


def test_the_names_of_a_sentence_have_their_kinds() -> None:
    text = "U.S. and Norwegian officials met Mira Lund of the Bank of England in Seoul."
    (story,) = parse([article(text)], load())
    found = names_in(story, 0, len(text), cast(story))
    assert [(n.text, n.kind) for n in found] == [
        ("U.S.", "place"),
        ("Norwegian", "nationality"),
        ("Mira Lund", "person"),
        ("Bank of England", "organization"),
        ("Seoul", "place"),
    ]


# (lines, subject, value, statement)
BELONGING = [
    (("Ana Ruiz spoke in Lima.", "Ana Ruiz, a member of the Orla Harbour Council, stood up."),
     "Ana Ruiz", "the Orla Harbour Council",
     "Ana Ruiz was a member of the Orla Harbour Council as of 15 September 2021."),
    (("The Tern Bank, which is a member of the Crescent Alliance together with Aralco, left.",),
     "the Tern Bank", "the Crescent Alliance",
     "The Tern Bank was a member of the Crescent Alliance as of 15 September 2021."),
    (("Ana Ruiz spoke in Lima.", "She was elected to the Norwegian Academy in 1991."),
     "Ana Ruiz", "the Norwegian Academy",
     "Ana Ruiz was elected to the Norwegian Academy in 1991."),
    (("Norway joined NATO in 1949.",), "Norway", "NATO", "Norway joined NATO in 1949."),
    (("Labour's Ana Ruiz spoke in Porto on Monday.",), "Ana Ruiz", "Labour",
     "Ana Ruiz belongs to Labour."),
    (("Mayor Ana Ruiz, a Republican, spoke in Porto.",), "Ana Ruiz",
     "the Republicans", "Ana Ruiz belongs to the Republicans."),
    (("Labour's spokesman on the arts, Ana Ruiz, spoke in Porto.",), "Ana Ruiz",
     "Labour", "Ana Ruiz belongs to Labour."),
    (("Labour's foreign affairs spokeswoman Ana Ruiz spoke in Porto.",), "Ana Ruiz",
     "Labour", "Ana Ruiz belongs to Labour."),
    (("Mayor Ana Ruiz, whose Loja Reform Party lost, spoke in Porto.",), "Ana Ruiz",
     "the Loja Reform Party", "Ana Ruiz belongs to the Loja Reform Party."),
    (("Ana Ruiz (Green) spoke in Porto on Monday.",), "Ana Ruiz", "the Greens",
     "Ana Ruiz belongs to the Greens."),
    (("The Conservative MP Ana Ruiz spoke in Porto on Monday.",), "Ana Ruiz", "the Conservatives",
     "Ana Ruiz belongs to the Conservatives."),
    (("Harbour Party candidate Ana Ruiz spoke in Porto on Monday.",), "Ana Ruiz",
     "the Harbour Party", "Ana Ruiz belongs to the Harbour Party."),
    (("The People's Alliance's Ana Ruiz spoke in Porto on Monday.",), "Ana Ruiz",
     "the People's Alliance", "Ana Ruiz belongs to the People's Alliance."),
    (("Dr Ana Ruiz, the Harbour Party candidate, spoke in Porto.",), "Ana Ruiz",
     "the Harbour Party", "Ana Ruiz belongs to the Harbour Party."),
    (("Dr Ana Ruiz of the Loja Greens spoke in Porto.",), "Ana Ruiz",
     "the Loja Greens", "Ana Ruiz belongs to the Loja Greens."),
    (("Dr Ana Ruiz (Lib Dem) spoke in Porto.",), "Ana Ruiz",
     "the Liberal Democrats", "Ana Ruiz belongs to the Liberal Democrats."),
    (("Environment minister Liisa Aho, of the Green Alternative, spoke in Porto.",),
     "Liisa Aho", "the Green Alternative", "Liisa Aho belongs to the Green Alternative."),
    (("Dr Ana Ruiz (Con, Hill East) spoke in Porto.",),
     "Ana Ruiz", "the Conservatives", "Ana Ruiz belongs to the Conservatives."),
    (("Republican Ana Ruiz spoke in Porto.",),
     "Ana Ruiz", "the Republicans", "Ana Ruiz belongs to the Republicans."),
    (("Ana Ruiz from the Greens won in Porto.",),
     "Ana Ruiz", "the Greens", "Ana Ruiz belongs to the Greens."),
    (("Democrats senator Ana Ruiz spoke in Porto.",),
     "Ana Ruiz", "the Democrats", "Ana Ruiz belongs to the Democrats."),
    (("Labour senators Ana Ruiz and Joan Pike spoke in Porto.",),
     "Joan Pike", "Labour", "Joan Pike belongs to Labour."),
    (("Greens senators Ana Ruiz, Tam Oke and Eva Holt spoke in Porto.",),
     "Ana Ruiz", "the Greens", "Ana Ruiz belongs to the Greens."),
    (("Her Labour colleague Ana Ruiz spoke in Porto.",),
     "Ana Ruiz", "Labour", "Ana Ruiz belongs to Labour."),
    (("Dr Ana Ruiz's Tern movement lost in Porto.",),
     "Ana Ruiz", "Tern", "Ana Ruiz belongs to Tern."),
    (("Dr Ana Ruiz's centre-left Harbour Party lost in Porto.",),
     "Ana Ruiz", "the Harbour Party", "Ana Ruiz belongs to the Harbour Party."),
    (("Ana Ruiz spoke in Lima.", "She was a founding member of the Loja Midwives Collective."),
     "Ana Ruiz", "the Loja Midwives Collective",
     "Ana Ruiz was a member of the Loja Midwives Collective."),
    (("Turku Tyres Ltd sold less. It is a member of the Baltic Tyre Council.",),
     "Turku Tyres Ltd", "the Baltic Tyre Council",
     "Turku Tyres Ltd was a member of the Baltic Tyre Council as of 15 September 2021."),
    (("Tam Oke was appointed to the scientific panel of the Global Heat Network.",),
     "Tam Oke", "the scientific panel of the Global Heat Network",
     "Tam Oke was appointed to the scientific panel of the Global Heat Network."),
    (("Tam Oke lives in Oslo and sits on the board of the Prairie Growers Alliance.",),
     "Tam Oke", "the board of the Prairie Growers Alliance",
     "Tam Oke sits on the board of the Prairie Growers Alliance."),
    (("EU member Hungary voted against the plan on Monday.",), "Hungary", "the EU",
     "Hungary is a member of the EU."),
    (("Rain spoiled root crops such as turnips, carrots and beets.",),
     "root crops", "turnips, carrots and beets",
     "Root crops include turnips, carrots and beets."),
    (("Labour MPs, including Ana Ruiz and Tam Oke, walked out.",),
     "Labour MPs", "Ana Ruiz and Tam Oke", "Labour MPs include Ana Ruiz and Tam Oke."),
    (("Former members of the Tern Society, including musician Tam Oke and actor Ana Ruiz, sang.",),
     "former members of the Tern Society", "Tam Oke and Ana Ruiz",
     "Former members of the Tern Society include Tam Oke and Ana Ruiz."),
    (("Several European countries, including Spain and Malta, said no.",),
     "European countries", "Spain and Malta", "European countries include Spain and Malta."),
    (("EU members Hungary and Malta voted.",), "EU members", "Hungary and Malta",
     "EU members include Hungary and Malta."),
    (("Ghana, Togo and Benin are members of the Volta Forum.",), "Volta Forum",
     "Ghana, Togo and Benin", "Ghana, Togo and Benin are members of the Volta Forum."),
    (("Norway is one of the 12 members of the Tern Commission.",),
     "Norway", "the Tern Commission",
     "Norway was a member of the Tern Commission as of 15 September 2021."),
    (("The 15-member Tern Commission, which includes Norway and Chad, met.",),
     "Tern Commission", "Norway and Chad", "The Tern Commission includes Norway and Chad."),
    (("The Tern Community (TC), a three-nation bloc that also includes Chad, Togo and the "
      "Seychelles, met.",), "Tern Community", "Chad, Togo and the Seychelles",
     "The Tern Community includes Chad, Togo and the Seychelles."),
    (("OPEC includes Iran and Iraq.",), "OPEC", "Iran and Iraq", "OPEC includes Iran and Iraq."),
    (("Norvex is a member of the Tern Alliance together with Peru's Loja Line and Aralco.",),
     "Tern Alliance", "Loja Line and Aralco",
     "Loja Line and Aralco are members of the Tern Alliance."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "subject", "value", "statement"), BELONGING)
def test_who_belongs_to_what_is_a_membership(
    lines: tuple[str, ...], subject: str, value: str, statement: str
) -> None:
    found = [f for f in memberships.facts(dated(*lines)) if isinstance(f, Fact)]
    assert (subject, value, statement) in {(f.subject, f.value, f.statement) for f in found}


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz, a member of the public, stood up.",
        "Ana Ruiz, a member of staff, stood up.",
        "Ana Ruiz was not a member of the Orla Council.",
        "Ana Ruiz joined the Ministry of Fisheries in 2004.",
        "Ana Ruiz joined the queue in Porto.",
        "Ana Ruiz is one of the members of staff.",
        "Her tour includes Oslo and Turku.",
        "The Tern Commission includes Norway.",
        "Ana Ruiz may join the Orla Party.",
        "“I am a member of the Orla Council,” a neighbour said.",
        "They grow these root crops such as turnips and beets.",
        "Fires such as that spread.",
        "Major poisons such as arsenic and lead will be banned.",
        "Senior officials, including Tam Oke and Ana Ruiz, left.",
        "The three suspects, including Tam Oke and Ana Ruiz, left.",
        "Those killed in Lima, including Tam Oke and Ana Ruiz, were miners.",
        "Norway, Peru and Togo are not members of the Tern Alliance.",
        "European states, including Norway's allies, said no.",
        "EU member companies voted.",
        "The Green Line Ana Ruiz took was late.",
        "After the Harbour Party, Ana Ruiz went home.",
        "Dr Ana Ruiz's Labour rivals lost in Porto.",
        "Dr Ana Ruiz's Birthday Party was loud.",
        "Dr Ana Ruiz's Christmas party was loud.",
        "Labour MPs met Ana Ruiz and Tam Oke.",
        "Former Republican Ana Ruiz went home.",
        "Founded by Dr Ana Ruiz, in partnership with Harbour Studios, Orla Pictures and Tern"
        " Films.",
    ],
)
def test_staff_plans_and_words_of_others_are_no_membership(line: str) -> None:
    found = memberships.facts(dated("Ana Ruiz spoke in Lima.", line))
    assert [f.statement for f in found if isinstance(f, Fact)] == []


def dated(*lines: str) -> Reading:
    """The reading of an article with these lines, of 15 September 2021."""
    (story,) = parse([article(*lines, published="2021-09-15")], load())
    return read(story)
