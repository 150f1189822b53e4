"""Years from anniversaries: the 30th of what was founded in 1992 falls in 2022."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.corpus.wordlists import pairs
from briefings.corpus.years.proofs import Proof, known_year
from briefings.corpus.years.sentences import Sentence, names_in, sentences
from briefings.model import Article

SPELT = {
    "fifth": 5,
    "tenth": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "twenty-fifth": 25,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "seventy-fifth": 75,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}
MENTION = re.compile(
    rf"\b(?:(?P<figures>\d{{1,3}})(?:st|nd|rd|th)|(?P<spelt>{'|'.join(SPELT)}))"
    r"(?:[- ]year)?\s+(?:\w+\s+)?anniversary",
    re.IGNORECASE,
)
# Which year the anniversary falls in, seen from the article's own: the words and the difference.
RELATIONS = (
    (re.compile(r"\bnext year\b", re.IGNORECASE), 1),
    (re.compile(r"\blast year\b", re.IGNORECASE), -1),
    (
        re.compile(
            r"\b(?:this year|on the occasion of|marks|marking|marked|celebrat\w+|commemorat\w+|"
            r"observ(?:es|ed|ing))\b",
            re.IGNORECASE,
        ),
        0,
    ),
)
NOT_YET = re.compile(
    r"\b(?:ahead of|before|upcoming|approach\w*|coming|will|would|to mark|to celebrate|"
    r"prepar\w+)\b",
    re.I,
)
FOUNDED = re.compile(
    r"\b(?P<act>establish(?:ed|ment|ing)|found(?:ed|ing|ation)|normali[sz](?:ed|ation|ing)|opened|"
    r"opening|launch(?:ed|ing)?|sign(?:ed|ing)|independen(?:ce|t)|creat(?:ed|ion)|form(?:ed|ation)|"
    r"inaugurat(?:ed|ion)|incorporated|liberat(?:ed|ion)|set up|signature|began|born|merged|"
    r"unif(?:ied|ication))\b"
    r"(?P<between>[^.;:]{0,70}?)\b(?:in|on|since|of|dates? (?:back )?to)\s+"
    r"(?:[A-Z][a-z]+\.?\s+(?:\d{1,2},?\s+)?)?(?P<year>1[5-9]\d\d|20\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """The nth anniversary of something, and how many years after the article's it falls."""

    nth: int
    subject: frozenset[str]
    head: str | None
    ahead: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Founding:
    """A year in which something began, as an article says it or as its anniversary gives it."""

    year: int
    names: frozenset[str]
    heads: frozenset[str]
    source: str
    words: str


def by_anniversary(article: Article, corpus: Sequence[Article]) -> Iterator[Proof]:
    """The years that an article's anniversaries prove, with the corpus's foundings."""
    mentions = [m for m in mentions_of(article) if m.ahead is not None]
    if not mentions:
        return
    foundings = [founding for each in corpus for founding in foundings_of(each)]
    for mention in mentions:
        for founding in foundings:
            if same_thing(mention, founding):
                yield _proof(mention, founding)


def _proof(mention: Mention, founding: Founding) -> Proof:
    falls = founding.year + mention.nth
    when = {0: "in the same year", 1: "in the next year", -1: "in the year before"}[
        mention.ahead or 0
    ]
    reason = (
        f"It puts the {mention.words} {when}, and {founding.source} {founding.words}: "
        f"{founding.year} + {mention.nth} = {falls}."
    )
    return Proof(falls - (mention.ahead or 0), reason)


def same_thing(mention: Mention, founding: Founding) -> bool:
    """True when what was founded is what has the anniversary.

    Ties, treaties and the like must be of one kind and between the same names; anything
    else must share two words of its name.
    """
    if mention.head:
        return (
            mention.head in founding.heads
            and len(mention.subject) >= 2
            and mention.subject <= founding.names
        )
    return len(mention.subject) >= 2 and mention.subject <= founding.names


