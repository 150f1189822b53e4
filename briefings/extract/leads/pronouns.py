"""Pronouns of a whole sentence: which may stay, and which were read too boldly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child, verb_above
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.people.antecedents import OR_ANOTHER
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution
    from briefings.extract.story import Sentence

_GENDER = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
_THING = frozenset({"it", "its", "itself"})
_SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_PAIRS = frozenset({"couple", "family", "pair"})
_OBJECTS = frozenset({"him", "it", "them"})
_THOUGH = frozenset({"although", "though", "while", "when", "as", "before", "after", "despite"})
_BARE = frozenset({"ccomp", "pcomp", "xcomp"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PRONOUNS = frozenset({"PRP", "PRP$"})


def settled(
    reading: Reading, kept: Sequence[int], subject: Token, *, opening: bool
) -> frozenset[int]:
    """The pronouns that stay as they are: what they mean stands before them in the sentence.

    The first sentence of a story leans on nothing: there any noun that agrees will do. In
    another it must be a subject.
    """
    doc = subject.doc.words
    stay = set()
    pronouns = [i for i in kept if doc[i].tag_ in _PRONOUNS]
    outward = _outward(reading) if pronouns else ()
    for i in pronouns:
        if _is_before_who_says(reading, doc[i], subject):
            stay.add(i)
        if reading.cast.at(i) is not None or i in outward:
            continue
        if not opening and _is_asked_of(doc[i]):
            continue
        nouns = [doc[j] for j in kept if j < i and doc[j].pos_ in _NOUNS]
        nouns = [t for t in nouns if t.dep_ != "compound"] + _main_subject(doc[i])
        if not opening:
            nouns = [t for t in nouns if t.i == subject.i or t.dep_ in ("nsubj", "nsubjpass")]
            nouns = [t for t in nouns if not t.is_ancestor(doc[i])]
        nouns = [t for t in nouns if doc[i].tag_ == "PRP$" or _apart(doc[i], t)]
        team = opening and doc[i].lower_ in _SEVERAL
        if any(
            _agrees(reading, doc[i].lower_, n) or (team and _is_team(reading, n)) for n in nouns
        ):
            stay.add(i)
    return frozenset(stay)


def misleading(reading: Reading, kept: Sequence[int]) -> bool:
    """Whether a pronoun among tokens means, perhaps, another than it seems to mean alone: "Ruiz was
    not aware he had applied", of whom the sentence before tells."""
    return not _outward(reading).isdisjoint(kept)


def _outward(reading: Reading) -> frozenset[int]:
    return frozenset(i for i, why in reading.cast.refused if OR_ANOTHER in why)


def named_before(subject: Token, kept: Sequence[int]) -> bool:
    """Whether a name is the subject of what stands before a pronoun that is the main one: "Ruiz and
    Soto are so hurt, they refuse to talk"."""
    words_ = subject.doc.words
    return any(
        words_[i].dep_ == "nsubj" and words_[i].pos_ == "PROPN" for i in kept if i < subject.i
    )


def _main_subject(pronoun: Token) -> list[Token]:
    """The subject behind a clause that opens the sentence, which its pronoun is of: "Although they
    make up two thirds, women hold few posts"."""
    clause = verb_above(pronoun)
    if clause is None or pronoun.dep_[:5] != "nsubj" or pronoun.i > clause.i:
        return []
    mark, after = clause.left_edge, clause.right_edge.i + 1
    opens = mark.is_sent_start and mark.lower_ in _THOUGH and clause.dep_ == "advcl"
    near = child(clause.head, "nsubj", "nsubjpass")
    if not opens or near is None or near.left_edge.i != after + 1 or near.pos_ not in _NOUNS:
        return []
    return [near] if pronoun.doc.words[after].text == "," and near.i != pronoun.i else []


def _is_before_who_says(reading: Reading, his: Token, subject: Token) -> bool:
    """Whether "his" is of a person who did what another says: "Ruiz had sold his car, he said"."""
    if his.tag_ != "PRP$" or subject.tag_ != "PRP" or his.i > subject.i:
        return False
    verb = verb_above(his)
    doer = child(verb, "nsubj") if verb is not None else None
    named = doer is not None and doer.pos_ == "PROPN" and doer.i < his.i
    return named and doer is not None and _agrees(reading, his.lower_, doer)


def _is_asked_of(pronoun: Token) -> bool:
    """Whether a pronoun means somebody of whom a speaker does not know: "it is not clear whether
    he will"."""
    verb = verb_above(pronoun)
    gendered = pronoun.lower_ in _GENDER
    return verb is not None and gendered and any(c.lower_ == "whether" for c in verb.lefts)


def _is_team(reading: Reading, noun: Token) -> bool:
    """Whether a name may be one of several people, as of a club: no known person or place."""
    known = reading.cast.at(noun.i) is not None or noun.ent_type_ in ("PERSON", "GPE", "DATE")
    return noun.pos_ == "PROPN" and not known


