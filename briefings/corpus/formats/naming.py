"""Names out of markup: of people, agencies and houses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.corpus.draft import LABELLED, Claim, Field
from briefings.corpus.files.decoding import tidy
from briefings.corpus.origin.bylines import people, turned
from briefings.corpus.origin.housenames import is_agency, is_outlet


def names(text: str, rank: int) -> Iterator[Claim]:
    """A name or a byline out of markup, as authors, agencies and perhaps an outlet."""
    text = re.sub(r"^\s*by\b[\s:]*", "", tidy(text).strip(), flags=re.IGNORECASE)
    if not text or re.match(r"https?://|www\.", text):
        return
    byline = people(turned(text))
    for name in byline.authors:
        yield Claim("author", name, rank)
    for name in byline.agencies:
        yield Claim("agency", name, rank)
    if byline.outlet and is_outlet(byline.outlet) and not is_agency(byline.outlet):
        yield Claim("outlet", byline.outlet, LABELLED - 1)


def claims_of_text(field: Field, value: object, rank: int) -> Iterator[Claim]:
    """A claim of a text as markup has it; handles and addresses are no outlets."""
    text = " ".join(tidy(value).split()) if isinstance(value, str) else ""
    if text and not (field == "outlet" and text.startswith(("@", "http"))):
        yield Claim(field, text, rank)