def mentions_of(article: Article) -> Iterator[Mention]:
    """The anniversaries that an article speaks of."""
    said = sentences(article)
    for index, sentence in enumerate(said):
        for match in MENTION.finditer(sentence.text):
            nth = int(match["figures"]) if match["figures"] else SPELT[match["spelt"].casefold()]
            head, subject = _subject(sentence.text, match, said[:index])
            yield Mention(nth, subject, head, _ahead(sentence.text, match), match[0])


def _ahead(text: str, match: re.Match[str]) -> int | None:
    near = text[max(0, match.start() - 60) : match.end() + 30]
    whole = text[: match.end() + 120]
    if re.match(r"[^.;]{0,80}?\bin (?:19|20)\d\d\b", text[match.end() :]):
        return None
    for form, years in RELATIONS[:2]:
        if form.search(near):
            return years
    form, years = RELATIONS[2]
    before = text[max(0, match.start() - 40) : match.start()]
    if form.search(near) and not NOT_YET.search(before) and not RELATIONS[0][0].search(whole):
        return years
    return None


def _subject(
    text: str, match: re.Match[str], before: Sequence[Sentence]
) -> tuple[str | None, frozenset[str]]:
    """What the anniversary is of: the kind of thing, and the names of what it is of."""
    behind = re.match(r"\s+of\s+(.{3,140})", text[match.end() :])
    clause = (
        re.split(r"[,;.]|\s(?:at|on|in|with|during|when|which|that|who|by)\s", behind[1])[0]
        if behind
        else ""
    )
    head = _head(clause) if clause else _head(text[: match.start()])
    if not head:
        return None, _without_titles(names_in(clause or text[: match.start()]))
    names = _pair(text, head) or names_in(clause)
    if len(names) < 2:
        names = _names_with(head, before)
    return head, _without_titles(names)


def _head(text: str) -> str | None:
    heads = pairs("anniversary_heads")
    found = [heads[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in heads]
    return found[-1] if found else None


def _names_with(head: str, before: Sequence[Sentence]) -> frozenset[str]:
    """The names in the nearest sentence before that speaks of the same kind of thing."""
    for sentence in reversed(before[-6:]):
        pair = _pair(sentence.text, head)
        if pair:
            return pair
    return frozenset()


def _pair(text: str, head: str) -> frozenset[str]:
    """ "South Korea-China ties", "relations between Peru and Chile": the names of the two."""
    heads = "|".join(word for word, kind in pairs("anniversary_heads").items() if kind == head)
    joined = re.search(
        rf"((?:[A-Z]\w+\s)?[A-Z]\w+)[-–]((?:[A-Z]\w+\s)?[A-Z]\w+)\s+(?:\w+\s)?(?:{heads})\b", text
    )
    between = re.search(
        rf"\b(?:{heads})\s+between\s+((?:[A-Z]\w+\s)?[A-Z]\w+)\s+and\s+((?:[A-Z]\w+\s)?[A-Z]\w+)",
        text,
    )
    match = joined or between
    return names_in(f"{match[1]} {match[2]}") if match else frozenset()


def _without_titles(names: frozenset[str]) -> frozenset[str]:
    return names - {"president", "minister", "ambassador", "mr", "ms", "dr", "the", "with", "on"}


def foundings_of(article: Article) -> Iterator[Founding]:
    """The beginnings an article dates, in words or by an anniversary in a year that is known."""
    said = sentences(article)
    for index, sentence in enumerate(said):
        for match in FOUNDED.finditer(sentence.text):
            clause = sentence.text[max(0, match.start() - 120) : match.end()]
            head = _head(clause)
            pair = (_pair(clause, head) or _names_with(head, said[:index])) if head else frozenset()
            heads = frozenset({head}) if head else frozenset()
            what = " ".join(match[0].split())
            words = f'says "{what}"'
            yield Founding(
                int(match["year"]), pair | names_in(clause), heads, article.source, words
            )
    year = known_year(article)
    for mention in mentions_of(article) if year else ():
        if mention.ahead is not None and mention.head and year:
            words = f"({article.published}) puts the same anniversary in {year + mention.ahead}"
            heads = frozenset({mention.head})
            yield Founding(
                year + mention.ahead - mention.nth, mention.subject, heads, article.source, words
            )
