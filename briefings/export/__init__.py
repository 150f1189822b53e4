"""A quiz as other programs take it: learning platforms, flash cards, spreadsheets.

Pure: a Quiz in, bytes and what was lost on the way out. The same quiz and instant give
the same bytes. A new form is one module and one row of EXPORTERS.
"""

from briefings.export.facts import FACT_EXPORTERS
from briefings.export.forms import EXPORTERS, Exported, Exporter
from briefings.export.merging import merged

__all__ = ["EXPORTERS", "FACT_EXPORTERS", "Exported", "Exporter", "merged"]
