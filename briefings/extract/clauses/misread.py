"""Nouns and adjectives that the pipeline takes for verbs: why a verb is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import (
    AUXILIARIES,
    FINITE,
    SUBJECTS,
    child,
    first_word,
    stranded,
)
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

FIGURATIVE = "a figure of speech"
SHADOWED = "the main verb stands behind a participle"
_OPENING = frozenset({"after", "although", "as", "because", "before", "though", "when", "while"})
_BELIEVED = frozenset({"alleged", "believed", "estimated", "feared", "known", "reported"})
_BELIEVED |= {"rumoured", "rumored", "said", "supposed", "suspected", "thought", "understood"}
_OWNING = frozenset({"POS", "PRP$", "DT", "PDT"})


def misread(verb: Token) -> str:
    """Why a finite verb without auxiliaries is a noun or an adjective, or ""."""
    if reason := _no_main(verb):
        return reason
    if any(c.dep_ in AUXILIARIES for c in verb.children) or verb.tag_ == "VBG":
        return ""
    if verb.tag_ == "VB" or _is_no_past(verb):
        return _watched(verb)
    before = verb.doc.words[verb.i - 1] if not verb.is_sent_start else None
    if before is not None and before.text in "’'" and verb.tag_ != "VBD" and _owner(before):
        return f"a noun or adjective read as a verb: {verb.lower_}"
    if before is not None and (_is_owner(before) or _is_bare(verb)):
        return f"a noun or adjective read as a verb: {verb.lower_}"
    if verb.tag_ == "VBP" and _singular(verb):
        return f"the verb does not agree: {verb.lower_}"
    after = verb.doc.words[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    counted = verb.dep_ == "ROOT" and verb.lemma_.lower() not in words("verbs_with_of")
    if verb.tag_ in ("VBD", "VBN") and after is not None and after.lower_ == "of" and counted:
        return f"a noun read as a verb: {verb.lower_} of"
    return ""


def _no_main(verb: Token) -> str:
    """Why something is not the verb of its sentence, or ""."""
    if subordinate(verb):
        return "a subordinate clause that was read as the main one"
    if _of_belief(verb):
        return f"a participle read as the main verb: {verb.lower_} to"
    if _stands_in(verb):
        return "a verb that stands for another"
    if of_amount(verb):
        return f"an amount read as a verb: {verb.lower_}"
    if _hides_verb(verb) or shadows(verb):
        return f"a participle read as the main verb: {verb.lower_}"
    return ""


def _watched(verb: Token) -> str:
    """The reason for a plain form with a subject of its own: "saw the mayor | flip"; or ""."""
    has_subject = verb.dep_ != "ROOT" and child(verb, "nsubj") is not None
    return f"what is only seen or let: {verb.lower_}" if has_subject else ""


def _is_no_past(verb: Token) -> bool:
    """Whether a form taken for a past is the plain one: "saw the mayor | flip the switch"."""
    plain = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_.lower()
    return plain and verb.lower_ not in words("unchanged_pasts")


def describes(verb: Token) -> str:
    """Why what looks like something said only tells which noun is meant, or "": a second clause of
    what somebody says follows a noun with no word or mark between, as in "said it would hunt rebels
    | the mayor has failed to arrest"."""
    if _of_any(verb):
        return "a relative clause of whoever it may be"
    if any(stranded(c) or _is_sought(c) for c in verb.lefts if c.dep_ in SUBJECTS):
        return "the noun of a preposition read as the subject"
    if verb.dep_ != "ccomp" or not any(
        c.dep_ == "ccomp" and c.i < verb.i for c in verb.head.rights
    ):
        return ""
    subject = child(verb, *SUBJECTS)
    if subject is None or subject.left_edge.i != verb.left_edge.i:
        return ""
    before = verb.doc[subject.left_edge.i - 1]
    gap = before.pos_ == "NOUN" and before.i > verb.head.i
    return "a relative clause with a gap" if gap else ""


def _is_sought(own: Token) -> bool:
    """Whether a noun is that of a participle's preposition: "Men looking for a | boat found it"."""
    before = own.left_edge.nbor(-1) if own.left_edge.i else own
    alone = before.dep_ == "prep" and child(before, "pobj", "pcomp") is None
    return alone and before.head.tag_ == "VBG" and before.head.i + 1 == before.i


