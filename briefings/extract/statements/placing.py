"""The date of a statement: which one, in what words, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When
from briefings.extract.clauses.extent import asides
from briefings.extract.clauses.tree import FINITE
from briefings.extract.events.as_of import drifting
from briefings.extract.lexicon import words
from briefings.extract.statements.compared import COMPARING, compared
from briefings.extract.statements.forms import of_perfect
from briefings.extract.statements.moments import NEAR, spoken

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# Behind these a date is a limit, and yet the day that fixes the event: "had moved by Friday".
_LIMITS = frozenset({"since", "by", "from"})
# From the day behind these on something holds: it fixes no deed, but a state.
_STARTS = frozenset({"since", "from"})
_LASTING = frozenset({"be", "become", "hold", "last", "lead", "live", "operate", "run", "serve"})
_LASTING |= {"begin", "close", "declare", "impose", "open", "order", "start", "take", "work"}
# A plan is for the day behind these, or for one before.
_ENDS = frozenset({"before", "by", "from", "until"})
_OVER = frozenset({"past", "perfect", "pluperfect"})
# A date may move over this many words to the end of its clause.
FARTHEST = 6
_DAY = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}[~?]?")
_OCCASIONS = frozenset({"at", "in", "during"})


@dataclass(slots=True)
class Draft:
    """The words of a clause while they are put together: what was used, doubted, refused.

    `saying` are the words by which a speaker tells it of himself: "said she". `opening` says
    that the date stands before the subject, as in the article; `drifts`, that it is so now.
    """

    reading: Reading
    sentence: Sentence
    source: Predication
    figure: bool = False
    doubts: set[str] = field(default_factory=set)
    used: list[int] = field(default_factory=list)
    refused: str = ""
    saying: str = ""
    opening: bool = False
    drifts: bool = False
    shown: list[int] = field(default_factory=list)
    evidence: tuple[Sentence, When] | None = None

    def refuse(self, reason: str) -> None:
        """Keep the first reason."""
        self.refused = self.refused or reason


def the_when(draft: Draft) -> When | None:
    """The clause's one date; two that differ are a reason to refuse.

    Of two, a date that a comma sets off at the very end is the verb's, if the other stands
    with a noun.
    """
    whens = [w for w in draft.source.whens if not w.bound and w.mention.edtf is not None]
    whens = [w for w in whens if not _aside(draft, w)]
    if sum(droppable(draft.source.main.doc, w, None) for w in draft.source.whens) > 1:
        draft.refuse("two dates that are not known")
    if not whens:
        return _borrowed(draft)
    if any(_one_of_several(w, draft) for w in whens):
        draft.refuse("the date is one of several")
        return None
    finest = max(whens, key=lambda w: len(w.mention.edtf or ""))
    if all(agree(w, finest) for w in whens):
        return finest
    first, last = whens[0], whens[-1]
    doc = draft.source.main.doc
    between = any(t.pos_ == "NOUN" for t in doc[first.end : last.start])
    ends = all(t.is_punct or t.is_space for t in doc[last.end : draft.source.end])
    if len(whens) == 2 and last.how == "trailing" and ends and between:
        return last
    draft.refuse("two dates in one clause")
    return None


def limit(draft: Draft, used: Iterable[int]) -> When | None:
    """The one date that limits a deed: "had been closed since May", "by Friday"; it stays where
    it is among the words `used`."""
    source = draft.source
    plan = source.mood == "planned"
    if (source.verb.tense not in _OVER and not plan) or draft.figure:
        return None
    found = [w for w in source.whens if w.bound and w.mention.edtf and w.start in used]
    if len(found) != 1 or len(source.whens) != 1:
        return None
    preposition = found[0].preposition
    fixed = preposition in ("for", "to") and source.verb.lemma in words("verbs_of_fixing")
    if preposition not in (_ENDS if plan else _LIMITS) and not fixed:
        return None
    if preposition == "since" and _compares(source.main.doc[found[0].start]):
        return None
    lasting = source.verb.passive or source.verb.lemma in _LASTING | words("verbs_of_fixing")
    if preposition in _STARTS and not (lasting or plan):
        return None
    return found[0] if _DAY.fullmatch(found[0].mention.edtf or "") else None


def _compares(since: Token) -> bool:
    """ "Their steepest rise since 2019" counts the rises; nothing has held since then."""
    before = since.doc[max(0, since.i - 5) : since.i]
    return any(t.tag_ in ("JJS", "RBS") or t.lower_ in ("first", "second") for t in before)


def _aside(draft: Draft, when: When) -> bool:
    """Whether a date stands within an aside: "for The SaltLedger, a novel set in 1931"."""
    source = draft.source
    holes = asides(source.main.doc, source.verb.end, source.end)
    return any(a + 1 < when.start and when.end <= b for a, b in holes)


def _borrowed(draft: Draft) -> When | None:
    """The date of an event that is the subject ("the storm on Friday killed"), or of "the forum"
    where another sentence has "Friday's forum"."""
    source = draft.source
    for when in draft.source.of_subject:
        if when.mention.edtf and not when.bound:
            draft.doubts.add("the date of the subject")
            return when
    for token in source.main.doc.words[source.verb.end : source.end]:
        found = draft.reading.noun_dates.get(token.lemma_.lower())
        if found is None or token.dep_ != "pobj" or token.head.lower_ not in _OCCASIONS:
            continue
        if [c.lower_ for c in token.lefts] == ["the"] and found[1].mention.edtf:
            draft.doubts.add("a date of another sentence")
            draft.evidence = found
            return found[1]
    return None


def _one_of_several(when: When, draft: Draft) -> bool:
    """ "in 2007 and a second in May": the date is that of a part only."""
    doc, end = draft.source.main.doc, when.end
    if end + 1 >= draft.source.end or doc[end].lower_ not in ("and", "or"):
        return False
    return doc[end + 1].tag_ in ("DT", "JJ", "IN", "CD", "PRP$")


def agree(one: When, other: When) -> bool:
    """Whether a date is a coarser form of another."""
    return (other.mention.edtf or "").startswith(one.mention.edtf or "")


def moment(draft: Draft, when: When | None) -> str:
    """The date's words, with a preposition; "" without a date."""
    if when is None:
        return ""
    mention = when.mention
    if mention.basis == "year from context":
        draft.doubts.add("the year is inferred")
    plain = spoken(mention)
    if not plain and mention.basis.startswith("relative"):
        draft.refuse("a relative date that has no plain words")
    article = "the " if mention.kind in ("century", "decade") else ""
    return plain or f"{when.preposition or 'in'} {article}{mention.text.removeprefix('the ')}"


