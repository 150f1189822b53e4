"""What the attribution of one quotation sees, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.tree import child
from briefings.extract.quotations.speakers import Speaker, named

if TYPE_CHECKING:
    from briefings.extract.quotations.marks import Quoted
    from briefings.extract.quotations.tags import Tag, Tokens
    from briefings.extract.reading import Reading
    from briefings.model import Paragraph

# Fewer words without a tag of their own may be a name or an echo.
SHORT = 5
Link = Literal["tag", "split", "same speaker", "running", "sentence before", "pulled"]


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation with its speaker (or the reason why there is none) and the tag it has."""

    quote: Quoted
    speaker: Speaker | str
    link: Link
    tag: Tag | None = None


_GENDERS = {"he": "male", "she": "female"}


@dataclass(frozen=True, slots=True)
class Scene:
    """What the attribution of one quotation sees."""

    reading: Reading
    tokens: Tokens
    paragraph: Paragraph
    quotes: tuple[Quoted, ...]
    last: Attributed | None
    long_forms: dict[str, str]

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.reading.article.text

    def floor(self, i: int) -> int:
        """The offset at which the words before quotation `i` begin."""
        return self.quotes[i - 1].closed if i else self.paragraph.start

    def limit(self, i: int) -> int:
        """The offset at which the words after quotation `i` end."""
        after = self.quotes[i + 1 :]
        return after[0].opened if after else self.paragraph.end

    def is_whole(self, i: int) -> bool:
        """Whether quotation `i` is a sentence, by its length and its last mark."""
        spoken = self.text[self.quotes[i].start : self.quotes[i].end].split()
        return len(spoken) >= SHORT and spoken[-1].endswith((".", "!", "?"))

    def by(self, i: int, tag: Tag | None) -> Attributed | None:
        """Quotation `i` with the speaker that a tag names, or why it names none."""
        if tag is None:
            return None
        spoke_last = self.last.speaker if self.last else None
        running = spoke_last if isinstance(spoke_last, Speaker) else None
        speaker = named(tag.subject, self.reading.cast, running, self.long_forms)
        return Attributed(self.quotes[i], self._subject_before(i, tag) or speaker, "tag", tag)

    def _subject_before(self, i: int, tag: Tag) -> Speaker | None:
        """Ana Ruiz opened the fair. "…," she said: of whom the sentence before tells, if it stands
        in the paragraph and the pronoun fits."""
        gender = _GENDERS.get(tag.subject.lower_)
        if i or gender is None or tag.where != "after":
            return None
        start, end = self.paragraph.start, self.quotes[i].opened
        before = [s for s in self.reading.story.sentences if start <= s.start and s.end <= end]
        head = child(before[-1].span.root, "nsubj", "nsubjpass") if before else None
        found = named(head, self.reading.cast, None, {}) if head is not None else ""
        if isinstance(found, str) or found.kind != "person" or found.how == "pronoun":
            return None
        if self.reading.cast.genders.get(found.name, "") not in ("", gender):
            return None
        return Speaker(found.name, "person", "pronoun", tag.subject.i)
