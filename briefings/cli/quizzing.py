"""`quiz` and `print`: sheets, keys, and what goes with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.cli.handing import Handing, hand_out
from briefings.cli.options import (
    ConfigOption,
    CorpusOption,
    DateOption,
    FormatsOption,
    FreshOption,
    LargeOption,
    OutOption,
    QuestionKind,
    ReadingOption,
    ResetOption,
    RosterOption,
    SeedOption,
    VersionsOption,
    choice,
    given,
    number,
)
from briefings.cli.pages import explained, say_shortfall
from briefings.cli.session import bare_settings, day_of, opened
from briefings.cli.terminal import note, say
from briefings.errors import NothingToPrint

if TYPE_CHECKING:
    from briefings.jobs.remembering import ByHand, Memory, Mode
    from briefings.quiz import QuizSet


def quiz(
    topic: Annotated[
        str | None,
        typer.Argument(parser=given, metavar="TOPIC", help="Without one, the whole corpus."),
    ] = None,
    questions: Annotated[
        int | None, number("-n", "--questions", least=1, about="How many are wanted.")
    ] = None,
    kinds: Annotated[
        list[QuestionKind] | None,
        choice(QuestionKind, "--kind", about="Kinds of question; repeat it."),
    ] = None,
    versions: VersionsOption = None,
    distinct: Annotated[
        bool, typer.Option("--distinct", help="Other questions in each version.")
    ] = False,
    large_print: LargeOption = False,
    reading: ReadingOption = False,
    roster: RosterOption = None,
    draft: Annotated[
        Path | None,
        typer.Option("--draft", metavar="FILE", help="Write a sheet to edit; see `print`."),
    ] = None,
    fresh: FreshOption = False,
    review: Annotated[
        bool, typer.Option("--review", help="Only questions of earlier issues, the oldest first.")
    ] = False,
    reset_used: ResetOption = False,
    briefing: Annotated[
        str | None,
        typer.Option("--briefing", metavar="NAME", help="With the settings and memory of one."),
    ] = None,
    forget: Annotated[
        bool, typer.Option("--forget", help="Do not remember what this quiz asks.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what was left out, and why, with examples.")
    ] = False,
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FormatsOption = None,
    day: DateOption = None,
    seed: SeedOption = None,
    config: ConfigOption = None,
) -> None:
    """Make a quiz and its key on a topic, or on everything.

    What it asks is remembered, and comes again only when other questions are spent.
    """
    from briefings import jobs

    asked = jobs.Sheet(questions, versions, tuple(k.value for k in kinds or ()), distinct)
    handing = Handing(topic or "", formats, large_print, roster)
    if fresh and review:
        raise typer.BadParameter("choose one of --fresh and --review")
    if briefing is not None:
        bare_settings(out, config).called(briefing)  # a slip is told before the corpus is read
    about = (topic,) if topic else ()
    with opened(corpus, out, config, about=about) as (settings, store, found):
        if briefing is not None:
            settings = settings.for_briefing(settings.called(briefing))
        when = day_of(settings, day)
        asks = jobs.ByHand(store.used, found.folder, briefing or "", when)
        memory = _memory(asks, reset_used, "review" if review else "fresh" if fresh else "rest")
        seed = jobs.seed_of(when) if seed is None else seed
        made = jobs.quiz_of(settings, found, when, seed, subject=topic, asked=asked, memory=memory)
        if explain:
            say(explained(made))
            return
        sheets = tuple(sheet for sheet in made.quizzes if sheet.items)
        if draft is not None and (sheets or made.review):
            _write_draft(draft, made, when)
            if not formats:
                return
        if not sheets:
            raise NothingToPrint("no question on this passed its checks; --explain says why")
        masthead = jobs.masthead_of(settings, found, when, 0)
        front = jobs.reading_page(settings, found, when, masthead, topic) if reading else None
        for sheet in sheets:
            say_shortfall(sheet.version, len(sheet.items), sheet.asked_for)
        hand_out(settings, sheets, masthead, handing, front, found.sources)
        if not forget:
            asks.remember(sheets)


def _memory(asks: ByHand, reset: bool, mode: Mode) -> Memory:
    """What was asked, after it was forgotten where that is wanted."""
    if reset:
        asks.forget()
    memory = asks.memory(mode)
    if mode == "review" and not memory.asked:
        raise NothingToPrint("--review: nothing has been asked yet; `today` makes an issue")
    return memory


def _write_draft(path: Path, made: QuizSet, when: date) -> None:
    """Write a sheet to edit; one that is there is not written over."""
    from briefings import jobs

    if path.exists():
        raise typer.BadParameter(f"{path} is there already, and may be edited; name another")
    jobs.write_file(path, jobs.draft_sheet(made, when).encode())
    say(str(path))


def print_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A sheet of `quiz --draft`.")],
    versions: VersionsOption = None,
    large_print: LargeOption = False,
    roster: RosterOption = None,
    out: OutOption = None,
    formats: FormatsOption = None,
    day: DateOption = None,
    config: ConfigOption = None,
) -> None:
    """Check a sheet that was edited by hand, and print it with its versions and key.

    What speaks against a reworded question is said, and it is printed all the same.
    """
    from briefings import jobs

    handing = Handing(file.stem, formats, large_print, roster)
    settings = bare_settings(out, config)
    proof = jobs.read_proof(file)
    if not proof.entries:
        raise NothingToPrint(f"{file}: there is no [[item]] in it")
    for line in jobs.warnings_of(proof):
        note(f"warning: {line}")
    when = day or jobs.day_of_proof(proof) or day_of(settings, None)
    sheets = jobs.versions_of(proof, versions or settings.quiz.versions)
    masthead = jobs.bare_masthead(settings, when.isoformat())
    hand_out(settings, sheets, masthead, handing)
