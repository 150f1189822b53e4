"""Which outlet an article is from. None is better than a wrong one."""

from __future__ import annotations

import re

from briefings.corpus.draft import GUESSED, LABELLED, Draft
from briefings.corpus.origin.housenames import OUTLET_NAME, is_agency, is_outlet, recased
from briefings.corpus.origin.jobs import has_title
from briefings.corpus.wordlists import words


def may_be_house(name: str) -> bool:
    """True for a name that something else says is a house's: of two to six words, each with a
    capital, that are no section, company, agency or greeting; of one that is known."""
    if is_outlet(name):
        return True
    parts = [part.strip(".,").casefold() for part in name.removeprefix("The ").split()]
    small = words("beats") | words("sections") | words("kickers") | words("companies")
    built = 2 <= len(parts) <= 6 and OUTLET_NAME.fullmatch(name) is not None
    return built and not (small.intersection(parts) or is_agency(name) or has_title(name))


def outlet_of(draft: Draft, text: str) -> str | None:
    """The outlet by the strongest claim, under its full name as the text prints it.

    What only a photo credit says counts when all such credits name one house.
    """
    best = draft.best("outlet")
    if best is None:
        return None
    if best.rank == GUESSED and len({_key(name) for name in draft.all_of("outlet")}) > 1:
        return None
    shouted = best.rank <= LABELLED and " " in best.value
    return with_article(recased(best.value) if shouted else best.value, text)


def with_article(name: str, text: str) -> str:
    """ "Korea Times" as "The Korea Times" where the text calls it so."""
    return f"The {name}" if re.search(rf"\bThe {re.escape(name)}\b", text) else name


def _key(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE).casefold()
