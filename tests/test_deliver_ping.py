"""A watcher is told, and is never in the way."""

from __future__ import annotations

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from briefings.deliver import ping
from tests.post_office import LOOPBACK, raw_server


@pytest.fixture
def watcher():
    heard: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            heard.append((self.path, body))
            self.send_response(404 if "unknown" in self.path else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer((LOOPBACK, 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://{LOOPBACK}:{server.server_port}", heard
    server.shutdown()
    server.server_close()


def test_start_success_and_failure_go_to_their_addresses(watcher):
    address, heard = watcher
    assert [ping(f"{address}/job", word, "said") for word in ("start", "success", "failure")] == [
        *("", "", "")
    ]
    assert heard == [("/job/start", "said"), ("/job", "said"), ("/job/fail", "said")]


def test_a_watcher_that_does_not_know_the_job_is_said(watcher):
    assert ping(f"{watcher[0]}/unknown", "success") == "the watcher answered 404"


def test_a_watcher_that_hangs_is_left_and_its_address_is_not_told():
    def hang(connection: socket.socket) -> None:
        while connection.recv(1000):
            continue

    with raw_server(hang) as port:
        began = time.monotonic()
        trouble = ping(f"http://{LOOPBACK}:{port}/secret", "start", timeout=0.3)
    assert time.monotonic() - began < 5
    assert trouble
    assert "secret" not in trouble


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/secret", "http://[broken/secret"])
def test_a_watcher_that_is_not_there_is_a_line(address: str):
    trouble = ping(address, "success")
    assert "could not be reached" in trouble
    assert "secret" not in trouble
