"""Lists, questions and their choices, as WordprocessingML."""

from __future__ import annotations

from briefings.document import Entry, Listing, Question
from briefings.render.docx.paragraphs import Paragraphs
from briefings.render.docx.parts import ruled_lines
from briefings.render.keeping import kept_with_next

_POINTS_PER_MM = 2.8346
# Indents in ems: where the text begins, and how far a bullet hangs out or where a number ends.
_INDENTS = {
    "bullet": (1.25, 0.9),
    "number": (2.1, 1.55),
    "source": (2.3, 1.75),
    "fact": (1.25, 0.9),
}
_STEM, _CHOICE = (2.0, 1.5), (3.4, 2.8)
# Space in points above a question.
_QUESTION_GAP = 8.0


class Lists(Paragraphs):
    """Writes paragraphs that hang on a label: entries of a list, stems and choices."""

    def listing(self, block: Listing, within: bool, onward: bool) -> str:
        """The entries; `within` keeps them on one page, `onward` the last with what follows.

        The first is not kept with the second: LibreOffice then leaves the heading above alone.
        """
        style = "source" if block.style == "source" else "entry"
        last = len(block.entries) - 1
        bound = kept_with_next(len(block.entries)) - {0}
        return "".join(
            self._entry(
                entry, style, _INDENTS[block.style],
                onward if number == last else within or number in bound,
            )
            for number, entry in enumerate(block.entries)
        )  # fmt: skip

    def _entry(self, entry: Entry, style: str, indent: tuple[float, float], keep: bool) -> str:
        em = self.theme.styles[style].size
        parts = []
        last, bound = len(entry.blocks) - 1, kept_with_next(len(entry.blocks))
        for number, block in enumerate(entry.blocks):
            own = style if block.style == "body" else block.style
            scale = em / self.theme.styles[own].size
            parts.append(
                self.paragraph(
                    block.spans,
                    own,
                    keep=keep if number == last else number in bound,
                    anchor=entry.anchor if number == 0 else "",
                    label=entry.label if number == 0 else "",
                    indent=indent if number == 0 else (indent[0] * scale, 0.0),
                )
            )
        return "".join(parts)

    def question(self, block: Question, onward: bool) -> str:
        """Stem, choices and answer lines on one page; `onward` keeps them with what follows."""
        more = bool(block.choices or block.lines)
        parts = [
            self.paragraph(
                block.stem,
                "stem",
                keep=more or onward,
                label=block.label,
                indent=_STEM,
                space=_QUESTION_GAP,
            )
        ]
        last = len(block.choices) - 1
        for number, choice in enumerate(block.choices):
            parts.append(
                self.paragraph(
                    choice.blocks[0].spans,
                    "choice",
                    keep=number < last or onward,
                    label=choice.label,
                    indent=_CHOICE,
                )
            )
        if block.lines:
            indent = _STEM[0] * self.theme.styles["stem"].size / _POINTS_PER_MM
            parts.append(ruled_lines(block.lines, indent, self.theme, onward))
        return "".join(parts)
