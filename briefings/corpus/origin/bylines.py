"""Who wrote it: a byline to authors, agencies and an outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefings.corpus.origin.dates import MONTHS, WEEKDAY
from briefings.corpus.wordlists import alternation, entries, words

LEAD = re.compile(
    r"^\W*(?:(?:written|reported|posted|published|story|words|text|report|article|photos?|"
    r"analysis|opinion|review|interview|commentary|compiled|reporting|writing)\s+(?:and\s+\w+\s+)?)?"
    r"by\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^\W*(?:(?:authors?|byline|reporters?|writers?|writer/s)\s*[:：]\s*|authors?\s+(?=[A-Z]))",
    re.IGNORECASE,
)
CREDIT = re.compile(r"^\W*(?:photos?|pictures?|images?|illustrations?|graphics?|video)\b", re.I)
PARTICLE = (
    r"(?:de|da|di|do|dos|das|del|della|der|den|du|van|von|vom|zu|zum|ten|ter|la|le|el|al|bin|bint|"
    r"ibn|ben|abu|y|e|st\.|op)"
)
CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’‘-]*|[dDlLO]['’][A-Z][\w'’-]*|al-[A-Z][\w-]*|el-[A-Z][\w-]*)"
NAME = re.compile(rf"{CAPITAL}(?:\s+(?:{PARTICLE}|{CAPITAL})){{0,5}}(?:,?\s+(?:Jr|Sr)\.?|\s+II+)?")
CONTACT = re.compile(r"\S+@\S+|@\w+|https?://\S+|www\.\S+|\(\s*\)|\+?\d[\d\s-]{6,}\d")
PLACE = re.compile(r",?\s+(?:in|from|at|reporting from|for|with)\s+.*$")
SPLIT = re.compile(r"\s*(?:,\s*and\s+|\s+and\s+|\s+&\s+|;|,|\s+with\s+)\s*", re.IGNORECASE)
# "Harbour Wire Service", "Meridian Press Agency": a name, what the house deals in, its kind.
HOUSE_LINE = re.compile(
    r"(?:[A-Z][\w'’-]*\s+){1,3}(?:Press|News|Wire|Newswire|Media|Information|Radio|Broadcasting)\s+"
    r"(?:Service|Services|Agency|Network|Bureau)"
    r"|Channel \d{1,2}(?: News)?|Radio [A-Z][\w'’-]+"
)
SECTION_ENDS = frozenset(("desk", "digest", "news", "newsroom", "report"))
LONGEST_HOUSE = 80  # characters of a line that names a job and a house
OUTLET_NAME = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w.&'’-]*(?:\s+(?:of|and|the|[A-Z][\w.&'’-]*)){0,4}")
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
# "ANA RUIZ of the Volta Lantern"
OF_HOUSE = re.compile(r"(?P<writer>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+),? of (?:the )?(?P<house>.+)")
NOT_A_NAME = re.compile(rf"^(?:{'|'.join(MONTHS)}|{WEEKDAY})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: people, agencies as printed, and an outlet where one is named."""

    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    outlet: str | None = None

    def __bool__(self) -> bool:
        return bool(self.authors or self.agencies or self.outlet)


def is_agency(text: str) -> bool:
    """True for the name or the short form of a news agency or a picture agency."""
    return bare(text).casefold() in words("agencies")


def bare(text: str) -> str:
    """The text without the signs around it and without an article before it."""
    return re.sub(r"^(?:the|from)\s+", "", text.strip(' \t.,;:|/()[]{}*_-–—―©"“”'), flags=re.I)


def is_outlet(text: str) -> bool:
    """True for a name that is built like a newspaper's or a station's ("The Lagos Herald")."""
    name = bare(text)
    if name.casefold() in words("outlets"):
        return True
    parts = text.split()
    return (
        len(parts) > 1
        and OUTLET_NAME.fullmatch(text) is not None
        and parts[0] not in ("By", "For", "From", "Of")
        and parts[-1].casefold().rpartition("-")[2] in words("outlet_words")
        and not _is_section(parts)
        and (not has_title(text) or _is_reporter(parts))
    )


def is_house(line: str) -> bool:
    """True for a line that can only be the name of a house."""
    return is_outlet(line) or HOUSE_LINE.fullmatch(line) is not None


def _is_reporter(parts: Sequence[str]) -> bool:
    """ "The Himalayan Reporter" is a paper, "Health Reporter" a job."""
    beats = words("beats") | words("staff_titles") | words("english")
    before = [part.casefold() for part in parts[1:-1]]
    return parts[0] == "The" and bool(before) and not set(before) & beats


