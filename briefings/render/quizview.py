"""A Quiz as plain dicts, lists and texts: what the templates of sheet and key see."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from string import ascii_uppercase
from typing import Any

from briefings.model import Article, ItemKind, Masthead, Quiz, QuizItem, Reference
from briefings.render.citations import dated, in_full, outlet_words
from briefings.render.dates import NBSP
from briefings.render.view import masthead_view
from briefings.render.wording import clean, counted, listed, typeset, upper_first

View = dict[str, Any]
# Per cent of a matching table's width for its two columns of words, and for the narrower.
_WORDS_SHARE, _LEAST_SHARE = 72, 26
# A gap in a stem is written as three low lines or more.
_GAP = re.compile(r"_{3,}")
_PARTS: dict[ItemKind, tuple[str, str]] = {
    "choice": ("Multiple choice", "Circle the letter of the one best answer."),
    "true-false": ("True or false", "Circle A if the statement is true, B if it is false."),
    "matching": ("Matching", "Write the letter of what belongs to each line."),
    "blank": ("Fill in the blank", "Write the missing name, date or figure."),
    "order": ("Put in order", "Number the events from the first to the last."),
    "short": ("Short answer", "Answer with a name, a date or a few words."),
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MIXED = ("Questions", "Answer every question.")


def quiz_view(quiz: Quiz, masthead: Masthead) -> View:
    """A sheet: its parts in printed order, each with numbered questions."""
    return {
        "title": typeset(quiz.title),
        "version": clean(quiz.version),
        "sheet": sheet_id(quiz, masthead),
        "masthead": masthead_view(masthead),
        "points": counted(len(quiz.items), "point"),
        "parts": _parts(quiz),
    }


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


def sheet_id(quiz: Quiz, masthead: Masthead) -> str:
    """What tells one sheet from all others: "2026-11-21-A-1F3A5F9C"."""
    words = "\n".join((quiz.title, quiz.version, str(quiz.seed), *(i.id for i in quiz.items)))
    digest = hashlib.sha256(words.encode(errors="replace")).hexdigest()[:8].upper()
    return f"{masthead.date[:10]}-{quiz.version}-{digest}"


Numbered = list[tuple[int, QuizItem]]


def _parts(quiz: Quiz) -> list[View]:
    """Runs of one kind. Where kinds alternate, all questions are one mixed part."""
    runs = _runs(quiz)
    if _alternating(runs):
        return [_part(*_MIXED, "", "mixed", [pair for run in runs for pair in run])]
    labels = _ROMAN if len(runs) > 1 else ("",)
    return [
        _part(*_PARTS[run[0][1].kind], label, run[0][1].kind, run)
        for label, run in zip(labels, runs, strict=False)
    ]


def _runs(quiz: Quiz) -> list[Numbered]:
    """The numbered items, cut where the kind changes or another matching table begins."""
    numbered = enumerate(quiz.items, 1)
    return [list(run) for _, run in groupby(numbered, key=lambda pair: _run_key(pair[1]))]


def _run_key(item: QuizItem) -> tuple[str, ...]:
    options = sorted(option.text for option in item.options) if item.kind == "matching" else ()
    return (item.kind, *options)


def _alternating(runs: Sequence[Numbered]) -> bool:
    """Whether a kind comes back after another (two matching tables may)."""
    kinds = [kind for kind, _ in groupby(run[0][1].kind for run in runs)]
    return len(kinds) > len(set(kinds)) or len(runs) > len(_ROMAN)


def _part(
    name: str, instructions: str, label: str, kind: str, run: Sequence[tuple[int, QuizItem]]
) -> View:
    return {
        "kind": kind,
        "title": f"Part {label}. {name}" if label else name,
        "instructions": instructions,
        "points": counted(len(run), "point"),
        "questions": [_question(number, item) for number, item in run],
        **_right_hand(kind, [item for _, item in run]),
    }


def _right_hand(kind: str, items: Sequence[QuizItem]) -> View:
    """What a matching table offers, the shares of its columns of words, and what its rows are."""
    if kind != "matching":
        return {"matching": [], "shares": [0, 0], "rows": ""}
    offered = _matching(items)
    left = max(len(item.stem) for item in items)
    right = max(map(len, offered))
    share = round(_WORDS_SHARE * left / (left + right or 1))
    left_share = max(_LEAST_SHARE, min(share, _WORDS_SHARE - _LEAST_SHARE))
    rows = "Event" if items[0].asks == "date" else "Name"
    return {
        "matching": offered,
        "shares": [left_share, _WORDS_SHARE - left_share],
        "rows": rows,
    }


def _question(number: int, item: QuizItem) -> View:
    return {
        "number": number,
        "kind": item.kind,
        "stem": _stem(item),
        "options": [typeset(option.text) for option in item.options] or _default_options(item),
    }


def _default_options(item: QuizItem) -> list[str]:
    return ["True", "False"] if item.kind == "true-false" else []


def _stem(item: QuizItem) -> list[str]:
    """The stem cut at its gaps: between two texts stands a blank."""
    return _GAP.split(typeset(item.stem))


def _matching(items: Sequence[QuizItem]) -> list[str]:
    """The right-hand side of a matching table, lettered by its place in the list.

    The options of the items, each once; without options the answers, in alphabetical order.
    """
    options = [typeset(option.text) for item in items for option in item.options]
    return list(dict.fromkeys(options)) or sorted({typeset(item.answer) for item in items})


def _key(quiz: Quiz, masthead: Masthead, known: Mapping[str, Article], apart: bool) -> View:
    answers = [answer for run in _runs(quiz) for answer in _answers(run, known)]
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
    right_hand = _matching([item for _, item in run]) if run[0][1].kind == "matching" else []
    letters = dict(zip(right_hand, ascii_uppercase, strict=False))
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
    right = (place for place, option in enumerate(item.options) if option.correct)
    return next((ascii_uppercase[place % 26] for place in right), "")


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
