"""The verb group: the main verb with its auxiliaries, and what time and mood they tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.apart import main_behind
from briefings.extract.clauses.born import has_grown
from briefings.extract.clauses.tree import AUXILIARIES, SUBJECTS, child, is_verb
from briefings.extract.lexicon import words
from briefings.extract.remembering import once

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

Tense = Literal[
    "past",
    "perfect",
    "pluperfect",
    "present",
    "future",
    "would",
    "modal",
    "participle",
    "gerund",
    "infinitive",
]


# Forms that the pipeline's lemmatiser gives to another verb ("hop", "slat").
_MENDED = {"hopes": "hope", "hoped": "hope", "hoping": "hope", "slated": "slate"}
# Of "the fair scheduled in May": what lies ahead also where no tense is told.
_SCHEDULED = frozenset({"plan", "schedule", "slate"})
# Behind "is set": "at 4 per cent", "in Lima", "against the rules".
_FIXING = frozenset({"against", "apart", "at", "back", "by", "in", "out", "up"})
_MODALS: dict[str, Tense] = dict.fromkeys(("will", "shall", "'ll", "’ll", "wo"), "future")
_MODALS["would"] = "would"
# "Would often wave": what somebody used to do.
_HABITS = frozenset({"always", "frequently", "often", "regularly", "sometimes", "usually"})


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group. `start` and `end` are token indexes, adverbs between them included.

    `lemma` is the main verb's, in lower case, with what a hyphen joins to it: "co-found".
    `auxiliaries` may be those of the verb it is coordinated with: "was shot and killed".
    """

    main: Token
    lemma: str
    auxiliaries: tuple[Token, ...]
    start: int
    end: int
    tense: Tense
    passive: bool = False
    negated: bool = False

    @property
    def finite(self) -> bool:
        """Whether the group tells a time, so that a subject can stand before it."""
        return self.tense not in ("participle", "gerund", "infinitive")

    @property
    def planned(self) -> bool:
        """Whether what the verb says lies ahead: "will meet", "is set to meet"."""
        return self.tense in ("future", "would") or (
            self.passive
            and (self.tense == "present" or self.lemma in _SCHEDULED)
            and self.tense in ("present", "participle")
            and self.lemma in words("verbs_of_planning")
            and not self._fixed
        )

    @property
    def _fixed(self) -> bool:
        """Whether something is "set at" a height, or "set in" a place: that does not lie ahead."""
        if self.lemma != "set":
            return False
        return self.main.doc[self.main.i + 1 : self.main.i + 2].text in _FIXING


@once
def group(main: Token) -> Group:
    """The verb group of a main verb."""
    auxiliaries = _own(main)
    inherited = auxiliaries or _shared(main)
    start = _start(main, auxiliaries)
    return Group(
        main=main,
        lemma=_lemma(main, start),
        auxiliaries=inherited,
        start=start,
        end=_end(main),
        tense=_tense(main, inherited),
        passive=_passive(main, inherited),
        negated=_negated(main),
    )


def _own(main: Token) -> tuple[Token, ...]:
    """The auxiliaries of a verb, without that of a condition: "Should it fail, they will sell"."""
    found = tuple(c for c in main.lefts if c.dep_ in AUXILIARIES)
    condition = len(found) > 1 and found[0].is_sent_start and found[1].tag_ == "MD"
    return found[1:] if condition else found


def _lemma(main: Token, start: int) -> str:
    lemma = _MENDED.get(main.lower_, main.lemma_.lower())
    if start == main.i or main.doc.words[main.i - 1].text[-1] != "-":
        return lemma
    return f"{main.doc[start : main.i].text.lower()}{lemma}"


def _end(main: Token) -> int:
    """Behind the particle of "carried out", and behind a verb that has the same object: "arrested
    and questioned the student"."""
    particle = child(main, "prt")
    end = main.i + (2 if particle is not None and particle.i == main.i + 1 else 1)
    tokens = main.doc.words
    if end + 1 >= len(tokens) or tokens[end].lower_ != "and" or tokens[end].dep_ != "cc":
        return end
    other = tokens[end + 1]
    joined = other.dep_ == "conj" and other.head.i == main.i and other.tag_ == main.tag_
    return other.i + 1 if joined and child(other, "dobj") is not None else end


def _start(main: Token, auxiliaries: tuple[Token, ...]) -> int:
    """The first auxiliary, or an adverb that stands right before the verb ("officially agreed")."""
    start = min((a.i for a in auxiliaries), default=main.i)
    tokens = main.doc.words
    if start == main.i > 1 and tokens[start - 1].text == "-" and not tokens[start - 2].whitespace_:
        start -= 2  # "co-founded"
    while (
        start > 0
        and tokens[start - 1].dep_ == "advmod"
        and tokens[start - 1].head.i == main.i
        and tokens[start - 1].tag_ == "RB"
        and not tokens[start - 1].is_sent_start
    ):
        start -= 1
    return start


