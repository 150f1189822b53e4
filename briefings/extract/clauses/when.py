"""Which verb a date belongs to: a scored choice that may refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.beyond import done_by, since_noun
from briefings.extract.clauses.moment import When, modified_noun, of_comparison
from briefings.extract.clauses.moment import bracket as bracket_of
from briefings.extract.clauses.moment import phrase as phrase_of
from briefings.extract.clauses.nearness import behind, beside, fits, score, stands_free
from briefings.extract.clauses.of_nouns import of_either, of_joined, parted
from briefings.extract.clauses.tree import child, climb, is_verb, verb_above
from briefings.extract.clauses.wanted import awaited
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Span, Token

# Why a date has no verb though one is likely to be its own.
EQUALLY = "two verbs are equally near the date"
EITHER = "the date may be that of the deed or of what it was about"
LEAD = 2  # so far the best of several verbs must be ahead
# "Before dawn on Thursday": the hour is of the day, and both are the verb's.
_HOURS = frozenset({"dawn", "daybreak", "sunrise", "noon", "midday", "sunset", "dusk"})
_HOURS |= {"nightfall", "midnight"}

# "Appeared before the bench on Friday": in front of it, not earlier than it.
_HEARD = frozenset({"appear", "arraign", "argue", "bring", "plead", "stand", "testify"})
_LIKE_PREPOSITIONS = frozenset({"following", "including", "pending", "owing", "according"})
_PAYABLE = frozenset({"available", "due", "payable", "redeemable", "returnable"})
# Lists of nouns for bodies and holders of offices, who do things.
_DOERS = ("generic_bodies", "single_offices", "collective_speakers")


@dataclass(frozen=True, slots=True)
class Loose:
    """A date that no verb got, and why. `noun` is the noun that it stands with, if any."""

    when: When
    reason: str
    noun: Token | None = None


def attach(
    sentence: Span, mentions: Iterable[DateMention]
) -> tuple[dict[int, tuple[When, ...]], tuple[Loose, ...]]:
    """The dates of each verb of a sentence by the verb's token index, and the dates left over."""
    verbs = [t for t in sentence if is_verb(t) and not _noun_like(t)]
    found: dict[int, tuple[When, ...]] = {}
    loose: list[Loose] = []
    for mention in mentions:
        choice = _choice(sentence, mention, verbs)
        match choice:
            case Loose():
                loose.append(choice)
            case (verb, when):
                found[verb.i] = (*found.get(verb.i, ()), when)
            case None:
                pass
    return found, tuple(loose)


def _choice(
    sentence: Span, mention: DateMention, verbs: list[Token]
) -> Loose | tuple[Token, When] | None:
    inside = [t for t in sentence if mention.start <= t.idx < mention.end and not t.is_space]
    if not inside:
        return None
    phrase = phrase_of(sentence, mention, inside)
    after = sentence.doc[phrase.end] if phrase.end < sentence.end else None
    before = sentence.doc[phrase.start - 1].lower_ if phrase.start > sentence.start else "with"
    own = mention.kind == "day" or phrase.preposition == "in"
    free = own and before != "with"  # "signed a bill Tuesday banning", "in May banning"
    gerund = after is not None and after.tag_ == "VBG" and after.lower_ not in _LIKE_PREPOSITIONS
    if gerund and not free:
        return Loose(phrase, "the date is the subject of a participle")
    noun = None if stands_free(sentence, phrase) else modified_noun(inside, mention)
    if noun is not None:
        return Loose(phrase, "the date is a noun's", noun)
    verbs = _possible(sentence, mention, inside[0].i, verbs)
    joined = of_joined(sentence, phrase) or since_noun(sentence, phrase)
    if joined is not None:
        return Loose(phrase, "the date is a noun's", joined)
    if of_comparison(sentence, phrase):
        return Loose(phrase, "the date is that of what is compared")
    if of_either(sentence, phrase, mention):
        return Loose(phrase, EITHER)
    told = beside(phrase, verbs)
    if told is not None:
        return _own_or_awaited(told, phrase)
    parsed, noun = _parsed(sentence, phrase)
    if noun is not None:
        return Loose(phrase, "the date is a noun's", noun)
    if parsed is not None and behind(parsed, phrase, verbs):
        parsed = None
    ranked = _ranked(sentence, phrase, parsed, verbs)
    return ranked if isinstance(ranked, Loose) else _own_or_awaited(*ranked)


def _own_or_awaited(verb: Token, phrase: When) -> Loose | tuple[Token, When]:
    """The date with its verb, or loose where it is that of what is only waited for."""
    verb = done_by(verb)
    noun = awaited(verb, phrase)
    if noun is None:
        return verb, phrase
    return Loose(
        phrase, "the date is that of what is wanted", noun if noun.pos_ != "VERB" else None
    )


def _possible(sentence: Span, mention: DateMention, at: int, verbs: list[Token]) -> list[Token]:
    """The verbs whose time may be a date's; those in the brackets in which it stands, if any."""
    brackets = bracket_of(sentence, at)
    near = (v for v in verbs if brackets is None or brackets[0] < v.i < brackets[1])
    return [v for v in near if fits(v, mention)]


