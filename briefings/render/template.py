"""Jinja2 → the XML that markup.py reads.

A template is sandboxed: it sees dicts, lists and texts, no file outside its folder, and
it cannot switch escaping off. Each tag that stands in a template gets an attribute with
the template's name and line, so that what is wrong later can be said where it is wrong.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2 import TemplateError as JinjaError
from jinja2.ext import Extension
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefings.errors import TemplateError
from briefings.shipped import shipped

# The attribute that carries "template:line"; markup.py takes it off again.
PLACE = "_at"
# What a template may call. None of them can make markup of a text.
FILTERS = frozenset(
    """
    batch capitalize count d default dictsort first float groupby int items join last length
    list lower map max min reject rejectattr replace reverse round select selectattr slice
    sort sum title trim truncate unique upper
    """.split()  # noqa: SIM905
)
_TOKEN = re.compile(r"({%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->)", re.DOTALL)
_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])")


class Places(Extension):
    """Writes template and line into every tag of a template's own text."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with `PLACE` attributes."""
        line, parts = 1, []
        for part in _TOKEN.split(source):
            literal = not part.startswith(("{%", "{{", "{#", "<!--"))
            parts.append(_marked(part, name or "template", line) if literal else part)
            line += part.count("\n")
        return "".join(parts)


def _marked(text: str, name: str, line: int) -> str:
    def mark(found: re.Match[str]) -> str:
        here = line + text.count("\n", 0, found.start())
        return f'{found[0]} {PLACE}="{name}:{here}"'

    return _TAG.sub(mark, text)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox, in which escaping cannot be switched off."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        switches = (nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)
        switch = next(tree.find_all(switches), None)
        if switch is not None:
            raise TemplateError(
                name or "template", switch.lineno, "escaping cannot be switched off"
            )
        return tree


@cache
def environment(folder: Path | None, *, marked: bool = True) -> Environment:
    """A sandbox that sees the templates of `folder`, and the shipped ones behind them.

    `marked` writes its place into every tag, for markup.py. It keeps what it has compiled;
    a template that has changed is read again.
    """
    ours = shipped("templates")
    folders = [ours] if folder is None else [folder, ours]
    sandbox = Sandbox(
        loader=ChoiceLoader([FileSystemLoader(place) for place in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[Places] if marked else [],
    )
    sandbox.filters = {name: sandbox.filters[name] for name in sorted(FILTERS)}
    sandbox.globals = {"range": sandbox.globals["range"]}
    return sandbox


def fill(sandbox: Environment, name: str, view: Mapping[str, Any]) -> str:
    """The XML that template `name` makes of `view`.

    Raises TemplateError with the template's name and line.
    """
    try:
        return sandbox.get_template(name).render(view)
    except TemplateNotFound as error:
        raise TemplateError(name, None, f"there is no template {error.name!r}") from error
    except TemplateSyntaxError as error:
        raise TemplateError(error.name or name, error.lineno, error.message or "syntax") from error
    except (JinjaError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        where, line = _where(error, name)
        raise TemplateError(where, line, str(error)) from error


def _where(error: BaseException, name: str) -> tuple[str, int | None]:
    """The template and line that `error` rose from: Jinja2 writes them into the traceback."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".j2"):
            return Path(frame.filename).name, frame.lineno
    return name, None
