"""Who did it, and to whom it was done: people, bodies and countries of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Asks, Clause, Fact, ItemKind, Name
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError
from briefings.quiz.lands import known_country
from briefings.quiz.lists import words
from briefings.quiz.verbs import lemma
from briefings.quiz.wording import content, folded, has_phrase
from briefings.quiz.world import World
from briefings.quiz.writers.belonging import body_noun
from briefings.quiz.writers.doing import done
from briefings.quiz.writers.headed.asking import Asked, inverted, of_sport
from briefings.words.months import ANY_MONTH

_TITLE = re.compile(r"(?:(?!(?:and|at|by|for|from|in|of|on|or|to|with)\b)[\w.'’&-]+ ){0,8}")
# What may follow a name that a verb governs: no "Orla workers", no "Orla and Vik".
_ENDS = re.compile(r"$|,? (?:about|after|against|as|at|because|before|by|during|for|from|in|into"
                   r"|on|over|to|under|until|when|with)\b")  # fmt: skip


def whose_deed(clause: Clause, fact: Fact, world: World) -> Iterator[Asked]:
    """ "Who had reopened the mine", "which bank had lent Orla 40 million crowns".

    Raises NotAskedError for what tells nobody apart, even in one report.
    """
    _telling(clause, fact)
    for name in fact.names:
        found = _known(name, clause.subject, fact, world)
        if found is None or _told(name, clause.rest) or clause.verb == "was said":
            continue
        if found.asks == "name" and re.search(r"\bits\b", clause.rest):
            raise NotAskedError("a doer that is no person: “its”")
        if found.asks == "name" and clause.lemma in words("team_deeds") and of_sport(fact, world):
            raise NotAskedError("what a team did, not one of it")
        if of_sport(fact, world) and not re.search(r"\b[A-Z]", clause.rest):
            raise NotAskedError("a deed in a game that its report may have several of")
        if found.asks == "name":
            verb = _SLOWLY.sub("", clause.verb)
            said = re.sub(r"^said (?!that\b)", "said that ", f"{verb} {clause.rest}")
            suffered = clause.passive and re.match(r"(?:was|were) [a-z]+\b", said) is not None
            if not (suffered or done(f" {said}")):
                raise NotAskedError("what somebody was, and no deed")
        else:
            said = f"{_single(clause.verb)} {clause.rest}"
        yield found._replace(text=f"{found.text} {said}")
        return


# What tells a deed of one: a name, or a figure that is no year and no age.
_TIMES = re.compile(
    rf"\b(?:by|from|in|on|since|until|to) (?:\d{{1,2}} )?(?:(?:{ANY_MONTH}) )?(?:1[0-9]|20)\d\d\b"
    r"|\b(?:aged|at) \d\d?$"
)
_SINGLED_OUT = re.compile(r"\d|\b[A-Z][\w’'-]*[a-z]")
# What leans on what the report told before: "his decision".
_LEANING = re.compile(
    r"\b(?:her|his|its|their) (?:choice|decision|mind|move|offer|plan|proposal|remarks|request)\b"
    r"(?! (?:for|not|of|that|to)\b)"
)
_SLOWLY = re.compile(r"\b(?:eventually|finally|subsequently) ")
_QUOTED = re.compile(r'[“"][^“”"]*[”"]')
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")


def _telling(clause: Clause, fact: Fact) -> None:
    """Raises NotAskedError for "denied it", "studied in Osse", "told her plan", and an "I"."""
    deed = clause.lemma or lemma(clause.verb.split()[-1])
    leans = (
        deed in words("common_deeds") | words("career") or _LEANING.search(clause.rest) is not None
    )
    if leans or not _SINGLED_OUT.search(_TIMES.sub("", clause.rest)):
        raise NotAskedError("a deed that tells nobody apart")
    if any(_FIRST_PERSON.search(_QUOTED.sub("", r.sentence)) for r in fact.references):
        raise NotAskedError("what somebody tells of himself")


def whom(clause: Clause, fact: Fact, world: World) -> Iterator[Asked]:
    """ "Whom did the council appoint as its head", "which firm did Orla buy from Vik"."""
    for name in fact.names:
        the = re.match(rf"(?:the )?{re.escape(name.text)}(?![\w-])", clause.rest)
        if the is None or not _ENDS.match(clause.rest[the.end() :]):
            continue
        found = _known(name, the[0], fact, world)
        rest = clause.rest[the.end() :]
        if found is None or not rest or _told(name, f"{clause.subject} {rest}"):
            continue
        if clause.verb.split()[-1] in _BE or (name.kind == "person" and not _plainly(clause)):
            continue
        asked = found.text.replace("who", "whom") if found.asks == "name" else found.text
        yield found._replace(
            writer=f"{found.writer}.object", text=f"{asked} {inverted(clause, rest)}"
        )
        return


_BE = frozenset({"been", "was", "were"})


def _plainly(clause: Clause) -> bool:
    """Whether a verb governs whom it is followed by: no "was Jo Lind", no "said Jo Lind"."""
    return clause.lemma not in {"be", "say", "add", "become"}


def _known(name: Name, said: str, fact: Fact, world: World) -> Asked | None:
    """How somebody or something is asked for, where all that is `said` is the name."""
    if name.kind == "person":
        title = said.removesuffix(name.text)
        if title == said or " " not in name.canonical or not _TITLE.fullmatch(title):
            return None
        accepted = tuple(n for n in (name.canonical, world.surname(name.canonical)) if n)
        return Asked("report.who", "name", "who", name.canonical, accepted)
    bare = re.sub(r"^[Tt]he ", "", said)
    if bare != name.text or name.kind not in {"organization", "place"}:
        return None
    asks, kind = _kind(name, fact, world)
    if not kind:
        return None
    answer = with_article(name.canonical)
    accepted = tuple(dict.fromkeys((answer, name.canonical, name.text)))
    kinds: tuple[ItemKind, ...] = ("choice", "short") if asks == "place" else ("short",)
    return Asked(f"report.{asks}", asks, f"which {kind}", answer, accepted, kinds)


def _kind(name: Name, fact: Fact, world: World) -> tuple[Asks, str]:
    """What a name is asked for as: a country, or a body by its own word."""
    if any(folded(name.canonical).removeprefix("the ") == folded(c) for c in known_country()):
        return "place", "country"
    if name.kind == "organization":
        return "organization", body_kind(name, fact, world)
    return "organization", ""


def body_kind(name: Name, fact: Fact, world: World) -> str:
    """What a body is, by its name or its report: "court", "utility"; "" of what may be none."""
    if (own := body_noun(name.canonical)) != "organization":
        return own
    article = world.source(fact)
    text, said = article.text if article else "", re.escape(name.text)
    before = re.search(rf"\b[Tt]he (?P<kind>[a-z-]+),? {said}\b", text)
    after = re.search(
        rf"\b{said}, an? (?:[\w-]+ ){{0,3}}?(?P<kind>[a-z-]+)(?=,| (?:in|of|that)\b)", text
    )
    kinds = [m["kind"] for m in (before, after) if m and m["kind"] in words("kinds_of_body")]
    if kinds:
        return kinds[0]
    firm = name.canonical.split()[-1].strip(".").casefold() in words("firm_endings")
    near = world.facts_by_article[article.id] if article else ()
    held = any(f.organization == name.canonical for f in near)
    return "company" if firm else "organization" if held else ""


def _told(name: Name, rest: str) -> bool:
    """Whether a part of a name stands in the rest."""
    words = content(f"{name.canonical} {name.text}")
    return bool(words & content(rest)) or has_phrase(name.canonical, rest)


def _single(verb: str) -> str:
    """The verb as "which bank" wants it: "were fined" is "was fined"."""
    return re.sub(r"^were\b", "was", verb)
