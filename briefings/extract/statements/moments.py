"""An EDTF date as English words: "on 5 May 2021", "in May 2021", "in 2021"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.extract.clauses.moment import described, particle
from briefings.extract.events.dated_nouns import behind
from briefings.extract.lexicon import words
from briefings.extract.statements.compared import COMPARING, compared
from briefings.extract.statements.or_so import or_so
from briefings.words.months import MONTHS

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

_SEASON = re.compile(
    r"spring|summer|autumn|fall|winter|(?:first|second|third|fourth) (?:quarter|half)"
)
_EDGE = re.compile(r"\b(end|start|beginning) of the year\b")
# A time that another sentence tells.
ELSEWHERE = re.compile(
    r"\bat the (?:moment|time)\b(?! (?:of|that|when)\b)"
    r"|\bthe (?:day|night) before(?= (?:at|by|in|on|with)\b|[,.]|$)",
    re.IGNORECASE,
)
# "Just last week": near to the article's day, and not to the reader's.
NEAR = frozenset({"barely", "earlier", "hardly", "just", "only"})
_PREVIOUS = re.compile(r"\b(?:previous|preceding|prior)\b", re.IGNORECASE)
# "Saturday and Sunday", "today and tomorrow".
_PAIR = re.compile(
    r"[A-Z][a-z]+day and [A-Z][a-z]+day|(?i:yesterday|today) and (?:today|tonight|tomorrow)"
)
_AGES = re.compile(r"(?:\d,\d{3}|(?:thousand|million|billion)s?) years ago\Z")
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")


def spoken(mention: DateMention) -> str:
    """The words of a mention's date, with a preposition; "" when no plain words fit.

    Seasons and quarters keep the article's own words, if these say the year.
    """
    edtf = mention.edtf or ""
    if mention.kind in ("week", "weekend") and "/" in edtf:
        first, last = (_DATE.fullmatch(edge) for edge in edtf.split("/", 1))
        if first is None or last is None:
            return ""
        if mention.kind == "week":
            return f"in the week of {_plain(first)}{or_so(mention.text)}"
        return f"on the weekend of {_plain(first)}"
    if mention.kind == "night":
        morning = in_words(edtf.rpartition("/")[2]).partition(" ")[2]
        return f"overnight into {morning}" if morning else ""
    if _PAIR.fullmatch(mention.text) and "/" in edtf:
        return _both(*edtf.split("/", 1))
    edge = _EDGE.search(mention.text.lower())
    if edge is not None and edtf[:4].isdigit():
        return f"at the {edge[1]} of {edtf[:4]}"
    if mention.kind in ("season", "quarter", "half"):
        article = "the " if mention.kind in ("quarter", "half") or " of " in mention.text else ""
        named = re.search(r"\d{4}", mention.text)
        return f"in {article}{mention.text}" if named else _with_year(mention)
    plain = _part(mention.text.lower(), in_words(edtf))
    return plain and f"{plain}{or_so(mention.text)}"


def _both(first: str, last: str) -> str:
    """Two days on end: "on 22 and 23 December 2001"."""
    one, other = in_words(first), in_words(last)
    if first[:7] == last[:7]:
        one = " ".join(one.split()[:2])
    return f"{one} and {other.removeprefix('on ')}" if one and other else ""


def _with_year(mention: DateMention) -> str:
    """ "this winter" → "in the winter of 2022", "the first quarter" → "… of 2022"."""
    year, found = (mention.edtf or "")[:4], _SEASON.search(mention.text.lower())
    return f"in the {found[0]} of {year}" if found and year.isdigit() else ""


def _part(text: str, plain: str) -> str:
    """ "early", "late" and "the end of", where the article says so."""
    preposition, _, rest = plain.partition(" ")
    first = re.split(r"[ -]", text, maxsplit=1)[0]
    if not plain or preposition != "in":
        return plain
    if first == "mid":
        return f"in mid-{rest}"
    if first in ("early", "late"):
        the = "the " if rest.startswith("the ") else ""
        return f"in {the}{first} {rest.removeprefix('the ')}"
    if re.search(r"\bend\b", text):
        return f"at the end of {rest}"
    return plain


@lru_cache(1_024)
def in_words(edtf: str) -> str:
    """A date as it stands in a sentence, with its preposition; "" when no plain words fit.

    Unknown years are left out ("on 5 May"); approximate dates say "around".
    """
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    match = _DATE.fullmatch(edtf)
    if match is None:
        return f"in the {edtf[:3]}0s" if re.fullmatch(r"\d{3}X", edtf) else ""
    plain, near = _plain(match), "on" if match[3] else "in"
    return plain and f"{'around' if match[4] else near} {plain}"


def _plain(match: re.Match[str]) -> str:
    year, month, day = match[1], match[2], match[3]
    if month is not None and not 1 <= int(month) <= 12:
        return ""
    parts = [str(int(day)) if day else "", MONTHS[int(month) - 1] if month else ""]
    if year != "XXXX":
        parts.append(year)
    return " ".join(p for p in parts if p)


def _interval(first: str, last: str) -> str:
    """ "from 3 May 2016 to 4 May 2016"; "" for an open interval."""
    matches = [_DATE.fullmatch(edge) for edge in (first, last)]
    if any(m is None for m in matches):
        return ""
    edges = [_plain(m) for m in matches if m]
    return f"from {edges[0]} to {edges[1]}" if all(edges) else ""


def date_words(reading: Reading, kept: Sequence[int], found: Resolution) -> str:
    """Make the relative dates among tokens absolute; a reason when one has no plain words."""
    doc = reading.story.doc
    if not kept:
        return ""
    last = doc.words[kept[-1]]
    for mention in reading.dates_in(doc.words[kept[0]].idx, last.idx + len(last.text)):
        before_deed = mention.kind == "weekend" and mention.text == "weekend"
        if (
            before_deed
            or mention.kind == "anniversary"
            or _ages_ago(doc.text, mention)
            or mention.basis in ("absolute", "year from context")
        ):
            continue
        inside = [i for i in kept if mention.start <= doc.words[i].idx < mention.end]
        if inside and mention.kind == "night" and mention.edtf:
            found.replaced[inside[0]] = spoken(mention)
        elif inside:
            reason = _absolute(doc, mention, inside, kept, found)
            if reason:
                return reason
    return ""


def _ages_ago(text: str, mention: DateMention) -> bool:
    """Whether the words stay true for long: "some 3,700 years ago", "12 million years ago"."""
    return mention.edtf is None and _AGES.search(text, 0, mention.end) is not None


def _may_go(doc: Doc, mention: DateMention, inside: list[int]) -> bool:
    """Whether a day that may be one of two ("said last Friday") only says when: no preposition
    stands before it, and no name is what it seems to open."""
    if mention.edtf is not None or mention.kind != "day" or mention.modifies or not inside[0]:
        return False
    after = doc[inside[-1] + 1 : inside[-1] + 2].text
    said = doc[inside[0] - 1].tag_[:2] == "VB" and mention.text.lower().startswith("last ")
    return said and not after.startswith(("'", "’", "-"))


def _wordless(doc: Doc, mention: DateMention, inside: list[int], found: Resolution) -> str:
    """Leave out a date that has no plain words, or say why it cannot be left out."""
    if _may_go(doc, mention, inside):
        found.dropped.update(inside)
        return ""
    return f"a relative date that has no plain words: {mention.text}"


def _is_kind(doc: Doc, first: int, last: int) -> bool:
    """ "A bleak Christmas", "her first Easter": not the day alone."""
    return any(c.i < first and c.tag_ in ("DT", "JJ", "PRP$") for c in doc[last].lefts)


def _is_feast(text: str) -> bool:
    """Whether words are the bare name of a feast: "New Year's Eve"."""
    bare = text.lower().replace("’", "'")
    return any(entry.partition("=")[0].strip().lower() == bare for entry in words("holidays"))


def _stands_before(doc: Doc, first: int, last: int, kept: Sequence[int]) -> bool:
    """Whether a date tells which noun is meant, behind an adjective: "the deadly May 3 raid"."""
    top = next((t for t in doc.words[first : last + 1] if not first <= t.head.i <= last), None)
    if top is None or top.dep_ not in ("nmod", "compound") or first - 1 not in kept:
        return False
    return top.head.i == last + 1 in kept and doc[first - 1].tag_ == "JJ"


def _owns_owner(doc: Doc, last: int, kept: Sequence[int]) -> bool:
    """Whether a date owns what owns another noun: "this summer's critics' prize"."""
    marks = [
        i for i in kept if last < i <= doc.words[last].head.i + 1 and doc.words[i].tag_ == "POS"
    ]
    return len(marks) > 1 and marks[0] == last + 1


def _absolute(
    doc: Doc, mention: DateMention, inside: list[int], kept: Sequence[int], found: Resolution
) -> str:
    plain, told = spoken(mention), compared(doc, mention, inside[0])
    beside = doc.words[inside[0] - 1].lower_ in COMPARING or _PREVIOUS.search(mention.text)
    if told and (beside or not plain):
        return ""
    if not plain or _owns_owner(doc, inside[-1], kept):
        return _wordless(doc, mention, inside, found)
    first, last = inside[0], inside[-1]
    if _is_feast(mention.text) and (
        (doc[last].dep_ == "compound" and doc[last].head.i > last) or _is_kind(doc, first, last)
    ):
        return ""
    if first - 1 in kept and doc.words[first - 1].lower_ == "the" and not mention.modifies:
        first -= 1
    opening = described(doc, first)
    found.dropped.update(range(opening + 1, first + 1))
    first = opening
    led = first - 1 in kept and not particle(doc, first)
    before = doc.words[first - 1].lower_ if led else ""
    if last + 1 in kept and doc.words[last + 1].tag_ == "POS":
        plain = f"the {behind(doc, last, plain, kept, found)}".rstrip()
        found.dropped.add(last + 1)
    elif mention.modifies or before == "-" or _stands_before(doc, first, last, kept):
        plain = plain.partition(" ")[2]
    elif before in ("on", "in", "at", "during"):
        found.dropped.add(first - 1)
    elif (doc[first - 1].tag_ == "IN" or before == "least") and before:
        plain = plain if plain.startswith("around ") else plain.partition(" ")[2]
    if mention.kind in ("week", "weekend", "month") and before in NEAR:
        found.dropped.add(first - 1)
    found.replaced[first] = plain
    found.dropped.update(range(first + 1, last + 1))
    return ""
