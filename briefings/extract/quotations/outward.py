"""Words of a quotation that point out of it: "this crisis", "they", "the two sides", "Daniel".

The words are printed as they were spoken, so nothing can be put for them; a reader who has
only the quotation may not know what they mean. Nor does one know what words without a name are
about, when they tell what happened, or are few.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.lexicon import words
from briefings.extract.people.nominals import DATES
from briefings.extract.quotations.deixis import ASKED, COUNTED, OPENING_IT, PRONOUN, THIS, sort
from briefings.extract.references.definite import definite
from briefings.extract.references.leaning import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# The doubts, beside those of `deixis`.
TURN = "a quotation that goes on with what was said"
DEFINITE = "a definite noun in a quotation"
NAME = "a bare name in a quotation"
VERBLESS = "a quotation without a verb"
PAST = "a quotation of what happened that names nothing"
# Where a part of the words may stand alone that the whole of them does not.
LEANING = frozenset({COUNTED, DEFINITE, OPENING_IT, PRONOUN, THIS, TURN})

_NAMED = frozenset({"EVENT", "FAC", "GPE", "LAW", "LOC", "NORP", "ORG", "PERSON", "PRODUCT"})
_JOINING = re.compile(
    r"(?:And|Because|But|Nor|Or|So|Yet)\b(?! far\b)"
    r"|(?:Also|Even so|For example|For instance|Instead|Still|That said|Then|Therefore),? "
)
_IF_SO = re.compile(r"(?:If (?:not|so)|In that case|Otherwise|Either way),? ")
_RELATIVE = frozenset({"relcl", "acl"})


def outward(
    reading: Reading, start: int, end: int, speaker: str, *, entire: bool
) -> frozenset[str]:
    """The doubts about the words `text[start:end]`, spoken by `speaker`.

    `entire` words are a saying of their own, which needs a verb.
    """
    span = reading.story.doc.char_span(start, end, alignment_mode="contract")
    if span is None:
        return frozenset()
    tokens = list(span)
    verb = next((t.i for t in tokens if t.tag_ in FINITE), tokens[-1].i + 1)
    doubts = {sort(t, span.start, verb) for t in tokens if t.lower_ in ASKED} - {""}
    if entire and all(t.tag_ not in FINITE or _aside(t, span.start) for t in tokens):
        doubts.add(VERBLESS)
    if entire:
        doubts.update(_opening(span.text))
    present = {t.i for t in tokens}
    if any(_unexplained(reading, t, present) for t in tokens):
        doubts.add(DEFINITE)
    if any(_bare(reading, t, tokens, speaker) for t in tokens):
        doubts.add(NAME)
    if entire and _tells_of_nobody(tokens):
        doubts.add(PAST)
    return frozenset(doubts)


def _opening(text: str) -> Iterator[str]:
    """The doubt about words that go on with what was said before: "But", "For example", "If so"."""
    if _JOINING.match(text):
        yield TURN
    elif _IF_SO.match(text):
        yield PRONOUN


def _tells_of_nobody(tokens: Sequence[Token]) -> bool:
    """Whether words tell what happened, and name nothing that it happened to."""
    finite = [t for t in tokens if t.tag_ in FINITE and t.tag_ != "MD"]
    past = sum(t.tag_ == "VBD" or _is_perfect(t) for t in finite)
    return past * 2 > len(finite) and not any(_names(t) for t in tokens)


def _is_perfect(token: Token) -> bool:
    """Whether "have" tells with a participle what happened: "our lives | have been changed"."""
    return token.dep_ == "aux" and token.lemma_ == "have" and token.head.tag_ == "VBN"


def _names(token: Token) -> bool:
    """Whether a word is of a name, and of no month."""
    if token.ent_type_ in _NAMED:
        return True
    return token.pos_ == "PROPN" and token.ent_type_ not in DATES and not token.is_sent_start


def _aside(verb: Token, first: int) -> bool:
    """Whether a verb only tells of a noun: "as serious as anything we have seen"."""
    while verb.i >= first and verb.head.i != verb.i and verb.dep_ not in _RELATIVE:
        verb = verb.head
    return verb.i >= first and verb.dep_ in _RELATIVE and verb.head.i >= first


def _unexplained(reading: Reading, token: Token, present: set[int]) -> bool:
    """Whether the words do not say which a plain noun with an article is."""
    if token.tag_ not in ("NN", "NNS") or token.lemma_.lower() in words("at_hand"):
        return False
    if not any(c.lower_ == "the" for c in token.lefts):
        return False
    out = Resolution()
    definite(reading, token, present, out, in_subject=False)
    return bool(out.doubts)


def _bare(reading: Reading, token: Token, tokens: Sequence[Token], speaker: str) -> bool:
    """A person of one name, unless the words have said the full one."""
    if token.tag_ != "NNP":
        return False
    found = reading.cast.at(token.i)
    if found is None:
        lone = not any(
            t.tag_ == "NNP" for t in token.doc.words[token.i - 1 : token.i + 2] if t != token
        )
        return token.ent_type_ == "PERSON" and lone and token.lower_ not in words("word_names")
    name = found.person.name
    if found.how in ("full name", "pronoun") or name == speaker:
        return False
    return name not in tokens[0].doc[tokens[0].i : token.i].text
