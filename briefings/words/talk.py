"""Sentences that only say that somebody spoke, and not what was said."""

from __future__ import annotations

import re

_OCCASION = (
    r"(?:(?:joint|exclusive|recent|separate|telephone|phone|video|press|news|written|group)\s)*"
    r"(?:interviews?|press\s(?:briefings?|conferences?)|news\sconferences?|briefings?|questions)"
)
_MERE_TALK = re.compile(
    rf"""
    \b(?:held|gave|had|conducted|hosted|attended|sat\sdown\sfor|took\spart\sin)\s
        (?:an?\s|the\s)?{_OCCASION}\b(?!\s+(?:that|how|why))
  | \b(?:took|answered|fielded)\s(?:\w+\s)?questions\b
  | \bwas\s(?:interviewed|quoted)\b
  | \b(?:has\s)?interviewed\s(?-i:[A-Z])
  | \b(?:spoke|speaks|talked|sat\sdown)\b(?:(?!\b(?:about|on|of|against|that|for)\b).)*
        \b{_OCCASION}\b
  | \b(?:spoke|speaks|talked)\son\s(?:(?!\bthat\b).)*\b{_OCCASION}\b
  | \b(?:said|told|made\sthe\s(?:remarks?|comments?|statements?))\b[^“"]*
        \b(?:during|in|at)\s(?:an?\s|the\s)?{_OCCASION}\b[^“"]*$
  | ^(?:an?|the)\s{_OCCASION}\s(?:was|were)\s(?:held|given|conducted)\b
  | \b(?:declined|refused)\s(?:to\s(?:comment|be\sinterviewed)\b|(?:an?\s)?(?:interview|comment)
        |(?:an?|all|any)\s(?:interview\s)?requests?\b)
  | (?:\bnot|n['’]t)\s(?:\w+\s)?(?:respond|reply)(?:ed)?\s(?:\w+\s)?to\s(?:an?\s)?requests?\b
  | (?:\bnot|n['’]t|\bunavailable)\s(?:made\s|immediately\s)?(?:available\s)?for\scomment\b
  | \b(?:mak(?:e|es|ing)|made)\sno\s(?:further\s|public\s)?comments?\b
  | ,\s(?:laughed|shrugged|smiled|paused)\.?$|^asked\b[^“"]*\b(?:laughed|shrugged|smiled)\.?$
  | \bspoke\sto\s[^,]*(?:,|$)
  | \b(?:spoke|speaks|talked|chatted|sat\sdown)\s(?:by\s(?:tele)?phone\s|via\s\w+\s)?(?:to|with)\s
        (?:(?!\b(?:about|on|against|that|for|over|of(?!\s(?:the\s)?(?-i:[A-Z])))\b).)*$
  | ^an?\s[a-z]+(?:\s[a-z]+)?\s(?:was|were)\s(?:also\s)?held\b
  | \b(?:reported|commented|briefed\s[^“"]*|gave\san\supdate)\son\s(?:the\s(?:status|progress|state
        |situation|matter|issue|case)\b|(?:it|them|this)\b)
  | ^[^,“"]*(?:['’]s?|his|her|their)\s(?:remarks?|comments?|words|statements?)\s
        (?:is|are|was|were|came?|comes|seem(?:s|ed)?|appear(?:s|ed)?|follow(?:s|ed)?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONTENT = re.compile(r"\b(?:said|told|warned|argued|stressed)\b.*\bthat\b", re.IGNORECASE)
# "Had become", "had been expected": what was so before something else, which is the news.
_EARLIER = re.compile(
    r"\bhad\s(?:already\s|also\s|never\s|not\s)?(?:been\s)?"
    r"(?:\w+(?:ed|en|ne|de|me)|built|held|kept|led|left|lost|met|sat|sold|told|won)\b"
)


def is_mere_talk(sentence: str) -> bool:
    """Whether a sentence tells only that there was an interview, a briefing or the like."""
    return bool(_MERE_TALK.search(sentence)) and not _CONTENT.search(sentence)


def is_earlier(sentence: str) -> bool:
    """Whether a sentence, or the verb group of one, tells what had been before the news."""
    return bool(_EARLIER.search(sentence))
