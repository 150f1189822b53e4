"""The corpus: a folder of files as people have them, read to articles.

listing   which files there are
read      one file to its articles, or the reason why there are none
relate    what only the whole corpus can tell: dates by reasoning, and duplicates
check     what is wrong with the corpus, and what to do about it
"""

from briefings.corpus.folder import File, Listing, listing
from briefings.corpus.limits import Limits
from briefings.corpus.reading import read
from briefings.corpus.relating import relate
from briefings.corpus.sidecar import write_sidecar

__all__ = ["File", "Limits", "Listing", "listing", "read", "relate", "write_sidecar"]
