"""A headless Chromium that is driven by its own protocol over a pipe: keys, and what it shows.

Protocol: https://chromedevtools.github.io/devtools-protocol/ (messages end with a zero byte;
the browser reads descriptor 3 and writes descriptor 4).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
# Keys by name: what they are called, their number, and what they type.
_KEYS = {
    "Tab": ("Tab", 9, ""),
    "Enter": ("Enter", 13, "\r"),
    "Down": ("ArrowDown", 40, ""),
    "Space": (" ", 32, " "),
}
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--proxy-server=127.0.0.1:9", "--remote-debugging-pipe"),
)
# Puts two descriptors where the browser looks for them, and becomes it.
_LAUNCH = """
import os, sys
from fcntl import F_DUPFD, fcntl
for number, wanted in zip([fcntl(int(n), F_DUPFD, 10) for n in sys.argv[1:3]], (3, 4)):
    os.dup2(number, wanted)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Page:
    """An open page."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        """Attach to the only page of a browser that listens on the two descriptors."""
        self._out, self._in = to_browser, from_browser
        self._number, self._rest = 0, b""
        self._session = ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._ask("Page.enable")

    def resize(self, width: int, height: int) -> None:
        """Show pages as a phone of that size does; CSS pixels."""
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=True,
        )  # fmt: skip

    def open(self, path: Path) -> None:
        """Load a file and wait until it is there."""
        self._ask("Page.navigate", url=path.as_uri())
        self._until("Page.loadEventFired")

    def value(self, script: str) -> Any:
        """What an expression of JavaScript gives, waited for when it is a promise."""
        found = self._ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in found:
            raise AssertionError(found["exceptionDetails"])
        return found["result"].get("value")

    def press(self, *names: str) -> None:
        """Press keys one after the other."""
        for name in names:
            key, number, text = _KEYS[name]
            about = {"key": key, "windowsVirtualKeyCode": number}
            down = "keyDown" if text else "rawKeyDown"
            self._ask("Input.dispatchKeyEvent", type=down, text=text, **about)
            self._ask("Input.dispatchKeyEvent", type="keyUp", **about)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._ask("Input.insertText", text=text)

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                found: dict[str, Any] = answer["result"]
                return found

    def _until(self, event: str) -> None:
        while self._message().get("method") != event:
            pass

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._in, 65536)
            if not more:
                raise AssertionError("the browser is gone")
            self._rest += more
        message, self._rest = self._rest.split(b"\0", 1)
        found: dict[str, Any] = json.loads(message)
        return found


def _command(chromium: str, descriptors: tuple[int, int], profile: str) -> list[str]:
    numbers = map(str, descriptors)
    launch = (sys.executable, "-c", _LAUNCH)
    return [*launch, *numbers, chromium, *_FLAGS, f"--user-data-dir={profile}"]


@contextmanager
def browser() -> Iterator[Page]:
    """A page in a fresh Chromium without a network; it is closed at the end."""
    assert CHROMIUM, "Chromium is not installed"
    its_in, to_browser = os.pipe()
    from_browser, its_out = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        running = subprocess.Popen(
            _command(CHROMIUM, (its_in, its_out), profile),
            pass_fds=(its_in, its_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_in)
        os.close(its_out)
        try:
            yield Page(to_browser, from_browser)
        finally:
            running.kill()
            running.wait()
            os.close(to_browser)
            os.close(from_browser)
