"""The language pipeline, part by part: what `Language.pipe` says of a text, in half the time.

Three kinds of parts are run in our own way, where they are of the kind that we know; they
say the same. Any other part, and any part set up otherwise, is run as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefings.extract.pipeline.copying import Copyist
from briefings.extract.pipeline.docs import Doc, Span
from briefings.extract.pipeline.embedding import embed_once
from briefings.extract.pipeline.ruling import ruling
from briefings.extract.pipeline.tokens import Token
from briefings.extract.pipeline.transitions import can_decode, decode

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc

__all__ = ["Doc", "Span", "Token", "annotated"]

# What a part does to a batch of Docs.
Stage = Callable[[list["SpacyDoc"]], None]


def annotated(docs: Iterable[SpacyDoc], nlp: Language, batch: int) -> Iterator[Doc]:
    """What a pipeline says of Docs that are cut into tokens, in their order.

    So many go through its parts at a time; none of the library's objects leaves this package.
    """
    copyist = Copyist(nlp.vocab)
    waiting = iter(docs)
    while together := list(islice(waiting, batch)):
        for stage in _stages(nlp):
            stage(together)
        yield from map(copyist.copy, together)


@cache
def _stages(nlp: Language) -> tuple[Stage, ...]:
    """The parts of a pipeline in their order; two that go together are one."""
    parts = [part for _, part in nlp.pipeline]
    for part in parts:
        embed_once(part)
    stages: list[Stage] = []
    while parts:
        part = parts.pop(0)
        rules = ruling(part, parts[0]) if parts else None
        if rules is not None:
            parts.pop(0)
            stages.append(rules.apply)
        else:
            stages.append(_stage(part))
    return tuple(stages)


def _stage(part: Any) -> Stage:
    if can_decode(part):
        return lambda docs: decode(part, docs)
    if hasattr(part, "pipe"):
        return lambda docs: docs.__setitem__(slice(None), part.pipe(docs, batch_size=len(docs)))
    return lambda docs: docs.__setitem__(slice(None), map(part, docs))
