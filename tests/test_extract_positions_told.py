"""Tenures told by verbs, shared names and other people's leaving. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract.positions import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def statements(*lines: str) -> list[str]:
    """What the tenures of an article of 14 March 2024 say, in order."""
    (story,) = parse([article(*lines, published="2024-03-14")], load())
    return [f.statement for f in facts(read(story)) if isinstance(f, Fact)]


# (text, what is told, without the full stop)
TOLD = [
    ("Rosa Delgado is expected to be named chief executive of Norvex next week.",
     "Rosa Delgado was expected to become chief executive of Norvex as of 14 March 2024"),
    ("Rosa Delgado is expected to be sworn in as premier at Tern House on Friday.",
     "Rosa Delgado was expected to become premier on 15 March 2024"),
    ("Rosa Delgado is set to become president of Peru.",
     "Rosa Delgado was to become president of Peru as of 14 March 2024"),
    ("Rosa Delgado is due to take over as chief executive of Norvex on 1 June.",
     "Rosa Delgado was to become chief executive of Norvex on 1 June 2024"),
    ("Rosa Delgado was elected mayor of Elnora with 54 per cent of the vote.",
     "Rosa Delgado had become mayor of Elnora by 14 March 2024"),
    ("Rosa Delgado, who chairs the council's planning committee, left.",
     "Rosa Delgado was the chair of the council's planning committee as of 14 March 2024"),
    ("The scandal forced the resignation of Housing Minister Liv Aasen, who did not stand.",
     "Liv Aasen was housing minister"),
    ("Voters demanded the resignation of Housing Minister Liv Aasen.",
     "Liv Aasen was housing minister as of 14 March 2024"),
    ("The Harbour Coast secretary of the Dockers' Union, Peter Novak, said so.",
     "Peter Novak was the Harbour Coast secretary of the Dockers' Union as of 14 March 2024"),
    ("The Minister for Foreign Affairs and Trade, Liv Aasen, agreed.",
     "Liv Aasen was the minister for foreign affairs and trade as of 14 March 2024"),
    ("Liv Aasen was professor of botany at Tern College from 1977 until her retirement in 1995.",
     "Liv Aasen served as a professor of botany at Tern College from 1977 to 1995"),
    ("Liv Aasen ran a museum in Lima until 1977, and from 1977 until her death, in 1995, "
     "she was professor of botany at Tern College.",
     "Liv Aasen served as a professor of botany at Tern College from 1977 to 1995"),
    ("Liv Aasen left last summer to become a lecturer at the University of Oslo.",
     "Liv Aasen had become a lecturer at the University of Oslo by 14 March 2024"),
    ("Liv Aasen, who now chairs the support group Every Hand, said it was late.",
     "Liv Aasen was the chair of the support group Every Hand as of 14 March 2024"),
    ("In January Norvex named Liv Aasen as chief executive with effect from 1 July.",
     "Liv Aasen was to become chief executive of Norvex on 1 July 2024"),
    ("Orla City fired head coach Rajiv Menon on Monday.", "Rajiv Menon was a head coach"),
    ("The club parted company with manager Rajiv Menon in July.", "Rajiv Menon was a manager"),
    ("Liv Aasen became the first woman to be elected mayor of Elnora.",
     "Liv Aasen had become mayor of Elnora by 14 March 2024"),
    ("A spokesman for the ministry, Rajiv Menon, said the dam was safe.",
     "Rajiv Menon was a spokesman for the ministry as of 14 March 2024"),
    ("Rajiv Menon, immediate past president of the Tern Federation, spoke.",
     "Rajiv Menon was a former president of the Tern Federation as of 14 March 2024"),
    ("Major General Rajiv Menon said so.",
     "Rajiv Menon was a major general as of 14 March 2024"),
    ("Rookie goalie Rajiv Menon made 31 saves.", "Rajiv Menon was a goalie"),
    ("Liv Aasen has been acting chief executive of Norvex since 2022.",
     "Liv Aasen has been acting chief executive of Norvex since 2022"),
    ("Liv Aasen, formerly head of botany at Tern College, spoke.",
     "Liv Aasen was a former head of botany at Tern College as of 14 March 2024"),
    ("Rajiv Menon, a father-of-three and former treasurer of Orla Rowing Club, was fined.",
     "Rajiv Menon was a former treasurer of Orla Rowing Club as of 14 March 2024"),
    ("A nun had run the school since 1961. It closed. President Rajiv Menon went to Lima.",
     "Rajiv Menon was president as of 14 March 2024"),
    ("Norvex said finance director Liv Aasen would step down in June and be replaced by "
     "Rajiv Menon, currently treasurer at Aralco.",
     "Rajiv Menon was to become finance director as of 14 March 2024"),
    ("Norway, captained by Liv Aasen, won in Lima.",
     "Liv Aasen was the captain of Norway as of 14 March 2024"),
    ("The review, led by the retired judge Liv Aasen, found no fault.",
     "Liv Aasen led the review as of 14 March 2024"),
    ("A nurse, a chemist and Dr Liv Aasen, who chairs the panel, wrote a letter.",
     "Liv Aasen was the chair of the panel as of 14 March 2024"),
    ("Det Insp Liv Aasen said two men were held.",
     "Liv Aasen was a detective inspector as of 14 March 2024"),
    ("Sergeant First Class Liv Aasen was hurt near Lima.",
     "Liv Aasen was a sergeant first class as of 14 March 2024"),
    ("Elnora City Council leader Liv Aasen said the budget was fair.",
     "Liv Aasen was leader of the Elnora City Council as of 14 March 2024"),
    ("The then health minister, Liv Aasen, signed the deal in 2004.",
     "Liv Aasen was the health minister as of 2004"),
    ("Liv Aasen, prosecuting, said the knife was never found.",
     "Liv Aasen was prosecuting counsel as of 14 March 2024"),
    ("Peter Novak QC, for the defence, told the court that nothing was proved.",
     "Peter Novak was defence counsel as of 14 March 2024"),
    ("Hana Petrovic trained as a nurse before moving to Oslo.", "Hana Petrovic trained as a nurse"),
    ("Liv Aasen captained Norway from 2008 to 2014.",
     "Liv Aasen served as the captain of Norway from 2008 to 2014"),
    ("Nadia Farouk coached the Lowen Wolves until 2020.",
     "Nadia Farouk served as the coach of the Lowen Wolves until 2020"),
    ("Elnora City Council won. Rosa Delgado, who chairs the council's planning committee, left.",
     "Rosa Delgado was the chair of the Elnora City Council’s planning committee as of "
     "14 March 2024"),
    ("Peter Novak was promoted to head of marketing at Brightwave in 2019.",
     "Peter Novak became head of marketing at Brightwave in 2019"),
    ("Peter Novak was promoted to finance director of Brightwave Foods in 2019.",
     "Peter Novak became finance director of Brightwave Foods in 2019"),
    ("Brightwave named Clara Mendes as chief executive in July.",
     "Clara Mendes became chief executive of Brightwave in July 2023"),
    ("The Board named Clara Mendes chief executive in July.",
     "Clara Mendes became chief executive in July 2023"),
    ("In March Brightwave appointed Clara Mendes chief executive.",
     "Clara Mendes had become chief executive of Brightwave by 14 March 2024"),
    ("Halden's chief executive for Asia and the Pacific, Captain Rajiv Menon, told them.",
     "Rajiv Menon was Halden’s chief executive for Asia and the Pacific as of 14 March 2024"),
    ("The minister for trade and the environment, Ruth Calder, said the bill would pass.",
     "Ruth Calder was the minister for trade and the environment as of 14 March 2024"),
    ("Finance Minister Carla Benitez, who took over the portfolio from Jorge Luna in April, left.",
     "Jorge Luna served as finance minister until April 2023"),
    ("Tournament director Luis Ibarra, who took over from Teresa Mora in 2019, said so.",
     "Teresa Mora served as tournament director until 2019"),
    ("Luis Ibarra took over from Teresa Undurra as tournament director in 2019.",
     "Luis Ibarra became a tournament director in 2019"),
    ("General manager Rita Klimova, who was hired in June 2021, wept.",
     "Rita Klimova became general manager in June 2021"),
    ("The mill was founded in 1961 by the late textile trader Gopal Desmukh.",
     "Gopal Desmukh was a textile trader"),
    ("Founded in 1985 by the novelist Mariam Gueye, the festival nearly closed.",
     "Mariam Gueye was a novelist"),
    ("Mei Halloran, chief Asia economist at Tasman & Grey, spoke.",
     "Mei Halloran was a chief Asia economist at Tasman & Grey as of 14 March 2024"),
    ("Kofi Mensah is captain of Lowen United.",
     "Kofi Mensah was captain of Lowen United as of 14 March 2024"),
    ("Kofi Mensah signed for Lowen United in 2021 and scored on his debut.",
     "Kofi Mensah joined Lowen United in 2021"),
    ("Goalkeeper Ana Brenner saved a penalty.", "Ana Brenner was a goalkeeper"),
    ("Tight end Jake Rowe scored.", "Jake Rowe was a tight end"),
    ("Its support came from Oracle CEO Larry Barlow.",
     "Larry Barlow was CEO of Oracle as of 14 March 2024"),
    ("Dana Petan, mayor of Elnora from 2001 to 2009, wept.",
     "Dana Petan served as mayor of Elnora from 2001 to 2009"),
    ("Dana Petan, mayor of Elnora until 2009, wept.",
     "Dana Petan served as mayor of Elnora until 2009"),
    ("Norvex was founded in 1992 by the current CEO, Igor Pasternak.",
     "Igor Pasternak was the CEO as of 14 March 2024"),
    ("Dana Petan was re-elected president of the Lowen Union on Friday.",
     "Dana Petan was president of the Lowen Union as of 14 March 2024"),
    ("Dana Petan has led Labour since 2020.", "Dana Petan has led Labour since 2020"),
    ("After 12 years as chair of Norvex, Dana Petan will leave in May.",
     "Dana Petan has served as chair of Norvex"),
    ("Peter Sands was replaced as chair of Norvex by Ian Holt in 2021.",
     "Ian Holt became chair of Norvex in 2021"),
    ("Peter Sands was replaced as chair of Norvex by Ian Holt in 2021.",
     "Peter Sands served as chair of Norvex until 2021"),
    ("Norvex named Clara Mendes as chief executive with effect from 1 July 2024.",
     "Clara Mendes was to become chief executive of Norvex on 1 July 2024"),
    ("Kofi Mensah, who plays for Lowen United, scored.",
     "Kofi Mensah played for Lowen United as of 14 March 2024"),
    ("Dana Petan teaches history at Lowen University.",
     "Dana Petan taught at Lowen University as of 14 March 2024"),
    ("In January Vandermol named Ilse Brouwer as chief executive with effect from 1 July.",
     "Ilse Brouwer was to become chief executive of Vandermol on 1 July 2024"),
    ("Norvex named Clara Mendes as chief executive with effect from 1 March.",
     "Clara Mendes became chief executive of Norvex on 1 March 2024"),
    ("Kathy Hamlin serves as treasurer of Apex Arts with Mike Hamlin as architect.",
     "Kathy Hamlin was treasurer of Apex Arts as of 14 March 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_tenure_is_told_by_its_verb_and_what_stands_around_it(text: str, told: str) -> None:
    assert f"{told}." in statements(text)


# (text, words that no statement may have)
UNTOLD = [
    ("Peter Novak trains as a boxer.", "trained"),
    ("Nadia Farouk coached the children until 2020.", "coach"),
    ("Luis Ibarra took over from Teresa Undurra as director in 2019.", "of Teresa"),
    ("Mayor Dale Hopper, who was elected to the council in 2011, spoke.", "2011"),
    ("Kofi Mensah signed the deal with Lowen United in 2021.", "joined"),
    ("The rig was certified by Det Norske Havrik in Oslo.", "detective"),
]


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_what_is_not_told_of_an_office_is_not_read(text: str, words: str) -> None:
    assert [s for s in statements(text) if words in s] == []
