"""Who says what a clause says: the outlet itself, a named speaker, or words in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.apart import ends_list
from briefings.extract.clauses.reporting import reporting
from briefings.extract.clauses.subjects import subject_of
from briefings.extract.clauses.tree import (
    SUBJECTS,
    according_to,
    child,
    climb,
    first_word,
    is_under,
    verb_above,
)
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Span, Token


# "On Friday 4 March 2022", and the same with a place.
LONGEST_DATE = 5
_LONGEST_SCENE = 8
_MARK = re.compile(r'[“”"]')
# Clauses that share who says so with the one they hang on.
_SHARING = frozenset({"advcl", "conj"})
# Verbs that bring in what is said behind "as": not "as she announced the plan, …".
_TELLING = frozenset({"acknowledge", "explain", "note", "report", "say", "tell", "warn", "write"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head noun of who is paraphrased; tokens [start, end) of the words that say so."""

    head: Token | None
    start: int = 0
    end: int = 0


def speaker_of(verb: Token, sentence: Span) -> Speaker | None:
    """Who is said to say the clause; None when the outlet says it itself."""
    according = _according(verb, sentence) or _as_told(verb, sentence)
    if according is not None:
        return according
    head = reporting(verb)
    if head is not None and any(_known(v) for v in _below(verb, head)):
        return None
    if head is None:
        told = _between(verb) or _joined(verb) or _goes_on(verb) or _behind(verb, sentence)
        return told or _hearsay(verb)
    inverted = child(head, "nsubj")
    if inverted is not None and inverted.i > head.i:
        return Speaker(inverted)
    return _subject_of(head)


def _below(verb: Token, above: Token) -> Iterator[Token]:
    """A verb, and what it hangs on below another."""
    yield verb
    for head in climb(verb):
        if head.i == above.i:
            return
        yield head


def _known(verb: Token) -> bool:
    """Whether a clause that "which" or "whose" opens behind a comma tells what the outlet knows:
    "he said the bridge, which opened in 2001, was safe"."""
    left = verb.left_edge
    if verb.dep_ != "relcl" or left.i == 0 or left.nbor(-1).text != ",":
        return False
    return any(t.lower_ in ("which", "whose") for t in verb.doc[left.i : min(left.i + 3, verb.i)])


def _according(verb: Token, sentence: Span) -> Speaker | None:
    """ "According to X", wherever it stands in the sentence, speaks for all of it."""
    if "according" not in lowered(sentence.doc)[sentence.start : sentence.end]:
        return None
    for token in sentence:
        if token.lower_ == "according" and token.i + 1 < sentence.end:
            name = according_to(token)
            if name is None:
                return Speaker(None)
            if not _covers(token, name, verb, sentence):
                return None
            return Speaker(name, token.i, name.right_edge.i + 1)
    return None


def _as_told(verb: Token, sentence: Span) -> Speaker | None:
    """ "As the mayor told the Herald, the pool was closed": she says so."""
    for told in verb.lefts if sentence.start <= verb.i < sentence.end else ():
        if told.dep_ != "advcl":
            continue
        mark, who = child(told, "mark"), child(told, "nsubj")
        if mark is None or mark.lower_ != "as" or who is None:
            continue
        content = child(told, "dobj", "ccomp", "xcomp")
        bare = content is None or told.lemma_.lower() == "tell"
        if told.lemma_.lower() in _TELLING and bare and mark.i < who.i < told.i:
            return Speaker(who, mark.i, told.right_edge.i + 1)
    return None


def _covers(token: Token, name: Token, verb: Token, sentence: Span) -> bool:
    """At either end of the sentence it speaks for all of it, else for the clause it stands in."""
    end = name.right_edge.i + 1
    last = all(t.is_punct for t in sentence.doc[end : sentence.end])
    above = verb_above(token)
    return token.i == sentence.start or last or above is None or is_under(verb, above)


def _between(verb: Token) -> Speaker | None:
    """Who says it between two commas, where the parser hangs that on the verb: "the toll has
    doubled since May, the ministry says, and may rise"."""
    above = (verb, verb.head) if verb.dep_ in _SHARING else (verb,)
    for told in (c for v in above for c in v.children if c.dep_ == "parataxis" and c.i != verb.i):
        who = child(told, "nsubj")
        if who is None or told.lemma_.lower() not in words("verbs_of_speech"):
            continue
        first, last = min(told.i, who.left_edge.i), max(told.i, who.right_edge.i)
        before, after = (told.doc[i : i + 1].text for i in (first - 1, last + 1))
        if before == "," and after in (",", "."):
            return Speaker(who, first - 1, last + 1 + (after == ","))
    return None


