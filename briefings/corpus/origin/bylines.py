"""Who wrote it: a byline to authors, agencies and an outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefings.corpus.origin.dates import MONTHS, WEEKDAY
from briefings.corpus.origin.housenames import bare, is_agency, is_house, is_outlet, recased
from briefings.corpus.origin.jobs import (
    behind_post,
    has_title,
    is_job,
    is_nobody,
    is_staff,
    without_title,
)
from briefings.corpus.wordlists import alternation, words

LEAD = re.compile(
    r"^\W*(?:(?:written|reported|posted|published|story|words|text|report|article|photos?|"
    r"analysis|opinion|review|interview|commentary|compiled|reporting|writing|exclusive|special|"
    r"column|essay|feature|dispatch)\s+(?:(?:and|&)\s+\w+\s+|report\s+)?)?"
    r"by\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
# "From our own correspondent", "Our Lima correspondent Ana Ruiz"
OURS = re.compile(
    r"^\W*(?:from\s+)?our\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:correspondents?|reporters?|writers?|staff|editors?)\b(?![’'])[,:]?\s*",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^\W*(?:(?:authors?|byline|reporters?|writers?|writer/s)\s*[:：]\s*|authors?\s+(?=[A-Z]))",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"^\W*(?:photos?|photograph(?:s|y|er)?|pictures?|images?|illustrations?|graphics?|video|camera)\b",
    re.IGNORECASE,
)
# What follows the writers: "Text: Ana Ruiz. Photos: Ben Cho", "… editing by Ben Cho"
OTHERS = re.compile(
    r"[\s.,;|·•(/–—-]+(?:photos?|photograph(?:s|y)|pictures?|images?|illustrations?|graphics?|video|"
    r"camera|editing|edited|translated|additional reporting)\s*(?::|\bby\b).*$",
    re.IGNORECASE | re.DOTALL,
)
PARTICLE = (
    r"(?:de|da|di|do|dos|das|del|della|der|den|du|van|von|vom|zu|zum|ten|ter|la|le|el|al|bin|bint|"
    r"ibn|ben|abu|y|e|st\.|op)"
)
CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’‘-]*|[dDlLO]['’][A-Z][\w'’-]*|al-[A-Z][\w-]*|el-[A-Z][\w-]*)"
NAME = re.compile(rf"{CAPITAL}(?:\s+(?:{PARTICLE}|{CAPITAL})){{0,5}}(?:,?\s+(?:Jr|Sr)\.?|\s+II+)?")
CONTACT = re.compile(r"\S+@\S+|@\w+|https?://\S+|www\.\S+|\(\s*\)|\+?\d[\d\s-]{6,}\d")
PLACE = re.compile(r",?\s+(?:in|from|at|reporting from|for|with)\s+.*$")
SPLIT = re.compile(r"\s*(?:,\s*and\s+|\s+and\s+|\s+&\s+|;|,|\s+with\s+)\s*", re.IGNORECASE)
# "Special to the Lagos Herald", with the guest's name before or behind it.
GUEST = re.compile(
    r"\W*\b[Ss]pecial (?:to|for) (?:the )?"
    r"(?P<house>(?:The )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})"
    r"(?: by\b)?\W*"
)
# "Volta Lantern staff writer", behind the writer's name.
STAFF = re.compile(
    r"\s*[,|\n–—-]\s*(?P<house>(?:The )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){1,4}) "
    r"[Ss]taff (?:[Ww]riter|[Rr]eporter)s?\b"
)
CAPITALS = re.compile(
    r"^\W*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){1,3} (?=[A-Z][a-z]{2,}\b)"
)
# "ANA RUIZ of the Volta Lantern"
OF_HOUSE = re.compile(r"(?P<writer>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+),? of (?:the )?(?P<house>.+)")
TURNED = re.compile(rf"(?P<last>{CAPITAL}), (?P<first>{CAPITAL}(?: [A-Z]\.?)?)")
LONGEST = 1_000  # signs of a byline, and more
GIVEN_NAMES = frozenset(("said", "will"))  # that are small words too
NOT_A_NAME = re.compile(rf"^(?:{'|'.join(MONTHS)}|{WEEKDAY})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: people, agencies as printed, and an outlet where one is named."""

    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    outlet: str | None = None

    def __bool__(self) -> bool:
        return bool(self.authors or self.agencies or self.outlet)


def byline_of(line: str) -> Byline | None:
    """What a line says when it is a byline, or none when it is something else."""
    line = line.strip()
    if len(line) > 220 or CREDIT.match(line):
        return None
    if ours := OURS.match(line):
        named = people(line[ours.end() :])
        if re.search(r"(?:correspondent|reporter|writer|editor)\b", ours[0], re.IGNORECASE):
            named = replace(named, authors=named.authors[:1])
        return named if named or len(line) == ours.end() else None
    lead = LEAD.match(line) or LABEL.match(line)
    if not lead:
        return None
    byline = people(line[lead.end() :])
    rest = bare(line[lead.end() :])
    return byline if byline or is_staff(rest) else None


