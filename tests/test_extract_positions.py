"""Tenures as news tells them. Every text is invented."""

from __future__ import annotations

from typing import Any

import pytest

from briefings.extract.minting import Refusal
from briefings.extract.positions import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def found(*lines: str, published: str | None = "2019-03-12") -> list[Fact]:
    """The tenures of an article with these lines."""
    (story,) = parse([article(*lines, published=published)], load())
    return [f for f in facts(read(story)) if isinstance(f, Fact)]


def told(facts: list[Fact], subject: str, value: str) -> Fact:
    """The one fact of a subject and value."""
    listed = [(f.subject, f.value) for f in facts]
    assert (subject, value) in listed, listed
    return next(f for f in facts if (f.subject, f.value) == (subject, value))


# (text, subject, value, what else the fact says)
TITLES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("Norwegian Ambassador to Chile Ilsa Brandt spoke.", "Ilsa Brandt", "ambassador to Chile",
     {"place": "Norway", "predicate": "holds"}),
    ("French President Paul Moreau spoke.", "Paul Moreau", "president of France",
     {"place": "France"}),
    ("U.S. Secretary of State Ann Cole left.", "Ann Cole", "secretary of state",
     {"place": "United States"}),
    ("Minister of Education Carla Moretti spoke.", "Carla Moretti", "minister of education",
     {"organization": None}),
    ("Apex Chief Executive Tim Barlow spoke.", "Tim Barlow", "chief executive",
     {"organization": "Apex"}),
    ("Norvex Energy chief executive Tim Barlow spoke.", "Tim Barlow", "chief executive",
     {"organization": "Norvex Energy"}),
    ("Tokyo governor Keiko Hayashi signed.", "Keiko Hayashi", "governor of Tokyo",
     {"place": "Tokyo"}),
    ("Former Prime Minister Anders Holm wept.", "Anders Holm", "prime minister",
     {"modality": "former"}),
    ("Acting Foreign Minister Sofia Reyes left.", "Sofia Reyes", "foreign minister",
     {"modality": "acting"}),
    ("President-elect Marta Gil spoke.", "Marta Gil", "president-elect",
     {"modality": "designate"}),
    ("Labour MP Sally Crewe spoke.", "Sally Crewe", "Labour MP", {}),
    ("Florida Gov. Dale Hurst spoke.", "Dale Hurst", "governor of Florida", {"place": "Florida"}),
    ("Archbishop Thabo Ndlovu of Durban prayed.", "Thabo Ndlovu", "archbishop of Durban", {}),
    ("Prime Minister Elina Saarinen of Finland left.", "Elina Saarinen",
     "prime minister of Finland", {"place": "Finland"}),
    ("Civil Works Authority director General Omar Amin spoke.", "Omar Amin", "director",
     {"organization": "Civil Works Authority"}),
    ("Norvex’s president and CEO Ken Sams spoke.", "Ken Sams", "president",
     {"organization": "Norvex"}),
    ("Biologist Nora Quist of Lund University spoke.", "Nora Quist",
     "biologist of Lund University",
     {"predicate": "occupation", "organization": "Lund University"}),
    ("English defender Kyle Warner was booked.", "Kyle Warner", "defender",
     {"predicate": "occupation", "place": "England"}),
    ("Sculptors Ada Finch and Leo Brandt won.", "Leo Brandt", "sculptor", {}),
    ("Councillors Ann Chu of the Civic Party and Ray Poon of the Green Party won.", "Ray Poon",
     "councillor of the Green Party", {"organization": "Green Party"}),
    ("Dubai-based designer Nina Sol spoke.", "Nina Sol", "designer", {"place": None}),
    ("A pro-Lima district councillor, Juan Soto, was elected.", "Juan Soto",
     "pro-Lima district councillor", {"place": None}),
]  # fmt: skip

