"""Feeds from a server on loopback: conditional GET, limits, private addresses, redirects."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from briefings.corpus import Limits, listing, read
from briefings.corpus.feeds.keeping import Fetched, Unchanged, Validators, entries, fetch, gather
from briefings.corpus.feeds.transport import FeedDownError, checked
from briefings.model import Article, Rejection

STORY = (
    "<p>The island of Hestra will get its first doctor in eleven years, the health office said.</p>"
    "<p>Solveig Brekke, who trained in the capital, starts in May and "
    "will also run the *pharmacy*.</p>"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Island Post</title><item>'
    "<title>Hestra gets a doctor</title><link>https://post.example/1</link>"
    "<pubDate>Tue, 02 Apr 2024 08:00:00 GMT</pubDate>"
    f"<description><![CDATA[{STORY}]]></description></item></channel></rss>"
).encode()


class Island(BaseHTTPRequestHandler):
    """A server with a feed and with everything that can go wrong."""

    def log_message(self, *args: object) -> None:
        pass

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        if self.path == "/slow":
            self.drip()
        elif self.path == "/feed" and self.headers["If-None-Match"] == '"v1"':
            self.answer(304)
        else:
            status, body, headers = PLACES.get(self.path, (404, b"", {}))
            self.answer(status, body, **headers)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            for _ in range(40):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.1)


PLACES: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "/feed": (200, FEED, {"ETag": '"v1"', "Last_Modified": "Tue, 02 Apr 2024 09:00:00 GMT"}),
    "/packed": (200, gzip.compress(FEED), {"Content_Encoding": "gzip"}),
    "/bomb": (200, gzip.compress(bytes(5_000_000)), {"Content_Encoding": "gzip"}),
    "/moved": (301, b"", {"Location": "/feed"}),
    "/round": (302, b"", {"Location": "/round"}),
    "/to-a-file": (302, b"", {"Location": "file:///etc/hostname"}),
    "/large": (200, b"x" * 2_000_000, {}),
    "/page": (200, b"<html><body>no feed</body></html>", {}),
}


@contextmanager
def island() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Island)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with island() as base:
        yield base


def test_a_feed_is_fetched_once_and_asked_for_changes_after(address: str) -> None:
    first = fetch(f"{address}/feed", allow_private=True)
    assert isinstance(first, Fetched)
    assert first.validators == Validators('"v1"', "Tue, 02 Apr 2024 09:00:00 GMT")
    again = fetch(f"{address}/feed", seen=first.validators, allow_private=True)
    assert again == Unchanged(f"{address}/feed")


@pytest.mark.parametrize("path", ["/packed", "/moved"])
def test_packed_and_moved_feeds_come_too(address: str, path: str) -> None:
    found = fetch(address + path, allow_private=True)
    assert isinstance(found, Fetched)
    assert found.content == FEED


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "answers 404"),
        ("/round", "more than 5 redirects"),
        ("/to-a-file", "not an http or https address"),
        ("/large", "more than 1,000,000 bytes"),
        ("/bomb", "more than 1,000,000 bytes"),
        ("/slow", "longer than 1 s"),
    ],
)
def test_what_goes_wrong_is_one_clear_line(address: str, path: str, reason: str) -> None:
    limits = Limits(bytes=1_000_000, seconds=1)
    found = fetch(address + path, limits, allow_private=True)
    assert isinstance(found, Rejection)
    assert reason in found.reason or (path == "/slow" and "in time" in found.reason)
    assert "\n" not in found.reason
    assert "; " in found.reason


def test_a_server_that_is_down_is_one_clear_line() -> None:
    with island() as base:
        pass
    found = fetch(f"{base}/feed", Limits(seconds=3), allow_private=True)
    assert isinstance(found, Rejection)
    assert "refuses the connection" in found.reason


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/feed",
        "http://localhost/feed",
        "http://[::1]/feed",
        "http://10.0.0.8/feed",
        "http://192.168.1.1/feed",
        "http://169.254.169.254/latest",
        "http://[::ffff:127.0.0.1]/feed",
        "http://0.0.0.0/feed",
    ],
)
def test_private_addresses_are_refused_unless_allowed(address: str) -> None:
    with pytest.raises(FeedDownError, match="private network"):
        checked(address, allow_private=False)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://a.example/f", "gopher:x", "http://"]
)
def test_only_http_is_spoken(address: str) -> None:
    with pytest.raises(FeedDownError, match="http or https"):
        checked(address, allow_private=True)


def test_entries_are_kept_as_files_and_read_as_articles(address: str, tmp_path: Path) -> None:
    written, rejections = gather([f"{address}/feed"], tmp_path, allow_private=True)
    assert rejections == ()
    assert [path.parent.name for path in written] == ["127.0.0.1"]
    (file,) = listing(tmp_path).files
    (article,) = read(file)
    assert isinstance(article, Article)
    assert (article.title, article.outlet) == ("Hestra gets a doctor", "Island Post")
    assert (article.published, article.url) == ("2024-04-02", "https://post.example/1")
    assert "and will also run the *pharmacy*." in article.text
    assert gather([f"{address}/feed"], tmp_path, allow_private=True) == ((), ())


def test_one_feed_that_fails_does_not_stop_the_others(address: str, tmp_path: Path) -> None:
    feeds = [f"{address}/none", f"{address}/page", f"{address}/feed"]
    written, rejections = gather(feeds, tmp_path, allow_private=True)
    assert len(written) == 1
    assert [rejection.subject for rejection in rejections] == feeds[:2]


@pytest.mark.parametrize("content", [b"\x00", b"%PDF-1.7", b"[" * 100_000, b"<rss", b"{}", b""])
def test_what_a_server_sends_instead_of_a_feed_is_one_line(content: bytes) -> None:
    (found,) = entries(content, Limits())
    assert isinstance(found, Rejection)
    assert found.reason
    assert "\n" not in found.reason
