"""How the work of a day grows with the store: 100,000 articles against 1,000.

The stores are filled straight, without parsing. The newest articles, from which an edition is
made, are the same in both; the older ones are a few hundred, again and again, on other days.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from io import StringIO
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, insert

from briefings import extract, jobs
from briefings.config import CorpusSettings, Settings
from briefings.jobs.edition import draft
from briefings.jobs.storing import relate
from briefings.model import Article, Fact, Name, Paragraph, Reference
from briefings.samples.stories import Line, Told, stories
from briefings.store import FileRead, Made, Relation, Store, dump, schema, words
from tests.bench.rows import Row

SMALL, LARGE, RECENT = 1_000, 100_000, 300
TARGET = 2.0
SUBJECT = "Inland Transport Union"
# Older articles that differ; the others are these again, with other names of file and days.
_PATTERNS, _AT_A_TIME = 200, 2_000
_AGAINST = f"the same from {SMALL:,} articles"


def rows(small: int = SMALL, large: int = LARGE) -> Iterator[Row]:
    """The cost of each step with the large store, as a multiple of that with the small one."""
    with TemporaryDirectory() as scratch:
        few, many = Path(scratch) / "few", Path(scratch) / "many"
        settings = [settings_for(few), settings_for(many)]
        fill(settings[0], small)
        fill(settings[1], large)
        for name, step in STEPS.items():
            costs = [_cost(step, each) for each in settings]
            ratio = costs[1] / costs[0]
            target = TARGET if step in (today, nothing_new) else None
            yield Row("Growth", f"{name}, {large:,}", ratio, None, "×", _AGAINST, target)


def settings_for(folder: Path) -> Settings:
    """Settings with the window of all."""
    folder.mkdir(parents=True, exist_ok=True)
    corpus = CorpusSettings(folder=folder / "corpus", recent=RECENT)
    return Settings(corpus=corpus, out=folder / "out")


def today(settings: Settings, store: Store) -> None:
    """Today's edition: what is newest from the store, to the bytes of its files."""
    found = jobs.recall(settings, store, about=())
    draft(settings, store, found, day_of(found.articles))


def subject(settings: Settings, store: Store) -> None:
    """The digest of a subject, by the index of words.

    The large store has more on it, of which as many as the window holds are taken: no target.
    """
    found = jobs.recall(settings, store, about=(SUBJECT,))
    jobs.digest_of(settings, found, day_of(found.articles), subject=SUBJECT)


def nothing_new(settings: Settings, store: Store) -> None:
    """What the store is asked when no file has changed, a hundred times."""
    key = settings.corpus.key
    for _ in range(100):
        relate(store, key)
        store.facts.due(key, extract.fingerprint(settings.extract.model))
        store.articles.rejections(key)


def one_more(settings: Settings, store: Store) -> None:
    """One new article comes, is related to what is near to it, and goes.

    That is up to storing.SLICE articles, of which the small store has not so many: no target.
    """
    key = settings.corpus.key
    (told,) = stories(1, seed=9)
    new = replace(article_of(told, day_of(())), source="new.txt")
    store.articles.put_all(key, "r", [FileRead(new.source, "f", (new,))])
    relate(store, key)
    store.articles.forget(key, [new.source])
    relate(store, key)


STEPS: dict[str, Callable[[Settings, Store], None]] = {
    "today's edition": today,
    "digest of a subject": subject,
    "nothing new": nothing_new,
    "one new article": one_more,
}


def _cost(step: Callable[[Settings, Store], None], settings: Settings) -> float:
    """CPU seconds, the better of two."""
    with Store(settings.store_url) as store, redirect_stderr(StringIO()):
        return min(_seconds(step, settings, store) for _ in range(2))


def _seconds(step: Callable[[Settings, Store], None], settings: Settings, store: Store) -> float:
    start = time.process_time()
    step(settings, store)
    return time.process_time() - start


def day_of(articles: Sequence[Article]) -> date:
    """The day of the edition: that of the newest article."""
    newest = max((a.published or "" for a in articles), default="2026-01-01")
    return date.fromisoformat(newest)


