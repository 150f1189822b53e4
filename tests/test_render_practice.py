"""The page to try a quiz on: whole in one file, marked by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from briefings.errors import TemplateError
from briefings.model import Option, Quiz
from briefings.render import load_theme, practice_page
from briefings.render.wording import clean
from tests.browser import CHROMIUM, Page, browser
from tests.test_render_samples import MASTHEAD, QUIZ

THEME = load_theme(None)
installed = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def _page(quiz: Quiz = QUIZ) -> str:
    return practice_page(quiz, MASTHEAD, THEME).decode()


def _of(*kinds: str) -> Quiz:
    return replace(QUIZ, items=tuple(item for item in QUIZ.items if item.kind in kinds))


def test_the_page_needs_no_other_file():
    page = _page()
    assert not re.findall(r'(?:src|href)="', page)
    assert "default-src 'none'" in page


def test_a_mistake_in_a_template_of_ones_own_is_told_with_its_line(tmp_path: Path):
    (tmp_path / "practice.html.j2").write_text("<!doctype html>\n<p>\n{% for item in %}\n")
    with pytest.raises(TemplateError, match=r"practice\.html\.j2, line 3"):
        practice_page(QUIZ, MASTHEAD, THEME, tmp_path)


def test_every_question_stands_on_it_with_its_answer_and_the_sentence_that_proves_it():
    page = _page()
    assert page.count('<form class="question"') == len(QUIZ.items)
    assert page.count("<details") == len(QUIZ.items)
    for item in QUIZ.items:
        assert escape(clean(item.references[0].sentence)) in page


@pytest.mark.parametrize(
    "hostile",
    ["</script><script>x()</script>", '" onfocus="x()', "{{ 7*7 }}", "half \ud83d a sign"],
)
def test_words_of_an_article_are_never_markup(hostile: str):
    item = QUIZ.items[0]
    evil = replace(
        item,
        stem=f"{hostile}?",
        answer=hostile,
        accepted=(hostile,),
        options=(*item.options[:-1], Option(hostile)),
        references=tuple(replace(r, sentence=hostile, quote=hostile) for r in item.references),
    )
    for kind in ("choice", "short", "blank"):
        page = _page(replace(QUIZ, items=(replace(evil, kind=kind),)))
        assert "<script>x()" not in page
        assert "\ud83d" not in page
        assert ' onfocus="' not in page
        assert "49" not in page.split("<main>")[1].split("<script")[0]


def test_the_same_quiz_gives_the_same_bytes():
    assert _page() == _page()


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with browser() as opened:
        yield opened


def _opened(page: Page, quiz: Quiz, folder: Path) -> None:
    path = folder / "quiz.html"
    path.write_text(_page(quiz))
    page.open(path)


def _score(page: Page) -> str:
    return str(page.value("document.getElementById('score').textContent"))


@installed
def test_a_choice_is_made_and_marked_with_the_keyboard_alone(page: Page, tmp_path: Path):
    _opened(page, _of("choice"), tmp_path)
    right = int(page.value("document.querySelector('form').dataset.right"))
    page.press("Tab", "Space", *["Down"] * right, "Enter")
    assert page.value("document.querySelector('.verdict').textContent") == "✓ Right."
    assert page.value("document.querySelector('details').open") is True
    assert _score(page).startswith("1 right, 1 of ")
    page.press("Enter")  # the focus is on "Next question"
    focused = "document.activeElement.name"
    assert page.value(focused) == "q2"


@installed
def test_a_wrong_choice_is_told_the_answer_and_may_be_tried_again(page: Page, tmp_path: Path):
    quiz = replace(QUIZ, items=QUIZ.items[:1])
    _opened(page, quiz, tmp_path)
    right = int(page.value("document.querySelector('form').dataset.right"))
    page.press("Tab", "Space", *["Down"] * ((right + 1) % 4), "Enter")
    told = page.value("document.querySelector('.verdict').textContent")
    assert told == f"✗ Not right. The answer: {quiz.items[0].answer}"
    assert page.value("document.querySelector('#result').hidden") is False
    page.value("document.getElementById('missed').focus()")
    page.press("Enter")
    assert _score(page) == "0 right, 0 of 1 answered"


@installed
@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("$41 million", "✓ Right."),
        ("  41 Million Dollars. ", "✓ Right."),
        ("$14 million", "✗ Not right. The answer: $41\N{NO-BREAK SPACE}million"),
        ("", "Write an answer first."),
    ],
)
def test_typed_answers_are_marked_by_what_is_accepted(
    page: Page, tmp_path: Path, typed: str, verdict: str
):
    _opened(page, _of("blank"), tmp_path)
    page.press("Tab")
    page.type(typed)
    page.press("Enter")
    assert page.value("document.querySelector('.verdict').textContent") == verdict


@installed
def test_every_kind_can_be_answered_rightly(page: Page, tmp_path: Path):
    order = replace(
        next(i for i in QUIZ.items if i.kind == "order"), answer="B (2019), D (2021), C, A"
    )
    others = tuple(i for i in QUIZ.items if i.kind != "order")
    _opened(page, replace(QUIZ, items=(*others, order)), tmp_path)
    page.value(
        """[...document.querySelectorAll("form")].forEach((form) => {
          const { control, right, accepted } = form.dataset;
          const controls = form.querySelectorAll(".controls input, .controls select");
          if (control === "radio") controls[right].checked = true;
          if (control === "select") controls[0].value = right;
          if (control === "text") controls[0].value = JSON.parse(accepted)[0];
          if (control === "places") controls.forEach((c) => { c.value = c.dataset.right; });
          form.requestSubmit();
        })"""
    )
    total = len(QUIZ.items)
    assert _score(page) == f"{total} right, {total} of {total} answered"
    assert page.value("document.querySelector('#result p').textContent") == (
        f"{total} of {total} right."
    )
