"""Who is meant by an office or a noun: "China's ambassador to Peru said", of the one such
ambassador; "said the officer, who identified himself as Ana Ruiz"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child, edges
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.people import Cast, Title
    from briefings.extract.pipeline import Doc, Token


_NAMING = frozenset({"identify", "introduce", "name", "present"})
_SELVES = frozenset({"herself", "himself", "themselves"})


def holding(role: Token, cast: Cast) -> str:
    """The name of the only person of the article whose title is this office, or "".

    A title with other words behind it ("ambassador to Chile") is another office.
    """
    owned = any(c.dep_ == "poss" or c.lower_ == "the" for c in role.lefts)
    if not owned or role.tag_ != "NN" or role.lower_ not in words("offices"):
        return ""
    behind = _behind(role)
    found = {
        title.mention.person.name
        for title in cast.titles
        if title.phrase.role.split()[-1].lower() == role.lower_
        and _complement(role.doc, title) in ("", behind)
    }
    return found.pop() if len(found) == 1 else ""


def identified(role: Token, cast: Cast) -> str:
    """The name of "the officer, who identified himself as Ana Ruiz", of "a woman who gave her name
    as Ana Ruiz"; "" where nobody is named."""
    for verb in (c for c in role.rights if c.dep_ in ("relcl", "acl")):
        told = list(role.doc[verb.i + 1 : verb.right_edge.i + 1])
        own = verb.lemma_.lower() in _NAMING and any(t.lower_ in _SELVES for t in told)
        given = verb.lemma_.lower() == "give" and any(t.lower_ == "name" for t in told)
        mark = next((t.i for t in told if t.lower_ == "as"), None)
        if not (own or given) or mark is None:
            continue
        behind = (cast.at(i) for i in range(mark + 1, min(mark + 6, verb.right_edge.i + 1)))
        found = next((m for m in behind if m is not None and m.how != "pronoun"), None)
        if found is not None:
            return found.person.name
    return ""


def _behind(role: Token) -> str:
    """What an office is of: the words of its first phrase after "to", "of" or "for"."""
    follows = role.i + 1 < len(role.doc)
    after = role.nbor(1) if follows else None
    if after is None or after.dep_ != "prep" or after.head.i != role.i:
        return ""
    start, end = edges(after)
    return str(role.doc[start:end].text)


def _complement(doc: Doc, title: Title) -> str:
    start, end = title.phrase.back
    return str(doc[start:end].text)


def author_of(token: Token) -> Token | None:
    """Whose a text is: "the ministry's report", "a study by Calder University"."""
    if token.lemma_.lower() not in words("texts"):
        return None
    for c in token.children:
        letters = c.pos_ == "PROPN" and c.text.isupper() and c.ent_type_ != "GPE"
        if c.dep_ == "poss" or (c.dep_ == "compound" and (c.ent_type_ == "ORG" or letters)):
            return c
        if c.lower_ in ("by", "from"):
            return next((t for t in c.children if t.dep_ == "pobj"), None)
    return None


def is_quoting(above: Token) -> bool:
    """ "State media quoted Ruiz as saying": who is quoted speaks."""
    passive = child(above, "auxpass") is not None
    return above.lemma_.lower() in ("cite", "quote") and not passive
