"""The same timetable for systemd (systemd.timer(5), systemd.time(7)) and for cron (crontab(5))."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.config import EVERY_DAY, BriefingSettings, Settings

# How crontab(5) writes a percent sign.
_PERCENT = r"\%"
_UNITS = """\
# /etc/systemd/system/briefings-{name}.service
[Unit]
Description=Briefing {name}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory={folder}
ExecStart={command}
# nothing to print is no failure
SuccessExitStatus=3

# /etc/systemd/system/briefings-{name}.timer
[Unit]
Description=Time of briefing {name}

[Timer]
OnCalendar={days} *-*-* {at} {zone}
Persistent={persistent}
RandomizedDelaySec=60

[Install]
WantedBy=timers.target
"""


@dataclass(frozen=True, slots=True)
class Timetable:
    """What is to be run: `command` is briefings itself, `options` follow, `folder` is where."""

    settings: Settings
    command: Sequence[str]
    folder: Path
    options: Sequence[str] = ()

    def systemd(self) -> str:
        """A service and a timer for each briefing, each under the path it is for."""
        return "\n".join(map(self._units, self.settings.briefing))

    def cron(self) -> str:
        """A crontab. CRON_TZ is known to cronie; elsewhere the zone of cron counts."""
        lines = ["# briefings: `crontab -e` takes these lines."]
        for briefing in self.settings.briefing:
            days = ",".join(str((EVERY_DAY.index(day) + 1) % 7) for day in briefing.days)
            words = f"cd {shlex.quote(str(self.folder))} && {shlex.join(self._run(briefing))}"
            at = f"{briefing.at.minute} {briefing.at.hour} * * {days}"
            lines.append(f"CRON_TZ={self.settings.zone_of(briefing)}")
            lines.append(f"{at}  {words.replace('%', _PERCENT)}")
        return "\n".join(lines) + "\n"

    def _run(self, briefing: BriefingSettings) -> tuple[str, ...]:
        return (*self.command, "run", briefing.name, "--persist", *self.options)

    def _units(self, briefing: BriefingSettings) -> str:
        return _UNITS.format(
            name=briefing.name,
            folder=str(self.folder).replace("%", "%%"),
            command=" ".join(map(_quoted, self._run(briefing))),
            days=",".join(day.capitalize() for day in briefing.days),
            at=briefing.at.strftime("%H:%M:%S"),
            zone=self.settings.zone_of(briefing),
            persistent="false" if briefing.missed == "skip" else "true",
        )


def _quoted(word: str) -> str:
    """A word as systemd.service(5) reads it."""
    plain = word.replace("%", "%%").replace("$", "$$")
    return f'"{plain}"' if " " in plain else plain
