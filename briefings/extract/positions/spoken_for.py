"""The body that somebody speaks for or heads, by the clause that the office stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.people.bounds import bounds
from briefings.extract.positions.nearby import bodies, only
from briefings.extract.positions.who import body_name
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence


def led(reading: Reading, phrase: RolePhrase) -> str | None:
    """ "Norvex is led by chief executive N. N.": the body that is led or was founded."""
    by = reading.story.doc[phrase.first - 1] if phrase.first else None
    if by is None or by.dep_ != "agent" or by.head.lemma_ not in table("deeds"):
        return None
    verb = by.head
    over = verb.head if verb.dep_ == "conj" else verb
    noun = child(over, "nsubjpass", "nsubj") or (verb.head if verb.dep_ == "acl" else None)
    if noun is None:
        return None
    found = reading.bodies.named.get(noun.i)
    name = found.name if found is not None else body_name(reading, noun)
    return name.removeprefix("the ") if name is not None else None


def through(reading: Reading, phrase: RolePhrase) -> str | None:
    """ "Norvex said through spokeswoman N. N.": the body that speaks."""
    link = reading.story.doc[phrase.first - 1] if phrase.first else None
    if link is None or link.lower_ not in ("through", "via"):
        return None
    noun = child(link.head, "nsubj")
    if noun is None or noun.tag_ not in ("NNP", "NNPS") or reading.cast.at(noun.i) is not None:
        return None
    name = body_name(reading, noun) or noun.doc[noun.left_edge.i : noun.i + 1].text
    return None if name in table("places") else name.removeprefix("the ").removeprefix("The ")


def subject(reading: Reading, phrase: RolePhrase, sentence: Sentence) -> str | None:
    """ "Norvex will close its mill, chief executive N. N. said": the body whose deed it is."""
    doc = reading.story.doc
    if phrase.first != phrase.start or phrase.back[0] != phrase.back[1]:
        return None
    first, last = bounds(doc, phrase.head)
    own = list(bodies(reading, sentence.start, sentence.end))
    heads = [t for t in doc[first:last] if _acts(t)]
    body = only(iter(own))
    if body is None or not any(t.text == body.split()[-1] for t in heads):
        return None
    return body


def _acts(token: Token) -> bool:
    """Whether a word is the subject of a verb, or owns that subject."""
    return token.dep_ in ("nsubj", "nsubjpass") and bool(token.text[0].isupper())
