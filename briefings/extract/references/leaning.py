"""Words that need the sentence before theirs: "these", "here", "the country", "later"."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import pair_before
from briefings.extract.figures.aged import aged
from briefings.extract.lexicon import words
from briefings.extract.names import ends_name, with_the
from briefings.extract.references import open_nouns
from briefings.extract.references.definite import definite
from briefings.extract.references.governments import government
from briefings.extract.references.setting import countries, nearest_pair
from briefings.extract.references.stretches_back import ends_open, told_by_day

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# Doubts with which a statement cannot do without another sentence.
DEFINITE = open_nouns.DEFINITE
LEANS = "a subject that leans on another sentence"
WEAK = "a word that leans on another sentence"
TIME = "a time that counts from the article"
# What goes on behind "there" and tells the deed more fully.
_PLACED = frozenset({"after", "by", "during", "for", "in", "on", "when", "while", "with"})
_POINTING = frozenset({"this", "these", "those", "such", "that"})
_PLACING = frozenset({"bilateral", "countries", "here", "nations", "there"})
_COUNTING = frozenset({"both", "each", "either", "neither"})
_NOUNS, _AT = frozenset({"NOUN", "PROPN"}), frozenset({"at", "in", "near", "to"})
_SITES = frozenset({"FAC", "GPE", "LOC"})
_BESIDES = frozenset({"along", "and", "as", "besides", "together", "with"})  # a third
_FEW = frozenset({"coming", "last", "next", "past", "previous", "recent"})


@dataclass(slots=True)
class Resolution:
    """What stands for which tokens; what is dropped; why in doubt; why refused.

    `shown` tokens say what a noun means, `open` ones nothing explains; `called` is a name put in.
    `misled` says that an open pronoun would be read as somebody who is named before it.
    """

    replaced: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)
    refused: str = ""
    shown: list[int] = field(default_factory=list)
    open: set[int] = field(default_factory=set)
    called: str = ""
    misled: bool = False

    def lean(self, doubts: frozenset[str] = frozenset({DEFINITE}), *, in_subject: bool) -> None:
        """Doubt a noun that another sentence explains, and the subject that it stands in."""
        self.doubts.update(doubts)
        if in_subject:
            self.doubts.add(LEANS)


def leans(
    reading: Reading, token: Token, present: set[int], out: Resolution, *, in_subject: bool
) -> str:
    """Why a word cannot stand alone, or ""; replacements, omissions and doubts go to `out`."""
    if (token.lower_ not in watched() and token.tag_ not in ("NN", "NNS")) or ends_name(token):
        return ""
    if token.tag_ in ("DT", "PDT", "JJ", "WDT", "IN") and token.lower_ in _POINTING:
        return _pointing(reading, token)
    placed = _placed(reading, token, present, out)
    if placed is not None:
        return placed
    if token.lower_ == "there" and token.dep_ == "advmod":
        _where(token, present, out)
        return ""
    counts = token.lower_ in _COUNTING and _counting(token, present)
    if counts or (token.lower_ in words("leaning") and not _goes_on(token, present)):
        return f"leans on another sentence: {token.lower_}"
    linking = token.dep_ in ("advmod", "cc", "intj") and not _of_degree(token)
    if token.lower_ in words("droppable") and linking:
        out.dropped.update({token.i, *_commas(token, present)})
    elif token.lower_ in words("relative_times") or _past_few(token):
        out.doubts |= set() if told_by_day(reading, token, present, out) else {TIME}
    elif _near_what(token, present) or (
        token.lower_ in words("weakly_leaning") and not _of_the_rest(token, present)
    ):
        out.doubts.add(WEAK)
    elif token.tag_ in ("NN", "NNS"):
        definite(reading, token, present, out, in_subject=in_subject)
    else:
        name = aged if token.lower_ == "old" else government
        name(reading, token, present, out, in_subject=in_subject)
    return ""


def _commas(token: Token, present: set[int]) -> frozenset[int]:
    """Both commas around a word, where no aside opens before it: "There was, however, a fight"."""
    doc, i = token.doc, token.i
    if not {i - 1, i + 1} <= present or doc[i - 1].text != "," or doc[i + 1].text != ",":
        return frozenset()
    before = doc[token.sent.start : i - 1]
    return frozenset() if any(t.text == "," for t in before) else frozenset({i - 1, i + 1})


def _goes_on(then: Token, present: set[int]) -> bool:
    """ "Beat his neighbour, then joined the search": it stands in the statement; "same-sex"."""
    doc, i = then.doc, then.i
    sort = then.lower_ == "same" and doc[i + 1].text == "-"
    joined = then.lower_ == "then" and i - 1 in present and doc[i - 1].text in (",", "and")
    first = doc[then.sent.start : i - 1]
    return sort or (joined and any(t.i in present and t.tag_[:2] == "VB" for t in first))


def _of_degree(token: Token) -> bool:
    """ "Too early", "still warm", "is still to come", "finally and formally" link nothing."""
    if token.doc[token.i + 1 : token.i + 2].text == ("to" if token.lower_ == "still" else "and"):
        return True
    return token.dep_ == "advmod" and token.head.pos_ in ("ADJ", "ADV") and token.i < token.head.i


def _adds(there: Token) -> bool:
    """Whether a deed that was done "there" is told without it: "was killed there in a fire"."""
    verb, after = there.head, there.doc[there.i + 1 : there.i + 2].text
    return verb.tag_ == "VBN" and verb.i + 1 == there.i and after in _PLACED


def _where(there: Token, present: set[int], out: Resolution) -> None:
    """Leave out "there" where more is told, and doubt it where its place stands elsewhere."""
    if _adds(there):
        out.dropped.add(there.i)
    elif not _seen(there, present):
        out.doubts.add(WEAK)


def _seen(there: Token, present: set[int]) -> bool:
    """Whether the statement has said where "there" is: "went to Lima, and was treated there"."""
    before = (there.doc[i] for i in present if i < there.i)
    return any(t.dep_ == "pobj" and t.head.lower_ in _AT for t in before)


@cache
def watched() -> frozenset[str]:
    """The words that one of the rules asks for; any other that is no noun stands alone."""
    lists = ("bodies_of_state", "droppable", "leaning", "relative_times", "weakly_leaning")
    return _POINTING.union({"nearby", "old"}, _PLACING, _COUNTING, _FEW, *map(words, lists))


def _of_the_rest(token: Token, present: set[int]) -> bool:
    """Whether "others" are told apart from some of the same sentence: "four died and eight others
    were hurt", "ferries and other boats"."""
    if token.lower_ == "another":
        return token.head.dep_ in ("dobj", "pobj", "attr") and token.head.i > token.i
    if token.lower_ not in ("other", "others"):
        counted = token.lower_ == "earlier" and token.nbor(-1).lower_ in words("units")
        return counted or (token.lower_ == "since" and not ends_open(token))
    doc, before = token.doc, [i for i in present if i < token.i]
    if doc[token.i - 1].tag_ == "CD":
        return any(doc[i].dep_ == "nummod" and i < token.i - 1 for i in before)
    joined = doc[token.i - 1].lower_ in ("and", "as", "or")
    return joined and token.lower_ == "other" and any(doc[i].pos_ in _NOUNS for i in before)


