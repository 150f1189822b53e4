"""Planted flaws: doers whom no evidence names, who did not do it, who are ships, or are many."""

from __future__ import annotations

from briefings.quiz.evidence import evidenced
from tests.factories import fact, name
from tests.quiz_cases import Case, corpus, deed, held, planted, story

REPORT = "According to a report of 12 March 2025,"
DAY = "2025-03-04"


def by_pronoun(sentence: str, *before: str, named: bool = True, who: str = "Mei Tan") -> Case:
    """Who did what a sentence tells of "he" or of a thing, with what stands before it."""
    where = story(*before, sentence)
    cited = deed(who, "left", "the Osse choir for Arden", DAY, where, lemma="leave", quote=sentence,
                 doubts=("pronoun",), names=(name(who, "person"),) if named else ())  # fmt: skip
    office = held(who, "conductor", organization="Osse choir")
    item = planted("On 4 March 2025, who left the Osse choir for Arden?", who, kind="short",
                   writer="who", cited=(cited,))  # fmt: skip
    world = corpus((cited, office), where)
    return evidenced(item, world.world), world


def subject(text: str, who: str, writer: str = "who.had") -> Case:
    """Who did what is told of a subject that ends in a name."""
    where = story(f"{text} closed the Vik mill near Arden.")
    cited = deed(text, "closed", "the Vik mill near Arden", DAY, where, lemma="close",
                 quote=where.text, names=(name(who, "person"),))  # fmt: skip
    item = planted(f"{REPORT} who closed the Vik mill near Arden?", who, kind="short",
                   writer=writer, cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def told_of(who: str, *lines: str, office: str = "", stem: str = "") -> Case:
    """Who did it, of whom the article says no more than these lines."""
    first = f"{who} took the Arden Cup in Osse."
    where = story(first, *lines)
    cited = deed(who, "took", "the Arden Cup in Osse", DAY, where, lemma="take", quote=first)
    known = (held(who, office),) if office else ()
    item = planted(stem or "On 4 March 2025, who took the Arden Cup in Osse?", who, kind="short",
                   writer="who", cited=(cited,))  # fmt: skip
    return item, corpus((cited, *known), where)


def done_to(verb: str, rest: str, lemma: str, passive: str = "was ", stem: str = "") -> Case:
    """To whom something was done."""
    cited = deed("Jo Lind", f"{passive}{verb}", rest, DAY, lemma=lemma)
    text = stem or f"{REPORT} who {passive}{verb} {rest}?"
    item = planted(text, "Jo Lind", kind="short", writer="who.had", cited=(cited,))
    return item, corpus((cited,), story("Jo Lind"))


def among_four(who: str, kind: str, called: str = "", writer: str = "who.did") -> Case:
    """Who did it, of four, in an article that calls a name one of some kind."""
    cited = deed(who, "took", "the Arden Cup in Osse", DAY, lemma="take")
    where = story(cited.references[0].sentence)
    other = fact("It won.", where, names=(name(called or who, kind),))  # type: ignore[arg-type]
    item = planted("On 4 March 2025, who took the Arden Cup in Osse?", who, writer=writer,
                   cited=(cited,))  # fmt: skip
    return item, corpus((cited, other), where)


def since(sentence: str, writer: str = "became", title: str = "mayor") -> Case:
    """Who became what in the year since when somebody has been so."""
    where = story(sentence)
    cited = held("Jo Lind", title, where, organization="Osse", start="1993")
    item = planted(f"Who became {title} of Osse in 1993?", "Jo Lind", kind="short", writer=writer,
                   cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def placed(deed_told: str, writer: str = "body.had") -> Case:
    """Which body did it, in a world that knows the city of Osse."""
    cited = held("Ola Vik", "mayor", names=(name("Osse", "place"),))
    item = planted(f"{REPORT} which organization {deed_told}?", "Orla Ferries",
                   asks="organization", kind="short", writer=writer)  # fmt: skip
    return item, corpus((cited,), story("Osse"))


def belongs(party: str, *others: str) -> Case:
    """To which party somebody belonged, in a corpus that writes its name otherwise, too."""
    members = tuple(
        fact(f"Member {n} of {p} spoke.", kind="membership", subject=f"Member {n}", value=p)
        for n, p in enumerate((party, *others))
    )
    item = planted("As of March 2025, to which party did Jo Lind belong?", party, kind="short",
                   asks="organization", writer="party", cited=members[:1])  # fmt: skip
    return item, corpus(members)


FLAWED: dict[str, list[Case]] = {
    "no body": [
        among_four("Vik Karton", "organization"),
        among_four("Orla Prates", "organization", writer="who.said"),
        among_four("Arden Timber", "organization"),
    ],
    "one writing": [
        belongs("the Arden People Party", "the Arden People's Party"),
        belongs("the Dockers Union", *["the Dockers' Union"] * 2, "the Docker’s Union"),
        belongs("Osse Workers Front", "Osse Worker's Front", "Osse Workers' Front"),
    ],
    "named in evidence": [
        by_pronoun("She left the choir for Arden."),
        by_pronoun("She left the choir for Arden.", "A singer went north.", named=False),
        by_pronoun("The conductor left the choir for Arden.", who="Ida Krogh"),
    ],
    "asked head": [
        subject("The absence of President Jo Lind", "Jo Lind"),
        subject("Supporters of Jo Lind", "Jo Lind", writer="who"),
        subject("An adviser to Osse mayor Ola Vik", "Ola Vik"),
    ],
    "a person": [
        told_of("Ida Krogh"),
        told_of("Skarv Bris", "The maxi came in before noon.", "Two rivals were behind it."),
        told_of("Osse Star", "Star fell back after the third mark."),
    ],
    "one of many": [
        done_to("captured", "beside Arden rebels in the Vik hills", "capture"),
        done_to("injured", "in the Osse Station fire", "injure"),
        done_to("captured", "by Arden rebels", "capture",
                stem="Who was captured by Arden rebels on 4 March 2025?"),
        done_to("rescued", "from the ferry Skarv near Arden", "rescue"),
    ],
    "began": [
        since("Ms Lind has served two terms as Osse's mayor since 1993."),
        since("Jo Lind, who has led Osse since 1993, spoke."),
        since("Since 1993 Jo Lind has been the mayor of Osse.", writer="took-office.year"),
    ],
    "not by place alone": [
        placed("had asked for a 10-day break of the talks in Germany"),
        placed("had closed its office near the harbour of Osse"),
        placed("had sent German engineers to a dam in Chile"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "no body": [
        among_four("Jo Lind", "person"),
        among_four("Jo Lind", "organization", "Vik Karton"),
        among_four("Mei Tan", "place", writer="who.said"),
    ],
    "one writing": [
        belongs("the Arden People’s Party", "the Arden People Party", "Arden People's Party"),
        belongs("the Green Party", "the Green Party's"),
        belongs("the Dockers Union", "the Divers' Union"),
    ],
    "named in evidence": [
        by_pronoun("Mei Tan left the choir for Arden."),
        by_pronoun("She left the choir for Arden.", "Mr. Vik gave Mei Tan a medal.", "It rained."),
        by_pronoun("The following day Tan left the choir for Arden."),
    ],
    "asked head": [
        subject("Norwegian Secretary of State Jo Lind", "Jo Lind"),
        subject("The mayor of Osse's brother Ola Vik", "Mei Tan"),
        subject("Norwegian ambassador to Chile Jo Lind", "Jo Lind"),
        subject("Former skier Ola Vik", "Ola Vik", writer="who"),
    ],
    "a person": [
        told_of("Ida Krogh", office="mayor"),
        told_of("Ida Krogh", "It was a fine day for Ms Krogh."),
        told_of("Ida Krogh", "Krogh, 36, had trained in Vik."),
        told_of("Osse Star", stem="Which yacht took the Arden Cup in Osse?"),
    ],
    "one of many": [
        done_to("captured", "with 40 Arden rebels in the Vik hills", "capture"),
        done_to("elected", "to the Arden parliament for Vik", "elect"),
        done_to("arrested", "three Arden rebels in the Vik hills", "arrest", passive=""),
    ],
    "began": [
        since("Jo Lind, mayor of Osse since she took over in 1993, has led it since 1993."),
        since("Jo Lind became mayor of Osse in 1993."),
        since("Jo Lind has been principal of Osse since 1993.", title="principal"),
        since("Jo Lind has been mayor of Osse since June 1993."),
        since("Jo Lind has been mayor of Osse since 1993.", writer="holder"),
    ],
    "not by place alone": [
        placed("had asked for a 10-day break of the Maren Talks in Germany"),
        placed("had paid $3 million for the harbour of Osse"),
        placed("had sent engineers to a dam in Chile", writer="body"),
    ],
}  # fmt: skip
