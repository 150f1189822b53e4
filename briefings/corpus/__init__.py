"""The corpus: a folder of files as people have them, read to articles.

    listing        which files there are, and which are left out
    read           one file to its articles, or the reason why there are none
    relate         what only the whole corpus can tell: dates by reasoning, and copies
    check          what is wrong with the corpus, and what to do about it
    write_sidecar  a date that somebody knows, beside the article

`feeds.gather` brings articles from feeds into the folder. Formats are in `formats`,
what a line may be in `lists`.
"""

from briefings.corpus.checking import Finding, check
from briefings.corpus.files.folder import File, Listing, listing
from briefings.corpus.files.remote import is_address
from briefings.corpus.files.sidecar import write_sidecar
from briefings.corpus.limits import Limits
from briefings.corpus.reading import read
from briefings.corpus.relating import relate

__all__ = [
    "File",
    "Finding",
    "Limits",
    "Listing",
    "check",
    "is_address",
    "listing",
    "read",
    "relate",
    "write_sidecar",
]
