"""Who or what a verb is said of, where the words stand far from it or are left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.apart import main_after_relative, main_behind
from briefings.extract.clauses.lost import lost_subject
from briefings.extract.clauses.named import is_set_off, is_thing
from briefings.extract.clauses.tree import AUXILIARIES, bracketed, child, first_word, is_verb

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

# own: a subject of its own; shared: of the verb it is coordinated with; relative: the noun
# before "who"; controlled: of the clause it depends on; noun: the noun a participle follows.
How = Literal["own", "shared", "relative", "controlled", "noun"]
# A noun with them behind it is no half of a phrase: "the team seeking the firm | Aralco".
_WHOLE = frozenset({"acl", "relcl"})
# Why "the clock he | made" is no clause of its own.
GAP = "a relative clause with a gap"
_RELATIVE = frozenset({"who", "which", "that"})
_FINITE_MARKS = frozenset({"after", "as", "because", "before", "since", "that", "until", "when"})
_SINCE = frozenset({"since", "until", "before", "after"})
# Prepositions before "-ing" whose deed is the main subject's, and was done.
_GERUND = frozenset({"since", "after", "before", "upon", "on", "following"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The head noun of a subject, and how it was found."""

    head: Token
    how: How

    @property
    def start(self) -> int:
        """The token index where its words begin: those of "Chip supplier | Orlan" too."""
        left = self.head.left_edge.i
        if self.head.dep_ not in ("nsubj", "nsubjpass"):
            return left
        return min([left, *(c.left_edge.i for c in self.head.head.lefts if _halves(c, self.head))])


def _halves(first: Token, second: Token) -> bool:
    """Whether the parser made two subjects of one phrase: "A magnitude | 6.4 earthquake"."""
    return (
        first.dep_ == second.dep_
        and first.pos_ in ("NOUN", "PROPN")
        and first.right_edge.i + 1 == second.left_edge.i
        and not any(c.text == "," or c.dep_ in _WHOLE for c in first.rights)
        and first.i < second.i
    )


def subject_of(verb: Token) -> Subject | str:
    """The subject of a verb, or the reason why there is none."""
    own = child(verb, "nsubj", "nsubjpass") or _of_auxiliary(verb)
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if len(subjects) > 1:
        two = len(subjects) == 2 and subjects[1].i < verb.i
        # "After a flood, one fire and a storm that hit Lund, | the council | met"
        behind = verb.doc[max(subjects[1].left_edge.i - 1, 0)].text == ","
        behind = behind and subjects[0].dep_ == subjects[1].dep_
        beside = subjects[1].right_edge.i + 1 == first_word(verb).i
        whole = two and (_halves(*subjects) or (behind and beside))
        return _own(verb, subjects[1]) if whole else "two subjects"
    if own is not None:
        return _own(verb, own)
    if child(verb, "csubj", "csubjpass", "expl") is not None:
        return "the subject is a clause or 'there'"
    rule = _RULES.get(verb.dep_)
    return rule(verb) if rule else "no subject"


def _of_auxiliary(verb: Token) -> Token | None:
    """The subject that the parser hangs on "are": "four were hurt and | two | are missing"."""
    below = (c for a in verb.lefts if a.dep_ in AUXILIARIES for c in a.children)
    return next((c for c in below if c.dep_ in ("nsubj", "nsubjpass")), None)


def _own(verb: Token, own: Token) -> Subject | str:
    if own.tag_ in ("WP", "WDT") or (own.lower_ in _RELATIVE and verb.dep_ == "relcl"):
        if verb.dep_ != "relcl" or own.lower_ not in _RELATIVE:
            return "a question word is the subject"
        return _antecedent(verb, own)
    if verb.dep_ == "relcl" and not _complete(verb) and not _possessed(own):
        return GAP
    if own.tag_ == "PRP" and verb.dep_ == "relcl":
        return "a pronoun in a relative clause"
    if own.i > verb.i:
        return "the subject stands after the verb"
    if own.ent_type_ == "DATE" and own.left_edge.i and own.left_edge.nbor(-1).lower_ in _SINCE:
        return "a date read as the subject"  # "missing since Tuesday were found"
    return Subject(_behind_list(verb, own), "own")


def _behind_list(verb: Token, own: Token) -> Token:
    """Of "After nine hours, two votes and one recess, the council agreed" the noun behind the
    list, which the parser takes for the subject."""
    doc, left = verb.doc, own.left_edge.i
    if left < 2 or doc.words[left - 1].text != ",":
        return own
    opened = any(c.dep_ == "prep" and c.right_edge.i == left - 2 for c in verb.lefts)
    last = child(own, "conj")
    while last is not None and child(last, "conj") is not None:
        last = child(last, "conj")
    named = child(last, "appos") if opened and last is not None else None
    if named is None or not named.i < verb.i or doc[named.left_edge.i - 1].text != ",":
        return own
    return own if any(t.text == "," for t in doc[named.i : verb.i]) else named


