"""Servers on this machine that speak what Amazon S3 and Google Cloud Storage speak."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Protocol
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

_WHY = "it comes with the extra test"
# What the clients are told by the environment; workers get it too.
_KEYS = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_DEFAULT_REGION": "us-east-1"}


class Storage(Protocol):
    """A storage that runs: its protocol, and what somebody else does to its buckets."""

    protocol: str

    def make(self, bucket: str) -> None: ...

    def put(self, bucket: str, path: str, content: bytes) -> None: ...

    def remove(self, bucket: str, path: str) -> None: ...


class S3:
    """What boto3 does, a client other than the one that reads."""

    protocol = "s3"

    def __init__(self, endpoint: str) -> None:
        self._client: Any = import_module("boto3").client("s3", endpoint_url=endpoint)

    def make(self, bucket: str) -> None:
        self._client.create_bucket(Bucket=bucket)

    def put(self, bucket: str, path: str, content: bytes) -> None:
        self._client.put_object(Bucket=bucket, Key=path, Body=content)

    def remove(self, bucket: str, path: str) -> None:
        self._client.delete_object(Bucket=bucket, Key=path)


class GoogleStorage:
    """The calls of its JSON interface."""

    protocol = "gs"

    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint

    def make(self, bucket: str) -> None:
        self._call("POST", "storage/v1/b?project=news", json.dumps({"name": bucket}).encode())

    def put(self, bucket: str, path: str, content: bytes) -> None:
        name = quote(path, safe="")
        self._call("POST", f"upload/storage/v1/b/{bucket}/o?uploadType=media&name={name}", content)

    def remove(self, bucket: str, path: str) -> None:
        self._call("DELETE", f"storage/v1/b/{bucket}/o/{quote(path, safe='')}")

    def _call(self, method: str, path: str, content: bytes | None = None) -> None:
        headers = {"Content-Type": "application/json" if "upload" not in path else "text/plain"}
        request = Request(f"{self._endpoint}/{path}", content, headers, method=method)
        with urlopen(request, timeout=10):
            pass


@contextmanager
def s3() -> Iterator[Storage]:
    """A server of S3 (moto)."""
    pytest.importorskip("s3fs", reason=_WHY)
    server = pytest.importorskip("moto.server", reason=_WHY)
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    with _environment(_KEYS | {"AWS_ENDPOINT_URL": endpoint}):
        yield S3(endpoint)
    running.stop()


@contextmanager
def gs() -> Iterator[Storage]:
    """A server of Google Cloud Storage (gcp-storage-emulator)."""
    pytest.importorskip("gcsfs", reason=_WHY)
    emulator = pytest.importorskip("gcp_storage_emulator.server", reason=_WHY)
    running = emulator.create_server("127.0.0.1", 0, in_memory=True)
    running.start()
    host, port = running._api._httpd.server_address
    endpoint = f"http://{host}:{port}"
    with _environment({"STORAGE_EMULATOR_HOST": endpoint}):
        yield GoogleStorage(endpoint)
    running.stop()


STORAGES = {"s3": s3, "gs": gs}


@contextmanager
def _environment(more: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
