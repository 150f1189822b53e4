"""Citation numbers, given in reading order, and the list of sources behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from briefings.model import Article, Reference
from briefings.render.dates import human_date
from briefings.render.wording import clean
from briefings.words.repeating import repeats

# A printed address longer than this is read by nobody; the link itself is whole.
_ADDRESS_LIMIT = 70
# No outlet has a longer name: what is longer is something else.
_OUTLET_LIMIT = 120
_BASIS = {"inferred": " (inferred)", "given": "", "stated": ""}


class Citations:
    """Numbers articles as they are first cited, and keeps the sentences cited from each.

    A sentence stands once in the brief: in the point that repeats it, or among the sources.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles: Mapping[str, Article] = {article.id: article for article in articles}
        self._sentences: dict[str, list[str]] = {}
        self._repeated: set[tuple[str, str]] = set()
        self._first: dict[str, Reference] = {}
        self._back: dict[int, str] = {}
        self._marks = 0

    def cite(self, references: Sequence[Reference], text: str = "") -> list[dict[str, Any]]:
        """The numbers for `references`, ascending, each once.

        Each has the "anchor" of its source and an "id" of its own, to which the source
        links back. A sentence that the printed `text` repeats will not stand among the sources.
        """
        self._repeated.update(
            (r.article, clean(r.sentence)) for r in references if repeats(text, clean(r.sentence))
        )
        numbers = sorted({self._number(reference) for reference in references})
        return [self._mark(number) for number in numbers]

    def dated(self, reference: Reference) -> str:
        """When the article behind `reference` was published, and whether that is inferred."""
        return dated(reference, self._articles.get(reference.article))

    def sources(self) -> list[dict[str, Any]]:
        """Every cited article in the order of its number."""
        return [
            self._source(number, reference)
            for number, reference in enumerate(self._first.values(), 1)
        ]

    def is_repeated(self) -> bool:
        """Whether a cited sentence is left out because a point has its words."""
        return bool(self._repeated)

    def _mark(self, number: int) -> dict[str, Any]:
        self._marks += 1
        mark = f"cite-{self._marks}"
        self._back.setdefault(number, mark)
        return {"number": number, "anchor": f"source-{number}", "id": mark}

    def _number(self, reference: Reference) -> int:
        self._first.setdefault(reference.article, reference)
        sentences = self._sentences.setdefault(reference.article, [])
        sentence = clean(reference.sentence)
        if sentence and sentence not in sentences:
            sentences.append(sentence)
        return list(self._first).index(reference.article) + 1

    def _source(self, number: int, reference: Reference) -> dict[str, Any]:
        article = self._articles.get(reference.article)
        source = clean(reference.source if article is None else article.url or article.source)
        return {
            "number": number,
            "anchor": f"source-{number}",
            "back": self._back[number],
            "outlet": outlet_words(reference.outlet or (article.outlet if article else None)),
            "date": dated(reference, article),
            "title": "" if article is None else clean(article.title),
            "link": source if source.startswith(("https://", "http://")) else "",
            "shown": shown_address(source),
            "file": "" if "://" in source else clean(source.replace("\\", "/").rpartition("/")[2]),
            "sentences": [
                sentence
                for sentence in self._sentences[reference.article]
                if (reference.article, sentence) not in self._repeated
            ],
        }


def shown_address(address: str) -> str:
    """An address as it is printed: without its scheme, and cut where it is very long."""
    shown = clean(address).partition("://")[2].removeprefix("www.").rstrip("/")
    limit = _ADDRESS_LIMIT if shown.isascii() else _ADDRESS_LIMIT // 2
    return shown if len(shown) <= limit else shown[:limit].rstrip("/") + "…"


def outlet_words(outlet: str | None) -> str:
    """The outlet's name, cut where it is longer than any, or that it is not known."""
    name = clean(outlet or "").strip()
    if len(name) > _OUTLET_LIMIT:
        name = name[:_OUTLET_LIMIT].rstrip() + "…"
    return name or "Outlet not named"


def dated(reference: Reference, article: Article | None = None) -> str:
    """When the article was published, and whether that is inferred."""
    published = article.published if article and article.published else reference.published
    if not published:
        return "undated"
    basis = article.published_basis if article else None
    return human_date(published) + _BASIS.get(basis or "", "")


def in_full(references: Sequence[Reference]) -> list[Reference]:
    """The first reference after those of its article that name whom it speaks of, as they stand.

    They come right after it: of "he", the sentence before that says who that is.
    """
    first = references[:1]
    naming = takewhile(
        lambda r: r.article == first[0].article and r.start < first[0].start, references[1:]
    )
    return sorted([*naming, *first], key=lambda r: r.start)
