"""Members of a named group, by what stands beside "member", and each of several by itself.

"three other members of the Tern Pact — Chile, Peru and Ghana —", "Chile and Peru, both members of
the Tern Pact", "the Tern Pact, of which Chile is a member", "Ana Ruiz, of the Loja Crime Unit,".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.memberships.named import joined, listed_names
from briefings.extract.minting import mint
from briefings.extract.names import canonical
from briefings.extract.places.names import name_start
from briefings.extract.statements.lowered import lowered
from briefings.extract.statements.phrases import phrase
from briefings.extract.statements.wording import capital
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

RULE = "membership, named members"
OF_BODY = "membership, of a body"
# How a group that has a name is told by its members.
_VERB = {"include": "includes", "has members": "brings together"}
_OPENS = frozenset({"—", "–", "--", "―", ":", "("})
_ALL = frozenset({"all", "also", "both", "fellow"})
_NAMES = frozenset({"NNP", "NNPS"})
_UNITS = frozenset({"association", "brigade", "club", "commission", "council", "federation"})
_UNITS |= {
    "force",
    "group",
    "guild",
    "institute",
    "league",
    "ministry",
    "office",
    "party",
    "police",
}
_UNITS |= {"service", "society", "squad", "team", "trust", "union", "unit", "university"}


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The members of a sentence that these words tell, one at a time."""
    tokens, forms = reading.story.doc.words, lowered(reading.story.doc)
    span = sentence.span
    for i in range(span.start + 1, span.end - 2):
        if forms[i] == "of" and tokens[i - 1].text == ",":
            yield from _of_body(reading, sentence, i)
        elif forms[i] in ("member", "members") and not reading.is_quoted(tokens[i].idx):
            yield from _of_members(reading, sentence, tokens[i])


def _of_members(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[Fact]:
    if noun.lower_ == "member":
        yield from _of_which(reading, sentence, noun)
        return
    group = _named_group(noun)
    if group is None or reading.cast.at(group.i) is not None:
        return
    told = phrase(reading, group, group.left_edge.i, group.i + 1)
    if not isinstance(told, str) and not told.doubts:
        members = _behind(reading, sentence, noun, group) or _before(reading, sentence, noun)
        yield from each(reading, sentence, told.text, members)


def _named_group(noun: Token) -> Token | None:
    """The name that "members of" goes on with."""
    of = next((c for c in noun.rights if c.lower_ == "of" and c.i == noun.i + 1), None)
    group = child(of, "pobj") if of is not None else None
    return group if group is not None and group.tag_ in _NAMES else None


def _behind(reading: Reading, sentence: Sentence, noun: Token, group: Token) -> list[str]:
    """ "members of the Tern Pact — Chile and Peru —", "its members are Chile and Peru"."""
    doc, at, limit = noun.doc, group.i + 1, sentence.span.end
    if at + 2 >= limit:
        return []
    whole = doc[at].lower_ == "are" and noun.dep_ == "nsubj"
    members = listed_names(reading, at + 1, limit) if whole or doc[at].text in _OPENS else []
    return members if len(members) > 1 else []


def _before(reading: Reading, sentence: Sentence, noun: Token) -> list[str]:
    """ "Chile and Peru, both members of the Tern Pact"."""
    doc, first = noun.doc, noun.i - 1
    while first > sentence.span.start and doc[first].lower_ in _ALL:
        first -= 1
    if noun.dep_ != "appos" or doc[first].text != "," or noun.head.i > first:
        return []
    top = noun.head
    while top.dep_ == "conj":
        top = top.head
    members = listed_names(reading, top.left_edge.i, first)
    return members if len(members) == 1 + len(top.conjuncts) > 1 else []


def _of_which(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[Fact]:
    """ "the Tern Pact, of which Chile is a member"."""
    be, doc = noun.head, noun.doc
    subject = child(be, "nsubj")
    if noun.dep_ != "attr" or be.lower_ != "is" or subject is None or be.dep_ != "relcl":
        return
    group, opens = be.head, be.left_edge.i
    denied = any(c.dep_ == "neg" for c in be.children)
    if denied or doc[opens : opens + 2].text.lower() != "of which" or group.tag_ not in _NAMES:
        return
    members = listed_names(reading, subject.left_edge.i, be.i)
    told = phrase(reading, group, group.left_edge.i, group.i + 1)
    if len(members) == 1 and not isinstance(told, str) and not told.doubts:
        yield from each(reading, sentence, told.text, members)


def each(
    reading: Reading, sentence: Sentence, group: str, members: Sequence[str]
) -> Iterator[Fact]:
    """Each member of a group by itself."""
    for member in members:
        yield _fact(reading, sentence, member, group, "is a member of", RULE)


def of_list(reading: Reading, sentence: Sentence, listed: Fact) -> Iterator[Fact]:
    """Each member that a fact of a group by its members tells."""
    subject, the = listed.subject, "the " if listed.statement.startswith("The ") else ""
    if subject.startswith("members of "):
        group = subject.removeprefix("members of ")
    elif subject.endswith(" members"):
        group = subject.removesuffix(" members")
    else:
        alone = f" {_VERB.get(listed.predicate, '')} " in listed.statement
        group = f"{the}{subject}" if alone else ""
    names = listed.value.replace(" and ", ", ").split(", ")
    if group and joined(names) == listed.value:
        yield from each(reading, sentence, group, names)


def _of_body(reading: Reading, sentence: Sentence, of: int) -> Iterator[Fact]:
    """ "Ana Ruiz, of the Loja Crime Unit, said"."""
    doc, limit = reading.story.doc, sentence.span.end
    who = reading.cast.at(of - 2)
    if who is None or who.last != of - 1 or doc[of + 1].lower_ != "the" or of + 3 >= limit:
        return
    last = of + 2
    while last < limit and doc[last].tag_ in _NAMES:
        last += 1
    named = last > of + 3 and doc[last - 1].lower_ in _UNITS
    first = name_start(doc, last - 1, of + 2)
    if named and first == of + 2 and last < limit and doc[last].text in (",", "("):
        told = doc[of + 1 : last].text
        yield _fact(reading, sentence, who.person.name, told, "belongs to", OF_BODY)


def _fact(reading: Reading, sentence: Sentence, who: str, group: str, told: str, rule: str) -> Fact:
    person = any(p.name == who for p in reading.cast.persons)
    group = f"the {group[4:]}" if group.startswith("The ") else group
    body = group.removeprefix("the ")
    return mint(
        reading.story,
        sentence,
        "membership",
        who,
        "is a member of",
        group,
        f"{capital(who)} {told} {group}.",
        rule=rule,
        names=(
            Name(who, "person" if person else "organization", canonical(who)),
            Name(body, "organization", canonical(body)),
        ),
    )
