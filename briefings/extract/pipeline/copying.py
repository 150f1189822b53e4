"""From spaCy's Doc to ours, column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from briefings.extract.pipeline.docs import Doc, Span
from briefings.extract.pipeline.tokens import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

_WORDS = ("ORTH", "SPACY", "TAG", "POS", "DEP", "LEMMA", "ENT_TYPE", "ENT_IOB", "SENT_START")
_IOB = ("", "I", "O", "B")


class Copyist:
    """Makes Docs of spaCy's; it spells out each string and looks up each word once."""

    def __init__(self, vocab: Any) -> None:
        """A copyist for Docs with this vocabulary."""
        self._spelled = _Known(lambda key: vocab.strings[key])
        self._words = _Known(lambda key: _word(vocab[key]))

    def copy(self, parsed: SpacyDoc) -> Doc:
        """The same text, tokens, tree, sentences and entities."""
        doc = Doc(parsed.text, [])
        doc.words.extend(self._tokens(doc, parsed))
        _branch(doc.words, parsed)
        doc.sents = tuple(_sentences(doc))
        for sentence in doc.sents:
            for token in sentence:
                token.sent = sentence
        doc.ents = tuple(_entities(doc))
        return doc

    def _tokens(self, doc: Doc, parsed: SpacyDoc) -> Iterator[Token]:
        spelled, words, idx = self._spelled, self._words, 0
        rows = parsed.to_array(list(_WORDS)).tolist()
        for i, (orth, spacy, tag, pos, dep, lemma, entity, iob, start) in enumerate(rows):
            token = Token()
            token.doc, token.i, token.idx = doc, i, idx
            (
                token.text, token.lower_, token.is_alpha, token.is_digit, token.is_punct,
                token.is_space, token.like_num,
            ) = words[orth]  # fmt: skip
            token.whitespace_ = " " if spacy else ""
            token.tag_, token.pos_, token.dep_ = spelled[tag], spelled[pos], spelled[dep]
            token.lemma_, token.ent_type_ = spelled[lemma], spelled[entity]
            token.ent_iob_, token.is_sent_start = _IOB[iob], start == 1
            idx += len(token.text) + (1 if spacy else 0)
            yield token


class _Known(dict[int, Any]):
    """What has been asked before, by its key."""

    def __init__(self, ask: Callable[[int], Any]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: int) -> Any:
        found = self[key] = self._ask(key)
        return found


def _word(lexeme: Any) -> tuple[str, str, bool, bool, bool, bool, bool]:
    return (
        lexeme.text,
        lexeme.lower_,
        bool(lexeme.is_alpha),
        bool(lexeme.is_digit),
        bool(lexeme.is_punct),
        bool(lexeme.is_space),
        bool(lexeme.like_num),
    )


def _branch(words: list[Token], parsed: SpacyDoc) -> None:
    """Give every token its head, its children and the ends of its subtree."""
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for i, token in enumerate(parsed):
        word, head = words[i], token.head.i
        word.head = words[head]
        word.left_edge, word.right_edge = words[token.left_edge.i], words[token.right_edge.i]
        if head > i:
            lefts.setdefault(head, []).append(word)
        elif head < i:
            rights.setdefault(head, []).append(word)
    for i, word in enumerate(words):
        word.lefts, word.rights = tuple(lefts.get(i, ())), tuple(rights.get(i, ()))
        word.children = word.lefts + word.rights


def _sentences(doc: Doc) -> Iterator[Span]:
    start = 0
    for token in doc.words:
        if token.is_sent_start and token.i > start:
            yield Span(doc, start, token.i)
            start = token.i
    if doc.words:
        yield Span(doc, start, len(doc.words))


def _entities(doc: Doc) -> Iterator[Span]:
    start, label = -1, ""
    for token in doc.words:
        if token.ent_iob_ != "I" and start >= 0:
            yield Span(doc, start, token.i, label)
            start = -1
        if token.ent_iob_ == "B" and token.ent_type_:
            start, label = token.i, token.ent_type_
    if start >= 0:
        yield Span(doc, start, len(doc.words), label)
