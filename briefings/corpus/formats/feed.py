"""Feeds: RSS, Atom and JSON Feed, each entry an article."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefings.corpus.draft import MARKED_UP, Claim, Draft
from briefings.corpus.files.decoding import decode, tidy
from briefings.corpus.formats.fragment import blocks_of_html
from briefings.corpus.formats.naming import names
from briefings.corpus.limits import Limits
from briefings.corpus.origin.dates import first_date
from briefings.model import Rejection


def feed(content: bytes, limits: Limits) -> Sequence[Draft | Rejection]:
    """The drafts of an RSS or Atom feed's entries. Raises ValueError for what is no feed."""
    import feedparser

    if re.search(rb"<!ENTITY", content):
        raise ValueError("it declares XML entities, as no feed does; remove it")
    parsed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") or not parsed.entries:
        raise ValueError("no feed, or one without entries; save the articles as .html or .txt")
    house = " ".join(tidy(parsed.feed.get("title") or "").split())
    language = parsed.feed.get("language")
    return _within([_of_entry(entry, house, language) for entry in parsed.entries], limits)


def json_feed(content: bytes, limits: Limits) -> Sequence[Draft | Rejection]:
    """The drafts of a JSON Feed's items. Raises ValueError for other JSON."""
    try:
        loaded = json.loads(decode(content))
    except (ValueError, RecursionError) as error:
        raise ValueError("broken JSON; save the articles as .html or .txt") from error
    if not isinstance(loaded, Mapping) or "jsonfeed.org" not in str(loaded.get("version")):
        raise ValueError("JSON, but no JSON Feed; save the articles as .html or .txt")
    items = [item for item in loaded.get("items") or () if isinstance(item, Mapping)]
    house = " ".join(str(loaded.get("title") or "").split())
    return _within([_of_item(item, house, loaded.get("language")) for item in items], limits)


def _within(drafts: list[Draft | Rejection], limits: Limits) -> list[Draft | Rejection]:
    if len(drafts) > limits.articles:
        raise ValueError(f"{len(drafts)} entries, over the limit of {limits.articles}; split it")
    if not drafts:
        raise ValueError("a feed without entries; remove it")
    return drafts


def _of_entry(entry: Any, house: str, language: str | None) -> Draft | Rejection:
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    html = max([*contents, str(entry.get("summary") or "")], key=len)
    author = [str(each.get("name") or "") for each in entry.get("authors") or () if each]
    claims = _claims(
        str(entry.get("title") or ""),
        str(entry.get("published") or entry.get("created") or entry.get("updated") or ""),
        str(entry.get("link") or ""),
        author or [str(entry.get("author") or "")],
        str((entry.get("source") or {}).get("title") or "") or house,
        entry.get("language") or language,
    )
    return _draft(html, tuple(claims))


def _of_item(item: Mapping[str, Any], house: str, language: Any) -> Draft | Rejection:
    people = item.get("authors") or [item.get("author")]
    author = [str(each.get("name") or "") for each in people if isinstance(each, Mapping)]
    claims = _claims(
        str(item.get("title") or ""),
        str(item.get("date_published") or ""),
        str(item.get("url") or item.get("external_url") or ""),
        author,
        house,
        item.get("language") or language,
    )
    text = str(item.get("content_text") or "").replace("\n", "<br>")
    return _draft(str(item.get("content_html") or text or item.get("summary") or ""), tuple(claims))


def _draft(html: str, claims: tuple[Claim, ...]) -> Draft | Rejection:
    blocks = blocks_of_html(html)
    if not blocks:
        title = next((c.value for c in claims if c.field == "title"), "an entry")
        return Rejection("", f'"{title}" has a headline and no text; save the article itself')
    return Draft(blocks, claims)


def _claims(
    title: str, published: str, url: str, authors: list[str], house: str, language: Any
) -> Iterator[Claim]:
    title = " ".join(re.sub(r"<[^>]+>", "", tidy(title)).split())
    if title:
        yield Claim("title", title, MARKED_UP)
    if date := first_date(published):
        yield Claim("published", date, MARKED_UP)
    if url.startswith(("http://", "https://")):
        yield Claim("url", url, MARKED_UP)
    for author in authors:
        yield from names(re.sub(r"\S+@\S+|[()]", " ", author), MARKED_UP)
    if house:
        yield Claim("outlet", _house(house), MARKED_UP - 2)
    if language:
        yield Claim("language", str(language), MARKED_UP - 20)


def _house(title: str) -> str:
    """A feed's title without its section: "The Lagos Herald - World" is The Lagos Herald."""
    return re.split(r"\s+[-–—|:»>]\s+|\s*[|»>]\s*", title)[0].strip() or title
