"""Whether two items may stand on one sheet: not on one fact, nor telling each other's answer."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

from briefings.model import QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.headlines import uncited
from briefings.quiz.lands import canonical, country_names
from briefings.quiz.offices import role
from briefings.quiz.wording import CACHED, content, folded, has_phrase, tokens
from briefings.words.months import MONTHS

_TIME = frozenset(folded(m) for m in MONTHS) | {"day", "month", "year", "office", "post", "hold"}
NEAR = 2


def clash(a: QuizItem, b: QuizItem) -> bool:
    """Whether two items test one fact, ask almost the same, or one answers the other."""
    if _one_thing(a, b):
        return True
    if a.asks == b.asks == "date" and (_nearly_one(_about(a), _about(b)) or _names(a) & _names(b)):
        return True
    if any(_tells_office(x, y) or _tells_date(x, y) for x, y in permutations((a, b))):
        return True
    if folded(a.answer) == folded(b.answer) and len(_telling(a) & _telling(b)) >= NEAR:
        return True
    if _one_template(a, b):
        return True
    if has_phrase(a.answer, b.stem) and has_phrase(b.answer, a.stem):
        return True
    return any(answers(x, y) for x, y in permutations((a, b)))


def repeats(a: QuizItem, b: QuizItem) -> bool:
    """Whether an item asks again what one of another version asked.

    On different sheets items may share an answer, and may tell each other's.
    """
    dates = a.asks == b.asks == "date" and folded(a.answer) == folded(b.answer)
    return dates or _one_thing(a, b)


def _one_thing(a: QuizItem, b: QuizItem) -> bool:
    """Whether two items test one fact, have one stem, or tell the same of one sentence."""
    if set(a.facts) & set(b.facts) or folded(a.stem) == folded(b.stem):
        return True
    return bool(_sentences(a) & _sentences(b)) and _akin(a, b)


_ASKED = frozenset({"choice", "short"})


def _one_template(a: QuizItem, b: QuizItem) -> bool:
    """Whether two questions of one writer have one answer: the second is known by the first."""
    alike = a.writer == b.writer and {a.kind, b.kind} <= _ASKED
    return alike and folded(a.answer) == folded(b.answer)


def _akin(a: QuizItem, b: QuizItem) -> bool:
    """Whether two items of one sentence tell the same of it, or one tells the other's answer."""
    if "matching" in {a.kind, b.kind}:
        return False
    told = any(has_phrase(x.answer, y.stem) for x, y in permutations((a, b)))
    shared = _about(a) & _about(b)
    # two questions on one person are not yet on one thing
    unnamed = shared - content(_in_capitals(uncited(a.stem)))
    return told or len(unnamed) >= NEAR or len(shared) > 2 * NEAR


def _in_capitals(stem: str) -> str:
    """The words of a stem that stand in capitals, but for the first."""
    return " ".join(w for w in tokens(stem)[1:] if w[0].isupper())


def _nearly_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two stems tell one event: the shorter has little that the other has not."""
    return len(a & b) >= max(NEAR, 0.7 * min(len(a), len(b)))


# A name with its letters: two dates of one such thing bear on each other.
_LETTERED = re.compile(r"\(([A-Z]{3,})\)")


def _names(item: QuizItem) -> frozenset[str]:
    return frozenset(_LETTERED.findall(item.stem))


def _sentences(item: QuizItem) -> frozenset[tuple[str, str]]:
    return frozenset((r.article, r.sentence) for r in item.references)


def _tells_office(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether a stem gives a person the office that another item asks for, or the holder of."""
    if not asked.writer.startswith(("office", "holder")):
        return False
    if _titled(teller, asked):
        return True
    pair = f"{asked.answer} {asked.stem}"
    person = _person(asked)
    if person and not has_phrase(person, f"{teller.stem} | {teller.answer}"):
        return False
    said = _canonical(f"{teller.stem} {teller.answer}")
    wanted = {w for w in _canonical(pair) if w not in _TIME and not w.isdigit()}
    return len(wanted) > NEAR and len(wanted - said) <= len(wanted) // 3


_HOLDER = re.compile(r"\bwho was (?:the )?(?P<office>.+)\?$")
_PERSON = re.compile(r"\bdid (?P<person>.+) hold\b")


def _titled(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether an item names the person asked for, or about, with the role: "President Jo Lind"."""
    who = _HOLDER.search(asked.stem)
    person, found = _person(asked), role(who["office"] if who else asked.answer)
    text = f"{teller.stem} | {teller.answer}"
    return (
        found is not None
        and bool(person)
        and has_phrase(person, text)
        and has_phrase(found[0], text)
    )


def _person(asked: QuizItem) -> str:
    """Whose office an item asks for, or who holds the office asked about; or ""."""
    if asked.asks == "name":
        return asked.answer
    which = _PERSON.search(asked.stem)
    return which["person"] if which else asked.stem.split(" (")[0]


# As of when something is asked, or in which report: no date of the story.
_ASKED_AT = re.compile(
    r"^As of (?:\d+ )?(?:[A-Z]\w+ )?\d{4}, |\b[Aa] report of (?:\d+ )?(?:[A-Z]\w+ )?\d{4}"
)


def _tells_date(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether a stem has the date that is asked for, of a thing or country of the other stem.

    "In August 1992" beside one that asks for the year in which an embassy opened.
    """
    date = printed(asked.answer)
    told = _ASKED_AT.sub("", uncited(teller.stem))
    if date is None or not has_phrase(date.text, told):
        return False
    return bool(_named(told) & _named(uncited(asked.stem)))


def _named(stem: str) -> frozenset[str]:
    """The words of names in a stem, those of a country's people as the country's."""
    return frozenset(w for w in _canonical(_in_capitals(stem)) if w not in _TIME)


@lru_cache(CACHED)
def _canonical(text: str) -> frozenset[str]:
    """The words of a text, "U.S." and "American" as those of the country."""
    return canonical(frozenset(w.replace(".", "") for w in content(text)))


def answers(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether stem or options of `teller` give away the answer of `asked`."""
    date = printed(asked.answer)
    if date is not None:
        given = (
            str(date.year) in tokens(teller.stem)
            if date.grain == "year"
            else has_phrase(asked.answer, teller.stem)
        )
    else:
        given = has_phrase(asked.answer, _shown(teller)) or _tells_place(teller, asked)
        if asked.asks == "abbreviation":
            return given
    return given and len(_telling(teller) & _telling(asked)) >= NEAR


def _tells_place(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether a stem has the country that is asked for, by its capital or its people."""
    wanted = _canonical(asked.answer)
    return asked.asks == "place" and bool(wanted) and wanted <= _canonical(teller.stem)


def _shown(item: QuizItem) -> str:
    """What a sheet prints of an item: its stem and its options."""
    return " | ".join((item.stem, *(o.text for o in item.options)))


def _telling(item: QuizItem) -> frozenset[str]:
    """What tells one stem from others: its words without those of countries and names asked."""
    return _about(item) - country_names() - content(item.answer)


def _about(item: QuizItem) -> frozenset[str]:
    """What a stem is about: its words of content, without dates."""
    return frozenset(w for w in content(uncited(item.stem)) if w not in _TIME and not w.isdigit())
