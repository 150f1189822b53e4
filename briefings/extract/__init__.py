"""Article → facts: the only home of spaCy. Importing this package loads none of it.

`extract` parses articles and runs an ordered table of extractors over each; `merge`
makes one fact of the same fact from several articles; `fingerprint` says when facts
that were stored must be extracted anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from briefings.extract.memberships.seats import told_once
from briefings.extract.merging import independent_sources, merge
from briefings.extract.minting import Refusal
from briefings.extract.story import MODEL
from briefings.model import Article, Fact

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from briefings.extract.reading import Reading

__all__ = [
    "EXTRACTORS",
    "MODEL",
    "Extraction",
    "Refusal",
    "extract",
    "fingerprint",
    "independent_sources",
    "merge",
]

# The extractors in their order: the kind of fact, and the module of this package whose
# `facts(reading)` yields them and its refusals.
EXTRACTORS: tuple[tuple[str, str], ...] = (
    ("position", "positions"),
    ("event", "events.told"),
    ("event", "events.fixtures"),
    ("event", "events.pictured"),
    ("figure", "figures.told"),
    ("quotation", "quotations"),
    ("membership", "memberships.members"),
    ("abbreviation", "abbreviations"),
    ("education", "education.studies"),
    ("location", "places.by_noun"),
)

# Articles handed to a process at a time.
BATCH = 16


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article gave: its facts, and where a rule began and gave up.

    `faults` names the kinds of facts that are missing since their rules failed, and how.
    """

    article: str
    facts: tuple[Fact, ...]
    refusals: tuple[Refusal, ...]
    faults: tuple[str, ...] = ()


def extract(
    articles: Iterable[Article], model: str = MODEL, processes: int = 1
) -> Iterator[Extraction]:
    """One Extraction an article, in the order of the articles.

    With `processes` above one, batches of articles are parsed side by side. Raises
    ModelError when `model` is not installed.
    """
    if processes <= 1:
        yield from _extracted(articles, model)
        return
    from concurrent.futures import ProcessPoolExecutor
    from itertools import repeat
    from multiprocessing import get_context

    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for batch in pool.map(_batch, _batches(articles), repeat(model)):
            yield from batch


def fingerprint(model: str = MODEL) -> str:
    """Sixteen hexadecimal digits that change when the same article could give other facts.

    They are a hash of the sources and lists of this package, and of the name and
    version of the pipeline.
    """
    from importlib.metadata import PackageNotFoundError, version

    digest = sha256(model.encode())
    try:
        digest.update(version(model.replace("_", "-")).encode())
    except PackageNotFoundError:
        digest.update(b"unversioned")
    for name, content in _sources(files(__name__), ""):
        digest.update(f"\x1f{name}\x1f".encode() + content)
    return digest.hexdigest()[:16]


def _batches(articles: Iterable[Article]) -> Iterator[tuple[Article, ...]]:
    from itertools import islice

    waiting = iter(articles)
    while batch := tuple(islice(waiting, BATCH)):
        yield batch


def _batch(articles: tuple[Article, ...], model: str) -> tuple[Extraction, ...]:
    return tuple(_extracted(articles, model))


def _extracted(articles: Iterable[Article], model: str) -> Iterator[Extraction]:
    from briefings.extract.reading import read
    from briefings.extract.story import load, parse

    for story in parse(articles, load(model)):
        try:
            reading = read(story)
        except Exception as error:
            yield Extraction(story.article.id, (), (), (f"all kinds: {error!r}",))
        else:
            yield _run(reading, story.article)


def _run(reading: Reading, article: Article) -> Extraction:
    """Every extractor over one reading; where one fails, the facts of the others remain."""
    facts: dict[str, Fact] = {}
    refusals: list[Refusal] = []
    faults: list[str] = []
    for kind, find in _extractors():
        try:
            results = list(find(reading))
        except Exception as error:
            faults.append(f"{kind}: {error!r}")
            continue
        kept, refused = _sifted(results, article)
        facts |= {key: fact for key, fact in kept.items() if key not in facts}
        refusals += refused
    try:
        facts = _by_others(reading, article, facts)
    except Exception as error:
        faults.append(f"event: {error!r}")
    once = told_once(facts)
    return Extraction(article.id, tuple(once.values()), tuple(refusals), tuple(faults))


def _by_others(reading: Reading, article: Article, facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """The facts with what only others tell: the dated events of quotations, and a place that only
    the sentence before names."""
    from briefings.extract.events.in_quotations import dated_sayings
    from briefings.extract.references.scenes import placed

    quoted, _ = _sifted(dated_sayings(reading, facts.values()), article)
    return {key: placed(reading, fact) for key, fact in {**facts, **quoted}.items()}


def _sifted(
    results: Iterable[Fact | Refusal], article: Article
) -> tuple[dict[str, Fact], list[Refusal]]:
    """Facts by id, and refusals; no fact leaves whose citation is not letter for letter."""
    facts: dict[str, Fact] = {}
    refusals: list[Refusal] = []
    for result in results:
        match result:
            case Refusal():
                refusals.append(result)
            case Fact() if _cited(result, article):
                facts.setdefault(result.id, result)
            case Fact():
                refusals.append(Refusal(result.rule, "the citation is not verbatim", 0, 0))
    return facts, refusals


def _cited(fact: Fact, article: Article) -> bool:
    return bool(fact.references) and all(
        r.quote and article.text[r.start : r.end] == r.quote for r in fact.references
    )


@cache
def _extractors() -> tuple[tuple[str, Callable[[Reading], Iterator[Fact | Refusal]]], ...]:
    return tuple((kind, import_module(f"{__name__}.{name}").facts) for kind, name in EXTRACTORS)


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """The files of the package, in the order of their names."""
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _sources(entry, f"{path}{entry.name}/")
        elif entry.name.endswith((".py", ".txt", ".tsv")):
            yield f"{path}{entry.name}", entry.read_bytes()
