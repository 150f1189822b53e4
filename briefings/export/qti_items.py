"""One question, or one matching table, as an assessment item of QTI 2.1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.export.answers import GAP, MATCH, accepted, choices, in_order, remark
from briefings.export.markup import child, root
from briefings.model import QuizItem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_RULES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
_TITLE = 60


def assessment_item(identifier: str, rows: Sequence[QuizItem]) -> Element:
    """The item: what is asked, the right response, how it is scored, its evidence."""
    item = rows[0]
    made = root(
        "assessmentItem",
        QTI,
        identifier=identifier,
        title=MATCH if item.kind == "matching" else item.stem[:_TITLE],
        adaptive="false",
        timeDependent="false",
    )
    match item.kind:
        case "matching":
            _matching(made, rows)
        case "order":
            _order(made, item)
        case "choice" | "true-false":
            _choice(made, item)
        case _:
            _entry(made, item)
    rule = "map_response" if item.kind in ("short", "blank") else "match_correct"
    child(made, "responseProcessing", template=f"{_RULES}{rule}")
    if item.kind != "matching" and remark(item):
        modal = {"outcomeIdentifier": "FEEDBACK", "showHide": "hide", "identifier": "none"}
        child(made, "modalFeedback", remark(item), **modal)
    return made


def _declared(made: Element, cardinality: str, base: str, right: Sequence[str]) -> Element:
    """The declaration of the response with its right values, and of score and feedback."""
    shape = {"identifier": "RESPONSE", "cardinality": cardinality, "baseType": base}
    response = child(made, "responseDeclaration", **shape)
    correct = child(response, "correctResponse")
    for value in right:
        child(correct, "value", value)
    score = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    child(child(child(made, "outcomeDeclaration", **score), "defaultValue"), "value", "0")
    told = {"identifier": "FEEDBACK", "cardinality": "single", "baseType": "identifier"}
    child(made, "outcomeDeclaration", **told)
    return response


def _choice(made: Element, item: QuizItem) -> None:
    options = choices(item)
    right = [f"C{n}" for n, (_, correct) in enumerate(options, 1) if correct]
    _declared(made, "single", "identifier", right)
    how = {"responseIdentifier": "RESPONSE", "shuffle": "false", "maxChoices": "1"}
    asked = child(child(made, "itemBody"), "choiceInteraction", **how)
    child(asked, "prompt", item.stem)
    for n, (text, _) in enumerate(options, 1):
        child(asked, "simpleChoice", text, identifier=f"C{n}")


def _order(made: Element, item: QuizItem) -> None:
    names = {option.text: f"E{n}" for n, option in enumerate(item.options, 1)}
    _declared(made, "ordered", "identifier", [names[event] for event in in_order(item)])
    how = {"responseIdentifier": "RESPONSE", "shuffle": "false"}
    asked = child(child(made, "itemBody"), "orderInteraction", **how)
    child(asked, "prompt", item.stem)
    for text, name in names.items():
        child(asked, "simpleChoice", text, identifier=name)


def _entry(made: Element, item: QuizItem) -> None:
    response = _declared(made, "single", "string", [item.answer])
    mapping = child(response, "mapping", defaultValue="0")
    for text in accepted(item):
        child(mapping, "mapEntry", mapKey=text, mappedValue="1", caseSensitive="false")
    before, after = (*GAP.split(item.stem, maxsplit=1), "")[:2]
    paragraph = child(child(made, "itemBody"), "p", f"{before.rstrip()} ")
    child(paragraph, "textEntryInteraction", responseIdentifier="RESPONSE").tail = after


def _matching(made: Element, rows: Sequence[QuizItem]) -> None:
    names = {option.text: f"R{n}" for n, option in enumerate(rows[0].options, 1)}
    lines = {f"L{n}": row for n, row in enumerate(rows, 1)}
    pairs = [f"{line} {names[row.answer]}" for line, row in lines.items()]
    _declared(made, "multiple", "directedPair", pairs)
    how = {"responseIdentifier": "RESPONSE", "shuffle": "false"}
    body = child(made, "itemBody")
    asked = child(body, "matchInteraction", maxAssociations=str(len(rows)), **how)
    child(asked, "prompt", MATCH)
    left, right = child(asked, "simpleMatchSet"), child(asked, "simpleMatchSet")
    for line, row in lines.items():
        child(left, "simpleAssociableChoice", row.stem, identifier=line, matchMax="1")
    for text, name in names.items():
        child(right, "simpleAssociableChoice", text, identifier=name, matchMax="1")
