"""A brief of one page is one page, sources and all."""

from datetime import date
from pathlib import Path

import pytest

from briefings.config import CorpusSettings, Settings
from briefings.jobs.documents import brief_document, masthead_of, render
from briefings.jobs.reading import Corpus, read
from briefings.jobs.subjects import digest_of
from briefings.store import Store
from tests.factories import article, fact, world

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
DAY = date(2026, 5, 11)


def pages_of(found: Corpus) -> int:
    import pypdfium2

    settings = Settings(length="one-page")
    digest = digest_of(settings, found, DAY)
    assert digest.bottom_line
    masthead = masthead_of(settings, found, DAY, 1)
    printed = render(settings, brief_document(settings, found, digest, masthead), "pdf")
    return len(pypdfium2.PdfDocument(printed))


@pytest.mark.parametrize("folder", [ROOT / "corpus", SEEDS], ids=["sample corpus", "seeds"])
def test_a_folder_of_articles_fits(folder: Path, tmp_path: Path):
    if not folder.exists():
        pytest.skip("the articles are not here")
    settings = Settings(corpus=CorpusSettings(folder=folder))
    with Store(f"sqlite:///{tmp_path}/facts.sqlite") as store:
        assert pages_of(read(settings, store)) == 1


def test_the_world_fits():
    assert pages_of(Corpus("/news", world().articles, world().facts, ())) == 1


def test_long_sentences_of_many_articles_fit():
    articles = [
        article(
            f"Tug {n} of the Osse Towing Company sank off Arden with "
            + "much and heavy " * 9
            + "coal on board.",
            title=f"The loss of tug {n}: " + "what the harbour master knew " * 4,
            published=f"2026-{n + 1:02d}-05",
        )
        for n in range(12)
    ]
    facts = [fact(one.text, one, date=one.published) for one in articles]
    short = [
        fact(f"Tug {n} of the Osse Towing Company sank off Arden.", one, date=one.published)
        for n, one in enumerate(articles)
    ]
    assert pages_of(Corpus("/news", tuple(articles), (*facts, *short), ())) == 1


def test_a_page_without_a_chart_holds_more_points():
    lines = [
        f"Tug {name} of the Osse Towing Company sank off {port} in a storm."
        for name, port in zip(
            "ABCDEFGHIJ", ("Arden", "Loja", "Baja", "Turku", "Leeds") * 2, strict=True
        )
    ]

    def count(days):
        articles = [
            article(line, title=f"Tug {n}", published=day)
            for n, (line, day) in enumerate(zip(lines, days, strict=True))
        ]
        facts = [fact(one.text, one) for one in articles]
        digest = digest_of(
            Settings(length="one-page"), Corpus("/news", tuple(articles), tuple(facts), ()), DAY
        )
        return len(digest.bottom_line) + sum(len(s.points) for s in digest.sections)

    short, long = ([f"2026-{n:02d}-10" for n in months] for months in ((4, 5) * 5, (3, 4) * 5))
    long[-1] = "2026-05-10"  # three months: there is a chart
    assert count(["2026-05-10"] * 10) == count(short) >= count(long)
