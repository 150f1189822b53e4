"""Made names: repeatable, in Latin letters, one gender at a time."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from briefings.corpus import listing
from briefings.corpus import read as corpus_read
from briefings.errors import SettingsError
from briefings.samples import names_for, roster, write_corpus
from briefings.samples.names import _locales
from tests.evaluation.synthetic import Score, is_told
from tests.factories import fact


def test_the_same_seed_gives_the_same_names_and_another_gives_others():
    assert names_for("Norway", 3, seed=4) == names_for("Norway", 3, seed=4)
    assert names_for("Norway", 3, seed=4) != names_for("Norway", 3, seed=5)


@pytest.mark.parametrize("country", sorted(_locales()))
def test_names_are_different_full_and_in_latin_letters(country: str):
    names = names_for(country, 12)
    assert len(set(names)) == 12
    for name in names:
        assert len(name.split()) >= 2
        assert all(ord(letter) < 0x250 or letter in "’" for letter in name), name


def test_a_family_name_has_the_form_of_the_given_names_gender():
    women = [n for n in names_for("Czech Republic", 40) if n.split()[0].endswith("a")]
    assert women
    assert all(n.endswith(("á", "í", "ů")) for n in women)


@pytest.mark.parametrize(
    ("country", "shape"), [("South Korea", r"\w+ \w+-\w+"), ("China", r"\w+ \w+")]
)
def test_east_asian_names_have_the_form_of_the_press(country: str, shape: str):
    assert all(re.fullmatch(shape, name) for name in names_for(country, 20))


def test_a_country_without_names_in_latin_letters_has_none():
    assert names_for("Atlantis", 3) == ()


def test_a_class_list_is_repeatable_and_in_its_script():
    pupils = roster(30, "ko_KR", ("7a", "7b"), seed=1)
    assert pupils == roster(30, "ko_KR", ("7a", "7b"), seed=1)
    assert [p.group for p in pupils[:3]] == ["7a", "7b", "7a"]
    assert all("\uac00" <= letter <= "\ud7a3" for p in pupils for letter in p.name)


def test_a_locale_that_does_not_exist_is_named():
    with pytest.raises(SettingsError, match="'xx_XX' has no names"):
        roster(1, "xx_XX")


def test_a_corpus_is_the_same_for_a_seed_and_its_truth_says_what_it_states(tmp_path: Path):
    for name in ("one", "two"):
        write_corpus(tmp_path / name, 40, seed=3)
    write_corpus(tmp_path / "other", 40, seed=4)
    one, two, other = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.*")}
        for n in ("one", "two", "other")
    )
    assert one == two
    assert one != other
    assert len(one) == 40
    truth = (tmp_path / "one.truth.jsonl").read_text("utf-8")
    assert truth == (tmp_path / "two.truth.jsonl").read_text("utf-8")
    for line in map(json.loads, truth.splitlines()):
        page = html.unescape((tmp_path / "one" / line["file"]).read_text("utf-8"))
        assert 5 <= len(line["lines"]) <= 20
        for sentence in line["lines"]:
            assert sentence["text"] in page
            assert "{" not in sentence["text"]


def test_a_corpus_has_reprints_and_contradictions_that_name_each_other(tmp_path: Path):
    truth = write_corpus(tmp_path / "news", 120)
    told = {line["file"]: line for line in map(json.loads, truth.read_text("utf-8").splitlines())}
    copies = [line for line in told.values() if line["copy_of"]]
    against = [line for line in told.values() if line["against"]]
    assert copies
    assert against
    for copy in copies:
        first = told[copy["copy_of"]]
        assert first["outlet"] != copy["outlet"]
        assert [s["text"] for s in first["lines"]][: len(copy["lines"])] == [
            s["text"] for s in copy["lines"]
        ]


def test_articles_are_read_with_the_outlet_and_date_that_they_were_given(tmp_path: Path):
    truth = write_corpus(tmp_path / "news", 9)
    told = [json.loads(line) for line in truth.read_text("utf-8").splitlines()]
    read = {a.source: a for f in listing(tmp_path / "news").files for a in corpus_read(f)}
    for line in told:
        article = read[line["file"]]
        assert (article.outlet, article.published) == (line["outlet"], line["published"])


@pytest.mark.parametrize(
    ("stated", "said", "told"),
    [
        (
            {"kind": "event", "subject": "A ferry", "date": "2016-01-04"},
            {"date": "2016-01-04"},
            True,
        ),
        (
            {"kind": "event", "subject": "A ferry", "date": "2016-01-05"},
            {"date": "2016-01-04"},
            False,
        ),
        (
            {"kind": "event", "subject": "A tram", "date": "2016-01-04"},
            {"date": "2016-01-04"},
            False,
        ),
        (
            {"kind": "figure", "subject": "people", "value": "12"},
            {"kind": "figure", "value": "12 people"},
            True,
        ),
        (
            {"kind": "figure", "subject": "people", "value": "13"},
            {"kind": "figure", "value": "12"},
            False,
        ),
    ],
)
def test_a_fact_is_counted_as_told_when_it_says_what_was_stated(stated, said, told):
    found = fact("A ferry sank on Monday.", subject="The ferry", **said)
    assert is_told(stated, found) is told


def test_a_score_counts_what_was_found_missed_and_made_up():
    ferry = {"kind": "event", "subject": "A ferry", "date": "2016-01-04"}
    people = {"kind": "figure", "subject": "people", "value": "12"}
    line = {"text": "A ferry sank on Monday.", "facts": [ferry, people]}
    total = Score()
    told = fact(line["text"], subject="A ferry", date="2016-01-04")
    made_up = fact(line["text"], kind="position", subject="A ferry", value="mayor")
    total.add({"file": "a.txt", "lines": [line]}, [told, made_up])
    assert total.stated == {"event": 1, "figure": 1}
    assert total.found == {"event": 1}
    assert total.false == {"position": 1}
