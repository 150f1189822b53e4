"""Career lists: "his years in Lima, as a counsellor in the 1990s and as ambassador since 2015"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.roles import RolePhrase, after
from briefings.extract.positions.office import office
from briefings.extract.positions.tenure import Tenure, refusal
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.dates import DateMention
    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

REACH = 14


def careers(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The offices after "as" that hang on somebody's years, term or capacity."""
    forms = lowered(reading.story.doc)
    for sentence in reading.story.sentences:
        for i in range(sentence.span.start, sentence.span.end):
            who = _owner(reading, sentence, i) if forms[i] == "as" else None
            if who is not None:
                yield from _listed(reading, sentence, who, i + 1)
                break


def _owner(reading: Reading, sentence: Sentence, at: int) -> Mention | None:
    """The person whose "years" or "term" stand before "as"; no verb of office between."""
    tokens = reading.story.doc.words
    for i in range(at - 1, max(sentence.span.start, at - REACH) - 1, -1):
        token = tokens[i]
        if token.lower_ in words("tenure_nouns"):
            return _possessor(reading, i, sentence) or _who_follows(reading, i, sentence)
        if token.pos_ == "VERB" and token.lemma_ in table("tenure_verbs"):
            return None
    return None


def _who_follows(reading: Reading, noun: int, sentence: Sentence) -> Mention | None:
    """ "After 12 years as chair of Norvex, N. N. will leave": the subject of the main clause."""
    doc, root = reading.story.doc, sentence.span.root
    opens = doc[sentence.span.start]
    if opens.lower_ not in ("after", "during", "following") or noun - opens.i > 4 or root.i < noun:
        return None
    comma = next((t.i for t in doc[noun : root.i] if t.text == ","), 0)
    who = reading.cast.at(comma + 1) if comma else None
    if who is None or who.last > root.i or doc[who.last].pos_ not in ("AUX", "VERB"):
        return None
    return who


def _possessor(reading: Reading, noun: int, sentence: Sentence) -> Mention | None:
    doc = reading.story.doc
    for i in range(noun - 1, max(sentence.span.start, noun - 5) - 1, -1):
        if doc[i].tag_ == "PRP$":
            return reading.cast.at(i)
        if doc[i].tag_ == "POS":
            return reading.cast.at(i - 1)
    return None


def _listed(
    reading: Reading, sentence: Sentence, who: Mention, first: int
) -> Iterator[Tenure | Refusal]:
    doc, end = reading.story.doc, sentence.span.end
    waiting: list[RolePhrase] = []
    i = first
    while i < end:
        phrase = after(doc, i, end)
        if phrase is None:
            break
        waiting.append(phrase)
        i, when, since = _dated(reading, phrase.last, end)
        if when is not None:
            for one in waiting:
                yield _checked(_tenure(reading, sentence, who, one, when, since))
            waiting = []
        i = _past_joints(doc, i, end)
    for one in waiting:
        yield _checked(_tenure(reading, sentence, who, one, None, ""))


def _past_joints(doc: Doc, i: int, end: int) -> int:
    while i < end and (
        doc[i].text == "," or doc[i].lower_ in ("and", "as", "then", "later", "now")
    ):
        i += 1
    return i


def _dated(reading: Reading, i: int, end: int) -> tuple[int, DateMention | None, str]:
    """A date right after an office: the token after it, the date, and its preposition."""
    doc = reading.story.doc
    if i >= end:
        return i, None, ""
    start = doc[i].idx
    for mention in reading.dates_in(start, doc[end - 1].idx + len(doc[end - 1].text)):
        if mention.start - start > 12:
            break
        between = doc.text[start : mention.start].strip().lower()
        word = between or mention.text.split()[0].lower()
        if between in ("", "in", "since", "from", "in the", "until", "("):
            after_it = next((t.i for t in doc[i:end] if t.idx >= mention.end), end)
            return after_it, mention, word
    return i, None, ""


def _checked(tenure: Tenure) -> Tenure | Refusal:
    return refusal(tenure) or tenure


def _tenure(
    reading: Reading,
    sentence: Sentence,
    who: Mention,
    phrase: RolePhrase,
    when: DateMention | None,
    word: str,
) -> Tenure:
    held = office(reading.story.doc, phrase, reading.cast)
    current = word == "since"
    edtf = when.edtf if when is not None else None
    return Tenure(
        person=who.person,
        office=held,
        sentence=sentence,
        rule="career list",
        modality="holds" if current else "former",
        lead="was" if current or held.occupation else "has served as",
        start=edtf if current else None,
        dated=None if current else edtf,
        doubts=("pronoun",) if who.how == "pronoun" else (),
    )
