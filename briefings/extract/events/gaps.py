"""More of what a statement leaves untold, as rows of the table of `untold`: which place is "local",
which firm "the Chilean giant" is, in which match somebody scored.

Each row is a phrase that needs more, what would tell it, the doubt where nothing does, and words
of which a text with such a phrase holds one.
"""

from __future__ import annotations

from briefings.extract.references.leaning import DEFINITE, LEANS
from briefings.words.months import ANY_MONTH

Row = tuple[str, str, str, tuple[str, ...]]

_NAME = r"[A-Z][\w'’-]*"
# Where something is: a name behind "in", of whom it is, or an adjective of a land.
_PLACE = (
    rf"\b(?:across|around|at|from|in|near|of|to) (?:the )?(?!(?:{ANY_MONTH})\b)[A-Z]"
    rf"|\b{_NAME}['’]s?\b|\b[A-Z]\w+(?:an|ese|ish)\b|\b[A-Z]\w+ (?!(?:said|told)\b)[a-z-]+s? "
    r"(?:authority|council|court|government|police|residents)\b"
)
_LOCAL = (
    r"\b[Ll]ocal(?! (?:call|currency|elections?|governments?|headlines|media|radio|time)\b)"
    r"(?= [a-z])"
)
# Called by what it is, beside where it is from: which one of those there?
_EPITHET = (
    rf"\b[Tt]he (?:{_NAME}(?:-based)? ){{1,2}}(?:[a-z]+ ){{0,2}}"
    r"(?:carmaker|champions?|chipmaker|club|company|defender|fighters?|firm|forward|giants?"
    r"|goalkeeper|group|guard|insurgents?|lender|manufacturer|members?|midfielder|militants?"
    r"|native|outfit|player|quarterback|representatives?|retailer|side|skipper|star|striker"
    r"|suspects?|teenager|tycoon|veteran|victims?|winger)\b"
    r"(?! (?:[A-Z]|[a-z]+ing\b|at|behind|called|in|known|named|of|on|that|to|which|who|with)\b"
    r"|,? [A-Z]|-)"
)
_NUMBERS = "an?|one|two|three|four|five|six|seven|eight|nine|ten"
# What a player did in a match of ball games that count points.
_POINTS = (
    r"\b(?:add|ended|finish|ha[ds]|had|hit|made|post|record|sank|scor|drill|grab|pull|toss|thr[eo]w)"
    rf"\w* (?:[\w-]+ ){{0,3}}?(?:\d+|{_NUMBERS}) (?:[\w-]+ )?"
    r"(?:3-pointers?|assists|baskets?|carries|catches|homers?|interceptions?|points|rebounds?|sacks"
    r"|steals|strikeouts|three-pointers?|touchdowns?|triple-double|yards)\b"
    r"|\b(?:assists|baskets|rebounds|strikeouts|touchdowns) (?:came|by|from)\b"
    r"|\ba (?:3-pointer|three-pointer|triple-double|touchdown)\b"
    r"|\bwith (?:\d+|[a-z]+) seconds left\b"
)
_MATCH = (
    r"\b(?:against|beat|beating|defeat\w*|over|past|versus|win over) (?:the )?[A-Z]"
    r"|\b(?:loss|lost|fell) to (?:the )?[A-Z]|\b(?:average\w*|career|history|last season|record)\b"
    r"|\bpercentage points\b|\bpoints (?:ahead|behind|higher|lower)\b"
)
# "Sales are down 3%": since when, or on what?
_CHANGED = (
    r"\b(?:is|are|was|were) (?:now )?(?:up|down) (?:by )?(?:about |around |almost |nearly )?"
    r"[\d.,]+ ?(?:%|per ?cent)"
    r"|\b[\d.,]+ ?(?:%|per ?cent) (?:fewer|higher|less|lower|more)\b"
)
_BASE = (
    r"\b(?:from|than|compared|over|since|versus|on|in|this|last|years?|months?|weeks?|quarter)\b"
)
# Somebody says nothing, and not of what.
_SILENT = (
    r"\b(?:did not|didn['’]t|could not|couldn['’]t) (?:immediately |yet )?"
    r"(?:be reached|reply|respond|return (?:calls|messages))\b|"
    r"\b(?:declined|refused) to (?:answer|comment|discuss|elaborate|respond|say)"
    rf"(?: (?:any )?(?:further|more|other)| questions?| (?:on|in) [\d ]*(?:{ANY_MONTH})[\d ]*)*"
    r"\.?\Z"
)

# Charges against nobody, and who stood between nobody.
_CHARGES = (
    r"\b(?:dismissed|dropped|denied) (?:all |the )?charges\b(?! (?:against|in|of|over|that)\b)"
)
_BETWEEN = r"\bacted as an? (?:[a-z]+ )?(?:go-between|intermediary|mediator)\b(?! (?:between|in)\b)"
# Prices and sales of nothing.
_BARE = (
    r"\A(?:Attendance|Output|Prices|Production|Profits?|Revenues?|Sales|Shares|Turnout) (?:\w+ly )?"
    r"(?:are|climbed|dipped|dropped|fell|had|has|have|is|jumped|plunged|rose|sank|slid|slumped"
    r"|soared|surged|tumbled|was|were)\b"
)
_CRICKET = r"\bovers (?:left|remaining|to (?:bowl|play))\b|\bvictory target\b"

ROWS: tuple[Row, ...] = (
    (_LOCAL, _PLACE, LEANS, ("ocal ",)),
    (_EPITHET, r"\A\Z", DEFINITE, ("he ",)),
    (
        _POINTS, _MATCH, LEANS,
        ("point", "assist", "basket", "carries", "catches", "homer", "intercept", "rebound", "sack",
         "steal", "strikeout", "touchdown", "triple", "yards", "seconds left"),
    ),
    (_CHANGED, _BASE, LEANS, (" up ", " down ", "fewer", "higher", "less", "lower", "more")),
    (_SILENT, r"\A\Z", LEANS, ("declin", "refus", "did", "could")),
    (_BARE, r"\A\Z", LEANS, ("A", "O", "P", "R", "S", "T")),
    (_CHARGES, r"\A\Z", LEANS, ("charges",)),
    (_BETWEEN, r"\bbetween\b", LEANS, ("acted as",)),
    (_CRICKET, r"\A\Z", LEANS, (" overs", "target")),
)  # fmt: skip
