"""One file to its articles. Whatever a file does, what comes back is a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from briefings.corpus.composing import compose
from briefings.corpus.draft import Claim, Draft
from briefings.corpus.files.decoding import NotTextError, decode, tidy
from briefings.corpus.files.folder import File, unreadable
from briefings.corpus.files.sidecar import read_sidecar, sidecar_of
from briefings.corpus.formats.feed import feed, json_feed
from briefings.corpus.formats.mail import mail, mailbox
from briefings.corpus.formats.markdown import markdown
from briefings.corpus.formats.pdf import pdf
from briefings.corpus.formats.plain import plain
from briefings.corpus.formats.web import web
from briefings.corpus.formats.word import word
from briefings.corpus.limits import Limits
from briefings.model import Article, Rejection

# Pictures that a browser saved into the page itself.
PACKED_PICTURE = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s]+")
LONGEST_WORD = 40  # characters: a line without blanks counts as so many words of this length
CHARSET = re.compile(rb"""<meta[^>]{0,80}charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)

Reader = Callable[[bytes, Limits], Sequence[Draft | Rejection]]


def _text(content: bytes, limits: Limits) -> Sequence[Draft]:
    return (plain(tidy(decode(content))),)


def _markdown(content: bytes, limits: Limits) -> Sequence[Draft]:
    return (markdown(decode(content)),)


def _web(content: bytes, limits: Limits) -> Sequence[Draft]:
    text = PACKED_PICTURE.sub("", decode_page(content))
    if len(text) > limits.page:
        raise ValueError(f"a page of {len(text):,} characters, over the limit of {limits.page:,}")
    return (web(text, limits=limits),)


def decode_page(content: bytes) -> str:
    """A page's text, by the encoding that it declares where the bytes agree."""
    declared = CHARSET.search(content[:4096])
    if declared:
        try:
            return content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


READERS: dict[str, Reader] = {
    ".txt": _text,
    ".text": _text,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _web,
    ".htm": _web,
    ".xhtml": _web,
    ".pdf": lambda content, limits: (pdf(content, limits),),
    ".docx": lambda content, limits: (word(content, limits),),
    ".eml": lambda content, limits: (mail(content),),
    ".mbox": mailbox,
    ".rss": feed,
    ".atom": feed,
    ".xml": feed,
    ".json": json_feed,
}


def read(file: File, limits: Limits | None = None) -> tuple[Article | Rejection, ...]:
    """The articles of a file, or why there are none. Never raises for what is in a file.

    The source of the n-th article of a file that has several ends in "#n".
    """
    limits = limits or Limits()
    try:
        return _read(file, limits)
    except OSError as error:
        return (Rejection(file.source, unreadable(error)),)
    except NotTextError as error:
        return (
            Rejection(file.source, f"no text but {error}; remove it or give it its right ending"),
        )
    except RecursionError:
        return (Rejection(file.source, "its parts are nested too deep; save its text as .txt"),)
    except (ValueError, MemoryError, OverflowError) as error:
        return (Rejection(file.source, one_line(error)),)
    except Exception as error:  # a parser of somebody else's, on a file of nobody's
        return (
            Rejection(file.source, f"it cannot be parsed ({one_line(error)}); save it as .txt"),
        )


def one_line(error: BaseException) -> str:
    """An error's own words on one line, or its name where it has none."""
    return " ".join(str(error).split())[:300] or type(error).__name__


def _read(file: File, limits: Limits) -> tuple[Article | Rejection, ...]:
    with file.path.open("rb") as stream:
        content = stream.read(limits.bytes + 1)
    if len(content) > limits.bytes:
        return (Rejection(file.source, f"over the limit of {limits.bytes:,} bytes; split it"),)
    if not content.strip():
        return (Rejection(file.source, "empty; remove it or save the article again"),)
    beside = sidecar_of(file.path)
    given = read_sidecar(beside) if beside else ()
    reader = READERS[PurePosixPath(file.source).suffix.casefold()]
    drafts = reader(content, limits)
    several = len(drafts) > 1
    return tuple(
        _article(draft, f"{file.source}#{number}" if several else file.source, given, limits)
        for number, draft in enumerate(drafts, 1)
    )


def _article(
    draft: Draft | Rejection, source: str, given: tuple[Claim, ...], limits: Limits
) -> Article | Rejection:
    if isinstance(draft, Rejection):
        return Rejection(source, draft.reason)
    count = sum(max(len(b.text.split()), len(b.text) // LONGEST_WORD) for b in draft.blocks)
    if count > limits.words:
        return Rejection(source, f"{count:,} words, over the limit of {limits.words:,}; split it")
    article = compose(draft.claiming(given), source)
    if not article.text.strip():
        return Rejection(source, "no text of a story in it; remove it or save the article again")
    return article
