"""A few quoted words in the outlet's sentence: X called the plan “a waste of public money”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.reporting import reporting
from briefings.extract.lexicon import words
from briefings.extract.quotations.speakers import is_finite
from briefings.extract.statements.forms import past
from briefings.extract.statements.uncut import Uncut, uncut

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.quotations.marks import Quoted
    from briefings.extract.quotations.scene import Attributed
    from briefings.extract.quotations.speaker import Speaker
    from briefings.extract.quotations.tags import Tag
    from briefings.extract.reading import Reading

# More words between the verb and the quotation hold clauses of their own.
LONGEST = 20
# What a word is to the noun behind it: "a “small, bright” room".
_OF_NOUNS = frozenset({"advmod", "amod", "compound", "det", "nmod", "nummod", "poss"})
_POINTING = frozenset({"this", "these", "those", "here", "there", "such", "latter", "former"})


@dataclass(frozen=True, slots=True)
class Embedded:
    """The words from the verb of speech up to the quotation, with names for pronouns."""

    words: str
    doubts: tuple[str, ...] = ()


def embedded(reading: Reading, tag: Tag | None, quote: Quoted, speaker: Speaker) -> Embedded | None:
    """What leads from the speaker to the quoted words, when it can stand in a sentence alone."""
    verb = tag.verb if tag is not None else None
    if tag is None or verb is None or tag.where != "before" or reporting(verb) is not None:
        return None
    between = [t for t in verb.doc[verb.i + 1 : tag.region.last] if t.idx < quote.opened]
    if not any(t.is_alpha for t in between) or len(between) > LONGEST or _leans(reading, between):
        return None
    if not _is_object(verb, between, quote):
        return None
    rest = _spelled(reading, between, speaker)
    if rest is None:
        return None
    doubts = ("a definite noun",) if any(_is_definite(t) for t in between) else ()
    return Embedded(f"{_finite(verb)} {rest}".strip(), doubts)


def in_sentence(reading: Reading, piece: Attributed, speaker: Speaker) -> Uncut | None:
    """The outlet's sentence with the quoted words, when it names the speaker and stands alone."""
    if piece.tag is None or piece.link != "tag" or piece.quote.opened == piece.quote.start:
        return None
    sentence = reading.story.sentence_at(piece.quote.opened)
    inside = reading.story.doc.char_span(
        piece.quote.start, piece.quote.end, alignment_mode="contract"
    )
    if sentence is None or inside is None or inside.end > sentence.span.end:
        return None
    found = uncut(reading, sentence, inside.start)
    if isinstance(found, str) or speaker.name not in found.text:
        return None
    return (
        found if reading.article.text[piece.quote.start : piece.quote.end] in found.text else None
    )


def _is_object(verb: Token, between: list[Token], quote: Quoted) -> bool:
    """Whether the clause ends with the quotation, and what is "said" in it has a verb."""
    doc = verb.doc
    after = next((t for t in doc[between[-1].i :] if t.idx >= quote.closed and t.is_alpha), None)
    if after is not None and (is_finite(after) or _is_described(after, quote)):
        return False
    if verb.lemma_.lower() not in words("plain_quoting_verbs") | {"add"}:
        return True
    clause = [t for t in doc[verb.i + 1 : after.i if after else len(doc)] if t.idx < quote.end]
    return any(is_finite(t) for t in clause)


def _is_described(after: Token, quote: Quoted) -> bool:
    """Whether quoted words only describe the noun behind them: "a “small, bright” room"."""
    noun = after if after.dep_ not in _OF_NOUNS else after.head
    within = (c for c in noun.lefts if quote.start <= c.idx < quote.end)
    return noun.i >= after.i and any(c.dep_ in _OF_NOUNS for c in within)


def _finite(verb: Token) -> str:
    """The verb with a tense: "calling" and "adding" told in the past."""
    if verb.lemma_.lower() in ("add", "continue"):
        return "said"
    return verb.lower_ if verb.tag_ in ("VBD", "VBZ") else past(verb.lemma_.lower())


def _leans(reading: Reading, between: list[Token]) -> bool:
    """Whether a word between points out of the sentence, or breaks it."""
    start, end = between[0].idx, between[-1].idx + len(between[-1].text)
    dated = any(d.basis not in ("absolute", "open") for d in reading.dates_in(start, end))
    return dated or any(
        (not t.text.strip('"“”;:—–-()') and not _joins(t))
        or (t.lower_ in _POINTING and t.dep_ != "expl")
        for t in between
    )


def _joins(token: Token) -> bool:
    """The hyphen of "Peru-Chile relations"."""
    before = token.nbor(-1)
    return token.text == "-" and not before.whitespace_ and not token.whitespace_


def _spelled(reading: Reading, between: list[Token], speaker: Speaker) -> str | None:
    """The words with names for pronouns and bare surnames; None when a pronoun stays open."""
    out, skip = "", -1
    for token in between:
        if token.i < skip:
            continue
        mention = reading.cast.at(token.i)
        if mention is not None and mention.how != "full name":
            possessive = "’s" if token.tag_ == "PRP$" else ""
            same = mention.person.name == speaker.name and token.pos_ == "PRON"
            out += token.text if same else f"{mention.person.name}{possessive}"
            skip = mention.last if not same else token.i + 1
            out += token.doc[max(skip, token.i + 1) - 1].whitespace_
            continue
        if token.tag_ in ("PRP", "PRP$", "WP") or token.lower_ in ("we", "our"):
            return None
        out += token.text_with_ws
    return out.strip()


def _is_definite(token: Token) -> bool:
    """ "The plan": a plain noun with an article and nothing that says which."""
    if token.lower_ != "the" or token.head.pos_ != "NOUN":
        return False
    said_which = {"compound", "amod", "prep", "relcl", "acl", "nummod", "nmod", "poss"}
    noun = token.head
    known = noun.lower_ in words("unique_nouns")
    return not known and not any(c.dep_ in said_which for c in noun.children)
