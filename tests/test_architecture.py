"""The house stands as it is drawn: one library, one home; small modules; light doors."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "briefings"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Library to the only places of the package that may import it.
HOMES = {
    "spacy": ("extract/",),
    "lemminflect": ("quiz/", "extract/"),
    "sqlalchemy": ("store/",),
    "reportlab": ("render/",),
    "docx": ("render/", "corpus/"),
    "jinja2": ("render/",),
    "segno": ("render/",),
    "genanki": ("export/",),
    "openpyxl": ("export/",),
    "smtplib": ("deliver/",),
    "schedule": ("scheduler",),
    "faker": ("samples",),
    "typer": ("cli/",),
    "rich": ("cli/",),
    "trafilatura": ("corpus/",),
    "htmldate": ("corpus/",),
    "feedparser": ("corpus/",),
    "pypdfium2": ("corpus/", "render/pdf/joining.py"),
    "datasketch": ("corpus/",),
    "py3langid": ("corpus/",),
    "ftfy": ("corpus/",),
    "distributed": ("jobs/clusters.py",),
    "fsspec": ("corpus/files/remote.py",),
}

# Too heavy for `briefings --help`.
HEAVY = (
    "spacy",
    "reportlab",
    "docx",
    "faker",
    "sqlalchemy",
    "trafilatura",
    "datasketch",
    "jinja2",
    "genanki",
    "openpyxl",
)

LONGEST_MODULE = 250


def _imports(path: Path) -> set[str]:
    """The top-level names that a module imports, anywhere in it, by whatever means."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "import_module":
            found |= {str(a.value).split(".")[0] for a in node.args if isinstance(a, ast.Constant)}
    return found


@pytest.mark.parametrize("library", ["distributed", "fsspec"])
def test_a_library_that_is_looked_for_at_run_time_is_seen(library: str):
    assert library in _imports(PACKAGE / HOMES[library][0])


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_only_in_its_home(library: str):
    strangers = [
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if library in _imports(path)
        and not path.relative_to(PACKAGE).as_posix().startswith(HOMES[library])
    ]
    assert strangers == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_module_is_short_and_says_what_it_is(path: Path):
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(source)) or not source.strip()


def test_only_the_command_line_prints_and_exits():
    loud = [
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "sys.exit", "exit"}
    ]
    assert [path for path in loud if not path.startswith("cli/")] == []


@pytest.mark.parametrize("command", ["--help", "today --help", "quiz --help"])
def test_help_imports_nothing_heavy(command: str):
    program = (
        "import sys\n"
        "from briefings.cli import main\n"
        f"sys.argv = ['briefings', *{command.split()!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('HEAVY', [m for m in {HEAVY!r} if m in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "HEAVY []"
    assert "Usage" in done.stdout


# What takes a command long to import, and each command to those that it has a use for, on a
# corpus that has been read. `@` is the corpus.
LOADS: tuple[tuple[str, frozenset[str]], ...] = (
    ("config", frozenset()),
    ("init made", frozenset()),
    ("sample roster", frozenset({"faker"})),
    ("log @", frozenset({"sqlalchemy"})),
    ("articles @", frozenset({"sqlalchemy"})),
    ("facts @ --format jsonl", frozenset({"sqlalchemy"})),
    ("check @", frozenset({"sqlalchemy"})),
    ("topics @", frozenset({"sqlalchemy"})),
    ("digest THAAD @", frozenset({"sqlalchemy", "jinja2"})),
    ("quiz THAAD @ --format json", frozenset({"sqlalchemy", "jinja2", "faker"})),
    ("today @ --format html", frozenset({"sqlalchemy", "jinja2", "faker"})),
    ("today @ --format docx", frozenset({"sqlalchemy", "jinja2", "faker", "docx"})),
    ("today @ --format pdf", frozenset({"sqlalchemy", "jinja2", "faker", "reportlab"})),
)
SLOW = ("lemminflect", "dask", "distributed", "fsspec", "htmldate", "fontTools", "scipy", *HEAVY)


@pytest.fixture(scope="module")
def read_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "corpus").mkdir()
    for article in sorted((PACKAGE.parent / "corpus").glob("2021-02-0*.txt")):
        (folder / "corpus" / article.name).write_bytes(article.read_bytes())
    _modules_of("articles @", folder)
    return folder


def _modules_of(command: str, folder: Path) -> frozenset[str]:
    """Which of SLOW a command has imported when it has done its work."""
    words = command.replace("@", "--corpus corpus --out out").split()
    program = (
        "import sys\n"
        "from briefings.cli import main\n"
        f"sys.argv = ['briefings', *{words!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    code = end.code\n"
        f"sys.stderr.write('\\n' + ' '.join(m for m in {SLOW!r} if m in sys.modules))\n"
        "sys.exit(code if code in (2, 3) else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, check=True, timeout=120, cwd=folder,
    )  # fmt: skip
    return frozenset(done.stderr.splitlines()[-1].split() if done.stderr else ())


@pytest.mark.parametrize(("command", "loads"), LOADS, ids=[command for command, _ in LOADS])
def test_a_command_imports_nothing_slow_that_it_has_no_use_for(
    command: str, loads: frozenset[str], read_corpus: Path
):
    assert _modules_of(command, read_corpus) <= loads
