"""What a page's markup says of its article: JSON-LD, meta elements, marked elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefings.corpus.bylines import is_agency, is_outlet, people
from briefings.corpus.dates import first_date
from briefings.corpus.decoding import tidy
from briefings.corpus.draft import ADDRESS, LABELLED, MARKED_UP, Claim, Field

ARTICLE_TYPES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Review|Background|AskPublic|LiveBlog|Blog|Social)?"
    r"(?:Article|NewsArticle|Posting|BlogPosting|Report)|WebPage|CreativeWork$"
)
# The meta elements of an article, and which of two is to be believed.
METAS: tuple[tuple[str, Field, int], ...] = (
    ("article:published_time", "published", MARKED_UP),
    ("article:published", "published", MARKED_UP),
    ("og:article:published_time", "published", MARKED_UP),
    ("datepublished", "published", MARKED_UP),
    ("date.published", "published", MARKED_UP),
    ("publishdate", "published", MARKED_UP),
    ("publish-date", "published", MARKED_UP),
    ("published-date", "published", MARKED_UP),
    ("publication_date", "published", MARKED_UP),
    ("pubdate", "published", MARKED_UP),
    ("ptime", "published", MARKED_UP),
    ("originalpublicationdate", "published", MARKED_UP),
    ("parsely-pub-date", "published", MARKED_UP),
    ("sailthru.date", "published", MARKED_UP),
    ("citation_publication_date", "published", MARKED_UP),
    ("citation_date", "published", MARKED_UP),
    ("dc.date.issued", "published", MARKED_UP),
    ("dcterms.issued", "published", MARKED_UP),
    ("dcterms.created", "published", MARKED_UP - 2),
    ("dc.date.created", "published", MARKED_UP - 2),
    ("dc.date", "published", MARKED_UP - 3),
    ("dcterms.date", "published", MARKED_UP - 3),
    ("cxenseparse:recs:publishtime", "published", MARKED_UP),
    ("displaydate", "published", MARKED_UP - 1),
    ("article_date_original", "published", MARKED_UP),
    ("article.published", "published", MARKED_UP),
    ("article.created", "published", MARKED_UP - 2),
    ("date", "published", MARKED_UP - 4),
    ("article:modified_time", "modified", MARKED_UP),
    ("og:updated_time", "modified", MARKED_UP),
    ("lastmod", "modified", MARKED_UP),
    ("og:title", "title", MARKED_UP),
    ("twitter:title", "title", MARKED_UP - 1),
    ("dc.title", "title", MARKED_UP - 1),
    ("parsely-title", "title", MARKED_UP),
    ("og:site_name", "outlet", MARKED_UP - 1),
    ("dc.publisher", "outlet", MARKED_UP - 2),
    ("publisher", "outlet", MARKED_UP - 2),
    ("application-name", "outlet", MARKED_UP - 3),
    ("apple-mobile-web-app-title", "outlet", MARKED_UP - 4),
    ("author", "author", MARKED_UP - 1),
    ("article:author", "author", MARKED_UP - 2),
    ("article:author_name", "author", MARKED_UP - 1),
    ("parsely-author", "author", MARKED_UP - 1),
    ("sailthru.author", "author", MARKED_UP - 1),
    ("byl", "author", MARKED_UP - 1),
    ("dc.creator", "author", MARKED_UP - 1),
    ("dcterms.creator", "author", MARKED_UP - 1),
    ("citation_author", "author", MARKED_UP - 1),
    ("cxenseparse:author", "author", MARKED_UP - 1),
    ("og:url", "url", MARKED_UP),
)
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-]|$|\D)|/((?:19|20)\d\d)/([a-z]{3})/(\d\d?)/"
)


def claims_of_page(tree: Any, url: str | None) -> tuple[Claim, ...]:
    """All claims of a page's markup, the machine-readable first."""
    claims = [*_json_ld(tree), *_metas(tree), *_marked(tree), *_head(tree)]
    address = url or next((c.value for c in claims if c.field == "url"), None)
    if address:
        claims += [Claim("url", address, MARKED_UP), *_dated_address(address)]
    house = next((c.value for c in claims if c.field == "outlet"), "")
    return tuple(_plain_title(claim, house) for claim in claims if claim.value)


def _json_ld(tree: Any) -> Iterator[Claim]:
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        for thing in _things(_loaded(script.text_content())):
            kinds = thing.get("@type") or ""
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(ARTICLE_TYPES.match(str(kind).rsplit("/", 1)[-1]) for kind in kinds):
                weak = all(str(kind) in ("WebPage", "CreativeWork") for kind in kinds)
                yield from _of_thing(thing, MARKED_UP + (0 if weak else 2))


