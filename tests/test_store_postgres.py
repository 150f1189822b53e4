"""What only a PostgreSQL has to prove; the other tests of the store run on it, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefings.errors import StoreError
from briefings.store import Store


def test_a_lock_is_held_against_others_and_freed(new_database: Callable[[], str]):
    url = new_database()
    with Store(url) as store, Store(url) as other:
        with store.lock("keeper"):
            with pytest.raises(StoreError, match="stop it first"), other.lock("keeper", wait=0.3):
                pass
            with other.lock("run-morning"):
                pass
        with other.lock("keeper"):
            pass


def test_text_with_signs_that_a_database_may_not_like_is_kept(new_database: Callable[[], str]):
    from tests.factories import article

    odd = article("A \x00 sign, 'quotes', \\ and 100% “news”.", source="a'b.txt")
    with Store(new_database()) as store:
        store.articles.put("/it's", "a'b.txt", "f", "r", [odd])
        assert store.articles.all("/it's") == (odd,)
        assert store.articles.shelf("/it's", 1, ["quotes' | '"]).articles == (odd,)
