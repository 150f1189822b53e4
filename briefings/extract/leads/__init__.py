"""Extracts: whole sentences of the story that stand alone, the lead before all.

News is an inverted pyramid: what the first paragraph says is mostly what the article is about.
Here a sentence is taken as it stands. Names take the place of pronouns, dates become absolute,
an aside or a closing clause may go; what still leans on another sentence is refused. Who says
so stays in the words.

    framing   what a sentence says of whom, and who says so
    doers     of whom, where what opens the sentence was taken for it
    cutting   what it can do without, where it is too long (endings, limits: some of it)
    pronouns  which may stay, and which were read too boldly
    standing  whether it needs the sentence before it
    telling   its words, fit to be read alone, or the reason why they are not
    page      notes on the page itself, which are no news
    whole     what is told though it leans on another sentence
    once      an extract and the event of its main clause, made one

An extract that no event tells is an event whose predicate is the verb group as printed, and
whose value is the whole sentence. It has no clause: no question is made of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.clauses.misread import subordinate
from briefings.extract.clauses.tree import child
from briefings.extract.events.story_days import OCCASION, by_story
from briefings.extract.leads.days import day_of
from briefings.extract.leads.framing import Frame, frame, second
from briefings.extract.leads.page import is_of_page
from briefings.extract.leads.saying import goes_on, verb_of
from briefings.extract.leads.telling import CURT, FIRST_PERSON, Told, tell
from briefings.extract.leads.whole import whole
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.statements.phrases import names_of
from briefings.model import LEAD, PRINTED, STORY, Fact
from briefings.words.quoted import unquoted

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# "Colorado: Shops may open from Friday."
_LABEL = re.compile(r"(?:[A-Z][\w.'’&-]*,? ){0,3}[A-Z][\w.'’&-]*: [A-Z]")
_MARK = re.compile(r"[“\"'‘—–-]")
# A name between quotation marks: "“San Miguel”, a yacht from Lima, …".
_TITLE = re.compile(r"[“\"](?:[A-Z][\w'’-]*(?: (?:of|the|in|and))? ?){1,4}[”\"],? [a-z]")
# A condition, and one that a few words tell of the subject: "If approved, the port will grow".
_CONDITION = re.compile(r"(?:if|unless) ", re.IGNORECASE)
_IF_DONE = re.compile(
    r"If (?:\w+ly )?(?:\w+ed|found guilty|successful|chosen|won)(?: by [\w’' -]+)?, "
)
# "Is alleged to": by nobody whom the sentence names.
_HELD = frozenset({"allege", "believe", "report", "rumor", "rumour", "say", "suspect", "think"})
_HELD |= {"understand"}
_NOBODY = re.compile(
    r"(?:he|she|they|(?:any|every|no|some)(?:body| ?one)|not \w+)\Z", re.IGNORECASE
)
_END = re.compile(r"[.!][”\"’')]*$")


@dataclass(frozen=True, slots=True)
class Extract:
    """A sentence that stands alone: what it says of whom, its words, and the rule.

    With `leaning` it is told whole, though it leans on another.
    """

    sentence: Sentence
    framed: Frame
    told: Told
    rule: str
    leaning: bool = False


def extracts(reading: Reading) -> dict[int, Extract | Refusal]:
    """The sentences of the body that stand alone, by index, and why the others do not.

    Of an interview, only what stands before the first question or answer.
    """
    found: dict[int, Extract | Refusal] = {}
    lead = before = None
    for parsed in reading.clauses:
        sentence = parsed.sentence
        if sentence.paragraph.role != "body" or is_of_page(sentence.span.text):
            continue
        if reading.interview and _speaks(sentence.span.text):
            break
        if len(sentence.span) > CURT:
            lead = lead or sentence
            framed = frame(parsed)
            told = _extract(reading, sentence, framed, lead=lead, before=before)
            other = second(parsed) if sentence == lead and isinstance(told, Refusal) else None
            if other is not None:
                instead = _extract(reading, sentence, other, lead=lead, before=before)
                told = instead if isinstance(instead, Extract) else told
            if isinstance(told, Refusal):
                told = _whole(reading, sentence, framed, told, before)
            if isinstance(told, Extract) and goes_on(told.framed, before):
                told = Refusal(told.rule, "a claim of nobody named", sentence.start, sentence.end)
            found[sentence.index] = told
        before = sentence
    return found


def _whole(
    reading: Reading,
    sentence: Sentence,
    framed: Frame | str,
    refused: Refusal,
    before: Sentence | None,
) -> Extract | Refusal:
    """The sentence told whole, with what it leans on in doubt; else why it does not stand alone."""
    found = whole(reading, sentence, framed, before)
    return refused if found is None else Extract(sentence, *found, refused.rule, leaning=True)


def _speaks(text: str) -> bool:
    """Whether a sentence of an interview is a question or an answer."""
    return text.rstrip().endswith("?") or bool(FIRST_PERSON.search(unquoted(text)))


def _extract(
    reading: Reading,
    sentence: Sentence,
    framed: Frame | str,
    *,
    lead: Sentence,
    before: Sentence | None,
) -> Extract | Refusal:
    rule = LEAD if sentence.paragraph == lead.paragraph else STORY
    told: Told | str = framed if isinstance(framed, str) else _unfit(reading, sentence, framed)
    if not told and isinstance(framed, Frame):
        told = tell(reading, sentence, framed, opening=sentence == lead, before=before)
    if isinstance(told, Told) and _NOBODY.match(told.subject):
        told = "a subject that nothing names"
    if isinstance(told, str) or isinstance(framed, str):
        return Refusal(rule, str(told), sentence.start, sentence.end)
    return Extract(sentence, framed, told, rule)


def _unfit(reading: Reading, sentence: Sentence, framed: Frame) -> str:
    """Why a sentence is no extract, before its words are looked at; "" for none."""
    text, at = sentence.span.text, framed.verb.main.idx
    if subordinate(framed.verb.main):
        return "a subordinate clause that was read as the main one"
    marked = _MARK.match(text) and not _TITLE.match(text)
    if marked or reading.is_quoted(at) or _LABEL.match(text):
        return "a quotation, or a line of a list"
    modal = framed.verb.tense == "modal"
    condition = framed.mood == "conditional" and not modal
    if framed.mood == "asked" or condition or (_CONDITION.match(text) and not _IF_DONE.match(text)):
        return "a question or a condition"
    if (framed.hearsay and not _hedged(framed)) or _supposed(framed):
        return "a claim of nobody named"
    if FIRST_PERSON.search(unquoted(text)):
        return "the first person"
    if text.lower().startswith(_linking()):
        return "leans on another sentence: its opening"
    return "" if _END.search(text) else "no full stop"


@cache
def _linking() -> tuple[str, ...]:
    """What sets a sentence beside another one, with its comma."""
    return tuple(f"{phrase}," for phrase in sorted(words("linking_phrases")))


def _hedged(framed: Frame) -> bool:
    """Whether the sentence says itself that it is hearsay: "has reportedly left", "is alleged to
    have left", "it is understood that he left"."""
    main = framed.verb.main
    below = {c.dep_ for c in main.rights if c.tag_[:2] == "VB"} & {"xcomp", "ccomp"}
    held = framed.verb.passive and framed.verb.lemma in _HELD and bool(below)
    return held or any(c.lower_ in words("hearsay") for c in main.children)


