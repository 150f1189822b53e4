"""Which dates open a statement, so that they come to stand behind nothing that is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.references.leaning import TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.statements.placing import Draft


def before_another(draft: Draft, when: When, kept: Sequence[int]) -> bool:
    """Whether a date before the verb would come to stand behind another one: "Ruiz in May told of
    plans to sell by 2030"."""
    source, doc = draft.source, draft.source.main.doc
    if source.place != "main" or when.end > source.verb.start or not kept:
        return False
    first = doc[kept[0]]
    last = next((doc[i] for i in reversed(kept) if not doc[i].is_punct), first)
    end = last.idx + len(last.text)
    return any(d.end == end for d in draft.reading.dates_in(first.idx, end))


def parts_object(verb: Token, kept: Sequence[int]) -> bool:
    """Whether a date right behind the verb would part it from its object."""
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return target is not None and target.left_edge.i == kept[0]


def aged(head: Token) -> frozenset[int]:
    """The tokens of the age before a name, which is that of today: "52-year-old | Ana Ruiz"."""
    old = next((c for c in head.lefts if c.lower_ == "old" and c.dep_ == "amod"), None)
    if old is None or head.pos_ != "PROPN":
        return frozenset()
    return frozenset(range(old.left_edge.i, old.i + 1))


def including(head: Token, kept: Sequence[int], end: int) -> bool:
    """Whether a comma closes what "including" opens behind one, at the token where a subject ends:
    "allies, including Peru | , condemned"."""
    doc = head.doc
    opened = any(
        doc[i].text == "," and doc[i + 1].lower_ == "including" for i in kept if i > head.i
    )
    return opened and doc[end].text == ","


def lost(reading: Reading, whens: Sequence[When], when: When | None) -> frozenset[str]:
    """The doubt about a time that is left out since the day of the article is not known: "fell 9%
    last month"."""
    undated = when is None and reading.article.published is None
    gone = undated and any(w.mention.edtf is None and w.mention.basis == "open" for w in whens)
    return frozenset({TIME} if gone else ())
