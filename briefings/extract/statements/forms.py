"""Verb forms: a participle made finite, in the past."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.clauses import Group

# The auxiliary of a perfect, and the past of "be" that agrees with it.
_HAVE = {"has": "was", "'s": "was", "’s": "was", "have": "were", "'ve": "were", "’ve": "were"}


def finite(group: Group, *, plural: bool) -> str:
    """The past of a group that tells no time: "having arrived" → "arrived", "scheduled" →
    "was scheduled". Particles stay."""
    main = group.main
    adverbs = main.doc[group.start : main.i].text.lower() if not group.auxiliaries else ""
    particle = main.doc[main.i + 1 : group.end].text
    prefix, adverbs = (adverbs, "") if adverbs.endswith("-") else ("", adverbs)
    if group.passive:
        be = "were" if plural else "was"
        words, adverbs = f"{be} {adverbs} {prefix}{main.text.lower()}".replace("  ", " "), ""
    else:
        words = past(group.lemma)
    return " ".join(w for w in (adverbs, words, particle) if w)


def past_of(group: Group, *, plural: bool) -> str:
    """The past of a group in the present: "speaks" → "spoke", "is deployed" → "was deployed"."""
    be = "were" if plural else "was"
    if not group.auxiliaries:
        return be if group.lemma == "be" else finite(group, plural=plural)
    words = [t.text for t in group.main.doc[group.start : group.end]]
    forms = {"is": be, "are": be, "am": be, "has": "had", "have": "had", "does": "did", "do": "did"}
    return " ".join(forms.get(w.lower(), w) for w in words)


def of_perfect(group: Group) -> dict[int, str]:
    """The words, by token index, that make a perfect a plain past, "" for one that goes: "has
    sold" → "sold", "have been sold" → "were sold", "has been selling" → "was selling"."""
    has = next((t for t in group.auxiliaries if t.lower_ in _HAVE), None)
    if has is None or group.tense != "perfect" or group.negated or has.i < group.start:
        return {}
    been = next((t for t in group.auxiliaries if t.lower_ == "been"), None)
    if been is not None:
        return {has.i: "", been.i: _HAVE[has.lower_]}
    main = _HAVE[has.lower_] if group.lemma == "be" else past(group.lemma)
    return {has.i: "", group.main.i: main}


def past(lemma: str) -> str:
    """The past tense of a verb, the same for all persons ("was" for be)."""
    from lemminflect import getInflection

    forms = getInflection(lemma, tag="VBD")
    return str(forms[0]) if forms else f"{lemma}ed"


def participle(lemma: str) -> str:
    """The past participle of a verb."""
    from lemminflect import getInflection

    forms = getInflection(lemma, tag="VBN")
    return str(forms[0]) if forms else past(lemma)
