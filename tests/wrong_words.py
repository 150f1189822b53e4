"""Words of the libraries inside, which no line to a user may have."""

from __future__ import annotations

import re

INTERNAL = re.compile(
    r"Traceback|Value error|Input (?:should|is)|pydantic|<class|codec|should (?:match|have)"
    r"|valid (?:tuple|dictionary|string|integer|boolean|number)|after validation"
    r"|__\w+__|\w+Error\b",
    re.IGNORECASE,
)
