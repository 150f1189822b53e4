"""Who is meant by "he", "her" and "the envoy": the sentences are read in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.people.antecedents import antecedent
from briefings.extract.people.epithets import epithet
from briefings.extract.people.mention import Gender, Title
from briefings.extract.people.openings import opening
from briefings.extract.people.rolenouns import described, is_rival
from briefings.extract.people.view import View
from briefings.extract.statements.lowered import lowered
from briefings.model import Person

if TYPE_CHECKING:
    from briefings.extract.people.named import Named
    from briefings.extract.pipeline import Token
    from briefings.extract.story import Sentence, Story

PRONOUNS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
# Where "the 26-year-old", who is called by the age alone, stands as a noun.
_NOUN_PLACES = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})


def focus(story: Story, named: Named, titles: tuple[Title, ...]) -> View:
    """Read an article: the view at its end, with every token that means a person."""
    view = View(story, named, titles)
    for sentence in story.sentences:
        _open(view, story, sentence)
        _read(view, sentence)
    return view


def _open(view: View, story: Story, sentence: Sentence) -> None:
    """Note whom the subject of the first sentence describes, if the second names somebody."""
    subject = child(sentence.span.root, "nsubj", "nsubjpass")
    if sentence.index or subject is None or len(story.sentences) == 1:
        return
    called = opening(view, subject, sentence, story.sentences[1])
    if called is not None:
        view.at[subject.i] = called


def _read(view: View, sentence: Sentence) -> None:
    view.seen.append([])
    view.rivals.append([])
    view.left_open.append(set())
    doc, forms = sentence.span.doc, lowered(sentence.span.doc)
    ages = (i for i in range(sentence.span.start, sentence.span.end) if forms[i] == "old")
    view.aged.append([doc[i] for i in ages if doc[i].dep_ in _NOUN_PLACES])
    inside = view.inside.intersection(range(sentence.span.start, sentence.span.end))
    view.spoken_of.append({PRONOUNS[forms[i]] for i in inside if forms[i] in PRONOUNS})
    view.all_quoted.append(all(t.i in inside or t.is_punct for t in sentence.span))
    for token in sentence.span:
        if token.i in view.named:
            view.seen[-1].extend(m for m in view.named[token.i] if not view.credit(m))
        if not sentence.index and token.i in view.at and view.at[token.i].how == "role":
            view.seen[-1].append(view.at[token.i])
        if token.i in view.shared:
            view.rivals[-1].append(token)
        elif forms[token.i] in PRONOUNS and token.tag_ in ("PRP", "PRP$"):
            _pronoun(view, token, sentence)
        elif token.i not in view.at and (token.tag_ in ("NN", "NNP") or forms[token.i] == "old"):
            _noun(view, token)
    _remember_speaker(view, sentence)


def _pronoun(view: View, token: Token, sentence: Sentence) -> None:
    gender = PRONOUNS[token.lower_]
    found = antecedent(view, token, gender, sentence)
    match found:
        case Person():
            view.take(token, found, "pronoun", gender)
        case str():
            view.refused.append((token.i, found))
            owner = token.head if token.dep_ == "poss" else token
            if owner.dep_ in ("nsubj", "nsubjpass") and owner.head.dep_ == "ROOT":
                view.left_open[-1].add(gender)


def _noun(view: View, token: Token) -> None:
    """A definite role noun is somebody; another noun for a human being is a rival."""
    if token.i in view.covered:
        return
    if token.children and any(c.dep_ == "appos" and c.i in view.at for c in token.children):
        return
    found = described(view, token)
    called = epithet(view, token) if found is None else None
    unknown = token.i not in view.shared and view.may_be_somebody(token)
    if found is not None:
        view.take(token, found, "role")
    elif called is not None:
        view.at[token.i] = called
        view.seen[-1].append(called)
    elif unknown or is_rival(view, token):
        view.rivals[-1].append(token)


def _remember_speaker(view: View, sentence: Sentence) -> None:
    for token in sentence.span:
        if token.dep_ != "nsubj" or token.i in view.inside:
            continue
        found = view.named_by(token)
        if token.head.lemma_ in words("verbs_of_speech") and (found or _is_somebody(token)):
            view.speaker = found.person if found is not None else None


def _is_somebody(noun: Token) -> bool:
    """Whether a noun, or a name by which nobody is known, is for a human being: "a guest said"."""
    named = noun.tag_ == "NNP" and noun.ent_type_ == "PERSON"
    return named or (noun.tag_ == "NN" and is_human(noun))
