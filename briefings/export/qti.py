"""QTI 2.1 (IMS Question & Test Interoperability): a content package with one item a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.export.answers import groups
from briefings.export.archive import zipped
from briefings.export.markup import child, root, xml
from briefings.export.qti_items import QTI, assessment_item
from briefings.model import Quiz, QuizItem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
TEST = "assessment.xml"


def qti(quiz: Quiz) -> bytes:
    """The zip of a package: manifest, test, items."""
    items = {_name(rows): rows for rows in groups(quiz.items)}
    return zipped(
        {
            "imsmanifest.xml": _manifest(list(items)),
            TEST: _test(quiz, list(items)),
            **{_path(name): xml(assessment_item(name, rows)) for name, rows in items.items()},
        }
    )


def _name(rows: Sequence[QuizItem]) -> str:
    """An identifier: a letter first, as XML wants it."""
    return f"item-{rows[0].id}"


def _path(name: str) -> str:
    return f"items/{name}.xml"


def _test(quiz: Quiz, names: Sequence[str]) -> bytes:
    test = root("assessmentTest", QTI, identifier="quiz", title=quiz.title)
    modes = {"navigationMode": "nonlinear", "submissionMode": "individual"}
    part = child(test, "testPart", identifier="part", **modes)
    section = child(
        part, "assessmentSection", identifier="section", title=quiz.title, visible="true"
    )
    for name in names:
        child(section, "assessmentItemRef", identifier=name, href=_path(name))
    return xml(test)


def _manifest(names: Sequence[str]) -> bytes:
    manifest = root("manifest", PACKAGE, identifier="briefings-package")
    metadata = child(manifest, "metadata")
    child(metadata, "schema", "QTIv2.1 Package")
    child(metadata, "schemaversion", "1.0.0")
    child(manifest, "organizations")
    resources = child(manifest, "resources")
    test = _resource(resources, "quiz", "imsqti_test_xmlv2p1", TEST)
    for name in names:
        child(test, "dependency", identifierref=name)
        _resource(resources, name, "imsqti_item_xmlv2p1", _path(name))
    return xml(manifest)


def _resource(parent: Element, identifier: str, kind: str, href: str) -> Element:
    made = child(parent, "resource", identifier=identifier, type=kind, href=href)
    child(made, "file", href=href)
    return made
