"""What a page's markup says of its article: JSON-LD, meta elements, marked elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, cast

from briefings.corpus.draft import ADDRESS, ALONE, GUESSED, LABELLED, MARKED_UP, Claim, Field
from briefings.corpus.files.decoding import tidy
from briefings.corpus.formats.linked import claims_of_json_ld
from briefings.corpus.formats.naming import claims_of_text, names
from briefings.corpus.origin.dates import first_date
from briefings.corpus.origin.housenames import is_outlet
from briefings.corpus.origin.outlets import may_be_house
from briefings.corpus.passes.squeezing import squeezed
from briefings.corpus.wordlists import entries, words

IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-]|$|\D)|/((?:19|20)\d\d)/([a-z]{3})/(\d\d?)/"
)
DATED_ELEMENTS = (
    '//*[@itemprop="datePublished"] | //time[@pubdate] | //abbr[contains(@class, "published")]'
    ' | //time[contains(@class, "publish") or contains(@class, "entry-date")'
    ' or contains(@class, "posted")]'
)
AUTHOR_ELEMENTS = (
    '//*[@itemprop="author"] | //a[@rel="author"]'
    ' | //*[contains(concat(" ", normalize-space(@class), " "), " byline ")]'
    ' | //*[contains(@class, "author") and contains(@class, "name")]'
    ' | //*[contains(@class, "byline") and contains(@class, "name")]'
    ' | (//article | //main)//*[contains(concat(" ", normalize-space(@class), " "), " author ")]'
    '[not(ancestor::aside or ancestor::footer or ancestor::*[contains(@class, "comment")'
    ' or contains(@class, "related") or contains(@class, "teaser") or contains(@class, "card")])]'
)
# Elements that hold the outlet's name, and how much weaker they are than what marks a page.
OUTLET_ELEMENTS = (
    ('//*[@itemprop="publisher"]//*[@itemprop="name"] | //*[@itemprop="publisher"]', 3),
    ('//*[contains(concat(" ", normalize-space(@class), " "), " publisher ")]', 14),
    ('//*[contains(concat(" ", normalize-space(@class), " "), " source ")]', 15),
    (
        '//header//*[contains(@class, "site-title") or contains(@class, "site-name")'
        ' or contains(@class, "masthead") or contains(@class, "logo")]',
        16,
    ),
    ('//header//a[@href="/"] | //header[not(*)]', 17),
)
# Around a name, and what stands there and is no name.
AROUND = re.compile(r"^source\s*:\s*|^logo (?:of )?|\s+(?:logo|home ?page)$", re.IGNORECASE)
NO_HOUSES = frozenset(
    {"home", "log", "logo", "menu", "navigation", "page", "search", "sign", "skip"}
)
# Lists of words that one word beside a headline may be, and is no house then.
_NO_SITES = ("beats", "sections", "kickers", "bracketed", "not_names", "english", "desks")
FEEDS = '//link[contains(@type, "rss") or contains(@type, "atom") or @rel="search"]/@title'
FEED = re.compile(r"\s*[»|:–—-]?\s*(?:News )?(?:RSS|Atom|Feed)(?: Feed)?$", re.IGNORECASE)
RIGHTS = re.compile(r"^\W*(?:(?:©|\(c\)|copyright)\W*)+|\b\d{4}\b|\W*all rights reserved\W*$", re.I)
SIGNS = " |–—•·»‹<:-"
SITE_BEHIND = re.compile(r"\s+[|–—•·»‹<-]\s+|\s+::\s+|\s*\|\s*")


def claims_of_page(tree: Any, url: str | None) -> tuple[Claim, ...]:
    """All claims of a page's markup, the machine-readable first."""
    claims = [*claims_of_json_ld(tree), *_metas(tree), *_marked(tree), *_head(tree)]
    claims += _named_houses(tree)
    address = url or next((c.value for c in claims if c.field == "url"), None)
    if address:
        claims += [Claim("url", address, MARKED_UP), *_dated_address(address)]
    house = next((c.value for c in claims if c.field == "outlet"), "")
    plain = [_without_site(claim, house) for claim in claims if claim.value]
    heads = tuple(_headline(tree, plain))
    return (*heads, *plain, *_houses_behind(claims), *_houses_beside(claims, heads))


@cache
def _meta_table() -> tuple[tuple[str, Field, int], ...]:
    rows = (entry.split("\t") for entry in entries("metas"))
    return tuple(
        (name, cast("Field", field), MARKED_UP - int(weaker)) for name, field, weaker in rows
    )


def _metas(tree: Any) -> Iterator[Claim]:
    said: dict[str, list[str]] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        said.setdefault(name.strip().casefold(), []).append(meta.get("content").strip())
    for name, field, rank in _meta_table():
        for value in said.get(name, ()):
            yield from _of_meta(field, value, rank)


def _of_meta(field: Field, value: str, rank: int) -> Iterator[Claim]:
    if field in ("published", "modified"):
        if date := first_date(value):
            yield Claim(field, date, rank)
    elif field == "author":
        yield from names(value, rank)
    else:
        named = RIGHTS.sub("", value).strip(" ,.") if RIGHTS.match(value) else value
        yield from claims_of_text(field, named, rank)


