"""Who is interviewed: told by the title, by the introduction, or by whom all of it is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.tables import table
from briefings.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Resolved
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

_PART = r"[A-Z][\w.’'-]+"
_RUN = re.compile(
    rf"{_PART}(?: (?:(?:al|bin|da|de|del|den|der|di|dos|du|ibn|la|van|von) )?{_PART})+"
)
_BEFORE = re.compile(
    rf"^(?P<name>{_PART}(?: {_PART}){{1,3}})(?::| [–—-]) (?i:(?:an? |the )?interview\b)"
)
_LED = re.compile(
    r"\b(?:interview(?:s|ed|ing)?(?: with|:)?|q ?& ?a(?: with|:)|questions (?:for|to|with)"
    r"|(?:a |in )?conversation with|talking (?:to|with)|sits down with)\s+(?P<rest>.+)",
    re.IGNORECASE,
)
# Where the name of a title is over: "Ana Ruiz, head of …", "Ana Ruiz on …".
_OVER = re.compile(r"[,;:(|]| [–—-] | (?:about|after|ahead|as|at|before|from|in|of|on|over) (?=\S)")
_TITLES = ("offices", "common_offices", "occupations")
# Words pulled out of an answer, before the name of who said them.
_PULLED = re.compile(r"[“\"](?P<words>[^”\"]{30,})[”\"]\s+")
# Who opens the introduction, and "she talked to us", "we met the director" further on.
_OPENER = re.compile(
    rf"(?:Dr\.? |Professor |Prof\.? )?(?P<name>{_PART}(?: {_PART}){{1,2}}),? [a-z]"
)
_TALKED = re.compile(
    r"\b(?:He|She) (?:talked|talks|spoke|speaks|sat down|answered|told|received)\b"
    r"|\bWe (?:met|talked|spoke|sat down|asked|visited)\b|\b(?:with|to|met) (?:her|him)\b"
)
_TALKING = frozenset({"chat", "speak", "talk"})
_MEETING = frozenset({"interview", "meet", "visit"})


def interviewee(reading: Reading, asking: frozenset[str] = frozenset()) -> Person | None:
    """The one who answers, where that is sure; none of the names `asking`, in small letters.

    The title tells it ("Interview with Ana Ruiz"); else the introduction ("she talked to us"); else
    the title has but one person; else the name stands under words of an answer; else it is the
    one that opens the article and is alone before the first question; else the one that is named
    twice before it, and twice as often as any other.
    """
    found = (way(reading) for way in (of_title, _of_introduction, _titled, _signed, _foremost))
    return next((p for p in found if p is not None and not _asks(p, asking)), None)


def is_told_by_name(reading: Reading) -> bool:
    """Whether more than the number of its mentions tells who answers."""
    ways = (of_title, _of_introduction, _titled, _signed)
    return any(way(reading) is not None for way in ways)


def first_question(reading: Reading) -> int:
    """Where the first paragraph begins that ends in a question mark, else the text's end."""
    text = reading.article.text
    ends = (p.start for p in reading.article.paragraphs if text[p.start : p.end].endswith("?"))
    return next(ends, len(text))


def known(reading: Reading, name: str) -> Person:
    """The person of the article whose name it is, else a person of that name."""
    parts = set(name.casefold().split())
    named = [p for p in reading.cast.persons if parts <= set(p.name.casefold().split())]
    return named[0] if len(named) == 1 else Person(name, name.split()[-1])


def _asks(person: Person, asking: frozenset[str]) -> bool:
    name = person.name.casefold().split()
    return any(set(label.split()) <= set(name) or initials(name) == label for label in asking)


def initials(parts: list[str]) -> str:
    """ "js" of "john" and "smith-jones"; "jsj" is another reading that nobody prints."""
    return "".join(part[0] for part in parts)


def of_title(reading: Reading) -> Person | None:
    """ "Ana Ruiz: an interview", "Interview with Ana Ruiz"; the text may only say "you"."""
    title = reading.article.title.strip()
    before, led = _BEFORE.search(title), _LED.search(title)
    if before is not None:
        return known(reading, before["name"]) if not _titles_in(before["name"]) else None
    rest = _OVER.split(led["rest"], maxsplit=1)[0] if led is not None else ""
    found = [name for match in _RUN.finditer(rest) if (name := _bare(rest, match))]
    if len(found) > 1:
        found = [n for n in found if rest.endswith(n) and _follows_title(rest, n)]
    return known(reading, found[0]) if len(found) == 1 else None


