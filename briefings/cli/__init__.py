"""The command line: parse, call one job, print. The only place that exits.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing to print.
"""

from briefings.cli.commands import app, main
from briefings.cli.delivery import log, run, send
from briefings.cli.keeping import schedule
from briefings.cli.setup import config_, init

__all__ = ["main"]

# Name, function and example of the commands that run by themselves.
_COMMANDS = (
    ("run", run, "briefings run morning"),
    ("send", send, "briefings send --test you@example.org"),
    ("schedule", schedule, "briefings schedule --list"),
    ("log", log, "briefings log --format json"),
    ("config", config_, "briefings config"),
    ("init", init, "briefings init"),
)

for _name, _function, _example in _COMMANDS:
    app.command(_name, epilog=f"Example: {_example}")(_function)
