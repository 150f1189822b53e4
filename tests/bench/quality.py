"""How good the answers of other programs are, where somebody wrote down the right ones.

Pages: what is expected of tests/pages. Quotations and abbreviations: the lists of tests/heldout,
matched by the same rules for both. Digests: one-sentence summaries of ../shared/data.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefings.corpus import File, read
from briefings.corpus.files.decoding import decode
from briefings.extract.story import load
from briefings.model import Article, Fact, Reference
from tests.bench.rows import Row, skipped
from tests.evaluation import coverage, heldout, matching
from tests.evaluation.sources import SHARED, Sources
from tests.evaluation.table import Skipped

SECTION = "Quality"
PAGES = Path(__file__).resolve().parents[1] / "pages"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program read off a page."""

    title: str
    authors: frozenset[str]
    published: str
    text: str


def rows() -> Iterator[Row]:
    """The share of right answers, ours and theirs."""
    yield from pages()
    yield from facts()
    yield from digests()


def pages() -> Iterator[Row]:
    """Title, authors, date and text of every web page whose answer is written down."""
    files = sorted(PAGES.glob("*.html"))
    ours = _shares(files, _ours)
    for package, work in (("trafilatura", _trafilatura), ("newspaper", _newspaper)):
        if find_spec(package) is None:
            yield skipped(SECTION, f"pages, beside {package}", f"{package} is not installed")
            continue
        theirs = _shares(files, work)
        for field, share in ours.items():
            name = f"{field} of {len(files)} pages"
            yield Row(SECTION, name, share, theirs[field], "% right", package, None, False)


def facts() -> Iterator[Row]:
    """The listed quotations and abbreviations that are found."""
    if find_spec("textacy") is None:
        yield skipped(SECTION, "quotations", "textacy is not installed")
        return
    articles = heldout.articles()
    ours = heldout.facts_of(articles)
    theirs = tuple(fact for article in articles for fact in textacy_facts(article))
    for kind in ("quotation", "abbreviation"):
        listed = [row for row in heldout.listed_facts() if row["kind"] == kind]
        shares = [_percent(matching.found(r, each) for r in listed) for each in (ours, theirs)]
        name = f"{kind}s found, of {len(listed)}"
        yield Row(SECTION, name, shares[0], shares[1], "% found", "textacy", None, False)


def digests() -> Iterator[Row]:
    """How much of a person's summary a digest of one page has, and LexRank at equal length."""
    if not (SHARED / "data" / "wikinews.jsonl").is_file():
        yield skipped(SECTION, "digests", "the articles with summaries are not here")
        return
    scores: dict[str, dict[str, float]] = {"digest": {}, "LexRank": {}}
    for each in coverage.measures(coverage.covered(Sources(SHARED))):
        if isinstance(each, Skipped):
            yield skipped(SECTION, "digests", each.reason)
        elif each.group in scores:
            scores[each.group][f"{each.name} of one-page digests, {each.part}"] = 100 * each.value
    for name, ours in scores["digest"].items():
        theirs = scores["LexRank"][name]
        yield Row(SECTION, name, ours, theirs, "%", "LexRank (sumy), as many words", None, False)


def _shares(files: list[Path], work: Callable[[Path], Answer]) -> dict[str, float]:
    """By field, the percentage of pages of which it is right."""
    marks = [_marks(work(f), json.loads(f.with_suffix(".json").read_text("utf-8"))) for f in files]
    return {field: _percent(each[field] for each in marks) for field in marks[0]}


def _marks(answer: Answer, expected: Mapping[str, Any]) -> dict[str, bool]:
    """What is right. A text is when it holds the story, and nothing from around it."""
    return {
        "title": answer.title == expected["title"],
        "authors": answer.authors == frozenset(expected["authors"]),
        "date": answer.published == (expected["published"] or ""),
        "text": all(part in answer.text for part in expected["has"])
        and not any(part in answer.text for part in expected["lacks"]),
    }


def _percent(marks: Iterable[bool]) -> float:
    found = list(marks)
    return 100 * sum(found) / max(1, len(found))


def _ours(path: Path) -> Answer:
    (article,) = read(File(path, path.name, ""))
    if not isinstance(article, Article):
        return Answer("", frozenset(), "", "")
    authors = frozenset(article.authors)
    return Answer(article.title, authors, article.published or "", article.text)


def _trafilatura(path: Path) -> Answer:
    import trafilatura

    found: Any = trafilatura.bare_extraction(path.read_bytes(), with_metadata=True)
    if found is None:
        return Answer("", frozenset(), "", "")
    authors = frozenset(filter(None, (found.author or "").split("; ")))
    return Answer(found.title or "", authors, found.date or "", found.text or "")


def _newspaper(path: Path) -> Answer:
    from newspaper import Article as Page

    logging.getLogger("newspaper").setLevel(logging.CRITICAL)
    page = Page("https://example.org/a", language="en")
    page.download(input_html=decode(path.read_bytes()))
    page.parse()
    day = page.publish_date.date().isoformat() if page.publish_date else ""
    return Answer(page.title or "", frozenset(page.authors), day, page.text or "")


def textacy_facts(article: Article) -> Iterator[Fact]:
    """Quotations and abbreviations as textacy finds them, on the same parse as ours.

    It gives up on an article whose quotation marks do not come in pairs.
    """
    import numpy
    from textacy.extract import acros, triples

    numpy.NaN = numpy.nan  # type: ignore[attr-defined]  # textacy 0.13 needs its old name
    doc = load()(article.text)
    with suppress(ValueError):
        for found in triples.direct_quotations(doc):
            speaker = " ".join(token.text for token in found.speaker)
            yield _fact(article, "quotation", speaker, found.content.text)
    for short, whole in acros.acronyms_and_definitions(doc).items():
        yield _fact(article, "abbreviation", short, whole)


def _fact(article: Article, kind: Any, subject: str, value: str) -> Fact:
    cited = Reference(article.id, article.source, None, None, value, 0, len(value), value)
    return Fact("t", kind, subject, "", value, value, (cited,))
