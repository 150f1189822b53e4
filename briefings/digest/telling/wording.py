"""A fact as a sentence that is fit to print, or None with nothing printed.

The words are those of `Fact.statement`. What may be added is who says so, or that it is
a plan; what may be cut is a closing clause, where a point would be too long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.telling.leaner import (
    balanced,
    leaner,
    without_circumstances,
    without_closing,
)
from briefings.digest.telling.quoted import first_sentences, is_whole
from briefings.model import LEAD
from briefings.words import content, is_number
from briefings.words.months import ANY_MONTH
from briefings.words.quoted import QUOTED, unquoted

if TYPE_CHECKING:
    from briefings.model import Clause, Fact

LONGEST = 35
# A quotation has so many words with its speaker and occasion, where it is no point.
LONGEST_SPOKEN = 55
_SHORTEST = 4
_OPENS_ON_OTHERS = re.compile(
    r"""^["“‘']?(?:he|she|they|we|you|i|this|that|these|those|his|her|hers|its|their|theirs
    |it(?!\ (?:is|was|has\ been|had\ been)\ (?:announced|believed|clear|confirmed|estimated|feared
        |hoped|reported|revealed|thought|unclear|understood)\b(?!\ (?:by|to)\b))
    |but|and|or|so|because|however|meanwhile|moreover|also|thus|therefore|still|yet|then
    |there(?!\ (?:is|are|was|were|has|have|had|will)\b)|here|both(?!\ (?-i:[A-Z]))
    |such|another|neither|either|others?|one\ of\ them|which|who
    |(?:where|when|while)\b(?![^,]*,\s)
    |the\ (?:former|latter)(?=[,.]|['’]s|\ (?:and|are|can|could|did|does|for|had|has|have|in|is|may
        |of|said|says|to|was|were|will|would)\b)
    |the\ (?:two|three|four|pair|duo|trio|same|other)\b(?!\s+(?-i:[A-Z])))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"""\b(?:yesterday|today|tomorrow|tonight|now|at\ the\ moment
    |(?:last|next|this|past|previous|following)\ (?:year|month|week|weekend|night|spring|summer
        |autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march
        |april|may|june|july|august|september|october|november|december)
    |(?:throughout|over|during|at|on)\ the\ (?:weekend|week|day|night|month|year)\b(?!\ of)
    |(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\ (?:ago|earlier|later)
    |(?:on\ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,?\ (?:\d|[A-Z][a-z]+\.?\ \d)))\b""",
    re.VERBOSE | re.IGNORECASE,
)
# An object that is a pronoun means something that the sentence has not named.
_PRONOUN = re.compile(r"(?:it|them|him|her|this|these|those|one|so)\b(?! to\b)", re.IGNORECASE)
# "These talks", "this warning": words for what another sentence has told.
_POINTING = re.compile(
    r"\b(?:this|these|those)\s+(?!year|month|week|day)[a-z]"
    r"|\b(?:rejected|denied|dismissed|accepted|shared|repeated|backed|opposed|disputed|echoed"
    r"|supported)\sthat\s[a-z]+"
    r"|\b(?:has|have|had)\s(?:raised|mentioned|expressed|described)\s(?:at|in|on|during)\b"
)
# "Ruiz said would end the row": a plan, which the sentence before names.
_GAPPED = re.compile(
    r"\b(?:believes?|claims?|claimed|hopes?|hoped|said|says|thinks?)"
    r" (?:could|may|might|should|will|would)\b"
)
_SPEECH = [[verb] for verb in ("said", "warned", "added", "told", "noted", "claimed", "announced")]
_CROWD = re.compile(
    r"(?:(?:at least|more than|up to|over|about|some|around|nearly|almost|an estimated)\s)?"
    r"[\d.,]+\s(?:million\s|thousand\s)?(?:more\s|other\s)?"
    r"(?:people|persons|men|women|children|others|visitors|voters|fans|passengers|workers)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{ANY_MONTH})\b")
_NAME = re.compile(r"\b[A-Z]\w+")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us)\b")
_PLANNED = re.compile(
    r"\b(?:will|would|plan\w*|to|due|expect\w*|schedul\w*|intend\w*|aim\w*|propos\w*|hop\w*"
    r"|may|might|could|must|should|upcoming|shall|threaten\w*|pledg\w*|vow\w*|promis\w*|going)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)|not|no|never|without|reject\w*|dismiss\w*|refus\w*|disput\w*"
    r"|fail\w*|disagree\w*|rule\w* out)\b|n['’]t\b",
    re.IGNORECASE,
)
# A claim that says itself that it is one.
_HEDGED = re.compile(
    r"\b(?:allegedly|purportedly|reportedly|supposedly"
    r"|(?:is|are|was|were) (?:alleged|believed|reported|said|thought|understood) to)\b"
)
_DOUBLE_STOP = re.compile(r"([.!?][”\"’']?)\.$")
_APART = re.compile(r"\s(['’]s\b)")
_PLAN = "Planned: "
_STOP = (".", "!", "?", ".”", "!”", "?”", '."', '!"', '?"', ".’", ".)")


def printed(fact: Fact) -> str | None:
    """The fact as one sentence of 4 to 35 words that stands alone; None if it cannot be."""
    text = _owned(fact, _plain(fact))
    if text is not None and len(text.split()) > LONGEST:
        text = _shorter(fact, text)
    return text if text is not None and stands_alone(fact, text) else None


def spoken(fact: Fact) -> str | None:
    """A quotation too long for a point, as it is printed among others; None if it cannot be."""
    text = _plain(fact)
    whole = fact.kind == "quotation" and stands_alone(fact, text, longest=LONGEST_SPOKEN)
    return text if whole else None


