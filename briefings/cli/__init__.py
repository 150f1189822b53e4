"""The command line: parse, call one job, print. The only place that exits.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing to print.
"""

from briefings.cli.commands import main

__all__ = ["main"]
