"""The command line: parse, call one job, print. The only place that exits.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing to print, 130 stopped by the user,
141 nobody reads its output any more.
"""

from briefings.cli.app import app, main
from briefings.cli.delivery import log, run, send
from briefings.cli.exporting import export, sample
from briefings.cli.keeping import schedule
from briefings.cli.looking import articles, check, facts, topics
from briefings.cli.making import digest, today
from briefings.cli.quizzing import print_, quiz
from briefings.cli.reading import read
from briefings.cli.setup import config_, init

__all__ = ["COMMANDS", "main"]

# Name, function and example of every command, in the order of `briefings --help`.
COMMANDS = (
    ("today", today, "briefings today --corpus articles --date 2021-02-08"),
    ("read", read, "briefings read --corpus articles --workers 2"),
    ("digest", digest, 'briefings digest "missile defence" --format pdf'),
    ("quiz", quiz, 'briefings quiz "South Korea" -n 8 --format pdf --format docx'),
    ("print", print_, "briefings print sheet.toml --versions 4 --format pdf"),
    ("export", export, "briefings export quiz.json --to anki"),
    ("sample", sample, "briefings sample roster -n 30 --locale ko_KR > class.csv"),
    ("topics", topics, "briefings topics --format json"),
    ("facts", facts, "briefings facts --kind position --person Xing --since 2021"),
    ("articles", articles, "briefings articles --corpus articles"),
    ("check", check, "briefings check --fix-date letter.txt 2021-05-31"),
    ("run", run, "briefings run morning"),
    ("send", send, "briefings send --test you@example.org"),
    ("schedule", schedule, "briefings schedule --list"),
    ("log", log, "briefings log --format json"),
    ("config", config_, "briefings config"),
    ("init", init, "briefings init"),
)

for _name, _function, _example in COMMANDS:
    app.command(_name, epilog=f"Example: {_example}")(_function)
