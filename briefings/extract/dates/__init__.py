"""The grammar of English dates in news: from words to EDTF, without a parser.

    find_dates(text, published) → mentions, in their order

`words` holds the vocabulary, `written` and `relative` the two tables of patterns (`rows`), which
give `expressions`; `cues` reads from the sentence whether it looks back or ahead; `resolving`
turns an expression into a value; `finding` does all of it over a text.
"""

from briefings.extract.dates.finding import find_dates
from briefings.extract.dates.mention import DateBasis, DateMention, Grain

__all__ = ["DateBasis", "DateMention", "Grain", "find_dates"]
