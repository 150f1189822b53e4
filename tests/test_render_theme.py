"""Themes: what they hold, what they refuse, and what large print is."""

from pathlib import Path

import pytest

from briefings.errors import SettingsError
from briefings.render import load_theme
from tests.wrong_words import INTERNAL

SHIPPED = load_theme(None)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str, ground: str) -> float:
    """The contrast ratio (WCAG 2.2)."""
    one, other = sorted((luminance(colour), luminance(ground)))
    return (other + 0.05) / (one + 0.05)


@pytest.mark.parametrize("ground", ["#ffffff", SHIPPED.colours["tint"]])
def test_all_text_has_the_contrast_that_readers_need(ground: str) -> None:
    for style in SHIPPED.styles.values():
        assert contrast(SHIPPED.colours[style.colour], ground) >= 4.5, style.name


def test_large_print_has_no_type_under_18_points() -> None:
    large = SHIPPED.large_print()
    assert min(style.size for style in large.styles.values()) >= 18
    assert all(style.leading >= style.size * 1.15 for style in large.styles.values())
    assert large.styles["body"].leading >= 24


def test_large_print_keeps_the_order_of_headings() -> None:
    sizes = [SHIPPED.large_print().styles[name].size for name in ("title", "section", "body")]
    assert sizes == sorted(sizes, reverse=True)


def own(tmp_path: Path, text: str) -> Path:
    """A theme file with this text."""
    path = tmp_path / "theme.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_theme_of_ones_own_says_only_what_differs(tmp_path: Path) -> None:
    theme = load_theme(own(tmp_path, '[page]\nsize = "Letter"\n[styles.title]\nsize = 30\n'))
    assert theme.page.width == pytest.approx(215.9)
    assert theme.page.left == SHIPPED.page.left
    assert (theme.styles["title"].size, theme.styles["title"].leading) == (30, 27)
    assert theme.folder == tmp_path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[page]\nmargin = 3", "page.margin"),
        ("[paper]\nsize = 'A4'", "paper"),
        ("[styles.titel]\nsize = 3", "styles.titel"),
        ("[styles.title]\nweight = 3", "styles.title.weight"),
        ("page = 3", "page"),
        ("[page]\nsize = 'A5'", "A4 or Letter"),
        ("[page]\nleft = 'wide'", "page.left: write a number from 0 to 1000"),
        ("[page]\nleft = nan", "page.left: write a number"),
        ("[page]\nleft = 170", "page: margins that leave 60 mm"),
        ("[styles.body]\nsize = 'big'", "styles.body.size: write a number"),
        ("[styles.body]\nsize = 0", "styles.body: size and leading are 1 at least"),
        ("[styles.body]\nkeep = 'yes'", "styles.body.keep: write true or false"),
        ("[styles.body]\nfont = 'nofont'", "styles.body.font: 'nofont' is none of serif"),
        ("[styles.body]\ncolour = 'pink'", "styles.body.colour: 'pink' is none of ink"),
        ("[styles]\nbody = 4", "styles.body: is a table"),
        ("[letterhead]\nlogo = 5", "letterhead.logo: write text in quotation marks"),
        ("[colours]\nink = 'black'", "colours.ink"),
        ("[colours]\nink = '#zzzzzz'", "zzzzzz"),
        ("[page", "theme.toml"),
    ],
)
def test_a_theme_that_says_what_there_is_not_is_refused_by_name(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=said) as caught:
        load_theme(own(tmp_path, text))
    assert not INTERNAL.search(str(caught.value))


def test_a_theme_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml"):
        load_theme(tmp_path / "none.toml")


def test_a_font_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    from briefings.render.fontfiles import font_file

    theme = load_theme(own(tmp_path, "[fonts]\nserif = 'Comic.ttf'"))
    with pytest.raises(SettingsError, match=r"fonts\.serif is 'Comic\.ttf'"):
        font_file(theme, "serif")
