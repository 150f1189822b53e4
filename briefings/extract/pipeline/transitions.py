"""Parser and entity recogniser: their transitions, without asking for Python's lock each time.

Whether a transition is valid is asked for each of some hundred labels at each token. The
library's own loop lets go of Python's global lock first, and each question takes it and
gives it back: that is two thirds of its time. Held all along, it costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def can_decode(part: Any) -> bool:
    """Whether a part of a pipeline is a greedy parser or recogniser of the usual build."""
    from spacy.pipeline import DependencyParser, EntityRecognizer

    if not isinstance(part, DependencyParser | EntityRecognizer):
        return False
    shape = part.model.attrs
    return (
        part.cfg["beam_width"] == 1
        and bool(shape.get("has_upper"))
        and not shape.get("unseen_classes")
        and part.model.ops.name == "numpy"
    )


def decode(part: Any, docs: list[Doc]) -> None:
    """Annotate a batch of Docs by the best transition at each step."""
    states = part.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    if unfinished:
        model = part.model.predict(docs)
        while unfinished:
            vectors = model.state2vec.predict(model.get_token_ids(unfinished))
            scores = model.vec2scores.predict(vectors)
            unfinished = part.transition_states(unfinished, scores)
        model.clear_memory()
    part.set_annotations(docs, states)
