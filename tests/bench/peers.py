"""Other programs on the same work: pages to text, and the nearest kin of a digest.

Only speed is measured here; what the answers are worth, `make evaluate` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from briefings.corpus import read
from briefings.corpus.folder import File
from tests.bench.pages import milliseconds
from tests.bench.rows import Row, skipped

SECTION = "Peers"
_PAGE = Path(__file__).resolve().parents[2] / "corpus" / "2024-05-30-think-tank-forum.html"
_ROUNDS = 5


def rows() -> Iterator[Row]:
    """One web page to an article: ours does that with cleaning, byline, date and language."""
    html = _PAGE.read_text("utf-8")
    ours = milliseconds(lambda: read(File(_PAGE, _PAGE.name, "0")), _ROUNDS)
    for package, work in (("trafilatura", _trafilatura), ("newspaper", _newspaper)):
        name = f"a web page to an article, beside {package}"
        if find_spec(package) is None:
            yield skipped(SECTION, name, f"{package} is not installed")
            continue
        theirs = milliseconds(lambda work=work: work(html), _ROUNDS)  # type: ignore[misc]
        yield Row(SECTION, name, ours, theirs, "ms CPU", package, None)


def _trafilatura(html: str) -> object:
    import trafilatura

    return trafilatura.bare_extraction(html, with_metadata=True)


def _newspaper(html: str) -> object:
    from newspaper import Article

    article = Article("https://example.org/a", language="en")
    article.download(input_html=html)
    article.parse()
    return article.text
