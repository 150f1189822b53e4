"""The content of a brief: what is printed, in what order, in which words.

Pure: topics, facts and articles in, a `Digest` out. Nothing is printed that no fact
says, no fact twice (tables apart), and no point without the sentence it stands on.

    compose     everything, in this order: bottom line, news, sayings, topics, tables
    foremost    what is looked at of a large corpus
    wording     a fact as a sentence fit to print, or not at all
    importance  how much a reader needs a fact
    choosing    the important that say something new (maximal marginal relevance)
"""

from briefings.digest.choice.foremost import foremost
from briefings.digest.choice.sizes import Length
from briefings.digest.composing import cited, compose, is_empty

__all__ = ["Length", "cited", "compose", "foremost", "is_empty"]
