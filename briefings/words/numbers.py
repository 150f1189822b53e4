"""Numbers as words, from zero to ninety-nine."""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

# The words from "zero" to "twenty", each at the place of its number.
SMALL = (*_SMALL.split(), "twenty")
# Each word from "zero" to "ninety-nine" with its number.
VALUES = {
    **{word: value for value, word in enumerate(_SMALL.split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
    **{
        f"{ten}-{one}": 10 * tens + ones
        for tens, ten in enumerate(_TENS.split(), 2)
        for ones, one in enumerate(_SMALL.split()[1:10], 1)
    },
}


def any_of(first: int, last: int) -> str:
    """The words of the numbers from `first` to `last`, not above twenty, for a regular expression.

    Longer ones come first, so that "sixteen" is not read as "six".
    """
    return "|".join(sorted(SMALL[first : last + 1], key=lambda word: (-len(word), word)))