def fill(settings: Settings, count: int) -> None:
    """A store of `count` articles, of which the newest are all different."""
    key, last = settings.corpus.key, day_of(())
    extractor = extract.fingerprint(settings.extract.model)
    stock = list(stories(RECENT, 1))
    told = [article_of(t, last - timedelta(days=n // 100)) for n, t in enumerate(stock)]
    lines = {a.source: t.lines for a, t in zip(told, stock, strict=True)}
    with Store(settings.store_url) as store:
        store.articles.put_all(key, "r", [FileRead(a.source, "f", (a,)) for a in told])
        near = store.relations.due(key, RECENT)
        assert near is not None
        store.relations.put([(k.id, k.article, True) for k in near.kept])
        kept = store.facts.articles(store.facts.due(key, extractor))
        store.facts.put_made(
            extractor,
            [Made(k, k.article.id, facts_of(k.article, lines[k.article.source])) for k in kept],
        )
    _fill_with_older(settings, key, extractor, count - RECENT)


def _fill_with_older(settings: Settings, key: str, extractor: str, count: int) -> None:
    """Rows of older articles, straight into the tables."""
    patterns = [(article_of(t, day_of(())), t.lines) for t in stories(_PATTERNS, 2)]
    engine = create_engine(settings.store_url)
    with engine.begin() as connection:
        for start in range(0, count, _AT_A_TIME):
            some = [_older(n, patterns) for n in range(start, min(start + _AT_A_TIME, count))]
            connection.execute(insert(schema.files), [_file(key, a) for a, _ in some])
            returned = insert(schema.articles).returning(
                schema.articles.c.id, sort_by_parameter_order=True
            )
            ids = connection.scalars(returned, [_row(key, extractor, a) for a, _ in some]).all()
            words.add(connection, {i: a for i, (a, _) in zip(ids, some, strict=True)})
            connection.execute(insert(schema.readings), [{"reading": a.id} for a, _ in some])
            facts = [_fact(a, n, f) for a, ls in some for n, f in enumerate(facts_of(a, ls))]
            connection.execute(insert(schema.facts), facts)
    engine.dispose()


def _older(
    number: int, patterns: Sequence[tuple[Article, Sequence[Line]]]
) -> tuple[Article, Sequence[Line]]:
    article, lines = patterns[number % len(patterns)]
    day = date(2025, 6, 1) - timedelta(days=number // 25)
    key = sha256(f"older {number}".encode()).hexdigest()[:16]
    source = f"older/{number}.txt"
    return replace(article, id=key, source=source, published=day.isoformat()), lines


def _file(key: str, article: Article) -> dict[str, object]:
    return {
        "folder": key,
        "source": article.source,
        "fingerprint": "f",
        "reader": "r",
        "rejections": "[]",
    }


def _row(key: str, extractor: str, article: Article) -> dict[str, object]:
    return {
        "folder": key,
        "source": article.source,
        "file": article.source,
        "body": dump(Article, article),
        "relation": dump(Relation, Relation.of(article)),
        "published": article.published,
        "reading": article.id,
        "extractor": extractor,
    }


def _fact(article: Article, position: int, fact: Fact) -> dict[str, object]:
    return {
        "reading": article.id,
        "position": position,
        "id": fact.id,
        "kind": fact.kind,
        "date": fact.date,
        "confidence": fact.confidence,
        "body": dump(Fact, fact),
    }


def article_of(told: Told, day: date) -> Article:
    """The article of a story as the corpus would read it, a sentence a paragraph."""
    texts = [line.text for line in told.lines]
    ends = list(accumulate(len(text) + 1 for text in texts))
    starts = [0, *ends[:-1]]
    return Article(
        id=sha256(f"{told.number} {texts}".encode()).hexdigest()[:16],
        source=f"{told.number:06}.txt",
        title=told.title,
        text="\n".join(texts),
        paragraphs=tuple(Paragraph(s, e - 1) for s, e in zip(starts, ends, strict=True)),
        outlet=told.outlet,
        published=day.isoformat(),
        published_basis="stated",
    )


def facts_of(article: Article, lines: Sequence[Line]) -> tuple[Fact, ...]:
    """What the sentences of an article state, as the extractors would give it, more or less."""
    found = []
    for paragraph, line in zip(article.paragraphs, lines, strict=True):
        cited = article.text[paragraph.start : paragraph.end]
        reference = Reference(
            article.id, article.source, article.outlet, article.published,
            cited, paragraph.start, paragraph.end, cited,
        )  # fmt: skip
        for number, stated in enumerate(line.facts):
            found.append(
                Fact(
                    id=sha256(f"{article.id} {cited} {number}".encode()).hexdigest()[:12],
                    kind=stated.kind,  # type: ignore[arg-type]
                    subject=stated.subject,
                    predicate="holds" if stated.kind == "position" else "told",
                    value=stated.value or cited,
                    statement=cited,
                    references=(reference,),
                    date=stated.date or None,
                    start=stated.start or None,
                    end=stated.end or None,
                    confidence=0.95,
                    rule="synthetic",
                    names=(Name(stated.subject, "person", stated.subject),),
                )
            )
    return tuple(found)
