"""Abbreviations in statements: written out where only another sentence explains them."""

from __future__ import annotations

import pytest

from tests.test_extract_statements import texts

_MPC = "The Monetary Policy Committee (MPC) met in Lima."

# (lines, a statement that must be among those made)
WRITTEN = [
    ((_MPC, "The MPC raised interest rates in May 2021."),
     "The Monetary Policy Committee raised interest rates in May 2021."),
    ((_MPC, "Ana Ruiz praised the MPC's report in May 2021."),
     "Ana Ruiz praised the Monetary Policy Committee's report in May 2021."),
    (("Ana Ruiz leads the Loja Tin Workers Union (LTWU).", "Oscar Lund joined LTWU in May 2021."),
     "Oscar Lund joined the Loja Tin Workers Union in May 2021."),
    # once, with its letters where they stand again
    ((_MPC, "The MPC raised rates in May 2021 after an MPC clerk left."),
     "The Monetary Policy Committee (MPC) raised rates in May 2021 after an MPC clerk left."),
    # where the sentence explains it, everybody knows it, or nothing explains it
    (("The Monetary Policy Committee (MPC) raised rates in May 2021.",),
     "The Monetary Policy Committee (MPC) raised rates in May 2021."),
    (("The British Broadcasting Corporation (BBC) moved.", "The BBC sued Aralco in May 2021."),
     "The BBC sued Aralco in May 2021."),
    (("The LTWU struck in May 2021.",), "The LTWU struck in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), WRITTEN)
def test_an_abbreviation_is_written_out_where_another_sentence_explains_it(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)
