"""`python -m tests.evaluation.points.editions OUT --seed 3`: briefs drawn at random, to be read.

Writes `OUT/N.txt`: a brief of several articles, point by point with the sentences it cites, and
behind it the articles themselves; and `OUT/rows.tsv`, the rows of a file of verdicts, left open.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

from briefings.config import Settings
from briefings.extract import Extraction, extract, merge
from briefings.jobs.reading import Corpus
from briefings.jobs.subjects import digest_of
from briefings.model import Article, Digest, Holder, Moment, Point, Reference
from tests.evaluation import heldout, lee
from tests.evaluation.halves import HALVES, Half
from tests.evaluation.sets import TUNING, is_kept_apart
from tests.evaluation.sources import SHARED, Sources, articles_in, wikinews

TUNED, _ = HALVES

# What a reader judges: the section, the text, and the sentences that it cites.
Line = tuple[str, str, tuple[Reference, ...]]


def main() -> None:
    """Write the briefs of `--editions` draws of `--articles` articles each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--editions", type=int, default=4)
    parser.add_argument("--articles", type=int, default=8)
    parser.add_argument("--half", default=TUNED, choices=HALVES)
    parser.add_argument("--length", default="standard")
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    draws = drawn(words.half, words.editions, words.articles, words.seed)
    read = {found.article: found for found in extract([a for draw in draws for a in draw])}
    rows: list[str] = []
    for number, draw in enumerate(draws, 1):
        digest = composed(draw, read, words.length)
        (words.out / f"{number}.txt").write_text(page(digest, draw), "utf-8")
        rows += (f"{number}\t{i}\t{line[0]}\t\t" for i, line in enumerate(lines(digest), 1))
    (words.out / "rows.tsv").write_text("\n".join(rows) + "\n", "utf-8")


def drawn(part: Half, editions: int, size: int, seed: int) -> list[tuple[Article, ...]]:
    """Articles of one half, drawn without putting back, the kinds of source in turn."""
    rng = Random(seed)
    pools = [rng.sample(those, len(those)) for those in _pools(part) if those]
    return [_draw(pools, size) for _ in range(editions)]


def _pools(part: Half) -> tuple[list[Article], ...]:
    """Wikinews, invented articles, real reports: those that rules are tuned on, or the others."""
    invented = (*heldout.articles(), *heldout.articles(heldout.UNSEEN))
    invented = (*invented, *articles_in(TUNING / "articles"))
    known = (wikinews(Sources(SHARED)), invented, lee.articles())
    return tuple([a for a in those if _fits(a, part)] for those in known)


def _fits(article: Article, part: Half) -> bool:
    tuned = not is_kept_apart(article.source)
    return tuned == (part == TUNED) and bool(article.published) and article.language == "en"


def _draw(pools: Sequence[list[Article]], size: int) -> tuple[Article, ...]:
    """The next articles of each kind of source in turn, while there are any."""
    found: list[Article] = []
    while len(found) < size and any(pools):
        found += [pool.pop() for pool in pools if pool]
    return tuple(found[:size])


def composed(
    those: Sequence[Article], read: dict[str, Extraction], length: str = "standard"
) -> Digest:
    """The brief of the newest article's day on these articles, as `briefings today` has it."""
    facts = tuple(merge(fact for article in those for fact in read[article.id].facts))
    settings = Settings().model_copy(update={"length": length})
    day = max(_day_of(article) for article in those if article.published)
    return digest_of(settings, Corpus("", tuple(those), facts, ()), day)


def _day(article: Article) -> str:
    return (article.published or "")[:10]


def _day_of(article: Article) -> date:
    return date.fromisoformat(_day(article))


def lines(digest: Digest) -> Iterator[Line]:
    """Everything that a reader sees as a statement, in the order of the brief."""
    for point in digest.bottom_line:
        yield "bottom line", _noted(point), point.references
    for point in digest.news:
        yield "news", _noted(point), point.references
    for section in digest.sections:
        name = f"topic ({section.title})"
        yield from ((name, _noted(p), p.references) for p in section.points)
    for difference in digest.differences:
        yield from (("differ", p.text, p.references) for p in difference.accounts)
    yield from (("office", _office(holder), holder.references) for holder in digest.holders)
    yield from (("figure", _noted(point), point.references) for point in digest.figures)
    for saying in digest.sayings:
        asked = f"{saying.question} — " if saying.question else ""
        told = filter(None, (saying.speaker, saying.occasion, saying.date))
        yield "words", f"{asked}“{saying.words}” {', '.join(told)}", saying.references
    yield from (("timeline", _moment(moment), moment.references) for moment in digest.timeline)


def _noted(point: Point) -> str:
    """The point as it is printed: behind it, what a reader should know."""
    return f"{point.text} ({point.note})" if point.note else point.text


def _office(holder: Holder) -> str:
    told = f"{holder.person} | {holder.office}"
    for part in (holder.organization, holder.place):  # as the page has it: what is not said yet
        told += f", {part}" if part and part.casefold() not in told.casefold() else ""
    dates = (("since", holder.since), ("until", holder.until), ("as of", holder.as_of))
    return f"{told} | {', '.join(f'{word} {day}' for word, day in dates if day)}"


def _moment(moment: Moment) -> str:
    return f"{moment.date}{' (planned)' if moment.planned else ''}: {moment.text}"


def page(digest: Digest, those: Sequence[Article]) -> str:
    """The brief to be judged, and the articles that it was made from."""
    told: list[str] = [digest.title, ""]
    section = ""
    for number, (name, text, references) in enumerate(lines(digest), 1):
        if name != section:
            told += ["", f"== {name}"]
            section = name
        told += [f"{number}. {text}"]
        told += [f"      [{_tag(those, each)}] {each.sentence}" for each in references[:3]]
    told += ["", "", "=== THE ARTICLES"]
    for number, article in enumerate(those, 1):
        told += ["", f"--- A{number} · {article.outlet} · {article.published} · {article.title}"]
        told += [article.text]
    return "\n".join(told) + "\n"


def _tag(those: Sequence[Article], reference: Reference) -> str:
    return next(f"A{i}" for i, a in enumerate(those, 1) if a.id == reference.article)


if __name__ == "__main__":
    main()
