"""A figure that is set beside that of another time: "rose to 7% from 6% a year earlier"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Doc

# What stands before a figure that another is set beside, and how long before that was.
COMPARING = frozenset({"against", "from", "than", "versus", "with"})
_BEFORE = re.compile(
    r"(?:a|the) (?:year|quarter|month) (?:earlier|before)"
    r"|(?:the )?(?:previous|preceding|prior) (?:year|quarter|month)",
    re.IGNORECASE,
)


def compared(doc: Doc, mention: DateMention, first: int) -> bool:
    """Whether a figure is set beside that of "a year earlier": "rose to 4.5 million euros from 3.8
    million a year earlier" says of which year itself."""
    if not _BEFORE.fullmatch(mention.text):
        return False
    back = range(first - 1, max(first - 9, doc[first].sent.start) - 1, -1)
    verb = next((i for i in back if doc[i].tag_[:2] == "VB"), -1)
    return any(doc[i].lower_ in COMPARING for i in back if i > verb)
