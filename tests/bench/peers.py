"""Other programs on the same work: pages to text, articles to digests, to quotations.

Only speed is measured here; what the answers are worth, `quality` says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from briefings import extract
from briefings.corpus import read
from briefings.corpus.files.folder import File
from briefings.model import Article
from tests.bench import quality
from tests.bench.pages import milliseconds
from tests.bench.rows import Row, skipped
from tests.evaluation import coverage, heldout

SECTION = "Peers"
_PAGE = Path(__file__).resolve().parents[2] / "corpus" / "2024-05-30-think-tank-forum.html"
_ROUNDS, _ARTICLES = 5, 10
_NAMES = {
    "sumy": "an article to a digest",
    "textacy": "an article to quotations and abbreviations (ours: to all facts)",
}


def rows() -> Iterator[Row]:
    """Web pages, beside trafilatura and newspaper; articles, beside sumy and textacy."""
    yield from _page()
    articles = [a for a in heldout.articles() if len(a.published or "") >= 10][:_ARTICLES]
    doing = ((_digest, _lexrank, "sumy", "sumy (LexRank) on the text, unparsed"),
             (_facts, _textacy, "textacy", "textacy, after the same parse"))  # fmt: skip
    for ours, theirs, package, beside in doing:
        name = _NAMES[package]
        if find_spec(package) is None:
            yield skipped(SECTION, name, f"{package} is not installed")
            continue
        taken = [milliseconds(partial(work, articles), 3) for work in (ours, theirs)]
        yield Row(SECTION, name, taken[0] / len(articles), taken[1] / len(articles),
                  "ms CPU", beside, None)  # fmt: skip


def _page() -> Iterator[Row]:
    """One web page to an article: ours does that with cleaning, byline, date and language."""
    html = _PAGE.read_text("utf-8")
    ours = milliseconds(lambda: read(File(_PAGE, _PAGE.name, "0")), _ROUNDS)
    for package, work in (("trafilatura", _trafilatura), ("newspaper", _newspaper)):
        name = f"a web page to an article, beside {package}"
        if find_spec(package) is None:
            yield skipped(SECTION, name, f"{package} is not installed")
            continue
        theirs = milliseconds(partial(work, html), _ROUNDS)
        yield Row(SECTION, name, ours, theirs, "ms CPU", package, None)


def _digest(articles: Sequence[Article]) -> object:
    """The digest of each article by itself, from its text: parse, facts, choice, wording."""
    made = extract.extract(articles)
    return [coverage.one_page(a, found) for a, found in zip(articles, made, strict=True)]


def _lexrank(articles: Sequence[Article]) -> object:
    """Ten sentences of each article."""
    return [coverage.lexrank(a.text, a.text[:1200]) for a in articles]


def _facts(articles: Sequence[Article]) -> object:
    """Facts of all kinds, quotations and abbreviations among them."""
    return list(extract.extract(articles))


def _textacy(articles: Sequence[Article]) -> object:
    """Quotations and abbreviations alone."""
    return [list(quality.textacy_facts(a)) for a in articles]


def _trafilatura(html: str) -> object:
    import trafilatura

    return trafilatura.bare_extraction(html, with_metadata=True)


def _newspaper(html: str) -> object:
    from newspaper import Article

    article = Article("https://example.org/a", language="en")
    article.download(input_html=html)
    article.parse()
    return article.text
