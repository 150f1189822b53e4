"""From facts to a quiz in one call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_uppercase

from briefings.model import Article, Fact, Quiz, QuizItem
from briefings.quiz.candidates import Pool, pool
from briefings.quiz.cells import cell, earned, reason
from briefings.quiz.gate import Context
from briefings.quiz.layout import laid_out
from briefings.quiz.request import QuizSet, Request
from briefings.quiz.salience import aside
from briefings.quiz.sheet import choose
from briefings.quiz.world import index


def make(facts: Sequence[Fact], articles: Sequence[Article], request: Request) -> QuizSet:
    """The quiz that these facts can stand behind, in as many versions as asked for.

    The same facts, articles and request give the same quiz. Fewer items than asked for
    are said so in `note`.
    """
    context = Context(index(facts, articles), request)
    found = pool(context)
    sheets = _sheets(found, context)
    quizzes = tuple(
        _quiz(laid_out(sheet, context, letter), letter, found, request)
        for letter, sheet in zip(letters(), sheets, strict=False)
    )
    used = {i.id for sheet in sheets for i in sheet}
    spare = tuple(i for block in found.sound for i in block if i.id not in used)
    return QuizSet(
        quizzes,
        spare,
        found.review,
        tuple((i.id, _why(i, context)) for i in found.review),
        found.dropped,
        found.candidates,
        _note(sheets, request),
    )


def _why(item: QuizItem, context: Context) -> str:
    """Why an item is for review: its like are not judged well enough, or it asks for no news."""
    where = cell(item, context.facts(item))
    return aside(item, context.world) if earned(where) else reason(where)


def letters() -> Iterator[str]:
    """The names of versions: A … Z, AA, AB …"""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def _sheets(found: Pool, context: Context) -> list[tuple[QuizItem, ...]]:
    """The items of each version: the same ones, or others as long as there are any."""
    first = choose(found.sound, context)
    sheets = [first]
    used = list(first)
    for _ in range(1, context.request.versions):
        sheet = choose(found.sound, context, used) if context.request.distinct else first
        sheets.append(sheet)
        used += sheet
    return sheets


def _quiz(items: tuple[QuizItem, ...], version: str, found: Pool, request: Request) -> Quiz:
    return Quiz(
        title=request.title,
        version=version,
        seed=request.seed,
        items=items,
        asked_for=request.count,
        candidates=found.candidates,
        dropped=found.first,
    )


def _note(sheets: list[tuple[QuizItem, ...]], request: Request) -> str:
    fewest = min(len(sheet) for sheet in sheets)
    if fewest >= request.count:
        return ""
    return f"{request.count} questions were asked for; the articles bear {fewest} sound ones."
