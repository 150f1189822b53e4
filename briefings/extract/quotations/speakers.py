"""Whose words they are: from a verb of speech to a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, before_its_noun, child
from briefings.extract.lexicon import words
from briefings.extract.quotations.holders import author_of, holding, identified, is_quoting
from briefings.extract.quotations.speaker import Kind, Speaker
from briefings.extract.quotations.spelling import compound_start, owner_start
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_ORGANIZED = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART"})
# How alike, of 100, two spellings of one name are ("Kirsten" and "Kristen").
SPELLING = 90
# A role of more words than this is no role.
APPOSITION = 12
# A name behind these is where the speaker is: "a baker in Lund told him".
_WHERE = frozenset({"at", "in", "near", "outside"})
_TEXTS = frozenset({"letter", "memo", "message", "note", "release", "statement"})
_DESCRIBED = "the speaker is described, not named"


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens [first, last) of a tag, outside of all quotation marks."""

    first: int
    last: int

    def __contains__(self, token: Token) -> bool:
        return self.first <= token.i < self.last


def subject(verb: Token, region: Region) -> Token | None:
    """The head of who speaks, found in the parse, else right beside the verb."""
    found = _parsed_subject(verb)
    if found is None or found not in region:
        return _beside(verb, region)
    return _name_at(verb, found) or found


def _name_at(verb: Token, found: Token) -> Token | None:
    """The name that ends right before the verb, when only its titles stand between it and
    the noun that the parse holds for the subject ("professor Ana Ruiz said")."""
    between = verb.doc[found.i + 1 : verb.i]
    last = between[-1] if len(between) else None
    if last is None or last.pos_ != "PROPN" or found.pos_ not in ("NOUN", "PROPN"):
        return None
    if found.lower_.endswith("ing"):
        return _after_participle(between)
    told = (t for t in between if t.tag_ != "HYPH")
    return None if any(t.pos_ in ("ADP", "PUNCT", "VERB", "PART") for t in told) else last


def _after_participle(between: Span) -> Token | None:
    """The first name after the comma: "Writing in her column, Ana Ruiz of the Post said"."""
    tokens = list(between)
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), None)
    if comma is None or comma + 1 >= len(tokens) or tokens[comma + 1].pos_ != "PROPN":
        return None
    end = comma + 1
    while end + 1 < len(tokens) and tokens[end + 1].pos_ == "PROPN":
        end += 1
    return tokens[end]


def _parsed_subject(verb: Token) -> Token | None:
    """The subject of the verb, of the verb it hangs on, or the noun it describes."""
    token = verb
    for _ in range(4):
        found = [c for c in token.children if c.dep_ in _SUBJECTS]
        if found and verb.head.lower_ == "as" and is_quoting(token):
            return child(token, "dobj") or found[0]
        if found:
            proper = [c for c in found if c.pos_ == "PROPN"]
            nearest = min(proper or found, key=lambda c: abs(c.i - token.i))
            return _antecedent(nearest, token)
        if token.dep_ in ("acl", "relcl"):
            return _described(token)
        if token.dep_ not in ("conj", "advcl", "xcomp", "pcomp", "dep", "prep"):
            return None
        token = token.head
    return None


def _described(verb: Token) -> Token:
    """The noun before a participle; the subject of "…, saying" and "gave a statement saying"."""
    above = verb.head
    given = above.lower_ in _TEXTS and above.dep_ == "dobj"
    if verb.tag_ != "VBG" or not verb.i or not (given or verb.nbor(-1).text == ","):
        return above
    found = child(above.head if given else verb.sent.root, *_SUBJECTS)
    return found if found is not None and found.i < verb.i else above


def _antecedent(child: Token, verb: Token) -> Token:
    return verb.head if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else child


def _beside(verb: Token, region: Region) -> Token | None:
    """The last word of the name right before the verb, or of that right after it."""
    doc, i = verb.doc, verb.i - 1
    while i >= region.first and doc[i].pos_ in ("ADV", "AUX"):
        i -= 1
    if i >= region.first and doc[i].pos_ in ("PROPN", "PRON", "NOUN"):
        return doc[i]
    last = None
    for i in range(verb.i + 1, region.last):
        if doc[i].pos_ not in ("PROPN", "PRON", "NOUN", "DET", "ADJ"):
            break
        last = doc[i] if doc[i].pos_ != "DET" else last
    return last


