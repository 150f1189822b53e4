"""The months in English, whatever the locale of the machine."""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# The same for a regular expression.
ANY_MONTH = "|".join(MONTHS)
