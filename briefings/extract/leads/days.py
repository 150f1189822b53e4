"""The days of a sentence that stands alone: with their years, and "today" where it lasts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefings.extract.clauses import NoClause
from briefings.extract.statements.moments import in_words, spoken

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.references.leaning import Resolution

_HALF_A_YEAR = timedelta(days=183)
_ABOUT = frozenset({"over", "under", "about", "than", "around", "almost", "nearly"})
_ABOUT |= {"barely", "hardly", "scarcely"}


def with_years(reading: Reading, kept: tuple[int, ...], found: Resolution) -> None:
    """Days without a year ("on May 3") take the year that the article's own date gives."""
    tokens = reading.story.doc.words
    for mention in reading.dates_in(
        tokens[kept[0]].idx, tokens[kept[-1]].idx + len(tokens[kept[-1]].text)
    ):
        if mention.basis != "year from context" or mention.modifies:
            continue
        inside = [i for i in kept if mention.start <= tokens[i].idx < mention.end]
        if inside and _is_near(mention.edtf, reading.article.published):
            found.replaced[inside[0]] = spoken(mention).partition(" ")[2]
            found.dropped.update(inside[1:])


def nowadays(reading: Reading, framed: Frame, kept: tuple[int, ...], found: Resolution) -> None:
    """ "Today, some 300 people speak it" is so as of the article's day, not on that day."""
    tokens, day = reading.story.doc.words, in_words(reading.article.published or "")
    opens = len(kept) > 1 and tokens[kept[0]].lower_ == "today" and tokens[kept[1]].text == ","
    lasts = framed.mood == "said" and framed.verb.tense in ("present", "infinitive")
    if opens and lasts and day:
        found.replaced[kept[0]] = f"As of {day.partition(' ')[2]}"


def vague(reading: Reading, kept: tuple[int, ...]) -> bool:
    """Whether a time is counted from the article's day, and not exactly: "over 24 hours ago"."""
    doc = reading.story.doc
    mentions = reading.dates_in(
        doc.words[kept[0]].idx, doc.words[kept[-1]].idx + len(doc.words[kept[-1]].text)
    )
    if not mentions:
        return False
    ends = {m.start for m in mentions if m.kind == "weekend" and m.edtf is None}
    if ends and any(doc.words[i].idx in ends for i in kept):
        return True
    relative = [m for m in mentions if m.basis.startswith("relative") and not m.modifies]
    starts = {m.start: m.text.lower().endswith("ago") for m in relative}
    if not starts:
        return False
    tokens = doc.words
    before = ((tokens[i].idx, tokens[i - 1].lower_) for i in kept if i)
    return any(
        at in starts and (word in _ABOUT or (word == "least" and starts[at])) for at, word in before
    )


def _is_near(edtf: str | None, published: str | None) -> bool:
    """Whether a day lies within half a year of the article's own: then its year is certain."""
    try:
        days = date.fromisoformat(edtf or "") - date.fromisoformat(published or "")
    except ValueError:
        return False
    return abs(days) <= _HALF_A_YEAR


def day_of(reading: Reading, framed: Frame) -> str | None:
    """The date of the main clause, unless a deed that is over would be one of a day to come: that
    is of another verb ("have won four games and play Loja on Sunday")."""
    day, published = framed.date or "", (reading.article.published or "9999")[:10]
    over = framed.mood == "said" and framed.verb.tense == "perfect" and not framed.verb.passive
    return None if over and len(day) == len(published) and day > published else framed.date


def of_existing(parsed: Parsed, root: Token) -> str | None:
    """The one date of "there was a fire in Loja on Monday", which is no clause of a doer."""
    whens = [
        w for c in parsed.clauses if isinstance(c, NoClause) and c.verb == root for w in c.whens
    ]
    dates = {w.mention.edtf for w in whens if w.mention.edtf}
    there = any(c.lower_ == "there" for c in root.lefts)
    sole = there and len(dates) == 1 and not any(w.bound for w in whens)
    return dates.pop() if sole else None
