"""Who "he" or "her" may mean: one compatible person in view, or a reason to leave it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.heroes import hero_for, is_subject, only_sure
from briefings.extract.people.reported import (
    apposed_to,
    may_know_of_another,
    named,
    or_told_of,
    speaks,
    told_of_by,
)
from briefings.extract.people.view import REACH

if TYPE_CHECKING:
    from briefings.extract.people.mention import Gender, Mention
    from briefings.extract.people.view import View
    from briefings.extract.pipeline import Token
    from briefings.extract.story import Sentence
    from briefings.model import Person

FARTHEST = 8
# The reason where a sentence before may tell who is meant.
OR_ANOTHER = "or another may be meant by"
# Binding theory's principle B: "Lund agreed with him" is said of somebody else.
_PREPOSITIONS = frozenset({"to", "by", "from", "against", "for", "about", "at", "on", "with"})


def antecedent(view: View, token: Token, gender: Gender, sentence: Sentence) -> Person | str:
    """The person that a pronoun means, or why that is open."""
    if token.i in view.inside:
        return _within_quote(view, token, gender)
    if _tags_a_quote(view, token) and view.speaker and view.fits(view.speaker, gender):
        here = view.people(view.seen[-1], gender, outside=True)
        if not here and _acted_since(view, view.speaker, gender):
            return f"{view.speaker.name} or who acted since may be meant by {token.text}"
        if not here or here == [view.speaker]:
            return view.speaker
    barred = _clause_subject(view, token)
    here = [p for p in view.people(view.seen[-1], gender) if p != barred]
    rivals = [r for r in view.rivals[-1] if view.rival_fits(r, gender)]
    if here or rivals:
        if len(here) == 1 and not rivals:
            reason = _advised(view, token, here[0], gender)
            return reason or _passed_by(view, here[0], gender, token, 1) or here[0]
        return _clause_mate(view, token, here, rivals)
    return _ahead(view, token, gender, sentence) or _back(view, token, gender, barred)


def _clause_subject(view: View, token: Token) -> Person | None:
    """The subject of the pronoun's own clause, whom its plain object never means; and of what
    "he" says who is named there."""
    if token.tag_ == "PRP$":
        return _made_so(view, token)
    if token.dep_ == "nsubj":
        return told_of_by(view, token)
    if token.lower_.endswith("self"):
        return None
    above = token.head
    if token.dep_ == "pobj" and above.lower_ in _PREPOSITIONS:
        above = above.head
        if token.head.lower_ == "with" and any(c.dep_ == "dobj" for c in above.children):
            return None
    elif token.dep_ not in ("dobj", "dative"):
        return None
    subject = next((c for c in above.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    found = view.named_by(subject) if subject is not None else None
    return found.person if found is not None else None


def _made_so(view: View, token: Token) -> Person | None:
    """ "named Orr as his successor": whoever is made it is not the owner."""
    i = token.i - 1
    found = view.at.get(i - 1) if i > 0 and view.doc[i].lower_ == "as" else None
    return found.person if found is not None else None


def _advised(view: View, token: Token, here: Person, gender: Gender) -> str:
    """ "Chen said he should resign": what somebody should do is often said of another."""
    if may_know_of_another(view, token, here, gender):
        return f"{here.name} {OR_ANOTHER} {token.text}"
    duty = any(c.lower_ in ("should", "must", "ought") for c in token.head.lefts)
    if _says(view, token) != here or len(view.seen) < 2:
        return ""
    if not duty and not _new_to_story(view, here):
        return ""
    before = view.seen[-2] if duty else [m for m in view.seen[-2] if is_subject(view, m)]
    others = [p for p in view.people(before, gender, outside=True) if p != here]
    return f"{here.name} or {others[0].name} may be meant by {token.text}" if others else ""


def _new_to_story(view: View, person: Person) -> bool:
    """Whether somebody is named for the first time: who comments often speaks of another."""
    return not any(m.person == person for seen in view.seen[:-1] for m in seen)


def _clause_mate(view: View, token: Token, here: list[Person], rivals: list[Token]) -> Person | str:
    """ "Lund's lawyer, Okafor, said he …": the speaker, when the others are only owners, or are
    told of in the words about the speaker: "Okafor, who met Lund, said he …"."""
    speaker = _says(view, token)
    if speaker in here:
        said = next(c for c in token.head.head.lefts if c.dep_ == "nsubj")
        about = range(said.left_edge.i, min(said.right_edge.i + 1, token.head.head.i))
        others = [m for m in view.seen[-1] if m.person in here and m.person != speaker]
        owners = not rivals and all(view.doc[m.last - 1].dep_ == "poss" for m in others)
        if owners or all(i in about for i in (*(m.first for m in others), *(r.i for r in rivals))):
            return speaker
    return f"{len(here) + len(rivals)} may be meant by {token.text}"


def _says(view: View, token: Token) -> Person | None:
    """The subject of the verb of speech whose complement has the pronoun as its subject."""
    clause = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp":
        return None
    verb = clause.head
    if verb.lemma_.lower() not in words("verbs_of_speech"):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    found = view.named_by(subject) if subject is not None else None
    return found.person if found is not None else None


def _within_quote(view: View, token: Token, gender: Gender) -> Person | str:
    """In a quotation "he" is somebody who was named in the same quotation, or open."""
    start = token.i
    while start - 1 in view.inside:
        start -= 1
    named = [m for m in view.seen[-1] if m.first >= start]
    people = view.people(named, gender)
    return people[0] if len(people) == 1 else f"{token.text} in a quotation"


def _acted_since(view: View, speaker: Person, gender: Gender) -> bool:
    """Whether another, named as often as who spoke last, was the subject of the last sentence that
    is no quotation, and may speak now."""
    back = next((n for n, told in enumerate(view.all_quoted[-2::-1], 2) if not told), 0)
    seen = [m for m in view.seen[-back] if m.first not in view.inside] if back else []
    if any(m.person == speaker for m in seen):
        return False
    rivals = view.rivals[-back] if back else []
    if _subject_rival([r for r in rivals if r.i not in view.inside and view.rival_fits(r, gender)]):
        return True
    acting = (m.person for m in seen if is_subject(view, m) and view.fits(m.person, gender))
    return any(2 * named(view, p) >= named(view, speaker) for p in acting)


def _tags_a_quote(view: View, token: Token) -> bool:
    """ "…," he said: a subject of a verb of speech right after a closing mark."""
    if token.i == 0 or token.dep_ != "nsubj":
        return False
    before = view.doc[token.i - 1].text
    verb = token.head.lemma_ in words("verbs_of_speech")
    return verb and before in ('"', "”", "''", "’", "'")


def _ahead(view: View, token: Token, gender: Gender, sentence: Sentence) -> Person | None:
    """ "When he arrived, Lund …": the subject of the main clause after a fronted clause."""
    root = sentence.span.root
    subject = next((c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i < token.i or not _fronted(token, root):
        return None
    found = view.at.get(subject.i)
    return found.person if found and view.fits(found.person, gender) else None


def _back(view: View, token: Token, gender: Gender, barred: Person | None) -> Person | str:
    """The one person in view of the sentences before, or the subject of the last of them.

    A sentence that is all quotation is stepped over.
    """
    steps = 0
    for back in range(2, len(view.seen) + 1):
        people = [p for p in view.people(view.seen[-back], gender, outside=True) if p != barred]
        rivals = [
            r for r in view.rivals[-back] if view.rival_fits(r, gender) and r.i not in view.inside
        ]
        alone = len(people) == 1
        spoken = alone and _speaks_of_another(view, people[0], back)
        if alone and not spoken and not _subject_rival(rivals):
            quoting = gender in view.spoken_of[-back] and not speaks(token)
            hero = hero_for(view, people[0], gender, view.seen[-back], quoting=quoting)
            spoke = not _tags_a_quote(view, token) or hero == view.speaker
            if hero is not None and spoke:
                return hero
            return _passed_by(view, people[0], gender, token, back) or people[0]
        if people or rivals:
            seen = [m for m in view.seen[-back] if m.person != barred]
            subject = None if spoken else _subject(view, seen, gender, token)
            return (
                subject
                or only_sure(view, people, rivals, token, gender)
                or (f"{len(people) + len(rivals)} may be meant by {token.text}")
            )
        steps += not view.all_quoted[-back]
        if steps >= REACH or back > FARTHEST:
            break
    return f"nobody before {token.text}"


def _passed_by(view: View, person: Person, gender: Gender, token: Token, back: int) -> str:
    """Why somebody is not meant who was named in passing, in a sentence of which it is open who its
    "he" is: "His luck held, a shot of Lund's going wide. He won."."""
    seen = [m for m in view.seen[-back] if m.person == person]
    passing = all(m.how != "pronoun" and not is_subject(view, m) for m in seen)
    is_open = passing and gender in view.left_open[-back]
    return f"{person.name} or who was left open may be meant by {token.text}" if is_open else ""


def _subject(view: View, seen: list[Mention], gender: Gender, token: Token) -> Person | None:
    """The subject of the main clause of the last sentence, taken up as a subject."""
    owner = token.dep_ == "poss" and token.head.dep_ in ("nsubj", "nsubjpass")
    if token.dep_ not in ("nsubj", "nsubjpass") and not owner:
        return None
    for mention in seen:
        for i in range(mention.first, mention.last):
            word = apposed_to(view.doc[i])
            main = word.dep_ in ("nsubj", "nsubjpass") and word.head.dep_ == "ROOT"
            if main and view.fits(mention.person, gender):
                return or_told_of(view, token, mention.person, word.head, gender)
    return None


def _speaks_of_another(view: View, person: Person, back: int) -> bool:
    """Whether somebody only said something of "the 26-year-old"."""
    return any(
        is_subject(view, m)
        and view.doc[m.last - 1].head.lemma_.lower() in words("verbs_of_speech")
        and view.doc[m.last - 1].head.i < t.i
        for m in view.seen[-back]
        for t in view.aged[-back]
        if m.person == person
    )


def _subject_rival(rivals: list[Token]) -> bool:
    return any(r.dep_ in ("nsubj", "nsubjpass") for r in rivals)


def _fronted(token: Token, root: Token) -> bool:
    """Whether a token stands in a clause or phrase before the main clause's subject."""
    node = token
    while node.head.i != node.i and node.head.i != root.i:
        node = node.head
    return node.head.i == root.i and node.dep_ in ("advcl", "prep") and node.i < root.i