def _apart(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun can mean a noun that is no possessor: "Ruiz replaced him" is another."""
    subject = noun.dep_ in ("nsubj", "nsubjpass")
    verb = verb_above(pronoun)
    while verb is not None and pronoun.lower_ in _OBJECTS and verb.dep_ in _BARE and _bare(verb):
        verb = verb_above(verb)
    return not (subject and verb == verb_above(noun))


def _bare(verb: Token) -> bool:
    """Whether a verb tells no time: "(reported) seeing them fire"."""
    return verb.tag_ in ("VB", "VBG") and not any(c.dep_ == "aux" for c in verb.lefts)


def _is_several(noun: Token) -> bool:
    """Whether a noun is plural, or several; "a painter and former teacher" is one."""
    joined = next((c for c in noun.children if c.dep_ == "conj"), None)
    one = any(c.lower_ in ("a", "an") for c in noun.lefts)
    if joined is not None and not (one and not any(c.dep_ == "det" for c in joined.lefts)):
        return True
    named = noun.tag_ == "NNPS" and (noun.ent_type_ == "PERSON" or _has_first_name(noun))
    return noun.tag_ in ("NNS", "NNPS") and not named


def _agrees(reading: Reading, word: str, noun: Token) -> bool:
    """Whether a pronoun can mean a noun, by number, and by what it is."""
    person = reading.cast.at(noun.i) is not None or noun.ent_type_ == "PERSON"
    person = (person and not _is_firm(noun)) or _has_first_name(noun)
    lemma = noun.lemma_.lower()
    several = _is_several(noun)
    human = person or is_human(noun)
    if word in _GENDER:
        return human and not several and _gender(lemma) in ("", _GENDER[word])
    if word in _SEVERAL:
        return several or noun.ent_type_ == "ORG" or lemma in words("group_nouns") | _PAIRS
    return word in _THING and not several and not human and noun.ent_type_ != "DATE"


def _is_firm(noun: Token) -> bool:
    """Whether a noun before a name says that a body bears it: "the airline Lusair"."""
    kinds = words("kinds_of_bodies") | words("generic_bodies")
    return any(c.dep_ == "compound" and c.lemma_.lower() in kinds for c in noun.lefts)


def _has_first_name(noun: Token) -> bool:
    """Whether the word before a name is a first name: "the museum's Ana Ruiz"."""
    before = noun.nbor(-1) if noun.i else noun
    return (
        noun.tag_[:3] == "NNP" and before.dep_ == "compound" and before.text in table("first_names")
    )


def _gender(lemma: str) -> str:
    """The gender that a noun tells, or ""."""
    for name in ("human_nouns", "gendered_roles"):
        row = table(name).get(lemma, ())
        if row:
            return row[0]
    return ""


def far(
    reading: Reading,
    sentence: Sentence,
    before: Sentence | None,
    subject: Token,
    found: Resolution,
) -> bool:
    """Whether a name was put for a pronoun that another person may be meant by.

    The person must be the one whom the article names most, or the only one whom the sentence
    before it names; and before a subject ("in his speech, Ruiz"), the subject.
    """
    cast = reading.cast
    if _is_another(reading, subject, before):
        return True
    for i in found.replaced:
        at = cast.at(i)
        if at is None or at.how != "pronoun" or not sentence.span.start <= i < sentence.span.end:
            continue
        if i < subject.left_edge.i and _name(reading, subject) != at.person.name:
            return True
        if i == subject.i and _speaks(subject.head) and at.person.name == _leader(reading, before):
            continue
        near = reading.people_in(before) if before is not None else ()
        told = _GENDER.get(sentence.span.doc[i].lower_, "")
        fitting = {name for name in near if cast.genders.get(name, "") in ("", told)}
        if at.person.name != reading.main_person and fitting != {at.person.name}:
            return True
    return False


def _is_another(reading: Reading, he: Token, before: Sentence | None) -> bool:
    """Whether "he" who says what is told of Ruiz may be one whom the sentence before names: "Ruiz
    had sold the car, he said"."""
    at = reading.cast.at(he.i) if he.tag_ == "PRP" and _speaks(he.head) else None
    if at is None or before is None:
        return False
    told = (reading.cast.at(i) for i in range(he.sent.start, he.i))
    same = any(t is not None and t.how != "pronoun" and t.person == at.person for t in told)
    return same and any(name != at.person.name for name in reading.people_in(before))


def _leader(reading: Reading, before: Sentence | None) -> str:
    """The person who speaks in the sentence before: "Ruiz says … | He says …"."""
    if before is None or not _speaks(before.span.root):
        return ""
    subjects = (c for c in before.span.root.lefts if c.dep_ == "nsubj")
    return next((_name(reading, c) for c in subjects), "")


def _speaks(verb: Token) -> bool:
    return verb.lemma_.lower() in words("verbs_of_speech")


def _name(reading: Reading, subject: Token) -> str:
    """The name of the person who is the subject, or ""."""
    at = reading.cast.at(subject.i)
    return at.person.name if at is not None else ""
