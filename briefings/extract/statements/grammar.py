"""The grammar of a statement: what questions are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.references.leaning import Resolution
from briefings.extract.statements.phrases import entity, spell
from briefings.extract.statements.placing import historic, in_past
from briefings.extract.statements.plurality import plural
from briefings.extract.statements.wording import capital
from briefings.model import Clause

if TYPE_CHECKING:
    from briefings.extract.statements.placing import Draft


def grammar(draft: Draft, who: str, group: str, after: str, date: str) -> Clause:
    """The parts of a statement whose words are found."""
    main, source = draft.source.main, draft.source.verb
    target = next((c for c in main.rights if c.dep_ in ("dobj", "attr")), None)
    first, last = edges(target) if target is not None else (0, 0)
    kept = tuple(i for i in range(first, min(last, draft.source.end)) if i in draft.used)
    auxiliaries = tuple(a.text for a in source.auxiliaries)
    been = "been" in auxiliaries
    mended = not source.finite or bool(in_past(draft.source))
    if mended:
        auxiliaries = tuple(group.split()[:1]) if source.passive or been else ()
    return Clause(
        subject=capital(who),
        verb=group,
        rest=after,
        when=date,
        lemma=source.lemma,
        tag=main.tag_
        if (not mended and not historic(draft)) or been
        else "VBN"
        if source.passive
        else "VBD",
        auxiliaries=auxiliaries,
        plural=plural(draft),
        passive=source.passive,
        object=spell(main.doc, kept, Resolution()),
    )


def place(draft: Draft) -> str | None:
    """The place that the clause names with "in" or "at"."""
    for c in draft.source.main.rights:
        if c.dep_ == "prep" and c.lower_ in ("in", "at") and c.i < draft.source.end:
            target = next((o for o in c.children if o.dep_ == "pobj"), None)
            if target is not None and target.ent_type_ in ("GPE", "LOC", "FAC"):
                return str(entity(target))
    return None
