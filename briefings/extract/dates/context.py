"""What the sentence of a date, and the dates before it, tell about it."""

from __future__ import annotations

import re

from briefings.extract.dates import cues
from briefings.extract.dates.asides import blanked
from briefings.extract.dates.calendar import Partial
from briefings.extract.dates.candidates import Candidate
from briefings.extract.dates.expressions import Range, Simple, Weekday, Written
from briefings.extract.dates.governing import Governor, governor
from briefings.extract.dates.mention import DateMention
from briefings.extract.dates.setting import Setting
from briefings.extract.dates.verb_groups import Tense

# A year opens its sentence, and all that the sentence tells lies in it.
_OPENS = re.compile(r"[“\"‘']?(?:(?:back )?in|during|throughout) (?:the )?", re.IGNORECASE)
# The event that a year names is set for a day of that year: "the 2021 fair, scheduled for May".
_SET_FOR = re.compile(
    r"(?: [\w’'&-]+){1,6},? (?:(?:is|was|are|were|will|to|be|which|that|originally)\s)*"
    r"(?:scheduled|slated|set|planned|held|due|takes? place)\b[^,;]{0,30}"
)
# A date in the clause beside, or in apposition to the year: "in 2016, in May and in August".
_JOINED = re.compile(r"\b(?:and|but|then|before|until|to|or|again|followed by)\b")
_APPOSED = re.compile(r",(?: first| again| once)? (?:in|on) (?:early |late |mid-)?")
# So many years before the newspaper's a story is told of another time; the first months of seasons.
_LONG_BACK = 2
_FOUNDED = re.compile(r"\b(?:born|built|established|formed|founded|joined|opened|since|started)\b")
_BEFORE = 60
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_LIST = re.compile(r"[^.;:]{0,60}(?:,| and| or)\b[^.;:]{0,40}")


def setting(
    text: str,
    candidate: Candidate,
    bounds: tuple[int, int],
    now: Partial | None,
    mentions: list[DateMention],
    running: Partial | None,
) -> Setting:
    """What is known around a candidate of the paragraph at `bounds`."""
    floor, ceiling = bounds
    sentence = cues.sentence_start(text, candidate.start, floor)
    near = [mention for mention in mentions if mention.start >= sentence]
    found = _governor(text, candidate, sentence, ceiling)
    if found.tense in ("prospect", "planned"):
        now = _told(candidate, near, running, now)
    return Setting(
        now,
        found.tense or _inherited(text, candidate, near, now),
        found.close,
        _named_year(text, candidate, near, sentence),
        running,
        cues.in_quotation(text, candidate.start, floor),
        cues.is_habit(text, candidate.start, floor),
        _month_before(candidate, near, mentions)
        or _year_told(text, candidate, mentions, found, now),
        near[-1].edtf if near and not near[-1].modifies else None,
    )


def _governor(text: str, candidate: Candidate, sentence: int, ceiling: int) -> Governor:
    said = _first(candidate)
    whole_day = isinstance(said, Weekday) or (isinstance(said, Written) and said.day is not None)
    rest = cues.sentence_rest(text, candidate.end, ceiling)
    return governor(text[sentence : candidate.start], rest, whole_day)


def _first(candidate: Candidate) -> Simple:
    said = candidate.expression
    return said.first.expression if isinstance(said, Range) else said


def _told(
    candidate: Candidate,
    near: list[DateMention],
    running: Partial | None,
    now: Partial | None,
) -> Partial | None:
    """From where a "would" looks ahead: the date that its sentence told before, if it did."""
    said = _first(candidate)
    if not isinstance(said, Written) or said.year is not None or not near:
        return now
    return running if running is not None and running.month is not None else now


def _inherited(
    text: str, candidate: Candidate, near: list[DateMention], now: Partial | None
) -> Tense | None:
    """A list of dates that began ahead goes on ahead: "next month, Rome in May, Oslo in June"."""
    last = near[-1] if near else None
    if last is None or last.edtf is None or now is None or last.kind == "year":
        return None
    if not _LIST.fullmatch(text[last.end : candidate.start]):
        return None
    return "future" if last.edtf[:10] > now.edtf else None


def _named_year(
    text: str, candidate: Candidate, near: list[DateMention], sentence: int
) -> int | None:
    """The year that the sentence set before: "In 1995, …", "from January 2014 …", "the 2021
    fair scheduled for …". A year in passing ("born in 1952") sets none."""
    said = _first(candidate)
    last = near[-1] if near else None
    if not isinstance(said, Written) or said.month is None or last is None or last.edtf is None:
        return None
    year, month = last.edtf[:4], last.edtf[5:7]
    known = last.basis in ("absolute", "year from context") and year.isdigit()
    if not known or last.kind not in ("day", "month", "year"):
        return None
    between = blanked(text[sentence : candidate.start])[last.end - sentence :]
    if month:
        goes_on = said.month >= int(month) and _JOINED.search(between)
        return int(year) if goes_on and not _is_aside(text, last, sentence, candidate) else None
    return int(year) if _sets(text, last, sentence, between) else None


def _month_before(
    candidate: Candidate, near: list[DateMention], mentions: list[DateMention]
) -> int | None:
    """The year of the day told last, where this one is a later day of that month: "on 3 May 1980.
    … On May 4"."""
    said = _first(candidate)
    days = (m for m in reversed(mentions) if m.kind == "day" and m.basis == "absolute")
    last = next(days, None) if not near else None
    if last is None or last.edtf is None:
        return None
    if not isinstance(said, Written) or said.day is None or said.year is not None:
        return None
    later = last.edtf[5:7] == f"{said.month:02d}" and said.day >= int(last.edtf[8:10])
    return int(last.edtf[:4]) if later else None


def _year_told(
    text: str,
    candidate: Candidate,
    mentions: list[DateMention],
    found: Governor,
    now: Partial | None,
) -> int | None:
    """The year of the date told last, where that lies long back and this one, told in the past, is
    no earlier: "in the spring of 1980. … On May 4 he wrote"."""
    said, last = _first(candidate), mentions[-1] if mentions else None
    if found.tense != "past" or last is None or last.edtf is None or last.modifies:
        return None
    if not isinstance(said, Written) or said.day is None or said.year is not None:
        return None
    year, month = last.edtf[:4], last.edtf[5:7]
    told = last.basis == "absolute" and last.kind in ("day", "month", "season") and month.isdigit()
    if not told or now is None or now.year is None or int(year) + _LONG_BACK > now.year:
        return None
    if _FOUNDED.search(text, max(last.start - _BEFORE, 0), last.start):
        return None
    first = _SEASONS.get(month, int(month))
    return int(year) if first <= (said.month or 0) else None


def _sets(text: str, year: DateMention, sentence: int, between: str) -> bool:
    """Whether a bare year holds for what follows it in its sentence."""
    if year.modifies:
        return bool(_SET_FOR.fullmatch(re.sub(r" {2,}", " ", between)))
    opens = bool(_OPENS.fullmatch(text[sentence : year.start])) or year.start == sentence
    return opens or bool(_APPOSED.fullmatch(between))


def _is_aside(text: str, year: DateMention, sentence: int, candidate: Candidate) -> bool:
    """Whether the date before stands in an aside that is closed: ", jailed in May 2014, "."""
    whole = blanked(text[sentence : candidate.start])
    return not whole[year.start - sentence : year.end - sentence].strip()
