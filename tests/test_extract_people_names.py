"""Names that stand with other capitals, and people whom nothing but a change of post shows."""

from __future__ import annotations

import pytest

from tests.test_extract_events import events
from tests.test_extract_statements import texts

# (lines, a statement that must be among those made)
NAMED = [
    # a surname that is a rank, behind a form of address
    (("Dr Aisha Sultan won the Lima Medal in May 2021.", "Dr Sultan left Moss in June 2021."),
     "Dr Aisha Sultan left Moss in June 2021."),
    # a word in capitals before a name that stands alone elsewhere
    (("Fans of former Monkee Peter Lund met in Moss.", "Peter Lund sang in Loja.",
      "Lund left Moss in June 2021."),
     "Peter Lund left Moss in June 2021."),
    # who becomes something
    (("Orla Vint became chancellor of Moss University in May 2021.", "Vint left in June 2021."),
     "Orla Vint left in June 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), NAMED)
def test_a_surname_means_who_was_named_in_full(lines: tuple[str, ...], expected: str) -> None:
    assert expected in texts(*lines)


def test_who_is_called_by_a_surname_alone_keeps_the_form_of_address() -> None:
    *_, left = events("Lord Tarn opened a school in Moss.", "He left Moss in June 2021.")
    assert left.statement == "Lord Tarn left Moss in June 2021."
    assert "a subject by surname alone" in left.doubts
