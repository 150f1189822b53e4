"""Words of a quotation that point out of it: "this crisis", "they", "the two sides", "Daniel".

The words are printed as they were spoken, so nothing can be put for them; a reader who has
only the quotation may not know what they mean.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.definite import definite
from briefings.extract.humans import is_human
from briefings.extract.leaning import Resolution
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# The doubts: a pointing word before the first verb, one behind it, and two kinds of nouns.
OPENING = "a quotation whose opening points out of it"
INSIDE = "a word in a quotation that points out of it"
DEFINITE = "a definite noun in a quotation"
NAME = "a bare name in a quotation"
VERBLESS = "a quotation without a verb"

# A saying of fewer words needs a name to be about something.
FEW = 8
_NAMED = frozenset({"EVENT", "FAC", "GPE", "LAW", "LOC", "NORP", "ORG", "PERSON", "PRODUCT"})
_JOINING = re.compile(
    r"(?:And|Because|But|Nor|Or|So|Yet)\b(?! far\b)"
    r"|(?:Also|Even so|For example|For instance|If (?:not|so)|In that case|Instead|Otherwise|Still|"
    r"That said|Then|Therefore|Either way),? "
)
_OWN = frozenset({"i", "me", "my", "our", "us", "we", "you", "your"})
POINTING = frozenset({"this", "that", "these", "those"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_HUMAN = frozenset({"he", "him", "his", "she", "her", "hers"})
_WHOM = frozenset({"him", "her"})
THING = frozenset({"it", "its"})
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "xcomp"})
_RELATIVE = frozenset({"relcl", "acl"})
# "It is going to end", "it began to leak": somebody or something does.
_OF_PHASE = frozenset({"begin", "continue", "go", "have", "need", "start", "stop", "try", "want"})
# Where "one" stands for a thing, and not before it: "you would have been lucky to see one".
_HEADS = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass"})
STOPS = frozenset({".", "!", "?"})


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
    doubts = {OPENING if t.i < verb else INSIDE for t in tokens if points_out(t, span.start)}
    if entire and all(t.tag_ not in FINITE or _aside(t, span.start) for t in tokens):
        doubts.add(VERBLESS)
    if entire and _joins(span.text):
        doubts.add(OPENING)
    doubts.update(_nouns(reading, tokens))
    if any(_bare(reading, t, tokens, speaker) for t in tokens):
        doubts.add(NAME)
    if entire and not doubts and _says_little(tokens):
        doubts.add(INSIDE)
    return frozenset(doubts)


def _joins(text: str) -> bool:
    """Whether words go on with what was said before: "But", "For example", "Still, …"."""
    return _JOINING.match(text) is not None


def _says_little(tokens: Sequence[Token]) -> bool:
    """ "We went home early": few words of the speaker's own, and none of them a name."""
    said = sum(t.text[0].isalnum() for t in tokens)
    own = any(t.lower_ in _OWN for t in tokens)
    return said < FEW and own and not any(t.ent_type_ in _NAMED for t in tokens)


def points_out(token: Token, first: int) -> bool:
    """Whether a word means something that was said before token `first`."""
    word = token.lower_
    if word in POINTING:
        return _demonstrates(token, first)
    earlier = token.doc[first : token.i]
    if word in _PLURAL:
        plural = any(t.tag_ in ("NNS", "NNPS") and not _scenery(t) for t in earlier)
        bodies = any(t.ent_type_ in ("ORG", "NORP") or t.lemma_ == "people" for t in earlier)
        return not plural and not bodies
    if word in _HUMAN:
        return not any(_may_be(token, t) for t in earlier)
    if word in THING:
        things = (t for t in earlier if t.tag_ in ("NN", "NNP", "VBG") and not _denied(t))
        return not is_empty(token) and all(t.tag_ == "NN" and _scenery(t) for t in things)
    if word == "there":
        return _away(token, first)
    if word == "one":
        return _stands_for(token, first)
    return _counts(token)


def _aside(verb: Token, first: int) -> bool:
    """Whether a verb only tells of a noun: "as serious as anything we have seen"."""
    while verb.i >= first and verb.head.i != verb.i and verb.dep_ not in _RELATIVE:
        verb = verb.head
    return verb.i >= first and verb.dep_ in _RELATIVE and verb.head.i >= first


def _may_be(pronoun: Token, noun: Token) -> bool:
    """Whether "he" may be a noun: no thing, and "Mum made him a cup of tea" is of two people."""
    if noun.lower_ == "old":
        return True  # "an eight-year-old"
    if noun.tag_ not in ("NN", "NNP") or noun.pos_ == "PRON" or noun.ent_type_ == "DATE":
        return False
    apart = noun.dep_ == "nsubj" and noun.head == pronoun.head and pronoun.dep_ != "poss"
    if apart and pronoun.lower_ in _WHOM:
        return False
    return noun.tag_ == "NNP" or is_human(noun)


