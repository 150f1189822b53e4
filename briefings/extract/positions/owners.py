"""The body that "its", "the company's" or nothing at all leaves to the sentences around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.positions.articled import article_of
from briefings.extract.positions.central import OF_KIND, OF_NEWS, of_kind, of_news
from briefings.extract.positions.its import its_means, owner_acting
from briefings.extract.positions.meant import NAMED, Meant, named, namesake, noun_means
from briefings.extract.positions.modifiers import CHAMBERS
from briefings.extract.positions.nearby import near, only
from briefings.extract.positions.office import office
from briefings.extract.positions.spoken_for import led, subject, through
from briefings.extract.positions.towns import in_town, is_of_town

if TYPE_CHECKING:
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.pipeline import Token
    from briefings.extract.positions.office import Office
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# Nouns that stand for any body that was just named.
_ANY = frozenset(["company", "firm", "group", "organisation", "organization", "business"])
# Nouns for a body that a title before names: "Greens leader N. N. and the party's whip M. M.".
_PARTIES = frozenset({"party"})
_PRESIDENTS = frozenset({"president", "vice president", "vice-president"})
UNKNOWN = "body open"
# The doubt of the only body that the sentence above names.
ABOVE = "body of the sentence above"


def owned(reading: Reading, phrase: RolePhrase, held: Office, sentence: Sentence) -> Office:
    """The office with the one body that its owner can mean; as it was when there is none."""
    if held.organization or (held.place and not held.teamed):
        return held
    if "owner open" in held.doubts:
        meant = _owner(reading, phrase, sentence) or _news(reading, phrase)
        return _with(held, meant, "owner open")
    if "complement open" in held.doubts:
        return _with(held, _complement_means(reading, phrase), "complement open")
    if is_of_town(held):
        return in_town(reading, held, sentence)
    known = _compound(reading, phrase)
    if known is not None:
        noun = reading.story.doc[phrase.start - 1].lower_
        bare = replace(held, phrase=held.phrase.replace(f"{noun} ", "", 1))
        told = bare.for_body(known.text, known.organization)
        return replace(told, value=held.value, doubts=(*held.doubts, known.doubt))
    current = held.modality in ("holds", "acting")
    kind = of_kind(reading, held.value) if current else None
    if kind is not None:
        return replace(held.of(kind), doubts=(*held.doubts, OF_KIND))
    return held if held.occupation else _of_speakers(reading, phrase, held, sentence)


def _of_speakers(reading: Reading, phrase: RolePhrase, held: Office, sentence: Sentence) -> Office:
    """ "Spokesman N. N.", "chief executive N. N.": of the body told beside, above or all along."""
    if held.value.lower() not in words("posts_of_speakers"):
        listed = held.role in words("body_offices") | _PRESIDENTS and held.value == held.role
        body = _beside(reading, phrase) if listed else None
        return replace(held.of(body), doubts=(*held.doubts, NAMED)) if body else held
    body = led(reading, phrase) or through(reading, phrase) or _beside(reading, phrase)
    body = body or subject(reading, phrase, sentence)
    doubt = NAMED
    if body is None and held.modality in ("holds", "acting"):
        body, doubt = of_news(reading), OF_NEWS
        if body is None:
            body, doubt = _above(reading, phrase, sentence), ABOVE
    if body is None:
        return replace(held, doubts=(*held.doubts, UNKNOWN))
    return replace(held.of(body), doubts=(*held.doubts, doubt))


def _above(reading: Reading, phrase: RolePhrase, sentence: Sentence) -> str | None:
    """ "Norvex cuts jobs. Spokesman N. N. said": the one body near, a subject above."""
    body = only(near(reading, sentence, phrase.first)) if sentence.index else None
    root = reading.story.sentences[sentence.index - 1].span.root
    subject = child(root, "nsubj", "nsubjpass") if body is not None else None
    if subject is None:
        return None
    return body if body and body in root.doc[subject.left_edge.i : root.i].text else None


def _compound(reading: Reading, phrase: RolePhrase) -> Meant | None:
    """ "union president", "trust chairman": the one such body that was named before."""
    noun = reading.story.doc[phrase.start - 1] if phrase.start > phrase.front[0] else None
    if noun is None or noun.tag_ == "POS" or phrase.start - 1 != phrase.front[0]:
        return None
    team = noun.text[0].isupper() and phrase.role.split()[-1] in words("team_roles")
    if noun.text in CHAMBERS or noun.text == "Group":
        return None  # "Senate majority leader", "Group Finance Director": of no other body
    kinds = words("generic_bodies", "facility_words")
    if noun.lower_ not in kinds and not team:
        return None
    return namesake(reading, noun)


def _with(held: Office, body: Meant | None, reason: str) -> Office:
    """The office with a body instead of the doubt; as it was without one."""
    if body is None:
        return held
    doubts = tuple(d for d in held.doubts if d != reason)
    own = reason == "owner open" and " of " in held.value
    told = held.owned_by(body.text) if own else held.for_body(body.text, body.organization)
    return replace(told, organization=body.organization, doubts=(*doubts, body.doubt))


def _complement_means(reading: Reading, phrase: RolePhrase) -> Meant | None:
    """What the open complement of a role means: "of the museum", "of the park's panel"."""
    doc, (first, last) = reading.story.doc, phrase.back
    if last - first < 2 or doc[first].lower_ not in ("of", "for", "at"):
        return None
    if any(doc[i].tag_ == "IN" for i in range(first + 1, last)):
        return None
    mark = next((i for i in range(first, last) if doc[i].tag_ == "POS"), None)
    if mark is None:
        return _apposed(reading, last) or noun_means(reading, doc[last - 1])
    owner = noun_means(reading, doc[mark - 1])
    if owner is None:
        return None
    rest = doc[mark + 1 : last].text
    return replace(owner, text=f"{owner.text}’s {rest}", organization=None)


def _apposed(reading: Reading, i: int) -> Meant | None:
    """ "director of the new branch, Apex Lima,": the name right after a comma."""
    doc, end = reading.story.doc, bounds(reading.story.doc, i - 1)[1]
    kinds = words("kinds_of_bodies", "generic_bodies")
    if doc[i - 1].lower_ not in kinds or i >= end or doc[i].text != ",":
        return None
    last = i + 1
    while last < end and doc[last].text[0].isupper():
        last += 1
    closed = last < end and doc[last].text in (",", ".", ";")
    if last == i + 1 or not closed or reading.cast.at(i + 1) is not None:
        return None
    name = doc[i + 1 : last].text
    return Meant(name, name, NAMED, i)


def _owner(reading: Reading, phrase: RolePhrase, sentence: Sentence) -> Meant | None:
    doc, (first, start) = reading.story.doc, phrase.front
    mark = next((i for i in range(start - 1, first - 1, -1) if doc[i].tag_ == "POS"), None)
    if mark is None:
        team = phrase.role.split()[-1] in words("team_roles") | {"coach"}
        its = ("its", "their") if team else ("its",)
        return _of_its(reading, phrase, sentence) if doc[first - 1].lower_ in its else None
    beside = _titled_beside(reading, phrase, sentence) if doc[mark - 1].lower_ in _PARTIES else None
    found = beside or noun_means(reading, doc[mark - 1])
    if found is None and mark - first == 1 and doc[mark - 1].lower_ in _ANY:
        return _one_near(reading, phrase, sentence)
    return found


def _titled_beside(reading: Reading, phrase: RolePhrase, sentence: Sentence) -> Meant | None:
    """ "Harbour Left chief N. N. and the party's treasurer,": the one body of the titles before."""
    doc, first = reading.story.doc, sentence.span.start
    before = (t for t in reading.cast.titles if first <= t.phrase.first < phrase.first)
    told = {office(doc, t.phrase, reading.cast).organization for t in before} - {None}
    return named(reading, article_of(str(*told)), phrase.first) if len(told) == 1 else None


def _news(reading: Reading, phrase: RolePhrase) -> Meant | None:
    """ "its finance chief", "the company's manager": of the one body that the article is about."""
    doc, (first, start) = reading.story.doc, phrase.front
    its = doc[first - 1].lower_ == "its"
    owner = doc[first].lower_ if start - first > 1 and doc[first + 1].tag_ == "POS" else ""
    name = of_news(reading) if its or owner in _ANY else None
    return Meant(article_of(name), name, OF_NEWS, first) if name is not None else None


def _of_its(reading: Reading, phrase: RolePhrase, sentence: Sentence) -> Meant | None:
    doc, first = reading.story.doc, phrase.front[0]
    return (
        _pointed(reading, doc[first - 1])
        or owner_acting(reading, doc[first - 1])
        or _one_near(reading, phrase, sentence)
        or its_means(reading, doc[first - 1])
    )


def _pointed(reading: Reading, pronoun: Token) -> Meant | None:
    return its_means(reading, pronoun) if reading.bodies.at(pronoun.i) is not None else None


def _one_near(reading: Reading, phrase: RolePhrase, sentence: Sentence) -> Meant | None:
    body = only(near(reading, sentence, phrase.first))
    return named(reading, article_of(body), phrase.first) if body is not None else None


def _beside(reading: Reading, phrase: RolePhrase) -> str | None:
    """ "Norvex chairman N. N., director M. M. and chief executive K. K.": the first one's body."""
    doc, i = reading.story.doc, phrase.first - 1
    if i < 1 or not (doc[i].lower_ == "and" or (doc[i].text == "," and doc[i + 1].text.islower())):
        return None
    i -= doc[i].lower_ == "and" and doc[i - 1].text == ","
    for title in reading.cast.titles:
        if title.where == "before" and title.mention.last == i:
            body = office(doc, title.phrase, reading.cast).organization
            return body or _beside(reading, title.phrase)
    return None