def _is_section(parts: Sequence[str]) -> bool:
    """ "All News", "Weather Report": a part of a site and not its name."""
    before = {part.casefold() for part in parts[:-1]}
    return parts[-1].casefold() in SECTION_ENDS and before <= words("beats") | words("sections")


def byline_of(line: str) -> Byline | None:
    """What a line says when it is a byline, or none when it is something else."""
    line = line.strip()
    if len(line) > 220 or CREDIT.match(line):
        return None
    lead = LEAD.match(line) or LABEL.match(line)
    if not lead:
        return None
    byline = people(line[lead.end() :])
    rest = bare(line[lead.end() :])
    return byline if byline or _is_staff(rest) else None


def people(text: str) -> Byline:
    """A byline's names, without the "By" before them."""
    authors: list[str] = []
    agencies: list[str] = []
    outlet: str | None = None
    text = CONTACT.sub(" ", text)
    if guest := GUEST.search(text) or STAFF.search(text):
        outlet = guest["house"]
        text = f"{text[: guest.start()]} | {text[guest.end() :]}"
    for part in _parts(text):
        if is_agency(part):
            agencies.append(bare(part))
        elif is_outlet(part):
            outlet = outlet or part.strip(" .,")
        elif name := _name(part):
            authors.append(name)
    return Byline(tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(agencies)), outlet)


def _parts(text: str) -> Iterator[str]:
    """Slash, bar and dash part names from houses; commas and "and" part people."""
    text = re.sub(r"\((.*?)\)", r" / \1 / ", text)
    for piece in re.split(r"\s*[/|•·]\s*|\s+[-–—―]+\s+|\n", text):
        house = _houses().search(piece)
        if (of := OF_HOUSE.fullmatch(piece.strip())) and is_outlet(of["house"]):
            yield from (of["writer"], of["house"])
            continue
        if is_agency(piece) or (is_outlet(piece.strip()) and not house):
            yield piece.strip()
            continue
        for part in SPLIT.split(piece):
            yield from _with_house(part.strip())


def _with_house(part: str) -> Iterator[str]:
    """ "Jane Doe Associated Press" and "Jane Doe for The Star" are a person and a house."""
    house = _houses().search(part)
    if house and house.start() > 0:
        yield part[: house.start()]
        yield house[0].strip()
    elif match := re.search(r"\s+(?:for|of|from)\s+(?=(?:[Tt]he\s+)?[A-Z])", part):
        yield part[: match.start()]
        if is_outlet(part[match.end() :]) or is_agency(part[match.end() :]):
            yield part[match.end() :]
    else:
        yield part


@cache
def _houses() -> re.Pattern[str]:
    return re.compile(rf"\s(?:The\s+)?{alternation('agencies')}\s*(?:Writer)?$")


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, entries('staff_titles')))})s?\b", re.IGNORECASE
    )


def has_title(text: str) -> bool:
    """True for words with a job in them: "Health Reporter"."""
    return _titles().search(text) is not None


def _is_staff(text: str) -> bool:
    return len(text.split()) <= 6 and has_title(text)


def _name(part: str) -> str | None:
    """A person's name as it is spelt, without what stands around it; none for other words."""
    part = PLACE.sub("", f"{part} ").strip(' .,:*_"“”')
    part = re.sub(r"^(?:by|dr|mr|mrs|ms|prof|professor|sir|and)\.?\s+", "", part, flags=re.I)
    if part.isupper() or part.islower():
        part = _capitalized(part)
    part = _without_title(part)
    if not NAME.fullmatch(part) or has_title(part) or not _may_be_names(part.split()):
        return None
    return f"{part}." if part.endswith((" Jr", " Sr")) else part


def _may_be_names(many: Sequence[str]) -> bool:
    """True for two words or more that can all be parts of a name."""
    small = {word.casefold() for word in many}
    return (
        len(many) >= 2
        and not small & (words("english") | words("not_names"))
        and not NOT_A_NAME.match(many[0])
        and not any(re.search(r"\d|['’]s$", word) for word in many)
    )


def _without_title(part: str) -> str:
    """ "Jane Doe Environment correspondent" without the job and the beat before it."""
    title = _titles().search(part)
    if not title or not title.start():
        return part
    kept = part[: title.start()].split()
    while len(kept) > 2 and kept[-1].casefold() in words("beats"):
        kept.pop()
    return " ".join(kept)


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
