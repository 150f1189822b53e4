"""Words that lean on another sentence: resolved, left out, or a reason to refuse.

Resolve or refuse, never guess: a statement that is printed alone must not need the
sentence before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.references.addressed import ALONE, address
from briefings.extract.references.asking import asking, is_lone
from briefings.extract.references.definite import body_for
from briefings.extract.references.described_first import named_later, with_name
from briefings.extract.references.leaning import Resolution, leans
from briefings.extract.references.pronouns_inside import PERSONAL, REFLEXIVE, nominal, pronoun
from briefings.extract.references.several import several
from briefings.extract.references.short_forms import write_out
from briefings.extract.references.whose import owner_for

if TYPE_CHECKING:
    from briefings.extract.people import Cast, Resolved
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading

_KEY = "briefings.resolved"
# The reason of a "he" that may mean another than who speaks.
ANOTHER = "a pronoun that may mean somebody else"


def resolve(
    reading: Reading,
    tokens: Sequence[int],
    subject: Token,
    *,
    in_subject: bool,
    before: Sequence[int] = (),
    leaving: bool = False,
) -> Resolution:
    """Every reference among `tokens` (token indexes), or the first that cannot be resolved.

    `subject` is the head noun of the clause's subject, whose own possessives may stay; `before`
    are the tokens that the statement has already. With `leaving` what cannot be resolved is left
    open, and nothing is refused.
    """
    known = reading.story.doc.user_data.setdefault(_KEY, {})
    asked = (tuple(tokens), tuple(before), subject.i, in_subject, leaving)
    kept: Resolution | None = known.get(asked)
    if kept is None:  # each way of cutting a sentence asks for its subject anew
        kept = _resolved(reading, tokens, before, subject, in_subject, leaving=leaving)
        known[asked] = kept
    own = (kept.replaced.copy(), kept.dropped.copy(), kept.doubts.copy(), kept.refused)
    return Resolution(*own, kept.shown.copy(), kept.open.copy(), kept.called, kept.misled)


def _resolved(
    reading: Reading,
    tokens: Sequence[int],
    before: Sequence[int],
    subject: Token,
    in_subject: bool,
    *,
    leaving: bool,
) -> Resolution:
    out, present = Resolution(), {*tokens, *before}
    words_, asked = reading.story.doc.words, asking(reading)
    if in_subject and not leaving and _clashes(subject):
        out.refused = "a plural subject with the verb of one"
        return out
    head = subject.i if subject.i in reading.cast.by_token else -1
    for i in tokens:
        if (i not in asked.words and i != head) or i in out.replaced or i in out.dropped:
            continue
        reason = _one(reading, words_[i], present, subject, in_subject, out)
        if reason and not leaving:
            out.refused = reason
            return out
        if reason:
            out.open.add(i)
            out.misled |= reason == ANOTHER
    return out


def in_apposition(reading: Reading, head: Token) -> Resolved | None:
    """The person whose full name stands behind a role and its comma: "the mayor, Ana Ruiz,"."""
    office = head.pos_ == "NOUN" or head.lower_ in words("single_offices")
    if not (office and (is_human(head) or _beside(head))) or reading.cast.at(head.i) is not None:
        return None
    for c in head.subtree:
        found = reading.cast.at(c.i) if c.dep_ == "appos" and c.i > head.i else None
        if found is not None and found.how in ("full name", "title") and _behind_comma(head, found):
            return found
    return None


def _beside(head: Token) -> bool:
    """Whether an apposition is the noun's own, which no other noun stands before: not "the term of
    one of them, Ana Ruiz,"."""
    behind = head.doc.words[head.i + 1] if head.i + 1 < len(head.doc) else head
    return behind.text == ","


def _behind_comma(head: Token, found: Resolved) -> bool:
    """Whether a comma, and no more than a title, stands before a name."""
    i = found.first - 1
    while i > head.i and head.doc[i].text[0].isupper():
        i -= 1
    return head.doc[i].text == "," and i > head.i and not _of_another(head, head.doc[i - 1])


def _of_another(head: Token, noun: Token) -> bool:
    """Whether the name is that of the noun before it: "the husband of the | victim, Ana Ruiz"."""
    kin = head.lower_ in words("relatives")
    return kin and noun.i > head.i and noun.tag_ == "NN" and is_human(noun)


def _one(
    reading: Reading,
    token: Token,
    present: set[int],
    subject: Token,
    in_subject: bool,
    out: Resolution,
) -> str:
    if write_out(reading, token, out) or (not in_subject and _serves(reading, token, subject)):
        return ""
    owned = owner_for(reading, token, subject, out)
    if owned is not None:
        return owned
    person = reading.cast.at(token.i)
    if person is not None and token.i == subject.i and address(reading.cast, person.person):
        out.doubts.add(ALONE)
    if person is not None and token.i in asking(reading).called:
        if (not in_subject or _is_told_by_same(token)) and another(reading, token, subject):
            return ANOTHER
        if person.how == "role" and _of_office(token.doc, person.last):
            return ""
        return _person(person, token, present, subject, in_subject, out, reading.cast)
    if token.tag_ in PERSONAL:
        if body_for(reading, token, present, out) or several(reading, token, out):
            return ""
        return pronoun(reading, token, present, subject, in_subject, out)
    if token.ent_type_ == "PERSON" and person is None and is_lone(token):
        out.doubts.add("bare name")
    return leans(reading, token, present, out, in_subject=in_subject)


