"""Whether a sentence needs the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.events.untold import NAMELESS, WHOSE, untold
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.references.leaning import DEFINITE, LEANS, TIME, WEAK
from briefings.extract.references.open_nouns import is_open
from briefings.extract.tables import table
from briefings.words.quoted import quotations, unquoted

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Token
    from briefings.extract.references.leaning import Resolution

# More doubts with which a sentence cannot do without the one before it.
INSIDE = "a pronoun inside"
ROLE = "a place by its role"
# The doubt about a whole sentence in which only "the" points at something.
KNOWN = "a definite noun in an extract"
# The doubt about what somebody says of nothing that has a name.
SAID = "a subject that leans in words that name nothing"
# What a brief marks with the article's day ("as of 3 May"), and so may stay.
_DRIFTING = frozenset({"current", "currently", "presently", "recent", "recently", "still"})
_MOMENT = re.compile(r"\bat the (?:moment|time)\b|\bso far\b")
_WORD = re.compile(r"[a-z]+")
_GAP = re.compile(r"[\s,]")
# What tells of the world at large, and not of what the sentence before was about.
_STUDIES = frozenset({"paper", "poll", "report", "research", "study", "survey"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOO = re.compile(
    r"\b(?:as a result|as well|in (?:reply|response|return|turn)|instead|too)\.$"
    r"|\b(?:is|are|was|were) (?:a |an |at |in |on )?(?:further|another)\b"
)
_SUIT = re.compile(r"[^,]*\bfollow(?:ed|ing|s)? suit\b")
# Where a person stands in a clause.
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})
_NEW = frozenset({"a", "an", "some", "no", "any"})
_OPENERS = frozenset({"it", "there"})
_AGED = re.compile(r"the (?<!\wthe )\d+-year-old\b")
_SOURCES = frozenset(
    {"analysts", "campaigners", "detectives", "doctors", "investigators", "lawyers", "official"}
    | {"organisers", "organizers", "prosecutors", "reports", "rescuers", "researchers", "residents"}
    | {"scientists", "spokesman", "spokesperson", "spokeswoman", "unions", "witnesses"}
)
# Kinds of names, and so many of them tell what a sentence is about if its subject does not.
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT"})
# Doubts with which a name stands for other words.
_PUT_IN = frozenset({"a body by its role", "noun for a name", "pronoun", "role for a name"})
_PUT_IN |= {"a description for a name", "a name from the sentence after"}
_PUT_IN |= {"the company of the headline"}
_PLACED = frozenset({"GPE", "LOC", "FAC", "NORP"})
_MANY = 2
_FURTHER = frozenset(
    {"additional", "initial", "previous", "remaining", "second", "third", "fourth"}
)
_FURTHER |= {"further", "another", "other", "more"}
_POINTING = re.compile(r"\b(?:this|these|those|here)\b", re.IGNORECASE)


def leaning(
    framed: Frame, text: str, kept: Sequence[int], found: Resolution, *, opening: bool
) -> str:
    """Why a sentence needs the one before it, or ""."""
    first = _GAP.split(text, maxsplit=1)[0].lower()
    if first in words("leaning_openers") and not (first in _OPENERS and _tells_what_is(framed)):
        return f"leans on another sentence: {first}"
    bare = unquoted(text).lower()
    if (TIME in found.doubts and _counts_back(bare)) or _of_moment(bare):
        return TIME
    if opening:
        return ""
    if (
        _TOO.search(text)
        or _follows_suit(text)
        or any(_POINTING.search(words_) for words_ in quotations(text))
    ):
        return WEAK
    if _that(framed, kept):
        return "points at another sentence: that"
    said = framed.speaker is not None and not _is_named(framed.speaker, found)
    if said and not _is_source(framed, kept):
        return "a claim of nobody named"
    if _somebody(framed, kept, found) or _AGED.search(bare) or _called(framed, found):
        return "a person who is not named"
    if _unnamed(framed, kept, found):
        return "a subject that nothing names"
    return next((doubt for doubt in (LEANS, WEAK, INSIDE, ROLE) if doubt in found.doubts), "")


def _counts_back(bare: str) -> bool:
    """Whether words, in lower case, hold one that tells a time from that of the article."""
    return not (words("relative_times") - _DRIFTING).isdisjoint(_WORD.findall(bare))


def _of_moment(bare: str) -> bool:
    """Whether words, in lower case, tell of a moment that only the article's day gives."""
    return ("at the " in bare or "so far" in bare) and _MOMENT.search(bare) is not None