def _away(there: Token, first: int) -> bool:
    """ "People there lie", "I'll be there": a place that the words have not named."""
    if there.tag_ != "RB" or there.nbor(-1).lower_ in ("out", "over", "up"):
        return False
    earlier = there.doc[first : there.i]
    return not any(t.dep_ == "pobj" or t.ent_type_ in ("GPE", "LOC", "FAC") for t in earlier)


def _stands_for(one: Token, first: int) -> bool:
    """ "Ten years ago you were lucky to see one": one of what, the words have not said."""
    if one.dep_ not in _HEADS or one.nbor(-1).lower_ in ("a", "no", "this", "that", "which"):
        return False
    if any(c.dep_ in ("prep", "relcl", "acl", "amod", "det", "nummod") for c in one.children):
        return False
    if one.i + 1 < len(one.doc) and one.nbor().lower_ in ("another", "day", "of", "by"):
        return False
    nouns = (t for t in one.doc[first : one.i] if t.tag_ in ("NN", "NNS", "NNP", "NNPS"))
    return not any(t.ent_type_ != "DATE" and t.dep_ != "npadvmod" for t in nouns)


def _scenery(noun: Token) -> bool:
    """ "In those days", "over the hills": a time or a place, and not who "they" are."""
    within = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "on", "over")
    return noun.ent_type_ == "DATE" or within


def _demonstrates(token: Token, first: int) -> bool:
    """ "This" and "those sides", in the first sentence; no conjunction, no "this year"."""
    if token.tag_ not in ("DT", "PDT") or token.dep_ in ("mark", "advmod"):
        return False
    if any(t.text in STOPS for t in token.doc[first : token.i]):
        return False
    follows = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if token.lower_ in ("this", "that") and follows == "stage":
        return True
    if token.lower_ in ("those", "that") and follows in ("who", "of", "whose", "which"):
        return False
    return token.dep_ != "det" or token.head.lemma_.lower() not in words("at_hand")


def _denied(noun: Token) -> bool:
    """ "I had no idea how it ends": what is not there is not meant by "it"."""
    return any(c.lower_ == "no" for c in noun.lefts)


def is_empty(token: Token) -> bool:
    """ "It is time to act", "it cannot be said that …": a subject that means nothing."""
    verb = token.head
    if token.dep_ == "expl" or token.lower_ == "its":
        return token.dep_ == "expl"
    told = _CLAUSES | {"advcl"} if verb.lemma_ == "be" else _CLAUSES
    told = told - {"xcomp"} if verb.lemma_ in _OF_PHASE else told
    return any(
        c.dep_ in told or (c.dep_ != "conj" and any(g.dep_ in told | {"relcl"} for g in c.children))
        for c in verb.rights
    )


def _counts(token: Token) -> bool:
    """ "Both countries", "the two sides" and "the same verdict": those named before."""
    if token.lower_ == "both":
        return token.dep_ == "det" and token.head.tag_ == "NNS"
    if token.lower_ == "same":
        return not any(t.lower_ == "as" for t in token.doc[token.i : token.i + 5])
    definite_two = token.lower_ == "two" and token.i and token.nbor(-1).lower_ == "the"
    return bool(definite_two) and token.dep_ == "nummod"


def _nouns(reading: Reading, tokens: Sequence[Token]) -> Iterator[str]:
    """Doubts for a plain noun with an article that the words do not explain; two for a singular
    one, which is hardly meant of its kind."""
    present = {t.i for t in tokens}
    for token in tokens:
        if token.tag_ not in ("NN", "NNS") or token.lemma_.lower() in words("at_hand"):
            continue
        out = Resolution()
        definite(reading, token, present, out, in_subject=False)
        if out.doubts:
            yield DEFINITE
            if token.tag_ == "NN" and not _is_told(token):
                yield INSIDE
                return


def _is_told(noun: Token) -> bool:
    """ "The problem is how long it will take": what the noun is, is said behind it."""
    verb = noun.head
    return verb.lemma_ == "be" and any(c.dep_ in ("ccomp", "advcl", "attr") for c in verb.rights)


def _bare(reading: Reading, token: Token, tokens: Sequence[Token], speaker: str) -> bool:
    """A person of one name, unless the words have said the full one."""
    if token.tag_ != "NNP":
        return False
    found = reading.cast.at(token.i)
    if found is None:
        lone = not any(t.tag_ == "NNP" for t in token.doc[token.i - 1 : token.i + 2] if t != token)
        return token.ent_type_ == "PERSON" and lone and token.lower_ not in words("word_names")
    name = found.person.name
    if found.how in ("full name", "pronoun") or name == speaker:
        return False
    return name not in tokens[0].doc[tokens[0].i : token.i].text
