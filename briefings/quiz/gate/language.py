"""Checks of the English of a stem: whole, grammatical, short, one instruction or question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.headlines import RELAYED
from briefings.quiz.lists import words
from briefings.quiz.question import GAP
from briefings.quiz.wording import article_for, content, folded, tokens

MOST_WORDS = 30
_INSTRUCTED = frozenset({"blank", "true-false", "matching", "order"})
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_BROKEN = re.compile(
    r"  | [,.;:?!]| ['’]s\b|[,;:]\?|,,|\.\.|\(\)|\b(\w+) \1\b|[|*_{}<>\\]|--|https?:|[―]",
    re.IGNORECASE,
)
_TWICE_ALLOWED = frozenset({"had had", "that that", "phnom phnom", "baden baden", "pago pago"})


_AT_END = re.compile(
    rf"(?: (?:on|in)(?: the year)? (?:{GAP}|[\w ]+\d{{4}})(?: \([a-z ]+\))?)?[?.]$"
)
_LOOSE_SPAN = re.compile(
    r"\b(?!for|in|after|of|than|about|to|by|within|over|nearly|at|last|some|every|from|under)"
    r"[A-Za-z]+ (?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:years|months|weeks|days|hours|minutes)$"
)


def length(item: QuizItem, context: Context) -> Iterator[str]:
    """At most thirty words."""
    count = len(item.stem.split())
    if count > MOST_WORDS:
        yield f"{count} words"


def ending(item: QuizItem, context: Context) -> Iterator[str]:
    """A question ends in "?"; a statement or an instruction in a full stop or colon."""
    own = RELAYED.match(item.stem)  # an outlet may write itself with a small letter
    if not item.stem or not (own or item.stem[0].isupper() or item.stem[0] in "“_0123456789"):
        yield "it does not begin with a capital"
    instructed = item.kind in _INSTRUCTED or GAP in item.stem
    if not instructed and not item.stem.endswith("?"):
        yield "it does not end in a question mark"
    if instructed and not item.stem.endswith((".", ":", "?")):
        yield "it does not end in a full stop"
    if item.stem[:-1].count("?"):
        yield "it asks two questions"


def whole(item: QuizItem, context: Context) -> Iterator[str]:
    """No clause cut in half: closed brackets and quotes, a last word that can be last."""
    for left, right in _PAIRS:
        if item.stem.count(left) != item.stem.count(right):
            yield f"an open {left}"
    if item.stem.count('"') % 2:
        yield "an open quotation mark"
    if _LOOSE_SPAN.search(_AT_END.sub("", item.stem)):
        yield "a span of time that hangs on nothing"
    last = (tokens(item.stem) or [""])[-1]
    if folded(last) in words("never_last") and not item.stem.endswith("stand for?"):
        yield f"it breaks off at “{last}”"


def well_formed(item: QuizItem, context: Context) -> Iterator[str]:
    """No doubled words, stray marks or doubled spaces; "a" and "an" as the next word wants."""
    found = _BROKEN.search(item.stem.replace(GAP, "then"))
    if found and folded(found[0]) not in _TWICE_ALLOWED:
        yield f"stray “{found[0]}”"
    if doubled := re.search(r"\b(\w+) \1\b", item.answer):
        yield f"stray “{doubled[0]}”"
    for match in re.finditer(r"\b([Aa]n?) ([a-z]\w+)", item.stem):
        if match[1].lower() != article_for(match[2]):
            yield f"“{match[0]}”"


def whole_figures(item: QuizItem, context: Context) -> Iterator[str]:
    """No figure without the sign that its sentence gives it."""
    sentences = " ".join(r.sentence for r in item.references)
    for figure in re.findall(r"\d[\d,.]*\d|\d", item.stem):
        if f"{figure}%" in sentences and f"{figure}%" not in item.stem:
            yield f"{figure} without its sign"


def inverted(item: QuizItem, context: Context) -> Iterator[str]:
    """After "did" comes a base form, after "was" no base form; no perfect with a date."""
    if re.search(r"\bdid\b.*\b(has|have been|had been|was|were)\b \w+ed\b", item.stem):
        yield "two finite verbs"
    if re.search(
        r"^(In which|On which).*?\b(has|have|had)\b(?! a | an | the )(?! \w+ing)", item.stem
    ):
        yield "a perfect tense with a date"


def positive(item: QuizItem, context: Context) -> Iterator[str]:
    """No negative stem."""
    lowered = f" {folded(item.stem)} "
    for word in sorted(words("negative")):
        if f" {word} " in lowered or "n't " in lowered:
            yield f"negative: {word}"
            break


def definite(item: QuizItem, context: Context) -> Iterator[str]:
    """No vague "often", no absolute "always" that gives the answer away."""
    if found := {folded(t) for t in tokens(item.stem)} & words("vague"):
        yield f"vague: {min(found)}"


def hypothetical(item: QuizItem, context: Context) -> Iterator[str]:
    """No condition, hedge or modal: what may be is not asked as what is."""
    if found := {folded(t) for t in tokens(item.stem) if t != "May"} & words("hedges"):
        yield f"hedged: {min(found)}"


def quoted(item: QuizItem, context: Context) -> Iterator[str]:
    """Not a quotation asked word for word."""
    if re.search(r"[“\"‘][^”\"’]*\s[^”\"’]*\s[^”\"’]*[”\"’]", item.stem):
        yield "it quotes at length"
    if content(item.stem) & {"i", "me", "my", "we", "our", "us", "you", "your"} - _shouted(item):
        yield "first or second person"


def _shouted(item: QuizItem) -> set[str]:
    """ "US" is a country, "us" is not."""
    return {folded(t) for t in tokens(item.stem) if t.isupper() and len(t) > 1}


LANGUAGE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("length", length),
    ("ending", ending),
    ("whole", whole),
    ("well formed", well_formed),
    ("whole figures", whole_figures),
    ("inversion", inverted),
    ("positive", positive),
    ("definite", definite),
    ("hypothetical", hypothetical),
    ("quoted", quoted),
)
