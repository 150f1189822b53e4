"""A quotation as it is printed: Speaker said in a statement on 4 May 2020: “…”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.statements.moments import in_words
from briefings.extract.statements.wording import capital
from briefings.model import Clause

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.quotations.occasions import Occasion
    from briefings.extract.quotations.speaker import Speaker
    from briefings.extract.quotations.tags import Tag


@dataclass(frozen=True, slots=True)
class Printed:
    """A saying as it is printed, and the rule that it follows."""

    statement: str
    rule: str
    verb: str
    occasion: Occasion
    doubts: tuple[str, ...] = ()

    def clause(self, name: str, spoken: str) -> Clause:
        """Its grammar, for a question."""
        when = self.occasion.date or ""
        return Clause(name, self.verb, self.occasion.phrase, when, object=spoken)


def _said(tag: Tag | None) -> str:
    """The verb as it stands alone: "added" leans on what was said before, so it is "said"."""
    verb = tag.verb if tag else None
    if verb is None or verb.lemma_.lower() not in words("plain_quoting_verbs"):
        return "said"
    if verb.tag_ not in ("VBD", "VBZ"):
        return "said"
    return verb.lower_ + _audience(verb)


def _audience(verb: Token) -> str:
    """ "told reporters" keeps whom; a pronoun would lean on another sentence."""
    if verb.lemma_.lower() != "tell":
        return ""
    heard = next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
    if heard is None or heard.pos_ == "PRON" or heard.i < verb.i:
        return ""
    span = verb.doc[heard.left_edge.i : heard.i + 1]
    leans = any(t.pos_ == "PRON" or t.lower_ in ("this", "these", "those") for t in span)
    return "" if leans or span.start != verb.i + 1 else f" {span.text}"


def verb_group(tag: Tag | None) -> str:
    """The predicate of the fact: "said", "told reporters"; bare "told" says "said"."""
    verb = _said(tag)
    return "said" if verb == "told" else verb.replace("tells", "says") if verb == "tells" else verb


def in_clause(speaker: Speaker, leading: str, spoken: str) -> str:
    """The outlet's own clause about a few quoted words: X called the plan “a waste”."""
    closing = "" if spoken.endswith((".", "!", "?", "…")) else "."
    return capital(f"{speaker.article}{speaker.name} {leading} “{spoken}”{closing}")


def curly(text: str) -> str:
    """The text with “curly” marks for straight ones, which stand in pairs."""
    return re.sub(r'"([^"]*)"', r"“\1”", text)


def statement(speaker: Speaker, verb: str, occasion: Occasion, spoken: str, partial: bool) -> str:
    """One sentence that stands alone, with the words letter for letter in curly marks."""
    name = f"{speaker.article}{speaker.name}"
    closing = "" if spoken.endswith((".", "!", "?", "…")) else "."
    if partial:
        possessive = f"{name}’" if name.endswith("s") else f"{name}’s"
        return f"In {possessive} words: “{spoken}”{closing}"
    when = in_words(occasion.date) if occasion.date else ""
    head = " ".join(part for part in (capital(name), verb, occasion.phrase, when) if part)
    return f"{head}: “{spoken}”{closing}"
