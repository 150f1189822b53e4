"""Which verb governs a date: the nearest in its clause, past asides and embedded participles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.extract.dates.alternatives import any_in
from briefings.extract.dates.asides import blanked
from briefings.extract.dates.objects import of_saying, without_objects
from briefings.extract.dates.verb_groups import AHEAD, Cue, Tense, tense, tense_behind, verb_groups


@dataclass(frozen=True, slots=True)
class Governor:
    """Where a date looks; `close` when few words lie between it and its verb."""

    tense: Tense | None
    close: bool = True


POSSESSIVES = ("'s", "’s")
NOBODY = Governor(None)
# A verb that tells a day almost a year back stands at most this many words before it.
CLOSE = 7
# What a fronted date may have before it in its clause: "…, and in early May the …".
FRONTED = 5
_BOUNDARY = re.compile(
    r"[,:;–—]\s|[“\"‘]|\b(?:that|and|but|while|because|if|whether|when|after|before|as)\s"
)
_CLAUSES = re.compile(
    r"[,:;–—“”\"]|\b(?:that|and|but|who|which|whose|where|when|while|after|before|as|because|if|"
    r"since|said|says|than|or)\b"
)
_STAGE = r"(?:(?:the|early|late|mid|at least|end of|middle of|start of|noon on|about) ?)*"
_SINCE = re.compile(rf"\bsince {_STAGE}$", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till) {_STAGE}$", re.IGNORECASE)
_AHEAD_OF = re.compile(
    rf"\b(?:ahead of|in time for|in the run-up to|prepar\w+ for) {_STAGE}$", re.IGNORECASE
)
_COPULA = re.compile(
    r"\b(?:is|are)(?: (?:on|due|for|(?!dated)\w+ed on|"
    r"(?:at )?(?:[\d.:]+(?: [ap]\.?m\.?)?|noon|midnight)(?: on)?))? $"
    rf"|\b(?:is|are|remains?|stays?)\b(?! \w+ed\b)[^,;]{{0,60}}\b(?:until|till) {_STAGE}$"
)
_FOR = re.compile(r"\bfor $")
_POSTPONED = re.compile(
    rf"\b{any_in('postponing_verbs')}\b[^,;]{{0,60}}\b(?:to|until|till|for) {_STAGE}$",
    re.IGNORECASE,
)
# "Remanded for sentencing on 4 May", "bailed until a hearing in June".
_AWAITED = re.compile(
    rf"\b(?:for|until|pending) (?:(?:a|an|the|his|her|their|its|\w+ing|\w+al) ){{0,2}}"
    rf"{any_in('awaited')} (?:on|in) {_STAGE}$",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"\b{any_in('calling_verbs')}\b[^,;]{{0,60}}\bfor {_STAGE}$", re.IGNORECASE)
# "A curfew starting on Sunday", "threatened a strike from 4 May": what holds from a day on may
# lie on either side of the newspaper's, and is near it.
_STARTING = re.compile(
    rf"\b(?:beginning|effective|starting)(?: on| from)? {_STAGE}$", re.IGNORECASE
)
_FROM_THEN = re.compile(
    rf"\b{any_in('calling_verbs')}\b[^,;]{{0,60}}\bfrom {_STAGE}$", re.IGNORECASE
)
# "Could rise to 5% from 2.5% in June", "up from 400 a year ago in May": what was before.
_FROM_BEFORE = re.compile(rf"\bfrom [£$€₹]?\d[\d.,]*%?(?: \S+){{0,2}}? in {_STAGE}$")
# "Has promised refunds before Christmas": a promise of things, and the day of their coming.
_PROMISED = re.compile(
    rf"\b(?:guarantee[ds]?|pledge[ds]?|promise[ds]?)\b[^,;]{{1,60}}\b(?:before|by) {_STAGE}$",
    re.IGNORECASE,
)
# What says that a day lies ahead, with words of which one stands there.
_PLANNED = (
    (("to ", "until", "till", "for "), _POSTPONED),
    (("ahead of", "in time for", "run-up", "prepar"), _AHEAD_OF),
    (("for ", "until", "pending"), _AWAITED),
    (("guarantee", "pledge", "promise"), _PROMISED),
)
# "There is relief after a storm at …": what is so now, and the day of what it follows.
_OUTCOME = re.compile(
    rf"\b(?:is|are|has|have)\b[^;]*\b(?:after|following) (?:an?|the) (?:[\w'’-]+ ){{1,7}}?"
    rf"(?:at|during|on|over) {_STAGE}$"
)
# "The sale follows a strike in", "comes two weeks after a strike in": what was before.
_FOLLOWS = re.compile(
    rf"\b(?:follows|comes?(?: [\w-]+){{0,3}} after) [^,;]{{1,60}} [io]n {_STAGE}$"
)
_TO_COME = re.compile(
    r"\b(?:can|could|due|expected|if|may|might|must|plans?|set|should|until|when|will|would)\b"
    r"|\b(?:after|following)\b.*\b(?:that|which|who|is|are|was|were|has|have)\b"
)
# "If the duties are applied on 1 July".
_IF_DONE = re.compile(
    r"\b(?:if|once|unless|until|when) [^,;]{0,60}\b(?:is|are) (?:not )?(?:\w+ly )?$", re.IGNORECASE
)
_BLANKS = re.compile(r" {2,}")
# "On a planned flight" tells of the flight, not of the day before it.
_OF_NOUN = re.compile(r"\b(?:an?|the|its|his|her|their) $")
_NEXT = 1  # so many words may stand between a date and the verb of its subject
# "The May 7 bombers": of a day that is over, in a year that a near verb does not give.
_CULPRITS = re.compile(
    r"\s(?:\w+ )?(?:attackers|bombers|hijackers|killers|survivors|victims|widows)\b"
)
# A plan that may have been given up, and a clause whose verb is not known.
_GIVEN_UP = re.compile(r"\b(?:originally|initially|previously|had been)\b[^,;]{0,60}$")
_UNKNOWN_VERB = re.compile(r"\b(?:when|if|once|where|because)\s+\S+\s+\S")
_OPEN_RELATIVE = re.compile(r"\b(?:who|which|whose)\s+\S+\s[^,;]*$")
_UP_TO = re.compile(r"\b(?:before|until|once|by the time)\b[^,;]*$")
_OBJECT = re.compile(r"\w+(?: \w+)? (?:an?|another|no|the|its|their)(?: [\w-]+){1,2} ")
_OWN_TIME = re.compile(r"^(?:on|in|by|at|late|early|since|last|,|\s)+$", re.IGNORECASE)


def governor(before: str, after: str, whole_day: bool) -> Governor:
    """What governs the date between `before` and `after`, the rest of its sentence.

    `whole_day` tells a weekday or a day of a month from a month or season.
    """
    possessive = after.startswith(POSSESSIVES)
    before = blanked(before)
    before = _BLANKS.sub(" ", before) if "  " in before else before
    fixed = _by_its_own_words(before, possessive, whole_day)
    if fixed is not None:
        return Governor(fixed)
    if whole_day and (_CULPRITS.match(after) or of_saying(before, after)):
        return Governor("past", close=False)
    fronted = _fronted(before, after, possessive)
    if fronted is not None:
        return fronted
    cues = list(verb_groups(before))
    cues = list(without_objects(before, cues)) if whole_day else cues
    found = _nearest(before, cues)
    if found is not None:
        if found.side == "past" and _UNTIL.search(before):
            return Governor("unsure")
        if found.participle and _IF_DONE.search(before[: found.start]):
            return Governor("future")
        if _UNKNOWN_VERB.search(before, found.end):
            return Governor(_behind(after) or "unsure")
        return Governor(tense(found), len(before[found.end :].split()) <= CLOSE)
    return _without_verb_before(before, cues, after)


def _behind(after: str) -> Tense | None:
    """The past of a verb right behind the date: "where a fire in May stopped the belts"."""
    found = next(verb_groups(re.split(r"[,;]", after)[0]), None)
    near = found is not None and len(after[: found.start].split()) <= _NEXT
    return "past" if found is not None and near and found.side == "past" else None


def _without_verb_before(before: str, cues: list[Cue], after: str) -> Governor:
    """The first verb after the date; a headline that has only an infinitive looks ahead
    ("City to close bridge in May"), but not one that opens with it ("To mark May Day …")."""
    if any(before[: cue.start].strip() for cue in cues):
        return Governor("future")
    if _OPEN_RELATIVE.search(before):
        return NOBODY
    later = False
    for cue in verb_groups(after):
        if cue.side != "infinitive":
            return Governor(tense_behind(after, cue))
        later = True
    return Governor("future") if later and len(before.split()) <= FRONTED else NOBODY


def _by_its_own_words(before: str, possessive: bool, whole_day: bool) -> Tense | None:
    """The side that the preposition or the word at the date itself gives."""
    lower = before.lower()
    come = "from" in lower
    if ("since" in lower and _SINCE.search(before)) or (come and _FROM_BEFORE.search(before)):
        return "past"
    if whole_day and come and _FROM_THEN.search(before):
        return "unsure"
    if whole_day and _STARTING.search(before):
        return "planned"
    behind = "after" in lower or "following" in lower
    told = (behind and _OUTCOME.search(before)) or _follows(before)
    if told and not _TO_COME.search(before):
        return "past"
    if any(any(map(lower.__contains__, hints)) and p.search(before) for hints, p in _PLANNED):
        return "planned"
    if possessive:
        return None
    if _CALLED.search(before) or (whole_day and _FOR.search(before)):
        return "unsure" if _GIVEN_UP.search(before) else "planned"
    return "future" if _COPULA.search(before) else None


def _follows(before: str) -> bool:
    """Whether a date is that of what came first, and no verb there looks ahead."""
    found = _FOLLOWS.search(before) if "follows" in before or "come" in before else None
    return found is not None and not any(c.side in AHEAD for c in verb_groups(found[0]))


def _fronted(before: str, after: str, possessive: bool) -> Governor | None:
    """The verb after a date that opens its clause: "…, and on Friday the court will …"."""
    boundaries = [match.end() for match in _BOUNDARY.finditer(before)]
    at = boundaries[-1] if boundaries else 0
    opening = before[at:]
    if len(opening.split()) > FRONTED or any(verb_groups(opening)):
        return None
    if boundaries and not possessive and before[:at].rstrip().endswith(","):
        return None
    clause = after if _OWN_TIME.match(opening) or not opening else re.split(r"[,;]", after)[0]
    cues = (cue for cue in verb_groups(clause) if not _OF_NOUN.search(clause[: cue.start]))
    found = next((cue for cue in cues if cue.side != "infinitive"), None)
    return Governor(tense_behind(clause, found)) if found else None


def _nearest(before: str, cues: list[Cue]) -> Cue | None:
    """The last finite cue. A participle that another verb of its clause holds yields to that,
    unless the date follows it at once ("will review plans submitted in May")."""
    finite = [cue for cue in cues if cue.side != "infinitive"]
    while finite:
        last = finite.pop()
        held = (
            finite and last.participle and not _CLAUSES.search(before[finite[-1].end : last.start])
        )
        ahead = finite[-1] if finite and finite[-1].side in AHEAD else None
        if ahead and (_is_until(before, ahead, last) or _is_noun(before, ahead, last)):
            continue
        if not held or _OWN_TIME.match(before[last.end :]):
            return last
    return None


def _is_until(before: str, ahead: Cue, last: Cue) -> bool:
    """Whether a verb in the present only says up to when: "will act before the court rises"."""
    between = before[ahead.end : last.start]
    return before[last.start : last.end].endswith("s") and bool(_UP_TO.search(between))


def _is_noun(before: str, ahead: Cue, last: Cue) -> bool:
    """Whether what looks like a past is the object of a verb ahead: "expects a rate cut"."""
    finite = last.side == "past" and not last.participle
    return finite and bool(_OBJECT.fullmatch(before[ahead.start : last.start]))
