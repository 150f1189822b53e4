"""Cutting a run of capitals down to the name: titles, places and leftovers go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.rolewords import is_plural_role, role_ending
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

LONGEST_PLACE = 4
_TEM = frozenset({"tem", "tempore"})
_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight", "meanwhile", "earlier", "later"})
# Titles in letters before a whole name: "MD Ana Ruiz", "ACP Ana Ruiz".
_LETTERED = frozenset({"ACP", "ASP", "CMD", "DCP", "DIG", "DSP", "IG", "IGP", "MD", "MLA"})
_LETTERED |= {"MLC", "SP", "VC"}
# Last words of what a minister is for.
_FIELDS = frozenset({"Affairs", "Development", "Industries", "Planning", "Protection"})
_FIELDS |= {"Relations", "Resources", "Services", "Works"}
_CLERICAL = frozenset({"imam", "rabbi", "pastor", "ayatollah", "mullah"})
# What a caption or a line that was glued on leaves behind a name.
_TAILS = frozenset(
    [
        "i",
        "image",
        "photo",
        "file",
        "video",
        "in",
        "on",
        "at",
        "for",
        "the",
        "and",
        "by",
        "with",
        "from",
    ]
)
_NAME_TAGS = frozenset(["NNP", "NNPS", "NN", "NNS", "JJ", "FW", "HYPH"])


def cut_front(doc: Doc, first: int, last: int) -> int:
    """Step over what precedes a name: a role, an honorific, a demonym, a place after "to"."""
    start, tokens = first, doc.words
    short, honorifics = table("short_titles"), table("honorifics")
    for i in range(first, last):
        role, text = role_ending(doc, i), tokens[i].text
        if role is None and f"{text}." in short and i + 1 < last:
            role = (i, text)
        given = role is not None and _is_given_name(doc, i, first, last)
        if (role is not None and not given) or text in honorifics:
            start = i + 1
    if start == first:
        start = _cut_body(doc, first, last)
    if start == first:
        start = _cut_place(doc, first, last)
    while start < last and _leads(doc, start, last):
        start += 1
    while start < last and doc.words[start].text == "-":
        start += 1
    return start


def _is_given_name(doc: Doc, i: int, first: int, last: int) -> bool:
    """ "Dean" in "Dean Acheson", "King" in "Stephen King": a role word that is part of a name."""
    covered = doc[i].ent_type_ == "PERSON"
    if i == first and last - first > 2 and doc[i].lower_ in _CLERICAL:
        return False
    if i == last - 1 and _is_surname(doc, i, first):
        return True
    if i == last - 1 and i > first:
        return covered and doc[i - 1].text in table("first_names") and doc[i].text[0].isupper()
    if i == first + 1 < last - 1 and doc[i].lower_ in words("trade_surnames"):
        before = doc[first]
        if (
            before.tag_ == "NNP"
            and before.ent_type_ in ("NORP", "PERSON")
            and (before.text not in table("demonyms"))
        ):
            return doc[i].text.istitle()  # "Arlo Porter Lund"
    if first < i < last - 1 and covered and doc[i].ent_iob_ == "I":
        known = doc[i - 1].text in table("first_names") and doc[i].text in table("first_names")
        return known and doc[i].text == doc[i].text.title()
    if i == first and last - first == 2 and doc[i].text in table("first_names"):
        return True
    known = doc[i].text in table("first_names")
    alone = i == first and (i == 0 or doc[i - 1].lower_ != "the")
    return covered and known and alone and last - i >= 2 and doc[i].ent_iob_ == "B"


def _is_surname(doc: Doc, i: int, first: int) -> bool:
    """ "Tove Lind Baker", "Mr Baker": a trade that is a surname at the end of a name."""
    if doc[i].lower_ not in words("trade_surnames") or not doc[i].text.istitle():
        return False
    address = doc[i - 1].text if i else ""
    if address.startswith("Dr") or table("honorifics").get(address) in (("male",), ("female",)):
        return address in table("honorifics")
    if first < i - 1 and doc[first].text in table("honorifics"):  # "Dr Ana Baker"
        return role_ending(doc, i - 1) is None
    whole = all(doc[j].ent_type_ == "PERSON" for j in range(first, i + 1))
    return whole and doc[i].ent_iob_ == "I" and role_ending(doc, i - 1) is None


def _cut_body(doc: Doc, first: int, last: int) -> int:
    """Before a first name, the name of a body that the run begins with: "Trade Council Ann Lee"."""
    for i in range(last - 2, first, -1):
        body = any(doc[j].lower_ in words("organization_words") for j in range(first, i))
        if body and doc[i].text in table("first_names") and doc[i - 1].text != "-":
            return i
    return first


def _cut_place(doc: Doc, first: int, last: int) -> int:
    """After "ambassador to" and the like, the place or field that comes before the name."""
    before = doc.words[first - 1].lower_ if first else ""
    if before in ("for", "of", "and", "&"):
        for i in range(first, last - 2):
            if doc.words[i].text in _FIELDS:
                return i + 1
    if first < 2 or before not in ("to", "of", "for", "in", "the"):
        return first
    role = first - (3 if before == "the" else 2)
    if role > 1 and doc.words[role].text == "State" and doc.words[role - 1].lower_ == "of":
        role -= 2  # "Minister of State for Trade"
    if role < 0 or role_ending(doc, role) is None:
        return first
    for size in range(min(LONGEST_PLACE, last - first - 1), 0, -1):
        text = " ".join(t.text for t in doc[first : first + size])
        if text in table("places") or text.lower() in words("fields"):
            return first + size
    given = last - first > 2 and doc[first + 1].text in table("first_names")
    return first + (given and doc[first].text not in table("first_names"))


def _of_people(token: Token) -> bool:
    """A demonym, or a creed that is labelled as one: "Chilean", "Muslim"."""
    if token.text in table("demonyms"):
        return token.ent_type_ != "PERSON"
    return token.ent_type_ == "NORP" and token.lower_ in words("creeds")


def _leads(doc: Doc, i: int, last: int) -> bool:
    """A word at the front of a run that is no name: a demonym, a capital after a full stop."""
    token = doc.words[i]
    if _of_people(token):
        return i + 1 < last
    if (is_plural_role(token) and i + 2 < last) or _of_title(doc, i, last):
        return True
    called = token.lower_ in table("human_nouns") or token.lower_ in words("party_words")
    if called and i + 2 < last:
        return doc[i + 1].text in table("first_names") or is_plural_role(doc[i + 1])
    if token.tag_ in ("DT", "PRP$", "WDT", "WP") or token.lower_ in _DAYS:
        return True
    if token.lower_ in table("status_words"):
        return token.text not in table("first_names") and token.ent_type_ != "PERSON"
    if token.text in table("places") and i + 2 < last:
        labelled = token.ent_type_ == "GPE" or token.text not in table("first_names")
        if i + 3 < last and labelled:
            return True
        if i > 0 and doc[i - 1].text in table("places") and doc[i - 1].ent_type_ == "GPE":
            return True
        return token.ent_type_ in ("GPE", "LOC") and doc[i + 1].ent_type_ == "PERSON"
    if token.tag_ in _NAME_TAGS or token.ent_type_ == "PERSON":
        return False
    return token.text not in table("first_names") or token.is_sent_start is True


def _of_title(doc: Doc, i: int, last: int) -> bool:
    """A word of "President Pro Tem | Ana Ruiz", or of "University of Texas Moss | Ana Ruiz"."""
    if i + 2 >= last:
        return False
    if doc[i].text in _LETTERED:
        return True
    word, before, after = (
        doc.words[i].lower_,
        doc.words[i - 1].lower_ if i else "",
        doc.words[i + 1].lower_,
    )
    if (word == "pro" and after in _TEM) or (word in _TEM and before == "pro"):
        return True
    place = i
    while place and doc[place].text in table("places"):
        place -= 1
    school = doc[place].lower_ == "of" and doc[place - 1].lower_ in ("university", "college")
    return place < i and school


def cut_back(doc: Doc, first: int, last: int) -> int:
    """Leave out a hyphen or a word of another kind at the end; "-in" belongs to the name."""
    end = last
    while end > first and (doc.words[end - 1].text == "-" or doc.words[end - 1].lower_ in _TAILS):
        if end - first > 2 and doc[end - 1].text != "-" and doc[end - 2].text == "-":
            break
        end -= 1
    return end


def past_letters(doc: Doc, i: int, end: int) -> int:
    """The token after letters of honour that begin at `i`: "KC", "MP, ", "PhD"."""
    while i < end and is_letters(doc.words[i]):
        i += 1
    while (
        i + 2 < end
        and doc.words[i].text == ","
        and is_letters(doc.words[i + 1])
        and doc.words[i + 2].text == ","
    ):
        i += 2
    return i


def is_letters(token: Token) -> bool:
    """Whether a token is letters of honour after a name: "KC", "Ph.D.", but no plain word."""
    return not token.text.islower() and token.lower_ in words("letters_after_names")
