"""`make audit`: known weaknesses of what is locked, one line each.

pip-audit asks a service. Where none is reached, `python -m tests.audit ADVISORIES` looks into a
copy of the advisories instead: a folder or a .zip of files in the OSV form, such as the archive
of all of PyPI that osv.dev offers. Exits with 0 when there is none, 1 when there is one, 2 when
the service could not be asked about every package, or the copy holds no advisory.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from tests.advisories import answered

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
PROGRAM = Path(sys.executable).with_name("pip-audit")
_WORDS = ("--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json", "-r")
# The longest that the service may take, in seconds: one answer a package.
_PATIENCE = 600


def asked(lock: Path, program: Path = PROGRAM) -> str:
    """What pip-audit answers about a lock, as JSON; "" or a complaint when it cannot."""
    command = [str(program), *_WORDS, str(lock)]
    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def kept(advisories: Path) -> Callable[[Path], str]:
    """What asks a copy of the advisories about a lock, and answers as pip-audit does."""
    return lambda lock: answered(lock, advisories)


def audit(answer: str) -> tuple[int, list[str]]:
    """The exit code and the lines for an answer of pip-audit."""
    try:
        packages: Sequence[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 2, ["could not be asked: pip-audit gave no answer"]
    weak = [
        f"{each['name']} {each['version']}: {one['id']}, repaired in "
        f"{', '.join(one['fix_versions']) or 'no version'}"
        for each in packages
        for one in each.get("vulns", ())
    ]
    if weak:
        return 1, weak
    skipped = [each["name"] for each in packages if "skip_reason" in each]
    if skipped and len(skipped) == len(packages):
        return 2, [
            f"could not be asked: no answer on any of {len(packages)} packages; "
            "run this where the service can be reached, or name a copy of its advisories"
        ]
    if skipped:
        few = ", ".join(skipped[:3]) + (", …" if len(skipped) > 3 else "")
        return 2, [f"could not be asked: the service knows nothing of {len(skipped)} of "
                   f"{len(packages)} packages ({few})"]  # fmt: skip
    return 0, [f"{len(packages)} packages, no known weakness"]


def main(ask: Callable[[Path], str] = asked) -> int:
    """Ask about the lock, print the lines."""
    try:
        code, lines = audit(ask(LOCK))
    except (OSError, ValueError, BadZipFile) as error:
        code, lines = 2, [f"could not be asked: {error}"]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return code


if __name__ == "__main__":
    sys.exit(main(kept(Path(sys.argv[1])) if len(sys.argv) > 1 else asked))
