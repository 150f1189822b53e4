"""Settings: defaults, paths beside the file, and errors that name the key."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from briefings.config import MailSettings, Settings, load, password_of, shown, starter
from briefings.errors import SettingsError

ROOT = Path(__file__).resolve().parents[1]


def _write(folder: Path, text: str) -> Path:
    path = folder / "briefings.toml"
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_there_are_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert load() == Settings()
    assert load().store_url == "sqlite:///out/.store/facts.sqlite"


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path):
    settings = load(_write(tmp_path, 'out = "editions"\n[corpus]\nfolder = "news"\n'))
    assert settings.out == tmp_path / "editions"
    assert settings.corpus.folder == tmp_path / "news"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel = 'x'\n", "titel is not a setting; did you mean title?"),
        ("[quiz]\nquestion = 3\n", "quiz.question is not a setting; did you mean questions?"),
        ("[quiz]\nquestions = 0\n", "quiz.questions: must be at least 1"),
        ("timezone = 'Mars/Base'\n", "timezone: 'Mars/Base' is no time zone"),
        ("[zzz]\n", r"zzz is not a setting \(known: title"),
        ("title = \n", "Invalid value"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_path(tmp_path: Path, text: str, message: str):
    with pytest.raises(SettingsError, match=message):
        load(_write(tmp_path, text))


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path):
    with pytest.raises(SettingsError, match="there is no such file; name a file of settings"):
        load(tmp_path / "briefings.toml")


MAIL = '[mail]\nhost = "mail.example.org"\nsender = "Brief <brief@example.org>"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[briefing]]\nname = "a"\n[[briefing]]\nname = "a"\n', "two briefings are called a"),
        (
            '[[briefing]]\nname = "a"\nnam = "b"\n',
            r"briefing\[1\]\.nam is not a setting; did you mean name\?",
        ),
        (
            '[[briefing]]\nname = "a"\n[briefing.deliver]\nfoldr = "x"\n',
            r"briefing\[1\]\.deliver\.foldr is not a setting; did you mean folder\?",
        ),
        (
            '[[briefing]]\nname = "a"\n[briefing.quiz]\nquestion = 3\n',
            r"briefing\[1\]\.quiz\.question is not a setting; did you mean questions\?",
        ),
        ('[[briefing]]\nname = "a/b"\n', r"briefing\[1\]\.name: write small letters"),
        ('[[briefing]]\nname = "a"\nat = "7 Uhr"\n', r"briefing\[1\]\.at: "),
        ('[[briefing]]\nname = "a"\nat = "07:00:30"\n', 'write the time of day as "07:00"'),
        ('[[briefing]]\nname = "a"\ndays = ["monday"]\n', r"briefing\[1\]\.days\[1\]: "),
        ('[[briefing]]\nname = "a"\ntimezone = "KST9"\n', "'KST9' is no time zone"),
        ('[[briefing]]\nname = "a"\nping = "ftp://x"\n', "begins with https://"),
        (
            '[[briefing]]\nname = "a"\n[briefing.deliver]\nto = ["b@example.org"]\n',
            r"a is to be mailed: \[mail\] needs host and sender",
        ),
        (
            f'{MAIL}[[briefing]]\nname = "a"\n[briefing.deliver]\nto = ["b, c@example.org"]\n',
            "'b, c@example.org' is no e-mail address",
        ),
        (MAIL.replace("brief@example.org", "brief@münchen.example"), "write the address in ASCII"),
        ('[mail]\npassword = "hunter2"\n', "mail.password is not a setting"),
        (f'{MAIL}username = "u"\nsecurity = "none"\n', "mail: the password would go out in clear"),
    ],
)
def test_a_wrong_briefing_or_mail_is_refused_by_its_path(tmp_path: Path, text: str, message: str):
    with pytest.raises(SettingsError, match=message):
        load(_write(tmp_path, text))


def test_a_refusal_does_not_repeat_a_secret(tmp_path: Path):
    with pytest.raises(SettingsError) as caught:
        load(_write(tmp_path, '[mail]\npassword = "hunter2"\n'))
    assert "hunter2" not in str(caught.value)


def test_a_briefing_goes_before_the_rest_of_the_file(tmp_path: Path):
    text = (
        'title = "Brief"\nlength = "full"\nformats = ["pdf"]\n[quiz]\nversions = 2\n'
        '[[briefing]]\nname = "class"\ntitle = "For class"\ntopics = ["trade"]\n'
        'documents = ["quiz"]\n[briefing.quiz]\nquestions = 5\n[[briefing]]\nname = "plain"\n'
    )
    settings = load(_write(tmp_path, text))
    mine = settings.for_briefing(settings.called("class"))
    assert (mine.title, mine.length, mine.topics) == ("For class", "full", ("trade",))
    assert (mine.quiz.questions, mine.quiz.versions) == (5, 1)
    assert (mine.documents, mine.formats) == (("quiz",), ("pdf",))
    plain = settings.for_briefing(settings.called("plain"))
    assert (plain.title, plain.topics, plain.quiz.versions) == ("Brief", (), 2)


def test_paths_of_briefings_and_mail_count_from_the_file_too(tmp_path: Path):
    text = (
        f'{MAIL}password_file = "secret"\n[[briefing]]\nname = "a"\n'
        '[briefing.deliver]\nfolder = "shelf"\nreaders = "readers.csv"\n'
    )
    settings = load(_write(tmp_path, text))
    assert settings.mail.password_file == tmp_path / "secret"
    assert settings.called("a").deliver.folder == tmp_path / "shelf"
    assert settings.called("a").deliver.readers == tmp_path / "readers.csv"


def test_what_is_in_force_is_shown_with_its_origin_and_without_secrets(tmp_path: Path):
    text = (
        'title = "Mine"\n[store]\nurl = "postgresql+psycopg://me:hunter2@db.example/news"\n'
        f'{MAIL}[[briefing]]\nname = "a"\nping = "https://ping.example/hunter3"\n'
    )
    settings = load(_write(tmp_path, text))
    rows = {row.key: row for row in shown(settings, "briefings.toml")}
    assert (rows["title"].value, rows["title"].origin) == ("Mine", "briefings.toml")
    assert rows["out"].origin == "default"
    assert rows["store.url"].value == "postgresql+psycopg://me:***@db.example/news"
    assert rows["briefing.a.at"].value == "07:00"
    assert rows["briefing.a.ping"].value == "(not shown)"
    assert "hunter" not in f"{list(rows.values())}{settings.briefing}"


def _uncommented(text: str) -> str:
    """The file with every `# key = value` in force."""
    return re.sub(r"(?m)^# (\w+ = )", r"\1", text)


def test_the_first_file_is_in_force_as_it_is():
    started = tomllib.loads(starter(templates="templates"))
    assert started["templates"] == "templates"
    settings = Settings.model_validate(started)
    assert [b.name for b in settings.briefing] == ["morning"]


def test_every_line_of_the_first_file_says_a_true_default_or_an_example():
    text = _uncommented(starter()).replace('host = ""', 'host = "mail.example.org"')
    whole = tomllib.loads(text)
    given = Settings.model_validate(whole)
    for table in (given, given.corpus, given.mail, given.schedule, given.briefing[0]):
        assert table.model_fields_set >= {
            key for key, field in type(table).model_fields.items() if field.title
        }
    for table in (given, given.quiz, given.schedule, given.briefing[0], given.mail):
        for key, field in type(table).model_fields.items():
            if key not in ("host", "name") and field.title and field.default is not None:
                assert getattr(table, key) == field.default, key


@pytest.mark.parametrize(
    ("file", "environment", "expected"),
    [
        (None, {"BRIEFINGS_MAIL_PASSWORD": "env"}, "env"),
        ("from file\n", {"BRIEFINGS_MAIL_PASSWORD": "env"}, "from file"),
    ],
)
def test_the_password_comes_from_a_file_or_the_environment(
    tmp_path: Path, file: str | None, environment: dict[str, str], expected: str
):
    path = tmp_path / "secret"
    if file:
        path.write_text(file, "utf-8")
    mail = MailSettings(host="h", username="u", password_file=path if file else None)
    assert password_of(mail, environment) == expected
    assert password_of(MailSettings(host="h"), environment) is None


def test_a_password_that_is_not_there_is_asked_for(tmp_path: Path):
    with pytest.raises(SettingsError, match="set BRIEFINGS_MAIL_PASSWORD, or name a password_file"):
        password_of(MailSettings(host="h", username="u"), {})
    (tmp_path / "empty").touch()
    for name, message in (("empty", "is empty"), ("missing", "cannot be read")):
        mail = MailSettings(host="h", username="u", password_file=tmp_path / name)
        with pytest.raises(SettingsError, match=message):
            password_of(mail, {})


def test_the_settings_of_the_documentation_are_settings():
    page = (ROOT / "docs" / "scheduling.md").read_text("utf-8")
    blocks = re.findall(r"(?ms)^```toml\n(.*?)^```", page)
    assert len(blocks) == 1
    settings = Settings.model_validate(tomllib.loads(blocks[0]))
    assert [b.name for b in settings.briefing] == ["morning", "class"]
