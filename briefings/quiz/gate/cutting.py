"""Checks of what was lifted out of its sentence: nothing cut off, nothing taken along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.model import Clause, Fact, QuizItem
from briefings.quiz.english import passive
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.lists import words
from briefings.quiz.verbs import lemma, readings
from briefings.quiz.wording import bare, content, folded, has_phrase, tokens
from briefings.words.numbers import SMALL
from briefings.words.sentences import sentence_breaks

_PIECE = re.compile(r"[\w$€£%](?:[\w'’.%&/–-]|,(?=\d))*[\w%]|[\w%]|[,;:()“”\"—–.]")
_LIFTED = ("participle", "adverbial", "reduced")
_TAKEN = frozenset({"with", "as", "by", "for", "to", "against"})


def events(item: QuizItem, context: Context) -> Iterator[tuple[Fact, Clause]]:
    """The dated deeds of the item, with their grammar; those made of a noun are left out."""
    for fact in context.facts(item):
        of_noun = words("noun_rules") & {w.strip(",") for w in fact.rule.split()}
        if fact.kind == "event" and fact.clause is not None and not of_noun:
            yield fact, fact.clause


def _following(clause: Clause, sentence: str) -> list[str] | None:
    """The pieces of the sentence after the clause's verb; None when it is not found."""
    pieces = _PIECE.findall(sentence)
    verb = clause.verb.split()[-1].casefold() if clause.verb else ""
    places = [n for n, p in enumerate(pieces) if p.casefold() == verb]
    if not places and clause.lemma:
        stem = clause.lemma[:3].casefold()
        near = (n for n, p in enumerate(pieces) if p.casefold().startswith(stem))
        places = [n for n in near if lemma(pieces[n]) == clause.lemma]
    return pieces[places[0] + 1 :] if len(places) == 1 else None


def _span(pieces: list[str]) -> list[str]:
    """The pieces up to the next clause: what the verb itself governs."""
    for place, piece in enumerate(pieces):
        if not piece[0].isalnum() and piece[0] not in "$€£%":
            return pieces[:place]
        if piece.casefold() in words("boundaries"):
            return pieces[:place]
    return pieces


def _is_time(piece: str) -> bool:
    low = folded(piece).strip(".")
    return low in words("time_words") or piece[0].isdigit() or low in words("stop")


def _counts(piece: str, after: str) -> bool:
    """Whether a number word counts a span of time: "three weeks ago"."""
    return folded(piece) in SMALL and _is_time(after)


def cut(item: QuizItem, context: Context) -> Iterator[str]:
    """What the verb governs in its sentence stands in the stem: no "was found" for "found dead"."""
    for fact, clause in events(item, context):
        said = content(f"{clause.subject} {clause.verb} {clause.rest}") | content(item.stem)
        for ref in fact.references:
            pieces = _following(clause, ref.sentence)
            lost = _lost(_span(pieces), said) if pieces else []
            if lost:
                yield f"“{' '.join(lost[:6])}” is cut off"
                break


def _lost(span: list[str], said: frozenset[str]) -> list[str]:
    """The pieces at the end of a span that the stem does not have, without those of time."""
    kept = [n for n, p in enumerate(span) if bare(p.lstrip("£€")) in said]
    tail = span[kept[-1] + 1 :] if kept else span
    named = [p for p, after in pairwise([*tail, "-"]) if not _is_time(p) and not _counts(p, after)]
    pointed = len(named) == 1 and {"the", "its", "their", "here"} & {p.casefold() for p in tail}
    return [] if pointed or named == ["here"] else named


def taken_along(item: QuizItem, context: Context) -> Iterator[str]:
    """Nothing of the main clause hangs on a clause that stood inside it."""
    for fact, clause in events(item, context):
        if not any(kind in fact.rule for kind in _LIFTED):
            continue
        for ref in fact.references:
            pieces = _following(clause, ref.sentence)
            found = _after_date(pieces, content(item.stem)) if pieces else ""
            if found and not (found.startswith("by ") and passive(clause)):
                yield f"“{found}” belongs to another verb"
                break


def _after_date(pieces: list[str], said: frozenset[str]) -> str:
    """What follows the date of a lifted clause in its sentence, and stands in the stem."""
    timed = False
    for place, piece in enumerate(pieces):
        if not piece[0].isalnum() and piece[0] not in "$€£%":
            return ""
        low = folded(piece)
        if timed and low in _TAKEN:
            phrase = [p for p in pieces[place + 1 : place + 6] if bare(p) not in words("stop")]
            return f"{piece} {phrase[0]}" if phrase and bare(phrase[0]) in said else ""
        timed = timed or low in words("time_words") or re.fullmatch(r"[12]\d{3}", piece) is not None
    return ""


def retold(item: QuizItem, context: Context) -> Iterator[str]:
    """A deed is told as past in its sentence, and is not what a photograph shows."""
    for fact, clause in events(item, context):
        verb, base = clause.verb.split()[-1].casefold(), clause.lemma
        for ref in fact.references:
            seen = {t.casefold() for t in tokens(ref.sentence)}
            present = {f"{base}s", f"{base}es", re.sub("y$", "ies", base)} & seen
            if base and verb not in seen and present:
                yield f"“{min(present)}” is the narrative present"
            elif _unnamed(clause) and _in_caption(ref.article, ref.start, context):
                yield "it is what a photograph shows"


