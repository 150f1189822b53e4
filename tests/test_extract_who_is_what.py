"""Who is what on pages of the news: what readers found wrong there, and what was passed over.

Every text is invented.
"""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article

KINDS = {"position", "membership", "location"}
DAY = " as of 12 June 2019."


def statements(*lines: str) -> list[str]:
    """What an article of 12 June 2019 tells of who and where somebody is."""
    (found,) = extract([article(*lines, published="2019-06-12")])
    assert not found.faults
    return [fact.statement for fact in found.facts if fact.kind in KINDS]


TOLD = [
    ("Alan Marsh and the Chilean Kofi Pell, both professors at Lowen University, were freed.",
     "Kofi Pell was a professor at Lowen University" + DAY),
    ("Alan Marsh and Kofi Pell, both former mayors of Loja, spoke.",
     "Alan Marsh was a former mayor of Loja" + DAY),
    ("Former Ohio attorneys general Alan Marsh and Kofi Pell were accused.",
     "Kofi Pell was a former Ohio attorney general" + DAY),
    ("Solicitor General Lucy Hale of Peru spoke.", "Lucy Hale was solicitor general of Peru" + DAY),
    ("Lucy Hale, herself a former education secretary, raised concerns.",
     "Lucy Hale was a former education secretary" + DAY),
    ("Veteran Nollywood actress Lucy Hale won.", "Lucy Hale was a Nollywood actress."),
    ("Norvex Foods chairman Alan Marsh said at the time of the fire that two men were inside.",
     "Alan Marsh was chairman of Norvex Foods" + DAY),
    ("Lucy Hale (see page 35), a chemist at the Lowen Institute, won.",
     "Lucy Hale was a chemist at the Lowen Institute" + DAY),
    ("Lucy Hale, a chemist at the University of California, Davis, won.",
     "Lucy Hale was a chemist at the University of California, Davis" + DAY),
    ("Lucy Hale, a marine biologist from the Lowen Institute, said so.",
     "Lucy Hale was a marine biologist from the Lowen Institute" + DAY),
    ("Lucy Hale, an Antarctic ecologist, said so.", "Lucy Hale was an Antarctic ecologist."),
    ("The Lowen Company's recently named executive chair Lucy Hale wrote to staff.",
     "Lucy Hale was the Lowen Company’s executive chair" + DAY),
    ("Norvex Corp. executive Alan Marsh said demand was high.",
     "Alan Marsh was an executive of Norvex Corp." + DAY),
    ("Alan Marsh, the U.S. Attorney for the Western District of Ohio, spoke.",
     "Alan Marsh was the U.S. attorney for the Western District of Ohio" + DAY),
    ("“We pray,” said White House Press Secretary Lucy Hale.",
     "Lucy Hale was press secretary of the White House" + DAY),
    ("The choir was told of Joseph Pell, the founder of the Lowen Church.",
     "Joseph Pell was the founder of the Lowen Church."),
    ("Lucy Hale was a cofounder of Norvex Foods, too.",
     "Lucy Hale was a cofounder of Norvex Foods."),
    ("Lucy Hale cofounded Norvex Medicine in 2012.",
     "Lucy Hale co-founded Norvex Medicine in 2012."),
    ("“It is over,” said Senator Alan Marsh, a Virginia Democrat.",
     "Alan Marsh was a Democratic senator for Virginia" + DAY),
    ("Alan Marsh, an Ohio Republican, said so.", "Alan Marsh belongs to the Republicans."),
    ("He is seen as a potential successor to Norvex Foods chief executive Alan Marsh.",
     "Alan Marsh was chief executive of Norvex Foods" + DAY),
    ("Lucy Hale succeeded Norvex Foods chief executive Alan Marsh.",
     "Alan Marsh was chief executive of Norvex Foods."),
    ("Lucy Hale was named chairman of Apex's direct-to-consumer and farm division in May.",
     "Lucy Hale became chairman of Apex's direct-to-consumer and farm division in May 2019."),
    ("They stayed at Palm Hills Resort in Oldport Coast, Ohio, twice.",
     "Palm Hills Resort is in Oldport Coast, Ohio."),
    ("Alan Pell, the CEO of both Apex Foods and Lowen Motors, said so.",
     "Alan Pell was the CEO of both Apex Foods and Lowen Motors" + DAY),
    ("First Minister Lucy Hale said Scotland would pay.",
     "Lucy Hale was the Scottish first minister" + DAY),
    ("Senate Democratic Leader Alan Marsh of Lima said so.",
     "Alan Marsh was Senate Democratic leader" + DAY),
    ("Costa Rican President Alan Marsh said so.",
     "Alan Marsh was the Costa Rican president" + DAY),
    ("Henry Pell, then the mayor of Loja, signed the deal.",
     "Henry Pell has served as the mayor of Loja."),
    ("Kofi Pell, a research engineer with the group, spoke.", "Kofi Pell was a research engineer."),
    ("Kofi Pell has agreed a deal to replace Alan Marsh as Lowen United's manager.",
     "Kofi Pell was to become Lowen United’s manager" + DAY),
    ("Lucy Hale, a former mayor of the western city of Elnora, spoke.",
     "Lucy Hale was a former mayor of Elnora" + DAY),
    ("They wrote to Lowen United's sporting directors, Alan Marsh and Kofi Pell.",
     "Kofi Pell was Lowen United’s sporting director" + DAY),
    ("He met his captains, Mayor Alan Marsh of Loja and Kofi Pell.",
     "Alan Marsh was mayor of Loja" + DAY),
    ("The Ferry Workers Union (FWU) general secretary, Alan Marsh, said so.",
     "Alan Marsh was the general secretary of the Ferry Workers Union" + DAY),
    ("Ferry Workers Union (FWU) secretary Alan Marsh said so.",
     "Alan Marsh was secretary of the Ferry Workers Union" + DAY),
    ("Talks begin when Peruvian Prime Minister, Lucy Hale, returns.",
     "Lucy Hale was the Peruvian prime minister" + DAY),
    ("They said Chile's Foreign Affairs Secretary, Lucy Hale, would go.",
     "Lucy Hale was Chile’s foreign affairs secretary" + DAY),
    ("The Pelican Point Resort owner, Alan Marsh, wants to stay.",
     "Alan Marsh was the owner of the Pelican Point Resort" + DAY),
    ("Sens. Alan Marsh, D-Ohio, and Kofi Pell, R-Maine, said so.",
     "Kofi Pell was a Republican senator for Maine" + DAY),
    ("Liberal MPs Lucy Hale and Kofi Pell said so.", "Lucy Hale was a Liberal MP" + DAY),
    ("Two lawyers, Alan Marsh and Kofi Pell, said so.", "Kofi Pell was a lawyer."),
    ("The two directors of Norvex Foods, Alan Marsh and Kofi Pell, said so.",
     "Kofi Pell was a director of Norvex Foods" + DAY),
    ("Norvex has named current chairman, Alan Marsh, as chief executive.",
     "Alan Marsh had become chief executive of Norvex by 12 June 2019."),
    ("Alan Marsh will become chairman of Norvex Foods effective immediately.",
     "Alan Marsh was to become chairman of Norvex Foods" + DAY),
    ("Minister for Law, Justice and Parliamentary Affairs Kofi Pell spoke.",
     "Kofi Pell was minister for law, justice and parliamentary affairs" + DAY),
    ("Alan Marsh, also Harbour League general secretary, said so.",
     "Alan Marsh was general secretary of the Harbour League" + DAY),
    ("Norvex said Kofi Pell will serve as interim chief executive of Apex Foods.",
     "Kofi Pell was to become interim chief executive of Apex Foods" + DAY),
    ("Ahead are Oscar Robson, Hawks great Magic Stern and Hawks assistant coach Alan Marsh.",
     "Alan Marsh was assistant coach of Hawks" + DAY),
    ("They want Apex United's former Netherlands youth defender Kofi Pell.",
     "Kofi Pell was Apex United’s former Netherlands youth defender" + DAY),
    ("As chairman of Norvex Foods, Lucy Hale leads a board of nine.",
     "Lucy Hale was chairman of Norvex Foods" + DAY),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_stands_on_pages_of_the_news_is_told(text: str, told: str) -> None:
    assert told in statements(text)


UNTOLD = [
    ("Alan Marsh spoke to Kofi Pell, both professors said.", "professor"),
    ("Lucy Hale will become the first Peruvian president to visit the islands.", "first"),
    ("In 2011 Lucy Hale became the first woman mayor to lead the council.", "first"),
    ("Former trade adviser Henry Pell — Lucy Hale's supervisor — told him to go.", "supervisor"),
    ("Kofi Pell, now Lord Carpenter of Loja, became trade secretary in 1986.", "carpenter"),
    ("The tale is of Arlo Porter Lund, the bodyguard of a king.", "porter"),
    ("Lt. Alan Marsh, Lowen Police Department spokesman, said so.", "lieutenant"),
    ("People fear that a President Hale might win, said Lucy Hale of Peru.", "president"),
    ("The plan was opposed by lawyers, Alan Marsh and Kofi Pell said.", "lawyer"),
    ("As mayor of Elnora, Alan Marsh would say so.", "mayor"),
    ("As a child, Alan Marsh has seen wars.", "child"),
    ("Kofi Pell has not agreed a deal to become manager of Lowen United.", "manager"),
    ("First Minister Lucy Hale spoke in Dublin, as Ireland's parliament voted.", "Irish"),
    ("When rival captains Alan Marsh and Kofi Pell decided to stop, India had not won.", "captain"),
    ("Norvex Foods chairman Alan Marsh said at the time that it was sad.", "chairman"),
    ("She worked with Alan Marsh, chairman of Norvex Foods, in the 1990s.", "chairman"),
    ("The head of the Tern School in Lima, Ann Lee, spoke.", "Lima, Ann"),
    ("Three Harbour Party MPs, Alan Marsh and Kofi Pell, said so.", "MP"),
    (
        "Alan Marsh, currently Group Finance Director, spoke of the Group Finance plan.",
        "of the Group",
    ),
    ("Norvex has named current chairman, Alan Marsh, as chief executive.", "chairman"),
    ("A statue of Alan Marsh will serve as a reminder.", "reminder"),
    ("He was inspired by former Lowen United and Spain striker Kofi Pell.", "striker"),
    ("Two lawyers met Alan Marsh and Kofi Pell.", "lawyer"),
    ("They sent fighters to Islamic State in Syria.", "Islamic State"),
]


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_does_not_follow_is_not_told(text: str, part: str) -> None:
    assert not any(part in told for told in statements(text))


def test_a_chamber_in_a_title_is_not_the_body_again() -> None:
    told = statements(
        "The U.S. Senate sat.", "He asked for access to Senate Majority Leader Alan Marsh."
    )
    assert told == ["Alan Marsh was Senate majority leader" + DAY]
