"""A small invented quiz with an item of every kind, for tests."""

from __future__ import annotations

from briefings.model import Option, Quiz, QuizItem, Reference

SENTENCE = "Ines Okafor, the mayor of Tarn & Vale, opened the <new> bridge on May 5, 2021."
CITED = Reference("a1", "bridge.txt", "Bay Courier", "2021-05-06", SENTENCE, 0, 10, "Ines Okafor")


def item(key: str, kind: str, stem: str, answer: str, *options: str, **fields: object) -> QuizItem:
    """An item whose options hold the answer."""
    made = tuple(Option(o, correct=o == answer and kind != "order") for o in options)
    given = {"asks": "name", "facts": (f"f-{key}",), "references": (CITED,), **fields}
    return QuizItem(id=key, kind=kind, stem=stem, answer=answer, options=made, **given)  # type: ignore[arg-type]


OFFICES = ("harbour master", "mayor of Tarn", "judge", "=head of {state}: 50%")
ITEMS = (
    item("c1", "choice", "Who opened the <new> bridge?", "Ines Okafor", "A & B", "Ines Okafor"),
    item("t1", "true-false", "The bridge opened in 2021.", "True", asks="date"),
    item("t2", "true-false", "It cost 3.", "False. The right answer is 4.", asks="figure"),
    item("m1", "matching", "Ines Okafor", OFFICES[1], *OFFICES, asks="position"),
    item("m2", "matching", "Tomas Lind", OFFICES[0], *OFFICES, asks="position"),
    item("b1", "blank", "It opened on _____ (date).", "5 May 2021", accepted=("May 5, 2021",)),
    item("o1", "order", "Put in order.", "B (2019), A (2021)", "It opened.", "It was planned."),
    item("s1", "short", "=SUM(A1): who {is} #1 ~ 2?", "*Okafor", accepted=("*Okafor", "Ines")),
)
QUIZ = Quiz("News / quiz", "A", 7, ITEMS, len(ITEMS))
