"""Staff told by a verb: "works at Norvex", "joined Norvex in 2012", "was employed by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.events.adopted import clauses
from briefings.extract.people.roles import after
from briefings.extract.positions.articled import with_article
from briefings.extract.positions.office import Office, office
from briefings.extract.positions.spans import spans_at
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.who import body_name, person_at
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading

_WORK = frozenset({"work", "join", "employ", "play", "sign", "teach"})
# How a statement tells it: of now, and of before.
_LEADS = {
    "work": ("works", "worked"),
    "employ": ("works", "worked"),
    "play": ("plays", "played"),
    "teach": ("teaches", "taught"),
}
_LINKS = {"play": ("for",), "teach": ("at",)}
_JOINING = frozenset({"join", "sign"})
_BEFORE = frozenset({"to", "before", "since", "after", "upon"})


def by_work(reading: Reading) -> Iterator[Tenure | Refusal]:
    """Who works or worked for a body, and who trained for which trade."""
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            if clause.quoted or clause.mood != "said":
                continue
            if clause.verb.lemma in _WORK:
                yield from _employed(reading, parsed, clause)
            elif clause.verb.lemma == "train":
                yield from _trained(reading, parsed, clause)
        yield from _joining(reading, parsed)


def _trained(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Tenure]:
    """ "trained as a nurse": a trade that may never have been followed."""
    doc, i = reading.story.doc, clause.verb.end
    if i + 2 >= len(doc) or doc[i].lower_ != "as" or clause.verb.tense == "present":
        return
    who, phrase = person_at(reading, clause.subject.head), after(doc, i + 1, len(doc))
    if who is None or phrase is None or phrase.determiner not in ("a", "an"):
        return
    trade = office(doc, phrase, reading.cast)
    if not trade.occupation:
        return
    value = doc[phrase.front[0] : phrase.head + 1].text
    bare = Office(trade.role, value, with_article(value), None, None, "holds", occupation=True)
    yield Tenure(
        person=who.person,
        office=bare,
        sentence=parsed.sentence,
        rule="verb of training",
        modality="former",
        lead="trained",
        doubts=_doubts(who),
    )


def _employed(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Tenure]:
    """ "has worked at X", "joined X in 2012", "was employed by X"."""
    who = person_at(reading, clause.subject.head)
    if who is None or (clause.verb.passive != (clause.verb.lemma == "employ")):
        return
    joined = clause.verb.lemma in _JOINING
    if clause.verb.lemma == "sign" and clause.main.doc[clause.verb.end].lower_ != "for":
        return
    when = spans_at(clause, clause.verb.end, "begin" if joined else "hold")
    now = clause.verb.tense == "present" or joined
    for body in _bodies(reading, clause):
        yield Tenure(
            person=who.person,
            office=_staff(body),
            sentence=parsed.sentence,
            rule="verb of work",
            modality="holds" if now else "former",
            lead="joined" if joined else _LEADS[clause.verb.lemma][not now],
            start=when.start,
            end=when.end,
            dated=when.on,
            doubts=_doubts(who),
        )


def _joining(reading: Reading, parsed: Parsed) -> Iterator[Tenure]:
    """ "Before joining Norvex in 2003, N. N. was …": the subject of the main clause joined it."""
    doc, span = reading.story.doc, parsed.sentence.span
    forms = lowered(doc)
    for i in range(span.start + 1, span.end):
        if forms[i] != "joining" or forms[i - 1] not in _BEFORE or doc[i].dep_ != "pcomp":
            continue
        token = doc[i]
        over = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        subject = child(over, "nsubj", "nsubjpass") if over is not None else None
        who = person_at(reading, subject) if subject is not None else None
        noun = child(token, "dobj")
        body = body_name(reading, noun) if noun is not None else None
        if who is None or body is None or reading.is_quoted(token.idx):
            continue
        yield Tenure(
            person=who.person,
            office=_staff(body),
            sentence=parsed.sentence,
            rule="verb of work",
            modality="holds",
            lead="joined",
            start=_year_in(reading, token),
            doubts=_doubts(who),
        )


def _year_in(reading: Reading, verb: Token) -> str | None:
    """The date of a gerund's own words: "joining Norvex in 2003,"."""
    last = verb.doc[verb.right_edge.i]
    found = reading.dates_in(verb.idx, last.idx + len(last.text))
    edtf = found[0].edtf if len(found) == 1 else None
    return edtf if edtf and edtf[:4].isdigit() and "/" not in edtf else None


def _staff(body: str) -> Office:
    """Work for a body whose office is not told."""
    words_of = f"with {body}"
    bare = body.removeprefix("the ")
    return Office("staff", words_of, words_of, bare, None, "holds", False, relation="works for")


def _bodies(reading: Reading, clause: Predication) -> Iterator[str]:
    main = clause.main
    found: list[Token] = []
    if clause.verb.lemma == "join":
        found += [c for c in main.children if c.dep_ == "dobj"]
    for c in main.children:
        links = _LINKS.get(clause.verb.lemma, ("at", "for"))
        if (c.dep_ == "prep" and c.lower_ in links) or c.dep_ == "agent":
            found += [o for o in c.children if o.dep_ == "pobj"]
    for token in found:
        for one in (token, *token.conjuncts):
            body = body_name(reading, one)
            if body is not None:
                yield body


def _doubts(who: Mention) -> tuple[str, ...]:
    return (who.how,) if who.how in ("pronoun", "surname", "role") else ()