def stays(draft: Draft, when: When, kept: tuple[int, ...]) -> bool:
    """A date stays where it is when a verb, or many words, would come to stand before it."""
    if when in draft.source.of_subject:
        return True
    doc = draft.source.main.doc
    after = [i for i in kept if i >= when.end]
    if when.start < draft.source.verb.end or not after or draft.evidence is not None:
        return False
    return (
        len(after) > FARTHEST
        or _beside_figure(doc, after)
        or any(
            doc[i].tag_[:2] in ("VB", "MD", "TO")
            or doc[i].lower_ in (",", "after", "before", "since", "until")
            for i in after
        )
    )


def _beside_figure(doc: Doc, after: list[int]) -> bool:
    """Whether a figure behind a date is set beside another: "rose in May to 7% from 6%"."""
    beside = (doc[i + 1 : i + 4] for i in after if doc[i].lower_ in COMPARING)
    return any(t.like_num for words_ in beside for t in words_)


def opens_clause(draft: Draft, kept: tuple[int, ...]) -> bool:
    """Whether a clause follows the verb ("that …", "to …", "700 people whose boat sank"): a date
    behind it would be its own."""
    tokens = draft.source.main.doc.words
    if not kept:
        return False
    first = tokens[kept[0]]
    if (first.tag_ == "TO" and draft.source.mood != "planned") or first.dep_ == "mark":
        return True
    return any(tokens[i].tag_ in FINITE for i in kept)


def in_past(source: Predication) -> dict[int, str]:
    """The words, by token index, that make a perfect with the very day of its deed a past: "voted
    on 5 May", but "has sold 40 ships in 2021"; {} without such a day."""
    days = (w.mention for w in source.whens if not w.bound)
    dated = any(len(m.edtf or "") == len("2021-05-04") or m.kind == "night" for m in days)
    return of_perfect(source.verb) if dated else {}


def historic(draft: Draft) -> bool:
    """A caption tells what its picture shows in the present: "Ruiz speaks in Loja, 4 May"."""
    caption = draft.sentence.paragraph.role == "caption"
    return caption and draft.source.verb.tense == "present" and draft.source.mood == "said"


def now_at(draft: Draft) -> int:
    """The token index of "now" in the verb group of a main clause that nobody says and that has no
    date; -1 for none."""
    source = draft.source
    if source.whens or source.place != "main" or source.speaker is not None:
        return -1
    now = drifting(draft.reading, source.verb)
    return now if source.verb.start <= now < source.verb.end else -1


def with_adverb(doc: Doc, when: When) -> tuple[int, int]:
    """The tokens of a date, and the word that says that it was near: "just last week"."""
    near = when.start > 0 and doc[when.start - 1].lower_ in NEAR
    return when.start - near, when.end


def droppable(doc: Doc, other: When, when: When | None) -> bool:
    """Whether a date phrase leaves the rest: it is the clause's own, a coarser form of it, or
    relative to a day that is not known, and no year with which a figure is compared."""
    if other is when:
        return True
    if other.mention.kind == "anniversary":
        return False
    if other.mention.edtf is None:
        return not compared(doc, other.mention, other.start)
    return when is not None and not other.bound and agree(other, when)