def _follows_suit(text: str) -> bool:
    return "suit" in text and _SUIT.match(text) is not None


def weak(
    framed: Frame, text: str, kept: Sequence[int], found: Resolution, *, opening: bool
) -> frozenset[str]:
    """The doubts about a sentence: a feat in no named game, a study of nobody and of no place;
    and behind the first, words of somebody that name nothing."""
    doubts = untold(text) | ({WHOSE} if _of_no_study(framed, kept) else set())
    if opening:
        leans = LEANS in found.doubts and framed.subject.ent_type_ != "PERSON"
        doubts |= {KNOWN} if leans and not _placed(framed, kept) else set()
    elif _says_nothing_named(framed, kept, found) and not _YEAR.search(text):
        doubts |= {SAID}
    return doubts or frozenset(() if _names_any(framed, kept, found) else {NAMELESS})


def known(doubts: frozenset[str]) -> frozenset[str]:
    """The doubts, with one of its own where only "the" points at something that nothing tells."""
    if DEFINITE not in doubts:
        return doubts
    return frozenset(d for d in doubts if not d.startswith(DEFINITE)) | {KNOWN}


def leans_on(doubts: frozenset[str]) -> bool:
    """Whether "the" points at something that stands in another sentence."""
    return KNOWN in doubts or is_open(doubts)


def _placed(framed: Frame, kept: Sequence[int]) -> bool:
    """Whether a sentence says of which place it tells: not "the latest figures show a rise"."""
    return any(framed.verb.main.doc[i].ent_type_ in _PLACED for i in kept)


def _names_any(framed: Frame, kept: Sequence[int], found: Resolution) -> bool:
    """Whether a sentence names anybody or anything: not "unions will meet a producer of power"."""
    tokens = framed.verb.main.doc.words
    named = any(tokens[i].pos_ == "PROPN" or tokens[i].ent_type_ in _NAMED for i in kept)
    return named or not _PUT_IN.isdisjoint(found.doubts)


def _of_no_study(framed: Frame, kept: Sequence[int]) -> bool:
    """Whether a study is told of whose author and place the sentence does not name."""
    doc, head = framed.verb.main.doc, framed.subject
    new = any(c.lower_ in ("a", "an", "another") for c in head.lefts)
    if not new or head.lemma_.lower() not in _STUDIES:
        return False
    return not any(doc[i].ent_type_ in _NAMED - {"NORP"} or doc[i].pos_ == "PROPN" for i in kept)


def _says_nothing_named(framed: Frame, kept: Sequence[int], found: Resolution) -> bool:
    """Whether what somebody says names nothing: "Ruiz says more action is planned". What she
    says of herself is told."""
    if framed.speaker is None or framed.speaker.lemma_.lower() in _STUDIES:
        return False
    start, end = edges(framed.speaker)
    said = [i for i in kept if not start <= i < end]
    tokens = [framed.verb.main.doc.words[i] for i in said]
    own = any(t.tag_ in ("PRP", "PRP$") for t in tokens)
    named = any(t.ent_type_ in _NAMED or t.pos_ == "PROPN" for t in tokens)
    return not own and not named and found.replaced.keys().isdisjoint(said)


