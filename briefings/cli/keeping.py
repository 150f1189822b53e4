"""`schedule`: the keeper, its timetable, and the same for systemd and cron."""

from __future__ import annotations

import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from briefings.cli.desks import desk_of, now
from briefings.cli.options import ConfigOption, CorpusOption, ListFormat, ListOption, OutOption
from briefings.cli.session import settings_of
from briefings.cli.terminal import say
from briefings.errors import SettingsError

if TYPE_CHECKING:
    from briefings.config import Settings


def schedule(
    listed: Annotated[
        bool, typer.Option("--list", help="Print when each briefing is next, and end.")
    ] = False,
    systemd: Annotated[
        bool, typer.Option("--systemd", help="Print a service and a timer for each briefing.")
    ] = False,
    cron: Annotated[bool, typer.Option("--cron", help="Print a crontab.")] = False,
    shape: ListOption = ListFormat.table,
    corpus: CorpusOption = None,
    out: OutOption = None,
    config: ConfigOption = None,
) -> None:
    """Make and deliver every [[briefing]] at its time, until stopped.

    SIGTERM stops it after the mail that is going out; SIGHUP reads the settings anew.
    """
    from briefings.config import load

    if listed + systemd + cron > 1:
        raise typer.BadParameter("choose one of --list, --systemd and --cron")
    settings = load(config)
    if not settings.briefing:
        raise SettingsError(
            "nothing to schedule: briefings.toml has no [[briefing]]; `briefings init` writes one"
        )
    if listed:
        _list(settings, shape)
    elif systemd or cron:
        _print_units(settings, corpus, out, config, systemd=systemd)
    else:
        _keep(corpus, out, config)


def _list(settings: Settings, shape: ListFormat) -> None:
    from briefings.cli.listings import show
    from briefings.scheduler.slots import next_slot

    moment = now()
    rows = []
    for briefing in settings.briefing:
        zone = settings.zone_of(briefing)
        slot = next_slot(briefing, zone, moment)
        rows.append((slot.briefing, slot.at.astimezone(ZoneInfo(zone)), zone, slot.at))
    show(sorted(rows, key=lambda row: row[3]), _as_data, _COLUMNS, shape)


def _as_data(row: tuple[str, datetime, str, datetime]) -> dict[str, Any]:
    name, local, zone, instant = row
    return {
        "briefing": name,
        "next": local.isoformat(timespec="minutes"),
        "timezone": zone,
        "utc": instant.isoformat(timespec="minutes"),
    }


_COLUMNS = {
    "briefing": lambda row: row[0],
    "next": lambda row: row[1].strftime("%a %Y-%m-%d %H:%M"),
    "timezone": lambda row: row[2],
    "utc": lambda row: row[3].strftime("%Y-%m-%d %H:%M"),
}


def _print_units(
    settings: Settings, corpus: str | None, out: Path | None, config: Path | None, *, systemd: bool
) -> None:
    from briefings.scheduler import units

    given = {
        "--corpus": _whole(corpus),
        "--out": out and out.resolve(),
        "--config": config and config.resolve(),
    }
    timetable = units.Timetable(
        settings,
        command=(sys.executable, "-m", "briefings"),
        options=tuple(word for each in given.items() if each[1] for word in map(str, each)),
        folder=(config.parent if config else Path()).resolve(),
    )
    sys.stdout.write(timetable.systemd() if systemd else timetable.cron())


def _whole(corpus: str | None) -> str | None:
    """The folder from the root, which another folder's command finds; an address as it is."""
    return str(Path(corpus).resolve()) if corpus and "://" not in corpus else corpus


def _keep(corpus: str | None, out: Path | None, config: Path | None) -> None:
    from dataclasses import replace

    from briefings.scheduler import Keeper, SystemClock

    clock = SystemClock()
    with desk_of(corpus, out, config) as desk:
        keeper = Keeper(
            replace(desk, clock=clock.now),
            clock,
            _say_now,
            lambda: settings_of(corpus, out, config),
        )
        signal.signal(signal.SIGTERM, lambda *_: keeper.stop())
        signal.signal(signal.SIGINT, lambda *_: keeper.stop())
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, lambda *_: keeper.reread())
        keeper.run()


def _say_now(line: str) -> None:
    """A line that is not kept back in a buffer: somebody follows it."""
    say(line)
    sys.stdout.flush()