def _of_any(verb: Token) -> bool:
    """Whether a clause says of which people or things a rule is: "those who | paid in May may"."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.tag_ != "NNS" or noun.left_edge.i != noun.i:
        return False
    rule = noun.head if noun.dep_ in SUBJECTS else None
    bare = verb.left_edge.i == noun.i + 1
    return bare and rule is not None and any(c.tag_ == "MD" for c in rule.lefts)


def is_figurative(subject: Token) -> bool:
    """Whether nothing was done in earnest: "the spectre of war rose"."""
    of = any(c.lower_ == "of" for c in subject.rights)
    return of and subject.lemma_.lower() in words("figurative_subjects")


def _is_owner(before: Token) -> bool:
    return before.tag_ in _OWNING and before.dep_ not in ("nsubj", "nsubjpass")


def _is_bare(verb: Token) -> bool:
    """ "Its sister | paper the Echo": the present of a clause that nothing opens, behind a noun."""
    finite = verb.dep_ == "advcl" and verb.tag_ in ("VBP", "VBZ")
    bare = finite and not any(c.dep_ in (*SUBJECTS, "mark", "advmod") for c in verb.lefts)
    return bare and verb.nbor(-1).pos_ in ("NOUN", "PROPN")


def _hides_verb(verb: Token) -> bool:
    """Whether a noun behind "-ing" must be the verb: "a jet belonging to Aralco | overshot the"."""
    if verb.dep_ != "ROOT" or verb.tag_ != "VBG" or any(c.dep_ == "aux" for c in verb.lefts):
        return False
    target = child(verb, "dobj")
    before = target.left_edge.i - 1 if target is not None else 0
    return any(c.dep_ == "prep" and verb.i < c.i <= before == c.right_edge.i for c in verb.rights)


def shadows(verb: Token) -> bool:
    """Whether the main verb stands behind, joined by nothing: "a truce | agreed in May broke"."""
    if verb.dep_ != "ROOT" or verb.tag_ != "VBD" or child(verb, "dobj") is not None:
        return False
    subject = child(verb, "nsubj")
    if subject is None or subject.pos_ != "NOUN" or verb.lemma_ in words("verbs_of_saying"):
        return False  # "Aralco said on Tuesday profit tripled"
    for other in verb.rights:
        if other.dep_ not in ("ccomp", "conj") or other.tag_ not in ("VBD", "VBZ"):
            continue
        bare = other.left_edge.i == other.i and child(other, *SUBJECTS) is None
        if bare and not other.nbor(-1).is_punct and other.nbor(-1).dep_ != "cc":
            return True
    return False


def doubled(verb: Token) -> bool:
    """Whether another finite verb follows that nothing joins and that has no subject: "A video of
    the moment a girl was freed by police | was released"."""
    for other in verb.rights:
        if other.dep_ != "conj" or child(other, *SUBJECTS) is not None:
            continue
        first = first_word(other)
        joined = any(c.dep_ == "cc" for c in (*verb.rights, *other.lefts) if c.i < first.i)
        before = first.nbor(-1)
        passive = child(verb, "auxpass") is not None and child(other, "auxpass") is not None
        if passive and not joined and not before.is_punct and first.tag_ in FINITE:
            return True
    return False


def _stands_in(verb: Token) -> bool:
    """Whether "did" stands for a verb told before: "as the mayor | did in lashing out"."""
    bare = verb.lemma_ == "do" and verb.tag_ in FINITE
    return bare and not any(
        c.dep_ in ("dobj", "acomp", "advmod", "ccomp", "xcomp", "nsubjpass", "oprd")
        for c in verb.children
        if c.i > verb.i or c.dep_ == "dobj"
    )


def _of_belief(verb: Token) -> bool:
    """Whether "thought to have fled" only says what is held of a noun, and no clause follows it."""
    doc, at = verb.doc, verb.i
    if verb.tag_ not in ("VBD", "VBN") or verb.lower_ not in _BELIEVED or at + 2 >= len(doc):
        return False
    bare = not any(c.dep_ in AUXILIARIES for c in verb.children)
    return bare and doc[at + 1].lower_ == "to" and doc[at + 2].lower_ in ("be", "have")


def only_belief(verb: Token) -> bool:
    """Whether nothing but such a belief is told in a sentence: no finite verb follows."""
    if not _of_belief(verb):
        return False
    return not any(t.tag_ in FINITE for t in verb.doc.words[verb.i + 1 : verb.sent.end])


def of_amount(verb: Token) -> bool:
    """Whether the "m" of "a £4m signing" was taken for "am"."""
    auxiliaries = (c for c in verb.lefts if c.dep_ in AUXILIARIES and c.lower_ in ("m", "bn"))
    return any(c.i and c.nbor(-1).text[-1].isdigit() for c in auxiliaries)


def subordinate(verb: Token) -> bool:
    """Whether "as" or "while" opens the sentence of a main verb, or of one that shares its
    subject: "As hundreds fled, an officer called for calm"."""
    while verb.dep_ == "conj" and child(verb, *SUBJECTS) is None:
        verb = verb.head
    first = verb.doc.words[verb.sent.start]
    opened = first.dep_ == "mark" and first.head.i == verb.i
    opened = opened or (first.dep_ == "prep" and first.head.i == verb.i and _goes_before(verb))
    return verb.dep_ == "ROOT" and opened and first.lower_ in _OPENING


def _goes_before(verb: Token) -> bool:
    """Whether no comma parts a verb from the word that opens its sentence, and another verb that
    no "and" joins has a subject of its own: "As No. 4 Loja | leads, Ruiz did not mind"."""
    tokens, start = verb.doc.words, verb.sent.start
    apart = any(t.text == "," for t in tokens[start : verb.i])
    joined = any(c.dep_ == "cc" for c in verb.rights)
    others = (c for c in verb.rights if c.dep_ in ("conj", "ccomp", "parataxis"))
    own = any(child(c, *SUBJECTS) is not None and c.tag_[:2] in ("VB", "MD") for c in others)
    return own and not apart and not joined


def _owner(mark: Token) -> bool:
    """Whether an apostrophe follows a plural: "both countries’ shared past"."""
    noun = mark.doc[mark.i - 1] if mark.i else mark
    return noun.tag_ in ("NNS", "NNPS") and not noun.whitespace_


def _singular(verb: Token) -> bool:
    """Whether the subject is one common noun, which "they run" cannot have."""
    subject = child(verb, "nsubj")
    return subject is not None and subject.tag_ == "NN" and child(subject, "cc", "conj") is None
