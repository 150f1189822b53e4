"""Mail against real servers on loopback: what arrives, and what becomes of what does not."""

from __future__ import annotations

import socket
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefings.config import MailSettings
from briefings.deliver import (
    Letter,
    Mailbox,
    Outcome,
    Post,
    Refused,
    Sent,
    Unknown,
    Unwell,
    compose,
)
from tests.post_office import (
    make_certificate,
    needs_password,
    post_office,
    raw_server,
    talk_until_data,
)

NOW = datetime(2025, 3, 4, 7, 0, tzinfo=UTC)
LETTER = Letter("morning", "2025-03-04", "Morning brief", ".leading dot\n..two\n", "<p>x</p>", {})
READER = "reader@example.org"


def mail_settings(port: int, **more: Any) -> MailSettings:
    table = {"host": "127.0.0.1", "port": port, "security": "none", "timeout": 1, **more}
    return MailSettings(sender="Brief <brief@example.org>", **table)


def send(
    settings: MailSettings, *recipients: str, letter: Letter = LETTER, **more: Any
) -> list[Outcome]:
    with Post(Mailbox(settings, **more)) as post:
        return [post.send(r, compose(letter, settings, r, NOW), lambda: None) for r in recipients]


def test_a_mail_arrives_as_it_was_composed():
    with post_office() as office:
        settings = mail_settings(office.port)
        assert send(settings, READER) == [Sent()]
    assert office.taken == [(READER, compose(LETTER, settings, READER, NOW))]


def test_greylisting_is_temporary_and_the_next_try_succeeds():
    answers = iter(["450 4.7.1 greylisted, come back", None])
    with post_office(lambda command, _: next(answers) if command == "RCPT" else None) as office:
        settings = mail_settings(office.port)
        first, second = send(settings, READER) + send(settings, READER)
    assert first == Unwell(f"{READER}: 450 4.7.1 greylisted, come back")
    assert second == Sent()
    assert office.counts == {READER: 1}


def test_one_refusal_among_five_leaves_the_other_four():
    readers = [f"r{i}@example.org" for i in range(5)]
    with post_office(lambda _, r: "550 5.1.1 no such user" if r == readers[2] else None) as office:
        outcomes = send(mail_settings(office.port), *readers)
    assert outcomes[2] == Refused("r2@example.org: 550 5.1.1 no such user")
    assert [type(o) for o in outcomes].count(Sent) == 4
    assert office.counts == {r: 1 for r in readers if r != readers[2]}


def test_what_the_server_says_after_the_data_counts():
    with post_office(lambda command, _: "554 5.7.1 spam" if command == "DATA" else None) as office:
        assert send(mail_settings(office.port), READER) == [Refused(f"{READER}: 554 5.7.1 spam")]


@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # on loopback, for this test
def test_a_wrong_password_is_final_for_all_and_is_shown_nowhere():
    with post_office(**needs_password("brief", "right")) as office:
        settings = mail_settings(office.port, username="brief")
        outcomes = send(settings, READER, "other@example.org", password="wrong-secret")
        assert send(settings, READER, password="right") == [Sent()]
    assert all(isinstance(o, Refused) for o in outcomes)
    assert "535" in outcomes[0].reason  # type: ignore[union-attr]
    assert "see [mail]" in outcomes[0].reason  # type: ignore[union-attr]
    assert "wrong-secret" not in f"{outcomes}{Mailbox(settings, 'wrong-secret')}"


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_goes_out_under_tls(security: str, tmp_path: Path):
    made = make_certificate(tmp_path)
    key = "ssl_context" if security == "tls" else "tls_context"
    options: dict[str, Any] = {key: made.context()}
    if security == "starttls":
        options["require_starttls"] = True
    with post_office(**options) as office:
        settings = mail_settings(office.port, security=security, ca_file=made.chain, timeout=5)
        assert send(settings, READER) == [Sent()]


def test_a_certificate_that_nobody_trusts_is_refused(tmp_path: Path):
    made = make_certificate(tmp_path)
    with post_office(tls_context=made.context()) as office:
        outcome = send(mail_settings(office.port, security="starttls", timeout=5), READER)[0]
        assert office.taken == []
    assert isinstance(outcome, Refused)
    assert "see [mail] host and ca_file" in outcome.reason


def test_a_server_without_starttls_gets_nothing_in_clear_text():
    with post_office() as office:
        outcome = send(mail_settings(office.port, security="starttls"), READER)[0]
        assert office.taken == []
    assert isinstance(outcome, Refused)


def test_a_server_that_is_not_there_is_asked_once_for_all_recipients():
    settings = mail_settings(1)
    outcomes = send(settings, READER, "other@example.org")
    assert all(isinstance(o, Unwell) for o in outcomes)
    assert outcomes[0] is outcomes[1]


def test_a_server_that_hangs_is_left_after_the_timeout():
    with raw_server(lambda connection: connection.recv(1) and None) as port:
        outcome = send(mail_settings(port, timeout=0.3), READER)[0]
    assert isinstance(outcome, Unwell)
    assert "did not answer in time" in outcome.reason


def test_a_server_that_breaks_off_twice_is_not_asked_for_each_of_the_others():
    connections = []

    def hang(connection: socket.socket) -> None:
        connections.append(1)
        talk_until_data(connection)
        connection.recv(100_000)

    with raw_server(hang) as port:
        outcomes = send(mail_settings(port, timeout=0.2), *(f"r{i}@example.org" for i in range(9)))
    assert len(connections) == 2
    assert all(isinstance(o, Unwell | Unknown) for o in outcomes)


def test_a_connection_cut_in_the_middle_of_the_data_is_no_doubt():
    marked = []

    def cut(connection: socket.socket) -> None:
        talk_until_data(connection)
        connection.recv(2000)
        linger = struct.pack("ii", 1, 0)  # close with a reset, as a failing router does
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    big = Letter("morning", "2025-03-04", "Big", "x", "<p>x</p>", {"a.pdf": b"x" * 8_000_000})
    with raw_server(cut) as port:
        settings = mail_settings(port)
        with Post(Mailbox(settings)) as post:
            mail = compose(big, settings, READER, NOW)
            outcome = post.send(READER, mail, lambda: marked.append(1))
    assert isinstance(outcome, Unwell)
    assert marked == []


def test_an_answer_that_never_comes_leaves_a_doubt():
    def cut(connection: socket.socket) -> None:
        talk_until_data(connection)
        received = b""
        while not received.endswith(b"\r\n.\r\n"):
            received += connection.recv(65536)

    marked = []
    with raw_server(cut) as port:
        settings = mail_settings(port)
        with Post(Mailbox(settings)) as post:
            mail = compose(LETTER, settings, READER, NOW)
            outcome = post.send(READER, mail, lambda: marked.append(1))
    assert isinstance(outcome, Unknown)
    assert marked == [1]


def test_a_mail_that_is_too_big_is_refused_before_it_is_sent():
    big = Letter("morning", "2025-03-04", "Big", "x", "<p>x</p>", {"a.pdf": b"x" * 300_000})
    with post_office() as office:
        outcome = send(mail_settings(office.port, max_megabytes=0.2), READER, letter=big)[0]
    assert outcome == Refused(
        "the mail has 0.4 MB, and [mail] max_megabytes allows 0.2: "
        "attach fewer documents or formats"
    )
    with post_office(data_size_limit=100_000) as office:
        outcome = send(mail_settings(office.port), READER, letter=big)[0]
        assert office.asked == {}
    assert isinstance(outcome, Refused)
    assert "127.0.0.1 allows 0.1" in outcome.reason
