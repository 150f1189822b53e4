"""The organisations of an article: their names, and what each is.

A body is known by its name and by the nouns that introduce it: "chip supplier Orlan",
"Orlan, a Dutch company", "Orlan Bank".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, before_its_noun, child
from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.story import Story

_LABELS = frozenset({"ORG"})
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, by its fullest name, and the kinds that it is known to be of.

    `known`: its name has two words, or stands twice.
    """

    name: str
    kinds: frozenset[str]
    known: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A name of a body where it stands, before its owner is known; `text` are its words."""

    first: int
    last: int
    text: str
    kinds: frozenset[str]


def bodies(story: Story, cast: Cast) -> dict[int, Body]:
    """The bodies of a parsed article, by the index of each token of their names."""
    doc = story.doc
    runs = tuple(_runs(doc, cast))
    runs = (*runs, *_again(doc, cast, runs))
    owners = _owners(doc, runs)
    return {i: owners[run.text] for run in runs for i in range(run.first, run.last)}


def _runs(doc: Doc, cast: Cast) -> Iterator[Run]:
    """Every name that the recogniser, a word in it, or a noun beside it makes one of a body."""
    taken: set[int] = set()
    for first, last, label in _candidates(doc):
        if taken.intersection(range(first, last)):
            continue
        if cast.at(first) is not None and not _introduced(doc, first, last):
            continue
        text = doc[first:last].text
        if text in table("places") or text in table("demonyms"):
            continue
        kinds = _kinds(doc, first, last) | _famous(text)
        if (kinds or label in _LABELS) and last - first < 8:
            taken.update(range(first, last))
            yield Run(first, last, text, kinds)


def _again(doc: Doc, cast: Cast, runs: Iterable[Run]) -> Iterator[Run]:
    """The names of one word where the recogniser has overlooked them."""
    taken = {i for run in runs for i in range(run.first, run.last)}
    names = {run.text for run in runs if run.last == run.first + 1 and len(run.text) > 2}
    for token in doc if names else ():
        if token.text not in names or token.tag_ not in ("NNP", "NNPS"):
            continue
        if token.i not in taken and not token.ent_type_ and cast.at(token.i) is None:
            yield Run(token.i, token.i + 1, token.text, frozenset())


def _introduced(doc: Doc, first: int, last: int) -> bool:
    """Whether a noun for a body stands right before a name: "the wildlife group Lupo". Not
    where the name begins a clause: "the company Smith founded"."""
    noun, name = doc.words[first - 1] if first else None, doc.words[last - 1]
    if noun is None or not noun.text.islower() or noun.lower_ not in table("bodies"):
        return False
    return not (name.dep_ == "nsubj" and name.head.i > name.i and name.head.dep_ == "relcl")


def _candidates(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """The entities without their articles, and the capitals behind a noun for a body."""
    tokens = doc.words
    for entity in doc.ents:
        first, last = entity.start, entity.end
        while first < last and tokens[first].lower_ in ("the", "a", "an"):
            first += 1
        while last > first and (tokens[last - 1].tag_ == "POS" or tokens[last - 1].is_punct):
            last -= 1
        if first < last and tokens[first].text[0].isupper() and not tokens[first].is_digit:
            if _is_half(doc, first):
                continue
            yield first, last, entity.label_
    nouns = table("bodies")
    for token in tokens:
        if token.lower_ in nouns and token.text.islower():
            last = token.i + 1
            while last < len(tokens) and _in_capitals(tokens[last]):
                last += 1
            if last > token.i + 1:
                yield token.i + 1, last, ""


def _in_capitals(token: Token) -> bool:
    """Whether a word may be one of a name."""
    return token.text[0].isupper() and token.pos_ == "PROPN"


def _is_half(doc: Doc, first: int) -> bool:
    """Whether a name begins before "and": "the Harbour and | Parks Union"."""
    if (
        first < 3
        or doc.words[first - 1].lower_ not in ("and", "&")
        or doc.words[first - 3].lower_ != "the"
    ):
        return False
    before = doc[first - 2]
    alone = before.pos_ == "PROPN" and before.ent_type_ in ("", doc[first].ent_type_, "NORP")
    return alone and before.text not in table("places") and before.head.i >= first - 2


def _kinds(doc: Doc, first: int, last: int) -> frozenset[str]:
    """What a name is by its own words, by the noun before it, or by one said of it."""
    found: set[str] = set()
    for token in doc.words[first:last]:
        if token.i in (first, last - 1):
            found.update(_is(token.lower_))
        if token.text in table("body_suffixes") and token.i == last - 1 > first:
            found.update(table("body_suffixes")[token.text][0].split(","))
    if last - first == 1 and found:
        return frozenset()
    if first > 0 and doc.words[first - 1].text.islower():
        found.update(_is(doc.words[first - 1].lower_))
    for token in doc.words[last : min(last + 8, len(doc))]:
        if token.text in (".", ";"):
            break
        said = token.dep_ == "appos" and first <= token.head.i < last and not _tells(token)
        if said or _complement_of(token, first, last):
            found.update(_is(token.lower_))
    return frozenset(found)


def _famous(name: str) -> frozenset[str]:
    """What everybody knows a body to be."""
    row = table("famous_bodies").get(name)
    return frozenset(row[0].split(",")) if row else frozenset()


def _tells(noun: Token) -> bool:
    """Whether a finite verb, or one of speech, follows a noun: of "with Orlan, the ministry said"
    it is no part."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    speaks = after.tag_ == "VBN" and after.lemma_ in words("verbs_of_speech")
    return after.tag_ in FINITE or speaks


def _complement_of(token: Token, first: int, last: int) -> bool:
    """Of "Aralco is a company": whether the noun is said of the name."""
    if token.dep_ != "attr" or token.head.lemma_ != "be":
        return False
    subject = child(token.head, "nsubj")
    return subject is not None and first <= subject.i < last


def _is(word: str) -> list[str]:
    row = table("bodies").get(word)
    return row[0].split(",") if row else []


def _owners(doc: Doc, runs: Iterable[Run]) -> dict[str, Body]:
    """The body of each name: a short form, or its initials, belongs to the one longer name.

    What stands by itself often before that comes is a body of its own: "Orlan", "Orlan Labs".
    """
    runs = tuple(runs)
    texts = [run.text for run in runs]
    kinds: dict[str, set[str]] = {}
    articles: Counter[str] = Counter()
    for run in runs:
        kinds.setdefault(run.text, set()).update(run.kinds)
        articles[run.text] += _with_article(doc, run)
    full = {text: _longer(text, kinds) for text in kinds}
    full |= {t: t for t, own in full.items() if texts[: texts.index(own)].count(t) >= _OFTEN}
    for text, owner in full.items():
        kinds[owner].update(kinds[text])
    counts = Counter(full[run.text] for run in runs)
    return {
        text: Body(
            f"the {owner}" if articles[owner] > 0 else owner,
            frozenset(kinds[owner]),
            " " in owner or counts[owner] > 1,
        )
        for text, owner in full.items()
    }


def _with_article(doc: Doc, run: Run) -> int:
    """1 for "the Amazon Board", -1 without "the", 0 where it is that of a noun behind: "the Amtrak
    timetable"."""
    if not run.first or doc[run.first - 1].lower_ != "the":
        return -1
    return 0 if before_its_noun(doc[run.last - 1]) else 1


def _longer(text: str, names: Iterable[str]) -> str:
    longer = [
        n
        for n in names
        if n != text and (n.startswith(f"{text} ") or (text.isupper() and _initials(n) == text))
    ]
    return longer[0] if len(longer) == 1 else text


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())