APPOSITIONS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("Karen Whit, 52, a partner at law firm Dale & Moss, denied it.", "Karen Whit",
     "partner at law firm Dale & Moss", {"organization": "Dale & Moss"}),
    ("Li Wen, a member of the Central Board of the Rice Party (RP) and director of the Office "
     "of Grain, left.", "Li Wen", "director of the Office of Grain",
     {"organization": "Office of Grain"}),
    ("Kim Young-ho, South Korea’s unification minister, spoke.", "Kim Young-ho",
     "unification minister of South Korea", {"place": "South Korea"}),
    ("The president of the Lakes region, Aldo Rossi, spoke.", "Aldo Rossi",
     "president of the Lakes region", {}),
    ("Berlin’s interior senator, Andreas Kohl, spoke.", "Andreas Kohl", "interior senator",
     {"place": "Berlin"}),
    ("Dean Marlow, chairman and chief executive of Apex Foods, spoke.", "Dean Marlow",
     "chairman of Apex Foods",
     {"organization": "Apex Foods"}),
    ("Sarah Lyle, 34, a teacher at Weston High School, was found.", "Sarah Lyle",
     "teacher at Weston High School", {"predicate": "occupation"}),
    ("Park Ji-ho and his Ghanaian counterpart, Kofi Osei, met. President Park Ji-ho left. "
     "President Park Ji-ho and his Ghanaian counterpart, Kofi Osei, ate.", "Kofi Osei",
     "president of Ghana", {"place": "Ghana"}),
    ("Nguyen Van Minh, deputy head of Vietnam’s Hydrology Centre, spoke.", "Nguyen Van Minh",
     "deputy head of Vietnam’s Hydrology Centre", {}),
]  # fmt: skip

VERBS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("In 2016, Maria Vasquez was appointed chief executive of Norvex.", "Maria Vasquez",
     "chief executive of Norvex", {"start": "2016", "modality": "holds"}),
    ("Delta Airways named Sunita Rao chief executive in January 2018.", "Sunita Rao",
     "chief executive", {"start": "2018-01", "organization": "Delta Airways"}),
    ("Lena Okafor, who served as mayor of Lima from 2010 to 2016, spoke.", "Lena Okafor",
     "mayor of Lima", {"start": "2010", "end": "2016", "modality": "former"}),
    ("Tom Hale resigned as chairman of the Water Board on 3 May 2018.", "Tom Hale",
     "chairman of the Water Board", {"end": "2018-05-03", "modality": "former"}),
    ("Ilsa Brandt has been Norway’s ambassador to Chile since March 2016.", "Ilsa Brandt",
     "ambassador to Chile", {"start": "2016-03", "place": "Norway", "modality": "holds"}),
    ("Rafael Ortega succeeded Ana Prieto as governor of Ohio in 2014.", "Ana Prieto",
     "governor of Ohio", {"end": "2014", "modality": "former"}),
    ("Greg Abel will succeed Warren Buff as CEO of Berk Holdings.", "Greg Abel",
     "CEO of Berk Holdings", {"modality": "designate"}),
    ("Jun Takahashi joined Fuji Robotics as chief engineer in 2012.", "Jun Takahashi",
     "chief engineer", {"start": "2012", "organization": "Fuji Robotics"}),
    ("Wei Lin is a professor of chemistry at Kestrel University.", "Wei Lin",
     "professor of chemistry at Kestrel University", {"organization": "Kestrel University"}),
    ("Ada Finch was nominated as ambassador to Peru.", "Ada Finch", "ambassador to Peru",
     {"modality": "designate"}),
    ("Omar Haddad, a former diplomat who was elected mayor of Tyre in 2017, spoke.",
     "Omar Haddad", "mayor of Tyre", {"start": "2017"}),
    ("Having arrived in Peru as Chile’s top envoy in May 2018, Rosa Paz is an expert.",
     "Rosa Paz", "top envoy", {"place": "Chile", "start": "2018-05"}),
    ("Rosa Paz recalled her years in Oslo as a counsellor in the 1990s and as consul since 2015.",
     "Rosa Paz", "consul", {"start": "2015", "modality": "holds"}),
    ("“I was here as counsellor and am now back as ambassador,” Rosa Paz said.", "Rosa Paz",
     "counsellor", {"attributed_to": "Rosa Paz"}),
    ("Acme Foods was founded by engineer Tomas Eriksson.", "Tomas Eriksson",
     "founder of Acme Foods", {"organization": "Acme Foods"}),
    ("Derrick Paul joined the Royal Grenada Police Force in 1991.", "Derrick Paul",
     "with the Royal Grenada Police Force", {"predicate": "works for", "start": "1991"}),
    ("Nathan Low of the Labour Party won.", "Nathan Low", "member of the Labour Party",
     {"predicate": "holds"}),
    ("Magnus Berg (14 May 1928 – 2 July 2011) was a Norwegian engineer.", "Magnus Berg",
     "engineer", {"start": None, "end": None, "modality": "former"}),
]  # fmt: skip

