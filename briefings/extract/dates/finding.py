"""Find the dates of a text: match, choose, resolve, in one pass over its lines."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.extract.dates import calendar as cal
from briefings.extract.dates import cues
from briefings.extract.dates import words as w
from briefings.extract.dates.calendar import Partial
from briefings.extract.dates.candidates import Candidate, candidates
from briefings.extract.dates.context import setting
from briefings.extract.dates.expressions import Range
from briefings.extract.dates.governing import POSSESSIVES
from briefings.extract.dates.mention import DateMention
from briefings.extract.dates.ranges import ends, is_sound
from briefings.extract.dates.resolving import resolve
from briefings.extract.dates.setting import Setting, Value

_NOUN_AFTER = re.compile(r" (?!(?:" + "|".join(cues.FUNCTION_WORDS) + r")\b)[A-Za-z]")


def find_dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    """The dates that `text` mentions, in their order; none overlaps another.

    `published` is the EDTF date of the article, as coarse as it is known, or None: what
    rests on it is resolved only as far as it reaches, else `edtf` is None.
    """
    now = cal.published(published)
    mentions: list[DateMention] = []
    for line in re.finditer(r"[^\n]+", text):
        mentions += _in_line(text, line.start(), line.end(), now)
    return tuple(mentions)


def _in_line(text: str, start: int, end: int, now: Partial | None) -> list[DateMention]:
    """The mentions of one paragraph; the running date of a story ends with it."""
    mentions: list[DateMention] = []
    running: Partial | None = None
    for candidate in candidates(text, start, end):
        if cues.is_furniture(text, candidate.start, start):
            continue
        around = setting(text, candidate, (start, end), now, mentions, running)
        mention, value = _mention(text, candidate, around)
        mentions.append(mention)
        if value is not None and value.partial is not None and value.partial.year is not None:
            running = value.partial
    return [_celebrated(m, _same_sentence(text, m, mentions)) for m in mentions]


def _mention(text: str, candidate: Candidate, around: Setting) -> tuple[DateMention, Value | None]:
    said = candidate.expression
    start, end = candidate.start, candidate.end
    if isinstance(said, Range):
        return _range(text, start, end, said, around), None
    value = resolve(said, around)
    modifies = _modifies(text, start, end)
    mention = DateMention(
        start, end, text[start:end], value.edtf, value.kind, value.basis, (), modifies
    )
    return mention, value


def _modifies(text: str, start: int, end: int) -> bool:
    """Whether the date stands before a noun: "the 2022 games", "Wednesday's forum"."""
    if text[end : end + 2] in POSSESSIVES:
        return bool(_NOUN_AFTER.match(text, end + 2))
    return cues.determined(text, start) and bool(_NOUN_AFTER.match(text, end))


def _range(text: str, start: int, end: int, said: Range, around: Setting) -> DateMention:
    first, last = ends(said, around)
    parts = tuple(
        DateMention(part.start, part.end, text[part.start : part.end], v.edtf, v.kind, v.basis)
        for part, v in ((said.first, first), (said.last, last))
    )
    whole = f"{first.edtf}/{last.edtf}" if is_sound(first.edtf, last.edtf) else None
    basis = first.basis if whole else "open"
    modifies = _modifies(text, start, end)
    return DateMention(start, end, text[start:end], whole, "range", basis, parts, modifies)


def _celebrated(mention: DateMention, near: list[DateMention]) -> DateMention:
    """An anniversary with the year of what it recalls as its part, where its sentence names one
    year, or has dates of one year only."""
    if mention.kind != "anniversary":
        return mention
    number = w.ordinal(re.split(r"[ -](?=[Ww]edding|[Aa]nniv)", mention.text)[0])
    dated = [(other.kind == "year", year) for other in near if (year := _year_of(other))]
    bare = {year for is_bare, year in dated if is_bare}
    years = bare or {year for _, year in dated}
    if len(years) != 1:
        return mention
    origin = DateMention(
        mention.start,
        mention.end,
        mention.text,
        f"{years.pop() - number:04d}",
        "year",
        "anniversary",
    )
    return replace(mention, basis="anniversary", parts=(origin,))


def _same_sentence(
    text: str, mention: DateMention, mentions: list[DateMention]
) -> list[DateMention]:
    """The mentions between which and `mention` no sentence ends."""
    if mention.kind != "anniversary":
        return []
    return [m for m in mentions if not cues.parted(text, m.start, mention.start)]


def _year_of(mention: DateMention) -> int | None:
    """The year that a mention lies in, when it lies in one."""
    match = re.match(r"(\d{4})(?![X/])", mention.edtf or "")
    return int(match[1]) if match and "/" not in (mention.edtf or "") else None
