"""What a whole sentence says: its main verb, of whom it is said, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses import Group, Predication, group
from briefings.extract.clauses.apart import ends_list, main_after_relative, main_behind
from briefings.extract.clauses.extent import asides
from briefings.extract.clauses.misread import (
    FIGURATIVE,
    SHADOWED,
    doubled,
    is_figurative,
    of_amount,
    only_belief,
    shadows,
)
from briefings.extract.clauses.moment import back_then
from briefings.extract.clauses.source import speaker_of
from briefings.extract.clauses.tree import AUXILIARIES, FINITE, child, first_word, is_verb, stranded
from briefings.extract.leads.days import of_existing
from briefings.extract.leads.doers import doer, first_of, is_relative
from briefings.extract.leads.saying import own_speaker
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses import Mood
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Parsed

_TELLING = frozenset({"past", "perfect", "present"})
_INVERTED = frozenset({"be", "come", "follow", "lie", "stand"})
_COUNTING = frozenset({"over", "under", "about", "around", "almost", "nearly"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The main verb of a sentence, the head nouns of its subject and of who says so.

    `hearsay` is set where somebody says so whom the sentence does not name. `start` and `end` are
    where the sentence begins for it and where the main clause ends (token indexes), `date` its
    one date in EDTF.
    """

    verb: Group
    subject: Token
    speaker: Token | None
    hearsay: bool
    mood: Mood
    end: int
    date: str | None = None
    start: int = 0


def second(parsed: Parsed) -> Frame | None:
    """The frame of the last clause that "and" or "but" joins to the main one, and that has a noun
    of its own as its subject: "It was not pretty, but | Lund won the cup"."""
    for clause in reversed(parsed.clauses):
        if not isinstance(clause, Predication) or clause.place != "conjunct":
            continue
        start = clause.main.left_edge.i
        joined = start > 0 and clause.main.doc[start - 1].lower_ in ("and", "but")
        named = clause.subject.how == "own" and clause.subject.head.tag_ != "PRP"
        if joined and named and clause.verb.finite and clause.mood == "said":
            return _framed(clause, start)
    return None


def _framed(clause: Predication, start: int) -> Frame:
    said = clause.speaker
    return Frame(
        verb=clause.verb,
        subject=clause.subject.head,
        speaker=said.head if said is not None else own_speaker(clause.verb, clause.subject.head),
        hearsay=said is not None and said.head is None,
        mood=clause.mood,
        end=clause.end,
        date=_date(clause),
        start=start,
    )


def frame(parsed: Parsed) -> Frame | str:
    """The frame of a sentence, or the reason why it has none."""
    span = parsed.sentence.span
    root = _main(span.root)
    told = is_verb(root) or any(c.tag_ == "MD" for c in root.lefts if c.dep_ == "aux")
    told = told and not any(c.tag_ == "TO" for c in root.lefts)
    if not told or of_amount(root) or only_belief(root):
        return "no main verb"
    if doubled(root) or (root.lemma_.lower() in words("verbs_of_speech") and shadows(root)):
        return SHADOWED  # "a truce | agreed in May collapsed"
    clause = next(
        (c for c in parsed.clauses if isinstance(c, Predication) and c.main.i == root.i), None
    )
    verb = clause.verb if clause is not None else group(root)
    subject = clause.subject.head if clause is not None else _subject(root)
    subject = doer(subject, verb.start) if subject is not None else None
    if subject is None or (clause is None and not verb.finite) or is_relative(subject):
        return "no subject"
    if is_figurative(subject) or ends_list(subject, root):
        return FIGURATIVE
    said = clause.speaker if clause is not None else speaker_of(root, span)
    speaker = said.head if said is not None else own_speaker(verb, subject)
    return Frame(
        verb=verb,
        subject=subject,
        speaker=speaker,
        hearsay=said is not None and said.head is None,
        mood=clause.mood if clause is not None else _mood(verb, span.text),
        end=clause.end if clause is not None else span.end,
        date=_date(clause) or _date_of_matter(parsed, clause)
        if clause
        else of_existing(parsed, root),
    )


def _main(root: Token) -> Token:
    """The main verb of a sentence, also where the parser took an aside, or what a semicolon sets
    beside it ("has a base in Cork; | it employs 300"), for it."""
    first = child(root, "ccomp", "parataxis")
    if first is not None and first.i < root.i and child(first, "nsubj", "nsubjpass") is not None:
        between = {t.text for t in root.doc.words[first.i : root.i]}
        subject = child(root, "nsubj", "nsubjpass")
        if not is_verb(root):  # "is to cut 700 jobs, as demand | slows": a noun, it was thought
            return first
        if root.tag_ == "VBN" and not any(c.dep_ in AUXILIARIES for c in root.lefts):
            return first  # "The team found a fall, in all the cases | examined"
        speaks = root.lemma_.lower() in words("verbs_of_speech")
        if subject is not None and subject.i > root.i and speaks and is_verb(first):
            return first  # "The road was closed, | said Ana Ruiz"
        mark = root.doc[subject.left_edge.i - 1].text if subject is not None else ""
        beside = mark == "," and not speaks and first_word(first).tag_ in FINITE
        if mark == ";" or beside or (";" in between and not speaks):
            return first
    return main_behind(root) or main_after_relative(root) or root


