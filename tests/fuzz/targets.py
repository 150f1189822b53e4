"""What is fuzzed: each target takes bytes, and may raise nothing but what it promises to."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from briefings.corpus import File, read
from briefings.corpus.draft import Draft
from briefings.corpus.feeds.keeping import entries
from briefings.corpus.limits import Limits
from briefings.corpus.origin.dates import dates_in
from briefings.corpus.reading import READERS
from briefings.errors import SettingsError, TemplateError
from briefings.model import Article, Rejection

SMALL = Limits(seconds=10)


def reader(suffix: str) -> Callable[[bytes], None]:
    """The reader of files that end in `suffix`: articles and rejections, never an exception."""

    def target(content: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"a{suffix}"
            path.write_bytes(content)
            for found in read(File(path, path.name, "0"), SMALL):
                assert isinstance(found, Article | Rejection)
                if isinstance(found, Rejection):
                    assert "\n" not in found.reason

    return target


def dates(content: bytes) -> None:
    """Every date found in a line is one that stands in it, and is EDTF."""
    line = content.decode("utf-8", "replace")
    for found in dates_in(line, None):
        assert 0 <= found.start < found.end <= len(line)
        year = found.edtf[:4]
        assert year == "XXXX" or date(int(year), 1, 1)


def feed(content: bytes) -> None:
    """What a server sends as a feed: drafts, or rejections of one line."""
    for found in entries(content, SMALL):
        assert isinstance(found, Draft | Rejection)
        if isinstance(found, Rejection):
            assert "\n" not in found.reason


def template(content: bytes) -> None:
    """The XML subset of templates: a page, or a TemplateError."""
    from briefings.render.markup import read_document

    with suppress(TemplateError):
        read_document(content.decode("utf-8", "replace"), "fuzz.xml.j2")


def settings(content: bytes) -> None:
    """briefings.toml: settings, or a SettingsError."""
    from briefings.config import load

    with tempfile.TemporaryDirectory() as folder, suppress(SettingsError):
        path = Path(folder) / "briefings.toml"
        path.write_bytes(content)
        load(path)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "dates": dates,
    "feed": feed,
    "template": template,
    "settings": settings,
    **{suffix.removeprefix("."): reader(suffix) for suffix in READERS},
}
