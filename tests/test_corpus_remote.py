"""A corpus at an address: read like a folder, known by what the storage says, one line when not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

fsspec = pytest.importorskip(
    "fsspec", reason="fsspec is not installed: pip install 'briefings[remote]'"
)

from briefings import jobs  # noqa: E402
from briefings.config import CorpusSettings, Settings  # noqa: E402
from briefings.corpus import listing, read  # noqa: E402
from briefings.corpus.files import remote  # noqa: E402
from briefings.errors import CorpusError  # noqa: E402
from briefings.jobs.crews import Crew  # noqa: E402
from briefings.model import Article, Rejection  # noqa: E402
from briefings.store import Store  # noqa: E402

STORY = "Ferry line opens\n\nHalvik Post\n\nThe ferry line opened on 5 May 2021 after a year.\n"
FILES = {
    "2021/ferry.txt": STORY,
    "2021/ferry.txt.toml": 'outlet = "Halvik Post"\npublished = 2021-05-06\n',
    "2021/bridge.md": STORY.replace("ferry", "bridge"),
    "2021/.hidden.txt": STORY,
    "2021/table.xyz": "1,2,3",
    "2021/large.txt": "x" * 30_000,
}


@pytest.fixture
def memory(request: pytest.FixtureRequest) -> str:
    """The files in a storage that is only in memory; its address."""
    files = fsspec.filesystem("memory")
    root = f"/{request.node.name}"
    for name, text in FILES.items():
        files.pipe(f"{root}/{name}", text.encode())
    return f"memory:/{root}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same files in a folder."""
    for name, text in FILES.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "news"


def everything(place: Path | str) -> tuple[list[Article | Rejection], list[Rejection]]:
    from briefings.corpus import Limits

    limits = Limits(bytes=20_000)
    found = listing(place, limits)
    return [one for f in found.files for one in read(f, limits)], list(found.rejections)


def test_what_is_read_at_an_address_is_what_is_read_in_a_folder(memory: str, folder: Path):
    here = everything(folder)
    assert here[0]
    assert here[1]
    assert everything(memory) == here
    assert everything(f"file://{folder}") == here
    assert everything(f"dir::file://{folder}") == here


def test_a_sidecar_is_read_and_changes_what_the_file_is_known_by(memory: str):
    (ferry,) = (f for f in listing(memory).files if "ferry" in f.source)
    (article,) = read(ferry)
    assert isinstance(article, Article)
    assert (article.outlet, article.published) == ("Halvik Post", "2021-05-06")
    path = memory.removeprefix("memory:/")
    fsspec.filesystem("memory").pipe(f"{path}/2021/ferry.txt.toml", b'outlet = "Other"\n')
    (changed,) = (f for f in listing(memory).files if "ferry" in f.source)
    assert changed.fingerprint != ferry.fingerprint
    again = {f.source: f.fingerprint for f in listing(memory).files}
    assert again == {f.source: f.fingerprint for f in listing(memory).files}


def test_a_whole_run_reads_it_once(memory: str, tmp_path: Path):
    settings = Settings(corpus=CorpusSettings(address=memory), out=tmp_path)
    with Store(settings.store_url) as store:
        first = jobs.read(settings, store, crew=Crew())
        again = jobs.read(settings, store, crew=Crew())
    assert first.folder == memory
    assert first.parsed > 0
    assert again.parsed == 0
    assert again.articles == first.articles


def test_a_file_that_fails_on_the_way_is_tried_again_next_time(
    memory: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    settings = Settings(corpus=CorpusSettings(address=memory), out=tmp_path)
    with Store(settings.store_url) as store:
        with monkeypatch.context() as patched:
            patched.setattr(remote, "_join", lambda _base, _source: "/nowhere")
            assert jobs.read(settings, store, crew=Crew()).articles == ()
        assert jobs.read(settings, store, crew=Crew()).articles


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("memory://nothing-here", "no such folder"),
        ("nonsense://bucket/news", "nonsense"),
        ("abfs://news", r"pip install 'briefings\[remote\]'"),
    ],
)
def test_an_address_that_cannot_be_read_is_one_line(address: str, said: str):
    with pytest.raises(CorpusError, match=said) as caught:
        listing(address)
    assert "\n" not in str(caught.value)


def test_a_missing_package_is_named_by_its_extra(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(CorpusError, match=r"pip install 'briefings\[remote\]'"):
        listing("s3://some-other-bucket/news")


def test_an_address_in_the_settings_has_to_be_one():
    with pytest.raises(ValueError, match="use folder"):
        CorpusSettings(address="news")
    with pytest.raises(ValueError, match="feeds are kept in a folder"):
        CorpusSettings(address="s3://b/news", feeds=("https://example.org/feed",))
