"""Kill a keeper 200 times (or as often as is said) and print the count."""

from __future__ import annotations

import sys

from tests.soak.killing import soak

if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    real = "--real" in sys.argv
    kills = numbers[0] if numbers else 200
    seen = soak(kills, seed=8, longest=3.0 if real else 0.4, real=real)
    sys.stdout.write(f"{seen}\n")
    sys.exit(not seen.good)
