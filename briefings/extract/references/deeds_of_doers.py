"""What "the cut" or "the verdict" means that a clause has told: "the bank cut its key rate", "the
bank's cut in its key rate"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child, edges
from briefings.extract.people.nominals import DATES
from briefings.extract.references.described import SCENE
from briefings.extract.references.spelled import spelled
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# So far behind its verb a noun means its deed, or anywhere where that is among the first tokens.
_NEAR, _LEAD = 90, 60
# A longer doer, and a longer thing that is done, are no name for a deed.
_DOER, _DONE = 7, 10
_UNSURE = frozenset({"EX", "MD", "PRP", "PRP$", "WDT", "WP", "WP$", "WRB"})
_UNTOLD = frozenset({"MD", "RB"})
_JOINING = frozenset({"-", "'", "’", "&", "$", "%", "."})
_POINTING = frozenset(
    {"another", "both", "each", "other", "such", "that", "these", "this", "those"}
)
# Several doers: "Israeli troops", and no name in capitals.
_PLURAL = re.compile(r"\b[a-z]+[^s\W]s$")


@dataclass(frozen=True, slots=True)
class Told:
    """The words for a deed, behind "the" or before nothing; and the token index of its verb."""

    words: str
    verb: int


@cache
def verbs() -> frozenset[str]:
    """The verbs that tell what one of the nouns can mean."""
    return frozenset(verb for row in table("told_deeds").values() for verb in row[0].split(","))


def told_deed(reading: Reading, noun: Token) -> Told | None:
    """The one deed before a noun with "the" that it can mean; None for none or several."""
    row = table("told_deeds").get(noun.lower_)
    if row is None:
        return None
    told = reading.introduced.deeds
    start = noun.sent.start
    before = [noun.doc[i] for verb in row[0].split(",") for i in told.get(verb, ()) if i < start]
    done = [v for v in before if not (_is_untold(v) or reading.is_quoted(v.idx))]
    if len(done) != 1 or _another(noun, done[0]):
        return None
    (verb,) = done
    if (verb.i > _LEAD and noun.i - verb.i > _NEAR) or _his_own(reading, noun, verb):
        return None
    words = _called(reading, noun, verb, row[1])
    return Told(words, verb.i) if words else None


def _another(noun: Token, verb: Token) -> bool:
    """Whether the article has such a deed in a noun before, which is not that of the verb."""
    lemma, doc, own = noun.lemma_.lower(), noun.doc, verb.sent
    same = (t for t in doc[: noun.sent.start] if t.lemma_.lower() == lemma and t.pos_ != "VERB")
    others = (t for t in same if not verb.i < t.i < own.end)
    return any(t.i < verb.i or all(c.lower_ != "the" for c in t.lefts) for t in others)


def _his_own(reading: Reading, noun: Token, verb: Token) -> bool:
    """Whether the doer of the deed is who the noun's clause tells of: "Lund gave the warning"."""
    tellers = (child(t, "nsubj") for t in noun.ancestors)
    own, doer = next((each for each in tellers if each is not None), None), _doer(verb)
    name = _phrase(reading, doer, _DOER)
    return bool(name) and name == _phrase(reading, own, _DOER)


def _is_untold(verb: Token) -> bool:
    """Whether a deed was not done, or may be: "would cut", "did not cut", "to cut"."""
    parts = (c for c in verb.children if c.dep_ in ("aux", "neg", "mark"))
    unsure = any(
        c.tag_ in _UNTOLD or c.tag_ == "TO" or c.lower_ in ("if", "whether") for c in parts
    )
    return unsure or verb.dep_ == "amod" or verb.tag_ == "VB"


def _called(reading: Reading, noun: Token, verb: Token, shape: str) -> str:
    """What a noun is called in full, after its verb and the shape of its phrase; "" where the
    clause does not say it in a few words of its own."""
    doer = _owner(reading, _doer(verb))
    match shape.split():
        case ["by"]:
            long = _phrase(reading, _doer(verb), _DONE)
            by = f"the {noun.lower_} by {long}" if _is_named(long) else ""
            return _owned(doer, noun) or by
        case ["owner"]:
            return _owned(_owner(reading, _done(verb)), noun)
        case ["self", *link]:
            of = _with_place(reading, verb, _phrase(reading, _own(verb), _DONE))
            named = _is_named(of)
            return f"the {noun.lower_} {' '.join(link) or 'of'} {of}" if named else ""
        case ["to"]:
            deed = _infinitive(reading, verb)
            whose = _owned(doer, noun) or f"the {noun.lower_}"
            return f"{whose} {deed}" if deed and (doer or _is_named(deed)) else ""
        case ["to", "whom"]:
            done = _phrase(reading, _done(verb), _DONE)
            return f"{_owned(doer, noun)} to {done}" if doer and _is_named(done) else ""
        case [link]:
            done = _with_place(reading, verb, _phrase(reading, _done(verb), _DONE))
            whose = _owned(doer, noun) if doer else f"the {noun.lower_}"
            clear = doer and (" of " in done or not done.startswith("the "))
            return f"{whose} {link} {done}" if done and (clear or _is_named(done)) else ""
    return ""


