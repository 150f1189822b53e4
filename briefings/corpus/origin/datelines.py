"""The dates an article gives itself: labelled, as a line of their own, or as a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from briefings.corpus.draft import DATELINE, LABELLED, WIRE, Claim, Field
from briefings.corpus.origin.bylines import people
from briefings.corpus.origin.dates import (
    DAY,
    MONTH,
    WEEKDAY,
    Order,
    dates_in,
    first_date,
    month_number,
)
from briefings.corpus.origin.housenames import is_agency, is_house
from briefings.corpus.wordlists import pairs, words

ZONE = r"(?:[A-Z]{2,5}|[+-]\d\d:?\d\d|local time|UTC[+-]\d+|Eastern|Pacific|Central|Z)"
TIME = (
    rf"(?:(?:T|at\s+)?\d{{1,2}}(?:[:.h]\d\d){{1,2}}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?{ZONE}\)?)?"
    rf"|(?:at\s+)?\d{{1,2}}\s*[ap]\.?m\.?\s*(?:{ZONE})?|\d{{4}}\s+(?:GMT|UTC|IST|BST|hrs|hours))"
)
# What may stand on a date's line beside it: weekday, time, signs.
BESIDE = re.compile(
    rf"^(?:{WEEKDAY}|{TIME}|[\s,.|:;()\[\]•·–—/-]|\bat\b|\bon\b|\bIST\b|\bhrs?\b)*$", re.IGNORECASE
)
_NO_DAY = rf"(?!{MONTH.replace('?P<month>', '?:')}\s*\d)"
PLACE = (
    rf"{_NO_DAY}(?:[A-ZÀ-Þ][\w.'’-]*"
    rf"(?:[ ,/]+(?:{_NO_DAY}[A-ZÀ-Þ][\w.'’-]*|de|of|al|el|and|the))*)"
)
AUTHOR_LABELS = ("author", "authors", "by", "byline", "reporter", "written by", "text", "words")
VISIT = re.compile(
    r"^\W*(?:printed|downloaded|retrieved|accessed|saved|archived|viewed|captured)\b.*\d", re.I
)
# "Feb. 5", "3 June 2019", "30 December"
WHEN = r",?\s+(?:[^()–—―]{3,24}?\d[\d,]*|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?=\s*[(,–—―-]))"
DASH = r"\s*(?:--+|[–—―]|-(?=\s)|:(?=\s))\s*"
# "SEOUL, Feb. 5 (Yonhap) --", "WASHINGTON (AP) -", "NAIROBI, Kenya, 3 June 2019 (Reuters) -"
DATELINE_FORM = re.compile(
    rf"^(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,}}(?:[,/]\s*{PLACE})?)"
    rf"(?P<when>{WHEN})?"
    rf"\s*(?P<house>\([A-Z][\w &./'’-]+\))?{DASH}(?=\S)"
)
MIXED_DATELINE = re.compile(
    rf"^(?P<place>{PLACE})(?P<when>{WHEN})?"
    rf"\s*(?P<house>\([A-Z][\w &./'’-]+\)){DASH}(?=\S)"
)
# "(Reuters) — The state …": an agency alone.
_HOUSE_ALONE = re.compile(rf"^\((?P<house>[A-Z][\w &./'’-]+)\){DASH}(?=\S)")
# "Feb. 5", "5 February": a dateline's day, whose year something else must tell.
DAY_ALONE = re.compile(
    rf"\b{MONTH}\s*{DAY}\b(?!,?\s*\d{{4}})|\b{DAY.replace('day', 'day2')}\s+"
    rf"{MONTH.replace('month', 'month2', 1)}(?!,?\s*\d{{4}})"
)
LONGEST_DATELINE = 90
# "(NWA)", "(Norda)", "(Norda Wire)": what an agency calls itself in a dateline.
SHORT_HOUSE = re.compile(r"[A-Z]{3,6}|[A-Z][a-zà-ÿ]{3,12}(?: Wire)?")
# "Updated Feb 18, 2021 – 5.52pm, first published at 8.41am": of one day.
_SAME_DAY = re.compile(
    rf"[\s,–—-]*(?:{TIME})?[\s,;–—-]*(?:first|originally) published(?: at)? {TIME}$", re.IGNORECASE
)
_TIME_BEHIND = re.compile(rf"[\s,|(]*(?:{TIME})?[\s,|)]*", re.IGNORECASE)
LONG_DATE = rf"{WEEKDAY},?\s+[A-Z][a-z]+\.?\s+\d{{1,2}},\s+\d{{4}}"


def labelled_dates(line: str, order: Order | None) -> tuple[tuple[Claim, ...], str]:
    """The dates behind labels ("Posted on : 2024-05-30 17:34 KST"), and the rest of the line."""
    if VISIT.match(line) and (visited := first_date(line, order)):
        return (Claim("seen", visited, LABELLED),), ""
    claims: list[Claim] = []
    rest: list[str] = []
    position = 0
    for dated in dates_in(line, order):
        before = line[position : dated.start]
        label = _label().search(before)
        if not label:
            continue
        kind = pairs("date_labels")[" ".join(label[1].casefold().split())]
        if kind == "modified" and _SAME_DAY.match(line, dated.end):
            return (Claim("published", dated.edtf, LABELLED),), line[: dated.start - len(label[0])]
        claims.append(Claim(cast("Field", kind), dated.edtf, LABELLED))
        rest.append(before[: label.start()])
        time = _TIME_BEHIND.match(line, dated.end)
        position = time.end() if time else dated.end
    rest.append(line[position:])
    return tuple(claims), " ".join(part.strip(" |,;•·") for part in rest if part.strip(" |,;•·"))


@cache
def _label() -> re.Pattern[str]:
    labels = sorted(pairs("date_labels"), key=lambda label: (-len(label), label))
    any_label = "|".join(re.escape(label).replace("\\ ", r"\s+") for label in labels)
    return re.compile(
        rf"(?:^|(?<=[\s|(•·\d]))({any_label})"
        rf"\s*(?:[:：-]|\bon\b|\bat\b)?\s*(?:{TIME},?\s*)?(?:on\s+)?(?:{WEEKDAY},?\s*)?(?:the\s+)?$",
        re.IGNORECASE,
    )


def with_labels_joined(lines: Sequence[str]) -> list[str]:
    """The lines, a label that stands alone ("Published") joined to the date behind it."""
    joined: list[str] = []
    for line in lines:
        label = joined[-1].strip(" :：|").casefold() if joined else ""
        dated = label in pairs("date_labels") and next(dates_in(line), None) is not None
        if len(line) <= 80 and (dated or (label in AUTHOR_LABELS and people(line))):
            joined[-1] = f"{joined[-1].strip(' :：|')}: {line}"
        else:
            joined.append(line)
    return joined


def whole_line_date(line: str, order: Order | None) -> str | None:
    """The date of a line that holds nothing but it, with weekday and time."""
    if len(line) > 80:
        return None
    dated = next(dates_in(line, order), None)
    if dated and BESIDE.match(line[: dated.start]) and BESIDE.match(line[dated.end :]):
        return dated.edtf
    return None


def split_edge_date(line: str) -> tuple[str, str] | None:
    """A long date ("Tuesday, September 1, 2015") at an edge of a line: (the date, the rest).

    A headline that was saved with the date behind it, or a lede with the date before it.
    """
    if match := re.match(rf"(?P<date>{LONG_DATE})\s+(?=[A-Z\"“])", line):
        return match["date"], line[match.end() :]
    if len(line) < 220 and (match := re.search(rf"(?<=[^,\d])\s+(?P<date>{LONG_DATE})$", line)):
        before = line[: match.start()]
        if not re.search(r"\b(?:on|of|until|since|from|by|to|before|after|for|and)$", before, re.I):
            return match["date"], before
    return None


def dateline_of(line: str, order: Order | None) -> tuple[tuple[Claim, ...], str] | None:
    """A dateline's claims (date, agency) and the sentence behind it, or none."""
    match = DATELINE_FORM.match(line) or MIXED_DATELINE.match(line)
    if not match or match.end() > LONGEST_DATELINE:
        return None
    if match[0].rstrip().endswith(":") and not (match["house"] or match["when"]):
        return None
    return tuple(_dateline_claims(match, order)), line[match.end() :]