def _of_date(reading: Reading, token: Token) -> bool:
    """Whether "this" is of a day or a week that is known: "this week's vote"."""
    return any(m.start <= token.idx < m.end and m.edtf for m in reading.dates)


def _pointing(reading: Reading, token: Token) -> str:
    """ "that" as a conjunction stays; "this" and its like point at another sentence."""
    if _of_date(reading, token):
        return ""
    if token.lower_ == "that" and (token.dep_ in ("mark",) or token.tag_ in ("IN", "WDT")):
        return ""
    relative = token.dep_ in ("nsubj", "nsubjpass", "dobj") and token.head.dep_ == "relcl"
    if token.lower_ == "that" and relative:
        return ""
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if (token.lower_, after) in (("such", "as"), ("those", "who")):
        return ""
    return f"points at another sentence: {token.lower_}"


def _placed(reading: Reading, token: Token, present: set[int], out: Resolution) -> str | None:
    """ "here", "the two countries" and "bilateral"; None for any other word."""
    if token.lower_ == "here" and token.dep_ == "advmod":
        if reading.home is None:
            return "'here' is not known"
        out.replaced[token.i] = f"in {reading.home}"
    elif token.lower_ in ("countries", "nations") and _number(token) == "two":
        before = " ".join(token.doc[i].text for i in sorted(present) if i < token.left_edge.i)
        if len(countries(before)) == 2:
            return ""
        pair = _pair(reading, token)
        start, end = token.left_edge.i, token.i + 1
        owned = end < len(token.doc) and token.doc[end].tag_ == "POS"
        follows = owned or any(t.lower_ in _BESIDES for t in token.doc.words[end : end + 2])
        third = token.doc[end : token.head.right_edge.i + 1].text if follows else ""
        if pair is None or not set(pair).isdisjoint(countries(third)):
            return "the two countries are not known"
        out.replaced[start] = " and ".join(map(with_the, pair)) + ("’s" if owned else "")
        out.dropped.update(range(start + 1, end + owned))
    elif token.lower_ == "bilateral" and token.head.i > token.i:
        if any(c.pos_ == "PROPN" for c in token.head.subtree):
            return ""
        pair = _pair(reading, token)
        if pair is None or reading.pair not in (None, pair):
            return "the two sides of 'bilateral' are not known"
        noun = token.head
        out.replaced[noun.i] = f"{noun.text} between {' and '.join(map(with_the, pair))}"
        out.dropped.add(token.i)
    else:
        return None
    out.doubts.add("a place by its role")
    return ""


def _pair(reading: Reading, token: Token) -> tuple[str, str] | None:
    """The two countries, by the sentence itself or the one before it."""
    sentences = reading.story.sentences
    at = next(i for i, s in enumerate(sentences) if s.start <= token.idx < s.end)
    near = reversed(sentences[max(at - 1, 0) : at + 1])
    return nearest_pair((s.span.text for s in near), reading.pair)


def _number(noun: Token) -> str:
    return next((str(c.lower_) for c in noun.lefts if c.dep_ == "nummod"), "")


def _counting(token: Token, present: set[int]) -> bool:
    """ "both" or "each" without what it counts; "both countries"."""
    joined = any(c.dep_ == "conj" for c in token.head.rights)  # "both Ruiz and Soto"
    if token.dep_ == "det" or (token.lower_ == "both" and joined):
        return token.lower_ != "each" and not (joined or pair_before(token, present))
    return token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj")


def _near_what(token: Token, present: set[int]) -> bool:
    """ "Fled to nearby Moss": near a place that the statement has not named."""
    if token.lower_ != "nearby" or token.head.pos_ != "PROPN":
        return False
    return not any(token.doc[i].ent_type_ in _SITES for i in present if i < token.i)


def _past_few(token: Token) -> bool:
    """ "over the past decade", "in the coming weeks"."""
    if token.lower_ not in _FEW or token.head.i <= token.i:
        return False
    unit = token.head.lemma_.lower()
    return unit in words("units") or unit in ("decade", "century", "few")
