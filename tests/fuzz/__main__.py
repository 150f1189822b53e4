"""Fuzz every target in a process of its own; `python -m tests.fuzz SECONDS [TARGET…]`.

Inputs that break a promise are left in the folder `.fuzz`; each becomes a test.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

_SECONDS = 60


def main(words: list[str]) -> int:
    """Fuzz the targets named (all by default) for so many seconds each; 1 when one breaks."""
    if words[:1] == ["--one"]:
        fuzz(words[1], words[2:])
        return 0
    if find_spec("atheris") is None:
        sys.stderr.write("atheris is not installed (extra: bench)\n")
        return 1
    seconds = next((int(word) for word in words if word.isdigit()), _SECONDS)
    from tests.fuzz.targets import TARGETS

    names = [word for word in words if word in TARGETS] or list(TARGETS)
    broken = [name for name in names if not _holds(name, seconds)]
    sys.stdout.write(f"broken: {', '.join(broken) or 'none'}\n")
    return 1 if broken else 0


def fuzz(name: str, options: list[str]) -> None:
    """Feed one target until time is up; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["briefings"]):
        from tests.fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()


def _holds(name: str, seconds: int) -> bool:
    folder = Path(".fuzz")
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz", "--one", name]
    limits = [f"-max_total_time={seconds}", f"-artifact_prefix={folder}/{name}-", "-timeout=30"]
    done = subprocess.run([*command, *limits], capture_output=True, text=True, check=False)
    sys.stdout.write(f"{name}: {'holds' if done.returncode == 0 else 'BREAKS'}\n")
    if done.returncode:
        sys.stdout.write("\n".join(done.stderr.splitlines()[-12:]) + "\n")
    sys.stdout.flush()
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
