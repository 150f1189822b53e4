"""Markdown with YAML or TOML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.corpus.draft import GIVEN_INSIDE, Block, Claim, Draft
from briefings.corpus.files.decoding import LINE_ENDS, tidy
from briefings.corpus.files.given import claims_of_mapping
from briefings.corpus.formats.front import table_of

FENCED = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+)\s*\n(?P<front>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL
)
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)]*\)")
LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+\"[^\"]*\")?\)")
REFERENCE = re.compile(r"(?<!!)\[(?P<text>[^\]]+)\]\[[^\]]*\]")
AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^>]+>")
EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(?P<text>.{1,300}?)(?<=\S)\1(?![\w*])")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
HEADING = re.compile(r"^(?P<level>#{1,6})\s+(?P<text>.*?)\s*#*$")
UNDERLINED = re.compile(r"^(?P<text>[^\n]+)\n(?P<line>=+|-+)[ \t]*$", re.MULTILINE)
BULLET = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# An escaped sign waits in the private use area while the others are taken for markup.
PRIVATE = 0xE000
RESTORED = re.compile("[\ue021-\ue07e]")
# A line without any of these is as it stands.
SIGN = re.compile("[\\\\`\\[<*_\ue021-\ue07e]")
RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$|^\s*\|?[\s|:-]+\|?$")


def markdown(text: str) -> Draft:
    """The draft of a Markdown text as it was decoded; front matter is taken at its word.

    Raises ValueError when the front matter cannot be read.
    """
    text = _tidied(text)
    front = FENCED.match(text)
    claims: tuple[Claim, ...] = ()
    if front:
        claims = claims_of_mapping(table_of(front["fence"], front["front"]), GIVEN_INSIDE)
        text = text[front.end() :]
    text = UNDERLINED.sub(lambda m: f"{'#' if m['line'][0] == '=' else '##'} {m['text']}", text)
    return Draft(tuple(_blocks(text)), claims)


def _tidied(text: str) -> str:
    """The text tidied, each line behind the blanks before it: in front matter they are syntax."""
    plain = LINE_ENDS.sub("\n", text)
    if not FENCED.match(plain):
        return tidy(text)
    lines = plain.split("\n")
    bare = [line.lstrip(" ") for line in lines]
    tidied = tidy("\n".join(bare)).split("\n")
    if len(tidied) != len(lines):
        return tidy(text)
    pairs = zip(lines, bare, tidied, strict=True)
    return "\n".join(" " * (len(line) - len(left)) + clean for line, left, clean in pairs)


def _blocks(text: str) -> Iterator[Block]:
    first = True
    for chunk in re.split(r"\n\s*\n", text):
        for paragraph in _paragraphs(chunk):
            if heading := HEADING.match(paragraph):
                title = first and heading["level"] == "#"
                yield Block(inline(heading["text"]), "title" if title else "heading")
                first = first and not title
            elif line := inline(BULLET.sub("", paragraph.lstrip("> "))):
                yield Block(line)


def _paragraphs(chunk: str) -> Iterator[str]:
    """A chunk's lines run on into one paragraph, except where Markdown starts a new one.

    A line that ends a sentence and is long is a paragraph too: many save one a line.
    """
    gathered: list[str] = []
    for line in chunk.splitlines():
        if RULE.match(line) or not line.strip():
            continue
        if gathered and (_starts(line) or _stands_alone(gathered[-1])):
            yield " ".join(gathered)
            gathered = []
        gathered.append(line.strip())
    if gathered:
        yield " ".join(gathered)


def _starts(line: str) -> bool:
    return bool(HEADING.match(line) or BULLET.match(line) or PICTURE.match(line.strip()))


def _stands_alone(line: str) -> bool:
    short = len(line) < 60 or len(line) > 110
    return bool(HEADING.match(line)) or line.endswith("|") or bool(PICTURE.match(line)) or short


def inline(text: str) -> str:
    """A line without Markdown's signs; a picture leaves its marker."""
    if not SIGN.search(text):
        return text.strip()
    if PICTURE.fullmatch(text.strip(" |")):
        return text
    text = ESCAPED.sub(lambda m: chr(PRIVATE + ord(m[1])), PICTURE.sub("", text))
    text = REFERENCE.sub(lambda m: m["text"], LINK.sub(lambda m: m["text"], text))
    text = TAG.sub("", AUTOLINK.sub("", text))
    for _ in range(3):
        text = EMPHASIS.sub(lambda m: m["text"], text)
    return RESTORED.sub(lambda m: chr(ord(m[0]) - PRIVATE), text.replace("`", "")).strip()