def _subject(root: Token) -> Token | None:
    """The last subject before the verb, else the nearest noun before it."""
    own = [c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass") and not stranded(c)]
    if own:
        return first_of(own) or own[-1]
    there = child(root, "expl")
    if there is not None and there.lower_ == "there":
        return _existing(root, there)
    behind = _behind(root)
    if behind is not None or child(root, "csubj", "csubjpass", "expl") is not None:
        return behind
    nouns = [t for t in root.sent if t.i < root.i and t.pos_ in ("NOUN", "PROPN")]
    noun = nouns[-1] if nouns else None
    while noun is not None and noun.head.i < noun.i and noun.dep_ in ("conj", "pobj", "appos"):
        above = noun.head if noun.dep_ != "pobj" else noun.head.head
        if above.pos_ not in ("NOUN", "PROPN") or above.i > noun.i:
            break
        noun = above
    if noun is not None and noun.dep_ == "pobj":
        return noun if _is_counted(noun) else None
    return noun


def _behind(root: Token) -> Token | None:
    """The subject behind "be" or "come": "Among the dead was | the driver", "Also on board was"."""
    after = root.nbor() if root.i + 1 < root.sent.end else root
    if root.lemma_ not in _INVERTED or root.tag_ not in FINITE or after.tag_ in ("RB", "IN", "TO"):
        return None
    opens = root.sent[0].tag_ in ("IN", "RB", "VBG", "VBN") and root.sent[0].i != root.i
    nouns = (c for c in root.rights if c.dep_ in ("nsubj", "attr") and c.pos_ in ("NOUN", "PROPN"))
    return next(nouns, None) if opens else None


def _existing(root: Token, there: Token) -> Token | None:
    """What there is: the first noun behind the verb, on which the parser hangs it or an adjective
    before it ("there has been welcome relief")."""
    before = there.nbor(-1) if not there.is_sent_start else None
    opens = before is None or before.pos_ not in ("NOUN", "PROPN", "PRON")
    if there.i > root.i or root.lemma_ != "be" or not opens:
        return None
    below = (c for c in root.rights if c.dep_ in ("attr", "nsubj", "dobj", "acomp"))
    for noun in below:
        found = child(noun, "dobj") if noun.dep_ == "acomp" else noun
        if found is not None and found.pos_ in ("NOUN", "PROPN"):
            return found
    return None


def _is_counted(noun: Token) -> bool:
    """Whether what looks like a preposition counts: "over 300 voters were turned away"."""
    second = any(c.dep_ == "pobj" and c.i < noun.i for c in noun.head.children)
    counted = any(c.dep_ == "nummod" for c in noun.lefts)
    return counted and (second or noun.head.lower_ in _COUNTING)


def _mood(verb: Group, text: str) -> Mood:
    if "?" in text:
        return "asked"
    if verb.tense == "modal":
        return "conditional"
    return "planned" if verb.planned else "said"


def date_at(parsed: Parsed, verb: Token) -> str | None:
    """The one date of the clause of a verb; or of a sentence in which no verb was found."""
    clauses = [c for c in parsed.clauses if isinstance(c, Predication)]
    clause = next((c for c in clauses if c.main.i == verb.i), None)
    if clause is not None:
        return _date(clause)
    left = [loose.when for loose in parsed.loose]
    lost = len(left) == 1 and not clauses and not left[0].bound and not left[0].mention.modifies
    return left[0].mention.edtf if lost else None


def _date_of_matter(parsed: Parsed, clause: Predication) -> str | None:
    """The date of what somebody says, where none is told for the saying."""
    matter = child(clause.main, "ccomp") if clause.verb.tense in _TELLING else None
    found = (c for c in parsed.clauses if isinstance(c, Predication) and not clause.whens)
    said = next((c for c in found if matter is not None and c.main.i == matter.i), None)
    if said is None or said.mood not in ("said", "planned"):
        return None
    lasts = said.verb.tense == "present" and said.mood == "said"  # "follows a larger one in May"
    return None if lasts else _date(said)


def _date(clause: Predication) -> str | None:
    """The one date of the main clause; None for several."""
    holes = tuple(asides(clause.main.doc, clause.verb.end, clause.end))
    whens = [w for w in clause.whens if not any(a < w.start and w.end <= b for a, b in holes)]
    whens = [w for w in whens if not (_beside(clause, w.start) or back_then(clause.verb.tense, w))]
    dates = {w.mention.edtf for w in whens if not w.bound and w.mention.edtf}
    several = any(_is_second(clause.main.doc, w.start) for w in whens)
    return dates.pop() if len(dates) == 1 and not several else None


def _beside(clause: Predication, at: int) -> bool:
    """Whether a comma and "while" set what stands at a token beside the main clause."""
    between = clause.main.doc[clause.verb.end : max(at, clause.verb.end)]
    return any(t.lower_ == "while" and t.nbor(-1).text == "," for t in between)


def _is_second(doc: Doc, start: int) -> bool:
    """Whether a date is the second of two: "in 1997 and | 1998"."""
    return start > 1 and doc[start - 1].lower_ in ("and", "or") and doc[start - 2].tag_ == "CD"
