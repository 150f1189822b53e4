"""What only the whole corpus can tell: years by reasoning, and copies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.corpus import relate
from briefings.corpus.duplicates import _by_index, _by_minhash, shingles
from briefings.model import Article
from tests.factories import article

ACCORD = (
    "The accord between Norvia and Estmark was signed in Lund on June 4, 1994, after two years."
)
TIES = "Diplomatic relations between Norvia and Estmark were established on June 4, 1994."


def undated(*lines: str, source: str = "undated.txt", **fields: object) -> Article:
    return article(*lines, source=source, title="A story", **fields)


def dated(published: str, *lines: str, source: str = "dated.txt", **fields: object) -> Article:
    given = {"published": published, "published_basis": "stated"}
    return article(*lines, source=source, title="Another", **{**given, **fields})


def result(*articles: Article) -> tuple[str | None, str | None, str]:
    (found,) = (a for a in relate(articles) if a.source == "undated.txt")
    return found.published, found.published_basis, found.published_reason or ""


def test_an_anniversary_and_a_founding_give_the_year() -> None:
    published, basis, reason = result(
        undated(
            "The ambassador of Estmark spoke at a concert that marks the 30th anniversary of the "
            "ties between Norvia and Estmark."
        ),
        dated("2020-01-02", TIES),
    )
    assert (published, basis) == ("2024", "inferred")
    assert "1994 + 30 = 2024" in reason
    assert "dated.txt" in reason


def test_next_years_anniversary_gives_the_year_before() -> None:
    text = "Norvia-Estmark ties, whose 30th anniversary falls in August next year, are at a low."
    assert result(undated(text), dated("2020-01-02", TIES))[0] == "2023"


def test_a_dated_article_gives_the_founding_by_its_own_anniversary() -> None:
    published, _, reason = result(
        undated("They celebrated the 30th anniversary of ties between Norvia and Estmark."),
        dated("2023-05-05", "Next year marks the 30th anniversary of Norvia-Estmark ties."),
    )
    assert published == "2024"
    assert "puts the same anniversary in 2024" in reason


@pytest.mark.parametrize(
    "text",
    [
        "They spoke on the 30th anniversary of diplomatic ties between Norvia and Sudria.",
        "They prepared for the 30th anniversary of diplomatic ties between Norvia and Estmark.",
        "They recalled the 30th anniversary of diplomatic ties between Norvia and Estmark in 2024.",
        "She has danced for thirty years in Norvia and Estmark.",
        "The club celebrates its 30th anniversary.",
    ],
)
def test_what_proves_no_year_gives_none(text: str) -> None:
    assert result(undated(text), dated("2020-01-02", TIES))[:2] == (None, None)


def test_two_proofs_that_disagree_give_none() -> None:
    texts = (
        "They marked the 30th anniversary of diplomatic ties between Norvia and Estmark.",
        "The budget for this year, 2022, was passed.",
    )
    assert result(undated(*texts), dated("2020-01-02", TIES))[0] is None


def test_two_foundings_that_disagree_give_none() -> None:
    text = "They marked the 30th anniversary of diplomatic ties between Norvia and Estmark."
    other = TIES.replace("1994", "1991")
    assert (
        result(undated(text), dated("2020-01-02", TIES), dated("2019-01-02", other, source="b"))[0]
        is None
    )


def test_a_later_day_told_as_past_contradicts_the_year() -> None:
    texts = (
        "They marked the 30th anniversary of diplomatic ties between Norvia and Estmark.",
        "The envoy arrived on March 3, 2026 and moved into the old embassy.",
    )
    assert result(undated(*texts), dated("2020-01-02", TIES))[0] is None


def test_a_weekday_that_the_year_denies_contradicts_it() -> None:
    text = "They marked the 30th anniversary of diplomatic ties between Norvia and Estmark on {}."
    assert result(undated(text.format("Tuesday, June 4")), dated("2020-01-02", TIES))[0] == "2024"
    assert result(undated(text.format("Friday, June 4")), dated("2020-01-02", TIES))[0] is None


INTERVIEW = (
    "Mayor Ilse Brandt spoke with the Bay Courier in her office at the town hall in Lund, Feb. 5."
)


def test_a_sister_article_on_the_same_day_gives_year_and_month() -> None:
    published, basis, reason = result(
        undated(INTERVIEW, "Brandt was calm.", roles=("caption", "body")),
        dated(
            "2021-02-08",
            "In her office at the town hall in Lund, Mayor Ilse Brandt told the Bay "
            "Courier on Feb. 5 that she would stay.",
        ),
    )
    assert (published, basis) == ("2021-02~", "inferred")
    assert "dated.txt" in reason


def test_a_sister_article_of_january_tells_of_last_december() -> None:
    here = INTERVIEW.replace("Feb. 5", "Dec. 20")
    assert result(undated(here), dated("2022-01-03", here + " It rained."))[0] == "2021"


def test_the_same_words_on_another_day_are_no_sister() -> None:
    other = INTERVIEW.replace("Feb. 5", "Feb. 12")
    assert result(undated(INTERVIEW), dated("2021-02-15", other))[0] is None


def test_a_rare_event_at_a_place_gives_the_year() -> None:
    texts = "The Winter Olympics will open in Lund next February, and the halls are ready."
    other = "Lund was chosen to hold the 2034 Winter Olympics over three rivals."
    assert result(undated(texts), dated("2029-01-01", other))[0] == "2033"
    elsewhere = other.replace("Lund", "Malm")
    assert result(undated(texts), dated("2029-01-01", elsewhere))[0] is None


def test_a_yearly_event_of_another_article_gives_none() -> None:
    texts = "The Lund Book Fair will open in Lund next May, and the halls are ready."
    other = "Lund was proud of the 2021 Lund Book Fair, which drew a crowd."
    assert result(undated(texts), dated("2021-06-01", other))[0] is None


def test_dates_that_are_stated_or_given_stay() -> None:
    story = dated("2021-02-08", INTERVIEW, TIES)
    (found,) = relate([story])
    assert found == story


SENTENCES = [
    f"On the {number}th day the committee heard {name} about the {thing} and wrote it down in full."
    for number, (name, thing) in enumerate(
        [
            ("Ana Ruiz", "broken dam"), ("Ben Cho", "new ferry"), ("Carla Diaz", "tax on salt"),
            ("Dov Levi", "old mill"), ("Eva Holm", "school roof"), ("Finn Roe", "night trains"),
            ("Gita Rao", "wheat harvest"), ("Hugo Sand", "lost map"), ("Ines Paz", "long strike"),
            ("Jon Vik", "harbor cranes"), ("Kim Sun", "bank merger"), ("Lea Ott", "quiet zone"),
        ],
        4,
    )
]  # fmt: skip


def copies(*articles: Article) -> dict[str, str | None]:
    """By source, the source of the article that each is a copy of."""
    by_id = {story.id: story.source for story in articles}
    found = {story.source: story.duplicate_of for story in relate(articles)}
    return {source: by_id[best] if best else None for source, best in found.items()}


def test_the_same_text_twice_is_one_article() -> None:
    first = dated("2021-01-01", *SENTENCES[:5], source="a.txt")
    second = replace(first, source="b.txt", outlet=None)
    found = relate([second, first])
    assert [(a.source, a.duplicate_of) for a in found] == [("b.txt", first.id), ("a.txt", None)]


def test_a_reprint_with_other_words_is_a_copy_of_the_best() -> None:
    original = dated("2021-01-01", *SENTENCES[:8], source="wire.txt", authors=("Ana Ruiz",))
    lines = [
        line.replace("heard", "listened to") if i % 2 else line for i, line in enumerate(SENTENCES)
    ]
    reprint = undated(*lines[:7], source="reprint.txt", outlet=None)
    assert copies(reprint, original) == {"reprint.txt": "wire.txt", "wire.txt": None}


def test_an_excerpt_is_a_copy() -> None:
    whole = undated(*SENTENCES, source="whole.txt")
    part = undated(*SENTENCES[:4], source="part.txt")
    assert copies(part, whole) == {"part.txt": "whole.txt", "whole.txt": None}


def test_a_follow_up_that_shares_two_paragraphs_is_no_copy() -> None:
    first = undated(*SENTENCES[:6], source="first.txt")
    second = undated(*SENTENCES[6:10], *SENTENCES[:2], source="second.txt")
    assert copies(first, second) == {"first.txt": None, "second.txt": None}


def test_shared_captions_make_no_copy() -> None:
    first = article(*SENTENCES[:3], *SENTENCES[4:6], source="a", roles=("caption",) * 3)
    second = article(*SENTENCES[:3], *SENTENCES[7:9], source="b", roles=("caption",) * 3)
    assert copies(first, second) == {"a": None, "b": None}


def test_the_order_of_files_does_not_choose_the_best() -> None:
    first = dated("2021-01-01", *SENTENCES[:8], source="z.txt")
    second = undated(*SENTENCES[:7], source="a.txt")
    assert copies(first, second) == copies(second, first) == {"z.txt": None, "a.txt": "z.txt"}


def test_minhash_finds_what_the_index_finds() -> None:
    numbers: dict[str, int] = {}
    sets = {
        0: shingles(undated(*SENTENCES[:8]), numbers),
        1: shingles(undated(*SENTENCES[:7]), numbers),
        2: shingles(undated(*SENTENCES[8:]), numbers),
    }
    assert list(_by_index(sets)) == list(_by_minhash(sets)) == [(0, 1)]


def test_what_is_not_english_neither_gets_nor_gives_a_date() -> None:
    story = undated(INTERVIEW, language="de")
    assert result(story, dated("2021-02-08", INTERVIEW))[0] is None


def test_relating_twice_is_relating_once() -> None:
    first = undated(INTERVIEW, "Brandt was calm.", roles=("caption", "body"))
    second = dated("2021-02-08", INTERVIEW + " It rained.", *SENTENCES[:5])
    third = dated("2021-02-09", *SENTENCES[:5], source="third.txt")
    once = relate([first, second, third])
    assert relate(once) == once
    assert relate([once[0]])[0].published is None
