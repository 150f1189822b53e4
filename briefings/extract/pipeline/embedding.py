"""Vectors of words: each different word of a batch is looked up and mixed once.

What a word is before its neighbours count depends on nothing but its own few features. A batch of
articles has three to ten times as many words as different ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_NAME = "each_different_row"
# The layers from a text's features to the vectors of its words, each row by itself.
_EMBEDDING = re.compile(
    r"extract_features list2ragged with_array\((?:ints-getitem>>hashembed\|?)+\) "
    r"with_array\(maxout>>layernorm>>dropout\) ragged2list"
)


def embed_once(part: Any) -> None:
    """Have a part of a pipeline embed each different word of a batch once, if it embeds any.

    A part that has been told so, or is built otherwise, stays as it is.
    """
    model = getattr(part, "model", None)
    for layer in list(model.walk()) if model is not None else ():
        if _EMBEDDING.fullmatch(" ".join(inner.name for inner in layer.layers)):
            layer.layers[2:4] = [_each_different_row(layer.layers[2], layer.layers[3])]


def _each_different_row(*layers: Any) -> Any:
    from thinc.api import Model

    return Model(_NAME, _forward, layers=layers, ops=layers[0].ops)


def _forward(model: Any, features: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    """What the layers say of the features of all words, from that of the different ones."""
    from numpy import array
    from thinc.types import Ragged

    rows = features.data
    raw, width = rows.tobytes(), rows.shape[1] * rows.itemsize
    keys = [raw[at : at + width] for at in range(0, len(raw), width)]
    places = {key: place for place, key in enumerate(keys)}
    numbers = {key: number for number, key in enumerate(places)}
    length: Any = array([len(places)], dtype="int32")
    said: Any = Ragged(rows[list(places.values())], length)
    for layer in model.layers:
        said, _ = layer(said, is_train)
    return Ragged(said.data[[numbers[key] for key in keys]], features.lengths), _untrained


def _untrained(_: Any) -> Any:
    raise NotImplementedError("a pipeline that reads is not trained")