def _ranked(
    sentence: Span, phrase: When, parsed: Token | None, verbs: list[Token]
) -> Loose | tuple[Token, When]:
    """The date with the verb for which most speaks, or loose if none leads."""
    ranked = sorted(
        ((score(v, parsed, phrase, verbs, sentence), v.i, v) for v in verbs), reverse=True
    )
    if not ranked or ranked[0][0] <= 0:
        return Loose(phrase, "no verb for the date")
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < LEAD:
        return Loose(phrase, EQUALLY)
    best = ranked[0][2]
    return best, phrase


def _parsed(sentence: Span, phrase: When) -> tuple[Token | None, Token | None]:
    """The verb that the parser gives the date to; or the noun of an event that it belongs to."""
    numbers = range(phrase.start, phrase.end)
    top = next(
        (t for t in sentence.doc.words[phrase.start : phrase.end] if t.head.i not in numbers), None
    )
    if top is None:
        return None, None
    head = top.head
    if _is_awaited(sentence, phrase):
        return None, sentence.doc[phrase.start - 1]
    if _noun_like(head):
        return verb_above(head), None
    split = parted(sentence, phrase)
    if split is not None:
        return None, split
    if is_verb(head):
        return _beside_subject(head, phrase)
    verb = verb_above(head)
    if head.lemma_.lower() in _HOURS:
        return verb, None
    if head.pos_ not in ("NOUN", "PROPN") or head.i > phrase.start:
        return verb, None
    if _behind_after(head, verb) or _within_subject(head, phrase, verb):
        return None, head
    light = verb is not None and verb.lemma_.lower() in words("light_verbs")
    happening = head.lemma_.lower() in words("event_nouns")
    occasion = head.dep_ == "pobj" and head.head.lower_ in ("in", "at", "during")
    if happening and not light and not occasion and phrase.how != "trailing":
        return None, head
    return verb, None


def _is_awaited(sentence: Span, phrase: When) -> bool:
    """ "Remanded for sentencing on 4 May", "a dividend payable on 4 May": not the verb's day."""
    doc, at = sentence.doc, phrase.start - 1
    if at > sentence.start and doc[at].lower_ in _PAYABLE and doc[at].dep_ != "acomp":
        return True
    if at > sentence.start and doc[at].lower_ == "out" and doc[at - 1].is_punct:
        return True  # "a film, out on 4 May"
    if at <= sentence.start or doc[at].lower_ not in words("awaited"):
        return False
    return any(t.lower_ in ("for", "until", "pending") for t in doc[max(at - 3, 0) : at])


def _noun_like(verb: Token) -> bool:
    """A gerund behind "of" that governs nothing: "three days of mourning"; and "went missing"."""
    behind = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).i == verb.head.i
    if behind and verb.head.lemma_.lower() == "go":
        return True
    of = verb.dep_ == "pcomp" and verb.head.lower_ == "of"
    bare = verb.tag_ == "VBG" and (of or verb.dep_ in ("pobj", "dobj", "attr"))
    return bare and child(verb, "dobj", "xcomp", "ccomp") is None


def _beside_subject(verb: Token, phrase: When) -> tuple[Token | None, Token | None]:
    """A date between a noun and its verb may be the noun's: "news of a raid last week has".

    What a body did is dated so by its verb: "the board of the bank last night approved".
    """
    noun = child(verb, "nsubj", "nsubjpass")
    between = noun is not None and noun.i < phrase.start and phrase.end <= verb.i
    if noun is None or not between or phrase.how == "trailing" or noun.pos_ != "NOUN":
        return verb, None
    doer = is_human(noun) or any(noun.lemma_.lower() in words(name) for name in _DOERS)
    right_behind = phrase.start == noun.i + 1 and phrase.end == verb.i
    day = right_behind and phrase.preposition == "on" and phrase.mention.kind == "day"
    done = verb.tag_ == "VBD" and (doer or day)
    return (verb, None) if done or noun.lemma_.lower() in words("event_nouns") else (None, noun)


def _behind_after(noun: Token, verb: Token | None) -> bool:
    """ "after talks on Monday": the day is that of the talks."""
    chain = [noun, *climb(noun)]
    below = chain[: chain.index(verb)] if verb is not None and verb in chain else chain
    heard = verb is not None and verb.lemma_.lower() in _HEARD
    times = ("after", "following", "since", "until", *(() if heard else ("before",)))
    return any(t.lower_ in times for t in below)


def _within_subject(noun: Token, phrase: When, verb: Token | None) -> bool:
    """ "News of the strike on Monday reached": the day is the noun's, unless it is an event; so it
    is in an aside: "Ruiz, its mayor from 1998 to 2004, got"."""
    top = noun
    if noun.dep_ == "appos" and verb is not None and phrase.end < verb.i:
        return noun.doc[phrase.end].text == ","
    for head in climb(noun):
        if top.dep_ in ("nsubj", "nsubjpass"):
            break
        top = head
    if top.dep_ not in ("nsubj", "nsubjpass") or verb is None or verb.i < phrase.end:
        return False
    return top.pos_ != "PROPN" and top.lemma_.lower() not in words("event_nouns")


def nouns_of(loose: Iterable[Loose]) -> Iterator[tuple[Token, When]]:
    """The dated nouns among the dates that no verb got."""
    for item in loose:
        if item.noun is not None:
            yield item.noun, item.when
