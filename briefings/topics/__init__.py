"""What a corpus is about: topics found in its facts, or asked for by name.

Pure: facts and articles in, topics out. `find` lists what is there, strongest first;
`ask` answers one question, by words, aliases and abbreviations.
"""

from briefings.topics.asking import ask
from briefings.topics.finding import find

__all__ = ["ask", "find"]
