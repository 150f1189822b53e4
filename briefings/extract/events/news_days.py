"""Which days are those of the news, and which deeds are told as done on them.

The lead of a report often has no day: "The mayor has been jailed", where the judge "said on
Friday" further down. Behind it what is told in the simple past, with no word of another time, was
done on the day of the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When
from briefings.extract.clauses.tree import child, climb
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

# News is so many days old at most.
OLDEST = timedelta(days=3)
NEWS = ("main", "conjunct")
_PLAYED = (*NEWS, "relative", "complement")
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_OPENING, _FIRST = 4, 2
_OTHER_MATCHES = frozenset({"against", "as", "career", "games", "matches", "season", "tournament"})
FRESH = frozenset({"past", "perfect"})
_OTHER_TIMES = frozenset({"ago", "ahead", "already", "always", "before", "earlier", "every"})
_OTHER_TIMES |= {"formerly", "initially", "later"}
_OTHER_TIMES |= {"often", "once", "originally", "previously", "recently", "since", "sometimes"}
_OTHER_TIMES |= {"until", "usually", "while", "whenever", "last", "previous"}
_LONG = frozenset({"decade", "month", "week", "year"})
_WITHIN_A_DAY = frozenset({"hour", "minute", "moment", "second"})
_ANNOUNCING = frozenset({"announce", "confirm", "deliver", "report", "rule", "tell"})
_COURTS = frozenset({"court", "judge", "jury", "magistrate", "tribunal", "verdict"})
_LASTING = frozenset({"for", "over", "during", "within", "throughout"})
_SPANS = frozenset({"career", "century", "day", "decade", "month", "season", "week", "year"})

Evidence = tuple["Sentence", "When"]


def in_body(parsed: Parsed) -> bool:
    """Whether a sentence is of the story itself, not of its headings or captions."""
    return parsed.sentence.paragraph.role == "body"


def of_lead(reading: Reading) -> dict[int, Evidence]:
    """The deed that opens a report without its day, where the report names just one day of news:
    "The mayor has been jailed. … Judge Aho said on Friday"."""
    body = [p for p in reading.clauses if in_body(p)]
    days = [m for m in reading.dates if is_recent(reading, m) and not is_due(reading, m)]
    if not body or len({m.edtf for m in days}) != 1:
        return {}
    opens = body[0].sentence.start
    day = next((d for d in days if d.start >= opens), days[0])
    sentence = reading.story.sentence_at(day.start)
    if sentence is None:
        return {}
    own = sentence == body[0].sentence
    tried = sentence in [p.sentence for p in body[:_OPENING]] and _is_tried(
        body[0].sentence, sentence
    )
    told = tried or (_is_said(sentence) and _share(body[0].sentence, sentence))
    if not (_is_said_on(reading, day) if own else told):
        return {}
    when = When(day, sentence.span.start, sentence.span.end, "", "own")
    lead = [c for c in body[0].clauses if isinstance(c, Predication) and c.place == "main"]
    return {c.main.i: (sentence, when) for c in lead if _is_fresh(c) and goes_on(c, FRESH)}


def of_play(reading: Reading) -> dict[int, Evidence]:
    """What the markets did, and what was done in a match, is of the day of the news, where a report
    names just one: "Aralco's shares closed 3% higher"."""
    days = [m for m in reading.dates if is_recent(reading, m) and not is_due(reading, m)]
    sentence = reading.story.sentence_at(days[0].start) if days else None
    if sentence is None or len({m.edtf for m in days}) != 1:
        return {}
    when = When(days[0], sentence.span.start, sentence.span.end, "", "own")
    clauses = (c for p in reading.clauses for c in p.clauses if isinstance(c, Predication))
    verbs = words("verbs_of_play") if _is_match(reading) else frozenset[str]()
    verbs |= words("verbs_of_winning") if _is_contest(reading, sentence) else frozenset()
    return {
        c.main.i: (sentence, when)
        for c in clauses
        if (_trades(c) and goes_on(c)) or (_plays(c, verbs) and goes_on(c, places=_PLAYED))
    }


def _is_match(reading: Reading) -> bool:
    """Whether an article reports a match: a score stands at its beginning."""
    body = [p.sentence.span.text for p in reading.clauses if in_body(p)]
    return any(_SCORE.search(text) for text in body[:_OPENING])


def _is_contest(reading: Reading, sentence: Sentence) -> bool:
    """Whether a report of what was won opens with the sentence that names the day."""
    opening = [p.sentence for p in reading.clauses if in_body(p)][:_FIRST]
    nouns = (t.lemma_.lower() for s in opening for t in s.span if t.pos_ in ("NOUN", "PROPN"))
    return sentence in opening and any(noun in words("contests") for noun in nouns)


def _plays(clause: Predication, verbs: frozenset[str]) -> bool:
    """Whether a clause tells what was done in play, by one of these verbs, and of no other
    match."""
    others = _OTHER_MATCHES
    if clause.verb.lemma in words("verbs_of_winning"):
        others = others - {"as"}  # "won the prize as best actor"
    span = clause.main.doc[clause.verb.end : clause.end]
    return clause.verb.lemma in verbs and not any(t.lower_ in others for t in span)


def _trades(clause: Predication) -> bool:
    """Whether a clause tells how a price moved: by so much per cent, or to so much."""
    traded = clause.subject.head.lemma_.lower() in words("traded_things")
    moved = clause.verb.lemma in words("market_moves")
    return (
        traded
        and moved
        and any(
            t.pos_ == "NUM" or t.text == "%" for t in clause.main.doc[clause.verb.end : clause.end]
        )
    )


def _is_said(sentence: Sentence) -> bool:
    """Whether somebody says something in a sentence: he announces what opens the report."""
    verbs = (t.lemma_.lower() for t in sentence.span if t.pos_ == "VERB")
    return any(verb in _ANNOUNCING or verb in words("verbs_of_saying") for verb in verbs)


def _is_tried(lead: Sentence, other: Sentence) -> bool:
    """Whether a court has done something, and another sentence tells the day of what it heard:
    "has been jailed. … The High Court heard on Friday"."""
    done = any(t.tag_ == "VBN" and t.lemma_.lower() in words("court_verbs") for t in lead.span)
    return done and any(t.lemma_.lower() in _COURTS for t in other.span)


def _share(lead: Sentence, other: Sentence) -> bool:
    """Whether two sentences speak of the same: a noun or name stands in both."""
    told, again = (
        {t.lemma_.lower() for t in s.span if t.pos_ in ("NOUN", "PROPN")} for s in (lead, other)
    )
    return not told.isdisjoint(again)


def _is_said_on(reading: Reading, day: DateMention) -> bool:
    """Whether a verb of saying stands right before a date: ", the judge said on Friday"."""
    doc = reading.story.doc
    span = doc.char_span(max(0, day.start - 24), day.start, alignment_mode="contract")
    near = [t.lemma_.lower() for t in span or () if t.pos_ == "VERB"]
    return bool(near) and (near[-1] in _ANNOUNCING or near[-1] in words("verbs_of_saying"))


def _is_fresh(clause: Predication) -> bool:
    """Whether a deed is news of its day, also in "has had his fine quashed"."""
    verbs = {clause.verb.lemma}
    if clause.verb.lemma == "have":
        verbs |= {c.lemma_.lower() for c in clause.main.rights if c.tag_ == "VBN"}
    return bool(verbs & words("news_deeds"))


def is_due(reading: Reading, mention: DateMention) -> bool:
    """Whether a day is that of something to come, though it is the article's own."""
    before = reading.article.text[max(0, mention.start - 40) : mention.start].lower()
    return " will " in before or " to be " in before


