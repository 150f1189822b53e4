"""Articles on object storage, by the protocols of S3 and Google Cloud Storage on loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import pytest

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.corpus import listing, read
from briefings.errors import CorpusError
from briefings.jobs.crews import Crew
from briefings.model import Article
from briefings.store import Store
from tests import storages

STORY = "Ferry line opens\n\nHalvik Post\n\nThe ferry line opened on 5 May 2021 after a year.\n"
FILES = {
    "2021/ferry.txt": STORY,
    "2021/ferry.txt.toml": 'outlet = "Halvik Post"\npublished = 2021-05-06\n',
    "2021/bridge.md": STORY.replace("ferry", "bridge").replace("year", "winter"),
    "2021/table.xyz": "1,2,3",
    "über den fluß/a b+c.txt": STORY.replace("ferry", "tram").replace("year", "strike"),
}
OWN = Path(__file__).resolve().parents[1] / "corpus"
_numbers = count(1)


@pytest.fixture(scope="module", params=storages.STORAGES)
def storage(request: pytest.FixtureRequest) -> Iterator[storages.Storage]:
    """A storage that runs as long as the module's tests."""
    with storages.STORAGES[request.param]() as running:
        yield running


@pytest.fixture
def bucket(storage: storages.Storage) -> str:
    """A bucket that holds FILES in a folder."""
    name = f"news{next(_numbers)}"
    storage.make(name)
    for path, text in FILES.items():
        storage.put(name, f"daily/{path}", text.encode())
    return name


@pytest.fixture
def address(storage: storages.Storage, bucket: str) -> str:
    """The address of the folder."""
    return f"{storage.protocol}://{bucket}/daily"


def test_what_is_read_in_a_bucket_is_what_is_read_in_a_folder(address: str, tmp_path: Path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    here, there = listing(tmp_path), listing(address)
    assert [f.source for f in there.files] == [f.source for f in here.files]
    assert there.rejections == here.rejections
    assert [read(f) for f in there.files] == [read(f) for f in here.files]
    assert any(isinstance(one, Article) for f in there.files for one in read(f))


def test_what_others_change_there_is_seen_by_a_process_that_goes_on(
    storage: storages.Storage, bucket: str, address: str, tmp_path: Path
):
    settings = Settings(corpus=CorpusSettings(address=address), out=tmp_path)
    with Store(settings.store_url) as store:
        first = jobs.read(settings, store, crew=Crew())
        assert len(first.articles) == 3
        assert jobs.refresh(settings, store, crew=Crew()).read == 0
        story = b"Pier opens\n\nThe pier opened on 6 May 2021.\n"
        storage.put(bucket, "daily/2021/bridge.md", story)
        storage.remove(bucket, "daily/2021/ferry.txt")
        assert jobs.refresh(settings, store, crew=Crew()).read == 1
        left = {a.source: a.text for a in jobs.recall(settings, store).articles}
    assert "pier" in left["2021/bridge.md"]
    assert "2021/ferry.txt" not in left


def test_a_worker_reads_what_was_listed_elsewhere(address: str):
    found = next(f for f in listing(address).files if "ferry" in f.source)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(read, found).result(60) == read(found)


def test_a_bucket_that_is_not_there_is_one_line(storage: storages.Storage):
    with pytest.raises(CorpusError, match="no such folder") as caught:
        listing(f"{storage.protocol}://never-made/news")
    assert "\n" not in str(caught.value)


def test_the_commands_read_what_lies_there_and_make_an_issue_of_it(
    storage: storages.Storage, tmp_path: Path
):
    bucket = f"news{next(_numbers)}"
    storage.make(bucket)
    names = sorted(path.name for path in OWN.glob("*.txt"))
    for name in names:
        storage.put(bucket, f"own/{name}", (OWN / name).read_bytes())
    place = ("--corpus", f"{storage.protocol}://{bucket}/own")
    listed = run_in(tmp_path, "articles", *place, "--format", "jsonl")
    assert sorted(json.loads(row)["source"] for row in listed.splitlines()) == names
    assert "0 articles parsed" in run_in(tmp_path, "read", *place, "--workers", "1")
    made = run_in(tmp_path, "today", *place, "--date", "2024-07-01", "--format", "pdf")
    assert (tmp_path / made.splitlines()[-1]).exists()


def run_in(folder: Path, *words: str) -> str:
    """What a command prints, with the storage's address in its environment."""
    done = subprocess.run(
        [sys.executable, "-m", "briefings", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONPATH": str(OWN.parent)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