def _tells_what_is(framed: Frame) -> bool:
    """Whether "there" or "it" only opens what is told: "there has been a fire in Loja"."""
    main = framed.verb.main
    verbs = (main, *(c for c in main.lefts if c.dep_ == "ccomp"))  # "There was a fire, police said"
    return any(c.dep_ == "expl" or c.tag_ == "PRP" for verb in verbs for c in verb.lefts)


def _that(framed: Frame, kept: Sequence[int]) -> bool:
    """Whether "that" may point: "estimates that number is closer to forty"."""
    tokens = framed.verb.main.doc.words
    opening = (i for i in kept if tokens[i].lower_ == "that" and i + 1 in kept)
    pairs = ((tokens[i], tokens[i + 1]) for i in opening)
    pairs = (p for p in pairs if p[1].dep_ != "compound")  # "found that ozone damage was"
    return any(after.tag_ == "NN" for _, after in pairs)


def _is_named(speaker: Token, found: Resolution) -> bool:
    """Whether a name stands in who says so: "police in Lima", not "officials"."""
    own = speaker.doc.words[slice(*edges(speaker))]
    return any(t.pos_ == "PROPN" or t.i in found.replaced for t in own)


def _is_source(framed: Frame, kept: Sequence[int]) -> bool:
    """Whether "police" or "officials" speak of what is named: "Ruiz was held, police said"."""
    speaker = framed.speaker
    if speaker is None:
        return False
    if speaker.lower_ not in _SOURCES and speaker.lower_ not in words("collective_speakers"):
        return False
    doc = speaker.doc
    pointed = any(c.dep_ in ("det", "poss") and c.lower_ not in _NEW for c in speaker.lefts)
    return not pointed and any(doc[i].ent_type_ in _NAMED for i in kept)


def _called(framed: Frame, found: Resolution) -> bool:
    """Whether the subject is a first name that the article does not introduce: "Ana won"."""
    head = framed.subject
    alone = head.text in table("first_names") and head.n_lefts == head.n_rights == 0
    return "bare name" in found.doubts and alone and head.i not in found.replaced


def _somebody(framed: Frame, kept: Sequence[int], found: Resolution) -> bool:
    """Whether a person is meant whom the sentence does not name: "the winner", "the president"."""
    tokens = framed.verb.main.doc.words
    return any(
        t.dep_ in _PLACES
        and t.i not in found.replaced
        and t.i not in found.dropped
        and any(c.lower_ == "the" for c in t.lefts if c.i not in found.replaced)
        and is_human(t)
        and not any(c.lower_ == "of" for c in t.rights)
        and not any(below.pos_ == "PROPN" or below.dep_ == "relcl" for below in t.subtree)
        for t in (tokens[i] for i in kept)
    )


def _unnamed(framed: Frame, kept: Sequence[int], found: Resolution) -> bool:
    """Whether no name tells which thing is meant: not the subject, nor two names elsewhere.

    "The deal, which was signed in Brussels" is not named by what stands behind its comma.
    """
    tokens, head = framed.verb.main.doc.words, framed.subject
    start, end = edges(head)
    comma = next((i for i in range(head.i, end) if tokens[i].text == ","), end)
    subject = [i for i in kept if start <= i < comma]
    if any(_says_which(tokens[i]) or i in found.replaced for i in subject):
        return False
    names = [i for i in kept if tokens[i].ent_type_ in _NAMED and tokens[i].ent_iob_ == "B"]
    ordinal = any(tokens[i].lower_ in _FURTHER for i in subject)
    said = [c for c in head.children if not c.is_punct]
    known = any(c.dep_ in ("det", "poss") and c.lower_ not in _NEW for c in said)
    return ordinal or len(names) < (_MANY if known or not said else 1)


def _says_which(token: Token) -> bool:
    """Whether a word names something: "Afghan factions", not "the Afghans"."""
    nation = token.ent_type_ == "NORP" and token.dep_ not in ("amod", "compound", "nmod", "poss")
    return token.pos_ == "PROPN" or (token.ent_type_ in _NAMED and not nation)
