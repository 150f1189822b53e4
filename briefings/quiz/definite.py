"""Names with the article that English gives them."""

from __future__ import annotations

import re

_THE = re.compile(
    r"(UN$|EU$|United|Netherlands|Pentagon|Kremlin|Vatican|Philippines|Maldives|Bahamas|Gambia"
    r"|White House|European Union|Czech Republic|Dominican Republic|(?:[A-Z]\w* )+"
    r"(Ministry|Department|Agency|Authority|Committee|Commission"
    r"|Council|Association|Federation|Institute|Foundation|Party|Union|Office|Board|Court|Bank"
    r"|Organi[sz]ation|Partnership|Alliance|Agreement|Treaty|Convention|Congress|Assembly"
    r"|Parliament|Army|Navy|Administration|Bureau|Society|Service)\b)"
)


def with_article(name: str) -> str:
    """A name with "the" where English wants it."""
    if name.lower().startswith("the "):
        return f"the {name[4:]}"
    return (
        f"the {name}" if _THE.match(name) or re.search(r"\b(of|for) (the )?[A-Z]", name) else name
    )
