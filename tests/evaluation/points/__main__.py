"""`python -m tests.evaluation.points`: what readers said of digests, by round and section."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
VERDICTS = ("right", "placed", "unclear", "wrong", "repeat", "dull")


def counts(path: Path) -> Iterator[str]:
    """A line a section, one for all of them, and one for the facts that were missing."""
    lines = path.read_text("utf-8").splitlines()
    told = [tuple(line.split("\t")[:2]) for line in lines if line and not line.startswith("#")]
    points = [(section, verdict) for section, verdict in told if section]
    for section in (*dict.fromkeys(section for section, _ in points), "all"):
        found = Counter(v for s, v in points if section in (s, "all"))
        shares = "  ".join(f"{verdict} {found[verdict]}" for verdict in VERDICTS)
        yield f"{section:24}{found['right']:3d} of {found.total():3d} right   {shares}"
    yield f"top facts missing       {len(told) - len(points):3d}"


def main() -> None:
    """Print the counts of every round."""
    for path in sorted(HERE.glob("*.tsv")):
        sys.stdout.write(f"{path.stem}: {path.read_text('utf-8').splitlines()[0].lstrip('# ')}\n")
        sys.stdout.writelines(f"  {line}\n" for line in counts(path))


if __name__ == "__main__":
    main()