# Offices that lean on the sentences around them, and what is told without the office.
LEANING: list[tuple[str, str, str, dict[str, Any]]] = [
    ("Fenwick Foods cut jobs. Its chairman, Ian Rudge, spoke.", "Ian Rudge", "chairman",
     {"organization": "Fenwick Foods", "doubts": ("body from before",)}),
    ("Fenwick Foods cut jobs. The company’s chief executive, Mona Said, spoke.", "Mona Said",
     "chief executive", {"organization": "Fenwick Foods"}),
    ("Lowen Museum will close. Rain fell. Staff wept. The museum’s director, Ivo Nash, spoke.",
     "Ivo Nash", "director", {"organization": "Lowen Museum"}),
    ("Norvex Energy will sell its mine, chief executive Tim Barlow said.", "Tim Barlow",
     "chief executive", {"organization": "Norvex Energy"}),
    ("Spokeswoman Nora Quist did not comment.", "Nora Quist", "spokeswoman",
     {"organization": None, "doubts": ("body open",)}),
    ("Apex Chief Executive Tim Barlow spoke. Barlow took over in June 2016.", "Tim Barlow",
     "chief executive", {"start": "2016-06", "organization": "Apex"}),
    ("Chad’s president, Moussa Adoum, resigned on Sunday.", "Moussa Adoum", "president of Chad",
     {"end": "2019-03-10", "modality": "former"}),
    ("Apex’s chairman, Tim Barlow, who replaced Carla Moretti in May 2017, spoke.",
     "Carla Moretti", "chairman", {"end": "2017-05", "modality": "former"}),
    ("Peru’s prime minister, Juan Soto, succeeded Rosa Paz, who stepped down in June 2018.",
     "Rosa Paz", "prime minister of Peru", {"end": "2018-06"}),
    ("President Ruth Kalu, in office since 2010, begins a second term as president.",
     "Ruth Kalu", "president", {"start": "2010", "modality": "holds"}),
    ("Elena Petrova, who has led the Lowen Reef Laboratory since 2011, spoke.", "Elena Petrova",
     "leader of the Lowen Reef Laboratory", {"start": "2011"}),
    ("Lowen United manager Paul Grady spoke. Grady became manager in 2016.", "Paul Grady",
     "manager", {"start": "2016", "organization": "Lowen United"}),
    ("Trade and industry minister Luc Morel spoke.", "Luc Morel", "trade and industry minister",
     {"organization": None}),
    ("Lucy Chang, 44, now deputy director of the Lowen Gallery, spoke.", "Lucy Chang",
     "deputy director of the Lowen Gallery", {"organization": "Lowen Gallery"}),
    ("Chile’s finance minister, Juan Soto, and his Peruvian counterpart, Rosa Paz, met.",
     "Rosa Paz", "finance minister of Peru", {"place": "Peru"}),
    ("Simon Okoro of the Lagos Institute for Fisheries spoke.", "Simon Okoro",
     "with the Lagos Institute for Fisheries", {"predicate": "works for"}),
    ("Labour leader Sir Tom Garvey spoke.", "Tom Garvey", "Labour leader",
     {"statement": "Tom Garvey was Labour leader as of 12 March 2019."}),
    ("Chad’s health minister, Dr. Samuel Oteng, spoke.", "Samuel Oteng",
     "health minister of Chad", {"place": "Chad"}),
    ("The start-up Lumora grew. Its chief executive, Mira Vogel, spoke.", "Mira Vogel",
     "chief executive", {"organization": "Lumora"}),
    ("The founder and chairman of Apex Foods, Mira Vogel, spoke.", "Mira Vogel",
     "chairman of Apex Foods", {"organization": "Apex Foods"}),
    ("Acting chief of staff Tim Barlow resigned on Sunday.", "Tim Barlow", "chief of staff",
     {"end": "2019-03-10", "modality": "former"}),
    ("Rachel Mead, the MP for Leeds North, spoke.", "Rachel Mead", "MP for Leeds North",
     {"organization": None}),
    ("White House press secretary Ann Lee spoke.", "Ann Lee", "press secretary",
     {"statement": "Ann Lee was press secretary of the White House as of 12 March 2019."}),
    ("Holm captain Ravi Shah spoke.", "Ravi Shah", "captain",
     {"organization": "Holm", "statement": "Ravi Shah was captain of Holm as of 12 March 2019."}),
    ("Jean Dumas, the minister of culture, spoke. Dumas became minister in 2018.", "Jean Dumas",
     "minister of culture", {"start": "2018", "organization": None}),
    ("Rain fell. Kenji Mori becomes chairman of Hanzo Motor in May.", "Kenji Mori",
     "chairman of Hanzo Motor", {"modality": "designate"}),
    ("Kenji Mori becomes chairman of Hanzo Motor", "Kenji Mori",
     "chairman of Hanzo Motor", {"modality": "holds"}),
    ("Terrorism expert Ann Lee of the Institute for the Study of Peace spoke.", "Ann Lee",
     "terrorism expert of the Institute for the Study of Peace",
     {"organization": "Institute for the Study of Peace"}),
    ("Acting Lowen Bank governor Sipho Nkosi spoke. He succeeds Grace Moyo, who was dismissed "
     "in January.", "Grace Moyo", "governor",
     {"end": "2019-01", "organization": "Lowen Bank", "modality": "former"}),
    ("Australian ambassador Paul Griggs and his New Zealand counterpart, Trish Moore, met.",
     "Trish Moore", "ambassador", {"place": "New Zealand"}),
    ("Winds reached 140 km/h. Army captain Jaime Soler came.", "Jaime Soler", "Army captain",
     {"predicate": "occupation"}),
    ("Police chief Tono Hart spoke. He was appointed in July, replacing Budi Rahman.",
     "Budi Rahman", "police chief", {"modality": "former"}),
    ("Garda Superintendent Pat Keane spoke.", "Pat Keane", "superintendent", {}),
    ("Red Cross spokesman Ivo Nash spoke.", "Ivo Nash", "spokesman",
     {"statement": "Ivo Nash was a spokesman for the Red Cross as of 12 March 2019."}),
    ("England captain Leo Brandt spoke.", "Leo Brandt", "captain",
     {"place": "England", "predicate": "holds"}),
    ("Major General Moussa Adoum spoke.", "Moussa Adoum", "major general",
     {"predicate": "occupation",
      "statement": "Moussa Adoum was a major general as of 12 March 2019."}),
    ("Colonel Moussa Adoum spoke.", "Moussa Adoum", "colonel", {"predicate": "occupation"}),
    ("Professor Moussa Adoum spoke.", "Moussa Adoum", "professor", {"predicate": "occupation"}),
    ("Senator Moussa Adoum spoke.", "Moussa Adoum", "senator", {"predicate": "occupation"}),
    ("Attorney General Rosa Paz spoke.", "Rosa Paz", "attorney general", {"predicate": "holds"}),
    ("Opposition leader Juan Soto of the Rice Party spoke.", "Juan Soto",
     "member of the Rice Party", {"predicate": "holds"}),
    ("Jean Girard, founder and former boss of rival Aerolux, spoke.", "Jean Girard",
     "founder of Aerolux", {"organization": "Aerolux"}),
    ("Ruth Meyer KC, chair of the Water Board, spoke.", "Ruth Meyer", "chair of the Water Board",
     {}),
    ("Wei Lin is a professor of law at the University of Lima.", "Wei Lin",
     "professor of law at the University of Lima", {"place": None}),
    ("Justin Lester — now head of Cat Loves Music — spoke.", "Justin Lester",
     "head of Cat Loves Music", {}),
    ("Ms Justice Ann Lee spoke.", "Ann Lee", "justice", {"organization": None}),
    ("Marine biologist Ann Lee spoke.", "Ann Lee", "marine biologist", {"organization": None}),
    ("Ann Lee, a chartered accountant, was struck off in 2009.", "Ann Lee",
     "chartered accountant", {"date": None}),
    ("Coun. Fatuma Abdi-Hersi argued that the cut was harsh.", "Fatuma Abdi-Hersi",
     "councillor", {}),
    ("Mario Holt, the 29-year-old director of “The Weight of Salt,” spoke.", "Mario Holt",
     "director of “The Weight of Salt”", {"organization": None}),
    ("In the town of Elnora, the mayor, Raija Holm, spoke.", "Raija Holm", "mayor of Elnora",
     {"doubts": ("body from before",)}),
    ("The Senegalese director Ann Lee spoke.", "Ann Lee", "director",
     {"statement": "Ann Lee was a Senegalese director as of 12 March 2019."}),
    ("Before joining Norvex Energy in 2003, Ann Lee was a teacher.", "Ann Lee",
     "with Norvex Energy", {"start": "2003", "predicate": "works for"}),
]  # fmt: skip

