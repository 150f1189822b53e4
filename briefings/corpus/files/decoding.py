"""Bytes to text, and text as it should be stored: NFC, no invisible signs, mojibake mended."""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefings.corpus.origin.language import looks_english

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The signs that tell a file's kind, whatever its name says.
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip or an office document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
# Soft hyphen, zero-width signs, direction marks, word joiner, byte order mark, and the
# replacement sign that somebody else's decoder left behind.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
# Control characters, and halves of surrogate pairs, as JSON can name them.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# White space of a line, but for a single plain blank.
BLANKS = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")
LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
# What UTF-8 read as Windows-1252, Latin-1 or Mac Roman leaves: a lead byte and a continuation.
MOJIBAKE = re.compile(
    r"[ÃÂâÅÄÐÑðìëêíãåæçè][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|√|‚Ä|&(?:#\d+|[a-z]+);"
)
SAMPLE = 65_536


class NotTextError(Exception):
    """The bytes are no text; the message says what they seem to be."""


def decode(content: bytes) -> str:
    """The text of `content`, by byte order mark, as UTF-8, or by the likeliest encoding.

    Raises NotTextError for bytes that are no text in any encoding.
    """
    for bom, encoding in BOMS:
        if content.startswith(bom):
            return content.decode(encoding, errors="replace")
    if kind := next((kind for magic, kind in MAGIC if content.startswith(magic)), None):
        raise NotTextError(kind)
    if wide := _without_a_mark(content):
        return content.decode(wide, errors="replace")
    if content.count(0) or _share_of_control(content) > 0.02:
        raise NotTextError("binary")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _by_likelihood(content)


def _without_a_mark(content: bytes) -> str | None:
    """UTF-16 of Western text has a zero in every other byte."""
    sample = content[:SAMPLE]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _share_of_control(content: bytes) -> float:
    sample = content[:SAMPLE]
    control = sum(sample.count(code) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return control / max(1, len(sample))


def _by_likelihood(content: bytes) -> str:
    """English is tried first: few odd bytes (quotation marks, dashes) tell too little."""
    damaged = content.decode("utf-8", errors="replace")
    wide = damaged.count("\ufffd")
    if wide <= max(2, len(damaged) // 2_000) and any(
        ord(c) > 127 and c != "\ufffd" for c in damaged
    ):
        return damaged
    western = content.decode("cp1252", errors="replace")
    mac = content.decode("mac_roman")
    if looks_english(western):
        quotes = ("“", "”", "‘", "’", "–", "—")
        odd = sum(western.count(sign) for sign in quotes)
        return mac if sum(mac.count(sign) for sign in quotes) > odd else western
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE]).best()
    return western if best is None else content.decode(best.encoding, errors="replace")


def tidy(text: str) -> str:
    """The text as it is stored: mended, NFC, plain blanks, no invisible signs.

    Quotation marks and dashes stay as they are. Line ends become "\\n".
    """
    text = LINE_ENDS.sub("\n", text)
    if MOJIBAKE.search(text):
        text = _mended(text)
    text = CONTROL.sub("", INVISIBLE.sub("", text))
    return BLANKS.sub(" ", unicodedata.normalize("NFC", text))


def _mended(text: str) -> str:
    import ftfy

    config = ftfy.TextFixerConfig(
        uncurl_quotes=False, fix_character_width=False, explain=False, max_decode_length=1_000_000
    )
    return ftfy.fix_text(text, config)