def _titles_in(name: str) -> bool:
    return any(part.lower() in words(kind) for part in name.split() for kind in _TITLES)


def _bare(rest: str, match: re.Match[str]) -> str:
    """A name without its titles ("New York Mayor Ana Ruiz"); "" for what is none."""
    parts = match[0].split()
    titles = [i for i, part in enumerate(parts) if _is_title(part)]
    parts = parts[titles[-1] + 1 :] if titles else parts
    the = not titles and rest[: match.start()].lower().endswith("the ")
    capitals = rest.isupper()
    fits = 1 < len(parts) <= 4 and not the and not capitals
    return " ".join(parts) if fits else ""


def _is_title(part: str) -> bool:
    return part in table("honorifics") or any(part.lower() in words(kind) for kind in _TITLES)


def _follows_title(rest: str, name: str) -> bool:
    before = rest.removesuffix(name).split()
    return bool(before) and _is_title(before[-1])


def _of_introduction(reading: Reading) -> Person | None:
    """Who talked to the outlet, by the words before the first question; else who opens them, and
    is "she" of "she talked to us"."""
    end = first_question(reading)
    if end >= len(reading.article.text):
        return None
    named = {m.person.name: m.person for m in _talking(reading, end)}
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    text = reading.article.text
    starts = [p.start for p in reading.article.paragraphs if p.start < end and p.role == "body"]
    opener = next(filter(None, (_OPENER.match(text, start) for start in starts[:2])), None)
    if opener is None or not _TALKED.search(text, 0, end) or _titles_in(opener["name"]):
        return None
    others = {m.person.name for m in reading.cast.mentions if m.start < end}
    return known(reading, opener["name"]) if others <= {opener["name"]} else None


def _talking(reading: Reading, end: int) -> Iterator[Resolved]:
    """Those of whom the introduction says that they talked to somebody, or were met."""
    for sentence in reading.story.sentences:
        if sentence.start >= end:
            return
        for token in sentence.span:
            found = _met(reading, token) if token.tag_ in ("VBD", "VBZ", "VBN") else None
            if found is not None:
                yield found


def _met(reading: Reading, verb: Token) -> Resolved | None:
    """Who talks, unless to another person; or who is met, or sat down with."""
    lemma, cast = verb.lemma_.lower(), reading.cast
    subject, target = child(verb, "nsubj"), child(verb, "dobj")
    prep = next((c for c in verb.rights if c.lower_ in ("to", "with")), None)
    heard = child(prep, "pobj") if prep is not None else None
    who = cast.at(subject.i) if subject is not None else None
    if lemma in _TALKING and heard is not None:
        other = None if child(heard, "poss") is not None else cast.at(heard.i)
        return None if who and other else who or other
    if lemma in _MEETING and target is not None and who is None:
        return cast.at(target.i)
    down = lemma == "sit" and any(c.lower_ == "down" for c in verb.rights)
    return cast.at(heard.i) if down and heard is not None and who is None else None


def _titled(reading: Reading) -> Person | None:
    titled = [p for p in reading.cast.persons if p.name in reading.article.title]
    return titled[0] if len(titled) == 1 else None


def _signed(reading: Reading) -> Person | None:
    """The one person whose full name stands under a quotation that an answer has too."""
    text = reading.article.text
    found = {}
    for paragraph in reading.article.paragraphs:
        match = _PULLED.match(text, paragraph.start, paragraph.end)
        if match is None or text.count(match["words"]) < 2:
            continue
        first = next((m for m in reading.cast.mentions if m.start >= match.end()), None)
        if first and first.how == "full name" and first.start == match.end():
            found[first.person.name] = first.person
    return next(iter(found.values())) if len(found) == 1 else None


def _foremost(reading: Reading) -> Person | None:
    first = first_question(reading)
    counts = Counter(m.person.name for m in reading.cast.mentions if m.start < first)
    ranked = counts.most_common(2)
    if not ranked or (ranked[0][1] < 2 and not _alone(reading, ranked, first)):
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return next(p for p in reading.cast.persons if p.name == ranked[0][0])


def _alone(reading: Reading, ranked: list[tuple[str, int]], first: int) -> bool:
    """Whether the one person named before the first question opens the article, by full name."""
    name = ranked[0][0]
    opens = reading.article.text[: len(name) + 1].startswith(f"{name} ")
    return len(ranked) == 1 and opens and len(name) < first and " " in name
