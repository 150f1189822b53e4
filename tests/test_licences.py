"""Every package that is installed with briefings is named with a licence that lets us use it."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKED = re.findall(r"(?m)^([\w.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"))
PEERS = re.findall(r"(?m)^([\w.-]+)==", (ROOT / "requirements-bench.lock").read_text("utf-8"))


@pytest.fixture(scope="module")
def licences() -> ModuleType:
    spec = spec_from_file_location("licences", ROOT / "docs" / "licences.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # a dataclass looks its module up
    spec.loader.exec_module(module)
    return module


def test_the_page_names_every_package_that_is_locked_and_installed(licences: ModuleType):
    named = set(re.findall(r"(?m)^\| ([\w.-]+) \|", licences.PAGE.read_text("utf-8")))
    missing = [name for name in LOCKED if name not in named and _is_installed(name)]
    assert missing == []


@pytest.mark.parametrize("extra", ["", "postgres", "cluster", "remote", "cjk", "test", "dev"])
def test_every_licence_lets_a_program_under_mit_use_the_package(licences: ModuleType, extra: str):
    found = licences.entries(extra)
    assert [(e.name, e.licence) for e in found if not e.fine] == []
    assert len(found) > 60


def test_what_only_benchmarks_need_is_in_no_lock_of_ours():
    assert set(LOCKED) < set(PEERS)
    assert not {"textacy", "weasyprint", "atheris", "newspaper4k", "sumy"} & set(LOCKED)


def _is_installed(name: str) -> bool:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