def is_recent(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is a day of the news: the article's own, or one shortly before."""
    now = published(reading)
    try:
        day = date.fromisoformat(mention.edtf or "")
    except ValueError:
        return False
    return now is not None and now - OLDEST <= day <= now


def published(reading: Reading) -> date | None:
    """The day on which the article appeared, if that is known to the day."""
    try:
        return date.fromisoformat(reading.article.published or "")
    except ValueError:
        return None


def goes_on(
    clause: Predication,
    tenses: frozenset[str] = frozenset({"past"}),
    places: tuple[str, ...] = NEWS,
    *,
    spoken: bool = False,
) -> bool:
    """Whether a clause tells a deed of the story's own time, or one that is only `spoken` of."""
    told = clause.verb.tense in tenses and clause.mood == "said" and clause.place in places
    dated = any(len(w.mention.edtf or "") != len("2020") for w in clause.whens if not w.bound)
    own = not clause.quoted and not dated and (spoken or clause.speaker is None or tenses is FRESH)
    lasting = words("background_verbs", "verbs_of_state", "verbs_of_thought", "verbs_of_saying")
    deed = clause.verb.lemma not in lasting or (tenses is FRESH and _is_fresh(clause))
    speaks = clause.verb.lemma in words("verbs_of_speech")
    says = speaks and child(clause.main, "ccomp") is not None
    return told and own and deed and not says and not elsewhen(clause)


def elsewhen(clause: Predication) -> bool:
    """Whether a word of a clause turns to another time, or to one that lasted."""
    start = min(clause.subject.start, clause.main.left_edge.i)
    span = clause.main.doc[start : clause.end]
    if any(t.lower_ == "after" and t.i and t.nbor(-1).lemma_.lower() in _LONG for t in span):
        return True  # "resigned less than a year after she took office"
    turned = [t for t in span if t.lower_ in _OTHER_TIMES and not _is_near(t, clause)]
    if any(t.lower_ != "since" or t.head.i == clause.main.i for t in turned):
        return True  # but not "their steepest fall since March 2020"
    return not _is_fresh(clause) and any(
        t.tag_ == "NNS"
        and t.lemma_.lower() in _SPANS
        and any(b.lower_ in _LASTING for b in _before(t))
        for t in span
    )


def _is_near(token: Token, clause: Predication) -> bool:
    """Whether a word of another time means the same day, "hours later", "fell before closing", or
    only tells more of a noun: "lost to Ruiz, who had never run before"."""
    if token.i and token.nbor(-1).lemma_.lower() in _WITHIN_A_DAY:
        return True
    closing = any(c.lower_ in ("closing", "ending") for c in token.children)
    if token.lower_ == "before" and closing and clause.verb.lemma in words("market_moves"):
        return True
    above = takewhile(lambda t: t.i != clause.main.i, (token, *climb(token)))
    return any(t.dep_ in ("relcl", "acl") for t in above)


def _before(token: Token) -> Iterator[Token]:
    return (token.doc[i] for i in range(max(0, token.i - 4), token.i))
