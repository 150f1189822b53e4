"""A real scheduler and two worker processes on this machine; one is killed in the middle."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.errors import SettingsError
from briefings.jobs.clusters import crew_at
from briefings.jobs.crews import Crew
from briefings.samples import write_corpus
from briefings.store import Store

distributed = pytest.importorskip(
    "distributed", reason="Dask is not installed: pip install 'briefings[cluster]'"
)
ARTICLES = 36


def settings_for(folder: Path, out: Path) -> Settings:
    return Settings(corpus=CorpusSettings(folder=folder), out=out)


def test_a_worker_killed_in_the_middle_loses_nothing_and_repeats_nothing(tmp_path: Path):
    news = tmp_path / "news"
    write_corpus(news, ARTICLES)
    settings = settings_for(news, tmp_path / "alone")
    with Store(settings.store_url) as store:
        alone = jobs.read(settings, store, crew=Crew())
    settings = settings_for(news, tmp_path / "out")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        crew_at(cluster.scheduler_address) as crew,
        Store(settings.store_url) as store,
    ):
        killed: list[int] = []

        def kill(step: str, done: int, _total: int) -> None:
            if step == "Finding facts" and not killed:
                pid = next(iter(cluster.workers.values())).pid
                os.kill(_worker_of(pid), signal.SIGKILL)
                killed.append(pid)

        found = jobs.read(settings, store, kill, crew=crew)
    assert killed
    assert found == alone


def _worker_of(nanny: int) -> int:
    """The process that a nanny looks after."""
    import psutil

    children = psutil.Process(nanny).children(recursive=True)
    return max((c.pid for c in children), default=nanny)


@pytest.mark.parametrize("address", ["local:", "local:many", "local:0"])
def test_a_number_of_workers_that_is_none_is_named(address: str):
    with pytest.raises(SettingsError, match="write local: and a number"), crew_at(address):
        pass


def test_a_scheduler_that_does_not_answer_is_one_line(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("briefings.jobs.clusters._PATIENCE", 0.5)
    with pytest.raises(SettingsError, match="no scheduler"), crew_at("tcp://127.0.0.1:9"):
        pass