def _marked(tree: Any) -> Iterator[Claim]:
    """Elements that say by their attributes what they are."""
    for place in tree.xpath(DATED_ELEMENTS)[:4]:
        said = (place.get("datetime"), place.get("content"), place.get("title"))
        value = next((each for each in said if each), None) or place.text_content()
        if date := first_date(value):
            yield Claim("published", date, MARKED_UP - 3)
    for place in tree.xpath(AUTHOR_ELEMENTS)[:3]:
        for claim in names(" ".join(place.text_content().split())[:200], LABELLED + 2):
            if claim.field != "outlet":
                yield claim


def _named_houses(tree: Any) -> Iterator[Claim]:
    """What the page's head and its feeds call the outlet, where it is built like a name."""
    for path, weaker in OUTLET_ELEMENTS:
        for place in tree.xpath(path)[:2]:
            pictures = place.xpath(".//img/@alt")
            said = (place.get("content"), place.text_content().strip(), *pictures)
            name = AROUND.sub("", " ".join(tidy(next(filter(None, said), "")).split()))
            if may_be_house(name) and NO_HOUSES.isdisjoint(name.casefold().split()):
                yield Claim("outlet", name, MARKED_UP - weaker)
    for title in tree.xpath(FEEDS)[:2]:
        name = FEED.sub("", " ".join(tidy(title).split()))
        if may_be_house(name) and "comments" not in name.casefold():
            yield Claim("outlet", name, MARKED_UP - 18)


def _head(tree: Any) -> Iterator[Claim]:
    for title in tree.xpath("//head/title")[:1]:
        said = " ".join(tidy(title.text_content()).split())
        yield Claim("outlet" if is_outlet(said) else "title", said, MARKED_UP - 5)
    for link in tree.xpath('//link[@rel="canonical"]/@href')[:1]:
        yield Claim("url", link, MARKED_UP)
    for language in tree.xpath("/html/@lang")[:1]:
        yield Claim("language", language, LABELLED)
    for locale in tree.xpath('//meta[@property="og:locale"]/@content')[:1]:
        yield Claim("language", locale, LABELLED - 1)


def _headline(tree: Any, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The first-level heading: the best title there is when the page's other titles have it too."""
    places = tree.xpath("//article//h1 | //main//h1") or tree.xpath("//h1")
    heads = (" ".join(tidy(place.text_content()).split()) for place in places)
    titles = [squeezed(claim.value) for claim in claims if claim.field == "title"]
    for head in heads:
        key = squeezed(head)
        if len(head.split()) < 3 or is_outlet(head):
            continue
        known = any(key[:40] in title or title[:40] in key for title in titles if title)
        yield Claim("title", head, MARKED_UP + (3 if known else -2))
        return


def _dated_address(address: str) -> Iterator[Claim]:
    if match := IN_ADDRESS.search(address):
        written = "-".join(match.groups()[:3]) if match[1] else f"{match[6]} {match[5]} {match[4]}"
        if date := first_date(written):
            yield Claim("published", date, ADDRESS)


def _without_site(claim: Claim, house: str) -> Claim:
    """A title without the site's name behind or before it ("… | The Lagos Herald")."""
    if claim.field != "title":
        return claim
    value = _bars(claim.value)
    while (parts := SITE_BEHIND.split(value)) and len(parts) > 1:
        if _same(parts[-1], house) or is_outlet(parts[-1]):
            value = value[: value.rfind(parts[-1])].rstrip(SIGNS)
        elif _same(parts[0], house) or is_outlet(parts[0]):
            value = value[len(parts[0]) :].lstrip(SIGNS)
        else:
            break
    return Claim("title", value, claim.rank)


def _bars(title: str) -> str:
    """A title whose parts a colon between blanks sets apart, with bars for it."""
    return title.replace(" : ", " | ") if title.count(" : ") > 1 else title


def _houses_behind(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The outlet behind or before a title, where its name is built like an outlet's."""
    for claim in claims:
        parts = SITE_BEHIND.split(_bars(claim.value)) if claim.field == "title" else []
        for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
            if is_outlet(part):
                yield Claim("outlet", part, MARKED_UP - 6)


def _houses_beside(claims: Sequence[Claim], heads: Sequence[Claim]) -> Iterator[Claim]:
    """What stands in a title behind or before the page's own headline: "… | Volta Lantern"."""
    for claim in claims:
        for head in heads if claim.field == "title" else ():
            before, found, behind = _bars(claim.value).partition(head.value)
            parts = [part for part in SITE_BEHIND.split(f"{before}{behind}") if part.strip(SIGNS)]
            if found and bool(before.strip()) != bool(behind.strip()) and parts:
                name = parts[-1 if behind else 0].strip(SIGNS)
                if may_be_house(name):
                    yield Claim("outlet", name, ALONE - 2)
                elif _is_site(name):
                    yield Claim("outlet", name, GUESSED + 2)


def _is_site(name: str) -> bool:
    """True for one word beside a headline that is no section's, no country's and no common one."""
    key = name.casefold()
    known = key in NO_HOUSES or any(key in words(each) for each in _NO_SITES)
    return re.fullmatch(r"[A-Z][A-Za-z]{3,20}", name) is not None and not known


def _same(part: str, house: str) -> bool:
    def key(name: str) -> str:
        return re.sub(r"[\W_]+|^the\s+|\.com$|\.org$", "", name.casefold())

    return bool(house) and key(part) == key(house)
