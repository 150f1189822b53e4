"""The words that say who speaks: "…," said X; X said, "…"; X called it "…"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.tree import according_to
from briefings.extract.lexicon import words
from briefings.extract.quotations.marks import Quoted
from briefings.extract.quotations.speakers import Region, is_finite, subject

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

Where = Literal["before", "after", "according", "dash", "colon"]
# A tag that begins later than this after a quotation belongs to something else.
REACH = 30
_STOPS = frozenset({".", "!", "?", "…", "..."})
_MARKS = frozenset("\"'“”‘’,;:-–—―()[]") | {"--", "''", "``"}
_JOINTS = frozenset({",", "–", "—"})
# Tags of words that a tag after its quotation cannot begin with: "and", "which", "of", "to".
_NO_SUBJECT = frozenset({"CC", "WDT", "WP", "WRB", "TO", "IN", "MD"})
# How the rest of a sentence begins whose first words are quoted: "“a must” in that law, Ruiz said".
_ON = frozenset({"about", "against", "among", "at", "by", "during", "for", "from", "in", "into"})
_ON |= {"of", "on", "over", "to", "under", "with", "within"}
# Verbs that bring in only what stands before them: "…," the paper reports.
_BEHIND = frozenset({"detail", "rejoin", "report"})
_CITED = frozenset({"cited as saying", "quoted as saying"})
_DASHES = frozenset({"-", "–", "—", "―", "--"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A verb of speech (None after a dash), the head noun of its subject, and their region."""

    where: Where
    verb: Token | None
    subject: Token
    region: Region


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a document by their offsets."""

    doc: Doc
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> Tokens:
        """Index a document."""
        return cls(doc, tuple(token.idx for token in doc))

    def at(self, offset: int) -> int:
        """The index of the first token that begins at the offset or after it."""
        return bisect_left(self.offsets, offset)

    def after(self, quote: Quoted, limit: int) -> Region:
        """From the closing mark to the end of the sentence, at most to offset `limit`."""
        first, last = self.at(quote.closed), self.at(limit)
        for i in range(first, last):
            if self.doc.words[i].text in _STOPS:
                return Region(first, i)
        return Region(first, last)

    def before(self, quote: Quoted, floor: int) -> Region:
        """From the start of the sentence, at least from offset `floor`, to the opening mark."""
        first, last = self.at(floor), self.at(quote.opened)
        for i in range(last - 1, first - 1, -1):
            if self.doc.words[i].text in _STOPS:
                return Region(i + 1, last)
        return Region(first, last)


def tag_after(tokens: Tokens, text: str, quote: Quoted, limit: int) -> Tag | None:
    """ "…," said X. Not after a full stop, which ends the sentence before the mark."""
    region = tokens.after(quote, limit)
    dashed = _dashed(tokens.doc, region)
    if dashed is not None or _is_over(text, quote):
        return dashed
    first = _first_word(tokens.doc, region)
    if first >= region.last:
        return None
    if tokens.doc[first].lower_ == "according":
        return _according(tokens.doc[first], region)
    joined, near = _joined(text, quote), Region(first, min(region.last, first + REACH))
    whole = joined and text[quote.start : quote.start + 1].isupper()
    verb = _verb_of_speech(tokens.doc, near, joined, whole)
    who = subject(verb, region) if verb is not None else None
    if verb is None or who is None or _says_more(text, quote, verb):
        return None
    begin = min(who.left_edge.i, verb.i) if who.i < verb.i else verb.i
    if not joined and tokens.doc[max(begin, first) - 1].text != ",":
        return None
    return Tag("after", verb, who, region)


def _says_more(text: str, quote: Quoted, verb: Token) -> bool:
    """ "“Why?” Ruiz said that she would go": another sentence, which has its own words."""
    asked = text[quote.start : quote.end].rstrip().endswith(("?", "!"))
    return asked and any(child.dep_ == "ccomp" for child in verb.rights)


def _is_over(text: str, quote: Quoted) -> bool:
    """Whether a full stop ends the quotation, so that what follows is another sentence."""
    spoken = _unmarked(text, quote)
    return not spoken or (spoken.endswith(".") and not spoken.endswith("..."))


def _unmarked(text: str, quote: Quoted) -> str:
    """The words of a quotation, without the marks that close one within it at its end: ",’ ”"."""
    return text[quote.start : quote.end].rstrip(" ’'")


def _joined(text: str, quote: Quoted) -> bool:
    """Whether a comma, a dash or a mark of its own joins the quotation to what follows."""
    after = text[quote.closed : quote.closed + 2].lstrip()[:1]
    return _unmarked(text, quote)[-1:] in ",?!…—–." or after in _JOINTS


def tag_before(tokens: Tokens, quote: Quoted, floor: int, start: int) -> Tag | None:
    """X said, "…", and X said that it was "…": the nearest verb of speech to the left.

    The verb stands after offset `floor`, its subject after `start`. A verb in a relative
    clause ("the plan that she called") gives way to one before it.
    """
    region = tokens.before(quote, floor)
    wide = tokens.before(quote, start)
    held: Tag | None = None
    for i in range(region.last - 1, region.first - 1, -1):
        token = tokens.doc.words[i]
        if token.text == ";":
            break
        if token.lemma_ == "read" and i + 4 > region.last:
            return _text_reads(token, region)
        if token.lower_ == "according" and i + 1 < region.last:
            return _according(token, region)
        if (whose := _whose(token)) is not None and whose in region:
            return Tag("before", None, whose, region)
        if not _speaks(token) and not _misread(token, region):
            continue
        who = subject(token, wide)
        if who is None:
            continue
        found = Tag("before", token, who, region)
        if token.dep_ != "relcl" or who.pos_ == "PRON":
            return found
        held = held or found
    return held


def _whose(noun: Token) -> Token | None:
    """Who spoke, by a noun: "Ana Ruiz's claim that the bridge was …"."""
    if noun.lemma_.lower() not in words("nouns_of_saying"):
        return None
    return next((c for c in noun.lefts if c.dep_ == "poss"), None)


def _text_reads(token: Token, region: Region) -> Tag | None:
    """The ministry's letter reads, "…"; but "a sign reading …" are nobody's words."""
    who = subject(token, region) if token.tag_ in ("VBZ", "VBD") else None
    return Tag("before", token, who, region) if who is not None else None


def _misread(token: Token, region: Region) -> bool:
    """ "The agency notes, …": a present tense that was read as a noun, right before the mark."""
    if token.tag_ != "NNS" or token.i + 2 < region.last - 1 or token.i == region.first:
        return False
    return token.nbor(-1).pos_ == "PROPN" and token.lower_.removesuffix("s") in words(
        "quoting_verbs"
    )


def before_colon(tokens: Tokens, quote: Quoted, floor: int) -> Tag | None:
    """X was less sure: "…": no verb of speech, but a colon; who the sentence is about speaks."""
    region = tokens.before(quote, floor)
    if region.first >= region.last or tokens.doc[region.last - 1].text != ":":
        return None
    root = tokens.doc[region.first : region.last].root
    who = next((c for c in root.children if c.dep_ == "nsubj"), None)
    return Tag("colon", None, who, region) if who is not None and who in region else None


def introduces(text: str, quote: Quoted, floor: int) -> bool:
    """Whether a comma or a colon stands right before the opening mark."""
    return text[floor : quote.opened].rstrip()[-1:] in (",", ":")


def _first_word(doc: Doc, region: Region) -> int:
    i = region.first
    while i < region.last and (doc[i].text in _MARKS or doc[i].is_space):
        i += 1
    return i


def ends_outside(tag: Tag | None, text: str, quote: Quoted) -> bool:
    """Whether the outlet ends what a quotation begins: "“a must” in that law, Ruiz said"."""
    if tag is None or tag.where != "after" or _joined(text, quote):
        return False
    return tag.subject.doc[_first_word(tag.subject.doc, tag.region)].lower_ in _ON


def _verb_of_speech(doc: Doc, region: Region, joined: bool, whole: bool) -> Token | None:
    """The first verb of speech, when no other clause begins before it: `joined` to the quotation,
    which may be a `whole` sentence."""
    for i in range(region.first, region.last):
        token = doc[i]
        if _speaks(token) or (whole and token.lemma_ in _BEHIND and is_finite(token)):
            return token
        if token.dep_ == "auxpass" and doc[i + 1 : i + 4].text.lower() in _CITED:
            return doc[i + 3]
        opens = token.lower_ == "as" or (not joined and token.lower_ in _ON)
        if i == region.first and token.tag_ in _NO_SUBJECT and not opens:
            return None
        if is_finite(token) and token.dep_ != "relcl":
            return None
    return None


def _speaks(token: Token) -> bool:
    """A verb of the list in the active voice: who "was called" something does not speak."""
    if token.lower_ in ("said", "says"):
        return not any(c.dep_ == "auxpass" for c in token.children)
    if token.lemma_.lower() not in words("quoting_verbs") or token.pos_ not in ("VERB", "AUX"):
        return False
    helpers = [c for c in token.children if c.dep_ in ("aux", "auxpass")]
    if any(c.dep_ == "auxpass" for c in helpers):
        return False
    return token.tag_ != "VBN" or bool(helpers) or token.dep_ == "ROOT"


def _according(token: Token, region: Region) -> Tag | None:
    """According to X, "…"."""
    name = according_to(token)
    return Tag("according", None, name, region) if name is not None and name in region else None


def _dashed(doc: Doc, region: Region) -> Tag | None:
    """ "…" – X, at the end of the line."""
    i = region.first
    if i < region.last and doc[i].is_space:
        i += 1
    if i >= region.last or doc[i].text not in _DASHES or region.last - i > 12:
        return None
    names = [doc[j] for j in range(i + 1, region.last) if doc[j].pos_ == "PROPN"]
    if not names or any(is_finite(doc[j]) for j in range(i + 1, region.last)):
        return None
    return Tag("dash", None, names[0], region)