def _antecedent(verb: Token, pronoun: Token) -> Subject | str:
    """The noun before "who". A restrictive clause says which, and needs its noun's own clause."""
    noun = verb.head
    carried = _carrier(noun)
    if carried is not None:
        return carried if isinstance(carried, str) else Subject(carried.head, "relative")
    comma = any(t.text == "," for t in verb.doc.words[noun.i + 1 : pronoun.i + 1])
    if noun.tag_ == "NNS" and pronoun.lower_ == "which" and _singular(verb):
        return "a relative clause whose noun is uncertain"
    counted = child(noun, "nummod") is not None and noun.tag_ == "NNS"
    if counted and pronoun.lower_ in ("who", "which", "that"):
        return Subject(noun, "relative")
    if not comma and noun.pos_ != "PROPN":
        return "a relative clause that says which one is meant"
    if pronoun.lower_ == "who" and is_thing(noun, pronoun):
        return "'who' after a word that is no person"
    if noun.dep_ == "pobj" and not is_set_off(noun, pronoun):
        return "a relative clause whose noun is uncertain"
    return Subject(noun, "relative")


def _singular(verb: Token) -> bool:
    """Whether the form says that one thing does it: "which begins", "which was"."""
    first = first_word(verb)
    return first.tag_ == "VBZ" or first.lower_ == "was"


def _complete(verb: Token) -> bool:
    """A relative clause with "when" or "where" lacks nothing but its place or time."""
    return any(c.lower_ in ("when", "where") for c in verb.lefts)


def _possessed(noun: Token) -> bool:
    """Whether "whose" opens the subject behind a comma: "the firm, whose owner died"."""
    whose = noun.left_edge
    return whose.tag_ == "WP$" and whose.head.i == noun.i and _comma_before(whose)


def _coordinated(verb: Token) -> Subject | str:
    head = verb.head
    if not is_verb(head):
        return "coordinated with a word that is no verb"
    lost = lost_subject(verb)
    if lost is not None:
        return Subject(lost, "own")
    if main_behind(head) is not None or main_after_relative(head) is not None:
        return subject_of(head)
    if not any(t.dep_ == "cc" for t in (*head.children, *verb.children)):
        return "coordinated without 'and'"
    found = subject_of(head)
    if isinstance(found, str):
        return found
    return Subject(found.head, "shared" if found.how == "own" else found.how)


def _participle(verb: Token) -> Subject | str:
    """The clause above gives the subject of "having arrived …" and of "…, killing twelve"."""
    if not is_verb(verb.head):
        return "an adverbial clause of no verb"
    if _unread(verb):
        return "a name before the verb that was not read as its subject"
    if verb.tag_ == "VBG" and verb.head.i < verb.i and any(c.tag_ == "MD" for c in verb.head.lefts):
        return "a participle of what lies ahead"
    found = subject_of(verb.head)
    if isinstance(found, str):
        return found
    noun = _opening_noun(verb, found.head)
    return Subject(noun, "noun") if noun is not None else Subject(found.head, "controlled")


def _unread(verb: Token) -> bool:
    """Whether the parser takes the subject of a finite verb for an adverb: "a day after | Loja |
    expelled two envoys"."""
    mark, first = child(verb, "mark"), verb.nbor(-1) if verb.i else None
    if first is None or mark is None or mark.lower_ not in _FINITE_MARKS or verb.tag_ != "VBD":
        return False
    return first.head.i == verb.i and first.pos_ in ("NOUN", "PROPN") and first.i > mark.i


def _opening_noun(verb: Token, subject: Token) -> Token | None:
    """Of "Under the deal, signed in May, Aralco will" the noun before the comma."""
    if verb.tag_ not in ("VBN", "VBD") or not 2 <= verb.i < subject.i:
        return None
    noun, comma = verb.doc[verb.i - 2], verb.doc[verb.i - 1].text == ","
    return noun if comma and noun.pos_ == "NOUN" and noun.dep_ == "pobj" else None


def _gerund(verb: Token) -> Subject | str:
    preposition = verb.head
    being = any(a.lower_ == "being" for a in verb.lefts)
    if not (verb.tag_ == "VBG" or being) or preposition.lower_ not in _GERUND:
        return "a gerund whose deed may not have been done"
    if not is_verb(preposition.head):
        return "a gerund of a noun"
    found = subject_of(preposition.head)
    return found if isinstance(found, str) else Subject(found.head, "controlled")


def _reduced(verb: Token) -> Subject | str:
    if verb.tag_ != "VBN":
        return "an '-ing' or infinitive clause of a noun"
    if bracketed(verb) and bracketed(verb.head):
        return "a noun in brackets"
    if verb.head.dep_ == "pobj" and verb.head.head.lower_ == "of" and _comma_before(verb):
        return "a participle whose noun is uncertain"
    carried = _carrier(verb.head)
    if carried is not None:
        return carried if isinstance(carried, str) else Subject(carried.head, "noun")
    return Subject(verb.head, "noun")


def _carrier(noun: Token) -> Subject | str | None:
    """Of "Tam Oke is a poet who …" and "Aralco, a firm founded in …" the one who is the poet."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.pos_ != "NOUN":
        return None
    if noun.dep_ == "attr" and noun.head.lemma_ == "be" and child(noun.head, "neg") is None:
        return subject_of(noun.head)
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        return Subject(noun.head, "own")
    return None


def _comma_before(verb: Token) -> bool:
    left = verb.left_edge.i
    return left > 0 and verb.doc[left - 1].text == ","


_RULES = {
    "conj": _coordinated,
    "advcl": _participle,
    "pcomp": _gerund,
    "acl": _reduced,
}
