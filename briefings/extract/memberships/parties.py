"""Whose party: "Labour's N. N.", "the Harbour Party MP N. N.", "N. N. (Green)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.minting import mint
from briefings.extract.names import canonical
from briefings.extract.tables import table
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Resolved
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_POSTS = (
    r"(?:(?:shadow |deputy |former |party |group )?(?:MP|MEP|MSP|AM|TD|[Ss]enator|Sen\.|Rep\."
    r"|congressman|congresswoman|[Cc]ouncillor|Cllr|[Cc]ouncilman|[Cc]ouncilwoman|candidate"
    r"|challenger|colleague|nominee|leader|chair|lawmaker|peer|[Mm]ayor|[Gg]overnor|Gov\.|incumbent"
    r"|spokesman|spokeswoman|spokesperson|whip|group|backbencher|frontbencher|MLA|MLC))"
)
# "Labour's health spokesman", "Labour's spokesman on the arts".
_FIELD, _FOR = r"(?:[\w-]+ ){0,3}?", r"(?: (?:for|on) [\w’' -]{2,40}?)?"
# Several of a party: "Labour MPs N. N. and M. M.".
_SEVERAL = (
    r"(?:MPs|MEPs|MSPs|AMs|TDs|[Ss]enators|[Cc]ouncillors|backbenchers|candidates|colleagues"
    r"|frontbenchers|lawmakers|leaders|peers) (?:[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:, and|,| and) ){0,2}"
)
# Nouns for one who belongs to a party, which stand right before his name.
_PARTISANS = r"(?P<partisan>Republican|(?:(?:Christian|Liberal|Social) )?Democrat)"
# A party that no list has, by its last word.
_LAST: tuple[str, ...] = (
    "Alliance",
    "Alternative",
    "Bloc",
    "Coalition",
    "Conservatives",
    "Democrats",
    "Greens",
)
_LAST += ("Liberals", "Movement", "Nationalists", "Party", "Unionists")
_NAMED = rf"(?:[A-Z][\w’'-]+ ){{1,3}}(?:{'|'.join(_LAST)})"
# "N. N.'s Orla party": a name before a common noun for a party.
_CALLED = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?= (?:faction|movement|party)\b)"
# What is called a party where people eat and drink.
_FEASTS = frozenset(
    {"Birthday", "Christmas", "Cocktail", "Dinner", "Easter", "Garden", "Halloween"}
)
_FEASTS |= {"Holiday", "House", "Leaving", "Search", "Tea", "Wedding"}
# Where the words before a name are looked at.
REACH = 60


def facts(reading: Reading) -> Iterator[Fact]:
    """Each politician's party, once."""
    text, told = reading.article.text, set()
    for mention in reading.cast.mentions:
        if mention.how not in ("full name", "title") or mention.person.name in told:
            continue
        found = _before().search(text, max(0, mention.start - REACH), mention.start)
        found = found or _behind().match(text, mention.end)
        sentence = reading.story.sentence_at(mention.start)
        if found is None or sentence is None or found.start() < sentence.start:
            continue
        if reading.is_quoted(mention.start) or _FEASTS & set(found[0].split()):
            continue
        told.add(mention.person.name)
        yield _fact(reading, sentence, mention, _party(found[found.lastgroup or 0]))


def _party(words_of_it: str) -> str:
    """The party as a sentence tells it: "the Greens" for "Green", "the Harbour Party"."""
    if words_of_it in table("parties"):
        return table("parties")[words_of_it][0]
    if words_of_it.split()[-1] not in _LAST:
        return words_of_it
    return f"the {words_of_it.removeprefix('The ').removesuffix(' group')}"


def _known(group: str) -> str:
    """The parties of the list and those named by their last word, as a pattern."""
    names = "|".join(sorted(map(re.escape, table("parties")), key=lambda n: (-len(n), n)))
    return rf"(?P<{group}>{_NAMED}|{names})"


@cache
def _before() -> re.Pattern[str]:
    """A party at the end of the text before a name, with a post or a possessive between."""
    return re.compile(
        r"(?=[A-Z])(?:"  # every party has a capital
        rf"\b{_known('party')}(?:['’]s?|(?: [Pp]arty)?(?:['’]s?)? {_POSTS})(?:,? |, )\Z"
        rf"|\b{_known('owner')}['’]s? {_FIELD}{_POSTS}{_FOR}(?:,? |, )\Z"
        rf"|\b{_known('joint')} {_SEVERAL}\Z"
        rf"|(?<![Ff]ormer )(?<![-\w]){_PARTISANS} \Z)"
    )


@cache
def _behind() -> re.Pattern[str]:
    """A party in brackets, after "of the", or with a post, right behind a name."""
    return re.compile(
        rf" \({_known('bracketed')}(?:, [A-Z][\w .’'-]+)?\)"
        rf"|,? (?:of|from) (?:the )?{_known('of')}(?=[,.;]| (?![A-Z]))"
        rf"|, (?:a|the) {_known('posted')}(?: [Pp]arty)? {_POSTS}\b"
        rf"|['’]s? (?:[a-z]+(?:-[a-z]+)* ){{0,2}}(?:(?P<called>{_CALLED})|(?P<led>{_NAMED}))"
        r"(?![\w’'-]| [A-Z])"
        rf"|, (?:also )?an? (?:[A-Z][\w.]+ ){{0,2}}{_PARTISANS}(?=[,.;])"
        rf"|, whose (?P<whose>{_NAMED}|[A-Z][\w’'-]+ [Pp]arty)(?![\w’'-]| [A-Z])"
    )


def _fact(reading: Reading, sentence: Sentence, mention: Resolved, party: str) -> Fact:
    name, body = mention.person.name, party.removeprefix("the ")
    return mint(
        reading.story,
        sentence,
        "membership",
        name,
        "is a member of",
        party,
        f"{name} belongs to {party}.",
        rule="membership, party",
        names=(Name(name, "person", name), Name(body, "organization", canonical(body))),
    )
