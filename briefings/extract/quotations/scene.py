"""What the attribution of one quotation sees, and what it gives."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.tree import according_to, child
from briefings.extract.lexicon import words
from briefings.extract.quotations.bodies_speaking import body_of
from briefings.extract.quotations.named_near import body_near, named_near
from briefings.extract.quotations.speaker import Speaker
from briefings.extract.quotations.speakers import named

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.extract.quotations.marks import Quoted
    from briefings.extract.quotations.tags import Tag, Tokens
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Paragraph

_OF_TITLES = frozenset({"ADJ", "NOUN", "PROPN"})
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
# Tokens of a title that may stand before the name which opens a sentence.
LONGEST_TITLE = 5


def _agent(sentence: Sentence, cast: Cast) -> Speaker | None:
    """Who did what the sentence tells in the passive: "The plan was laid out by Tam Oke."."""
    by = child(sentence.span.root, "agent")
    noun = child(by, "pobj") if by is not None else None
    found = named(noun, cast, None, {}) if noun is not None else ""
    return found if isinstance(found, Speaker) and found.kind == "person" else None


def _source(sentence: Sentence, cast: Cast) -> Speaker | None:
    """The person whose words a sentence gives: "The fair opened late, according to Tam Oke."."""
    for token in sentence.span:
        if token.lower_ == "according" and token.i + 1 < sentence.span.end:
            noun = according_to(token)
            found = named(noun, cast, None, {}) if noun is not None else ""
            return found if isinstance(found, Speaker) and found.kind == "person" else None
    return None


def _opener(sentence: Sentence, cast: Cast) -> Speaker | None:
    """The one person of a sentence that opens with the name, and whose verb was lost: "Chief
    executive Tam Oke there are not enough pilots."."""
    start, end = sentence.span.start, sentence.span.end
    mentions = {m.first: m for i in range(start, end) if (m := cast.at(i)) is not None}
    first = mentions[min(mentions)] if mentions else None
    if first is None or first.how not in ("full name", "title") or first.last >= end:
        return None
    before, after = sentence.span.doc[start : first.first], sentence.span.doc[first.last]
    titled = len(before) <= LONGEST_TITLE and all(t.pos_ in _OF_TITLES for t in before)
    alone = len({m.person.name for m in mentions.values()}) == 1
    lost = after.tag_ == "EX" or (after.pos_ in ("PRON", "DET") and after.lower_ != "who")
    found = Speaker(first.person.name, "person", first.how, first.first)
    return found if titled and alone and lost else None


def _several(tag: Tag) -> bool:
    """Whether the verb is a plural: "the three – Ana Ruiz, Tam Oke and Liv Aho – say"."""
    verb = tag.verb
    if verb is None or tag.subject.pos_ == "PRON":
        return False
    plain = verb.lower_ == verb.lemma_ and verb.lower_ in words("plain_quoting_verbs")
    return plain and verb.tag_ == "VBP"


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
        told = self._goes_on(i, tag, running) or self._subject_before(i, tag, speaker)
        if isinstance(speaker, str) and told is None:
            told = self._opening(i, tag) or named_near(self, i, tag) or body_near(self, i, tag)
        unnamed = told is None and isinstance(speaker, str)
        told = body_of(self.reading, tag.subject) if unnamed else told
        speaker = told or speaker
        if _several(tag) and isinstance(speaker, Speaker) and speaker.kind == "person":
            speaker = "a verb of several speakers"
        return Attributed(self.quotes[i], speaker, "tag", tag)

    def _goes_on(self, i: int, tag: Tag, running: Speaker | None) -> Speaker | None:
        """ "…," Ana Ruiz said. "…," she said: nothing but the first tag stands between."""
        gender = _GENDERS.get(tag.subject.lower_)
        if not i or gender is None or running is None or running.kind != "person":
            return None
        if self.last is None or self.last.quote != self.quotes[i - 1] or tag.where != "after":
            return None
        between = self.text[self.last.quote.closed : self.quotes[i].opened].strip()
        plain = len(between.split()) <= LONGEST_TITLE and not any(m in between[:-1] for m in ".!?")
        fits = self.reading.cast.genders.get(running.name, "") in ("", gender)
        return replace(running, how="pronoun", token=tag.subject.i) if plain and fits else None

    def _subject_before(self, i: int, tag: Tag, speaker: Speaker | str) -> Speaker | None:
        """Ana Ruiz opened the fair. "…," she said: of whom the sentence before tells, if the
        pronoun fits. It may close the paragraph before, unless the article is about `speaker`."""
        gender = _GENDERS.get(tag.subject.lower_)
        if gender is None or tag.where != "after":
            return None
        before = self.sentence_before(i)
        if i and (before is None or before.start < self.quotes[i - 1].closed):
            return None
        known = speaker.name if isinstance(speaker, Speaker) else ""
        across = before is not None and before.start < self.paragraph.start
        if across and known and known == self.reading.main_person:
            return None
        head = child(before.span.root, "nsubj", "nsubjpass") if before is not None else None
        found = named(head, self.reading.cast, None, {}) if head is not None else ""
        if before is not None:
            found = _source(before, self.reading.cast) or found
        if isinstance(found, str) and before is not None:
            found = _agent(before, self.reading.cast) or _opener(before, self.reading.cast) or found
        if isinstance(found, str) or found.kind != "person" or found.how == "pronoun":
            return None
        if self.reading.cast.genders.get(found.name, "") not in ("", gender):
            return None
        return Speaker(found.name, "person", "pronoun", tag.subject.i)

    def _opening(self, i: int, tag: Tag) -> Speaker | None:
        """ "…," he said, as the story opens: whom a caption above names, if the article is about
        that person."""
        gender, cast = _GENDERS.get(tag.subject.lower_), self.reading.cast
        body = (p for p in self.reading.article.paragraphs if p.role == "body")
        before = self.sentence_before(i)
        opens = before is None or before.start < self.paragraph.start
        if i or gender is None or not opens or next(body, None) != self.paragraph:
            return None
        name, opened = self.reading.main_person, self.quotes[i].opened
        above = any(m.person.name == name and m.end <= opened for m in cast.mentions)
        fits = cast.genders.get(name, "") in ("", gender)
        return Speaker(name, "person", "pronoun", tag.subject.i) if above and fits else None

    def sentence_before(self, i: int) -> Sentence | None:
        """The sentence right before quotation `i`, if the outlet tells it."""
        sentences, opened = self.reading.story.sentences, self.quotes[i].opened
        at = bisect_left(sentences, opened, key=attrgetter("start")) - 1
        if at < 0 or sentences[at].end > opened:
            return None
        start = sentences[at].start
        spoken = self.reading.is_quoted(start)
        return None if spoken else sentences[at]
