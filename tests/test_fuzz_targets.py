"""The fuzzed promises, with what Hypothesis thinks of; `make fuzz` looks longer."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

# Pieces of all grammars, put together in ways that nobody writes.
_PIECES = st.sampled_from(
    [
        b"<document title='a' issued='2021-02-05'>", b"</document>", b"<para>", b"</para>",
        b"<heading level='9'>", b"&#0;", b"&a;", b"<!DOCTYPE x>", b"]]>", b"\x00", b"\xff\xfe",
        b"[corpus]\n", b"folder = ", b"'''", b"recent = -1\n", b"[[briefing]]\n", b"name='../x'\n",
        b"Feb. 31, 2021", b"2021-02-29", b"31/12/99", b"29 February 1900 ", b"May 0000",
        b"---\ntitle: [", b"\n---\n", b"From ", b"Date: ", b"Subject: =?utf-8?b?", b"\n\n",
        b"<rss><channel><item>", b"<feed>", b'{"version": "https://jsonfeed.org/version/1"',
        b', "items": [{}]}', b"%PDF-1.7\n", b"PK\x03\x04", "“".encode(), b"a" * 300, b"\n",
    ]
)  # fmt: skip
_CONTENT = st.one_of(st.binary(max_size=300), st.lists(_PIECES, max_size=8).map(b"".join))


@pytest.mark.parametrize("name", TARGETS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(content=_CONTENT)
def test_strange_input_breaks_no_promise(name: str, content: bytes):
    TARGETS[name](content)
