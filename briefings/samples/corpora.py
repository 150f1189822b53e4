"""A synthetic corpus on disk, and beside it the truth: what each of its sentences states."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from briefings.samples.stories import Told, stories

# Files in one folder: more make some file systems slow.
_A_FOLDER = 500


def write_corpus(
    folder: Path, count: int, seed: int = 0, progress: Callable[[int], None] = lambda _: None
) -> Path:
    """Write `count` articles below `folder`, one at a time; the path of the truth.

    The truth is JSON lines beside the folder, one an article: its file, outlet, date, the
    file that it repeats or contradicts, and its sentences with the facts they state. The
    same count and seed give the same bytes. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    truth = folder.with_name(f"{folder.name}.truth.jsonl")
    with truth.open("w", encoding="utf-8", newline="\n") as lines:
        for told in stories(count, seed):
            path = folder / file_of(told.number)
            path.parent.mkdir(exist_ok=True)
            write = _FORMATS[path.suffix]
            path.write_text(write(told), "utf-8", newline="\n")
            lines.write(json.dumps(truth_of(told), ensure_ascii=False) + "\n")
            progress(told.number + 1)
    return truth


def file_of(number: int) -> str:
    """Where an article lies within the folder."""
    suffix = tuple(_FORMATS)[number % len(_FORMATS)]
    return f"{number // _A_FOLDER:04}/{number:07}{suffix}"


def truth_of(told: Told) -> Mapping[str, object]:
    """What is true of an article, as JSON has it; facts without their empty fields."""
    return {
        "file": file_of(told.number),
        "outlet": told.outlet,
        "published": told.published.isoformat(),
        "copy_of": None if told.copy_of is None else file_of(told.copy_of),
        "against": None if told.against is None else file_of(told.against),
        "lines": [
            {
                "text": line.text,
                "facts": [{k: v for k, v in asdict(f).items() if v} for f in line.facts],
            }
            for line in told.lines
        ],
    }


def _paragraphs(told: Told) -> Iterator[str]:
    """Two sentences a paragraph."""
    texts = [line.text for line in told.lines]
    return (" ".join(texts[i : i + 2]) for i in range(0, len(texts), 2))


def _markdown(told: Told) -> str:
    head = f'---\ntitle: "{told.title}"\noutlet: {told.outlet}\npublished: {told.published}\n---\n'
    return "\n".join((head, *(f"{p}\n" for p in _paragraphs(told))))


def _plain(told: Told) -> str:
    posted = f"Posted on : {told.published} 07:00 UTC"
    byline = f"By {told.author}, staff reporter\n{told.outlet}"
    return "\n\n".join((told.title, posted, byline, *_paragraphs(told))) + "\n"


def _page(told: Told) -> str:
    title, outlet = html.escape(told.title), html.escape(told.outlet)
    body = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in _paragraphs(told))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
        f'<meta property="og:site_name" content="{outlet}">\n'
        f'<meta property="article:published_time" content="{told.published}T07:00:00+00:00">\n'
        f"</head><body><article><h1>{title}</h1>\n{body}\n</article></body></html>\n"
    )


_FORMATS: Mapping[str, Callable[[Told], str]] = {".md": _markdown, ".txt": _plain, ".html": _page}
