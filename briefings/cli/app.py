"""The program itself: its help, its version, and what becomes of an error."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from briefings import __version__
from briefings.cli.terminal import note, say
from briefings.errors import BriefingsError, NothingToPrint

# New objects after which Python looks for cycles among them (its default is 700). Facts come
# by ten thousands and hold none: to look through them over and over took an eighth of a run.
_OBJECTS = 10_000

app = typer.Typer(
    help="News articles in, a cited daily brief and a fact-recall quiz out, in PDF and DOCX.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line; one line and an exit code for everything that goes wrong."""
    gc.set_threshold(_OBJECTS)
    try:
        app()
    except NothingToPrint as nothing:
        note(f"briefings: {nothing}")
        sys.exit(3)
    except BriefingsError as error:
        note(f"briefings: {error}")
        sys.exit(1)
    except KeyboardInterrupt:
        note("briefings: stopped")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:  # a disk that is full, a file that somebody took away
        where = f"{error.filename}: " if error.filename else ""
        note(f"briefings: {where}{error.strerror or error}")
        sys.exit(1)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        say(f"briefings {__version__}")
        raise typer.Exit
