"""`python -m tests.evaluation.drawing 150 --seed 3`: facts drawn at random, to be read.

Each fact stands with its sentence and the article's date. The reader's verdicts go into a
file of `verdicts/`; `--keys` prints the rows of that file, with the verdict left open.
`--new` draws only facts that nobody has judged as they are now, `--apart` only those of
articles on which no rule was tuned.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from random import Random

from briefings.extract import extract
from briefings.extract.minting import against, graded
from briefings.model import Article, Fact
from tests.evaluation import lee
from tests.evaluation.sets import is_kept_apart
from tests.evaluation.sources import SHARED, Sources, articles_in, seeds, wikinews

HERE = Path(__file__).resolve().parent
INVENTED = tuple(HERE.parent / part / "articles" for part in ("heldout", "tuning", "unseen"))
ROUNDS = HERE / "verdicts"
Drawn = tuple[Article, Fact]
# The column of a verdict with the hash of what was read; the first rounds had none.
_WORDED = 7


def facts_of(articles: Iterable[Article]) -> list[Drawn]:
    """Every fact of the articles, with its article."""
    known = tuple(articles)
    by_id = {article.id: article for article in known}
    return [(by_id[found.article], fact) for found in extract(known) for fact in found.facts]


def articles() -> tuple[Article, ...]:
    """What rounds are drawn from: seeds, the 34, invented articles, the Lee corpus."""
    sources = Sources(SHARED)
    invented = (article for folder in INVENTED for article in articles_in(folder))
    return (*seeds(sources), *wikinews(sources), *invented, *lee.articles())


def draw(facts: list[Drawn], wanted: int, seed: float, least: float = 0.0) -> list[Drawn]:
    """`wanted` facts of at least that confidence, in a random order that the seed fixes."""
    sure = sorted((d for d in facts if d[1].confidence >= least), key=lambda d: d[1].id)
    return Random(seed).sample(sure, min(wanted, len(sure)))


def spread(facts: list[Drawn], each: int, seed: int) -> list[Drawn]:
    """Up to `each` facts of every rule, so that rare rules are judged too."""
    by_rule: dict[str, list[Drawn]] = {}
    for drawn in sorted(facts, key=lambda d: d[1].id):
        by_rule.setdefault(graded_rule(drawn[1]), []).append(drawn)
    rng = Random(seed)
    return [d for _, those in sorted(by_rule.items()) for d in draw(those, each, rng.random())]


def graded_rule(fact: Fact) -> str:
    """What the fact is judged as."""
    return graded(fact.kind, fact.rule, fact.predicate, fact.organization or fact.place)


def reading(drawn: Iterable[Drawn]) -> Iterator[str]:
    """What a reader needs, fact by fact; nothing says what the rules thought of it."""
    for number, (article, fact) in enumerate(drawn, start=1):
        dates = ", ".join(f"{k} {v}" for k in ("date", "start", "end") if (v := getattr(fact, k)))
        yield f"{number}. [{fact.kind}] {fact.statement}"
        yield f"   subject: {fact.subject} | value: {fact.value} | {dates or 'no date'}"
        yield f"   modality: {fact.modality} | said by: {fact.attributed_to or 'the outlet'}"
        yield f"   article of {article.published or 'no date'}: {fact.references[0].sentence}"


def keys(drawn: Iterable[Drawn]) -> Iterator[str]:
    """The rows of a file of verdicts, before the verdicts."""
    for article, fact in drawn:
        doubts = "; ".join(against(fact))
        told = (article.source, fact.id, fact.kind, graded_rule(fact), doubts)
        yield "\t".join((*told, "", "", wording(fact)))


def wording(fact: Fact) -> str:
    """Eight hexadecimal digits that change with what a reader sees of a fact."""
    seen = (fact.statement, fact.modality, fact.attributed_to or "")
    return sha256("\x1f".join(seen).encode()).hexdigest()[:8]


def judged(folder: Path = ROUNDS) -> dict[str, list[str]]:
    """Id of a fact, and the words of an article → the cells of the newest verdict."""
    newest: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                cells = line.split("\t")
                newest[cells[1]] = cells
                if len(cells) > _WORDED:
                    newest[_words_in(cells[0], cells[2], cells[_WORDED])] = cells
    return newest


def verdict_on(known: dict[str, list[str]], article: Article, fact: Fact) -> list[str] | None:
    """The verdict on a fact as it is now: by its id, or by its words in that article, whose other
    lines may be read differently today; None where there is none."""
    found = known.get(fact.id)
    if holds(found, fact):
        return found
    return known.get(_words_in(article.source, fact.kind, wording(fact)))


def _words_in(source: str, kind: str, words: str) -> str:
    return f"{source}\t{kind}\t{words}"


def holds(verdict: list[str] | None, fact: Fact) -> bool:
    """Whether a verdict was given on the fact as it is now (the first rounds kept no wording)."""
    return verdict is not None and (len(verdict) <= _WORDED or verdict[_WORDED] == wording(fact))


def main() -> None:
    """Print the facts to read, or the rows to fill in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wanted", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=0.0, help="least confidence")
    parser.add_argument("--each", type=int, default=0, help="facts of every rule, instead")
    parser.add_argument("--keys", action="store_true")
    parser.add_argument("--new", action="store_true")
    parser.add_argument("--apart", action="store_true")
    words = parser.parse_args()
    facts = facts_of(a for a in articles() if is_kept_apart(a.source) or not words.apart)
    if words.new:
        known = judged()
        facts = [(a, f) for a, f in facts if verdict_on(known, a, f) is None]
    if words.each:
        drawn = spread(facts, words.each, words.seed)
    else:
        drawn = draw(facts, words.wanted, words.seed, words.least)
    lines = keys(drawn) if words.keys else reading(drawn)
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
