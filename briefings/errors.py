"""The errors a user can meet, as a tree:

    BriefingsError            anything below; the command line prints it as one line
    ├── SettingsError         briefings.toml: the file and the key are named
    ├── CorpusError           a folder that cannot be read at all
    ├── StoreError            the database: locked, damaged, newer than this program
    ├── ModelError            the language pipeline is not installed
    ├── TemplateError         a template: its name, line and tag are named
    ├── RenderError           a page that cannot be set
    ├── SheetError            a sheet or class list that cannot be read: file and line are named
    ├── DeliveryError         a folder or a mail server that refuses
    └── NothingToPrint        the corpus does not have what was asked for (exit code 3)

A file that cannot be read, or an item that is not fit to print, is no error: it is a
value with its reason (`model.Rejection`), counted and shown.
"""


class BriefingsError(Exception):
    """One line for the user: what is wrong, and what to do."""


class SettingsError(BriefingsError):
    """A setting that is unknown, or has a value that it cannot have."""


class CorpusError(BriefingsError):
    """The corpus folder does not exist, or may not be read."""


class StoreError(BriefingsError):
    """The store of facts cannot be opened or written."""


class ModelError(BriefingsError):
    """The language pipeline cannot be loaded."""


class TemplateError(BriefingsError):
    """A template that does not keep to the documented subset."""

    def __init__(self, template: str, line: int | None, problem: str) -> None:
        where = template if line is None else f"{template}, line {line}"
        super().__init__(f"{where}: {problem}")
        self.template = template
        self.line = line
        self.problem = problem


class RenderError(BriefingsError):
    """A document that a renderer cannot set."""


class SheetError(BriefingsError):
    """A sheet, quiz or class list, edited by hand, that cannot be read."""


class DeliveryError(BriefingsError):
    """A place or a server that would not take an edition."""


class NothingToPrint(BriefingsError):  # noqa: N818  an outcome, with its own exit code
    """The corpus says nothing on what was asked for."""