def _owned(doer: str, noun: Token) -> str:
    """ "The Bank of Moss’s cut"; "" for nobody."""
    end = "’" if _PLURAL.search(doer) else "’s"
    return f"{doer}{end} {noun.lower_}" if doer else ""


def _doer(verb: Token) -> Token | None:
    """Who did it, by the subject of its own clause or that of the verb it is joined to."""
    if child(verb, "nsubjpass") is not None or verb.dep_ in ("acl", "advcl"):
        return None
    own = child(verb, "nsubj")
    joined = own is None and verb.dep_ == "conj" and verb.head.i < verb.i
    return child(verb.head, "nsubj") if joined else own


def _done(verb: Token) -> Token | None:
    """To whom or what it was done."""
    return child(verb, "nsubjpass") or child(verb, "dobj")


def _own(verb: Token) -> Token | None:
    """What fell, rose or crashed; not what somebody crashed."""
    return None if child(verb, "dobj") is not None else child(verb, "nsubj")


def _phrase(reading: Reading, head: Token | None, longest: int) -> str:
    """The words of a phrase that names something and points at nothing; "" for any other."""
    if head is None:
        return ""
    who = reading.cast.named_at(head.i)
    if who is not None:
        return who.person.name
    body = reading.bodies.at(head.i)
    if body is not None:
        return body.body.name
    start, end = _plain_edges(head)
    tokens = [head.doc[i] for i in range(start, end)]
    if not tokens or len(tokens) > longest or any(_points(reading, t) for t in tokens):
        return ""
    return "" if head.tag_ in ("DT", "CD") else spelled(reading, tuple(range(start, end)))


def _owner(reading: Reading, head: Token | None) -> str:
    """Whose a deed is, in words that name somebody or some body; "" for others."""
    found = _phrase(reading, head, _DOER)
    return found if _is_named(found) else ""


def _plain_edges(head: Token) -> tuple[int, int]:
    """Where a phrase begins and ends without the clauses and commas behind its noun."""
    start, end = edges(head)
    for i in range(head.i + 1, end):
        token = head.doc[i]
        if token.text == "," or token.dep_ in ("relcl", "acl") or token.ent_type_ in DATES:
            last = min(i, edges(token)[0]) if token.dep_ in ("relcl", "acl") else i
            last -= head.doc[last - 1].tag_ == "IN"
            return start, max(last, head.i + 1)
    return start, end


def _points(reading: Reading, token: Token) -> bool:
    """Whether a word needs another sentence, or stands for somebody who is not named."""
    return (
        token.tag_ in _UNSURE
        or token.lower_ in _POINTING
        or token.ent_type_ in DATES
        or (token.is_punct and token.text not in _JOINING)
        or (token.dep_ == "poss" and token.tag_ == "NN" and reading.cast.at(token.i) is None)
    )


def _with_place(reading: Reading, verb: Token, phrase: str) -> str:
    """A phrase with the place of a deed behind it, where that is named and short."""
    place = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in SCENE), None)
    where = child(place, "pobj") if place is not None else None
    name = _phrase(reading, where, _DOER)
    if not phrase or place is None or not _is_named(name):
        return phrase
    return f"{phrase} {place.lower_} {name}"


def _is_named(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split())


def _infinitive(reading: Reading, verb: Token) -> str:
    """ "To close its mine in Moss": what was decided, in a few words; "" where it leans."""
    deed = child(verb, "xcomp")
    if deed is None or deed.tag_ != "VB" or deed.i < verb.i:
        return ""
    start, end = edges(deed)
    if start >= len(deed.doc) or deed.doc[start].tag_ != "TO":
        return ""
    done = child(deed, "dobj")
    for last in (end, _plain_edges(done)[1] if done is not None else end):
        tokens = deed.doc[start:last]
        if len(tokens) <= _DONE + 2 and not any(_points(reading, t) for t in tokens):
            return spelled(reading, tuple(range(start, last)))
    return ""