def _supposed(framed: Frame) -> bool:
    """Whether "would" is said of something by nobody; "the proposed route would cross Loja" is
    said of a plan."""
    unreal = framed.verb.tense == "modal" and framed.speaker is None
    if unreal and any(a.lower_ in ("would", "'d", "’d") for a in framed.verb.auxiliaries):
        return True  # "would have won if"
    if framed.verb.tense != "would" or framed.speaker is not None:
        return False
    before = framed.verb.main.doc[framed.verb.main.sent.start : framed.verb.start]
    plan = any(t.lemma_.lower() in words("plans") or t.lower_ == "proposed" for t in before)
    return not plan and not _IF_DONE.match(before.text)


def _lies_ahead(reading: Reading, framed: Frame) -> bool:
    """Whether a plan is one still: not "was to open in 2019" in an article of 2021."""
    over = (framed.date or "9999")[:4] < (reading.article.published or "")[:4]
    future = framed.mood in ("conditional", "denied") and framed.verb.tense == "future"
    return (framed.mood == "planned" or future or _is_fixed(reading, framed)) and not over


def _is_fixed(reading: Reading, framed: Frame) -> bool:
    """Whether a present tells of a day to come: "They travel to Lund on 22 October"."""
    day, today = framed.date or "", (reading.article.published or "9999")[:10]
    present = framed.mood == "said" and framed.verb.tense == "present"
    lasts = framed.verb.lemma == "be"  # "a ban is in force on 4 May"
    return present and not lasts and len(day) == len(today) and day > today


def _deed(reading: Reading, framed: Frame) -> Token:
    """The verb whose day the story may tell: that of what somebody says was done, where the story
    tells none of the saying."""
    main = framed.verb.main
    said = child(main, "ccomp") if framed.verb.lemma in words("verbs_of_speech") else None
    return main if said is None or main.i in reading.story_days else said


def minted(reading: Reading, extract: Extract) -> Fact:
    """The fact of an extract that no event tells."""
    framed, told = extract.framed, extract.told
    claimed = told.speaker or _hedged(framed) or framed.hearsay
    claimed = claimed or (extract.leaning and framed.speaker is not None)
    modality = "claimed" if claimed else "planned" if _lies_ahead(reading, framed) else "holds"
    verb = verb_of(framed)
    fact = mint(
        reading.story,
        extract.sentence,
        "event",
        told.subject,
        verb.main.doc[verb.start : verb.end].text.lower(),
        told.text.rstrip("."),
        told.text,
        rule=extract.rule,
        doubts=told.doubts,
        date=day_of(reading, framed),
        modality=modality,
        attributed_to=told.speaker or None,
        names=names_of(reading, told.text),
    )
    dated = by_story(reading, fact, _deed(reading, framed).i)
    hidden = PRINTED.admits(fact) and not PRINTED.admits(dated)
    known = hidden and OCCASION in dated.doubts  # the sentence says of what the day is
    return replace(fact, date=dated.date) if known else dated