# Offices that other sentences or other verbs complete.
COMPLETED: list[tuple[str, str, str, dict[str, Any]]] = [
    ("The town council denied it. Its chairman, Ivo Nash, spoke.", "Ivo Nash",
     "chairman of the town council", {"organization": None,
      "statement": "Ivo Nash was chairman of the town council as of 12 March 2019.",
      "doubts": ("body in common words",)}),
    ("Rain fell on the Orel Bay district. Ann Lee, the district’s director of roads, spoke.",
     "Ann Lee", "director of roads", {"organization": "Orel Bay district"}),
    ("The health ministry’s spokesman, Tim Barlow, spoke.", "Tim Barlow",
     "spokesman for the health ministry",
     {"statement": "Tim Barlow was a spokesman for the health ministry as of 12 March 2019."}),
    ("The Cheese Makers’ Federation (CMF) agreed. The federation’s director general, Ivo Nash, "
     "spoke.", "Ivo Nash", "director general", {"organization": "Cheese Makers’ Federation"}),
    ("The Lowen Bay Ferry Authority (LBFA) failed. Its chief executive, Professor Ann Lee, "
     "spoke.", "Ann Lee", "chief executive", {"organization": "Lowen Bay Ferry Authority"}),
    ("Mira Vogel, who was appointed country director of the aid group Green Hands last month, "
     "spoke.", "Mira Vogel", "country director of the aid group Green Hands",
     {"organization": "Green Hands", "start": "2019-02"}),
    ("Dario Costa, a 61-year-old goat herder, wept.", "Dario Costa", "goat herder",
     {"statement": "Dario Costa was a goat herder.", "date": None}),
    ("Mr Barlow’s solicitor, Ivo Nash, spoke. Tim Barlow wept.", "Ivo Nash", "solicitor",
     {"statement": "Ivo Nash was Tim Barlow’s solicitor as of 12 March 2019."}),
    ("Counsel for Mr Barlow, Ann Lee SC, spoke. Tim Barlow wept.", "Ann Lee",
     "counsel for Tim Barlow", {}),
    ("Mr Justice Karl Roth agreed.", "Karl Roth", "justice", {"organization": None}),
    ("Brigadier General Omar Amin, who is commanding the rescue operation, spoke.", "Omar Amin",
     "commander of the rescue operation", {}),
    ("Petra Vance, who leads the sleep group at the Lowen Institute, spoke.", "Petra Vance",
     "leader of the sleep group at the Lowen Institute",
     {"statement":
      "Petra Vance led the sleep group at the Lowen Institute as of 12 March 2019."}),
    ("Apex Foods grew. It was founded in 1988 by the late Tim Barlow.", "Tim Barlow",
     "founder of Apex Foods",
     {"statement": "Tim Barlow founded Apex Foods in 1988.", "start": "1988"}),
    ("Ann Lee, who runs the charity Green Hands, agreed.", "Ann Lee", "head of Green Hands",
     {"organization": "Green Hands"}),
    ("Rosa Paz is to become managing director of the new subsidiary, Norvex Lima, from 1 May.",
     "Rosa Paz", "managing director",
     {"statement": "Rosa Paz was to become managing director of Norvex Lima on 1 May 2019."}),
    ("The Dockers’ Union is angry. Union president Tim Barlow spoke.", "Tim Barlow",
     "union president", {"organization": "Dockers’ Union"}),
    ("Lena Okafor, director of the Lowen Museum, died. Her successor as director, Ivo Nash, "
     "spoke.", "Ivo Nash", "director", {"organization": "Lowen Museum"}),
    ("Lena Okafor wept. Okafor’s predecessor as mayor of Lima, Ivo Nash, spoke.", "Ivo Nash",
     "mayor of Lima", {"modality": "former"}),
    ("Tim Barlow stepped down as chief executive of Apex Foods last month.", "Tim Barlow",
     "chief executive of Apex Foods", {"modality": "former", "end": "2019-02"}),
    ("Norvex named Tim Barlow as its new chief executive, replacing Ann Lee.", "Ann Lee",
     "chief executive", {"modality": "former", "organization": "Norvex"}),
    ("He replaced Karl Roth as chairman of Apex Foods in 2017.", "Karl Roth",
     "chairman of Apex Foods", {"modality": "former", "end": "2017"}),
    ("Norvex finance chief Mira Vogel will go. She will be succeeded by Ivo Nash.", "Ivo Nash",
     "finance chief", {"modality": "designate", "organization": "Norvex"}),
    ("Apex Capital is led by chief executive Tim Barlow.", "Tim Barlow", "chief executive",
     {"organization": "Apex Capital"}),
    ("The chief executive of Apex Foods is Ann Lee.", "Ann Lee", "chief executive of Apex Foods",
     {"organization": "Apex Foods"}),
    ("Rep. Ann Cole (D-Ohio) spoke.", "Ann Cole", "Democratic representative for Ohio",
     {"place": "Ohio"}),
    ("Sen. Tim Dow, a Republican from Iowa, spoke.", "Tim Dow", "Republican senator for Iowa", {}),
    ("Councillor Ivo Nash (Green) left.", "Ivo Nash", "Green councillor", {}),
    ("Inspector Ann Lee, of Surrey Police, spoke.", "Ann Lee", "inspector of Surrey Police",
     {"organization": "Surrey Police"}),
    ("Cabinet member for transport Ivo Nash spoke.", "Ivo Nash", "cabinet member for transport",
     {}),
    ("The Orel Unified School District will close schools. Superintendent Paul Grady spoke.",
     "Paul Grady", "superintendent", {"organization": "Orel Unified School District",
                                      "doubts": ("body of its kind",)}),
    ("Karl Roth, non-executive chairman of Apex Foods since 2014, left.", "Karl Roth",
     "non-executive chairman of Apex Foods",
     {"statement": "Karl Roth has been non-executive chairman of Apex Foods since 2014."}),
    ("Norvex chairman Tim Dow and chief executive Ann Cole spoke.", "Ann Cole",
     "chief executive", {"organization": "Norvex"}),
    ("Mira Vogel, the Green candidate, wept.", "Mira Vogel", "Green candidate",
     {"organization": None}),
    ("Labour's Ann Cole won Lowen East.", "Ann Cole", "member of Labour", {}),
    ("Ann Cole, who owns Apex Foods, spoke.", "Ann Cole", "owner of Apex Foods", {}),
    ("Father Ivo Nash, parish priest of St Mary's, agreed.", "Ivo Nash",
     "parish priest of St Mary's", {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "subject", "value", "more"), TITLES + APPOSITIONS + VERBS + LEANING + COMPLETED
)
def test_an_office_is_read_with_body_country_and_time(
    text: str, subject: str, value: str, more: dict[str, Any]
) -> None:
    fact = told(found(text), subject, value)
    assert {key: getattr(fact, key) for key in more} == more


# (text, statement)
STATEMENTS = [
    ("Peru’s Minister of Justice, Ivo Lund, met Prime Minister Tom Ode.",
     "Ivo Lund was Peru’s minister of justice as of 12 March 2019."),
    ("Peru’s Minister of Justice Ivo Lund spoke.",
     "Ivo Lund was Peru’s minister of justice as of 12 March 2019."),
    ("Ana Ruiz, the choice of Justice Ivo Lund, spoke.",
     "Ivo Lund was a justice as of 12 March 2019."),
    ("Tom Ode, a minister with a flight to catch, ran.",
     "Tom Ode was a minister as of 12 March 2019."),
    ("Norwegian Ambassador to Chile Ilsa Brandt spoke.",
     "Ilsa Brandt was the Norwegian ambassador to Chile as of 12 March 2019."),
    ("Norway’s ambassador to Chile, Ilsa Brandt, spoke.",
     "Ilsa Brandt was Norway’s ambassador to Chile as of 12 March 2019."),
    ("Ilsa Brandt became Norway’s ambassador to Chile in January 2018.",
     "Ilsa Brandt became Norway’s ambassador to Chile in January 2018."),
    ("Lena Okafor served as mayor of Lima from 2010 to 2016.",
     "Lena Okafor served as mayor of Lima from 2010 to 2016."),
    ("Tom Hale resigned as chairman of the Water Board on 3 May 2018.",
     "Tom Hale ceased to be chairman of the Water Board on 3 May 2018."),
    ("Health Secretary Ruth Parry spoke.", "Ruth Parry was health secretary as of 12 March 2019."),
    ("U.S. Sen. Mike Dalton spoke.", "Mike Dalton was a U.S. senator as of 12 March 2019."),
    ("The poet and translator Petra Vance won.", "Petra Vance was a poet and translator."),
    ("The novelist Petra Vance won.", "Petra Vance was a novelist."),
    ("Former Prime Minister Anders Holm wept.",
     "Anders Holm was a former prime minister as of 12 March 2019."),
    ("Delta Airways named Sunita Rao chief executive.",
     "Sunita Rao had become chief executive of Delta Airways by 12 March 2019."),
    ("UN Secretary-General Karl Roth spoke.",
     "Karl Roth was secretary-general of the UN as of 12 March 2019."),
    ("Ann Lee, a former Apex partner, was elected in 2011.",
     "Ann Lee was a former partner of Apex as of 12 March 2019."),
    ("Lowen Museum named Ann Lee as its new director.",
     "Ann Lee had become director of the Lowen Museum by 12 March 2019."),
    ("Joint Council for the Rights of Cats campaigner Ann Lee spoke.",
     "Ann Lee was a campaigner with the Joint Council for the Rights of Cats"
     " as of 12 March 2019."),
    ("The report was rejected by Prime Minister Karl Roth in 2011.",
     "Karl Roth was prime minister as of 2011."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), STATEMENTS)
def test_a_statement_stands_alone(text: str, statement: str) -> None:
    assert statement in [f.statement for f in found(text)]


def test_who_leaves_a_body_for_an_office_does_not_leave_that() -> None:
    text = "Ana Ruiz left Orlan Games in May 2018 to join Tarn as chief product officer."
    assert {f.modality for f in found(text)} == {"holds"}


# Texts from which nobody's office follows, or not the one that seems to.
SILENT = [
    "If Lena Okafor becomes mayor of Lima, taxes will fall.",
    "Lena Okafor was not appointed director of the museum.",
    "Was Lena Okafor the mayor of Lima?",
    "According to Lund, a detective for the sheriff’s office was there.",
    "A major Lund exhibition opened.",
    "“Ann Lee is the best captain of Chile,” a fan said.",
    "Walt Merrin, the first great Chilean poet, wrote it.",
    "Hugo Lind walked past the mayor of Lima.",
    "Anton Weiss, director of Starmap @ home, spoke.",
    "Rosa Paz, a fluent speaker of Korean, spoke.",
    "Rosa Paz was the co-author.",
    "Mine operator Gold Reach spoke.",
    "Union leader Rosa Paz spoke.",
    "Rosa Paz, a second year art major at Lowen College, spoke.",
    "As Chile’s trading partner, Rosa Paz said, Peru is rich.",
    "The Orel Prize-winner, Rosa Paz, spoke.",
    "They praised captain Leo Brandt.",
    "Norvex and Apex Foods met. Its chairman, Ian Rudge, spoke.",
    "Tim Barlow stood as a candidate.",
    "Lena Okafor wept. Her successor as director, Ivo Nash, spoke.",
    "The problem is Ann Lee.",
    "Juan Soto is a student of life.",
    "The self-styled general Juan Soto ate.",
    "The so-called president of Chile, Juan Soto, ate.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_office_is_read_where_none_is_told(text: str) -> None:
    assert [f.statement for f in found(text)] == []


def test_a_bare_title_takes_its_country_from_another_sentence_and_cites_it() -> None:
    facts = found("President Park Ji-ho ate.", "South Korean President Park Ji-ho slept.")
    assert {f.value for f in facts} == {"president of South Korea"}


# (text, value): nobody knows of which body.
OPEN = [
    # who is named behind is another
    ("A rebel army joined the Orla State group. The head of the group, Ivo Nash, spoke, while the"
     " Orla State named another leader.", "head of the group"),
    ("Hugo Lind, its chief executive, spoke.", "chief executive"),
    ("Lowen Museum and Lima Museum met. The museum’s director, Ivo Nash, spoke.",
     "director of the museum"),
    ("The city’s health officer, Dr Ivo Nash, spoke.", "health officer of the city"),
    ("The president of the court, Ivo Nash, spoke.", "president of the court"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), OPEN)
def test_an_office_of_an_open_body_is_told_with_its_doubt(text: str, value: str) -> None:
    (fact,) = found(text)
    assert fact.value == value
    assert "body open" in fact.doubts


def test_a_refusal_keeps_its_reason() -> None:
    (story,) = parse([article("Hugo Lind, your chief executive, spoke.")], load())
    reasons = [f.reason for f in facts(read(story)) if isinstance(f, Refusal)]
    assert reasons == ["owner open"]


def test_an_article_without_a_date_says_at_the_time_of_the_report() -> None:
    (fact,) = found("Chief Justice Warren Tate dissented.", published=None)
    assert fact.statement == "Warren Tate was chief justice at the time of the report."
    assert fact.date is None
