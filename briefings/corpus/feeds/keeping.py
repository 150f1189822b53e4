"""Feeds from an address: fetched when they changed, their entries kept as files of the corpus.

`gather` writes each new entry to `FOLDER/feeds/HOST/DATE-TITLE-HASH.md`, Markdown with
front matter: it stays when the feed moves on, it can be corrected by hand, and a run
without a network reads the same. What a server said of its version (ETag,
Last-Modified) is kept in `FOLDER/feeds/.validators.json`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from briefings.corpus.draft import Block, Draft, Field
from briefings.corpus.feeds.transport import AGENT, FeedDownError, get
from briefings.corpus.files.decoding import NotTextError
from briefings.corpus.formats.feed import feed, json_feed
from briefings.corpus.limits import Limits
from briefings.model import Rejection

ACCEPTED = "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5"
FOLDER = "feeds"
VALIDATORS = ".validators.json"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the version that it sent, for the question "is there a newer?"."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed's content as it came."""

    content: bytes
    validators: Validators


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that nothing is new."""

    address: str


def fetch(
    address: str,
    limits: Limits | None = None,
    seen: Validators | None = None,
    *,
    allow_private: bool = False,
) -> Fetched | Unchanged | Rejection:
    """A feed by a conditional GET; a feed that is down is a Rejection that says why.

    Private addresses are refused unless `allow_private`.
    """
    seen = seen or Validators()
    headers = {"User-Agent": AGENT, "Accept": ACCEPTED, "Accept-Encoding": "identity"}
    if seen.etag:
        headers["If-None-Match"] = seen.etag
    if seen.modified:
        headers["If-Modified-Since"] = seen.modified
    try:
        answer = get(address, headers, limits or Limits(), allow_private=allow_private)
    except FeedDownError as error:
        return Rejection(address, str(error))
    if answer.status == 304:
        return Unchanged(address)
    if answer.status != 200:
        return Rejection(address, f"its server answers {answer.status}; correct the address")
    return Fetched(answer.body, Validators(answer.etag, answer.modified))


def gather(
    addresses: Sequence[str],
    folder: Path,
    limits: Limits | None = None,
    *,
    allow_private: bool = False,
) -> tuple[tuple[Path, ...], tuple[Rejection, ...]]:
    """Fetch feeds, write their new entries below `folder`, and give the files written.

    What could not be had comes back as rejections; nothing that is there is overwritten.
    """
    limits = limits or Limits()
    home = folder / FOLDER
    known = _load(home / VALIDATORS)
    written: list[Path] = []
    rejections: list[Rejection] = []
    for address in addresses:
        fetched = fetch(address, limits, known.get(address), allow_private=allow_private)
        if isinstance(fetched, Fetched):
            drafts = entries(fetched.content, limits)
            rejections += (Rejection(address, d.reason) for d in drafts if isinstance(d, Rejection))
            kept = [draft for draft in drafts if isinstance(draft, Draft)]
            written += (path for draft in kept for path in _keep(draft, home / _host(address)))
            known |= {address: fetched.validators} if kept else {}
        elif isinstance(fetched, Rejection):
            rejections.append(fetched)
    if known:
        _save(home / VALIDATORS, known)
    return tuple(written), tuple(rejections)


def entries(content: bytes, limits: Limits) -> Sequence[Draft | Rejection]:
    """The entries of a feed, or the one reason why it has none. Never raises for its content."""
    is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    try:
        return json_feed(content, limits) if is_json else feed(content, limits)
    except NotTextError as error:
        return (Rejection("", f"no feed but {error}; correct the address"),)
    except RecursionError:
        return (Rejection("", "its parts are nested too deep"),)
    except Exception as error:  # a parser of somebody else's, on what somebody's server sent
        return (Rejection("", " ".join(str(error).split())[:300] or type(error).__name__),)


def _host(address: str) -> str:
    return re.sub(r"[^a-z0-9.-]", "-", (urlsplit(address).hostname or "feed").casefold())


def _keep(draft: Draft, folder: Path) -> Iterator[Path]:
    """Write an entry, unless its text is there already."""
    text = _as_markdown(draft)
    title = draft.best("title")
    published = draft.best("published")
    slug = re.sub(r"[^a-z0-9]+", "-", (title.value if title else "entry").casefold()).strip("-")
    key = hashlib.sha256(text.encode()).hexdigest()[:8]
    path = (
        folder / f"{published.value if published else 'undated'}-{slug[:50].rstrip('-')}-{key}.md"
    )
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        yield path


def _as_markdown(draft: Draft) -> str:
    import tomli_w

    fields: tuple[Field, ...] = ("title", "outlet", "published", "url", "language")
    front: dict[str, object] = {
        field: claim.value for field in fields if (claim := draft.best(field))
    }
    several: tuple[tuple[Field, str], ...] = (("author", "authors"), ("agency", "agencies"))
    front |= {key: list(values) for field, key in several if (values := draft.all_of(field))}
    lines = "\n\n".join(_as_line(block) for block in draft.blocks)
    return f"+++\n{tomli_w.dumps(front)}+++\n\n{lines}\n"


def _as_line(block: Block) -> str:
    text = re.sub(r"([\\`*_{}\[\]()<#+.!>~|-])", r"\\\1", block.text)
    return f"## {text}" if block.label == "heading" else text


def _load(path: Path) -> dict[str, Validators]:
    """The validators kept; none when there are none, or when the file is damaged."""
    try:
        loaded = json.loads(path.read_text("utf-8"))
        return {
            key: Validators(value.get("etag"), value.get("modified"))
            for key, value in loaded.items()
        }
    except (OSError, ValueError, AttributeError):
        return {}


def _save(path: Path, known: Mapping[str, Validators]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table = {key: {"etag": v.etag, "modified": v.modified} for key, v in known.items()}
    path.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", "utf-8")
