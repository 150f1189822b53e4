"""Who is told of, and with which word, where a sentence that stands alone says who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import group
from briefings.extract.clauses.tree import SUBJECTS, child
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses import Group
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution
    from briefings.extract.story import Sentence

# What is added or recalled may be a thing: "added 80 jobs".
_OF_THINGS = frozenset({"add", "answer", "quote", "recall"})
# Times of what somebody said, told from then: "had sold", "would sell".
_BACK = frozenset({"pluperfect", "would"})


def own_speaker(verb: Group, subject: Token) -> Token | None:
    """The subject of a verb of speech that is followed by what is said."""
    if verb.passive:
        return None
    content = child(verb.main, "ccomp")
    seen = child(verb.main, "xcomp") if verb.lemma == "report" else None
    content = seen if seen is not None and seen.tag_ == "VBG" else content  # "report seeing them"
    if verb.lemma in words("verbs_of_thought"):
        return None
    things = verb.lemma in _OF_THINGS and content is None and child(verb.main, "dobj") is not None
    saying = verb.lemma in words("verbs_of_saying") and not things  # "added 80 jobs"
    speech = verb.lemma in words("verbs_of_speech")
    saying = saying or (verb.lemma == "speak" and _of(verb))
    return subject if saying or (speech and content is not None) else None


def _of(verb: Group) -> bool:
    """Whether somebody "speaks of" something."""
    return any(c.lower_ == "of" for c in verb.main.rights)


def told_of(framed: Frame) -> Token:
    """The subject, or that of what is said where who says so stands behind: "Loja was hit, police
    said"."""
    said = _said(framed)
    head = child(said, *SUBJECTS) if said is not None else _meant(framed)
    return head if head is not None and head.pos_ in ("NOUN", "PROPN") else framed.subject


def _meant(framed: Frame) -> Token | None:
    """What "it" means behind a clause that opens the sentence: "Though the play was short, it"."""
    verb, it = framed.verb.main, framed.subject
    if it.lower_ != "it" or it.dep_ == "expl":
        return None
    clause = next((c for c in verb.lefts if c.dep_ == "advcl" and c.i < it.i), None)
    clausal = child(verb, "ccomp", "xcomp", "acomp") is not None
    if clause is None or clausal or child(clause, "dobj") is not None:
        return None
    return next((c for c in clause.lefts if c.dep_ in SUBJECTS and c.tag_ in ("NN", "NNP")), None)


def verb_of(framed: Frame) -> Group:
    """The verb of what is told of the subject, as `told_of` has it."""
    said = _said(framed)
    other = said is not None and told_of(framed).i != framed.subject.i
    return group(said) if said is not None and other else framed.verb


def _said(framed: Frame) -> Token | None:
    """The verb of what is said, where its subject stands before who says so."""
    said = child(framed.verb.main, "ccomp") if framed.speaker is not None else None
    head = child(said, *SUBJECTS) if said is not None else None
    return said if head is not None and head.i < framed.subject.i else None


def not_added(framed: Frame, found: Resolution) -> None:
    """Who "added that it was over" said so: nothing stands before it."""
    verb = framed.verb.main
    said = child(verb, "ccomp") if verb.lemma_ == "add" else None
    word = {"VBD": "said", "VBZ": "says"}.get(verb.tag_, "")
    if framed.speaker is not None and said is not None and said.i > verb.i and word:
        found.replaced[verb.i] = word


def own_words(reading: Reading, framed: Frame, kept: tuple[int, ...], found: Resolution) -> None:
    """ "The company" that says so behind its name keeps its word: "Aralco will cut jobs, the
    company said"."""
    speaker = framed.speaker
    pointer = reading.bodies.at(speaker.i) if speaker is not None else None
    if pointer is None:
        return
    named = (i for i in kept if i < pointer.first and reading.bodies.named.get(i) == pointer.body)
    if next(named, None) is None:
        return
    for i in range(pointer.first, pointer.last):
        found.replaced.pop(i, None)
        found.dropped.discard(i)
    put = [t for t in found.replaced if reading.bodies.at(t) is not None]
    found.doubts -= set() if put else {"noun for a name", "a body by its role"}


def goes_on(framed: Frame, before: Sentence | None) -> bool:
    """Whether a sentence goes on with what the sentence before it tells that somebody said, in the
    same time: "He said the boat had been sold. | The crew had not been told"."""
    main = framed.verb.main
    told = (framed.verb, *(group(c) for c in main.rights if c.dep_ == "conj"))
    if before is None or framed.speaker is not None or all(v.tense not in _BACK for v in told):
        return False
    verb = before.span.root
    said = child(verb, "ccomp")
    spoke = verb.tag_ == "VBD" and verb.lemma_.lower() in words("verbs_of_speech")
    return spoke and said is not None and said.i > verb.i and group(said).tense in _BACK
