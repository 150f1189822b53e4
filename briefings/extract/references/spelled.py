"""The words of tokens elsewhere in an article, as they stand in another sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.references.within import is_of_people

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading


def spelled(reading: Reading, tokens: tuple[int, ...]) -> str:
    """The words of tokens, and people by their full names."""
    doc, out = reading.story.doc, []
    for i in tokens:
        who = reading.cast.at(i)
        if who is None or who.how not in ("surname", "title"):
            opens = doc.words[i].is_sent_start and doc.words[i].pos_ in ("ADJ", "DET", "NOUN")
            opens = opens and not (is_of_people(doc[i]) or _is_name(reading, doc[i]))
            out.append(doc.words[i].text_with_ws.lower() if opens else doc.words[i].text_with_ws)
        elif i == who.first:
            out.append(who.person.name + doc[who.last - 1].whitespace_)
    return "".join(out).strip()


def _is_name(reading: Reading, word: Token) -> bool:
    """Whether a word that opens a sentence has a capital within others too, and no small letter."""
    doc, word_ = word.doc, word.lower_
    if doc[word.i + 1].text.islower() and any(t.text == word_ for t in doc):
        return False
    return any(not doc[i].is_sent_start for i in reading.capitals.get(word_, ()))
