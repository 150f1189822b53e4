"""Planted flaws in what something is called: half a party, an office that nobody named."""

from __future__ import annotations

from tests.factories import fact, name
from tests.quiz_cases import Case, corpus, deed, held, planted, stem, story
from tests.quiz_gates.lifted import asked

DAY = "2025-03-04"


def party(sentence: str, answer: str) -> Case:
    """To which party somebody belonged, as a sentence has it."""
    where = story(sentence)
    cited = fact(sentence, where, kind="membership", subject="Jo Lind", value=answer,
                 rule="membership, party")  # fmt: skip
    item = planted("As of March 2025, to which party did Jo Lind belong?", answer,
                   asks="organization", kind="short", writer="party", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def post(sentence: str, value: str, rule: str = "verb of heading", who: str = "Jo Lind") -> Case:
    """Which post somebody held, as a sentence has it."""
    where = story(sentence)
    body = value.partition(" of ")[2]
    cited = held(who, value, where, organization=body, rule=rule)
    item = planted(f"As of March 2025, which post did {who} hold?", value, asks="position",
                   kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def did(verb: str, rest: str, lemma: str, who: str = "Jo Lind") -> Case:
    """When somebody did something."""
    cited = deed(who, verb, rest, DAY, lemma=lemma)
    return asked(cited), corpus((cited,))


def firm(sentence: str, stem: str) -> Case:
    """A stem with a firm, as a sentence has it."""
    where = story(sentence)
    cited = fact(sentence, where)
    return planted(stem, cited=(cited,)), corpus((cited,), where)


def half(told: str, rest: str, half_name: str = "Vik", kind: str = "person") -> Case:
    """A deed to somebody whose name may be a half."""
    where = story(told)
    names = (name("Jo Lind", "person"), name(half_name, kind))
    cited = deed("Jo Lind", "coached", rest, "2023", where, lemma="coach", names=names,
                 quote=told)  # fmt: skip
    return asked(cited), corpus((cited,), where)


def founded(sentence: str, who: str, verb: str = "were founded", rest: str = "") -> Case:
    """When a body with "and" in its name, or of several parts, was founded."""
    where = story(sentence)
    cited = deed(who, verb, rest, DAY, where, lemma="found", kind="organization",
                 quote=sentence)  # fmt: skip
    said = f"On which day in March 2025 {verb.split()[0]} {who} {verb.split()[-1]} {rest}?"
    item = planted(said.replace(" ?", "?"), "4 March 2025", asks="date", cited=(cited,))
    return item, corpus((cited,), where)


def borrowed(sentence: str, who: str = "Jo Lind", doubt: str = "country of the article") -> Case:
    """A president whose country only the article tells."""
    where = story(sentence)
    cited = held(who, "president", where, place="Norway", doubts=(doubt,))
    item = planted(f"As of March 2025, which office did {who} hold?", "president of Norway",
                   asks="position", kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def thing(who: str, rest: str = "", stem: str = "") -> Case:
    """When a thing was founded."""
    where = story(f"{who} was founded {rest} on 4 March 2025.")
    cited = deed(who, "was founded", rest, DAY, where, lemma="found", kind="organization",
                 quote=where.text)  # fmt: skip
    item = planted(stem or f"In which year was {who} founded {rest}?".replace(" ?", "?"), "2025",
                   asks="date", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "whole party": [
        party("New Democratic leader Jo Lind held her seat.", "the Democrats"),
        party("The Liberal Democrat Jo Lind held her seat.", "the Democrats"),
        party("Conservative National member Jo Lind held her seat.", "the Conservatives"),
    ],
    "as its sentence says": [
        post("The Osse Red Cross is led by Jo Lind.", "leader of the Osse Red Cross"),
        post("Jo Lind chairs the Maren Trust.", "chairman of the Maren Trust"),
        post("Jo Lind manages the Osse Bank.", "manager of the Osse Bank"),
    ],
    "done to it": [
        did("was graduated", "from Osse College", "graduate"),
        did("was migrated", "to Maren", "migrate"),
        did("was resigned", "from the Maren Trust", "resign"),
    ],
    "crowned": [
        post("Queen Astrid II of Arden spoke.", "queen of Arden", "title before", "Astrid II"),
        post("King Olaf V of Arden spoke.", "king of Arden", "title before", "Olaf V"),
        post("King Carl IX Vik of Arden, Olaf X, spoke.", "king of Arden", "title before",
             "Olaf X"),
        post("King Carl IX Vik of Arden spoke.", "king of Arden", "title before", "Carl IX Vik"),
    ],
    "no trade": [
        firm("Retailer Orla Group closed.", "On 4 March 2025, Retailer Orla Group closed what?"),
        firm("Chipmaker Vik Systems fell.", "Who left Chipmaker Vik Systems in 2025?"),
        firm("Brothers Ola and Per Vik won.", "In 2025, what did Brothers Ola and Per Vik win?"),
        firm("Developer Kell Homes won.", "In which year did Ola Vik join Developer Kell Homes?"),
    ],
    "given name": [
        half("Jo Lind coached Vik in 2023. Ola Vik won.", "Vik"),
        half("Arden's Ola Vik won. Jo Lind, who coached Vik in 2023, cheered.", "Vik"),
        half("Jo Lind coached Vik in 2023, and Tam Ola Vik won.", "Vik at the Maren club"),
        half("Jo Lind coached General Vik in 2023. Ola Vik won.", "General Vik", "General Vik"),
    ],
    "no bracket inside": [
        stem("When did the Maren Rescue Service (MRS) founder Jo Lind die?"),
        stem("Who met Arden Rail Union (ARU) chief Jo Lind on 4 March 2025?"),
        stem("When did the Osse Bank (OB) finance director Jo Lind resign?"),
    ],
    "one body": [
        founded("The Maren Opera and Ballet, founded in 1957, moved.",
                "the Maren Opera and Ballet"),
        founded("The Osse Museum and Archive, founded in 1957, shut.",
                "the Osse Museum and Archive"),
        founded("Opened in 1957, the Arden Power and Light fell.", "the Arden Power and Light"),
    ],
    "whole list": [
        founded("It arose from Orla of Arden, Vik of Osse and Tam of Maren.", "Orsted",
                "was founded", "from Orla of Arden"),
        founded("It was founded by Jo Lind, Ola Vik and others of the Maren Trust.", "Orsted",
                "was founded", "by Jo Lind"),
        founded("The line links Maren, Osse, and Arden.", "Orsted", "was founded",
                "as a line to Maren"),
    ],
    "own country": [
        borrowed("Norwegian Prime Minister Ola Vik telephoned President Jo Lind."),
        borrowed("Norway's foreign minister, Ola Vik, met President Jo Lind."),
        borrowed("Norway's ambassador spoke. President Jo Lind is in Osse."),
        borrowed("Ten men from Norway died. President Jo Lind is in Osse."),
        borrowed("President Jo Lind received Norwegian Finance Minister Ola Vik."),
    ],
    "longer body": [
        post("Movement for Democratic Change leader Jo Lind spoke.", "leader of Change"),
        post("Centre for Arctic Peace director Jo Lind spoke.", "director of Peace"),
        post("Council of the Osse Islands head Jo Lind spoke.", "head of Islands"),
    ],
    "party people": [
        post("Social Democrat leader Jo Lind spoke.", "leader of Social Democrat"),
        post("Liberal leader Jo Lind spoke.", "leader of Liberal"),
        post("Arden Socialist chief Jo Lind spoke.", "chief of Arden Socialist"),
    ],
    "bare thing": [thing("Orla"), thing("Skarv"), thing("Ola-Vik")],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "whole party": [
        party("Democratic senator Jo Lind held her seat.", "the Democrats"),
        party("Arden Labour member Jo Lind held her seat.", "Labour"),
        party("The New York Conservatives chose Jo Lind.", "the Conservatives"),
    ],
    "as its sentence says": [
        post("The Osse Red Cross has a leader, Jo Lind.", "leader of the Osse Red Cross"),
        post("The head of the Maren Trust is Jo Lind.", "head of the Maren Trust"),
        post("Jo Lind chairs the Maren Trust.", "chairman of the Maren Trust", "title before"),
    ],
    "done to it": [
        did("graduated", "from Osse College", "graduate"),
        did("was taken", "to Maren", "take"),
        did("was elected", "to the Maren Trust", "elect"),
    ],
    "crowned": [
        post("King Gustaf of Arden spoke.", "king of Arden", "title before", "Gustaf Vik"),
        post("Pope Clement II spoke.", "head of the Osse Church", "title before", "Clement II"),
        post("Malcolm X spoke.", "head of the Osse Bank", "title before", "Malcolm X"),
    ],
    "no trade": [
        firm("Retailer Orla Group closed.", "On 4 March 2025, retailer Orla Group closed what?"),
        firm("Jo Lind left the Builder Bank.", "Who left the Builder Bank in 2025?"),
        firm("Jo Lind joined Utility Osse.", "In which year did Jo Lind join Utility Osse?"),
    ],
    "given name": [
        half("Jo Lind coached Ola Vik in 2023.", "Ola Vik", "Ola Vik"),
        half("Jo Lind coached Vik in 2023. Vik is a town.", "Vik", kind="place"),
        half("Jo Lind coached Pelinho in 2023. President Pelinho won.", "Pelinho", "Pelinho"),
    ],
    "no bracket inside": [
        stem("When did Jo Lind, founder of the Maren Rescue Service (MRS), die?"),
        stem("When did the Arden Rail Union (ARU) and Orla Bank meet?"),
        stem("When did the Osse Bank (OB) move to Arden?"),
    ],
    "one body": [
        founded("The Maren Opera and Ballet, founded in 1957, moved.", "the Maren Opera and Ballet",
                "was founded"),
        founded("Orla and Vik, founded in 1957, moved.", "Orla and Vik", "was founded"),
        founded("The Osse Opera and Maren Ballet were founded in 1957.",
                "the Osse Opera and Maren Theatre"),
    ],
    "whole list": [
        founded("It was founded by Jo Lind in Osse.", "Orsted", "was founded", "by Jo Lind"),
        founded("Founded by Jo Lind, the firm and Arden fell out.", "Orsted", "was founded",
                "by Jo Lind"),
        founded("It arose from Orla of Arden and Vik of Osse.", "Orsted", "was founded",
                "from Orla of Arden and Vik of Osse"),
    ],
    "own country": [
        borrowed("President Jo Lind met the Norwegian team."),
        borrowed("Norwegian President Jo Lind met Ola Vik."),
        borrowed("It rains in Norway. Men from Norway won. President Jo Lind met Ola Vik."),
        borrowed("Norwegian Prime Minister Ola Vik met President Jo Lind.", doubt=""),
    ],
    "longer body": [
        post("Jo Lind, leader of Change, spoke.", "leader of Change"),
        post("Orla director Jo Lind spoke in Maren Park.", "director of Orla"),
        post("The head of Greenpeace, Jo Lind, spoke.", "head of Greenpeace"),
    ],
    "party people": [
        post("Social Democrats leader Jo Lind spoke.", "leader of Social Democrats"),
        post("The Liberal Party's leader Jo Lind spoke.", "leader of the Liberal Party"),
        post("Socialist Youth chief Jo Lind spoke.", "chief of Socialist Youth"),
    ],
    "bare thing": [
        thing("Orla", "in Osse"),
        thing("Orla Ferries"),
        thing("Orla", stem="In which year was the ferry firm Orla founded?"),
    ],
}  # fmt: skip
