"""Who belongs to what: "a member of X", "joined X", "Labour's N. N.", "N. N. (Green)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.clauses.tree import child, edges
from briefings.extract.lexicon import words
from briefings.extract.memberships import parties
from briefings.extract.minting import mint
from briefings.extract.names import canonical, with_the
from briefings.extract.places.names import name_start
from briefings.extract.statements.lowered import lowered
from briefings.extract.statements.moments import in_words
from briefings.extract.statements.phrases import Phrase, phrase
from briefings.extract.statements.telling import state
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

# verb → the preposition of its group; "" for an object.
_VERBS = {"join": "", "rejoin": "", "belong": "to", "elect": "to", "admit": "to"}
_VERBS |= {"appoint": "to", "sit": "on", "serve": "on", "become": ""}
# Of these only the passive tells that somebody belongs to a group.
_PASSIVE = frozenset({"admit", "appoint", "elect"})
# Bodies within a body, which have members: "the board of the Orla Trust".
_INNER = frozenset({"board", "commission", "committee", "council", "jury", "panel"})
# What a group is called that has members, not staff.
_GROUPS = frozenset(["academy", "assembly", "board", "commission", "congress", "nations", "nato"])
_GROUPS |= {"order", "org", "orchestra", "parliament", "party", "quad", "senate", "society"}
# A description of more words than this says more than a membership.
LONGEST = 8


def facts(reading: Reading) -> Iterator[Fact]:
    """The memberships that an article tells of a person or a body, one at a time."""
    doc, forms = reading.story.doc, lowered(reading.story.doc)
    for parsed in reading.clauses:
        if parsed.sentence.paragraph.role == "heading":
            continue
        for i in range(parsed.sentence.span.start, parsed.sentence.span.end):
            if forms[i] in ("member", "members") and not reading.is_quoted(doc[i].idx):
                yield from _member(reading, parsed.sentence, doc[i])
                yield from _before_name(reading, parsed.sentence, doc[i])
        yield from _entered(reading, parsed)
    yield from parties.facts(reading)


def _member(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[Fact]:
    """ "Ana Ruiz, a member of the Orla Council," and "the club, which is a member of X"."""
    of = next((c for c in noun.rights if c.lower_ == "of" and c.i == noun.i + 1), None)
    group = child(of, "pobj") if of is not None else None
    who = _of_whom(reading, noun)
    if group is None or who is None or not _is_group(reading, group):
        return
    if any(c.dep_ == "amod" and c.lower_ in ("former", "ex") for c in noun.lefts):
        return
    told = phrase(reading, group, *_extent(group))
    if isinstance(told, str) or len(told.text.split()) > LONGEST:
        return
    if not any(c.isupper() for c in told.text):
        return
    past = noun.head.lower_ in ("was", "were", "been")
    day = "" if past else in_words(reading.article.published or "").partition(" ")[2]
    since = f" as of {day}" if day else ""
    yield _fact(
        reading,
        sentence,
        who,
        told,
        f"{who} was a member of {told.text}{since}.",
        "member of",
    )


def _extent(noun: Token) -> tuple[int, int]:
    """A group's name with its "of X", and without what hangs on it further."""
    end = noun.i + 1
    while noun.pos_ == "PROPN" and end < len(noun.doc) and noun.doc[end].tag_ in ("NNP", "NNPS"):
        end += 1
    of = next((c for c in noun.rights if c.lower_ in ("of", "for") and c.i == end), None)
    return noun.left_edge.i, end if of is None else edges(of)[1]


