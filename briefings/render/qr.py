"""QR codes (ISO/IEC 18004) as runs of dark modules."""

from __future__ import annotations


def modules(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """For each row, the runs of dark modules as (start, length).

    Error correction M; a fixed mask saves the search for the best one.
    """
    import segno

    matrix = segno.make(text, error="m", micro=False, mask=2).matrix
    return tuple(tuple(_runs(row)) for row in matrix)


def _runs(row: bytearray) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
