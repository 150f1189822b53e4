"""`init`, `config`, `run`, `send`, `log` and `schedule` as their user meets them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.post_office import post_office
from tests.test_cli import ROOT, run

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
ARTICLE = """Council approves harbour tram

By Lena Sorvik, Bay Courier

March 2, 2025

MARLOW BAY -- The Marlow Bay City Council approved a $42 million tram line on March 1, 2025.
"""


def newsroom(folder: Path, port: int = 1, more: str = "") -> Path:
    (folder / "corpus").mkdir()
    (folder / "corpus" / "tram.txt").write_text(ARTICLE, "utf-8")
    (folder / "briefings.toml").write_text(
        f'[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\ntimeout = 2\n'
        'sender = "Brief <brief@example.org>"\n[[briefing]]\nname = "morning"\n'
        f'documents = ["brief"]\nformats = ["pdf"]\n{more}'
        '[briefing.deliver]\nto = ["reader@example.org"]\n',
        "utf-8",
    )
    return folder


def test_init_writes_what_is_in_force_at_once_and_overwrites_nothing(tmp_path: Path):
    done = run("init", cwd=tmp_path)
    written = [Path(line) for line in done.stdout.splitlines()]
    assert Path("briefings.toml") in written
    assert Path("templates/theme.toml") in written
    (tmp_path / "briefings.toml").write_text('title = "Mine"\n', "utf-8")
    again = run("init", cwd=tmp_path)
    assert again.stdout == ""
    assert "kept: briefings.toml is there already" in again.stderr
    assert (tmp_path / "briefings.toml").read_text("utf-8") == 'title = "Mine"\n'


def test_config_says_what_is_in_force_and_from_where(tmp_path: Path):
    newsroom(tmp_path, more='ping = "https://ping.example/secret-1"\n')
    rows = json.loads(run("config", "--format", "json", cwd=tmp_path).stdout)
    found = {row["key"]: (row["value"], row["origin"]) for row in rows}
    assert found["mail.host"] == ("127.0.0.1", "briefings.toml")
    assert found["quiz.questions"] == (10, "default")
    assert found["briefing.morning.ping"] == ("(not shown)", "briefings.toml")
    assert "secret-1" not in json.dumps(rows)


def test_an_edition_is_made_delivered_and_logged(tmp_path: Path):
    with post_office() as office:
        newsroom(tmp_path, office.port)
        done = run("run", "morning", "--date", "2025-03-03", cwd=tmp_path)
        assert done.stdout == "morning 2025-03-03: done (no. 1, 1 of 1 sent)\n"
        run("run", "morning", "--date", "2025-03-03", cwd=tmp_path)
        said = run("send", "--test", "me@example.org", cwd=tmp_path).stdout
        assert said == "sent to me@example.org: [test] Daily brief, 2025-03-03 (no. 1)\n"
    assert office.counts == {"reader@example.org": 1, "me@example.org": 1}
    (row,) = json.loads(run("log", "--format", "json", cwd=tmp_path).stdout)
    assert (row["state"], row["number"], row["recipients"][0]["state"]) == ("done", 1, "sent")
    assert (tmp_path / "out/2025-03-03/morning/edition.json").is_file()


def test_mail_that_cannot_go_out_is_one_line_and_a_code(tmp_path: Path):
    newsroom(tmp_path)
    error = run("send", "--test", "me@example.org", cwd=tmp_path, code=1).stderr
    assert error == "briefings: 127.0.0.1:1: nobody answers there: see [mail] host and port\n"
    run("send", cwd=tmp_path, code=2)
    error = run("run", "evening", cwd=tmp_path, code=1).stderr
    assert error == "briefings: no briefing is called 'evening': there are morning\n"


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--list", '"briefing": "morning"'),
        ("--systemd", "OnCalendar=Mon,Tue,Wed,Thu,Fri,Sat,Sun *-*-* 07:00:00 UTC"),
        ("--cron", "-m briefings run morning --persist"),
    ],
)
def test_the_timetable_is_printed(tmp_path: Path, option: str, words: str):
    newsroom(tmp_path)
    assert words in run("schedule", option, "--format", "json", cwd=tmp_path).stdout


@pytest.mark.parametrize("option", ["--systemd", "--cron"])
def test_a_timetable_for_others_names_the_folders_it_was_given(tmp_path: Path, option: str):
    newsroom(tmp_path)
    printed = run("schedule", option, "--corpus", "news", "--out", "o", cwd=tmp_path).stdout
    assert f"--persist --corpus {tmp_path / 'news'} --out {tmp_path / 'o'}" in printed


def test_nothing_to_schedule_is_said(tmp_path: Path):
    assert "has no [[briefing]]" in run("schedule", cwd=tmp_path, code=1).stderr


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no SIGHUP")
def test_the_keeper_rereads_its_settings_and_stops_when_told(tmp_path: Path):
    newsroom(tmp_path)
    keeper = subprocess.Popen(
        [sys.executable, "-m", "briefings", "schedule"],
        cwd=tmp_path,
        env={**os.environ, **ENVIRONMENT},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert keeper.stdout is not None
        assert "alive; next is morning at " in keeper.stdout.readline()
        error = run("schedule", cwd=tmp_path, code=1).stderr
        assert error == "briefings: another `briefings schedule` keeps this store: stop it first\n"
        (tmp_path / "briefings.toml").write_text('timezone = "Mars"\n', "utf-8")
        keeper.send_signal(signal.SIGHUP)
        assert "the settings stay as they were: briefings.toml: timezone" in (
            keeper.stdout.readline()
        )
        keeper.send_signal(signal.SIGTERM)
        assert "stopped" in keeper.stdout.readline()
        assert keeper.wait(timeout=30) == 0
    finally:
        keeper.kill()
        keeper.communicate(timeout=30)
