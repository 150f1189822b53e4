"""The answers to a Quiz as plain dicts, lists and texts: what the template of a key sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from briefings.model import Article, Masthead, Quiz, QuizItem, Reference
from briefings.render.citations import dated, in_full, outlet_words
from briefings.render.dates import NBSP
from briefings.render.quizview import Numbered, right_hand, runs, sheet_id
from briefings.render.view import View, masthead_view
from briefings.render.wording import clean, counted, listed, typeset, upper_first


def key_view(quizzes: Sequence[Quiz], masthead: Masthead, articles: Sequence[Article] = ()) -> View:
    """The answers to one or more versions, with the evidence for each.

    What was left out of all versions alike is told once, at the end. `articles` are those
    that the evidence stands in: they know which dates are inferred.
    """
    known = {article.id: article for article in articles}
    alike = len({quiz.dropped for quiz in quizzes}) == 1
    return {
        "title": typeset(quizzes[0].title) if quizzes else "",
        "masthead": masthead_view(masthead),
        "versions": [_key(quiz, masthead, known, not alike) for quiz in quizzes],
        "dropped": _dropped(quizzes[0]) if alike else [],
    }


def _key(quiz: Quiz, masthead: Masthead, known: Mapping[str, Article], apart: bool) -> View:
    answers = [answer for run in runs(quiz) for answer in _answers(run, known)]
    return {
        "version": clean(quiz.version),
        "sheet": sheet_id(quiz, masthead),
        "answers": answers,
        "glance": [
            f"{answer['number']}{NBSP}{answer['letter']}" for answer in answers if answer["letter"]
        ],
        "account": _account(quiz),
        "dropped": _dropped(quiz) if apart else [],
    }


def _dropped(quiz: Quiz) -> list[View]:
    return [
        {"reason": upper_first(clean(reason)), "count": count} for reason, count in quiz.dropped
    ]


def _answers(run: Numbered, known: Mapping[str, Article]) -> list[View]:
    offered = right_hand([item for _, item in run]) if run[0][1].kind == "matching" else []
    letters = dict(zip(offered, ascii_uppercase, strict=False))
    return [_answer(number, item, letters, known) for number, item in run]


def _answer(
    number: int, item: QuizItem, letters: dict[str, str], known: Mapping[str, Article]
) -> View:
    made = [
        letter for letter, option in zip(ascii_uppercase, item.options, strict=False) if option.made
    ]
    accepted = [typeset(text) for text in item.accepted if text != item.answer]
    return {
        "number": number,
        "letter": _letter(item, letters),
        "text": typeset(item.answer),
        "accepted": "; ".join(accepted),
        **_evidence(item, known),
        "made": listed(made),
    }


def _evidence(item: QuizItem, known: Mapping[str, Article]) -> View:
    """The sentence behind an answer with its source; of events put in order, that of each.

    Where it only has "he", the sentence before it that says who that is stands with it.
    """
    if item.kind != "order":
        sentences = [" … ".join(clean(r.sentence) for r in in_full(item.references))]
        sources = [_source(r, known) for r in item.references[:1]]
    else:
        sentences = [f"({n}) {clean(r.sentence)}" for n, r in enumerate(item.references, 1)]
        sources = list(dict.fromkeys(_source(r, known) for r in item.references))
    return {
        "evidence": " ".join(sentences),
        "source": "; ".join(sources),
        "more": _more(item.references) if item.kind != "order" else "",
    }


def _letter(item: QuizItem, letters: dict[str, str]) -> str:
    if item.kind == "matching":
        return letters.get(typeset(item.answer), "")
    if item.kind == "true-false" and not item.options:
        return "A" if item.answer.casefold().startswith("true") else "B"
    if item.kind == "order":
        return ""
    return "" if item.place is None else ascii_uppercase[item.place % 26]


def _source(reference: Reference, known: Mapping[str, Article]) -> str:
    return f"{outlet_words(reference.outlet)}, {dated(reference, known.get(reference.article))}"


def _more(references: Sequence[Reference]) -> str:
    """ "and 2 more articles", counting each article once."""
    others = len({reference.article for reference in references}) - 1
    return f"and {counted(others, 'more article')}" if others > 0 else ""


def _account(quiz: Quiz) -> str:
    """How many questions were written, printed, and left out."""
    left_out = sum(count for _, count in quiz.dropped)
    printed = counted(len(quiz.items), "question")
    asked = f" ({quiz.asked_for} asked for)" if quiz.asked_for > len(quiz.items) else ""
    candidates = max(quiz.candidates, len(quiz.items) + left_out)
    return (
        f"{printed} printed{asked}; {counted(candidates, 'candidate')} written, "
        f"{left_out} left out by the checks."
    )
