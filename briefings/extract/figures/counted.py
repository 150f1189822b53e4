"""Which clauses a number may stand in, whose it is, and which clauses give no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, group
from briefings.extract.clauses.tree import FINITE, SUBJECTS, child, edges, verb_above
from briefings.extract.figures.sizes import is_whole, of_relative
from briefings.extract.figures.worth import root, worth

if TYPE_CHECKING:
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Parsed, Reading

# Words in a row that no sentence says twice.
REPEATED = 4
# Conjunctions of time whose present is a future.
_OPENERS = frozenset({"after", "before", "once", "until", "when"})
# Shapes of numbers that count no noun of their own.
_AMOUNTS = frozenset({"count", "measure", "money", "percent"})
# "A total of $9m" says no more than "$9m".
_SUMS = frozenset({"average", "high", "low", "maximum", "minimum", "record", "sum", "total"})
# "At a cost of $9m": of what the clause tells.
_RATES = frozenset({"average", "cost", "price", "rate", "speed"})
_SIDES = ("north", "south", "east", "west")
# Words before the whole that a sum is a part of.
_WHOLES = frozenset({"all", "annual", "combined", "entire", "overall", "total", "whole"})
# Verbs of whose two objects the first is who gets or loses the money ("fin" is the
# lemmatizer's word for "fined").
_PAYING = frozenset({"award", "charge", "fin", "fine", "lend", "owe", "pay"})
# Verbs whose time is that of their object.
_JUDGING = frozenset({"ban", "detain", "hold", "jail", "sentence", "suspend"})


def around(parsed: Parsed, number: Number) -> list[Predication]:
    """The clauses that a number may stand in, the innermost first."""
    clauses = [clause for clause in parsed.clauses if isinstance(clause, Predication)]
    found = [c for c in clauses if _is_above(c.main, number) or _is_above(c.subject.head, number)]
    return sorted(found, key=lambda c: c.main.right_edge.i - c.main.left_edge.i)


def _is_above(head: Token, number: Number) -> bool:
    """Whether a number stands below a word."""
    return head.left_edge.i <= number.start and number.end <= head.right_edge.i + 1


def unfit(reading: Reading, clause: Predication) -> str:
    """Why a clause gives no figure, before its words are looked at."""
    if not clause.main.text[0].isalpha():
        return "a clause without a verb"
    if clause.quoted:
        return "inside a quotation"
    if clause.verb.tense == "would" and clause.speaker is None:
        return "the clause is conditional"
    if clause.mood in ("conditional", "denied", "asked") or _of_possible(clause):
        return f"the clause is {clause.mood}"
    if reading.interview and clause.speaker is None:
        return "an article in the first person, and nobody named who says it"
    if not clause.verb.finite and not clause.whens:
        return "a clause without a time"
    if _ahead(clause):
        return "a time that lies ahead"
    return ""


def _of_possible(clause: Predication) -> bool:
    """Whether what a clause tells which ones are meant is only possible: "could affect 400 men who
    will be freed"."""
    above = verb_above(clause.main) if clause.place == "relative" else None
    return above is not None and group(above).tense == "modal"


def one_of_two(clause: Predication, tokens: frozenset[int]) -> bool:
    """ "Were damaged or destroyed", "built and sold 40 boats": neither is told without the
    `tokens` of the other."""
    main = clause.main
    shared = main.dep_ == "conj" and main.head.i == main.i - 2 and child(main.head, "dobj") is None
    if shared and main.head.i not in tokens and child(main, "dobj") is not None:
        return True
    verbs = (main, main.head) if main.dep_ == "conj" else (main,)
    joints = [c.i for v in verbs for c in v.children if c.dep_ == "cc" and c.lower_ == "or"]
    return any(i not in tokens for i in joints)


def _ahead(clause: Predication) -> bool:
    """ "They will leave when the mandate ends": a present that is not yet so."""
    if clause.place not in ("adverbial", "complement") or clause.verb.tense != "present":
        return False
    first = clause.main.left_edge
    opens = {c.lower_ for c in clause.main.lefts if c.dep_ in ("advmod", "mark")}
    opens |= {first.lower_} | ({first.nbor(-1).lower_} if first.i else set())
    return not _OPENERS.isdisjoint(opens)


def subject_of(number: Number, doc: Doc, clause: Predication | None) -> Token | None:
    """What a number without a noun is said of, where that is not the subject of its clause.

    The noun beside it ("a 6 billion crown issue", "savings of $9m", "40 kilos of rice"), else
    what a deed changed or judged ("cut the fare to $3"); else it is the subject of a verb below
    the clause's own, or the noun of its relative clause. None for the subject of the clause.
    """
    noun = _beside(number, doc) or _object(number, doc) or _priced(number, doc)
    if noun is not None:
        return noun
    token = root(number, doc)
    if clause is not None and token in doc[slice(*edges(clause.subject.head))]:
        return None
    while clause is None or token.i != clause.main.i:
        noun = child(token, *SUBJECTS) if token.pos_ in ("VERB", "AUX") else None
        if noun is not None and noun.i < number.start:
            relative = token.dep_ == "relcl" and noun.tag_ in ("WP", "WDT")
            return token.head if relative else noun
        if token.head.i == token.i:
            return None
        token = token.head
    said = child(token, "ccomp") if token.i < number.start else None
    return child(said, *SUBJECTS) if said is not None and said.i < number.start else None