def _clashes(subject: Token) -> bool:
    """ "The Norsemen says": somebody is meant of whom the slip does not tell."""
    plural = subject.lower_.endswith("men") and any(c.lower_ == "the" for c in subject.lefts)
    return plural and subject.head.tag_ == "VBZ" and subject.dep_ == "nsubj"


def another(reading: Reading, pronoun: Token, subject: Token) -> bool:
    """Whether "he" of "he says he …" may be a man whom the sentence before calls by a noun."""
    sentence = reading.story.sentence_at(pronoun.idx)
    twice = pronoun.lower_ == subject.lower_ and pronoun.i > subject.i
    twice = twice or _is_told_by_same(pronoun)
    if not twice or pronoun.dep_[:5] != "nsubj" or sentence is None or not sentence.index:
        return False
    before = reading.story.sentences[sentence.index - 1].span
    return any(
        t.tag_ == "NN" and t.dep_[:5] == "nsubj" and is_human(t) and reading.cast.at(t.i) is None
        for t in before
    )


def _is_told_by_same(pronoun: Token) -> bool:
    """Whether the same pronoun says so: "he says he has left"."""
    clause = pronoun.head
    teller = child(clause.head, "nsubj") if clause.dep_ == "ccomp" else None
    return teller is not None and teller.lower_ == pronoun.lower_ and teller.i < pronoun.i


def _person(
    found: Resolved,
    token: Token,
    present: set[int],
    subject: Token,
    in_subject: bool,
    out: Resolution,
    cast: Cast,
) -> str:
    if named_later(cast, token) is not None:
        with_name(found, token, present, out)
        return ""
    owner = cast.at(subject.i)
    same = owner is not None and owner.person.name == found.person.name
    if found.how == "pronoun":
        on_way = token.head.lower_ == "way" and token.head.dep_ == "pobj"  # "was on his way"
        behind = cast.at(token.i - 1)
        if token.lower_ in REFLEXIVE and behind is not None and behind.person == found.person:
            return ""  # "Ruiz herself"
        if token.lower_ in REFLEXIVE and owner is None and not in_subject and nominal(subject):
            return ""  # "a bomber blew himself up": the subject, whoever else is named
        if token.lower_ in REFLEXIVE or on_way or (same and not in_subject):
            return "" if same else "a reflexive of somebody else"
        if _just_named(found, token, present, cast):
            return ""
        out.doubts.add("pronoun")
    elif found.how == "role":
        long = found.last - found.first > 1
        out.doubts.add("a description for a name" if long else "role for a name")
    possessive = token.tag_ == "PRP$"
    called = f"{address(cast, found.person)} {found.person.name}".lstrip()
    out.replaced[found.first] = called + ("’s" if possessive else "")
    out.dropped.update(range(found.first + 1, found.last))
    honorific = found.first - 1
    if found.how == "role":
        out.dropped.update(range(_phrase_start(token.doc, found), found.first))
    if found.how == "title" and token.doc[honorific].lower_.rstrip(".") in ("mr", "mrs", "ms"):
        out.dropped.add(honorific)
    return ""


def _of_office(doc: Doc, last: int) -> bool:
    """Whether a role owns an office, which outlasts its holder: "the attorney general's office"."""
    after = [t.lower_ for t in doc[last : last + 2]]
    return after[:1] in (["'s"], ["’s"]) and after[1:] == ["office"]


def _serves(reading: Reading, token: Token, subject: Token) -> bool:
    """Whether a post below a verb would be that of whom the clause is told: of "Ruiz was an
    assistant to the mayor" it was another's then."""
    found, owner = reading.cast.at(token.i), reading.cast.at(subject.i)
    below = token.dep_ == "pobj" and found is not None and found.how == "role"
    return below and owner is not None and found is not None and owner.person == found.person


def _just_named(found: Resolved, token: Token, present: set[int], cast: Cast) -> bool:
    """Whether the last person before a pronoun, in the statement, is the one who is meant."""
    before = (cast.at(i) for i in sorted(present, reverse=True) if i < token.i)
    last = next((m for m in before if m is not None), None)
    return last is not None and last.person == found.person


def _phrase_start(doc: Doc, found: Resolved) -> int:
    """Where the noun phrase of a role begins: "the Chinese envoy"."""
    start = found.first
    while (
        start > 0
        and doc[start - 1].dep_ in ("det", "amod", "compound")
        and found.first <= doc[start - 1].head.i < found.last
    ):
        start -= 1
    return start
