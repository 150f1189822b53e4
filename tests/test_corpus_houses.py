"""Who publishes it: lines that name the house, and lines that only seem to."""

from __future__ import annotations

import pytest

from briefings.corpus.composing import compose
from briefings.corpus.formats.plain import plain
from briefings.model import Article

HEAD = "Council votes to keep old bridge open"
BODY = (
    "The council of Harlow voted on Monday to keep the bridge open for three years, said Odell "
    "Brannigan, who leads it and told the Accra Times in May that he had wanted to close it.\n\n"
    "A second vote follows in June, when the money for repairs must be found, he added."
)


def article(*parts: str) -> Article:
    return compose(plain("\n\n".join(parts)), "bridge.txt")


NAMED: list[tuple[tuple[str, ...], str]] = [
    (("THE LAGOS HERALD", HEAD, BODY), "The Lagos Herald"),
    (("Lagos Herald — News since 1921", HEAD, BODY), "Lagos Herald"),
    (("THE STAR OF LIMA\n6 June 2023", HEAD, BODY), "The Star of Lima"),
    (("THE HARLOW PLAINSMAN\n6 June 2023", HEAD, BODY), "The Harlow Plainsman"),
    ((HEAD, "By Ana Ruiz\nHarbour Wire Service", BODY), "Harbour Wire Service"),
    ((HEAD, "By Ana Ruiz\nTransport correspondent, Lagos Herald", BODY), "Lagos Herald"),
    ((HEAD, "The Volta Reporter\nBy Ana Ruiz", BODY), "The Volta Reporter"),
    ((HEAD, "Volta Lantern staff report", BODY), "Volta Lantern"),
    ((HEAD, "By Ana Ruiz\nSpecial to the Volta Lantern", BODY), "Volta Lantern"),
    ((HEAD, "By Ana Ruiz, Special to the Volta Lantern", BODY), "Volta Lantern"),
    ((HEAD, BODY, "Ana Ruiz, reporting for Volta Lantern in Harlow"), "Volta Lantern"),
    ((HEAD, BODY, "© 2022 The Volta Lantern"), "The Volta Lantern"),
    (
        (HEAD, "By Ana Ruiz", BODY, "Copyright 2022 Volta Lantern. All rights reserved."),
        "Volta Lantern",
    ),
    ((HEAD, "Dawn. Photo: Ben Cho/Lagos Herald", BODY), "Lagos Herald"),
    ((HEAD, "Dawn. (Lagos Herald/Ben Cho)", BODY), "Lagos Herald"),
    ((HEAD + " | Lagos Herald", BODY), "Lagos Herald"),
    ((HEAD, f"HARLOW, June 3 (Gulf Press) - {BODY}"), "Gulf Press"),
    (
        (HEAD, f"HARLOW, June 3 (Gulf Press) - {BODY}", "© 2022 The Volta Lantern"),
        "The Volta Lantern",
    ),
]


@pytest.mark.parametrize(("parts", "outlet"), NAMED, ids=range(len(NAMED)))
def test_a_line_of_the_house_names_the_outlet(parts: tuple[str, ...], outlet: str) -> None:
    assert article(*parts).outlet == outlet


UNNAMED: list[tuple[str, ...]] = [
    (HEAD, BODY),
    ("The Big Read", "By Ana Ruiz", HEAD, BODY),
    ("BREAKING NEWS", HEAD, BODY),
    ("BREAKING NEWS | Live", HEAD, BODY),
    ("Daily Digest", HEAD, BODY),
    ("Weather Report — Sunday", HEAD, BODY),
    ("THE ENVIRONMENT\n6 June 2023", HEAD, BODY),
    ("THE WAR IN SUDAN\n6 June 2023", HEAD, BODY),
    ("Secret Service", HEAD, BODY),
    (HEAD, "World News\nBy Ana Ruiz", BODY),
    (HEAD, "Fisheries Agency\nBy Ana Ruiz", BODY),
    (HEAD, "By Ana Ruiz\nMetro Desk", BODY),
    (HEAD, "By Ana Ruiz\nKuala Lumpur", BODY),
    (HEAD, "By Ana Ruiz\nThe Chief Reporter", BODY),
    (HEAD, "Metro staff report", BODY),
    (HEAD, "By Ana Ruiz", BODY, "© 2022 Ana Ruiz. All rights reserved."),
    (HEAD, BODY, "© 2022 Ana Ruiz. All rights reserved."),
    (HEAD, "By Ana Ruiz", BODY, "© 2022 Northern Prints plc. All rights reserved."),
    (HEAD, BODY, "© 2022 The Board of Education"),
    (HEAD, BODY, "Copyright 2022 The Associated Press. All rights reserved."),
    (HEAD, BODY, "(Photo: Handout/Harlow Police Department)"),
    (HEAD, "Dawn. Photo: Ben Cho/Greenpeace", BODY),
    (HEAD, "Dawn. (Ben Cho/Lagos Herald)", "Dusk. (Jo Li/Accra Times)", BODY),
    (HEAD, f"HARLOW, June 3 (Reuters) - {BODY}"),
    (HEAD, f"HARLOW, June 3 (Federal Aviation Agency) - {BODY}"),
    (HEAD, BODY, "Ana Ruiz, reporting for duty in Harlow"),
    (HEAD, BODY, "news@lagosherald.example"),
]


