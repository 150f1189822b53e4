"""Matches to come, as sports pages announce them: "Lund host Moss on Sunday", "Lund: At Moss on
Friday night". Read by their words, since a pipeline sees no verb in most of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.events.nouns import ahead_of
from briefings.extract.minting import Refusal, mint
from briefings.extract.statements.moments import spoken
from briefings.extract.statements.phrases import names_of
from briefings.extract.statements.wording import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

_TEAM = r"(?:the )?[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]*|of|de|and)){0,4}"
_VERBS = {
    "host": "host",
    "at": "play at",
    "visit": "visit",
    "face": "face",
    "play": "play",
    "meet": "meet",
    "travel to": "travel to",
}
_SEVERAL = "|".join(verb for verb in _VERBS if verb != "at")
# The day may stand behind the opponent, or before it: "host Moss on Sunday", "next Saturday".
_NOTICE = re.compile(
    rf"(?P<team>{_TEAM}): (?P<verb>(?i:{'|'.join(_VERBS)})) (?P<other>{_TEAM}),? (?:on )?$"
)
_TOLD = re.compile(rf"(?P<team>{_TEAM}) (?P<verb>{_SEVERAL}) (?P<other>{_TEAM}),? (?:on )?$")
_RULE = "event, fixture"


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The matches that sentences without a verb announce."""
    for sentence in reading.story.sentences:
        if sentence.paragraph.role != "heading":
            found = _fixture(reading, sentence)
            if found is not None:
                yield found


def _fixture(reading: Reading, sentence: Sentence) -> Fact | Refusal | None:
    mention = next(iter(reading.dates_in(sentence.start, sentence.end)), None)
    if mention is None or reading.interview:
        return None
    before = reading.article.text[sentence.start : mention.start]
    found = _NOTICE.match(before) or _TOLD.match(before)
    if found is None or _has_verb(sentence, sentence.start + found.start("verb")):
        return None
    if not spoken(mention) or not ahead_of(reading, mention.edtf or ""):
        return Refusal(_RULE, "no day to come", sentence.start, sentence.end)
    verb = _VERBS[found["verb"].lower()]
    team, value = capital(found["team"]), f"{verb} {found['other']}"
    text = f"{team} {value} {spoken(mention)}."
    return mint(
        reading.story, sentence, "event", team, verb.split()[0], value, text,
        rule=_RULE, date=mention.edtf, modality="planned", names=names_of(reading, text),
    )  # fmt: skip


def _has_verb(sentence: Sentence, at: int) -> bool:
    """Whether the pipeline sees a verb there: then the clause tells it."""
    return any(t.idx == at and t.tag_ in ("VBP", "VBZ", "VBD") for t in sentence.span)
