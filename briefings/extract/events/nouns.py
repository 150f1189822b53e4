"""Events told by a noun: found in a sentence, made a statement by `nominal`, minted here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When
from briefings.extract.events.clause_days import whole_noun
from briefings.extract.events.happenings import happening
from briefings.extract.events.nominal import Told, tell
from briefings.extract.events.spoken_occasions import occasion
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.statements.moments import spoken
from briefings.extract.statements.phrases import names_of
from briefings.extract.statements.wording import broken, capital, stopped, tidy
from briefings.model import Clause, Fact

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The noun events of an article, and the dated nouns that were refused."""
    for parsed in reading.clauses:
        sentence = parsed.sentence
        if sentence.paragraph.role == "heading" or reading.interview:
            continue
        yield from _occasions(reading, parsed)
        for noun, when in _finest(_dated_nouns(parsed)):
            if reading.is_quoted(noun.idx):
                continue
            told = None if when.bound else _told(reading, noun, when)
            if isinstance(told, str):
                yield Refusal("noun event", told, sentence.start, sentence.end)
            elif told is not None:
                yield _minted(reading, sentence, told, when)


def _told(reading: Reading, noun: Token, when: When) -> Told | str | None:
    """The event of a dated noun: what was done, or that it took place."""
    told = tell(reading, noun, when)
    if isinstance(told, Told):
        return told
    found = happening(reading, noun, when)
    if found is None:
        return told
    what, verb = found
    plural = noun.tag_ in ("NNS", "NNPS")
    first, _, rest = verb.partition(" ")
    lemma = {"took": "take"}.get(first, first.removesuffix("ed"))
    return Told("event, happening", what.text, first, rest, lemma, what.doubts, plural=plural)


def _occasions(reading: Reading, parsed: Parsed) -> Iterator[Fact | Refusal]:
    for clause in parsed.clauses:
        found = occasion(reading, clause) if isinstance(clause, Predication) else None
        if found is not None and not reading.interview:
            yield _minted(reading, parsed.sentence, *found)


def _dated_nouns(parsed: Parsed) -> Iterator[tuple[Token, When]]:
    """The nouns of a sentence that may be events, each with its date."""
    for loose in parsed.loose:
        if loose.noun is not None:
            yield whole_noun(loose.noun), loose.when
    for clause in parsed.clauses:
        for when in clause.whens:
            noun = _before(parsed, when)
            if noun is not None:
                yield noun, when
    yield from _anniversaries(parsed)


def _finest(pairs: Iterable[tuple[Token, When]]) -> tuple[tuple[Token, When], ...]:
    """Each noun with its dates, without one that another says more exactly."""
    pairs = tuple(pairs)
    return tuple(
        (noun, when)
        for noun, when in pairs
        if not any(
            noun.i == other.i
            and len(found.mention.edtf or "") > len(when.mention.edtf or "")
            and (found.mention.edtf or "").startswith(when.mention.edtf or "")
            for other, found in pairs
        )
    )


def _anniversaries(parsed: Parsed) -> Iterator[tuple[Token, When]]:
    """ "2022 marks the 30th anniversary": the year is the subject of the verb above."""
    whens = [w for clause in parsed.clauses for w in clause.whens]
    whens += [loose.when for loose in parsed.loose]
    for token in parsed.sentence.span if whens else ():
        if token.lemma_.lower() == "anniversary" and token.head.lemma_.lower() in ("mark", "be"):
            for when in whens:
                year = parsed.sentence.span.doc[when.end - 1]
                beside = year.head.i == token.head.i or year.i + 1 == token.head.i
                if beside and year.i < token.head.i:
                    yield token, when


def _before(parsed: Parsed, when: When) -> Token | None:
    """The noun of a meeting whose phrase ends right before a date that a verb got."""
    tokens, first = parsed.sentence.span.doc.words, parsed.sentence.span.start
    at = when.start - 1
    while at > first and tokens[at].text == ",":
        at -= 1
    if at < first or tokens[at].tag_ in ("VBG", "VBN"):  # "an interview published on Friday"
        return None
    for token in (tokens[at], *tokens[at].ancestors):
        if token.lemma_.lower() in words("meetings") and token.right_edge.i >= at:
            return token
    return _last_meeting(parsed, at)


def _last_meeting(parsed: Parsed, at: int) -> Token | None:
    """The noun of an occasion, "during an interview …", with no verb or comma behind it."""
    tokens = parsed.sentence.span.doc.words
    for i in range(at, parsed.sentence.span.start, -1):
        token = tokens[i]
        if token.lemma_.lower() in words("meetings") and token.head.lower_ in (
            "during",
            "in",
            "at",
        ):
            return token
        if token.text == "," or (token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "MD")):
            return None
    return None


def _minted(reading: Reading, sentence: Sentence, told: Told, when: When) -> Fact | Refusal:
    moment = spoken(when.mention) if told.asks_when else ""
    text = stopped(capital(tidy(f"{told.subject} {told.verb} {told.rest} {moment}")))
    fault = broken(text)
    if not spoken(when.mention):
        fault = "a date that has no plain words"
    if fault:
        return Refusal("noun event", fault, sentence.start, sentence.end)
    doubts = {*told.doubts, "noun form"}
    verb = sentence.span.root
    if verb.lemma_.lower() in words("verbs_of_speech"):
        doubts.add("within what somebody says")
    if when.mention.basis == "year from context":
        doubts.add("the year is inferred")
    return mint(
        reading.story,
        sentence,
        "event",
        capital(told.subject),
        told.lemma,
        tidy(f"{told.verb} {told.rest}"),
        text,
        rule=told.rule,
        doubts=doubts,
        date=when.mention.edtf,
        modality="planned" if told.planned or ahead(reading, when) else "holds",
        names=names_of(reading, text),
        clause=_grammar(told, moment),
    )


def _grammar(told: Told, moment: str) -> Clause:
    return Clause(
        subject=capital(told.subject),
        verb=told.verb,
        rest=told.rest,
        when=moment,
        lemma=told.lemma,
        tag="VBN" if told.passive else "VBP" if told.planned else "VBD",
        auxiliaries=tuple(told.verb.split()[:1]) if told.passive else (),
        plural=told.plural,
        passive=told.passive,
    )


def ahead(reading: Reading, when: When) -> bool:
    """Whether a date lies after the article's own."""
    return ahead_of(reading, when.mention.edtf or "")


def ahead_of(reading: Reading, date: str) -> bool:
    """Whether a day in EDTF lies after the article's own."""
    published = reading.article.published or ""
    known = bool(published) and date[:4].isdigit()
    return known and date[: len(published)] > published[: len(date)]
