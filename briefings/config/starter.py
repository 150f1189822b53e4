"""A first briefings.toml: every setting with its default and what it is for.

It is written from the settings themselves, so it cannot say what is not true.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from briefings.config.briefings import BriefingSettings, DeliverSettings
from briefings.config.settings import Settings
from briefings.config.showing import fit_to_print

_HEAD = """\
# Settings of briefings. A line that begins with "#" and a key shows the default:
# take the "#" away to change it. `briefings config` shows what is in force.
"""
_WITHOUT_DEFAULT = {
    "templates": '"templates"',
    "port": "587",
    "workers": "4",
    "address": '"s3://bucket/news"',
    "url": '"postgresql+psycopg://news@localhost/news"',
    "ca_file": '"ca.pem"',
    "password_file": '"mail-password.txt"',
    "sender": '"Morning brief <brief@example.org>"',
    "reply_to": '"editor@example.org"',
    "unsubscribe": '"mailto:brief@example.org?subject=unsubscribe"',
    "folder": '"/srv/briefs"',
    "readers": '"readers.csv"',
    "title": '"Morning brief"',
    "length": '"one-page"',
    "formats": '["pdf"]',
    "timezone": '"Europe/Berlin"',
    "ping": '"https://ping.example.org/a-long-secret"',
    "quiz": "{ questions = 10, versions = 4 }",
}


def starter(*, templates: str | None = None) -> str:
    """The text of a commented briefings.toml; `templates` is set when it is given."""
    given = {"templates": templates} if templates else {}
    lines = [_HEAD, *_keys(Settings, given)]
    for key, field in Settings.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            lines += ["", f"[{key}]  {_about(field.annotation)}", *_keys(field.annotation, {})]
    lines += ["", *_briefing()]
    return "\n".join(lines) + "\n"


def _briefing() -> Iterator[str]:
    yield f"[[briefing]]  {_about(BriefingSettings)}"
    yield from _keys(BriefingSettings, {"name": "morning"})
    yield ""
    yield f"[briefing.deliver]  {_about(DeliverSettings)}"
    yield from _keys(DeliverSettings, {})


def _about(table: type[BaseModel]) -> str:
    said = (table.__doc__ or "").strip().partition(": ")[2]
    return f"# {said}"


def _keys(table: type[BaseModel], given: dict[str, str]) -> Iterator[str]:
    """One line a key: the value, and what it is for."""
    for key, field in table.model_fields.items():
        if field.title is None:
            continue
        if key in given:
            yield f"{key} = {_toml(given[key])}  # {field.title}"
        else:
            value = _WITHOUT_DEFAULT[key] if field.default is None else _toml(field.default)
            yield f"# {key} = {value}  # {field.title}"


def _toml(value: Any) -> str:
    """A value as TOML writes it, which for these kinds is how JSON does."""
    plain = fit_to_print(value.as_posix() if isinstance(value, Path) else value)
    return json.dumps(plain, ensure_ascii=False)
