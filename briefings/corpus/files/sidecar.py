"""The sidecar: `NAME.toml` beside an article says what the article does not.

title = "…"            outlet = "…"          authors = ["…", "…"]
published = 2021-05-31 url = "…"             language = "en"
"""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

from briefings.config.handwritten import table_of
from briefings.corpus.draft import GIVEN_BESIDE, Claim
from briefings.corpus.files.given import claims_of_mapping, edtf_of, field_of
from briefings.corpus.files.remote import RemotePath
from briefings.errors import CorpusError

LARGEST = 64_000


def sidecar_of(path: Path | RemotePath) -> Path | RemotePath | None:
    """The sidecar of an article: `story.html.toml`, else `story.toml`; none where neither is."""
    if isinstance(path, RemotePath):
        return path.sidecar
    return _sidecar_beside(path)


def _sidecar_beside(path: Path) -> Path | None:
    for candidate in (path.with_name(path.name + ".toml"), path.with_suffix(".toml")):
        if candidate != path and candidate.is_file():
            return candidate
    return None


def read_sidecar(path: Path | RemotePath) -> tuple[Claim, ...]:
    """What a sidecar says. Raises ValueError with one line when it cannot be read."""
    content = path.read_bytes()
    if len(content) > LARGEST:
        raise ValueError(f"{path.name}: larger than {LARGEST} bytes, so no sidecar of ours")
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"{path.name}: {str(error).splitlines()[0]}") from error
    if unknown := sorted(key for key in table if field_of(key) is None):
        known = "title, outlet, authors, agencies, published, url, language"
        raise ValueError(f'{path.name}: unknown key "{unknown[0]}"; known are {known}')
    try:
        return claims_of_mapping(table, GIVEN_BESIDE)
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error


def write_sidecar(article: Path, published: str) -> Path:
    """Write the published date of an article into its sidecar, and give the sidecar's path.

    Other keys of the sidecar stay. `published` is an EDTF date ("2021-05-31", "2021-05").
    Raises CorpusError when the article does not exist, the date is none, or the sidecar
    that is there cannot be read or written.
    """
    import tomli_w

    if not article.is_file():
        raise CorpusError(f"{article}: no such file; name an article of the corpus")
    edtf = edtf_of(published)
    if edtf is None:
        raise CorpusError(f'"{published}" is no date; write it as 2021-05-31, 2021-05 or 2021')
    beside = _sidecar_beside(article) or article.with_name(article.name + ".toml")
    table = table_of(beside, CorpusError) if beside.exists() else {}
    table = {k: v for k, v in table.items() if field_of(k) != "published"}
    table["published"] = datetime.date.fromisoformat(edtf) if len(edtf) == 10 else edtf
    try:
        _replace(beside, tomli_w.dumps(table))
    except OSError as error:
        raise CorpusError(f"{beside}: cannot be written ({error.strerror})") from error
    return beside


def _replace(path: Path, text: str) -> None:
    """Write beside and move over, so that no half-written file is ever there."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, "utf-8")
    new.replace(path)
