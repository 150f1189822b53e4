"""A corpus that lies elsewhere: s3://, gs://, or any other address that fsspec knows.

A file is known by what the store there says of it (ETag, checksum, size and time), so that
nothing is fetched to find out that it has not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

from briefings.errors import CorpusError

# What tells one version of an object from another, the best first; else its size and times.
_VERSIONS = ("ETag", "etag", "md5Hash", "content_md5", "crc32c", "version_id")
_TIMES = ("size", "mtime", "created", "LastModified", "last_modified", "updated")
_EXTRA = "pip install 'briefings[remote]'"


@dataclass(frozen=True, slots=True)
class RemotePath:
    """A file of a remote corpus; as much of a `pathlib.Path` as reading needs.

    `source` is its path within the corpus at `root`, `beside` that of its sidecar.
    """

    root: str
    source: str
    beside: str | None = None

    @property
    def name(self) -> str:
        """The last part of its path."""
        return PurePosixPath(self.source).name

    @property
    def suffix(self) -> str:
        """The ending of its name."""
        return PurePosixPath(self.source).suffix

    @property
    def sidecar(self) -> RemotePath | None:
        """Its sidecar, if it has one."""
        return RemotePath(self.root, self.beside) if self.beside else None

    @contextmanager
    def open(self, _mode: str = "rb") -> Iterator[Any]:
        """The file, open for reading bytes. Raises OSError, whatever goes wrong."""
        files, base = place(self.root)
        try:
            with files.open(_join(base, self.source), "rb") as stream:
                yield stream
        except OSError:
            raise
        except Exception as error:  # each kind of storage has its own
            raise OSError(" ".join(str(error).split())[:200]) from error

    def read_bytes(self) -> bytes:
        """All of the file."""
        with self.open() as stream:
            content: bytes = stream.read()
        return content


@dataclass(frozen=True, slots=True)
class Found:
    """A file at an address: its path within the corpus, bytes, and what tells its version."""

    source: str
    size: int
    version: str


def is_address(place: object) -> bool:
    """Whether a corpus is named by an address, not by a folder."""
    return isinstance(place, str) and "://" in place


def found_at(root: str) -> tuple[Found, ...]:
    """Every file at an address, by path. Raises CorpusError when there is no such place."""
    files, base = place(root)
    try:
        files.invalidate_cache()  # a process that goes on shall see what others change
        if not files.exists(base):
            raise CorpusError(f"{root}: no such folder; name the one that has the articles")
        listed = files.find(base, detail=True)
    except CorpusError:
        raise
    except Exception as error:  # each kind of storage has its own
        why = " ".join(str(error).split())[:200] or type(error).__name__
        raise CorpusError(f"{root}: cannot be read ({why})") from error
    entries = (
        Found(path[len(base) :].lstrip("/"), int(info.get("size") or 0), _version(info))
        for path, info in listed.items()
    )
    return tuple(sorted(entries, key=lambda entry: entry.source))


def fingerprint(*versions: str) -> str:
    """A hash of the versions of a file and its sidecar."""
    return sha256("\x1f".join(versions).encode()).hexdigest()


@cache
def place(root: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it; CorpusError when it is none of ours."""
    try:
        fsspec: Any = import_module("fsspec.core")
        files, base = fsspec.url_to_fs(root)
    except ImportError as error:
        raise CorpusError(f"{root}: a package is missing for this: {_EXTRA}") from error
    except (ValueError, OSError) as error:
        raise CorpusError(f"{root}: {error}") from error
    return files, "" if root.startswith("dir::") else str(base).rstrip("/")


def _join(base: str, source: str) -> str:
    return f"{base}/{source}" if base else source


def _version(info: Mapping[str, Any]) -> str:
    best = next((str(info[key]) for key in _VERSIONS if info.get(key)), None)
    return best or " ".join(str(info.get(key, "")) for key in _TIMES)