def people(text: str) -> Byline:
    """A byline's names, without the "By" before them."""
    authors: list[str] = []
    agencies: list[str] = []
    outlet: str | None = None
    text = _after_capitals(OTHERS.sub("", CONTACT.sub(" ", text[:LONGEST])))
    if guest := GUEST.search(text) or STAFF.search(text):
        outlet = guest["house"].removeprefix("the ")
        text = f"{text[: guest.start()]} | {text[guest.end() :]}"
    for part in _parts(text):
        if is_agency(part):
            agencies.append(bare(part))
        elif is_outlet(part):
            outlet = outlet or recased(part.strip(" .,").removeprefix("the "))
        elif (name := person(part)) and is_outlet(name):
            outlet = outlet or name
        elif name:
            authors.append(name)
    return Byline(tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(agencies)), outlet)


def _parts(text: str) -> Iterator[str]:
    """Slash, bar and dash part names from houses; commas and "and" part people."""
    text = re.sub(r"\((.*?)\)", _bracketed, text)
    for piece in re.split(r"\s*[/|•·]\s*|\s+[-–—―]+\s+|\n", text):
        house = _houses().search(piece)
        if (of := OF_HOUSE.fullmatch(piece.strip())) and is_outlet(of["house"]):
            yield from (of["writer"], of["house"])
            continue
        if is_agency(piece) or (is_outlet(piece.strip()) and not house):
            yield piece.strip()
            continue
        for index, chunk in enumerate(re.split(r"\s*[,;]\s*", piece)):
            if is_nobody(chunk) or (index and is_job(chunk) and not is_house(chunk)):
                continue
            for part in SPLIT.split(chunk):
                yield from _with_house(part.strip())


def _bracketed(match: re.Match[str]) -> str:
    """What stands in brackets behind a name: a house, or a place, which says nothing."""
    inner = match[1].strip()
    named = any(is_agency(part) or is_house(part) for part in re.split(r"\s*[/,]\s*", inner))
    return f" / {inner} / " if named or not match.string[: match.start()].strip() else " "


def _after_capitals(text: str) -> str:
    """ "ANA RUIZ Lagos Herald staff writer": the name in capitals is over where they end."""
    return CAPITALS.sub(lambda match: f"{match[0].rstrip()}, ", text, count=1)


def _with_house(part: str) -> Iterator[str]:
    """ "Jane Doe Associated Press" and "Jane Doe for The Star" are a person and a house."""
    house = _houses().search(part)
    if house and house.start() > 0:
        yield part[: house.start()]
        yield house[0].strip()
    elif match := re.search(r"\s+(?:for|of|from|at)\s+(?=(?:[Tt]he\s+)?[A-Z])", part):
        yield part[: match.start()]
        if is_outlet(part[match.end() :]) or is_agency(part[match.end() :]):
            yield part[match.end() :]
    else:
        yield part


@cache
def _houses() -> re.Pattern[str]:
    return re.compile(rf"\s(?:The\s+)?{alternation('agencies')}\s*(?:Writer)?$")


def turned(name: str) -> str:
    """ "Ruiz, Ana" as catalogues have it, as "Ana Ruiz"; any other text as it is."""
    match = TURNED.fullmatch(name.strip())
    return f"{match['first']} {match['last']}" if match else name


def person(part: str) -> str | None:
    """A person's name as it is spelt, without what stands around it; none for other words."""
    part = PLACE.sub("", f"{part} ").strip(' .,:*_"“”')
    part = re.sub(r"^(?:by|dr|mr|mrs|ms|prof|professor|sir|and)\.?\s+", "", part, flags=re.I)
    if part.isupper() or part.islower():
        part = _capitalized(part)
    part = without_title(behind_post(part))
    if not NAME.fullmatch(part) or has_title(part) or not _may_be_names(part.split()):
        return None
    return f"{part}." if part.endswith((" Jr", " Sr")) else part


def _may_be_names(many: Sequence[str]) -> bool:
    """True for two words or more that can all be parts of a name."""
    small = {word.casefold() for word in many} - GIVEN_NAMES
    return (
        len(many) >= 2
        and not small & (words("english") | words("not_names"))
        and not NOT_A_NAME.match(many[0])
        and not any(re.search(r"\d|['’]s$", word) for word in many)
    )


def _capitalized(name: str) -> str:
    def one(word: str) -> str:
        if re.fullmatch(r"(?:\w\.)+", word):
            return word.upper()
        if re.fullmatch(PARTICLE, word.lower()) and word.lower() != "e":
            return word.lower()
        word = re.sub(r"(^|[-'’])(\w)", lambda m: m[1] + m[2].upper(), word.lower())
        return re.sub(r"^(Mc)(\w)", lambda m: m[1] + m[2].upper(), word)

    spelt = " ".join(one(word) for word in name.split())
    return spelt[:1].upper() + spelt[1:]
