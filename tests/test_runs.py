"""`run`: idempotent; written whole, then delivered, then marked; nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from briefings import jobs
from briefings.errors import BriefingsError, DeliveryError, NothingToPrint, SettingsError
from briefings.jobs import Desk
from briefings.jobs import runs as runs_module
from briefings.jobs.chronicle import chronicle
from briefings.jobs.writing import MANIFEST, contents
from briefings.model import Delivery, Turn
from briefings.store import Store
from tests.post_office import needs_password, post_office
from tests.press import SMALL, settings

READERS = [f"r{i}@example.org" for i in range(5)]
START = datetime(2025, 3, 3, 7, 0, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


class Office:
    """A desk with a small press, and what stands around it."""

    def __init__(self, folder: Path, briefing: Mapping[str, Any], **more: Any) -> None:
        self.folder = folder
        self.clock = Clock()
        self.settings = settings(folder, {"name": "morning", **briefing}, **more)
        self.store = Store(self.settings.store_url)
        self.desk = Desk(self.settings, self.store, self.clock, {}, SMALL)

    def article(self, name: str, text: str) -> None:
        (self.settings.corpus.folder / f"{name}.txt").write_text(text, "utf-8")

    def run(self, **options: Any) -> Turn:
        return jobs.run(self.desk, "morning", **options)

    def edition(self, day: str = "2025-03-03") -> Path:
        return self.settings.out / day / "morning"

    def lines(self, day: str = "2025-03-03") -> dict[str, Delivery]:
        return {x.recipient: x for x in self.store.deliveries.of(self.desk.folder, "morning", day)}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, {"deliver": {"folder": tmp_path / "shelf"}})
    made.article("a", "The council opened a bridge.")
    yield made
    made.store.close()


def mailing(tmp_path: Path, port: int, readers: list[str], **briefing: Any) -> Office:
    mail = briefing.pop("mail", {})
    made = Office(tmp_path, {"deliver": {"to": readers}, **briefing}, port=port, mail=mail)
    made.article("a", "The council opened a bridge.")
    return made


def hashes(folder: Path) -> dict[str, str]:
    return {p.name: sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


def test_an_edition_is_written_copied_and_marked(office: Office, tmp_path: Path):
    turn = office.run()
    assert (turn.state, turn.note) == ("done", "no. 1, 1 of 1 sent")
    assert hashes(tmp_path / "shelf/morning/latest/") == hashes(office.edition())


def test_done_is_not_done_again(office: Office):
    office.run()
    before = {p: p.stat().st_mtime_ns for p in office.edition().iterdir()}
    office.article("b", "A ferry sank.")
    assert office.run().tries == 1
    assert {p: p.stat().st_mtime_ns for p in office.edition().iterdir()} == before


def test_an_edition_that_lost_its_files_is_made_again_from_what_was_known_then(office: Office):
    office.run()
    before = hashes(office.edition())
    office.article("b", "A ferry sank.")
    for path in office.edition().iterdir():
        path.unlink()
    office.clock.pass_(days=40)
    office.run(day=date(2025, 3, 3))
    assert hashes(office.edition()) == before


def test_a_day_in_the_past_does_not_know_what_was_published_later(office: Office):
    office.article("2025-03-03 rain", "Rain fell.")
    office.clock.pass_(days=5)
    office.run(day=date(2025, 3, 1))
    text = (office.edition("2025-03-01") / "brief.pdf").read_text("utf-8")
    assert "bridge" in text
    assert "Rain" not in text


def test_new_is_what_the_last_delivered_issue_did_not_have(tmp_path: Path):
    answers = {"2025-03-04": "550 closed"}
    clock = Clock()
    with post_office(lambda _, __: answers.get(clock.now.date().isoformat())) as server:
        office = mailing(tmp_path, server.port, READERS[:1])
        office.clock = clock
        office.desk = replace(office.desk, clock=clock)
        states = [office.run().state]
        office.article("b", "A ferry sank.")
        for _ in range(3):
            clock.pass_(days=1)
            states.append(office.run().state)
    assert states == ["done", "failed", "done", "done"]
    news = [
        "NEW A ferry sank" in mail.get_body(("plain",)).get_content() for mail in server.mails()
    ]
    assert news == [False, True, False]
    assert "No. 3 of 2025-03-05" in server.mails()[1].get_body(("plain",)).get_content()


def test_the_mail_brings_the_files_of_the_edition(tmp_path: Path):
    with post_office() as server:
        office = mailing(tmp_path, server.port, READERS)
        assert office.run().note == "no. 1, 5 of 5 sent"
    assert server.counts == dict.fromkeys(READERS, 1)
    for mail in server.mails():
        parts = {p.get_filename(): p.get_content() for p in mail.iter_attachments()}
        assert sorted(parts) == ["brief.docx", "brief.pdf"]
        for name, content in parts.items():
            assert sha256(content).hexdigest() == hashes(office.edition())[name]


def test_greylisting_is_tried_again_at_its_time_and_nobody_else_gets_it_twice(tmp_path: Path):
    grey = {READERS[1]}
    with post_office(lambda c, r: "450 later" if c == "RCPT" and r in grey else None) as server:
        office = mailing(tmp_path, server.port, READERS)
        first = office.run()
        assert (first.state, first.next_try) == ("waiting", "2025-03-03T07:01:00+00:00")
        assert first.note == "no. 1, 4 of 5 sent; r1@example.org: 450 later"
        assert office.run().state == "waiting"
        assert server.asked[READERS[1]] == 1
        grey.clear()
        office.clock.pass_(minutes=2)
        assert office.run().state == "done"
    assert server.counts == dict.fromkeys(READERS, 1)


def test_one_refused_reader_does_not_hold_up_the_others_and_can_be_tried_again(tmp_path: Path):
    gone = {READERS[2]}
    with post_office(lambda _, r: "550 no such user" if r in gone else None) as server:
        office = mailing(tmp_path, server.port, READERS)
        turn = office.run()
        assert turn.state == "done"
        assert turn.note == "no. 1, 4 of 5 sent; r2@example.org: 550 no such user"
        office.run()
        assert server.asked[READERS[2]] == 1
        gone.clear()
        assert office.run(again=True).note == "no. 1, 5 of 5 sent"
    assert server.counts == dict.fromkeys(READERS, 1)


def test_a_server_that_stays_away_is_given_up_after_growing_waits(tmp_path: Path):
    office = mailing(tmp_path, 1, READERS[:1], mail={"timeout": 0.2})
    waited = []
    while (turn := office.run()).state == "waiting":
        when = datetime.fromisoformat(turn.next_try or "")
        waited.append((when - office.clock.now).total_seconds() / 60)
        office.clock.now = when
    assert waited == [1, 5, 15, 60, 180]
    assert turn.state == "failed"
    assert "given up after 6 tries" in turn.note


@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # on loopback, for this test
def test_a_wrong_password_fails_and_the_right_one_sends_it(tmp_path: Path):
    with post_office(**needs_password("brief", "right")) as server:
        office = mailing(tmp_path, server.port, READERS[:2], mail={"username": "brief"})
        wrong = replace(office.desk, environment={"BRIEFINGS_MAIL_PASSWORD": "guess-1234"})
        turn = jobs.run(wrong, "morning")
        assert turn.state == "failed"
        assert "535" in turn.note
        assert "guess-1234" not in turn.note
        right = replace(office.desk, environment={"BRIEFINGS_MAIL_PASSWORD": "right"})
        assert jobs.run(right, "morning").state == "done"
    assert server.counts == dict.fromkeys(READERS[:2], 1)


def test_without_a_password_the_edition_is_written_and_the_turn_waits(tmp_path: Path):
    office = mailing(tmp_path, 1, READERS[:1], mail={"username": "brief"})
    with pytest.raises(SettingsError, match="set BRIEFINGS_MAIL_PASSWORD"):
        office.run()
    assert (office.edition() / MANIFEST).is_file()
    turn = office.store.turns.of(office.desk.folder, "morning")["2025-03-03"]
    assert (turn.state, turn.next_try) == ("waiting", "2025-03-03T07:01:00+00:00")


@pytest.mark.parametrize(
    ("policy", "state", "mails"),
    [("send", "done", 2), ("skip", "skipped", 1), ("notice", "done", 2)],
)
def test_nothing_new_is_sent_skipped_or_noticed(
    tmp_path: Path, policy: str, state: str, mails: int
):
    with post_office() as server:
        office = mailing(tmp_path, server.port, READERS[:1], on_empty=policy)
        office.run()
        office.clock.pass_(days=1)
        assert office.run().state == state
        assert office.run().state == state
    assert len(server.taken) == mails
    assert office.edition("2025-03-04").exists() == (policy == "send")
    if policy == "notice":
        notice = server.mails()[1]
        assert "nothing new since the issue of 2025-03-03" in str(notice.get_body())
        assert list(notice.iter_attachments()) == []


def test_a_skipped_day_is_looked_at_again_when_somebody_runs_it(tmp_path: Path):
    office = Office(tmp_path, {"on_empty": "skip"})
    office.article("a", "The council opened a bridge.")
    office.run()
    office.clock.pass_(days=1)
    assert office.run().state == "skipped"
    office.article("b", "A ferry sank.")
    assert office.run().state == "done"


def test_readers_who_are_added_later_get_the_edition_of_the_day(tmp_path: Path):
    with post_office() as server:
        office = Office(tmp_path, {})
        office.article("a", "The council opened a bridge.")
        office.run()
        mailed = mailing(tmp_path, server.port, READERS[:1])
        assert mailed.run(again=True).state == "done"
    assert "bridge" in server.mails()[0].get_body(("plain",)).get_content()
    assert mailed.run().note == "no. 1, 1 of 1 sent"


def test_an_empty_corpus_is_skipped_with_the_reason(tmp_path: Path):
    office = Office(tmp_path, {})
    turn = office.run()
    assert (turn.state, turn.note) == ("skipped", "no article")


def test_an_error_is_remembered_with_its_next_try_and_bounded(office: Office):
    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("a bug")

    office.desk = replace(office.desk, press=replace(SMALL, draft=broken))
    for _ in range(6):
        with pytest.raises(RuntimeError):
            office.run()
        office.clock.pass_(hours=3)
    turn = office.store.turns.of(office.desk.folder, "morning")["2025-03-03"]
    assert turn.state == "failed"
    assert turn.note == "given up after 6 tries: RuntimeError: a bug"


def test_whoever_stops_it_in_the_middle_leaves_it_to_the_next_run(office: Office):
    def halt(_step: str, _done: int, _total: int) -> None:
        raise jobs.Halted

    with pytest.raises(jobs.Halted):
        jobs.run(replace(office.desk, progress=halt), "morning")
    assert not office.edition().exists()
    assert office.run().state == "done"


def test_a_halt_between_two_readers_leaves_the_rest_due(tmp_path: Path):
    with post_office() as server:
        office = mailing(tmp_path, server.port, READERS)
        halted = replace(office.desk, halted=lambda: len(server.taken) >= 2)
        turn = jobs.run(halted, "morning")
        assert (turn.state, turn.next_try) == ("waiting", None)
        assert office.run().state == "done"
    assert server.counts == dict.fromkeys(READERS, 1)


class PowerCut(BaseException):
    """Nothing that anybody catches."""


CUTS = [
    ("briefings.store.editions.Editions.put", 1),
    ("briefings.jobs.runs.write_edition", 1),
    ("briefings.deliver.post.Post.send", 1),
    ("briefings.deliver.post.Post.send", 3),
    ("briefings.store.editions.Editions.mark_delivered", 1),
    *(("briefings.store.turns.Turns.put", n) for n in (1, 2)),
    *(("briefings.store.deliveries.Deliveries.put", n) for n in range(1, 11)),
]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(("place", "nth"), CUTS)
def test_a_power_cut_between_any_two_steps_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, nth: int, when: str
):
    """Each step is cut just before and just after it; the next run completes it."""
    owner, _, name = place.rpartition(".")
    target = pytest.importorskip(owner) if owner == "briefings.jobs.runs" else _class(owner)
    original = getattr(target, name)
    calls = 0

    def cut(*words: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and when == "before":
            raise PowerCut
        result = original(*words, **options)
        if calls == nth:
            raise PowerCut
        return result

    with post_office() as server:
        office = mailing(tmp_path, server.port, READERS)
        with monkeypatch.context() as patch:
            patch.setattr(target, name, cut)
            with pytest.raises(PowerCut):
                office.run()
        assert not office.edition().exists() or whole(office)
        assert office.run().state == "done"
        assert office.run().state == "done"
    assert whole(office)
    assert set(server.counts) == set(READERS)
    doubled = {reader for reader, n in server.counts.items() if n > 1}
    assert doubled <= {r for r, line in office.lines().items() if line.doubts}
    assert max(server.counts.values()) <= 2
    assert len(doubled) <= 1
    ids = {(m["To"], m["Message-ID"]) for m in server.mails()}
    assert len(ids) == len(READERS)


def _class(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(pytest.importorskip(module), name)


def whole(office: Office) -> bool:
    made = office.store.editions.get(office.desk.folder, "morning", "2025-03-03")
    return made is not None and contents(office.edition(), made) is not None


def test_two_runs_at_once_do_not_send_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(runs_module, "_PATIENCE", 0.1)
    with post_office() as server:
        office = mailing(tmp_path, server.port, READERS)
        other = Store(office.settings.store_url)
        with (
            other.lock("run-morning"),
            pytest.raises(BriefingsError, match="another process is at work on morning"),
        ):
            office.run()
        office.run()
    assert server.counts == dict.fromkeys(READERS, 1)


def test_a_test_mail_goes_out_beside_the_ledger(tmp_path: Path):
    with post_office(lambda _, r: "550 no" if r.startswith("no") else None) as server:
        office = mailing(tmp_path, server.port, READERS[:1])
        assert jobs.send_test(office.desk, "me@example.org") == (
            "sent to me@example.org: briefings: a test"
        )
        office.run()
        assert "[test] Daily brief, 2025-03-03 (no. 1)" in jobs.send_test(
            office.desk, "Me <me@example.org>", "morning"
        )
        with pytest.raises(DeliveryError, match="550 no"):
            jobs.send_test(office.desk, "nobody@example.org")
        with pytest.raises(DeliveryError, match="is no e-mail address"):
            jobs.send_test(office.desk, "me")
    assert server.counts == {"me@example.org": 2, READERS[0]: 1}
    assert list(office.lines()) == READERS[:1]


def test_an_unknown_name_is_answered_with_the_known_ones(office: Office):
    with pytest.raises(SettingsError, match="no briefing is called 'evening': there are morning"):
        jobs.run(office.desk, "evening")


def test_the_log_says_what_became_of_each(office: Office):
    office.run()
    office.clock.pass_(days=1)
    office.settings.corpus.folder.joinpath("a.txt").unlink()
    office.run()
    entries = chronicle(office.store, office.desk.folder, ["", "morning"])
    assert [(e.date, e.state, e.edition and e.edition.number) for e in entries] == [
        ("2025-03-04", "skipped", None),
        ("2025-03-03", "done", 1),
    ]


def test_nothing_to_print_is_no_error_of_a_run(office: Office):
    def nothing(*_: Any, **__: Any) -> Any:
        raise NothingToPrint("no topic is called so")

    office.desk = replace(office.desk, press=replace(SMALL, draft=nothing))
    assert office.run().note == "no topic is called so"
