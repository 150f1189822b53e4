"""What a statement leaves untold though its words lean on no other sentence: in which match, of
what talks, for what offence, from where.

Each row of `_GAPS` is a phrase that needs more, what would tell it, and the doubt where nothing
does. Only the statement's own words are looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.extract.events.gaps import ROWS
from briefings.extract.references.leaning import DEFINITE, LEANS
from briefings.extract.tables import table
from briefings.words.months import ANY_MONTH

# The doubt of a thing that is somebody's, where nothing says whose.
WHOSE = "a subject without a name"
NAMELESS = "no name in the statement"
# Somebody new who does something himself: "a patrol boat fired at a trawler off Loja".
ACTING = "a subject without a name that acts"

_DAY = rf"(?: (?:on|in) (?:\d{{1,2}} )?(?:{ANY_MONTH})? ?(?:\d{{4}})?)?\.?\Z"
_NAME = r"[A-Z][\w'’-]*"
# What says in which game something was done.
_GAME = (
    r"\b(?:against|beat|beating|defeated|defeating|over|past|versus) (?:the )?[A-Z]"
    r"|\b(?:draw|drew|drawn|tied|lost|loss|fell|defeat) (?:with|to) (?:the )?[A-Z]"
    r"|\b(?:Championships?|Cup|Final|Games|League|Masters|Olympics?|Open|Series|Test|Tour|Trophy)\b"
)
# What says in which race or table somebody is ahead.
_RACE = (
    r"\b(?:Championships?|Cup|Games|Grand Prix|League|Marathon|Masters|Olympics?|Open|Race|Rally|"
    r"Regatta|Series|Tour|Trophy|ladder|marathon|polls?|race|rally|regatta|standings|table)\b"
)
# The same, by its name.
_NAMED_RACE = (
    r"\b[A-Z][\w'’-]* (?:\w+ )?(?:Championships?|Cup|Games|Marathon|Masters|Open|Race|Rally|"
    r"Regatta|Tour|Trophy)\b|\b(?:Grand Prix|Olympics?)\b"
)
_NUMBERS = "an?|one|two|three|four|five|six|seven|eight|nine|ten"
# A feat of a player.
_FEAT = (
    r"\b(?:add|bowl|claim|ha|hit|kick|last|los|mad|mak|pick|scor|tak|took)\w* (?:[\w-]+ ){0,3}?"
    rf"(?:\d+|{_NUMBERS}|eleven) (?:[\w-]+ )?"
    r"(?:balls|goals?|innings|overs|runs|saves|sixes|tries|wickets?)\b|\bscored (?:once|twice)\b"
    r"|\bscored \d+(?= (?:after|and|before|in)\b|[.,])|\bbatsmen\b|\bunbeaten \d+\b"
    r"|\b\d+-run\b|\bfirst slip\b"
    r"|\b(?:at|on|for) (?:\d|one|two|three|four|five|six|seven|eight|nine) for \d{1,3}\b"
)
_AHEAD = (
    r"\b(?:lead|advantage) over\b"
    r"|\b(?:boats?|laps|lengths|met(?:er|re)s|miles|minutes|points|seconds|shots|strokes) "
    r"(?:adrift|ahead|astern|behind|clear)\b"
)
# Who meets whom, and no more than when.
_MEETING = rf"\b(?:will (?:face|play|host)|(?:beat|played)) (?:the )?{_NAME}(?: {_NAME})*{_DAY}"
_CONTEST = (
    r"\bthe (?:\d{4} |best[ -]of[ -]\w+ )?(?:game|match|race|series|tie|tournament)\b"
    r"(?! (?:against|at|between|for|in|of|to)\b)"
    r"|\bthe (?:closing|fifth|final|first|fourth|last|opening|second|third) "
    r"(?:day|innings|lap|leg|round|session|set|stage)\b(?! of\b)"
)
# Deaths so far on the roads, and from when on they were counted.
_TOLL = (
    r"\b(?:ha(?:s|ve) (?:died|been killed|lost their lives)|has recorded|toll)\b.*\broads?\b"
    r"|\broad (?:toll|deaths)\b|\bholiday (?:deaths|toll)\b"
)
_SINCE = r"\b(?:\d{4}|during|month|period|season|since|so far in|week|weekend|year)\b|\bover the\b"
_CAUSE = r"\b(?:after|as|by|during|following|from|in an?|near|of|since|when|while|\d{4})\b"
# Deaths so far with neither cause nor time, and that there were none.
_DEAD = (
    rf"\bha(?:s|ve) (?:now )?(?:been killed|been injured|died)\b(?!.*(?:{_CAUSE}|{_SINCE}))"
    rf"|\bno (?:\w+ )?(?:arrests|casualties|deaths|fatalities|injuries)\b(?!.*(?:{_CAUSE}))"
)
# A punishment, and for what.
_PUNISHED = (
    r"\b(?:suspended|prison|jail) (?:sentences?|terms?)\b|\bfines? of\b|\b(?:was|were|been) fined\b"
    r"|\breceived (?:\w+ )?(?:months|years)\b"
)
_OFFENCE = r"\b(?:after|because|convicted|following|for|guilty|over)\b"
_VOTED = rf"\bvoted(?: [a-z]+ly)?(?:{_DAY}| (?:just )?(?:\d+|{_NUMBERS}) \w+ (?:after|before)\b|,)"
# Talks that somebody refuses or wants, with nobody.
_TALKS = (
    r"\b(?:called for|demand(?:s|ed)?|offer(?:s|ed)?|propos(?:es|ed)|refus(?:es|ed)(?: to hold)?|"
    r"reject(?:s|ed)|rul(?:es|ed) out|want(?:s|ed)?)(?: (?!peace\b|trade\b|pay\b)[\w-]+){0,3} "
    r"(?:dialogue|discussions|negotiations|talks)\b(?! (?:about|between|on|over|with)\b)"
)
_STANCE = (
    r"(?:\w['’]s?|[Cc]ouncil|[Gg]overnment|[Pp]arty|[Uu]nion) (?:position|stance|view)\b"
    r"(?! (?:about|against|as|at|for|from|in|of|on|over|that|to|towards?|with)\b)"
)
_COMPLIED = r"\bto comply\b(?! with\b)"
_SINCE_WHEN = r"\b(?:since|there)\.\Z"
# Who went or was sent, and no more than when.
_MOVED = (
    r"\b(?:be|been|being|was|were) (?:deployed|evacuated|redeployed|sent|transferred)"
    rf"{_DAY}|\b(?:arrived|returned){_DAY}"
)
# "The Loja raid", "the Chilean official": one of many.
_RAID = (
    rf"\b[Tt]he (?:{_NAME} ){{1,3}}(?:ambush|clash|clashes|man|men|officers?|officials?|raids?|"
    r"soldiers?|strikes?|troops?|woman)\b(?! (?:[A-Z]|at|in|near|of|on|that|which|who)\b)"
)

# "The three Danes": those told of before. "No more homes": than before.
_SAME = (
    rf"\AThe (?:\d+|{_NUMBERS}) (?!(?:{ANY_MONTH})\b)(?:[\w'’-]+ )?[\w'’-]+s "
    r"(?!(?:and|at|behind|between|from|in|of|on|that|to|which|who|with)\b)|\ANo more (?!than\b)"
    r"|\bseeing (?:her|him|them)\b"
)
# "The 3 May 2021 meeting", "called up to the 12": of whom.
_WHICH = (
    rf"\bthe \d{{1,2}} (?:{ANY_MONTH}) \d{{4}} (?:conference|meeting|session|talks)\b"
    r"(?! (?:at|between|in|of|on|with)\b)|\bto the \d\d?(?=[.,]|\Z)"
)
# A Test of nobody against nobody, and things of nobody that are made up of so many.
# An inquiry into nothing, delegates of nobody.
_INQUIRY = (
    rf"\ban? (?:inquiry|investigation|probe){_DAY}|\b[Dd]elegates\b(?! (?:at|for|from|in|of|to)\b)"
)
# Something said, and not what.
_STATED = (
    r"\b(?:delivered|gave|held|issued|made|published|put out|released) "
    r"(?:an?|another|her|his|its|the|their) (?:[\w-]+ ){0,2}?"
    rf"(?:address|announcement|comments?|conference|remarks|speech|statement|warning){_DAY}"
)
_TEST = r"\bthe (?:(?:first|second|third|fourth|fifth|final|last) )?Test\b"
_FLEET = rf"\AAn? (?:\w+ )?(?:batch|fleet|order|shipment) of (?:\d+|{_NUMBERS})\b"
# "The Chileans", and nobody else who is meant by it.
_NATIONS = frozenset({"Arab", "Kurd", "Serb"})
_PEOPLE = re.compile(
    r"[Tt]he (?<!\w[Tt]he )([A-Z][a-z]+(?: [A-Z][a-z]+)?)s\b(?! (?:at|from|in|of|who)\b)"
)
_TELLER = re.compile(r", according to\b")

# A gap, what tells it, the doubt where nothing does, and words (or parts of words) of which a text
# that has such a gap holds one: most texts hold none, and need not be searched.
_GAPS = tuple(
    (re.compile(gap), re.compile(told), doubt, hints)
    for gap, told, doubt, hints in (
        (
            _FEAT, _GAME, WHOSE,
            ("ball", "goal", "inning", "over", "run", "save", "six", "tries", "wicket", "scored",
             "batsm", "unbeaten", "first slip", " for "),
        ),
        (
            _AHEAD, _RACE, WHOSE,
            (" over", "adrift", "ahead", "astern", "behind", "clear"),
        ),
        (_MEETING, _RACE, WHOSE, ("will ", "beat", "played")),
        (
            _CONTEST, f"{_GAME}|{_NAMED_RACE}|\\d{{4}}-\\d\\d", WHOSE,
            (" game", " match", " race", " series", " tie", " tournament", " day", " innings",
             " lap", " leg", " round", " session", " set", " stage"),
        ),
        (_TOLL, _SINCE, LEANS, ("road", "holiday")),
        (
            _DEAD, r"\A\Z", LEANS,
            ("been killed", "been injured", "died", "arrests", "casualties", "deaths",
             "fatalities", "injuries"),
        ),
        (_PUNISHED, _OFFENCE, WHOSE, ("sentence", "term", "fine", "received")),
        (_VOTED, r"\A\Z", WHOSE, ("voted",)),
        (
            _TALKS, r"\b(?:between|with)\b", WHOSE,
            ("dialogue", "discussions", "negotiations", "talks"),
        ),
        (_STANCE, r"\A\Z", WHOSE, ("position", "stance", "view")),
        (
            _COMPLIED,
            r"\b(?:calls?|demands?|demanded|law|orders?|ordered|requests?|rules?)\b",
            LEANS, ("to comply",),
        ),
        (_SINCE_WHEN, r"\A\Z", LEANS, ("since.", "there.")),
        (
            _MOVED, r"\A\Z", WHOSE,
            ("deployed", "evacuated", "sent", "transferred", "arrived", "returned"),
        ),
        (
            _RAID, r"\b\d{4}\b", DEFINITE,
            (" ambush", " clash", " man", " men", " officer", " official", " raid", " soldier",
             " strike", " troop", " woman"),
        ),
        (_SAME, r"\A\Z", LEANS, ("The ", "No more ", "seeing ")),
        (_WHICH, r"\A\Z", DEFINITE, ("conference", "meeting", "session", "talks", "to the ")),
        (
            _TEST, r"\b(?:against|at|between|in|series|with) (?:the )?(?:[A-Z]|series)", WHOSE,
            (" Test",),
        ),
        (
            _STATED, r"\A\Z", LEANS,
            ("address", "announcement", "comment", "conference", "remarks", "speech",
             "statement", "warning"),
        ),
        (_INQUIRY, r"\A\Z", WHOSE, ("inquiry", "investigation", "probe", "elegates")),
        (
            _FLEET, r"\b(?:by|for|from|of its|to) (?:the )?[A-Z]", WHOSE,
            ("batch", "fleet", "order", "shipment"),
        ),
        *ROWS,
    )
)  # fmt: skip
# The statement of a fact is asked for when it is made, and again as that of its sentence.
_REMEMBERED = 64
# The places in `_GAPS` of the gaps that a hint may belong to.
_HINTS = {
    hint: frozenset(i for i, row in enumerate(_GAPS) if hint in row[3])
    for hint in sorted({hint for *_, hints in _GAPS for hint in hints})
}


@lru_cache(_REMEMBERED)
def untold(text: str) -> frozenset[str]:
    """The doubts about a feat of no named game, a toll of no named time, talks with nobody."""
    text = _TELLER.split(text, maxsplit=1)[0] if ", according to" in text else text
    rows = {i for hint in filter(text.__contains__, _HINTS) for i in _HINTS[hint]}
    asked = (_GAPS[i] for i in rows)
    found = {d for gap, told, d, _ in asked if gap.search(text) and not told.search(text)}
    return frozenset(found | {DEFINITE} if _of_a_people(text) else found)


def _of_a_people(text: str) -> bool:
    """Whether "the Danes" are some of them, told of before; a team is known by its game."""
    if "he " not in text:
        return False
    found = (match[1] for match in _PEOPLE.finditer(text))
    named = any(people in _NATIONS or people in table("demonyms") for people in found)
    return named and not re.search(_GAME, text)
