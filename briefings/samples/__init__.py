"""Made things, with Faker: names for wrong options where the corpus has too few, class lists,
a corpus of any size whose facts are known.

The only home of faker. The same arguments give the same names, on any machine: the seed is
passed in, and the locale decides the script and the forms.
"""

from briefings.samples.corpora import write_corpus
from briefings.samples.names import names_for
from briefings.samples.rosters import Pupil, roster

__all__ = ["Pupil", "names_for", "roster", "write_corpus"]