@pytest.mark.parametrize("parts", UNNAMED, ids=[" / ".join(u)[:60] for u in UNNAMED])
def test_what_only_seems_to_name_a_house_names_none(parts: tuple[str, ...]) -> None:
    assert article(*parts).outlet is None


@pytest.mark.parametrize(
    "above", ["The Big Read", "BREAKING NEWS | Live", "World News", "THE LAGOS HERALD", "Exclusive"]
)
def test_a_kicker_or_a_masthead_is_not_the_title(above: str) -> None:
    assert article(above, HEAD, BODY).title == HEAD


def test_the_outlets_own_short_name_in_a_dateline_is_no_agency() -> None:
    signed = article(HEAD, "By Ana Ruiz\nHarbour Wire Service", f"LIMA (Harbour Wire) - {BODY}")
    assert (signed.outlet, signed.agencies) == ("Harbour Wire Service", ())


STAMPED: list[tuple[str, str, str | None]] = [
    ("LIMA, Feb 10 (AP) -", "Last Updated: February 11, 2024", "2024-02-10"),
    ("LIMA, 30 December (AP) -", "Updated: 2 January 2023", "2022-12-30"),
    ("LIMA, Feb 10 (AP) -", "Last Updated: June 11, 2024", None),
    ("LIMA, Feb 10 (AP) -", "Last Updated: February 9, 2024", None),
    ("LIMA, Feb 29 (AP) -", "Last Updated: March 2, 2023", None),
    ("LIMA (AP) -", "Last Updated: February 11, 2024", None),
]


@pytest.mark.parametrize(("dateline", "stamp", "published"), STAMPED)
@pytest.mark.parametrize("glued", [True, False])
def test_a_dateline_gets_its_year_by_an_update_soon_after(
    dateline: str, stamp: str, published: str | None, glued: bool
) -> None:
    story = "The council of Harlow voted to keep the bridge open, said Odell Brannigan."
    parts = [f"{dateline} {story} {stamp}"] if glued else [f"{dateline} {story}", stamp]
    found = article(HEAD, *parts)
    assert (found.published, stamp in found.text) == (published, False)
    assert found.published_basis == ("inferred" if published else None)


def test_a_weekday_that_denies_the_year_leaves_the_dateline_without_one() -> None:
    story = "LIMA, Feb 10 (AP) - The council voted on Wednesday to keep the bridge open for years."
    assert article(HEAD, story, "Last Updated: February 11, 2024").published is None
    story = story.replace("Wednesday", "Saturday")
    assert article(HEAD, story, "Last Updated: February 11, 2024").published == "2024-02-10"


BY_LEDE: list[tuple[str, str | None]] = [
    ("The council of Harlow voted on Thursday to keep the bridge open.", "2024-10-24"),
    ("HARLOW: The council on Thursday voted to keep the bridge open.", "2024-10-24"),
    ("The council of Harlow voted on Wednesday to keep the bridge open.", None),
    ("The council of Harlow will vote on Thursday on the bridge.", None),
    ("The council of Harlow voted last Thursday to keep the bridge open.", None),
    ("The council voted on Thursday, and the mayor signed on Friday.", None),
    ("The council of Harlow voted to keep the bridge open for years.", None),
]


@pytest.mark.parametrize(("lede", "published"), BY_LEDE)
def test_news_of_the_weekday_of_its_update_is_of_that_day(lede: str, published: str | None) -> None:
    found = article(HEAD, "Updated: Oct 24, 2024, 06:48 PM IST", lede, BODY)
    assert found.published == published
    if published:
        assert found.published_basis == "inferred"
        reason = "It opens with news of Thursday, and it was updated on Thursday, 2024-10-24."
        assert found.published_reason == reason


def test_an_update_of_the_day_of_publication_gives_that_day() -> None:
    stamp = "Updated Feb 18, 2021 – 5.52pm, first published at 8.41am"
    found = article(HEAD, stamp, BODY)
    assert (found.published, found.published_basis) == ("2021-02-18", "stated")
    assert stamp not in found.text
    assert article(HEAD, "Updated Feb 18, 2021 – 5.52pm", BODY).published is None
