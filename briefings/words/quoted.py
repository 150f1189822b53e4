"""What stands between double quotation marks in a sentence, and the sentence without it."""

from __future__ import annotations

import re

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def unquoted(text: str) -> str:
    """The text without its quotations; most texts have none, and are not searched."""
    return QUOTED.sub("", text) if "“" in text or '"' in text else text


def quotations(text: str) -> list[str]:
    """The quotations of a text, with their marks."""
    return QUOTED.findall(text) if "“" in text or '"' in text else []
