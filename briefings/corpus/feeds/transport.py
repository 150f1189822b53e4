"""Getting a feed over HTTP with every bound kept: bytes, seconds, redirects, addresses."""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from briefings.corpus.limits import Limits

REDIRECTS = 5
CHUNK = 65_536
AGENT = "briefings/0.1"


class FeedDownError(Exception):
    """A feed that does not come; one line says why and what to do."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: the status, the body, and the validators for the next time."""

    status: int
    body: bytes
    etag: str | None = None
    modified: str | None = None


def get(
    address: str,
    headers: Mapping[str, str],
    limits: Limits,
    *,
    allow_private: bool = False,
    clock: Callable[[], float] = time.monotonic,
) -> Answer:
    """The answer to a GET, over at most five redirects. Raises FeedDownError.

    Only http and https are spoken. An address that leads into a private network (or to
    this machine) is refused unless `allow_private`; the connection goes to the address
    that was checked, so a name that changes its mind in between gains nothing.
    """
    until = clock() + limits.seconds
    for _ in range(REDIRECTS + 1):
        try:
            answer, onward = _once(address, headers, limits, allow_private, until, clock)
        except (OSError, http.client.HTTPException, zlib.error) as error:
            slow = f"it takes longer than {limits.seconds:g} s"  # the watchdog ended it
            words = slow if clock() >= until else _words(error)
            raise FeedDownError(f"{words}; try again later") from error
        if onward is None:
            return answer
        address = urljoin(address, onward)
    raise FeedDownError(f"more than {REDIRECTS} redirects; correct the address")


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, socket.gaierror):
        return "its server's name is not known"
    if isinstance(error, ConnectionRefusedError):
        return "its server refuses the connection"
    return " ".join(str(error).split()) or type(error).__name__


def checked(address: str, allow_private: bool) -> tuple[SplitResult, str]:
    """The parts of an address and the network address to connect to. Raises FeedDownError."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FeedDownError("no address; write it as https://…") from error
    if parts.scheme not in ("http", "https") or not host:
        raise FeedDownError("not an http or https address; correct it")
    try:
        found = socket.getaddrinfo(host, port or _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FeedDownError("its server's name is not known; correct the address") from error
    numbers = [str(each[4][0]) for each in found]
    if not allow_private and not all(_is_public(number) for number in numbers):
        raise FeedDownError("it leads into a private network; allow that in the settings if meant")
    return parts, numbers[0]


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.split("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    address = mapped or address
    return address.is_global and not address.is_multicast


def _port(parts: SplitResult) -> int:
    return 443 if parts.scheme == "https" else 80


def _once(
    address: str,
    headers: Mapping[str, str],
    limits: Limits,
    allow_private: bool,
    until: float,
    clock: Callable[[], float],
) -> tuple[Answer, str | None]:
    parts, number = checked(address, allow_private)
    left = max(0.1, until - clock())
    connection = _connection(parts, number, left)
    watchdog = threading.Timer(left, _cut, [connection.sock])
    watchdog.daemon = True
    watchdog.start()
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request(
            "GET", target, headers={"Host": parts.netloc.rpartition("@")[2], **headers}
        )
        response = connection.getresponse()
        if response.status in (301, 302, 303, 307, 308) and response.headers["Location"]:
            return Answer(response.status, b""), response.headers["Location"]
        body = b"" if response.status == 304 else _body(response, limits, until, clock)
        etag, modified = response.headers["ETag"], response.headers["Last-Modified"]
        return Answer(response.status, body, etag, modified), None
    finally:
        watchdog.cancel()
        connection.close()


def _cut(connected: socket.socket) -> None:
    """End a connection that drips: each byte in time, the whole never."""
    with contextlib.suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _connection(parts: SplitResult, number: str, seconds: float) -> http.client.HTTPConnection:
    """A connection to the checked number, with the host's name for its certificate."""
    host, port = parts.hostname or "", parts.port or _port(parts)
    connection = http.client.HTTPConnection(host, port, timeout=seconds)
    connection.sock = socket.create_connection((number, port), timeout=seconds)
    if parts.scheme == "https":
        context = ssl.create_default_context()
        connection.sock = context.wrap_socket(connection.sock, server_hostname=host)
    return connection


def _body(
    response: http.client.HTTPResponse, limits: Limits, until: float, clock: Callable[[], float]
) -> bytes:
    """The body, unpacked if the server packed it unasked."""
    packed = response.headers.get("Content-Encoding", "").casefold() in (
        "gzip",
        "deflate",
        "x-gzip",
    )
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    body = bytearray()
    while chunk := response.read1(CHUNK):
        body += unpack.decompress(chunk, limits.bytes + 1) if unpack else chunk
        if len(body) > limits.bytes or (unpack and unpack.unconsumed_tail):
            raise FeedDownError(
                f"it sends more than {limits.bytes:,} bytes; raise the limit if meant"
            )
        if clock() > until:
            break
    if clock() > until:  # also when the watchdog ended it: then the body is cut short
        raise FeedDownError(f"it takes longer than {limits.seconds:g} s; try again later")
    return bytes(body)
