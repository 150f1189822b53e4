"""Words of the libraries inside, which no line to a user may have."""

from __future__ import annotations

import re

INTERNAL = re.compile(
    r"Traceback|Value error|Input (?:should|is)|pydantic|<class|codec|\btuple\b|\bdictionary\b"
    r"|\bstring\b|\binteger\b|\bboolean\b|should (?:match|have)"
    r"|after validation|__\w+__|\w+Error\b",
    re.IGNORECASE,
)
