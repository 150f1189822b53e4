"""A Dask cluster as a crew (the extra `cluster`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any

from briefings.errors import SettingsError
from briefings.jobs.crews import Crew

LOCAL = "local:"
# How long a scheduler may take to answer, and its first worker to come, in seconds.
_PATIENCE = 30


@contextmanager
def crew_at(address: str) -> Iterator[Crew]:
    """The workers of the scheduler at `address`, or `local:4`: four processes of this machine.

    What a worker does not finish, because it ends or is killed, the scheduler gives to
    another one. Raises SettingsError when there is no such cluster.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise SettingsError(
            "--cluster: Dask is not installed: pip install 'briefings[cluster]'"
        ) from error
    with ExitStack() as stack:
        try:
            place = stack.enter_context(_local(distributed, address)) if _own(address) else address
            client = stack.enter_context(
                distributed.Client(place, timeout=_PATIENCE, set_as_default=False)
            )
            client.wait_for_workers(1, timeout=_PATIENCE)
        except (OSError, ValueError, TypeError) as error:
            raise SettingsError(
                f"--cluster {address}: no scheduler with a worker answers"
            ) from error
        crew = Crew(
            lambda: client.get_executor(pure=False),
            lambda: max(1, sum(client.nthreads().values())),
            (BrokenExecutor, distributed.KilledWorker),
        )
        try:
            yield crew
        finally:
            crew.dismiss(at_once=True)


def _own(address: str) -> bool:
    """Whether the cluster is processes of this machine; SettingsError for what is no address."""
    if not address.startswith(LOCAL):
        if not re.fullmatch(r"\S+:\d+", address):
            raise SettingsError(f"--cluster {address}: write tcp://host:8786, or local:4")
        return False
    count = address.removeprefix(LOCAL)
    if not count.isdecimal() or not int(count):
        raise SettingsError(f"--cluster {address}: write local: and a number, as local:4")
    return True


def _local(distributed: Any, address: str) -> Any:
    return distributed.LocalCluster(
        n_workers=int(address.removeprefix(LOCAL)),
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
    )
