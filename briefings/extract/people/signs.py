"""What only a person has, beside one occurrence of a name; and the roles that firms have too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.preceding import before
from briefings.extract.people.roles import after
from briefings.extract.people.rolewords import is_occupation
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.people.runs import Run
    from briefings.extract.pipeline import Doc

# Roles that a firm may have as well.
BODIES = frozenset(
    {"owner", "partner", "sponsor", "developer", "producer", "publisher"}
    | {"operator", "investor", "shareholder", "member", "distributor", "landlord"}
    | {"promoter", "printer", "contractor", "broker", "dealer", "consultant", "insurer", "carrier"}
    | {"leader", "representative", "head", "champion", "winner", "maker"}
    | {"rival", "creditor", "buyer", "seller", "manufacturer", "supplier", "trader", "retailer"}
)
# Trades of firms: "Lund Stone, a builder".
_TRADES = frozenset(
    {"baker", "bookseller", "brewer", "builder", "caterer", "designer", "distiller"}
)
_TRADES |= {"distiller", "farmer", "grocer", "jeweler", "jeweller", "lender", "miner", "star"}


def is_surely_human(doc: Doc, run: Run) -> bool:
    """What only a person has: an age, "who was", "currently" and an office, behind it.

    Or a trade in lower case right before two words that are no body's: "filmmaker Ama Dosso".
    """
    if len(run.words) < 2 or {w.lower() for w in run.words} & words("organization_words"):
        return False
    end = bounds(doc, run.first)[1]
    if run.last + 3 < end and doc[run.last].text == ",":
        if doc[run.last + 1].lower_ == "who" and _one_is_told(doc, run):
            return True
        now = doc[run.last + 1].lower_ in ("currently", "now") and doc[run.last + 2].text.islower()
        phrase = after(doc, run.last + 1 + now, end)
        human = phrase is not None and _of_people(phrase.role)
        aged = "-year-old" in doc[run.last + 1 : run.last + 7].text
        if human and (now or aged or _of_a_trade(phrase)):
            return True
    title = next(before(doc, run.first), None)
    if title is None or title.last != title.head + 1 or not doc[title.head].text.islower():
        return False
    late = any(t.lower_ == "late" for t in doc[title.first : title.start])
    return is_occupation(title.role) and (late or not is_firm(doc, run, title.role))


def _one_is_told(doc: Doc, run: Run) -> bool:
    """ "N. N., who was", "who now chairs": of one, as clubs are several ("Aston Villa, who were"),
    and not of somebody before: "M. M. of Norvex Group, who is"."""
    i = run.first
    if i > 1 and doc[i - 1].tag_ == "IN" and doc[i - 2].pos_ == "PROPN":
        return False
    verb = doc[run.last + 2 + (doc[run.last + 2].tag_ == "RB")]
    return verb.tag_ == "VBZ" or verb.lower_ == "was"


def _of_a_trade(phrase: RolePhrase | None) -> bool:
    """ "N. N., a local shopkeeper": what firms are called as well is no sign."""
    if phrase is None or phrase.determiner not in ("a", "an"):
        return False
    return is_occupation(phrase.role) and phrase.role.split()[-1] not in _TRADES


def _of_people(role: str) -> bool:
    """Whether only somebody can have a role: a deputy is no firm, whatever of."""
    parts = role.split()
    return parts[-1] not in BODIES or parts[0] in ("assistant", "deputy", "vice")


def is_firm(doc: Doc, run: Run, role: str) -> bool:
    """ "mine operator Gold Reach": a role that firms have, and no sure first name."""
    word = doc[run.first].text
    sure = word in table("first_names") and word.lower() not in words("word_names")
    return role.split()[-1] in BODIES and not sure
