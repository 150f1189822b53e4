"""The grammar of English dates in news: from words to EDTF, without a parser.

    find_dates(text, published) → mentions, in their order

`words` holds the vocabulary, `written` and `relative` the two tables of patterns (`rows`), which
give `expressions`; `verb_groups` and `governing` read from the verb of a date whether it lies
back or ahead, `context` what its sentence says of its year; `resolving` turns an expression into
a value; `finding` does all of it over a text.
"""

from briefings.extract.dates.finding import find_dates
from briefings.extract.dates.mention import DateBasis, DateMention, Grain

__all__ = ["DateBasis", "DateMention", "Grain", "find_dates"]