def _before_name(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[Fact]:
    """ "EU member Hungary", "Nato member state Norway": initials, and one country or body."""
    doc, first = noun.doc, noun.i + 1
    group = doc[noun.i - 1] if noun.i > sentence.span.start and noun.tag_ != "NNS" else noun
    initials = len(group.text) > 1 and group.text.isupper()
    if not (initials or group.lower_ in _GROUPS) or group.tag_ != "NNP":
        return
    first += first < sentence.span.end and doc[first].lower_ in ("state", "country", "nation")
    last = first
    while last < sentence.span.end and doc[last].tag_ == "NNP":
        last += 1
    over = last >= len(doc) or doc[last].lower_ not in ("and", "or", "'s", "’s", "-")
    name = doc[first:last].text
    if last == first or not over or doc[first].ent_type_ not in ("GPE", "ORG"):
        return
    the = "the " if group.lower_ in words("acronyms_with_the") else ""
    told = Phrase(f"{the}{group.text}", frozenset())
    subject = with_the(name)
    yield _fact(
        reading,
        sentence,
        name,
        told,
        f"{subject} is a member of {told.text}.",
        "member before name",
    )


def _of_whom(reading: Reading, noun: Token) -> str | None:
    """The name that "a member", or "one of 12 members", is said of: in apposition, or by "is"."""
    if noun.lower_ == "members":
        counted = noun.head.lower_ == "of" and any(c.dep_ == "nummod" for c in noun.lefts)
        noun = noun.head.head if counted else noun
        if noun.lower_ != "one":
            return None
    head, thing = noun.head if noun.dep_ == "appos" else None, False
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        if any(c.dep_ == "neg" or c.tag_ == "MD" for c in noun.head.children):
            return None
        head = child(noun.head, "nsubj")
        if head is not None and head.tag_ in ("WP", "WDT") and noun.head.dep_ == "relcl":
            thing, head = head.tag_ == "WDT", noun.head.head
        elif head is not None and head.lower_ == "it":
            return _told_before(reading, head)
    if head is None or head.i >= noun.i:
        return None
    found = reading.cast.at(head.i)
    if found is not None:
        return found.person.name
    pointer = reading.bodies.at(head.i)
    body = pointer.body if pointer is not None else reading.bodies.named.get(head.i)
    if body is not None or head.tag_ != "NNP" or (head.ent_type_ == "PERSON" and not thing):
        return body.name if body is not None else None
    return str(head.doc[name_start(head.doc, head.i, head.sent.start) : head.i + 1].text)


def _told_before(reading: Reading, it: Token) -> str | None:
    """The body that the sentence before, in the same paragraph, has for its subject."""
    sentences = reading.story.sentences
    at = next((i for i, s in enumerate(sentences) if s.span.start == it.i), 0)
    if not at or sentences[at - 1].paragraph != sentences[at].paragraph:
        return None
    subject = child(sentences[at - 1].span.root, "nsubj", "nsubjpass")
    if subject is None:
        return None
    body = reading.bodies.named.get(subject.i)
    if body is None and subject.ent_type_ == "GPE" and subject.tag_ == "NNP":
        return subject.doc[subject.left_edge.i : subject.i + 1].text.removeprefix("The ")
    return body.name if body is not None else None


def _is_group(reading: Reading, noun: Token) -> bool:
    """Whether a noun names a group with members: no staff, no family, no public."""
    if noun.pos_ == "PROPN":
        return reading.cast.at(noun.i) is None and noun.ent_type_ not in ("PERSON", "DATE")
    return noun.lower_ in _GROUPS or noun.lower_ in words("group_nouns", "generic_bodies")


def _entered(reading: Reading, parsed: Parsed) -> Iterator[Fact]:
    """ "Ana Ruiz joined the Orla Party in 2004", "was elected to the Academy"."""
    for clause in parsed.clauses:
        if not isinstance(clause, Predication) or clause.verb.lemma not in _VERBS:
            continue
        noun = _entered_group(clause)
        if noun is None or clause.quoted or clause.mood != "said" or not _has_members(noun):
            continue
        statement = state(reading, parsed.sentence, clause)
        if isinstance(statement, str) or not statement.names or statement.attributed_to:
            continue
        who, told = statement.clause.subject, phrase(reading, noun, *_extent(noun))
        named = any(n.text == who for n in statement.names)
        if not named or isinstance(told, str) or not clause.verb.finite:
            continue
        yield _fact(
            reading,
            parsed.sentence,
            who,
            told,
            statement.text,
            "joined",
            date=statement.date,
            doubts=statement.doubts,
        )


def _entered_group(clause: Predication) -> Token | None:
    verb, joint = clause.main, _VERBS[clause.verb.lemma]
    if clause.verb.lemma == "become":
        member = child(verb, "attr")
        of = next((c for c in member.rights if c.lower_ == "of"), None) if member else None
        told = member is not None and of is not None and member.lower_ in ("member", "members")
        return child(of, "pobj") if told and of is not None else None
    if not joint:
        return child(verb, "dobj")
    if clause.verb.lemma in _PASSIVE and not clause.verb.passive:
        return None
    preposition = next((c for c in verb.rights if c.lower_ == joint), None)
    return child(preposition, "pobj") if preposition is not None else None


def _has_members(noun: Token) -> bool:
    """Whether a name is that of a group, by its last word or as initials."""
    if noun.lower_ in _INNER and noun.pos_ == "NOUN":
        of = next((c for c in noun.rights if c.lower_ == "of"), None)
        owner = child(of, "pobj") if of is not None else None
        return owner is not None and owner.pos_ == "PROPN"
    group = noun.lower_ in _GROUPS or noun.lower_ in words("group_nouns")
    return noun.pos_ == "PROPN" and (group or (noun.text.isupper() and len(noun.text) > 1))


def _fact(
    reading: Reading,
    sentence: Sentence,
    who: str,
    group: Phrase,
    statement: str,
    way: str,
    *,
    date: str | None = None,
    doubts: tuple[str, ...] = (),
) -> Fact:
    person = any(p.name == who for p in reading.cast.persons)
    body = group.text.removeprefix("the ")
    return mint(
        reading.story,
        sentence,
        "membership",
        who,
        "is a member of",
        group.text,
        statement[:1].upper() + statement[1:],
        rule=f"membership, {way}",
        date=date,
        doubts=(*doubts, *group.doubts),
        names=(
            Name(who, "person" if person else "organization", canonical(who)),
            Name(body, "organization", canonical(body)),
        ),
    )
