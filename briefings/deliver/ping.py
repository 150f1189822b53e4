"""A word to a watcher: start, success, failure. It is never in the way.

The addresses are those of the common watchers of jobs: ADDRESS/start, ADDRESS, ADDRESS/fail.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Literal
from urllib.error import HTTPError
from urllib.request import Request, urlopen

Word = Literal["start", "success", "failure"]

_ENDS: dict[Word, str] = {"start": "/start", "success": "", "failure": "/fail"}
# How long a watcher may take, in seconds. Nothing waits for longer than this.
TIMEOUT = 5.0


def ping(address: str, word: Word, said: str = "", *, timeout: float = TIMEOUT) -> str:
    """Tell the watcher; what went wrong, without the address, or "".

    It happens beside this thread, because looking a name up has no timeout of its own.
    """
    trouble = [f"no answer within {timeout:g} s"]
    thread = threading.Thread(
        target=_tell, args=(address, word, said, timeout, trouble), daemon=True
    )
    thread.start()
    thread.join(timeout)
    return trouble[0]


def _tell(address: str, word: Word, said: str, timeout: float, trouble: list[str]) -> None:
    try:
        request = Request(address.rstrip("/") + _ENDS[word], said.encode()[:10_000], method="POST")
        with urlopen(request, timeout=timeout), suppress(Exception):
            trouble[0] = ""
    except HTTPError as error:
        trouble[0] = f"the watcher answered {error.code}"
    except Exception as error:  # a watcher must not stop what it watches
        trouble[0] = f"the watcher could not be reached ({type(error).__name__})"
