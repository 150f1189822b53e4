"""When: slots in every zone, what a sleep costs, and the keeper around them."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import schedule
import time_machine

from briefings.config import BriefingSettings, load
from briefings.errors import SettingsError, StoreError
from briefings.jobs import Desk
from briefings.model import Turn
from briefings.scheduler import Keeper, Slot, Timetable, decide, next_slot, slots
from briefings.store import Store
from tests.clocks import FastClock
from tests.press import SMALL, settings

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Seoul")
NEW_YEAR = datetime(2025, 1, 1, tzinfo=UTC)


def briefing(at: str = "07:00", **more: Any) -> BriefingSettings:
    return BriefingSettings.model_validate({"name": "morning", "at": at, **more})


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_has_one_slot_a_day_at_the_time_on_the_wall(zone: str):
    found = slots(briefing(), zone, NEW_YEAR, NEW_YEAR + timedelta(days=365))
    walls = [slot.at.astimezone(ZoneInfo(zone)) for slot in found]
    assert len({slot.date for slot in found}) == len(found) == 365
    assert {wall.strftime("%H:%M") for wall in walls} == {"07:00"}
    assert [slot.date for slot in found] == [wall.date().isoformat() for wall in walls]


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("Europe/Berlin", "2025-03-30", "07:00", "2025-03-30 05:00"),
        ("Europe/Berlin", "2025-03-29", "07:00", "2025-03-29 06:00"),
        ("Europe/Berlin", "2025-03-30", "02:30", "2025-03-30 01:30"),  # is 03:30 on the wall
        ("Europe/Berlin", "2025-10-26", "02:30", "2025-10-26 00:30"),  # the first of two
        ("Europe/Berlin", "2025-10-26", "07:00", "2025-10-26 06:00"),
        ("America/New_York", "2025-03-09", "02:30", "2025-03-09 07:30"),
        ("America/New_York", "2025-03-09", "07:00", "2025-03-09 11:00"),
        ("America/New_York", "2025-11-02", "01:30", "2025-11-02 05:30"),
        ("America/New_York", "2025-11-02", "07:00", "2025-11-02 12:00"),
        ("Asia/Seoul", "2025-03-30", "07:00", "2025-03-29 22:00"),
    ],
)
def test_days_when_the_clock_is_changed(zone: str, day: str, at: str, expected: str):
    midnight = datetime.combine(date.fromisoformat(day), datetime.min.time(), ZoneInfo(zone))
    found = slots(briefing(at), zone, midnight, midnight + timedelta(hours=20))
    assert found == [Slot(utc(expected), "morning", day)]


def test_only_the_days_that_are_wanted():
    found = slots(briefing(days=["mon", "fri"]), "Asia/Seoul", NEW_YEAR, utc("2025-01-15"))
    assert [slot.date for slot in found] == ["2025-01-03", "2025-01-06", "2025-01-10", "2025-01-13"]


def test_the_next_slot_is_later_than_now():
    at = utc("2025-01-01 06:00")
    assert next_slot(briefing(), "Europe/Berlin", at).date == "2025-01-02"
    assert next_slot(briefing(), "Europe/Berlin", at - timedelta(seconds=1)).date == "2025-01-01"


ASLEEP_SINCE = utc("2025-03-03 08:00")
AWAKE = utc("2025-03-07 12:00")
DAYS = ("2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07")


@pytest.mark.parametrize(
    ("missed", "awake", "run", "left"),
    [
        ("once", AWAKE, DAYS[3:], DAYS[:3]),
        ("skip", AWAKE, (), DAYS),
        ("skip", utc("2025-03-07 08:30"), DAYS[3:], DAYS[:3]),  # within the grace of two hours
        ("all", AWAKE, DAYS, ()),
    ],
)
def test_a_laptop_that_slept_for_four_days(missed: str, awake: datetime, run, left):
    decision = decide(briefing(missed=missed), "UTC", {}, ASLEEP_SINCE, awake)
    assert (decision.run, decision.missed) == (run, left)


@pytest.mark.parametrize(
    ("turn", "run"),
    [
        (Turn("morning", DAYS[3], "begun"), DAYS[3:]),
        (Turn("morning", DAYS[3], "waiting", next_try="2025-03-07T11:00:00+00:00"), DAYS[3:]),
        (Turn("morning", DAYS[3], "waiting", next_try="2025-03-07T13:00:00+00:00"), ()),
        (Turn("morning", DAYS[3], "done"), ()),
        (Turn("morning", DAYS[3], "failed"), ()),
        (Turn("morning", "2024-12-01", "begun"), DAYS[3:]),
    ],
)
def test_what_was_begun_goes_on_and_what_is_done_stays_done(turn: Turn, run):
    since = utc("2025-03-06 08:00")
    assert decide(briefing(), "UTC", {turn.date: turn}, since, AWAKE).run == run


def test_a_briefing_that_is_new_owes_nothing_for_yesterday():
    assert decide(briefing(missed="all"), "UTC", {}, AWAKE, AWAKE).run == ()


def test_a_sleep_of_years_is_bounded():
    decision = decide(briefing(missed="all"), "UTC", {}, utc("2020-01-01"), AWAKE)
    assert len(decision.run) == 31


@pytest.mark.parametrize("zone", ZONES)
def test_the_library_wakes_in_time_on_every_day_of_a_year(zone: str):
    """`schedule` is asked to wake; on no day of the year is it later than a minute."""
    late = []
    with time_machine.travel(NEW_YEAR, tick=False) as traveller:
        wakes = schedule.Scheduler()
        wakes.every().day.at("07:00", zone).do(lambda: None)
        for slot in slots(briefing(), zone, NEW_YEAR, NEW_YEAR + timedelta(days=365)):
            traveller.move_to(slot.at)
            if not any(job.should_run for job in wakes.jobs):
                late.append(slot.date)
            wakes.run_pending()
    assert late == []


class Watch:
    """A keeper over a small press, at a speed that a test can bear."""

    def __init__(self, folder: Path, *briefings: dict[str, Any], **more: Any) -> None:
        self.settings = settings(folder, *briefings, **more)
        self.lines: list[str] = []
        self.reload: Callable[[], Any] = lambda: self.settings
        (self.settings.corpus.folder / "a.txt").write_text("A ferry sank.", "utf-8")

    def keep(self, start: str, end: str, *events: tuple[str, Callable[..., None]], **desk: Any):
        """Run the keeper from `start` to `end`; the turns of each briefing."""
        with (
            time_machine.travel(utc(start), tick=False) as traveller,
            Store(self.settings.store_url) as store,
        ):
            clock = FastClock(traveller, utc(end))
            clock.step = 60
            base = Desk(self.settings, store, clock.now, {}, SMALL)
            keeper = Keeper(replace(base, **desk), clock, self.lines.append, self.reload)
            clock.keeper = keeper
            clock.events = [(utc(when), lambda what=what: what(keeper)) for when, what in events]
            keeper.run()
            names = [b.name for b in self.settings.briefing]
            return {name: store.turns.of(base.folder, name) for name in names}


def test_the_keeper_makes_each_briefing_at_its_time_in_its_zone(tmp_path: Path):
    watch = Watch(
        tmp_path,
        {"name": "berlin", "timezone": "Europe/Berlin", "at": "07:00"},
        {"name": "seoul", "timezone": "Asia/Seoul", "at": "06:30", "days": ["mon", "tue"]},
    )
    turns = watch.keep("2025-03-29 12:00", "2025-04-01 12:00")
    made = {name: {d: t.changed[:16] for d, t in of.items()} for name, of in turns.items()}
    assert made == {
        "berlin": {
            "2025-03-30": "2025-03-30T05:00",
            "2025-03-31": "2025-03-31T05:00",
            "2025-04-01": "2025-04-01T05:00",
        },
        "seoul": {"2025-03-31": "2025-03-30T21:30", "2025-04-01": "2025-03-31T21:30"},
    }


@pytest.mark.parametrize(
    ("missed", "states"),
    [
        ("once", ["missed", "missed", "missed", "done"]),
        ("skip", ["missed", "missed", "missed", "missed"]),
        ("all", ["done", "done", "done", "done"]),
    ],
)
def test_the_keeper_catches_up_after_four_days_asleep(tmp_path: Path, missed: str, states):
    watch = Watch(tmp_path, {"name": "morning", "missed": missed})
    watch.keep("2025-03-03 06:00", "2025-03-03 09:00")
    turns = watch.keep("2025-03-07 12:00", "2025-03-07 12:05")["morning"]
    assert [turns[day].state for day in ("2025-03-03", *DAYS)] == ["done", *states]
    assert any("alive; next is morning at 2025-03-08T07:00" in line for line in watch.lines)


def test_one_that_fails_does_not_stop_the_others_and_is_tried_again(tmp_path: Path):
    watch = Watch(tmp_path, {"name": "bad"}, {"name": "good"})
    tries = []

    def draft(*words: Any) -> Any:
        if words[4].briefing == "bad":
            tries.append(datetime.now(UTC).strftime("%H:%M"))
            if len(tries) < 3:
                raise ZeroDivisionError("a bug")
        return SMALL.draft(*words)

    turns = watch.keep("2025-03-03 06:00", "2025-03-03 08:00", press=replace(SMALL, draft=draft))
    assert turns["good"]["2025-03-03"].state == "done"
    assert turns["bad"]["2025-03-03"].state == "done"
    assert tries == ["07:00", "07:01", "07:06"]
    assert any("bad 2025-03-03: waiting" in x and "a bug" in x for x in watch.lines)


def test_new_settings_are_taken_and_wrong_ones_are_not(tmp_path: Path):
    watch = Watch(tmp_path, {"name": "morning"})
    later = settings(tmp_path, {"name": "morning"}, {"name": "noon", "at": "12:00"})
    answers: list[Any] = [SettingsError("briefings.toml: timezone: 'Mars' is no time zone"), later]

    def reload() -> Any:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    watch.reload = reload
    watch.keep(
        "2025-03-03 06:00",
        "2025-03-03 13:00",
        ("2025-03-03 06:30", Keeper.reread),
        ("2025-03-03 08:00", Keeper.reread),
    )
    with Store(later.store_url) as store:
        folder = later.corpus.folder.resolve().as_posix()
        assert store.turns.of(folder, "morning")["2025-03-03"].state == "done"
        assert store.turns.of(folder, "noon")["2025-03-03"].state == "done"
    assert any("the settings stay as they were: briefings.toml: timezone" in x for x in watch.lines)


def test_a_missing_password_is_said_when_the_keeper_starts_not_at_seven(tmp_path: Path):
    deliver = {"to": ["reader@example.org"]}
    watch = Watch(tmp_path, {"name": "morning", "deliver": deliver}, mail={"username": "brief"})
    watch.keep("2025-03-03 06:00", "2025-03-03 06:10")
    assert "brief needs a password: set BRIEFINGS_MAIL_PASSWORD" in watch.lines[0]


def test_only_one_keeper_a_store(tmp_path: Path):
    watch = Watch(tmp_path, {"name": "morning"})
    with (
        Store(watch.settings.store_url) as other,
        other.lock("keeper"),
        pytest.raises(StoreError, match="another `briefings schedule` keeps this store"),
    ):
        watch.keep("2025-03-03 06:00", "2025-03-03 07:00")
    watch.keep("2025-03-03 06:00", "2025-03-03 06:10")


def test_a_stopped_keeper_leaves_an_edition_whole_or_to_be_made(tmp_path: Path):
    watch = Watch(tmp_path, {"name": "morning"})

    def draft(*words: Any) -> Any:
        keepers[0].stop()
        return SMALL.draft(*words)

    keepers: list[Keeper] = []
    watch.keep(
        "2025-03-03 06:50",
        "2025-03-03 08:00",
        ("2025-03-03 06:55", keepers.append),
        press=replace(SMALL, draft=draft),
    )
    assert not (watch.settings.out / "2025-03-03" / "morning").exists()
    turns = watch.keep("2025-03-03 09:00", "2025-03-03 09:05")
    assert turns["morning"]["2025-03-03"].state == "done"


def test_the_system_clock_is_woken_at_once():
    from briefings.scheduler import SystemClock

    clock = SystemClock()
    threading.Timer(0.05, clock.wake).start()
    began = time.monotonic()
    clock.wait(20)
    assert time.monotonic() - began < 10
    assert clock.now().tzinfo is UTC


@pytest.fixture
def timetable(tmp_path: Path) -> Timetable:
    file = tmp_path / "briefings.toml"
    file.write_text(
        '[[briefing]]\nname = "morning"\nat = "06:45"\ntimezone = "Asia/Seoul"\n'
        'days = ["mon", "sun"]\nmissed = "skip"\n[[briefing]]\nname = "noon"\nat = "12:00"\n',
        "utf-8",
    )
    return Timetable(load(file), ("/opt/my venv/python", "-m", "briefings"), Path("/srv/100%"))


def test_a_crontab_has_a_line_a_briefing(timetable: Timetable):
    run = r"cd /srv/100\% && '/opt/my venv/python' -m briefings run"
    assert timetable.cron().splitlines()[1:] == [
        "CRON_TZ=Asia/Seoul",
        f"45 6 * * 1,0  {run} morning --persist",
        "CRON_TZ=UTC",
        f"0 12 * * 1,2,3,4,5,6,0  {run} noon --persist",
    ]


def test_the_units_say_when_and_what(timetable: Timetable):
    text = timetable.systemd()
    assert "OnCalendar=Mon,Sun *-*-* 06:45:00 Asia/Seoul\nPersistent=false" in text
    assert 'ExecStart="/opt/my venv/python" -m briefings run morning --persist' in text
    assert "WorkingDirectory=/srv/100%%" in text


def test_systemd_itself_reads_the_units(timetable: Timetable, tmp_path: Path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze, which checks the units, is not installed")
    made = replace(timetable, command=("/bin/true",), folder=tmp_path)
    paths = []
    for part in made.systemd().split("# /etc/systemd/system/")[1:]:
        name, _, text = part.partition("\n")
        paths.append(tmp_path / name)
        paths[-1].write_text(text, "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    ours = [line for line in done.stderr.splitlines() if "briefings-" in line]
    assert ours == []
    shown = subprocess.run(
        ["systemd-analyze", "calendar", "Mon,Sun *-*-* 06:45:00 Asia/Seoul"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Next elapse" in shown.stdout
