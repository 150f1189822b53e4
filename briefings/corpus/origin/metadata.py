"""Lines that are nothing but metadata: bylines, dates, both."""

from __future__ import annotations

import re

from briefings.corpus.draft import ABOVE, ALONE, LABELLED, Claim
from briefings.corpus.origin.bylines import OTHERS, Byline, byline_of, people
from briefings.corpus.origin.datelines import BESIDE, TIME, labelled_dates, whole_line_date
from briefings.corpus.origin.dates import WEEKDAY, Order, dates_in
from briefings.corpus.passes.lines import is_sentence

META_LINE = 200
LONGEST_PARTS, SECTION_WORDS = 100, 3
# "Updated 07:15 am": the hour of a change, on the day that stands before it.
CHANGE_AT = re.compile(
    rf"\b(?:last\s+)?(?:updated|modified)\s*:?\s*(?:at\s+)?{TIME}(?![^|•/]{{0,30}}\d{{4}})",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s*[|/•·,»>]\s*|\s+[-–—]\s+")


def metadata_of(
    line: str, order: Order | None, first: bool, around: bool = True
) -> tuple[Claim, ...] | None:
    """The claims of a line that is nothing but metadata; none for any other line.

    `first` says that nothing stands above it, `around` that it is above or below the
    story: there a date beside a house, a place or a section is metadata too.
    """
    if len(line) > META_LINE:
        return None
    if alone := whole_line_date(line, order):
        return (Claim("published", alone, ABOVE if first else ALONE),)
    claims, rest = labelled_dates(CHANGE_AT.sub(" ", line), order)
    if claims:
        prose = rest and is_sentence(line) and byline_of(rest) is None
        return (*claims, *_rest(rest, order)) if _is_small(rest) and not prose else None
    if byline_of(line) is not None or re.match(r"^\W*by\b", line, re.IGNORECASE):
        return _dated_byline(line, order)
    return _of_parts(line, order) if around else None


def _plain(part: str) -> str:
    """A part without the weekday and the time that stand beside a date."""
    return re.sub(rf"\b(?:{WEEKDAY}|{TIME})(?=\W|$)", " ", part, flags=re.IGNORECASE).strip(" ,")


def _is_small(rest: str) -> bool:
    rest = _plain(rest)
    return len(rest.split()) <= 4 or byline_of(rest) is not None or bool(people(rest))


def _rest(rest: str, order: Order | None) -> tuple[Claim, ...]:
    if next(dates_in(rest, order), None):
        return metadata_of(rest, order, False) or ()
    byline = byline_of(rest) or (people(rest) if len(rest.split()) <= 12 else None)
    return claims_of(byline) if byline else ()


def _dated_byline(line: str, order: Order | None) -> tuple[Claim, ...] | None:
    dated = next(dates_in(line, order), None)
    claims: tuple[Claim, ...] = ()
    if dated:
        claims = (Claim("published", dated.edtf, LABELLED),)
        before = re.sub(r"\s+on$", "", line[: dated.start].rstrip(" ,|-–—•·("))
        line = f"{_plain(before)} | {_plain(line[dated.end :])}"
    byline = byline_of(line.strip(" |"))
    if byline is None or (is_sentence(line) and len(line.split()) > 12):
        return None
    return (*claims, *claims_of(byline))


def claims_of(byline: Byline) -> tuple[Claim, ...]:
    """A byline as claims."""
    outlet = (Claim("outlet", byline.outlet, LABELLED),) if byline.outlet else ()
    return (
        *(Claim("author", name, LABELLED) for name in byline.authors),
        *(Claim("agency", name, LABELLED) for name in byline.agencies),
        *outlet,
    )


def _of_parts(line: str, order: Order | None) -> tuple[Claim, ...] | None:
    """ "Business - 4 Feb 2014 - By Jane Doe", "The Star, 2 May 2019": a date among small parts."""
    line = re.sub(r"^[\s(\[]+|[\s)\]]+$", "", OTHERS.sub("", line))
    dated = next(dates_in(line, order), None)
    if dated is None or is_sentence(line) or len(line) > LONGEST_PARTS:
        return None
    claims = [Claim("published", dated.edtf, ALONE)]
    for part in SEPARATOR.split(f"{line[: dated.start]} | {line[dated.end :]}"):
        if BESIDE.match(part := _plain(part).strip(" -–—")):
            continue
        byline = byline_of(part) or people(part)
        if byline:
            claims += claims_of(byline)
        elif len(part.split()) > SECTION_WORDS or part.rstrip().endswith(":"):
            return None
    return tuple(claims)
