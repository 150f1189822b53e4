"""Who is meant by "he", "her" and "the envoy": the sentences are read in their order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.mention import Gender, Mention, Title
from briefings.extract.people.roles import kin, role_ending
from briefings.extract.tables import table
from briefings.model import Person

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefings.extract.people.named import Named
    from briefings.extract.story import Sentence, Story

PRONOUNS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
REACH = 2
FARTHEST = 8
_CREDITS = frozenset(
    ["photo", "photograph", "photos", "picture", "image", "photographed", "courtesy", "credit"]
)


class Focus:
    """Reads an article sentence by sentence and remembers who is in view."""

    def __init__(self, story: Story, named: Named, titles: tuple[Title, ...]) -> None:
        self.doc: Doc = story.doc
        self.genders = dict(named.genders)
        self.titles = titles
        self.at: dict[int, Mention] = {}
        self.refused: list[tuple[int, str]] = []
        self.seen: list[list[Mention]] = []
        self.rivals: list[list[Token]] = []
        self.all_quoted: list[bool] = []
        self.speaker: Person | None = None
        self.inside = quoted_tokens(story)
        self.covered = {i for t in titles for i in range(t.phrase.first, t.phrase.last)}
        self.shared = {i for run in named.open for i in range(run.first, run.last)}
        self.named: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in named.mentions:
            self.named[mention.first].append(mention)
            self.at.update(dict.fromkeys(range(mention.first, mention.last), mention))

    def read(self, sentence: Sentence) -> None:
        """Resolve what stands in the next sentence."""
        self.seen.append([])
        self.rivals.append([])
        self.all_quoted.append(all(t.i in self.inside or t.is_punct for t in sentence.span))
        for token in sentence.span:
            self.seen[-1].extend(m for m in self.named.get(token.i, ()) if not self._credit(m))
            if token.i in self.shared:
                self.rivals[-1].append(token)
            elif token.lower_ in PRONOUNS and token.tag_ in ("PRP", "PRP$"):
                self._pronoun(token, sentence)
            elif token.tag_ in ("NN", "NNP") and token.i not in self.at:
                self._noun(token)
        self._remember_speaker(sentence)

    def _credit(self, mention: Mention) -> bool:
        """ "By N. N.", "Photo by N. N.": who made the article is not in it."""
        i = mention.first - 1
        if i < 0 or self.doc[i].lower_ not in ("by", "/", "credit", ":"):
            return False
        start = bounds(self.doc, mention.first)[0]
        return i <= start or self.doc[i - 1].lower_ in _CREDITS or self.doc[i - 1].is_space

    def _take(self, token: Token, person: Person, how: str, gender: Gender = "") -> None:
        end = token.idx + len(token.text)
        mention = Mention(person, how, token.idx, end, token.i, token.i + 1)  # type: ignore[arg-type]
        self.at[token.i] = mention
        self.seen[-1].append(mention)
        if gender and not self.genders.get(person.name):
            self.genders[person.name] = gender

    def _pronoun(self, token: Token, sentence: Sentence) -> None:
        gender = PRONOUNS[token.lower_]
        found = self._antecedent(token, gender, sentence)
        match found:
            case Person():
                self._take(token, found, "pronoun", gender)
            case str():
                self.refused.append((token.i, found))

    def _antecedent(self, token: Token, gender: Gender, sentence: Sentence) -> Person | str:
        if token.i in self.inside:
            return self._within_quote(token, gender)
        if self._tags_a_quote(token) and self.speaker and self._fits(self.speaker, gender):
            here = self._people(self.seen[-1], gender, outside=True)
            if not here or here == [self.speaker]:
                return self.speaker
        here = self._people(self.seen[-1], gender)
        rivals = [r for r in self.rivals[-1] if self._rival_fits(r, gender)]
        if here or rivals:
            if len(here) == 1 and not rivals:
                return self._advised(token, here[0], gender) or here[0]
            return self._clause_mate(token, here, rivals)
        return self._ahead(token, gender, sentence) or self._back(token, gender)

    def _advised(self, token: Token, here: Person, gender: Gender) -> str:
        """ "Chen said he should resign": what somebody should do is often said of another."""
        duty = any(c.lower_ in ("should", "must", "ought") for c in token.head.lefts)
        if self._says(token) != here or len(self.seen) < 2:
            return ""
        if not duty and not self._new_to_story(here):
            return ""
        before = self.seen[-2] if duty else [m for m in self.seen[-2] if self._is_subject(m)]
        others = [p for p in self._people(before, gender, outside=True) if p != here]
        return f"{here.name} or another may be meant by {token.text}" if others else ""

    def _new_to_story(self, person: Person) -> bool:
        """Whether somebody is named for the first time: who comments often speaks of another."""
        return not any(m.person == person for seen in self.seen[:-1] for m in seen)

    def _is_subject(self, mention: Mention) -> bool:
        words_ = (self.doc[i] for i in range(mention.first, mention.last))
        return any(w.dep_ in ("nsubj", "nsubjpass") for w in words_)

    def _clause_mate(self, token: Token, here: list[Person], rivals: list[Token]) -> Person | str:
        """ "Lund's lawyer, Okafor, said he …": the speaker, when the others are only owners."""
        speaker = self._says(token)
        if speaker in here and not rivals:
            others = [m for m in self.seen[-1] if m.person in here and m.person != speaker]
            if all(self.doc[m.last - 1].dep_ == "poss" for m in others):
                return speaker
        return f"{len(here) + len(rivals)} may be meant by {token.text}"

    def _says(self, token: Token) -> Person | None:
        """The subject of the verb of speech whose complement has the pronoun as its subject."""
        clause = token.head
        if token.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp":
            return None
        verb = clause.head
        if verb.lemma_.lower() not in words("verbs_of_speech"):
            return None
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        found = self._named_by(subject) if subject is not None else None
        return found.person if found is not None else None

    def _named_by(self, noun: Token) -> Mention | None:
        """The mention at a noun, or at its apposition."""
        apposed = (self.at.get(c.i) for c in noun.children if c.dep_ == "appos")
        return self.at.get(noun.i) or next((m for m in apposed if m is not None), None)

    def _within_quote(self, token: Token, gender: Gender) -> Person | str:
        """In a quotation "he" is somebody who was named in the same quotation, or open."""
        start = token.i
        while start - 1 in self.inside:
            start -= 1
        named = [m for m in self.seen[-1] if m.first >= start]
        people = self._people(named, gender)
        return people[0] if len(people) == 1 else f"{token.text} in a quotation"

    def _tags_a_quote(self, token: Token) -> bool:
        """ "…," he said: a subject of a verb of speech right after a closing mark."""
        if token.i == 0 or token.dep_ != "nsubj":
            return False
        before = self.doc[token.i - 1].text
        verb = token.head.lemma_ in words("verbs_of_speech")
        return verb and before in ('"', "”", "''", "’", "'")

    def _ahead(self, token: Token, gender: Gender, sentence: Sentence) -> Person | None:
        """ "When he arrived, Lund …": the subject of the main clause after a fronted clause."""
        root = sentence.span.root
        subject = next((c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i < token.i or not _fronted(token, root):
            return None
        found = self.at.get(subject.i)
        return found.person if found and self._fits(found.person, gender) else None

    def _back(self, token: Token, gender: Gender) -> Person | str:
        """The one person in view of the sentences before, or the subject of the last of them.

        A sentence that is all quotation is stepped over.
        """
        steps = 0
        for back in range(2, len(self.seen) + 1):
            people = self._people(self.seen[-back], gender, outside=True)
            rivals = [
                r
                for r in self.rivals[-back]
                if self._rival_fits(r, gender) and r.i not in self.inside
            ]
            if len(people) == 1 and not self._subject_rival(rivals):
                return people[0]
            if people or rivals:
                return self._subject(self.seen[-back], gender, token) or (
                    f"{len(people) + len(rivals)} may be meant by {token.text}"
                )
            steps += not self.all_quoted[-back]
            if steps >= REACH or back > FARTHEST:
                break
        return f"nobody before {token.text}"

    def _subject(self, seen: list[Mention], gender: Gender, token: Token) -> Person | None:
        """The subject of the main clause of the last sentence, taken up as a subject."""
        owner = token.dep_ == "poss" and token.head.dep_ in ("nsubj", "nsubjpass")
        if token.dep_ not in ("nsubj", "nsubjpass") and not owner:
            return None
        for mention in seen:
            for i in range(mention.first, mention.last):
                word = self.doc[i]
                main = word.dep_ in ("nsubj", "nsubjpass") and word.head.dep_ == "ROOT"
                if main and self._fits(mention.person, gender):
                    return mention.person
        return None

    def _subject_rival(self, rivals: list[Token]) -> bool:
        return any(r.dep_ in ("nsubj", "nsubjpass") for r in rivals)

    def _people(
        self, seen: list[Mention], gender: Gender, *, outside: bool = False
    ) -> list[Person]:
        found = [
            m.person
            for m in seen
            if self._fits(m.person, gender) and not (outside and m.first in self.inside)
        ]
        return list(dict.fromkeys(found))

    def _fits(self, person: Person, gender: Gender) -> bool:
        return self.genders.get(person.name, "") in (gender, "")

    def _rival_fits(self, token: Token, gender: Gender) -> bool:
        known = table("human_nouns").get(token.lower_) or table("gendered_roles").get(token.lower_)
        return not known or known[0] == gender

    def _noun(self, token: Token) -> None:
        """A definite role noun is somebody; another noun for a human being is a rival."""
        if token.i in self.covered or any(
            c.dep_ == "appos" and c.i in self.at for c in token.children
        ):
            return
        role = role_ending(self.doc, token.i)
        if role is not None and self._definite(token, role[0]):
            found = self._holder(role[1], token)
            if found is not None:
                self._take(token, found, "role")
                return
        if (role is not None or token.lower_ in table("human_nouns")) and not self._predicate(
            token
        ):
            self.rivals[-1].append(token)

    def _predicate(self, token: Token) -> bool:
        """ "is a lawyer", "as coach": says what somebody is, and names nobody else."""
        if token.dep_ in ("attr", "appos", "compound", "oprd", "amod", "npadvmod"):
            return True
        return token.dep_ == "pobj" and token.head.lower_ in ("as", "like")

    def _definite(self, token: Token, start: int) -> bool:
        first = start
        while first > 0 and self.doc[first - 1].text in table("demonyms"):
            first -= 1
        if first == 0 or self.doc[first - 1].lower_ != "the":
            return False
        if first > 1 and self.doc[first - 2].lower_ == "as":
            return False
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        if after is None:
            return True
        if after.lower_ in ("of", "for", "to", "at", "who", "whose", "in") or after.tag_ in (
            "HYPH",
        ):
            return False
        return after.tag_ not in ("NN", "NNS", "NNP", "NNPS") and not self._predicate(token)

    def _holder(self, role: str, token: Token) -> Person | None:
        """The only person so far whose title agrees, or the only one of them in view."""
        holders = [
            t.mention.person
            for t in self.titles
            if t.mention.first < token.i
            and role in kin(t.phrase.role)
            and self._same_land(t, token)
        ]
        people = list(dict.fromkeys(holders))
        if len(people) > 1:
            near = {m.person for seen in self.seen[-REACH:] for m in seen}
            people = [p for p in people if p in near]
        return people[0] if len(people) == 1 else None

    def _same_land(self, title: Title, token: Token) -> bool:
        """ "the Chinese envoy" is not the ambassador of another country."""
        land = table("demonyms").get(self.doc[token.i - 1].text)
        phrase = self.doc[title.phrase.first : title.phrase.start]
        told = [
            table("demonyms").get(t.text) or table("places").get(t.text, ())[1:] for t in phrase
        ]
        return not land or not any(told) or land in told

    def _remember_speaker(self, sentence: Sentence) -> None:
        for token in sentence.span:
            if token.i in self.inside or token.dep_ != "nsubj":
                continue
            found = self.at.get(token.i)
            if found is not None and token.head.lemma_ in words("verbs_of_speech"):
                self.speaker = found.person


def quoted_tokens(story: Story) -> set[int]:
    """The tokens between quotation marks; a mark that is never closed ends with its paragraph."""
    inside: set[int] = set()
    open_mark = False
    paragraph = -1
    for sentence in story.sentences:
        if sentence.paragraph.start != paragraph:
            paragraph, open_mark = sentence.paragraph.start, False
        for token in sentence.span:
            if token.text in ("“", "``") or (token.text == '"' and not open_mark):
                open_mark = True
            elif token.text in ("”", "''", '"'):
                open_mark = False
            elif open_mark:
                inside.add(token.i)
    return inside


def _fronted(token: Token, root: Token) -> bool:
    """Whether a token stands in a clause or phrase before the main clause's subject."""
    node = token
    while node.head.i != node.i and node.head.i != root.i:
        node = node.head
    return node.head.i == root.i and node.dep_ in ("advcl", "prep") and node.i < root.i
