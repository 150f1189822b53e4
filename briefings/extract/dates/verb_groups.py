"""The verb groups and planning words of a sentence, and where each of them looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefings.extract.dates.alternatives import any_in

# "prospect" is ahead of what the sentence tells, not of the newspaper: "said it would close".
# "planned" is ahead of then, and may be behind by now: "was due to open". "unsure" is either:
# "was originally planned for". An "infinitive" takes the side of the verb that it hangs on.
Tense = Literal["past", "future", "prospect", "planned", "unsure"]
Side = Literal["past", "future", "prospect", "planned", "unsure", "infinitive"]


AHEAD: tuple[Tense, ...] = ("future", "prospect", "planned")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group or planning word, `[start:end]` of the words that were searched."""

    start: int
    end: int
    side: Side
    participle: bool = False


_ADV = r"(?: (?:not|also|then|now|only|likely|still|never|soon|again|first|both|all|\w+ly))*"
_TAIL = rf"{_ADV}(?: have)?(?: be(?:en)?| get)?{_ADV}(?: \w+)?"
_INF = rf" to{_TAIL}"
_BE = rf"\b(?:is|are|am|be|been|being|(?<=[a-z])['’](?:s|re)){_ADV}"
_WAS = rf"\b(?:was|were|had been)(?! (?:originally|initially|previously)\b){_ADV}"
_NOT_VERB = (
    r"(?:the|an?|its|their|his|her|our|this|that|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"(?-i:[A-Z])\w*|\d\w*)"
)
_DUE = (
    r"(?:due(?! to (?:the|a|an|its|their|his|her)\b)|set (?:to|for|on(?! fire))|scheduled|slated|"
    r"expected|planned|supposed|meant|hoping|planning|going to|about to|booked|poised|preparing|"
    r"aiming|intending|billed|to(?= (?!(?:the|a|an|his|her|its|their)\b)))"
    r"(?: (?:to|for|on|by|in)\b)?"
)
_PLANS = any_in("plans")
_WANTS = (
    r"(?:expect|hope|want|intend|anticipate|plan)s? (?:an?|the|its|their|his|her|it|them|this|that|"
    r"more|another|no|some|up|two|three)\b|\b(?:expects|wants|intends|anticipates|prefers|awaits|"
    r"favou?rs|foresees)\b|\b(?:look(?:ing|s) forward to|(?:gearing up|preparing|bracing) for)\b"
)
_TIMETABLED = any_in("timetable_verbs")
_PLURAL = (
    rf"(?<=[a-rt-z]s )(?<!\bthis )(?<!\bis )(?<!\bwas )(?<!\bhas )(?<!\bits )(?<!\bhis )"
    rf"{any_in('plural_timetable_verbs')}(?= (?!of\b))"
    r"|(?-i:\b(?!(?:Any|Each|Every|Her|His|Its|My|No|Our|That|The|Their|This|Your)\b)"
    r"[A-Z][a-z]+ (?:travel|host|face|play|meet|visit|return|take on)\b)"
    r"|(?<=: )(?:host|at|visit|face|play|meet|travel to)(?= (?-i:[A-Z]))"
    rf"|\b(?:they|which|that|who|(?<=[a-z\d] )and|but) {any_in('plural_timetable_verbs')}\b"
    r"|\bgo (?:to the polls|on (?:sale|show|trial))\b"
)
_NO_FINITE = r"(?<!\bto )(?<!\bwill )(?<!\bnot )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bits )"
_ADJECTIVE = (
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )(?<!\bof )"
    r"(?<!['’]s )(?<!\bas )(?<!\bthan )(?<!-)"
)
# "Raised its growth forecast on Monday".
_BEFORE_NOUN: tuple[str, ...] = (
    "its",
    "their",
    "the",
    "['’]s",
    "earnings",
    "economic",
    "growth",
    "inflation",
)
_BEFORE_NOUN += ("price", "profit", "rate", "revenue", "sales")
_NO_NOUN = "".join(rf"(?<!{word} )" for word in _BEFORE_NOUN)
# "Speaking to reporters on Monday".
_TALKING = ("reacting", "referring", "replying", "responding", "speaking", "talking", "writing")
_NO_TALK = "".join(rf"(?<!\b{word} )" for word in _TALKING)
_NOT_PAST = rf"(?!{any_in('not_past')}\b)"
# "If the duties are applied in full": what is told by a past participle is still to come.
_IF = r"\b(?:if|unless|once|until|provided)(?: (?!ha(?:d|s|ve)\b)[\w'’%$€£-]+){1,6}?"
_DONE = rf"{_ADV} (?:\w+ed|{any_in('past_forms')})\b"
_PARTS: tuple[tuple[str, str], ...] = (
    ("condition", rf"{_IF} (?:is|are){_DONE}"),
    ("condition_now", r"\b(?:if|unless) (?:the|a|an|its|his|her|their) (?:[a-z]+ ){1,2}"
                      r"(?!(?:was|has|is|does)\b)[a-z]+(?<!ss)s (?:an?|the|its|his|her|their|to)\b"
                      r"(?: [a-z]+){0,3}"),
    ("backshift", rf"{_IF} (?:was|were){_DONE}"),
    ("unsure", rf"\b(?:originally|initially|previously|earlier|once|had){_ADV}(?: been)? "
               rf"(?:{_DUE}|{any_in('planned_forms')} to\b)(?:{_INF})?"),
    ("missed", rf"\b(?:would|could|should) (?:not )?have{_TAIL}|\bhad to{_TAIL}(?= by\b)"),
    ("undone", rf"\b(?:could not|couldn['’]t|(?-i:may|might|must){_ADV} have){_TAIL}"),
    ("planned", rf"{_WAS} {_DUE}(?:{_TAIL})?"),
    ("prospect", rf"(?:\b(?-i:would)|(?<=[a-z])['’]d)\b{_TAIL}"),
    ("future", rf"(?:\b(?-i:will|shall|can|could|may|might|must|should|cannot|won['’]t|can['’]t)\b"
               rf"|['’]ll\b){_TAIL}|\b(?:needs?|ha(?:s|ve)) to{_TAIL}"
               rf"|{_BE} {_DUE}(?:{_TAIL})?"
               rf"|{_BE} {any_in('ahead_participles')}\b"
               r"|\b(?:has|have|given) until\b"),
    ("directed", rf"\b{any_in('directing_verbs')}"
                 rf"(?: (?!(?:he|she|it|they|we|that)\b)[\w’'-]+){{0,6}}?"
                 rf" to (?!{_NOT_VERB}\b)[a-z]+"),
    ("intended", rf"\b{any_in('planned_forms')}"
                 rf"(?: (?:on|in|last|this|late|early) [\w ]{{1,25}}?)?{_INF}"),
    ("plan", rf"\b(?!{any_in('planned_forms')} (?:for|on)\b){_PLANS} (?:to|for|on(?! fire))\b"
             rf"(?! the (?:first|second)\b){_TAIL}|\b{_WANTS}|"
             rf"\bdue to (?:be|appear|face|give|hold|make|rule|speak|stand|"
             rf"{any_in('plural_timetable_verbs')})\b{_TAIL}"),
    ("listed", r"(?<!\bthan )(?<!\bas )\b(?:scheduled|slated|upcoming|forthcoming|deadlines?|"
               rf"{_NO_NOUN}forecasts?|expected|planned|"
               r"due (?=on|in|by|at|back|out|this|next|(?-i:[A-Z])))"),
    ("timetable", rf"\b{_TIMETABLED}\b|{_PLURAL}"),
    ("infinitive", rf"(?<!\bdue ){_NO_TALK}\bto (?!{_NOT_VERB}\b)"
                   r"(?:not |be |have |get |\w+ly )*[a-z]{2,}"),
    ("past", rf"{_NO_FINITE}\b{any_in('unchanged_pasts')}\b(?! (?:to|for)\b)"
             rf"|\b{any_in('past_forms')}\b|\b{any_in('headline_verbs')}\b"),
    ("participle", rf"{_ADJECTIVE}\b{_NOT_PAST}(?:(?-i:[a-z])\w+ed\b|"
                   r"(?<![^\s“\"])\w{2,}ed\b(?= (?:in|on|by|at|from)\b))"),
)  # fmt: skip
_SIDES: dict[str, Side] = {
    "condition": "future",
    "condition_now": "future",
    "backshift": "unsure",
    "unsure": "unsure",
    "missed": "unsure",
    "undone": "past",
    "planned": "planned",
    "prospect": "prospect",
    "future": "future",
    "directed": "unsure",
    "intended": "planned",
    "plan": "future",
    "listed": "future",
    "timetable": "future",
    "infinitive": "infinitive",
    "past": "past",
    "participle": "past",
}
# Every cue begins a word, or with the apostrophe of a short form: no other place is tried.
_CUE = re.compile(
    r"(?:(?<!\w)(?=\w)|(?=['’]))(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PARTS)
    + ")",
    re.IGNORECASE,
)

# "On Monday | agreed to leave", "on Monday | ordered Aralco to pay".
_ORDERED = re.compile(rf"(?:{any_in('directing_verbs')}|{any_in('deciding_verbs')})\b")


def verb_groups(words: str) -> Iterator[Cue]:
    """The cues of `words` in their order; a group ("is expected to be held") is one cue."""
    for match in _CUE.finditer(words):
        name = match.lastgroup or ""
        yield Cue(match.start(), match.end(), _SIDES[name], name == "participle")


def tense(cue: Cue) -> Tense | None:
    """The side of a cue; None for an infinitive, which has none of its own."""
    return None if cue.side == "infinitive" else cue.side


def tense_behind(words: str, cue: Cue) -> Tense | None:
    """That of the first verb behind a day: "on Monday | ordered Aralco to pay" tells of what is
    over, though what was ordered may lie ahead."""
    return "past" if _ORDERED.match(words, cue.start) else tense(cue)