def _unnamed(clause: Clause) -> bool:
    return clause.subject.split(" ", 1)[0].lower() in words("indefinite")


def _in_caption(article: str, start: int, context: Context) -> bool:
    found = context.world.article_by_id.get(article)
    parts = found.paragraphs if found else ()
    return any(p.role == "caption" and p.start <= start < p.end for p in parts)


def reported(item: QuizItem, context: Context) -> Iterator[str]:
    """What was announced is not the last name before ", the agency announced"."""
    for fact, clause in events(item, context):
        word = clause.verb.split()[-1].casefold()
        undergone = passive(clause)
        object_ = [*WHEN.sub("", clause.rest).split(), "and"][0].casefold().strip(",")
        if word in words("telling") and not undergone and object_ in words("boundaries") - {"that"}:
            yield f"{word} what?"
        if not undergone or word not in words("telling"):
            continue
        said = re.compile(rf"\b(?:was|were|been|being|,) {re.escape(word)}\b", re.IGNORECASE)
        if not any(said.search(r.sentence) for r in fact.references):
            yield f"who {word}?"


def one_person(item: QuizItem, context: Context) -> Iterator[str]:
    """A pronoun that means others elsewhere in the article has its person close before it."""
    for fact in context.facts(item):
        if "pronoun" not in fact.doubts:
            continue
        for ref in fact.references:
            found = re.search(r"\b(he|she)\b", folded(ref.sentence))
            article = context.world.article_by_id.get(ref.article)
            if found is None or article is None:
                continue
            if other := _told_of(fact, article.text[: ref.start], ref.article, context):
                yield f"“{found[1]}” may be {other}, of whom was told"
            rivals = _rivals(fact, found[1], ref.article, context)
            near = article.text[max(0, ref.start - CLOSE) : ref.end]
            if rivals and not set(map(folded, fact.subject.split())) & set(map(bare, tokens(near))):
                yield f"“{found[1]}” may be {min(rivals)}"


def nameable(item: QuizItem, context: Context) -> Iterator[str]:
    """What "it" stands for is not asked: the last thing named is too often another."""
    for fact, clause in events(item, context):
        verb = re.escape(clause.verb)
        for ref in fact.references:
            it = re.search(
                rf"(?i)\bit (?:\w+ly |also |then |later |first |has |had )?{verb}\b", ref.sentence
            )
            if it and not has_phrase(clause.subject, ref.sentence):
                yield f"“it” may not be {clause.subject}"


_OWNER = re.compile(r"((?:[A-Z][\w.-]+ )*[A-Z][\w.-]+)['’]s? ([a-z]\w+)")


def own(item: QuizItem, context: Context) -> Iterator[str]:
    """What is "his" after somebody named is not given to somebody else."""
    for fact, clause in events(item, context):
        for owner, thing in _OWNER.findall(clause.rest):
            for ref in fact.references:
                his = re.search(rf"\b(?:his|her) (?:[a-z]+ ){{0,2}}{thing}\b", ref.sentence)
                if his is None or has_phrase(owner, ref.sentence):
                    continue
                before, verb = ref.sentence[: his.start()], clause.verb.split()[-1]
                if has_phrase(clause.subject, before) or has_phrase(verb, before):
                    yield f"{owner}’s, or {clause.subject}’s {thing}?"


CLOSE = 250


def _rivals(fact: Fact, pronoun: str, article: str, context: Context) -> set[str]:
    """The other people for whom the pronoun stands in the article."""
    there = context.world.facts_by_article.get(article, ())
    return {
        f.subject
        for f in there
        if f.subject != fact.subject
        and f.subject[:1].isupper()
        and "pronoun" in f.doubts
        and any(re.search(rf"\b{pronoun}\b", folded(r.sentence)) for r in f.references)
    }


def _told_of(fact: Fact, before: str, article: str, context: Context) -> str:
    """Of whom the person of a fact spoke just before: "Lind said that Vik had left"; or ""."""
    line = before.rstrip().rsplit("\n", 1)[-1]
    last = line[max((begins for _, begins in sentence_breaks(line)), default=0) :]
    doer = fact.clause.subject if fact.clause else fact.subject
    mine, near = doer.split()[-1], context.world.facts_by_article.get(article, ())
    people = {n.canonical for f in near for n in f.names if n.kind == "person"}
    for other in sorted(people):
        name = other.split()[-1]
        told = rf"\b{re.escape(mine)}\b.* (?:{_TOLD})\b.*\b{re.escape(name)} (?P<did>[a-z]+)\b"
        found = re.search(told, last) if name != mine else None
        if found and "verb" in readings(found["did"]):
            return other
    return ""


_TOLD = "added|alleged|believed|claimed|explained|heard|recalled|said|says|told|wrote"


CUTTING_CHECKS: tuple[tuple[str, Check], ...] = (
    ("cut", cut),
    ("taken along", taken_along),
    ("retold", retold),
    ("reported", reported),
    ("one person", one_person),
    ("nameable", nameable),
    ("own", own),
)
