"""Who belongs to what: members of a group of countries, schools, seats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.asof import as_of
from briefings.quiz.definite import with_article
from briefings.quiz.distractors.nations import members
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.introducing import introduced
from briefings.quiz.lands import capitals, known_country, same_country
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import office
from briefings.quiz.question import Question
from briefings.quiz.wording import article_for, content, folded
from briefings.quiz.world import World

_SCHOOLS = ("University", "College", "Institute", "Academy", "School")


def member(fact: Fact, world: World) -> Iterator[Question]:
    """ "Which country forms the Quad together with Japan, India and Australia?"

    Raises NotAskedError unless the sentence lists all members, three countries or more.
    """
    if fact.kind != "membership" or fact.predicate != "has members":
        return
    listed = [with_article(m.removeprefix("the ")) for m in members(fact.value)]
    if len(listed) < 3 or not all(any(same_country(n, m) for n in known_country()) for m in listed):
        raise NotAskedError("not a list of three or more countries")
    first = re.escape(listed[0].removeprefix("the "))
    some = re.compile(rf"\b(?:such as|including|includes?|among|like) (?:the )?{first}\b")
    if any(some.search(r.sentence) for r in fact.references):
        raise NotAskedError("a list that may have more members")
    *others, answer = listed
    rest = f"{', '.join(others[:-1])} and {others[-1]}"
    yield Question(
        writer="member",
        asks="place",
        stem=question(f"Which country forms {_group(fact, world)} together with {rest}"),
        answer=answer,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((answer, answer.removeprefix("the ")))),
    )


def _group(fact: Fact, world: World) -> str:
    """The group, spelled out where the corpus says what its letters stand for."""
    named = any(
        re.search(rf"(?i)\bthe {re.escape(fact.subject)}\b", r.sentence) for r in fact.references
    )
    return f"the {fact.subject}" if named else fact.subject


def school(fact: Fact, world: World) -> Iterator[Question]:
    """ "At which university did Ilsa Brandt study?" """
    if fact.kind != "education":
        return
    kind = next((k for k in _SCHOOLS if k in fact.value), None)
    if kind is None or len(fact.subject.split()) < 2:
        raise NotAskedError("a school or a person without a whole name")
    person = introduced(fact.subject, fact, world)
    if person == fact.subject and not world.tenures_of(person):
        raise NotAskedError("a person of whom nothing else is known")
    if len({f.value for f in world.facts_by_subject[fact.subject] if f.kind == "education"}) > 1:
        raise NotAskedError("one of several schools")
    yield Question(
        writer="school",
        asks="organization",
        stem=question(f"At which {kind.lower()} did {person} study"),
        answer=with_article(fact.value),
        facts=(fact,),
        accepted=(fact.value,),
    )


def located(fact: Fact, world: World) -> Iterator[Question]:
    """ "In which country is Maren Agricultural College?", "In which city is …?" of a capital."""
    if fact.kind != "location" or fact.rule not in _PLACED:
        return
    country = any(folded(fact.value) == folded(c) for c in known_country())
    if not country and (fact.value not in capitals() or fact.value in fact.subject):
        raise NotAskedError("a place that is no country and no capital")
    if len(fact.subject.split()) < 3:
        raise NotAskedError("a thing without a whole name")
    yield Question(
        writer="located" if country else "located.city",
        asks="place",
        stem=question(f"In which {'country' if country else 'city'} is {_as_written(fact)}"),
        answer=with_article(fact.value),
        facts=(fact,),
        accepted=(fact.value,),
        kinds=("choice", "short") if country else ("short",),
    )


def _as_written(fact: Fact) -> str:
    """A thing with "the" where English or its sentence gives it one."""
    the = re.compile(rf"\b[Tt]he {re.escape(fact.subject)}\b")
    said = any(the.search(r.sentence) for r in fact.references)
    return f"the {fact.subject}" if said else with_article(fact.subject)


_PLACED = frozenset({"name in place", "body in place", "name and what it is"})


def body(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2021, at which university was Ilsa Brandt a senior lecturer?"

    Of people who work for a body, or speak for it, as one of several.
    """
    if fact.kind != "position" or not fact.organization or fact.modality != "holds":
        return
    held, time = office(fact), as_of(fact, world)
    if held is not None and held.single and held.complete:
        return
    name = fact.organization.removeprefix("the ")
    if fact.value == f"with the {name}":
        yield _of_body(fact, name, world)
        return
    role, joined = _role(fact, name)
    if not role or time is None or time.grain == "year" or len(fact.subject.split()) < 2:
        raise NotAskedError("a role that does not stand beside its body, or without its time")
    if role.split()[-1] in words("no_member"):
        raise NotAskedError("a role that is no place in a body")
    if _elsewhere(fact, world):
        raise NotAskedError("one of several bodies")
    noun = body_noun(name)
    if noun == "party" and role.split()[-1] in words("party_people"):
        role, joined = "member", "of"
    if re.search(rf"\b{noun}\b", role) or name.casefold() in words("generic"):
        raise NotAskedError("a body that its role names, or without a name")
    if joined == "of" and role.split()[-1] not in words("party_people") | _MEMBERS:
        joined = "at" if noun in _WORKPLACES else joined
    asked = f"{joined} which {noun} was {fact.subject} {article_for(role)} {role}"
    yield Question(
        writer="body",
        asks="organization",
        stem=question(f"As of {time.text}, {asked}"),
        answer=with_article(name),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(name), name))),
        kinds=("short",),
    )


