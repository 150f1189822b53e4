"""The package that each DOCX begins as: the theme's styles and page, and nothing else."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from briefings.render.theme import Page, Style, Theme

# The theme's styles under the names that they have in Word. Built-in names are Word's own.
STYLES = {
    "title": "Heading 1",
    "section": "Heading 2",
    "topic": "Heading 3",
    "label": "Box Heading",
    "body": "Normal",
    "entry": "List Entry",
    "standfirst": "Standfirst",
    "kicker": "Kicker",
    "instructions": "Instructions",
    "note": "Note",
    "glance": "At a Glance",
    "quotation": "Quotation",
    "attribution": "Attribution",
    "evidence": "Evidence",
    "source": "Source",
    "stem": "Question",
    "choice": "Choice",
    "caption": "Caption",
    "cell": "Table Text",
    "cell_head": "Table Head",
    "field": "Field Line",
    "running": "Header",
}
_FOOTER = "Footer"
# Word's outline level of a heading that is no built-in style.
_OUTLINE = {"Box Heading": 1}
_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


@dataclass(frozen=True, slots=True)
class Look:
    """What a base package depends on, as one value that can be looked up."""

    page: Page
    colours: tuple[tuple[str, str], ...]
    styles: tuple[Style, ...]
    serif: str
    sans: str

    @classmethod
    def of(cls, theme: Theme) -> Look:
        """The look of a theme."""
        return cls(
            theme.page,
            tuple(theme.colours.items()),
            tuple(theme.styles.values()),
            theme.fonts["word_serif"],
            theme.fonts["word_sans"],
        )


def open_base(theme: Theme) -> Any:
    """A new python-docx document in the theme's look."""
    return Document(io.BytesIO(_base(Look.of(theme))))


@cache
def _base(look: Look) -> bytes:
    document = Document()
    colours = dict(look.colours)
    for style in look.styles:
        if style.name in STYLES:
            _define(document, STYLES[style.name], style, look, colours)
    running = next(style for style in look.styles if style.name == "running")
    _define(document, _FOOTER, running, look, colours)
    _right_tabs(document, look.page)
    _link_style(document, colours["accent"])
    _prune(document)
    modernize(document)
    _drop(document.part.rels, ("customXml", "numbering"))
    _drop(document.part.package.rels, ("thumbnail",))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _define(document: Any, name: str, style: Style, look: Look, colours: dict[str, str]) -> None:
    """Give the style `name` of the package the looks of `style`."""
    known = {each.name for each in document.styles}
    styles = document.styles
    word = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if name != "Normal":
        word.base_style = styles["Normal"]
    for tag in ("w:rPr", "w:pPr"):
        old = word.element.find(qn(tag))
        if old is not None:
            word.element.remove(old)
    _font(word, style, look.sans if style.font.startswith("sans") else look.serif, colours)
    spacing = word.paragraph_format
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(style.leading)
    spacing.space_before, spacing.space_after = Pt(style.before), Pt(style.after)
    spacing.keep_with_next = style.keep
    spacing.widow_control = True
    level = _OUTLINE.get(name, int(name[-1]) - 1 if name.startswith("Heading") else None)
    if level is not None:
        word.element.get_or_add_pPr().append(
            parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>')
        )


def _font(word: Any, style: Style, font: str, colours: dict[str, str]) -> None:
    word.font.name = font
    word.font.size = Pt(style.size)
    word.font.bold = word.font.cs_bold = "_bold" in style.font
    word.font.italic = word.font.cs_italic = style.font.endswith("_italic")
    word.font.color.rgb = RGBColor.from_string(colours[style.colour].removeprefix("#").upper())
    fonts = word.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in _THEME_FONTS:
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    fonts.set(qn("w:cs"), font)
    size = word.element.rPr.find(qn("w:sz"))
    # What runs from right to left has a size of its own.
    size.addnext(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{size.get(qn("w:val"))}"/>'))


def _right_tabs(document: Any, page: Page) -> None:
    """A right tab at the right margin, which is where the measure ends."""
    for name in ("Header", _FOOTER):
        stops = document.styles[name].paragraph_format.tab_stops
        stops.add_tab_stop(Mm(page.measure), WD_TAB_ALIGNMENT.RIGHT)


def _link_style(document: Any, accent: str) -> None:
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor.from_string(accent.removeprefix("#").upper())


def _prune(document: Any) -> None:
    """Leave only the styles in use, so that a user's style list shows what there is."""
    kept = {*STYLES.values(), _FOOTER, "Hyperlink"}
    for style in list(document.styles):
        if style.name not in kept and not style.element.get(qn("w:default")):
            style.element.getparent().remove(style.element)
    names = {style.style_id for style in document.styles}
    for style in document.styles:
        for tag in ("w:link", "w:next", "w:basedOn"):
            other = style.element.find(qn(tag))
            if other is not None and other.get(qn("w:val")) not in names:
                style.element.remove(other)
    latent = document.styles.element.find(qn("w:latentStyles"))
    if latent is not None:
        document.styles.element.remove(latent)


def modernize(document: Any) -> None:
    """Give a package Word 2013's layout, and no second set of styles that says otherwise."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = parse_xml(f"<w:compat {nsdecls('w')}/>")
        settings.insert_element_before(
            compat, "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang",
            "w:clrSchemeMapping", "w:shapeDefaults", "w:decimalSymbol", "w:listSeparator",
        )  # fmt: skip
    for mode in compat.findall(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            compat.remove(mode)
    compat.append(
        parse_xml(
            f'<w:compatSetting {nsdecls("w")} w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        )
    )
    _drop(document.part.rels, ("stylesWithEffects",))


def _drop(relations: Any, kinds: tuple[str, ...]) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype.endswith(kinds)]:
        del relations[key]