def stands_alone(fact: Fact, text: str, longest: int = LONGEST) -> bool:
    """Whether a reader understands the sentence without the one before it."""
    bare = QUOTED.sub("“”", text)
    if fact.kind == "quotation" and not is_whole(fact.value):
        return False
    told = fact.clause if fact.kind != "quotation" else None
    if told and (_PRONOUN.match(told.rest) or _says_nothing(told)):
        return False
    return (
        _is_anchored(fact, text)
        and any(not is_number(word) for word in content(_MONTH.sub("", text)))
        and _SHORTEST <= len(text.split()) <= longest
        and not _OPENS_ON_OTHERS.match(text if fact.kind != "quotation" else bare)
        and not _RELATIVE_TIME.search(bare)
        and not _POINTING.search(bare)
        and not _GAPPED.search(bare)
        and not _FIRST_PERSON.search(bare.replace("U.S.", "").replace("US", ""))
        and balanced(text)
    )


def _says_nothing(clause: Clause) -> bool:
    """Whether the clause has a verb of speech and not what was said ("officials warned")."""
    return not clause.rest.strip(" ,.") and clause.verb.split()[-1:] in _SPEECH


def _is_anchored(fact: Fact, text: str) -> bool:
    """Whether something in it is known by itself: a name, a number of things, the day's news.

    A number of people alone ("at least 76 people died") does not tell where or of what.
    """
    if fact.rule == LEAD or fact.names or _NAME.search(_MONTH.sub("", text[1:])):
        return True
    return any(c.isdigit() for c in text) and not _CROWD.match(text)


def is_plan(fact: Fact) -> bool:
    """Whether the fact tells of what is yet to happen."""
    return fact.modality == "planned"


def is_labelled(fact: Fact) -> bool:
    """Whether only a label would tell that the statement is a plan."""
    return fact.modality == "planned" and not _PLANNED.search(unquoted(fact.statement))


def undated(fact: Fact) -> str:
    """The statement without its date phrase, for a table that has the date beside it."""
    text = (printed(fact) or fact.statement).removeprefix(_PLAN)
    clause = fact.clause
    if clause is None or not clause.when or fact.attributed_to:
        return text
    if text != _plain(fact):
        return _stopped(text.removesuffix(f" {clause.when}."))
    whole = (clause.subject, clause.verb, clause.rest, clause.when)
    if sorted(content(" ".join(whole))) != sorted(content(fact.statement)):
        return text
    parts = (clause.subject, clause.verb, clause.rest)
    shorter = " ".join(part.strip() for part in parts if part.strip())
    return _stopped(_capital(shorter.rstrip(" ,"))) if balanced(shorter) else text


def _plain(fact: Fact) -> str:
    """The statement with a capital, one stop, single spaces, and a comma behind who says so."""
    text = _stopped(_capital(_APART.sub(r"\1", " ".join(fact.statement.split()))))
    source = f"According to {fact.attributed_to} "
    return f"{source[:-1]}, {text.removeprefix(source)}" if text.startswith(source) else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _stopped(text: str) -> str:
    text = _DOUBLE_STOP.sub(r"\1", text)
    return text if text.endswith(_STOP) else text.rstrip(" ,;:–—-") + "."


def _owned(fact: Fact, text: str) -> str | None:
    """The text with whose claim it is, and marked as a plan; None for nobody's claim."""
    bare = unquoted(text)
    if fact.modality == "denied" and not _DENIED.search(bare):
        return None
    if is_labelled(fact):
        text = f"{_PLAN}{text}"
    who = fact.attributed_to or (fact.subject if fact.kind == "quotation" else "")
    if who and not _names(bare, who):
        if not text.endswith("."):
            return None
        text = f"{text.removesuffix('.')}, according to {who}."
    nobodys = fact.modality == "claimed" and not who and not _HEDGED.search(bare)
    return None if nobodys else text


def _names(text: str, who: str) -> bool:
    """Whether the text names the speaker, by the last word of the name at least."""
    stems = content(who)
    return not stems or any(stem in content(text) for stem in (stems[-1], stems[0]))


def _shorter(fact: Fact, text: str) -> str | None:
    """The text in 35 words, if leaving out its end keeps it true; else None."""
    if fact.kind == "quotation":
        return first_sentences(text, LONGEST)
    text = leaner(text, LONGEST)
    if len(text.split()) <= LONGEST:
        return text
    owner = f", according to {fact.attributed_to}."
    claimed = bool(fact.attributed_to) or fact.modality not in ("holds", "planned")
    if _DENIED.search(text) or (claimed and not text.endswith(owner)):
        return None
    end = owner if claimed else "."
    room = LONGEST - len(owner.split()) + 1 if claimed else LONGEST
    kept = without_closing(text.removesuffix(end), room, plan=is_plan(fact))
    if kept is None or len(f"{kept}{end}".split()) <= LONGEST:
        return kept and f"{kept}{end}"
    return None if claimed or is_plan(fact) else _without_circumstance(fact)


def _without_circumstance(fact: Fact) -> str | None:
    """The clause without its last phrases of time, place or circumstance, its date kept."""
    clause = fact.clause
    for rest in without_circumstances(clause.rest) if clause else ():
        parts = (clause.subject, clause.verb, rest, clause.when) if clause else ()
        text = _stopped(_capital(" ".join(part.strip() for part in parts if part.strip())))
        if len(text.split()) <= LONGEST:
            return text
    return None
