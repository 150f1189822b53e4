"""An aside that the parser took for the main clause: "The club, set up in May, has folded"; "a
clerk who stole a car, then sold it, has been jailed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import AUXILIARIES, FINITE, SUBJECTS, child, first_word, is_verb
from briefings.extract.remembering import once

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

# What a noun is called may stand behind them: "the operation, codenamed Heron, will end".
_NAMING = frozenset({"christen", "codename", "dub", "entitle", "name", "nickname", "title"})
_JOINING = frozenset({"and", "later", "then"})


@once
def main_behind(verb: Token) -> Token | None:
    """The main verb behind the aside that `verb` opens; None where `verb` is no aside.

    It shares the noun before the first comma, stands behind a second one, and no "and" joins it.
    """
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBN") or verb.i < 2:
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return None
    doc = verb.doc
    own = any(c.dep_ in AUXILIARIES for c in verb.children)
    if own or doc[verb.i - 1].text != "," or subject.right_edge.i + 1 < verb.i - 1:
        return None
    other = next((c for c in verb.rights if _joined_by_comma(verb, c)), None)
    return other if other is not None and _participle(verb) else None


def main_after_relative(verb: Token) -> Token | None:
    """The main verb behind the second verb of a relative clause, which `verb` is: "a clerk who
    stole a car, then sold it, | has been jailed". None where `verb` is none.

    The clause stands between it and its subject, "then" or "and" joins it, and no "and" the
    verb behind the closing comma.
    """
    subject = child(verb, "nsubj", "nsubjpass")
    if verb.dep_ != "ROOT" or verb.tag_ not in FINITE or subject is None or verb.i < subject.i + 4:
        return None
    clause = child(subject, "relcl")
    who = child(clause, "nsubj", "nsubjpass") if clause is not None else None
    joined = verb.doc[verb.i - 1].lower_ in _JOINING and not any(
        c.dep_ == "aux" for c in verb.lefts
    )
    if who is None or who.tag_ not in ("WP", "WDT") or not joined:
        return None
    return next((c for c in verb.rights if _joined_by_comma(verb, c)), None)


def _joined_by_comma(verb: Token, other: Token) -> bool:
    if other.dep_ != "conj" or not is_verb(other) or child(other, *SUBJECTS) is not None:
        return False
    if any(c.dep_ == "cc" and c.i < other.i for c in verb.rights):
        return False
    first = first_word(other)
    return first.tag_ in FINITE and verb.doc[first.i - 1].text == ","


def _participle(verb: Token) -> bool:
    """Whether the form may be a participle, to which nothing is done: "set", "ranked"."""
    from lemminflect import getInflection

    named = verb.lemma_.lower() in _NAMING
    done_to = child(verb, "dobj", "ccomp") is not None and not named
    return not done_to and verb.lower_ in getInflection(verb.lemma_, tag="VBN")


def ends_list(subject: Token, verb: Token) -> bool:
    """Whether a list before a verb of speech is of the sentence, and who speaks stands behind its
    last comma: "in Peru, Chile and Ecuador, | the Health Agency says"."""
    listed = any(c.dep_ == "conj" for c in subject.rights)
    behind = next((c for c in subject.rights if c.dep_ == "appos"), None)
    if not listed or behind is None or behind.right_edge.i + 1 != first_word(verb).i:
        return False
    return behind.left_edge.nbor(-1).text == ","
