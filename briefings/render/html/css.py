"""The style sheet of a page, from the theme: the same sizes and colours as on paper."""

from __future__ import annotations

from briefings.render.theme import Style, Theme

# The theme's styles and what they dress.
_SELECTORS = {
    "title": "h1.title",
    "section": "h2.section",
    "topic": "h3.topic",
    "label": "h2.label, h3.label",
    "standfirst": "p.standfirst",
    "kicker": "p.kicker",
    "instructions": "p.instructions",
    "note": "p.note",
    "quotation": "p.quotation",
    "attribution": "p.attribution",
    "evidence": "p.evidence",
    "glance": "p.glance",
    "body": "p.body",
    "source": ".source p.body",
    "stem": "p.stem",
    "choice": ".choices li, p.choice",
    "caption": "caption",
    "cell": "td, tbody th",
    "cell_head": "thead th",
    "field": "p.fields",
    "running": "p.running",
}
_SERIF = '"Source Serif 4", "Source Serif Pro", Cambria, Georgia, serif'
_SANS = '"Source Sans 3", "Source Sans Pro", Calibri, "Segoe UI", Helvetica, Arial, sans-serif'
_LAYOUT = """
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: %(ink)s; }
main, footer { max-width: %(measure)gmm; margin: 0 auto; padding: 0 5mm; }
main { padding-top: 12mm; }
footer { margin-top: 12mm; padding-bottom: 8mm; }
footer p { border-top: 0.5pt solid %(rule)s; padding-top: 4pt; }
a { color: %(accent)s; text-decoration: underline 0.5pt; text-underline-offset: 2pt;
  overflow-wrap: anywhere; }
a:hover, a:focus { text-decoration-thickness: 1.2pt; }
p.evidence, p, td, th, h1, h2, h3 { overflow-wrap: break-word; }
h1 { text-wrap: balance; }
h3 { text-wrap: balance; }
sup { font-size: 66%%; line-height: 0; }
.banner { border-bottom: 1.2pt solid %(ink)s; padding-bottom: 4pt; margin-bottom: 10pt;
  overflow: hidden; }
.qr { float: right; width: 17mm; height: 17mm; margin-left: 5mm; }
.box { background: %(tint)s; border-left: 3pt solid %(accent)s; padding: 9pt 13pt 4pt;
  margin: 8pt 0; }
.list, .choices { list-style: none; margin: 0; padding: 0; }
.list > li { position: relative; padding-left: 1.4em; font-size: %(entry)gpt; }
.list.number > li, .list.source > li { padding-left: 2em; }
.list .mark { position: absolute; left: 0; }
.list.source > li { font-size: %(source)gpt; }
.list.source .mark { font: %(source)gpt/%(source_leading)gpt %(serif)s; }
.list .mark { font: %(entry)gpt/%(entry_leading)gpt %(serif)s; }
.list p.body { margin-bottom: 3pt; }
.contents { list-style: none; margin: 0; padding: 0;
  font: %(entry)gpt/%(entry_leading)gpt %(serif)s; }
.contents .level-3 { padding-left: 1.3em; }
.question { break-inside: avoid; margin-bottom: 8pt; }
.stem, .choices li { position: relative; }
.stem { padding-left: 2em; }
.stem .mark, .choices .mark { position: absolute; left: 0.2em; }
.choices { padding-left: 2em; }
.choices li { padding-left: 1.5em; }
.line { border-bottom: 0.5pt solid %(ink)s; height: 8.5mm; margin-left: 5mm; }
.columns-2 { columns: 2; column-gap: 22pt; column-rule: 0.35pt solid %(hair)s; }
.together { break-inside: avoid; }
.new-page { break-before: page; }
table { width: 100%%; border-collapse: collapse; table-layout: fixed; margin: 0 0 8pt;
  border-top: 1pt solid %(ink)s; border-bottom: 1pt solid %(ink)s; }
caption { text-align: left; }
th, td { text-align: left; vertical-align: top; }
thead th, tbody th, td { padding: 3pt 9pt 4pt 0; }
thead th { border-bottom: 0.5pt solid %(ink)s; }
tbody tr + tr > * { border-top: 0.35pt solid %(hair)s; }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
.drawing { display: block; width: 100%%; height: auto; margin: 4pt 0 8pt; }
.slim { display: none; }
.drawing text { font-family: %(sans)s; }
.fields { display: flex; gap: 10pt; }
.fields span { display: flex; gap: 4pt; align-items: flex-end; height: 8mm; }
.fields i { flex: 1; border-bottom: 0.6pt solid %(ink)s; }
.blank { display: inline-block; border-bottom: 0.6pt solid %(ink)s; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%%); }
@page { size: %(width)gmm %(height)gmm; margin: %(top)gmm %(right)gmm %(bottom)gmm %(left)gmm; }
@media print { main, footer { max-width: none; padding: 0; } footer { display: none; } }
wbr { display: none; }
@media (max-width: 520px) {
  .columns-2 { columns: 1; }
  table { table-layout: auto; }
  col { width: auto !important; }
  thead th, tbody th, td { padding-right: 6pt; }
  wbr { display: inline; }
  .long { overflow-wrap: anywhere; }
  .wide { display: none; }
  .slim { display: block; }
}
"""


def stylesheet(theme: Theme) -> str:
    """The whole style sheet."""
    rules = [
        _rule(selector, theme.styles[name], theme)
        for name, selector in _SELECTORS.items()
        if name in theme.styles
    ]
    page = theme.page
    sheet = {name: getattr(page, name) for name in page.__slots__}
    entry, source = theme.styles["entry"], theme.styles["source"]
    values = {
        **theme.colours,
        **sheet,
        "measure": page.measure + 10,
        "entry": entry.size,
        "entry_leading": entry.leading,
        "source": source.size,
        "source_leading": source.leading,
        "serif": _SERIF,
        "sans": _SANS,
    }
    return "\n".join(rules) + _LAYOUT % values


def _rule(selector: str, style: Style, theme: Theme) -> str:
    family = _SANS if style.font.startswith("sans") else _SERIF
    weight = 600 if "_bold" in style.font else 400
    slant = "italic " if style.font.endswith("_italic") else ""
    kept = " break-after: avoid;" if style.keep else ""
    return (
        f"{selector} {{ font: {slant}{weight} {style.size:g}pt/{style.leading:g}pt {family}; "
        f"color: {theme.colours[style.colour]}; "
        f"margin: {style.before:g}pt 0 {style.after:g}pt;{kept} }}"
    )
