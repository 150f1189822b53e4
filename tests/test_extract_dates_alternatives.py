"""One pattern for many words matches what the plain alternation does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefings.extract.dates.alternatives import any_of

WORDS = st.lists(st.text("ab c-.", min_size=1, max_size=5), min_size=1, max_size=8)


@given(WORDS, st.text("ab c-.", max_size=12))
def test_it_matches_where_and_what_the_longest_alternative_does(
    words: list[str], text: str
) -> None:
    plain = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    for behind in ("", r"\b", "a"):
        ours = re.compile(any_of(words) + behind)
        theirs = re.compile(f"(?:{plain}){behind}")
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]