def named(
    token: Token, cast: Cast, running: Speaker | None, long_forms: dict[str, str]
) -> Speaker | str:
    """The speaker that a noun or pronoun means, or why nobody is known by it.

    `running` is who spoke last; `long_forms` are the abbreviations that the article explains.
    """
    person = _person(token, cast)
    if person is not None:
        return person
    if token.pos_ == "PRON" or token.lower_ in ("it", "he", "she", "they"):
        if token.lower_ == "it" and running is not None and running.kind == "organization":
            return replace(running, how="pronoun", token=token.i)
        return "the pronoun stays open"
    author = author_of(token)
    if author is not None:
        return named(author, cast, running, long_forms)
    if token.pos_ != "PROPN" or token.tag_ == "NNPS":
        return _holder(token, cast) or _DESCRIBED
    return _organization(token, cast, long_forms)


def _holder(token: Token, cast: Cast) -> Speaker | None:
    name = identified(token, cast) or holding(token, cast)
    return Speaker(name, "person", "role", token.i) if name else None


def _person(token: Token, cast: Cast) -> Speaker | None:
    """A person at the noun itself, or at a name that stands with it ("the mayor, Ana Ruiz")."""
    several = token.tag_ in ("NNS", "NNPS", "CD")
    if several:
        mention = cast.at(token.i)
        return Speaker(mention.person.name, "person", mention.how, token.i) if mention else None
    near = [token, *(c for c in token.children if c.dep_ in ("appos", "compound", "flat", "nmod"))]
    if token.pos_ in ("NOUN", "PROPN") and token.i + 1 < len(token.doc):
        near.append(token.nbor(1))
    if token.pos_ in ("NOUN", "PROPN"):
        near += _after_comma(token)
    for candidate in near:
        mention = cast.at(candidate.i)
        if mention is not None:
            return Speaker(mention.person.name, "person", mention.how, candidate.i)
    return None


def _after_comma(token: Token) -> list[Token]:
    """The word after the comma that ends a role: "the head of the Osse board, Ana Ruiz, said"."""
    for following in token.doc.words[token.i + 1 : token.i + APPOSITION]:
        if following.text == ",":
            return _named_from(following)
        if following.pos_ in ("VERB", "AUX", "PUNCT"):
            return []
    return []


def _named_from(comma: Token) -> list[Token]:
    """The words of the name after a comma, its title included: ", Captain Ana Ruiz,"."""
    words_after = []
    for token in comma.doc[comma.i + 1 : comma.i + 5]:
        if token.pos_ != "PROPN":
            break
        words_after.append(token)
    return words_after


def _organization(token: Token, cast: Cast, long_forms: dict[str, str]) -> Speaker | str:
    doc: Doc = token.doc
    entity = next((e for e in doc.ents if e.start <= token.i < e.end), None)
    first, last = (entity.start, entity.end) if entity is not None else (token.i, token.i + 1)
    first = compound_start(doc, first)
    if first and doc[first - 1].lower_ in _WHERE:
        return _DESCRIBED
    while last < len(doc) and doc[last].pos_ == "PROPN":
        last += 1
    if entity is not None and entity.label_ not in _ORGANIZED and last - first < 2:
        return "a single name that the article does not introduce"
    first = owner_start(doc, first, last)
    name = doc[first:last].text.removeprefix("the ").removeprefix("The ")
    name = name.removesuffix("'s").removesuffix("’s")
    last_word = name.rsplit(" ", 1)[-1].lower()
    many = name.lower() in words("collective_speakers") or name in table("demonyms")
    if many or name.islower() or last_word in words("offices", "occupations"):
        return _DESCRIBED
    sharing = [person.name for person in cast.persons if name in person.name.split()]
    if sharing:
        return _one_of(sharing, token)
    name = long_forms.get(name, name)
    preceded = _has_article(doc, name)
    kind: Kind = "organization"
    if entity is not None and entity.label_ == "PERSON" and " " in name and not preceded:
        kind = "person"
    return Speaker(name, kind, "name", token.i, "the " if preceded else "")


def _has_article(doc: Doc, name: str) -> bool:
    """Whether "the" stands before a name, and is not that of a noun behind: "the Amtrak fare"."""
    for match in re.finditer(rf"\b[Tt]he {re.escape(name)}\b", doc.text):
        span = doc.char_span(*match.span(), alignment_mode="contract")
        if span is None or not before_its_noun(span[-1]):
            return True
    return False


def _one_of(names: list[str], token: Token) -> Speaker | str:
    """The person of a surname, when its owners are one name in two spellings."""
    from rapidfuzz.fuzz import ratio

    if all(ratio(names[0], name) >= SPELLING for name in names):
        return Speaker(names[0], "person", "surname", token.i)
    return "a surname that may be that of several people"


def is_finite(token: Token) -> bool:
    """Whether a token is a verb with a tense of its own."""
    return token.tag_ in FINITE