def _shared(main: Token) -> tuple[Token, ...]:
    """The auxiliaries of the first verb of a coordination, for "was shot and killed"."""
    if main.dep_ != "conj" or not is_verb(main.head):
        return ()
    first = main.head
    own = tuple(c for c in first.lefts if c.dep_ in AUXILIARIES)
    if has_grown(main):
        return ()
    if child(main, *SUBJECTS):
        return own if _gapped(main, own) else ()
    if main.tag_ == "VBD" and first.tag_ == "VBN" and _either_form(main):
        return own
    if main.tag_ in ("VBD", "VBZ", "VBP") or first.tag_ != main.tag_:
        return ()
    return own or _shared(first)


def _gapped(main: Token, auxiliaries: tuple[Token, ...]) -> bool:
    """ "Four were killed and eight others injured": the passive of the first verb is meant."""
    passive = any(a.dep_ == "auxpass" for a in auxiliaries)
    subject = child(main, *SUBJECTS)
    counted = subject is not None and any(c.dep_ == "nummod" for c in (*subject.lefts, subject))
    number = subject is not None and subject.pos_ == "NUM"
    form = main.tag_ == "VBN" or (main.tag_ == "VBD" and _either_form(main))
    bare = form and child(main, "dobj", "ccomp", "xcomp", "aux", "auxpass") is None
    return passive and bare and (counted or number)


def _either_form(main: Token) -> bool:
    """ "found" behind "were stolen and": past or participle, and nothing that it is done to."""
    from lemminflect import getInflection

    forms = getInflection(main.lemma_, tag="VBN")
    return main.lower_ in forms and child(main, "dobj", "ccomp", "xcomp") is None


def _tense(main: Token, auxiliaries: tuple[Token, ...]) -> Tense:
    lemmas = [a.lemma_.lower() for a in auxiliaries]
    if any(a.tag_ == "TO" for a in auxiliaries):
        return "infinitive"
    modal = next((a for a in auxiliaries if a.tag_ == "MD"), None)
    if modal is not None:
        unreal = modal.lower_ == "would" and "have" in lemmas  # "would have been held": it was not
        used_to = modal.lower_ == "would" and any(c.lower_ in _HABITS for c in main.lefts)
        return "modal" if unreal else "past" if used_to else _MODALS.get(modal.lower_, "modal")
    if not auxiliaries:
        return _bare(main)
    first = auxiliaries[0]
    if first.lower_ in ("having", "being", "been"):
        return "participle"
    if lemmas[0] == "have":
        return "pluperfect" if first.tag_ == "VBD" or first.lower_ in ("had", "'d") else "perfect"
    return "past" if first.tag_ == "VBD" or first.lower_ in ("was", "were", "did") else "present"


def _bare(main: Token) -> Tense:
    """The time of a verb without auxiliaries; a subject makes a finite verb of "-ed"."""
    match main.tag_:
        case "VBD":
            return "past" if main_behind(main) is None else "participle"
        case "VBZ" | "VBP":
            return "present"
        case "VBN" if child(main, "nsubj") is not None and main.dep_ in ("ROOT", "ccomp", "conj"):
            return "past"
        case "VBN" if main.dep_ == "advcl" and child(main, "nsubj") and _conjoined(main):
            return "past"
        case "VBN":
            return "past" if has_grown(main) else "participle"
        case "VBG":
            return "gerund"
        case _:
            return "infinitive"


def _conjoined(main: Token) -> bool:
    """Whether "when" or "after" opens a clause: "when a ferry | capsized"."""
    marks = (c for c in main.lefts if c.dep_ in ("mark", "advmod"))
    return any(c.tag_ in ("IN", "WRB") and c.lower_ != "with" for c in marks)


def _passive(main: Token, auxiliaries: tuple[Token, ...]) -> bool:
    if any(a.dep_ == "auxpass" for a in auxiliaries) or child(main, "nsubjpass") is not None:
        return True
    if main_behind(main) is not None:
        return True
    return (
        main.tag_ == "VBN"
        and not has_grown(main)
        and not any(a.lemma_.lower() == "have" for a in auxiliaries)
        and (not auxiliaries or auxiliaries[-1].lemma_.lower() == "be")
        and child(main, "nsubj") is None
    )


def _negated(main: Token) -> bool:
    return any(
        c.dep_ == "neg" or c.lower_ in ("never", "no", "hardly", "barely", "neither", "nor")
        for c in main.children
        if c.dep_ in ("neg", "advmod", "preconj", "cc")
    )
