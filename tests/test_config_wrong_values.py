"""Whatever stands wrong in briefings.toml: the file, the key, and what to write there."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.config import load
from briefings.errors import SettingsError
from tests.wrong_words import INTERNAL

ONE = '[[briefing]]\nname = "a"\n'

WRONG = [
    ('formats = ["pdf", "odt"]', "formats[2]: write 'pdf', 'docx' or 'html'"),
    ('formats = "pdf"', "formats: write a list in [ ]"),
    ("formats = []", "formats: name at least one, or leave the key out"),
    ("formats = [1]", "formats[1]: write 'pdf', 'docx' or 'html'"),
    ('length = "long"', "length: write 'one-page', 'standard' or 'full'"),
    ("title = 5", "title: write text in quotation marks"),
    ("out = 5", "out: write text in quotation marks"),
    ('timezone = "Seoul"', "timezone: 'Seoul' is no time zone (an IANA name such as Asia/Seoul)"),
    ('corpus = "articles"', "corpus: is a table: write its name in brackets"),
    ('[corpus]\nmax_megabytes = "many"', "corpus.max_megabytes: write a number"),
    ("[corpus]\nmax_megabytes = 0", "corpus.max_megabytes: must be more than 0"),
    ("[corpus]\nmax_megabytes = inf", "corpus.max_megabytes: write a number"),
    ("[corpus]\nrecent = 1.5", "corpus.recent: write a whole number"),
    ('[corpus]\nallow_private = "maybe"', "corpus.allow_private: write true or false"),
    ('[corpus]\naddress = "x"', "corpus: address: 'x' is none (s3://bucket/news); use folder"),
    ("[quiz]\nquestions = 0", "quiz.questions: must be at least 1"),
    ("[quiz]\nquestions = 1000", "quiz.questions: must be at most 200"),
    ('[quiz]\nquestions = "ten"', "quiz.questions: write a whole number"),
    ("[quiz]\nmin_confidence = 80", "quiz.min_confidence: must be at most 1"),
    ("[mail]\nport = 99999", "mail.port: must be at most 65535"),
    ('[mail]\nsecurity = "ssl"', "mail.security: write 'starttls', 'tls' or 'none'"),
    ('[mail]\nsender = "nobody"', "mail.sender: 'nobody' is no e-mail address"),
    ('[[briefing]]\ntitle = "x"', "briefing[1].name: is missing"),
    ('[[briefing]]\nname = "My Brief"', "briefing[1].name: write small letters, digits and"),
    ('[briefing]\nname = "a"', "briefing: write [[briefing]], in two brackets"),
    (f'{ONE}at = "7 am"', 'briefing[1].at: write the time of day as "07:00"'),
    (f"{ONE}at = 7", 'briefing[1].at: write the time of day as "07:00"'),
    (f"{ONE}at = true", 'briefing[1].at: write the time of day as "07:00"'),
    (f'{ONE}days = ["monday"]', "briefing[1].days[1]: write 'mon', 'tue', 'wed'"),
    (f"{ONE}grace_minutes = 1", "briefing[1].grace_minutes: must be at least 5"),
    (f"{ONE}quiz = 4", "briefing[1].quiz: is a table"),
    (f'{ONE}[briefing.deliver]\nto = "b@example.org"', "briefing[1].deliver.to: write a list"),
    ("[schedule]\nretry_minutes = [0]", "schedule.retry_minutes[1]: must be more than 0"),
    ("[schedule]\nheartbeat_minutes = 1e300", "schedule.heartbeat_minutes: must be at most"),
    ("title = x", "not TOML: Invalid value (at line 1, column 9); text stands in quotation marks"),
    ('title = "x', "not TOML: Illegal character"),
    (
        r'out = "C:\Users\me"',
        "not TOML: Invalid hex value (at line 1, column 12); in a path write /",
    ),
    (r'out = "D:\zebra"', "not TOML: Unescaped '\\' in a"),
    (r'out = "C:\briefs"', "out: has a character that no path has: write / in place of"),
]


@pytest.mark.parametrize(("text", "line"), WRONG, ids=[row[0] for row in WRONG])
def test_a_wrong_value_is_told_in_words_that_say_what_to_write(
    text: str, line: str, tmp_path: Path
):
    file = tmp_path / "briefings.toml"
    file.write_text(text + "\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(file)
    said = str(caught.value).removeprefix(f"{file}: ")
    assert said.startswith(line)
    assert "\n" not in said
    assert not INTERNAL.search(said)


def test_a_file_with_the_mark_that_windows_writes_is_read(tmp_path: Path):
    file = tmp_path / "briefings.toml"
    file.write_bytes('title = "Früh"\n'.encode("utf-8-sig"))
    assert load(file).title == "Früh"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('title = "Früh"\n'.encode("latin-1"), "save it as UTF-8"),
        (b"a = " + b"[" * 9999, "not TOML"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(content: bytes, line: str, tmp_path: Path):
    file = tmp_path / "briefings.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=line) as caught:
        load(file)
    assert "\n" not in str(caught.value)
    assert not INTERNAL.search(str(caught.value))