def _loaded(text: str) -> Any:
    text = re.sub(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$", "", text).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 6:
        return
    if isinstance(value, list):
        for each in value[:200]:
            yield from _things(each, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(value.get(key), depth + 1)


def _of_thing(thing: Mapping[str, Any], rank: int) -> Iterator[Claim]:
    for key, field in (("datePublished", "published"), ("dateModified", "modified")):
        if date := first_date(str(thing.get(key) or "")):
            yield Claim(field, date, rank)  # type: ignore[arg-type]
    if not date_only(thing) and (date := first_date(str(thing.get("dateCreated") or ""))):
        yield Claim("published", date, rank - 3)
    yield from _claims("title", thing.get("headline"), rank)
    yield from _people(thing.get("author") or thing.get("creator"), rank)
    yield from _claims("outlet", _named(thing.get("publisher")), rank)
    yield from _claims("language", thing.get("inLanguage"), rank)


def date_only(thing: Mapping[str, Any]) -> bool:
    """True when a thing has a published date of its own."""
    return first_date(str(thing.get("datePublished") or "")) is not None


def _named(value: Any) -> Any:
    if isinstance(value, list):
        return _named(value[0]) if value else None
    return value.get("name") if isinstance(value, Mapping) else value


def _people(value: Any, rank: int) -> Iterator[Claim]:
    for each in value if isinstance(value, list) else [value]:
        name = _named(each)
        if isinstance(name, list):
            yield from _people(name, rank)
        elif name:
            yield from names(str(name), rank)


def names(text: str, rank: int) -> Iterator[Claim]:
    """A name or a byline out of markup, as authors, agencies and perhaps an outlet."""
    text = re.sub(r"^\s*by\b[\s:]*", "", tidy(text).strip(), flags=re.IGNORECASE)
    if not text or re.match(r"https?://|www\.", text):
        return
    byline = people(text)
    for name in byline.authors:
        yield Claim("author", name, rank)
    for name in byline.agencies:
        yield Claim("agency", name, rank)
    if byline.outlet and is_outlet(byline.outlet) and not is_agency(byline.outlet):
        yield Claim("outlet", byline.outlet, LABELLED - 1)


def _metas(tree: Any) -> Iterator[Claim]:
    said: dict[str, list[str]] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        said.setdefault(name.strip().casefold(), []).append(meta.get("content").strip())
    for name, field, rank in METAS:
        for value in said.get(name, ()):
            yield from _of_meta(field, value, rank)


def _of_meta(field: Field, value: str, rank: int) -> Iterator[Claim]:
    if field in ("published", "modified"):
        if date := first_date(value):
            yield Claim(field, date, rank)
    elif field == "author":
        yield from names(value, rank)
    else:
        yield from _claims(field, value, rank)


def _claims(field: Field, value: Any, rank: int) -> Iterator[Claim]:
    if isinstance(value, str) and (text := " ".join(tidy(value).split())):
        if field != "outlet" or not text.startswith(("@", "http")):
            yield Claim(field, text, rank)


def _marked(tree: Any) -> Iterator[Claim]:
    """Elements that say by their attributes what they are."""
    for time in tree.xpath(
        '//*[@itemprop="datePublished"] | //time[@pubdate] | //abbr[contains(@class, "published")]'
        ' | //time[contains(@class, "publish") or contains(@class, "entry-date") or contains(@class, "posted")]'
    )[:4]:
        value = (
            time.get("datetime") or time.get("content") or time.get("title") or time.text_content()
        )
        if date := first_date(value):
            yield Claim("published", date, MARKED_UP - 3)
    authors = tree.xpath(
        '//*[@itemprop="author"] | //a[@rel="author"] | //*[contains(concat(" ", normalize-space(@class), " "), " byline ")]'
    )
    for place in authors[:3]:
        found = [c for c in names(place.text_content()[:200], LABELLED + 2) if c.field != "outlet"]
        yield from found


def _head(tree: Any) -> Iterator[Claim]:
    heads = [" ".join(tidy(h.text_content()).split()) for h in tree.xpath("//h1")]
    heads = [head for head in heads if len(head.split()) > 2]
    if heads:
        inside = tree.xpath("//article//h1 | //main//h1")
        best = " ".join(tidy(inside[0].text_content()).split()) if inside else heads[0]
        yield Claim("title", best or heads[0], MARKED_UP - 2)
    for title in tree.xpath("//head/title")[:1]:
        yield Claim("title", " ".join(tidy(title.text_content()).split()), MARKED_UP - 5)
    for link in tree.xpath('//link[@rel="canonical"]/@href')[:1]:
        yield Claim("url", link, MARKED_UP)
    for language in tree.xpath("/html/@lang")[:1]:
        yield Claim("language", language, LABELLED)
    for locale in tree.xpath('//meta[@property="og:locale"]/@content')[:1]:
        yield Claim("language", locale, LABELLED - 1)


def _dated_address(address: str) -> Iterator[Claim]:
    match = IN_ADDRESS.search(address)
    if match:
        written = "-".join(match.groups()[:3]) if match[1] else f"{match[6]} {match[5]} {match[4]}"
        if date := first_date(written):
            yield Claim("published", date, ADDRESS)


def _plain_title(claim: Claim, house: str) -> Claim:
    """A title without the site's name behind it ("… | The Lagos Herald")."""
    if claim.field != "title":
        return claim
    parts = re.split(r"\s+[|–—•·»-]\s+|\s+::\s+|\s*\|\s*", claim.value)
    while len(parts) > 1 and (_same(parts[-1], house) or is_outlet(parts[-1])):
        claim = Claim(
            "title", claim.value[: claim.value.rfind(parts[-1])].rstrip(" |–—•·»:-"), claim.rank
        )
        parts.pop()
    return claim


def _same(part: str, house: str) -> bool:
    def key(name: str) -> str:
        return re.sub(r"[\W_]+|^the\s+|\.com$|\.org$", "", name.casefold())

    return bool(house) and key(part) == key(house)