def agency_line(line: str, order: Order | None) -> tuple[tuple[Claim, ...], str] | None:
    """As `dateline_of`, of a line that an agency opens: "(Reuters) — …", "LIMA (AP) - …"."""
    if (alone := _HOUSE_ALONE.match(line)) and is_agency(alone["house"]):
        return (Claim("agency", alone["house"], DATELINE),), line[alone.end() :]
    found = dateline_of(line, order)
    return found if found and any(claim.field == "agency" for claim in found[0]) else None


def _is_short_house(part: str) -> bool:
    """True for one word or a few letters in a dateline's brackets that name no country."""
    return SHORT_HOUSE.fullmatch(part) is not None and part.casefold() not in words("bracketed")


def _dateline_claims(match: re.Match[str], order: Order | None) -> Iterator[Claim]:
    for dated in dates_in(match["when"] or "", order):
        yield Claim("published", dated.edtf, DATELINE)
    if without_year := DAY_ALONE.search(match["when"] or ""):
        month = month_number(without_year["month"] or without_year["month2"])
        day = int(without_year["day"] or without_year["day2"])
        yield Claim("dateline", f"XXXX-{month:02}-{day:02}", DATELINE)
    house = (match["house"] or "").strip("()")
    for part in re.split(r"\s*/\s*", house):
        if part and is_agency(part):
            yield Claim("agency", part, DATELINE)
        elif part and (is_house(part) or _is_short_house(part)):
            yield Claim("agency", part, DATELINE)
            yield Claim("outlet", part, WIRE)
