"""Where sentences end: at a stop before a capital, not at that of a short form."""

from __future__ import annotations

import pytest

from briefings.words.sentences import sentence_breaks


def parts(text: str) -> list[str]:
    """A paragraph's sentences."""
    found, start = [], 0
    for end, after in sentence_breaks(text):
        found.append(text[start:end])
        start = after
    return [*found, text[start:]]


@pytest.mark.parametrize(
    "told",
    [
        ["Orla closed.", "Vik opened."],
        ["“Orla closed.”", "Vik opened."],
        ["Was it Orla?", "“No,” said Vik."],
        ["Orla closed (it was late.)", "Vik opened."],
        ["Mr. Vik met Capt. Lind of the U.S. Navy.", "He left."],
        ["Sgt. J. Lind fell on Jan. 4 at No. 7.", "She is well."],
        ["Orla lost 5.3 per cent.", "Shares fell."],
        ["The firm (Orla Inc.) said so."],
        ["It ends in no stop"],
        ["The town’s “Read. Then rest.” campaign drew mockery.", "It goes on."],
        ["Lind said: “It is late.", "We go.”", "Vik stayed."],
    ],
)
def test_a_sentence_ends_at_a_stop_that_no_short_form_has(told):
    assert parts(" ".join(told)) == told
