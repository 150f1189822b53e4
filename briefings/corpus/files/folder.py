"""The files of a corpus folder, in an order that no file system decides."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefings.corpus.files.remote import RemotePath, found_at
from briefings.corpus.files.remote import fingerprint as remote_fingerprint
from briefings.corpus.files.sidecar import sidecar_of
from briefings.corpus.limits import Limits
from briefings.corpus.wordlists import pairs, words
from briefings.errors import CorpusError
from briefings.model import Rejection

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: where it is, its posix path within the folder, and a hash.

    `fingerprint` is the SHA-256 of its bytes and its sidecar's: it changes when either does.
    """

    path: Path | RemotePath
    source: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The files that can be read, sorted by their source, and those that are left out."""

    files: tuple[File, ...]
    rejections: tuple[Rejection, ...] = ()


def listing(folder: Path | str, limits: Limits | None = None) -> Listing:
    """What is in a corpus folder, or at an address, and in the folders below it.

    Raises CorpusError when the folder does not exist, is none, or may not be read.
    """
    limits = limits or Limits()
    if isinstance(folder, str):
        return _listed(folder.rpartition("/")[2], _remote(folder, limits), limits)
    if not folder.is_dir():
        problem = "is a file, no folder" if folder.exists() else "no such folder"
        raise CorpusError(f"{folder}: {problem}; name the folder that has the articles")
    root = folder.resolve()
    try:
        paths = sorted(_walk(root), key=lambda path: path.relative_to(root).as_posix())
    except OSError as error:
        raise CorpusError(f"{folder}: {error.strerror or error}") from error
    return _listed(folder.name, (_entry(path, root, limits) for path in paths), limits)


def _listed(name: str, entries: Iterable[File | Rejection | None], limits: Limits) -> Listing:
    files: list[File] = []
    rejections: list[Rejection] = []
    for entry in entries:
        if isinstance(entry, File):
            files.append(entry)
        elif entry:
            rejections.append(entry)
    if (over := len(files) - limits.files) > 0:
        reason = f"{over} files more than the limit of {limits.files}; split the folder"
        rejections.append(Rejection(printable(name), reason))
    return Listing(tuple(files[: limits.files]), tuple(rejections))


def _remote(root: str, limits: Limits) -> Iterator[File | Rejection | None]:
    """The files at an address, or why not, by the same rules."""
    found = {entry.source: entry for entry in found_at(root)}
    for source, entry in found.items():
        path = PurePosixPath(source)
        if path.name.casefold() in words("ignored"):
            continue
        beside = next((s for s in _sidecars(path) if s in found and s != source), None)
        if path.name.startswith("."):
            yield Rejection(printable(source), HIDDEN)
        elif reason := _refusal_by_kind(path.name, entry.size, limits):
            yield Rejection(printable(source), reason)
        elif path.suffix.casefold() != ".toml":
            versions = (entry.version, found[beside].version) if beside else (entry.version,)
            remote = RemotePath(root, source, beside)
            yield File(remote, printable(source), remote_fingerprint(*versions))


def _sidecars(path: PurePosixPath) -> tuple[str, str]:
    """Where the sidecar of an article may lie: the same order as `sidecar_of`."""
    return str(path.with_name(path.name + ".toml")), str(path.with_suffix(".toml"))


def printable(name: str) -> str:
    """A file's name on one line, whatever signs it has."""
    return "".join(c if c.isprintable() else f"\\x{_byte(c):02x}" for c in name)


def _byte(sign: str) -> int:
    """The number of a sign, or the byte that it stands for in a name that is no UTF-8."""
    number = ord(sign)
    return number - 0xDC00 if 0xDC80 <= number <= 0xDCFF else number


def _walk(folder: Path) -> Iterator[Path]:
    """All that is below a folder, except what stands in hidden folders; links to folders as one."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield from _below(path)
        else:
            yield path


def _below(path: Path) -> Iterator[Path]:
    try:
        yield from _walk(path)
    except OSError:
        yield path


def _entry(path: Path, root: Path, limits: Limits) -> File | Rejection | None:
    """The file to read, or why not; none for what never is an article."""
    source = printable(path.relative_to(root).as_posix())
    if path.name.casefold() in words("ignored"):
        return None
    if reason := _refusal(path, root, limits):
        return Rejection(source, reason)
    if path.suffix.casefold() == ".toml":
        return None if _has_article(path) else Rejection(source, LONELY_SIDECAR)
    try:
        return File(path, source, fingerprint(path))
    except OSError as error:
        return Rejection(source, unreadable(error))


HIDDEN = "hidden; rename it without the dot if it is an article"
LONELY_SIDECAR = "a sidecar without its article; put the article of the same name beside it"


def _refusal(path: Path, root: Path, limits: Limits) -> str | None:
    """Why a path is not to be read, in one line; none when it is."""
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        return "a link that leaves the folder; copy the file into the folder"
    if path.is_symlink() and path.is_dir():
        return "a link to another folder of the corpus; its files are read there"
    if path.name.startswith("."):
        return HIDDEN
    if path.is_dir():
        return "a folder that may not be read; give yourself the right to read it"
    if not path.is_file():
        return "no regular file; remove it or put an article in its place"
    try:
        return _refusal_by_kind(path.name, path.stat().st_size, limits)
    except OSError as error:
        return unreadable(error)


def _refusal_by_kind(name: str, size: int, limits: Limits) -> str | None:
    suffix = PurePosixPath(name).suffix.casefold()
    if suffix != ".toml" and suffix not in words("readable"):
        return (
            pairs("unread").get(suffix)
            or f'"{suffix or name}" is no format that is read; save it as .txt'
        )
    if size > limits.bytes:
        return f"{size:,} bytes, over the limit of {limits.bytes:,}; split it or raise the limit"
    return None


def unreadable(error: OSError) -> str:
    """What an operating system's error means for the reader of the line."""
    if isinstance(error, FileNotFoundError):
        return "it vanished while it was read; run again"
    if isinstance(error, PermissionError):
        return "it may not be read; give yourself the right to read it"
    return f"{error.strerror or error}; check the disk and run again"


def _has_article(sidecar: Path) -> bool:
    if sidecar.with_suffix("").is_file():
        return True
    stem = sidecar.stem
    return any(
        path.stem == stem and path.suffix.casefold() in words("readable")
        for path in sidecar.parent.iterdir()
    )


def fingerprint(path: Path) -> str:
    """SHA-256 over a file's bytes and then its sidecar's. Raises OSError."""
    digest = hashlib.sha256()
    beside = sidecar_of(path)
    for part in (path, beside) if beside else (path,):
        with part.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        digest.update(b"\0sidecar\0")
    return digest.hexdigest()
