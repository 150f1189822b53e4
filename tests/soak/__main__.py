"""Kill a keeper 200 times (or as often as is said), and reading as often, and print the counts.

`python -m tests.soak reading 20` kills reading alone, 20 times; `keeper` the keeper alone;
`postgresql` reading into a PostgreSQL that the soak starts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.conftest import postgresql
from tests.soak.killing import soak
from tests.soak.reading import soak_reading


def main(words: list[str]) -> int:
    """Soak what is named; 1 when a promise was broken."""
    kills = next((int(word) for word in words if word.isdigit()), 200)
    real, good = "--real" in words, True
    if "postgresql" in words:
        with tempfile.TemporaryDirectory() as name, postgresql(Path(name)) as new_store:
            reading = soak_reading(kills, seed=8, new_store=new_store)
        sys.stdout.write(f"PostgreSQL: {reading}\n")
        return not reading.good
    if "reading" not in words:
        keeper = soak(kills, seed=8, longest=3.0 if real else 0.4, real=real)
        sys.stdout.write(f"{keeper}\n")
        good = keeper.good
    if "keeper" not in words:
        reading = soak_reading(kills, seed=8)
        sys.stdout.write(f"{reading}\n")
        good = good and reading.good
    return not good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
