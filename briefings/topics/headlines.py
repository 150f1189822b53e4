"""A fact in few words: what may be left out of its clause while the rest stays true.

What goes: a title before a name, an apposition, what stands in brackets, the date of fresh
news, and closing phrases of time, place or circumstance. A sentence that denies or
restricts ("not", "only", "unless") is taken whole or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.model import LEAD, Clause
from briefings.words.talk import is_earlier, is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.model import Fact

RESTRICTED = re.compile(
    r"\b(?:not|no|never|nor|neither|only|unless|if|without|hardly|except|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
# "On" tells time or place before a day, a name or the side of something: not in "a hold on it".
_CUT = re.compile(
    r"\s(?:amid|despite|during|after|before|following|since|until|while|when|where|who|which"
    r"|because|as|over|at|in|outside|near|across|beneath|beside"
    r"|on(?=\s(?:[A-Z\d]|the\s(?:eve|sidelines|outskirts|edge|border|coast|shore|banks|road|way)\b)))\s",
)
# Phrases after which these words no longer tell place or time but what is meant.
_NEEDS_MORE = re.compile(
    r"\b(?:part|place|interest|stake|role|focus|confidence|change|rise|fall|increase|decrease"
    r"|lead|attack|ban|tax|effort|pressure|down|up|off|out|responsible|known|used|called|to|of"
    r"|by|from|with|for|and|or|the|an?|that|than|whether|if|sa(?:y|ys|id)|about|between"
    r"|after|before|since|until|while|when|where|who|which|because|despite|during|following|amid"
    r"|as|at|in|on|into|over|able|unable|dependent|due|likely|ready|set|subject|according|born)$",
    re.IGNORECASE,
)
_MONTHS = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_DATE = re.compile(
    rf",?\s?\b(?:on|in|by|from)\s(?:(?:late|early|mid)[\s-])?"
    rf"(?:\d{{1,2}}\s{_MONTHS}(?:\s\d{{4}})?|{_MONTHS}\s\d{{1,2}}(?:,\s\d{{4}},?)?"
    rf"|{_MONTHS}(?:\s\d{{4}})?|\d{{4}})\b(?![\d-])"
)
# "As a means", which the verb may need; "as winds pushed it" is a circumstance.
_AS_ROLE = re.compile(
    r"\sas\s(?:an?\s|(?!(?:(?!\s(?:as|who|which|that)\s).)*"
    r"\s(?:is|are|was|were|has|have|had|will|[a-z]+ed)\s))"
)
# A comma before what may go, and not inside a list or before a second adjective.
_COMMA = re.compile(
    r",\s(?=(?:who|which|whose|where|when|while|and|but|as|after|before|with|to|from|according"
    r"|including|citing|saying|\w+ing|a|an|the|its|his|her|their|up|down)\s)"
)
# "By the museum in Lima": who did it, before where it was done.
_AGENT = re.compile(r"^by\s(?:(?!\s(?:in|at)\s).)+\s((?:in|at)\s(?:(?!\s(?:in|at|on)\s).)+)$")
# Verbs that take a clause, of which a part may say something else.
_TELLS = re.compile(
    r"(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bare\s)(?<!\bis\s)"
    r"\b(?:sa(?:y|ys|id|ying)|tell(?:s|ing)?|warn\w*|learn(?:s|ed|t)?|believ\w*|think\w*|thought"
    r"|claim\w*|argu\w*|insist\w*|suggest\w*|reveal\w*|show(?:s|ed|n|ing)?|report(?:s|ed)?"
    r"|confirm\w*|admit\w*|den(?:y|ies|ied)|fear\w*|kn[eo]w\w*)$|\btold$"
)
# Verbs of making somebody do something: what is to be done belongs to them.
_URGES = re.compile(
    r"\b(?:urg|ask|order|forc|allow|invit|persuad|encourag|challeng|permit|requir|instruct|convinc)"
    r"(?:e|es|s|ed|ing|)$"
)
# "Passed by 15 votes, a bill": what the verb needs stands behind the comma.
_OBJECT_LATER = re.compile(r"^(?:by|with|in|on|at|from|for|after|without)\s")
_BRACKETS = re.compile(r"\s\([^()]*\)")
_APPOSITION = re.compile(r",\s[^,]+,(?=\s|$)|,\s[^,]+$")
# Changes of office, which are news; that somebody is in office is not.
CHANGE = re.compile(
    r"\b(?:became|becomes|was\s(?:re-?)?elected|were\selected|was\sappointed|was\snamed|resigned"
    r"|stepped\sdown|took\s(?:office|over)|was\ssworn|was\sdismissed|was\sfired|succeeded"
    r"|replaced|will\sbecome|was\snominated|retired)\b"
)
_NO_NEWS = frozenset({"quotation", "abbreviation", "location", "education"})


def is_news(fact: Fact) -> bool:
    """Whether the fact tells what happened: no bare tenure, no mere interview."""
    if fact.kind in _NO_NEWS or (fact.kind == "position" and not CHANGE.search(fact.statement)):
        return False
    if fact.is_belonging:
        return False
    return not is_mere_talk(fact.statement) and not is_earlier(
        fact.clause.verb if fact.clause else fact.statement
    )


def shortened(fact: Fact, *, dated: bool) -> Iterator[str]:
    """The statement and its shorter forms; with its date if `dated`."""
    if not dated and not RESTRICTED.search(fact.statement):
        yield _squeezed(_DATE.sub("", fact.statement))
    yield fact.statement
    clause = fact.clause or _framed(fact)
    if clause is None:
        return
    for subject in dict.fromkeys(_subjects(fact, clause)):
        for rest in _rests(fact, clause, dated=dated):
            yield _squeezed(f"{subject} {clause.verb} {rest} {clause.when if dated else ''}")


def _framed(fact: Fact) -> Clause | None:
    """The main clause of a lead that is printed as it stands, by its subject and verb group."""
    before, verb, rest = fact.statement.partition(f" {fact.predicate} ")
    plain = fact.rule == LEAD and verb and fact.predicate and f" {fact.predicate} " not in rest
    if not plain or before.lower() != fact.subject.lower() or "“" in fact.statement:
        return None
    return Clause(fact.subject, fact.predicate, rest.rstrip("."), "")


def _subjects(fact: Fact, clause: Clause) -> Iterable[str]:
    """The subject, and the subject without brackets, appositions and titles."""
    yield clause.subject
    bare = _APPOSITION.sub("", _BRACKETS.sub("", clause.subject)).strip(" ,")
    yield bare
    people = [n.text for n in fact.names if n.kind == "person" and " " in n.text]
    parts = [
        next((who for who in people if part == who or part.endswith(f" {who}")), "")
        for part in bare.split(" and ")
    ]
    if all(parts):
        yield " and ".join(parts)


def _rests(fact: Fact, clause: Clause, *, dated: bool) -> list[str]:
    """What may follow the verb, the longest first."""
    whole = clause.rest if dated else _DATE.sub("", f" {clause.rest}").strip(" ,")
    if RESTRICTED.search(fact.statement) or fact.attributed_to:
        return [clause.rest]
    bare = _squeezed(_BRACKETS.sub("", whole))
    if _TELLS.search(clause.verb) or (_URGES.search(clause.verb) and " to " in bare):
        return [whole, bare]
    agent = _AGENT.match(bare)
    ends = [m.start() for m in _CUT.finditer(bare)]
    if not _OBJECT_LATER.match(bare):
        ends += [m.start() for m in _COMMA.finditer(bare)]
    kept = [bare[:end] for end in sorted(ends, reverse=True) if not _AS_ROLE.search(bare[end:])]
    kept += [agent[1]] if agent else []
    return [whole, bare, *(rest for rest in kept if rest and not _NEEDS_MORE.search(rest))]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split())).strip(" ,")
