"""What is wrong with a corpus, and the sidecars that put it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.corpus import check, listing, read, relate, write_sidecar
from briefings.errors import CorpusError
from briefings.model import Article, Rejection
from tests.factories import article

LONG = (
    "The council of Ardmore has sold the old cinema to a cooperative of forty neighbors, who want "
    "to show films in it again by the autumn and to rent out the rooms above it.",
    "The price was one pound, on the condition that the roof is repaired within two years, and the "
    "cooperative has borrowed the money for that from its own members.",
)
GERMAN = (
    "Der Gemeinderat hat das alte Kino an eine Genossenschaft verkauft, die dort ab Herbst wieder "
    "Filme zeigen will. Das Dach muss innerhalb von zwei Jahren erneuert werden, sagte die "
    "Bürgermeisterin am Montag, und das Geld dafür kommt von den Mitgliedern selbst."
)


def read_all(folder: Path) -> tuple[list[Article], list[Rejection]]:
    found = listing(folder)
    each = [one for file in found.files for one in read(file)]
    articles = relate([one for one in each if isinstance(one, Article)])
    return list(articles), [
        *found.rejections,
        *(one for one in each if isinstance(one, Rejection)),
    ]


def test_every_problem_is_named_with_what_to_do() -> None:
    stories = [
        article(*LONG, source="fine.txt", published="2021-01-01", published_basis="stated"),
        article(*LONG, source="undated.txt"),
        article("Too short.", source="short.txt", published="2021-01-01", published_basis="given"),
        article(GERMAN, source="german.txt", language="de"),
        article(*LONG, source="copy.txt", published="2021", published_basis="inferred",
                published_reason="It says so.", duplicate_of="x"),
    ]  # fmt: skip
    found = check(stories, [Rejection("torn.pdf", "a broken PDF; save it again")])
    assert [(f.subject, f.problem, f.grave) for f in found] == [
        ("copy.txt", "duplicate", False),
        ("copy.txt", "inferred", False),
        ("german.txt", "not English", False),
        ("short.txt", "nearly empty", True),
        ("torn.pdf", "unreadable", True),
        ("undated.txt", "undated", True),
    ]
    assert found[4].explanation == "a broken PDF"
    assert found[4].advice == "save it again"
    assert 'briefings check --fix-date "undated.txt"' in found[5].advice
    named = check(stories, [], named="my news")
    assert "briefings check --corpus 'my news' --fix-date \"undated.txt\"" in named[-1].advice
    assert "It says so." in found[1].explanation


def test_a_sidecar_beats_what_the_file_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Published: May 31, 2021\n\n" + "\n\n".join(LONG))
    (tmp_path / "a.toml").write_text(
        'title = "Cinema sold"\noutlet = "The Ardmore Star"\nauthors = ["Una Keane", "Bo Dahl"]\n'
        'published = 2021-05-30\nurl = "https://star.example/1"\nlanguage = "en"\n'
    )
    ((story,), _) = read_all(tmp_path)
    assert (story.title, story.title_basis) == ("Cinema sold", "given")
    assert (story.outlet, story.authors) == ("The Ardmore Star", ("Una Keane", "Bo Dahl"))
    assert (story.published, story.published_basis) == ("2021-05-30", "given")
    assert story.url == "https://star.example/1"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('colour = "red"', 'unknown key "colour"'),
        ('published = "someday"', "is no date"),
        ("published = ", "a.toml"),
        ("\x00\x01", "a.toml"),
    ],
)
def test_a_sidecar_that_cannot_be_read_is_one_line(
    tmp_path: Path, content: str, reason: str
) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join(LONG))
    (tmp_path / "a.toml").write_text(content)
    stories, rejections = read_all(tmp_path)
    assert stories == []
    assert [r.subject for r in rejections] == ["a.txt"]
    assert reason in rejections[0].reason


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("2021-05-31", "2021-05-31"),
        ("31 May 2021", "2021-05-31"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("2021~", "2021~"),
    ],
)
def test_fix_date_writes_a_sidecar_that_is_read(tmp_path: Path, said: str, published: str) -> None:
    story = tmp_path / "a.txt"
    story.write_text("\n\n".join(LONG))
    beside = write_sidecar(story, said)
    assert beside.name == "a.txt.toml"
    ((found,), rejections) = read_all(tmp_path)
    assert (found.published, found.published_basis) == (published, "given")
    assert rejections == []


def test_fix_date_keeps_the_other_keys(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("\n\n".join(LONG))
    (tmp_path / "a.toml").write_text('date = 2020-01-01\noutlet = "The Ardmore Star"\n')
    assert write_sidecar(story, "2021-05-31") == tmp_path / "a.toml"
    ((found,), _) = read_all(tmp_path)
    assert (found.published, found.outlet) == ("2021-05-31", "The Ardmore Star")


@pytest.mark.parametrize("said", ["someday", "2021-13-01", "2021-02-30", "", "31/5"])
def test_fix_date_refuses_what_is_no_date(tmp_path: Path, said: str) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(CorpusError, match="is no date"):
        write_sidecar(tmp_path / "a.txt", said)


def test_fix_date_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file"):
        write_sidecar(tmp_path / "none.txt", "2021-05-31")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("\n\n".join(LONG), "en"),
        (GERMAN, "de"),
        ("Le conseil municipal a vendu le vieux cinéma à une coopérative de quarante voisins, qui "
         "veulent y montrer des films dès l'automne, a dit la maire lundi devant la presse.", "fr"),
        ("시의회는 옛 극장을 주민 마흔 명으로 이루어진 협동조합에 팔았다고 월요일에 밝혔다. "
         "지붕은 이 년 안에 고쳐야 한다.", "ko"),
        ("Rain closed two roads near Ardmore.", "en"),
        ("Smith 4-2 Jones; Lee 3-1 Park; Diaz 5-0 Roe; finals Saturday at Ardmore.", "en"),
    ],
)  # fmt: skip
def test_the_language_of_long_and_short_texts(tmp_path: Path, text: str, language: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    ((story,), _) = read_all(tmp_path)
    assert story.language == language
