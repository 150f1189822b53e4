"""A sentence that is too long without what it tells by the way: still true, and whoever says so.

What goes is told of one noun between commas or at the end, or tells on what occasion somebody
spoke. It can go from any sentence, claimed or denied.
"""

from __future__ import annotations

import re

# ", who had left in 2018", ", a firm in Lima" at the end.
_END = re.compile(r",\s(?:(?:(?:of\s)?(?:which|whom)|who|whose)\s|an?\s)[^,“”\"]*(?=\.$)")
# ", which lasted 31 days," between a subject and its verb.
_BETWEEN = re.compile(r",\s(?:which|who|whose)\s[^,“”\"]*,\s(?=[a-z])")
# "Speaking in Lima, Ruiz said", "At a hearing, the judge said".
_OCCASION = re.compile(
    r"^(?:[A-Z][a-z]+ing|(?:At|During|In) an? (?:[a-z]+ )?(?:address|briefing|ceremony|conference"
    r"|hearing|interview|letter|meeting|post|rally|report|speech|statement))\b[^,“”\"]*,\s(?=[A-Z])"
)


def leaner(text: str, longest: int) -> str:
    """The text in so many words, if leaving out what it tells by the way is enough; or as it is."""
    kept = text
    for pattern in (_END, _BETWEEN, _END, _OCCASION):
        if len(kept.split()) <= longest:
            return kept
        kept = pattern.sub(" " if pattern is _BETWEEN else "", kept, count=1)
    return kept if len(kept.split()) <= longest else text


def balanced(text: str) -> bool:
    """Whether all marks and brackets that the text opens are closed."""
    return (
        text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
    )
