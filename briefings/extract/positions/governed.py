"""The role phrases that a verb governs: after it, after "as", after "the post of"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds
from briefings.extract.people.series import series
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.clauses import Predication
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading

_ADVERBS = frozenset({"RB", "RBR"})
_POSTS = frozenset(["post", "position", "role", "office", "job", "seat", "title", "place"])
# Verbs of a feast, whose "at" tells where it is held.
SOLEMN = frozenset({"consecrate", "crown", "inaugurate", "install", "ordain", "swear"})
_DIRECT = frozenset(
    [
        "be",
        "become",
        "remain",
        "stay",
        "name",
        "elect",
        "appoint",
        "crown",
        "make",
        "re-elect",
        "reelect",
    ]
)


def roles_of(reading: Reading, clause: Predication) -> Iterator[RolePhrase]:
    """The role phrases that a verb governs: after it, after "as", "to be", "the post of"."""
    doc = reading.story.doc
    limit = bounds(doc, clause.main.i)[1]
    for i in _entries(doc, clause, limit):
        named = reading.cast.at(i)
        if named is not None and named.how != "pronoun":
            continue
        found = series(doc, _past_adverbs(doc, i, limit), limit)
        if found and not _of_named(reading, found[-1].last):
            yield from (_past_feast(doc, p, clause) for p in found)
            return


def _of_named(reading: Reading, i: int) -> bool:
    """ "named its chairman, | Ann Lee, as": an office of who is named behind it."""
    doc = reading.story.doc
    found = reading.cast.at(i + 1) if i + 1 < len(doc) and doc[i].text == "," else None
    return found is not None and found.how == "full name" and found.first == i + 1


def _past_feast(doc: Doc, phrase: RolePhrase, clause: Predication) -> RolePhrase:
    """ "sworn in as premier at Tern House": where it is done is no part of the office."""
    first, last = phrase.back
    if clause.verb.lemma not in SOLEMN or first == last or doc[first].lower_ != "at":
        return phrase
    return replace(phrase, last=first, back=(first, first))


def _entries(doc: Doc, clause: Predication, limit: int) -> Iterator[int]:
    """Where a role may begin after a verb, the likeliest first."""
    first, lemma = clause.verb.end, clause.verb.lemma
    if lemma == "act" and clause.main.lower_ == "acting":
        yield clause.main.i
    if lemma in _DIRECT or (table("tenure_verbs")[lemma][1] == "object" and clause.verb.passive):
        yield first
    for i in range(first, min(limit - 1, first + 30)):
        word = doc.words[i].lower_
        if word in (";", ":", "including") or (i > first and _new_clause(doc.words[i])):
            return
        if _goes_elsewhere(doc.words, i, lemma):
            return
        if (
            (word == "as" and lemma not in ("be", "become") and not _beyond(doc, i, clause))
            or (
                word in ("be", "become")
                and i > 0
                and doc[i - 1].lower_ == "to"
                and (lemma != "be" or i == first + 1)
                and table("tenure_verbs")[lemma][0] != "end"
            )
            or (word == "of" and doc[i - 1].lower_ in _POSTS and lemma not in ("be", "become"))
            or (word == "to" and lemma in ("elect", "promote", "re-elect", "appoint", "name"))
            or (
                lemma in ("name", "appoint", "elect", "make", "crown")
                and _ends_object(doc, i, clause)
            )
        ):
            yield i + 1


def _beyond(doc: Doc, i: int, clause: Predication) -> bool:
    """ "named N. N., who had worked for Norvex, | as director": of the clause outside."""
    return clause.place == "relative" and doc[i - 1].text == ","


def _goes_elsewhere(tokens: Sequence[Token], i: int, lemma: str) -> bool:
    """ "left Norvex | to join Tarn as director": the office behind is another one."""
    ends = table("tenure_verbs")[lemma][0] == "end"
    return ends and tokens[i].tag_ == "VB" and tokens[i - 1].lower_ == "to"


def _new_clause(token: Token) -> bool:
    """A verb that is not the plain infinitive of the one before: "elected to serve as"."""
    if not token.tag_.startswith("VB") or token.tag_ == "VB":
        return False
    return token.dep_ in ("advcl", "relcl", "acl", "conj", "ccomp", "ROOT", "pcomp")


def _ends_object(doc: Doc, i: int, clause: Predication) -> bool:
    """Whether token `i` ends a name right after the verb: "named N. N. | coach"."""
    run = range(clause.verb.end, i + 1)
    return not clause.verb.passive and all(
        doc[j].text[0].isupper() or doc[j].text == "-" for j in run
    )


def again(doc: Doc, i: int) -> bool:
    """Whether "re-elected" stands at a token, which the tokenizer cuts in three."""
    return doc[i : i + 3].text.lower() in ("re-elected", "re-appointed")


def _past_adverbs(doc: Doc, i: int, limit: int) -> int:
    if i + 3 < limit and again(doc, i):
        i += 3
    while i < limit and doc.words[i].tag_ in _ADVERBS:
        i += 1
    return i
