"""Whom the first sentence of a story describes, and the second names: "A surgeon who … has won the
Lima Prize. Ana Ruiz, 52, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.people.epithets import gender
from briefings.extract.people.mention import Mention
from briefings.extract.people.rolewords import kin, role_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people.mention import Title
    from briefings.extract.people.view import View
    from briefings.extract.pipeline import Token
    from briefings.extract.story import Sentence

_SUBJECTS = ("nsubj", "nsubjpass")
_FEW = frozenset({"a", "an", "the"})
# What befalls somebody of whom the first sentence may not have told: the victim of its deed.
_HARM = frozenset(
    {"attack", "bury", "die", "disappear", "discover", "drown", "find", "hit", "hurt", "injure"}
    | {"kill", "lose", "murder", "pronounce", "rape", "rescue", "rob", "see", "shoot", "stab"}
    | {"strike", "suffer", "take", "vanish"}
)
# Who may be anybody, or whom the next sentence need not tell of.
_ANYBODY = frozenset(
    {"baby", "boy", "brother", "child", "cyclist", "daughter", "driver", "father", "fugitive"}
    | {"girl", "gunman", "inmate", "man", "mother", "motorcyclist", "motorist", "parent"}
    | {"passenger", "pedestrian", "pensioner", "person", "prisoner", "sister", "son", "stranger"}
    | {"suspect", "teenager", "toddler", "tourist", "victim", "woman", "worker", "youth"}
    | {"judge", "magistrate", "official", "source", "spokesman", "spokesperson", "spokeswoman"}
)
_SPEECH = ("verbs_of_speech", "hearsay")


def opening(view: View, token: Token, sentence: Sentence, after: Sentence) -> Mention | None:
    """The mention of the person whom the sentence `after` the first one has as its subject, by a
    full name that is new, where the first has nobody else that a description as its subject can
    mean; None where the name may be another's."""
    if sentence.index or not _describes(view, token, sentence) or token.i in view.inside:
        return None
    named = _named(view, after)
    if named is None or not _fits(view, token, sentence, after, named):
        return None
    first, end = token.left_edge.i, token.idx + len(token.text)
    start = view.doc[first].idx
    return Mention(named.person, "role", start, end, first, token.i + 1)


def _describes(view: View, token: Token, sentence: Sentence) -> bool:
    """Whether a noun is the subject of a sentence that names nobody and has no other human being
    in the singular; a man or a woman may be anybody."""
    head = child(sentence.span.root, *_SUBJECTS)
    if head is None or head.i != token.i or token.tag_ != "NN":
        return False
    first = view.doc[token.left_edge.i]
    role = role_ending(view.doc, token.i)
    if role is None or token.lower_ in _ANYBODY or first.lower_ not in _FEW:
        return False
    if any(c.dep_ == "conj" or _is_name(c) for c in token.children):
        return False
    others = (t for t in sentence.span if t.i != token.i and t.tag_ in ("NN", "NNP"))
    return not any(t.i in view.at or _is_another(t) for t in others)


def _is_name(token: Token) -> bool:
    """Whether a word stands for a name between commas: "the mayor, Ruiz,"."""
    first = token.doc[token.left_edge.i]
    return token.dep_ == "appos" and first.pos_ == "PROPN" and first.nbor(-1).text == ","


def _is_another(noun: Token) -> bool:
    """Whether a noun is one for somebody of flesh and blood, told of beside the subject."""
    return is_human(noun) and noun.dep_ not in ("attr", "appos", "compound", "amod", "poss")


def _named(view: View, after: Sentence) -> Mention | None:
    """Who is the subject of a sentence by a full name that the article has not had before."""
    subject = child(after.span.root, *_SUBJECTS)
    found = view.at.get(subject.i) if subject is not None else None
    if found is None or found.how not in ("full name", "title") or " " not in found.person.name:
        return None
    return found if all(m.first >= found.first for m in _mentions(view, found)) else None


def _mentions(view: View, found: Mention) -> Iterator[Mention]:
    return (m for named in view.named.values() for m in named if m.person == found.person)


def _fits(view: View, token: Token, sentence: Sentence, after: Sentence, named: Mention) -> bool:
    """Whether the description agrees with the name: by a word for the same office beside it, or,
    where no other office stands there, by a deed that tells on."""
    told = gender(token)
    if told and not view.fits(named.person, told):
        return False
    role = role_ending(view.doc, token.i)
    titles = [t for t in view.titles if t.mention.person == named.person]
    if role is not None and any(_of_kin(t, role[1]) for t in titles):
        return True
    here = [t for t in titles if after.span.start <= t.phrase.first < after.span.end]
    if _shared(sentence, after, named):
        return not any(t.where != "after" for t in here)
    verb = after.span.root
    speaks = any(verb.lemma_.lower() in words(name) for name in _SPEECH)
    return not here and not speaks and verb.lemma_ not in _HARM


def _of_kin(title: Title, role: str) -> bool:
    return role in kin(title.phrase.role) or title.phrase.role in kin(role)


def _shared(sentence: Sentence, after: Sentence, named: Mention) -> bool:
    """Whether the words beside a name, up to its verb, have a noun of the first sentence: "… of a
    hospital trust … Ana Ruiz, who has led the Moss Trust,"."""
    said = {t.lemma_.lower() for t in sentence.span if t.tag_ in ("NN", "NNS", "NNP")}
    verb = after.span.root.i
    near = (after.span.doc[i] for i in range(named.last, max(verb, named.last)))
    return any(t.lemma_.lower() in said for t in near if t.tag_[:2] == "NN")
