"""People named with their body: "N. N. of the Labour Party", "Elnora United's N. N."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.nominals import nominal_end
from briefings.extract.positions.meant import noun_means
from briefings.extract.positions.office import Office
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.times import told_date
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading


_PARTIES = frozenset({"party", "democrats", "republicans", "conservatives", "greens"})
# Parties that are called by one word: "Labour's N. N.".
_BY_NAME = frozenset({"labour", "labor", "likud", "fidesz", "plaid"})
_LINKS = frozenset({"of", "for"})
_OCCASIONS = frozenset(
    [
        "tournament",
        "championship",
        "championships",
        "cup",
        "games",
        "olympics",
        "race",
        "marathon",
        "festival",
        "forum",
        "summit",
        "conference",
        "league",
        "tour",
        "open",
        "finals",
        "series",
        "week",
        "day",
        "battle",
        "war",
        "trophy",
        "prize",
        "award",
    ]
)


def affiliated(reading: Reading) -> Iterator[Tenure | Refusal]:
    """A tie to the body that stands right after a full name, or owns it."""
    for mention in reading.cast.mentions:
        sentence = reading.story.sentence_at(mention.start)
        if mention.how != "full name" or sentence is None:
            continue
        body = _after(reading, mention) or _before(reading, mention)
        if body is None:
            continue
        phrase = f"with {body}"
        bare = body.removeprefix("the ")
        office = Office("", phrase, phrase, bare, None, "holds", False, relation="works for")
        if bare.split()[-1].lower() in _PARTIES | _BY_NAME:
            value = f"member of {body}"
            office = Office("member", value, f"a {value}", bare, None, "holds", False)
        yield Tenure(
            person=mention.person,
            office=office,
            sentence=sentence,
            rule="name of body",
            modality="holds",
            dated=told_date(reading, sentence),
        )


def _after(reading: Reading, mention: Mention) -> str | None:
    doc, i = reading.story.doc, _past_comma(reading, mention)
    end = bounds(doc, mention.first)[1]
    if i + 1 >= end or doc[i].lower_ not in ("of", "from", "at", "with"):
        return None
    first = i + 1 + (doc[i + 1].lower_ == "the")
    last = nominal_end(doc, first, end)
    while last + 1 < end and doc[last].lower_ in _LINKS and doc[last + 1].text[0].isupper():
        last = nominal_end(doc, last + 1, end)
    while doc[first].ent_type_ == "ORG" and last < end and doc[last].ent_iob_ == "I":
        last += 1
    if doc[i].lower_ in ("at", "with") and doc[last - 1].lower_ not in words("school_words"):
        return None
    if _is_town(doc, last, end):
        return None
    name = _behind_kind(doc, first, last) if first > i + 1 else first
    while name > first and last < end and doc[last].text[0].isupper():
        last += 1
    return _body(reading, doc, name, last, kind=name > first)


def _is_town(doc: Doc, last: int, end: int) -> bool:
    """Whether a state follows the name of a town: "Ana Ruiz of Cedar Point, | Calif."."""
    if last + 1 >= end or doc[last].text != ",":
        return False
    state = doc[last + 1].text
    short = state[0].isupper() and state.endswith(".") and len(state) > 2
    return short or state in table("places")


def _behind_kind(doc: Doc, first: int, last: int) -> int:
    """Where the name begins in "of the consultancy Velia", "of the Berlin group Velia"."""
    kinds = words("kinds_of_bodies", "generic_bodies", "led_things")
    at = next((i for i in range(last - 1, first - 1, -1) if doc[i].text[0].islower()), None)
    return at + 1 if at is not None and doc[at].lower_ in kinds and at + 1 < last else first


def _past_comma(reading: Reading, mention: Mention) -> int:
    """After ", " in "N. N., of the Lowen Institute, said"."""
    doc, i = reading.story.doc, mention.last
    tail = i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].lower_ in ("of", "from")
    return i + 1 if tail and not doc[i + 2].text.isdigit() else i


def _before(reading: Reading, mention: Mention) -> str | None:
    doc, mark = reading.story.doc, mention.first - 1
    if mark > 3 and doc[mark].text == ")" and doc[mark - 2].text == "(":
        whole = long_forms(reading.article.text).get(doc[mark - 1].text)
        return f"the {whole}" if whole is not None and doc[mark - 3].tag_ == "POS" else None
    if mark < 1 or doc[mark].tag_ != "POS":
        return None
    if doc[mark - 1].tag_ == "NN" and doc[mark - 1].lower_ in words("generic_bodies"):
        meant = noun_means(reading, doc[mark - 1])
        return meant.text if meant is not None and meant.organization is not None else None
    if doc[mark - 1].text.title() == doc[mark - 1].text and doc[mark - 1].lower_ in _BY_NAME:
        return str(doc[mark - 1].text)
    if doc[mark - 1].ent_type_ != "ORG":
        return None
    first = mark - 1
    while first > 0 and doc[first - 1].ent_type_ == "ORG" and doc[first].ent_iob_ == "I":
        first -= 1
    first += doc[first].lower_ == "the"
    if first > 1 and doc[first - 1].lower_ in ("and", ",") and doc[first - 2].text[0].isupper():
        return None
    return _body(reading, doc, first, mark)


def _body(reading: Reading, doc: Doc, first: int, last: int, *, kind: bool = False) -> str | None:
    """The name of a body, of which its `kind` may say that it is one; None for a place, a person,
    or words in lower case."""
    if first >= last or not all(
        t.text[0].isupper() or t.lower_ in (",", "-", "&", "'s", "’s", "and", "of", "the", "for")
        for t in doc[first:last]
    ):
        return None
    name = doc[first:last].text
    labelled = all(t.ent_type_ == "ORG" for t in doc[first:last])
    head = next((i - 1 for i in range(first + 1, last) if doc[i].lower_ in _LINKS), last - 1)
    worded = doc[head].lower_ in words("organization_words") or doc[last - 1].lower_ in words(
        "organization_words"
    ) | words("school_words")
    if name in table("places") or name in table("demonyms") or not (labelled or worded or kind):
        return None
    if any(reading.cast.at(i) for i in range(first, last)) or doc[last - 1].lower_ in _OCCASIONS:
        return None
    the = first > 0 and doc[first - 1].lower_ == "the"
    return f"the {name}" if the else str(name)
