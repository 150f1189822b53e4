"""What is in view while an article is read: who was named, and who else might be meant."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.clauses.source import quoted
from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.mention import Gender, How, Mention, Title
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people.named import Named
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.story import Story
    from briefings.model import Person

# So many sentences that are not all quotation are looked back upon.
REACH = 2
_CREDITS = frozenset(
    ["photo", "photograph", "photos", "picture", "image", "photographed", "courtesy", "credit"]
)


_MARKS = frozenset({"“", "”", "``", "''", '"'})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "EVENT"})


class View:
    """The mentions, rivals and speaker so far, sentence by sentence."""

    def __init__(self, story: Story, named: Named, titles: tuple[Title, ...]) -> None:
        self.doc: Doc = story.doc
        self.title = story.article.title or ""
        self.genders = dict(named.genders)
        self.titles = titles
        self.at: dict[int, Mention] = {}
        self.refused: list[tuple[int, str]] = []
        self.seen: list[list[Mention]] = []
        self.rivals: list[list[Token]] = []
        self.aged: list[list[Token]] = []
        self.all_quoted: list[bool] = []
        self.spoken_of: list[set[Gender]] = []
        self.left_open: list[set[Gender]] = []
        self.speaker: Person | None = None
        self.inside = _quoted_tokens(story)
        self.covered = {i for t in titles for i in range(t.phrase.first, t.phrase.last)}
        self.ends = _ends(story.doc)
        self.shared = {i for run in named.open for i in range(run.first, run.last)}
        self.named: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in named.mentions:
            self.named[mention.first].append(mention)
            self.at.update(dict.fromkeys(range(mention.first, mention.last), mention))

    def people(self, seen: list[Mention], gender: Gender, *, outside: bool = False) -> list[Person]:
        """The people of some mentions whom the gender fits, each once."""
        found = [
            m.person
            for m in seen
            if self.fits(m.person, gender) and not (outside and m.first in self.inside)
        ]
        return list(dict.fromkeys(found))

    def fits(self, person: Person, gender: Gender) -> bool:
        """Whether nothing that is known speaks against the gender."""
        return self.genders.get(person.name, "") in (gender, "")

    def rival_fits(self, token: Token, gender: Gender) -> bool:
        """Whether a noun could be meant by a pronoun of this gender."""
        known = table("human_nouns").get(token.lower_) or table("gendered_roles").get(token.lower_)
        return not known or known[0] == gender

    def named_by(self, noun: Token) -> Mention | None:
        """The mention at a noun, or at its apposition: "the mayor, the novelist Ana Ruiz,"."""
        apposed = (self.named_by(c) for c in noun.rights if c.dep_ == "appos")
        return self.at.get(noun.i) or next((m for m in apposed if m is not None), None)

    def may_be_somebody(self, token: Token) -> bool:
        """Whether a name alone is the subject, and is the end of a longer one that was told before
        and that no rule knows for a person's: "Ana Ruiz and Moss … Moss batted"."""
        alone = token.tag_ == "NNP" and token.dep_ in _SUBJECTS and not token.n_lefts
        alone = alone and token.ent_type_ not in _PLACES and token.text.isalpha()
        return alone and self.ends.get(token.text, token.i) < token.i

    def credit(self, mention: Mention) -> bool:
        """ "By N. N.", "Photo by N. N.": who made the article is not in it."""
        i = mention.first - 1
        if i < 0 or self.doc.words[i].lower_ not in ("by", "/", "credit", ":"):
            return False
        start = bounds(self.doc, mention.first)[0]
        return i <= start or self.doc[i - 1].lower_ in _CREDITS or self.doc[i - 1].is_space

    def take(self, token: Token, person: Person, how: How, gender: Gender = "") -> None:
        """Note that a token means a person, and the gender that a pronoun tells."""
        end = token.idx + len(token.text)
        mention = Mention(person, how, token.idx, end, token.i, token.i + 1)
        self.at[token.i] = mention
        self.seen[-1].append(mention)
        if gender and not self.genders.get(person.name):
            self.genders[person.name] = gender


def _ends(doc: Doc) -> dict[str, int]:
    """The words that end a name of two words or more, with the first token of each that does."""
    found: dict[str, int] = {}
    known = words("organization_words")
    for before, token in pairwise(doc.words):
        named = token.tag_ == "NNP" == before.tag_ and before.text.isalpha()
        if named and token.lower_ not in known:
            follows = token.i + 1 < len(doc) and doc.words[token.i + 1].tag_ in ("NNP", "NNPS")
            if not follows and not _is_place(token):
                found.setdefault(token.text, token.i)
    return found


def _is_place(token: Token) -> bool:
    """Whether a word is the name of a country, of a people, or of a town by its label too."""
    kind = table("places").get(token.text, ("",))[0]
    if kind == "country" or token.text in table("demonyms"):
        return True
    return bool(kind) and token.ent_type_ != "PERSON"


def _quoted_tokens(story: Story) -> set[int]:
    """The tokens between quotation marks; a mark that is never closed ends with its paragraph, or
    where the next one opens."""
    article = story.article
    marks = iter([m for p in article.paragraphs for m in quoted(article.text, p.start, p.end)])
    inside: set[int] = set()
    mark = next(marks, None)
    for sentence in story.sentences:
        if mark is None:
            break
        if sentence.end <= mark[0]:
            continue
        for token in sentence.span:
            while mark is not None and token.idx >= mark[1]:
                mark = next(marks, None)
            if mark is not None and token.idx > mark[0] and token.text not in _MARKS:
                inside.add(token.i)
    return inside