def _joined(verb: Token) -> Speaker | None:
    """Who says a clause that the parser joined to the verb of speech, though its time is that of
    what is said: "the ministry says 40 jobs were created, but 300 people | left"."""
    head = verb.head
    said = child(head, "ccomp") if verb.dep_ == "conj" else None
    if said is None or head.lemma_.lower() not in words("verbs_of_speech"):
        return None
    own, other = first_word(verb), first_word(said)
    if said.i < head.i and own.lower_ == other.lower_ == "had":  # "it had sunk, he said, and had"
        return _subject_of(head)
    if child(verb, *SUBJECTS) is None:  # "say they have seized the port and | closed the roads"
        return _subject_of(head) if head.tag_ in ("VBZ", "VBP") and own.tag_ == "VBD" else None
    past = own.tag_ == other.tag_ == "VBD"
    earlier = head.tag_ in ("VBZ", "VBP") or own.lower_ == other.lower_ == "had"
    if not past or not earlier or not head.i < said.i < own.i:
        return None
    return _subject_of(head)


def _subject_of(head: Token) -> Speaker:
    found = subject_of(head)
    return Speaker(None if isinstance(found, str) or ends_list(found.head, head) else found.head)


def _behind(verb: Token, sentence: Span) -> Speaker | None:
    """Who says it at the end of the sentence, where the parser took it for an apposition: "beating
    two rivals, the ministry announced on Friday"."""
    for token in sentence:
        if token.dep_ not in ("acl", "advcl") or token.tag_ not in ("VBD", "VBN"):
            continue
        if token.lemma_.lower() not in words("verbs_of_speech") or child(token, *SUBJECTS):
            continue
        start, noun = _teller(sentence, token)
        after = [t for t in sentence.doc[token.i + 1 : sentence.end] if not t.is_punct]
        plain = len(after) <= _LONGEST_SCENE and not any(t.tag_[:2] == "VB" for t in after)
        if noun is not None and plain and verb.i < start:
            return Speaker(noun, start, sentence.end)
    return None


def _teller(sentence: Span, token: Token) -> tuple[int, Token | None]:
    """The comma before who says it, and the head of the words between it and the verb."""
    doc = sentence.doc
    before = range(token.i - 1, sentence.start, -1)
    start = next((i for i in before if doc[i].text == "," or doc[i].tag_[:2] == "VB"), token.i)
    nouns = (t for t in doc[start + 1 : token.i] if t.pos_ in ("NOUN", "PROPN"))
    noun = next((t for t in nouns if t.i + 1 == token.i or t.nbor().dep_ == "prep"), None)
    named = noun is not None and (is_human(noun) or (noun.dep_ == "appos" and token.dep_ == "acl"))
    return start, noun if named and doc[start].text == "," else None


def _goes_on(verb: Token) -> Speaker | None:
    """Who tells what he thinks as well: "she said she was no expert, but she did | worry"."""
    head = verb.head
    said = child(head, "ccomp") if verb.dep_ == "conj" else None
    if said is None or said.i < head.i or head.lemma_.lower() not in words("verbs_of_speech"):
        return None
    who = [child(v, "nsubj") for v in (verb, said, head)]
    lemma = verb.lemma_.lower()
    inward = lemma in words("verbs_of_thought") or lemma in words("verbs_of_state")
    same = {w.lower_ if w is not None and w.tag_ == "PRP" else "" for w in who[:2]}
    return _subject_of(head) if inward and len(same) == 1 and "" not in same else None


def _hearsay(verb: Token) -> Speaker | None:
    hearsay = words("hearsay")
    heard = any(c.lower_ in hearsay for c in verb.children)
    return Speaker(None) if heard else None


def quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of `text[start:end]` between quotation marks, the marks included.

    A mark that is never closed quotes up to the next that opens, or up to the end; a straight
    one that can only close, where none is open, quotes nothing.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        i, mark = match.start(), match[0]
        if opened is None:
            closes = mark == "”" or (mark == '"' and _faces(text, i, start, end) == "left")
            opened = None if closes else i
        elif mark == '"' and text[opened] == '"' and _faces(text, i, start, end) == "right":
            found.append((opened, i))
            opened = i
        elif mark != "“":
            found.append((opened, i + 1))
            opened = None
    if opened is not None:
        found.append((opened, end))
    return found


def _faces(text: str, i: int, start: int, end: int) -> Literal["left", "right", "both"]:
    """Whether a straight mark stands as a closing or an opening one does, or may be either."""
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    if before.isspace() and (after.isalnum() or after in "[("):
        return "right"
    return "left" if (before.isalnum() or before in ".,?!)]") and not after.isalnum() else "both"