# Who is one "of" a body, and where the others work "at" it.
_MEMBERS = frozenset({"associate", "fellow", "governor", "member", "officer", "trustee"})
_WORKPLACES = frozenset({"academy", "college", "hospital", "institute", "laboratory", "museum"})
_WORKPLACES |= {"school", "university"}


def _of_body(fact: Fact, name: str, world: World) -> Question:
    """ "As of May 2021, to which union did Jo Lind belong?": of whom only the body is told."""
    time = as_of(fact, world)
    if fact.start or time is None or time.grain == "year" or len(fact.subject.split()) < 2:
        raise NotAskedError("a body that somebody joined, or without its time")
    if fact.family == "verb of work" and any(_ONCE.search(r.sentence) for r in fact.references):
        raise NotAskedError("a body that somebody joined once, and may have left")
    if _elsewhere(fact, world) or content(name) <= words("generic_bodies") or " " not in name:
        raise NotAskedError("one of several bodies, or one that every country has")
    if content(name) & words("media"):
        raise NotAskedError("a paper or broadcaster, whose people tell the news")
    if any(_speaks_for(r.sentence, fact.subject) for r in fact.references):
        raise NotAskedError("who speaks for a body, and is told to belong to none")
    if name.split()[-1].casefold() in _RULING:
        raise NotAskedError("a state or government, to which nobody belongs")
    told = any(f"the {name}".casefold() in r.sentence.casefold() for r in fact.references)
    whole = f"the {name}" if told else with_article(name)
    return Question(
        writer="body.of",
        asks="organization",
        stem=question(f"As of {time.text}, to which {body_noun(name)} did {fact.subject} belong"),
        answer=whole,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((whole, name))),
        kinds=("short",),
    )


_ONCE = re.compile(r"\b(?:joined|left|served|was|went|worked)\b")


def _speaks_for(sentence: str, person: str) -> bool:
    """Whether a body owns somebody who speaks: "The council's Jo Lind says …"."""
    return re.search(rf"\b[Tt]he [a-z]+['’]s? {re.escape(person)}\b", sentence) is not None


_RULING = frozenset({"administration", "authority", "government", "kingdom", "republic", "state"})


def body_noun(name: str) -> str:
    """What a body is: a university, a union; else an organization."""
    return next((n for w, n in rows("body_nouns") if re.search(rf"\b{w}\b", name)), "organization")


def _role(fact: Fact, name: str) -> tuple[str, str]:
    """The role and the word that joins it to its body, as value or sentence have them."""
    after = rf" (?P<to>at|for|of|with) (?:the )?{re.escape(name)}"
    if found := re.fullmatch(rf"(?P<role>[a-z -]+){after}", fact.value):
        return found["role"], found["to"]
    known = any(n.kind == "organization" and name in {n.text, n.canonical} for n in fact.names)
    if not known or not re.fullmatch(r"[a-z -]+", fact.value):
        return "", ""
    role, said = re.escape(fact.value), " ".join(r.sentence for r in fact.references)
    if found := re.search(rf"\b{role}{after}(?![\w-]| [A-Z])", said):
        return fact.value, found["to"]
    before = re.search(rf"(?<![\w-]){re.escape(name)} {role}\b", said, re.IGNORECASE)
    return (fact.value, "for") if before and fact.subject in said else ("", "")


def _elsewhere(fact: Fact, world: World) -> bool:
    """Whether the articles know the person to belong to another body too."""
    others = world.facts_by_subject[fact.subject]
    bodies = {f.organization for f in others if f.kind == "position" and f.organization}
    return len(bodies) > 1