def _beside(number: Number, doc: Doc) -> Token | None:
    """The noun that an amount stands before, or that "of" joins it to."""
    if number.shape not in _AMOUNTS or number.end >= len(doc):
        return None
    after = doc[number.end]
    if number.shape == "money":
        thing = worth(number, doc)
        if thing is not None:
            return thing
    if after.tag_ in ("NN", "NNS") and (number.shape == "money" or _joined(doc, number, after)):
        return after.head if after.dep_ == "compound" and after.head.i > after.i else after
    if after.lower_ == "of":
        return child(after, "pobj") if _holds(number, doc) else None
    of = doc[number.start - 1] if number.start else after
    noun = of.head
    if of.lower_ != "of" or noun.pos_ != "NOUN" or noun.i != of.i - 1 or noun.lemma_ in _SUMS:
        return None
    added = noun.dep_ == "pobj" and noun.lemma_ in _RATES
    return None if added else noun.head if noun.dep_ == "appos" else noun


def _holds(number: Number, doc: Doc) -> bool:
    """Whether "of" says what there is so much of: no distance ("within a mile of the shore"),
    and a share only as a subject ("40 percent of firms say")."""
    if number.shape == "percent":
        return doc[number.end - 1].dep_ in SUBJECTS
    whole = child(doc[number.end], "pobj")
    if whole is not None and any(c.lower_ in _WHOLES for c in whole.lefts):
        return False  # "made up $9m of total sales"
    return not number.start or doc[number.start - 1].lower_ not in ("within", "to")


def _priced(number: Number, doc: Doc) -> Token | None:
    """ "Fillets priced at $9", "a house valued at $2m": what costs so much."""
    verb = verb_above(doc[number.start]) if number.shape == "money" else None
    return verb.head if verb is not None and verb.dep_ == "acl" and verb.tag_ == "VBN" else None


def _joined(doc: Doc, number: Number, after: Token) -> bool:
    """ "A 60% stake", "a two-mile lead": the unit is part of the phrase of the noun."""
    part = doc[number.end - 1].head.i in (after.i, after.head.i)
    way = after.lower_.startswith(_SIDES)
    return part and after.tag_ == "NN" and number.shape != "count" and not way


def _object(number: Number, doc: Doc) -> Token | None:
    """What a deed is done to: "cut the fare to $3", "fined the club $900", "jailed Oke for"."""
    token = root(number, doc)
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in _SUMS:
        token = token.head.head
    prep = token.head if token.dep_ == "pobj" else None
    verb = token.head if prep is None else prep.head
    if verb.dep_ == "dobj" and prep is not None and prep.lower_ in ("to", "from"):
        return verb if number.shape in _AMOUNTS else None
    if verb.pos_ != "VERB" or verb.i > number.start:
        return None
    lemma = verb.lemma_.lower()
    if prep is None:
        wanted = number.shape == "money" and lemma in _PAYING
    elif number.shape == "duration":
        wanted = prep.lower_ in ("for", "to") and lemma in _JUDGING
    else:
        wanted = number.shape in _AMOUNTS and prep.lower_ in ("to", "from", "at", "by", "for")
    if not wanted:
        return None
    nouns = [c for c in verb.rights if c.dep_ in ("dobj", "dative") and c.i < number.start]
    noun = nouns[0] if nouns else None
    fit = noun is not None and noun.pos_ in ("NOUN", "PROPN") and noun.i != token.i
    return noun if fit else None


def says_nothing(doc: Doc, number: Number) -> bool:
    """ "Fewer than 2 per cent have": a share, or a bare number, that is the subject alone; "of
    which $7m remains", "41 of the 178 miles": what is told of stands elsewhere."""
    if number.noun is None and (of_relative(doc, number.start) or is_whole(doc, number.start)):
        return True
    after = doc[number.end : number.end + 1]
    bare = number.noun is None and number.shape in ("percent", "count")
    bare = bare and (not number.start or doc[number.start - 1].tag_ != "IN")
    return bare and len(after) > 0 and after[0].tag_ in FINITE


def repeats(text: str) -> bool:
    """Whether four words in a row stand twice: a subject that swallowed its verb."""
    found = text.lower().split()
    runs = [tuple(found[i : i + REPEATED]) for i in range(len(found) - REPEATED + 1)]
    return len(set(runs)) < len(runs)
