"""The program itself: its help, its version, and what becomes of an error."""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated, Any, NoReturn

import typer

from briefings import __version__
from briefings.cli.terminal import note, say
from briefings.errors import BriefingsError, NothingToPrint

# New objects after which Python looks for cycles among them (its default is 700). Facts come
# by ten thousands and hold none: to look through them over and over took an eighth of a run.
_OBJECTS = 10_000
# The code of a program that was stopped from the keyboard.
_STOPPED = 130
# The code of a program that nobody reads any more, as a shell gives it to one that SIGPIPE ended.
_UNREAD = 141

app = typer.Typer(
    help="News articles in, a cited daily brief and a fact-recall quiz out, in PDF and DOCX.",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
# What typer raises for words that it cannot parse (the parent of what we raise for them).
_UsageError: type[Exception] = typer.BadParameter.__bases__[0]


def main() -> None:
    """Run the command line; one line and an exit code for everything that goes wrong."""
    gc.set_threshold(_OBJECTS)
    try:
        code = app(prog_name="briefings", standalone_mode=False)
        sys.stdout.flush()
        if code == _STOPPED:  # typer makes a code of the interrupt
            raise KeyboardInterrupt
        sys.exit(code)
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # typer and rich make a code of it
            _end_unread()
        raise
    except BrokenPipeError:
        _end_unread()
    except _UsageError as error:
        note(_usage(error))
        sys.exit(2)
    except NothingToPrint as nothing:
        note(f"briefings: {nothing}")
        sys.exit(3)
    except BriefingsError as error:
        note(f"briefings: {error}")
        sys.exit(1)
    except (KeyboardInterrupt, typer.Abort):
        note("briefings: stopped")
        sys.exit(_STOPPED)
    except OSError as error:  # a disk that is full, a file that somebody took away
        where = f"{error.filename}: " if error.filename else ""
        note(f"briefings: {where}{error.strerror or error}")
        sys.exit(1)


def _end_unread() -> NoReturn:
    """End without a word: who read the output has gone ("briefings facts | head")."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # what is still to be written at the end goes there
    sys.exit(_UNREAD)


def _usage(error: Any) -> str:
    """What is wrong with a command, and where all its options are listed, in one line."""
    command = error.ctx.command_path if error.ctx else "briefings"
    problem = " ".join(error.format_message().split()).rstrip(".")
    for beginning in ("Invalid value for ", "Invalid value: "):
        problem = problem.removeprefix(beginning)
    return f"{command}: {problem} (see `{command} --help`)"


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        say(f"briefings {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        note(context.get_help())
        raise typer.Exit(2)
