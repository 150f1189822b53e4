"""Questions from the grammar of a statement: inversion, do-support, tense, agreement."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.model import Clause
from briefings.quiz.dates import Date, variants
from briefings.quiz.lists import words
from briefings.quiz.verbs import is_past, lemma, readings

_PAST_BE = ("was", "were")
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})


class NotAskedError(ValueError):
    """A clause that no question is made of, with the reason."""


def yes_no(clause: Clause, subject: str) -> str:
    """The statement as a question without its date: "did the council approve the line".

    Raises NotAskedError for a verb group that a dated question cannot hold: the present perfect,
    the past perfect, the narrative present, a bare participle.
    """
    first, rest_of_verb = _inverted(clause)
    parts = (first, subject, rest_of_verb, clause.rest)
    return tidy(" ".join(part for part in parts if part))


def _inverted(clause: Clause) -> tuple[str, str]:
    """What stands before the subject, and what stands after it."""
    group = clause.verb.split()
    first = group[0].lower() if group else ""
    if first in _PAST_BE:
        if first == "was" and plural(clause):
            raise NotAskedError("subject and verb do not agree")
        return first, " ".join(group[1:])
    if first in _MODALS and len(group) > 1:
        raise NotAskedError("a modal")
    if first in {"has", "have", "had"} and len(group) > 1:
        raise NotAskedError("a perfect tense with a date")
    if first in {"is", "are", "am"}:
        raise NotAskedError("the present with a date")
    if _BY_DOER.match(clause.rest):
        raise NotAskedError("what was done by somebody, told as if it had been its subject's deed")
    return "did", _base(clause, group)


# Whom something was done by: no measure ("rose by 5%", "fell by a third").
_BY_DOER = re.compile(
    r"by (?:the |an? )?(?!(?:third|half|quarter|fifth|tenth|margin|single|few|total)\b)"
    r"(?:[a-z][\w-]+ )*[A-Z]"
)


def passive(clause: Clause) -> bool:
    """Whether a deed was done to its subject, or was a state of it: "was sold", "were ill"."""
    return clause.passive or clause.verb.split()[0].casefold() in _PAST_BE


def plural(clause: Clause) -> bool:
    """Whether a subject wants "were": a list, or a noun that looks plural and is no name of one."""
    head = re.split(r" (?:of|in|on|at|for|from|to|with|between|and)\b", clause.subject)[0]
    last = head.rsplit(" ", 1)[-1]
    named = last[:1].isupper() and " " in head and last.lower() not in words("plural_names")
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3
    plural = plural and not named
    return clause.plural or (plural and head not in words("singular_names"))


def _base(clause: Clause, group: list[str]) -> str:
    """The verb group with its past form turned into the base form."""
    position = _main(clause, group)
    word = group[position]
    if clause.tag not in {"", "VBD"} or word.endswith("ing"):
        raise NotAskedError("not in the past tense")
    base = _infinitive(word, clause.lemma)
    if clause.tag == "" and base == word.lower() and word not in words("same_past"):
        raise NotAskedError("not in the past tense")
    return " ".join([*group[:position], base, *group[position + 1 :]])


def _infinitive(word: str, said: str) -> str:
    """The base form that the fact gives, where the table knows it as one of the word."""
    known = readings(word.lower()).get("verb", ())
    sure = said in known or bool(said and not word.endswith("ed"))
    return said if sure else lemma(word)


def _main(clause: Clause, group: list[str]) -> int:
    """Where the main verb stands in its group: "first opened", "officially agreed", "hit out"."""
    if len(group) == 1:
        return 0
    wanted = {clause.lemma} if clause.lemma else set()
    for position, word in enumerate(group):
        if word.endswith("ly") or word.lower() in words("adverbs"):
            continue
        if not wanted or lemma(word) in wanted:
            return position
    raise NotAskedError("no verb")


def undated(clause: Clause, date: Date) -> Clause:
    """The clause with its date, when that stands inside `rest`, taken out into `when`.

    What follows the date after a comma is an aside, and goes too.
    """
    clause = replace(clause, subject=_at_subject(date).sub("", clause.subject))
    found = _dated(clause, date)
    if found is None:
        return clause
    before, after = clause.rest[: found.start()], clause.rest[found.end() :]
    rest = before if after.startswith(",") else before + after
    return replace(clause, rest=tidy(rest), when=found[0].strip(" ,"))


def _at_subject(date: Date) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in variants(date))
    return re.compile(rf"(?<=\w),? (?:on|in) (?:{forms})$")


def told(clause: Clause, date: Date, when: str) -> str:
    """The statement with other words for its date, where the date stands or at the end."""
    found = _dated(clause, date)
    if found is None:
        return tidy(f"{clause.subject} {clause.verb} {clause.rest} {when}")
    lead = ", " if found[0].startswith(",") else " "
    rest = clause.rest[: found.start()] + lead + when + clause.rest[found.end() :]
    return tidy(f"{clause.subject} {clause.verb} {rest}")


def _dated(clause: Clause, date: Date) -> re.Match[str] | None:
    """The date of a clause inside its rest: ", on 5 May 2021", "in 2021"."""
    forms = "|".join(re.escape(form) for form in variants(date))
    weekday = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    return re.search(rf"(?:^|,? )(?:on |in |, )?{weekday}(?:{forms})(?![\w-])", clause.rest)


_ADJUNCT = re.compile(
    r"(?:, (?:during|with|as|after|following|in|at|amid|despite|but|while|when|which|who|where"
    r"|its|their|his|her|[a-z]{2,}ing)|"
    r" (?:as part of|despite|amid|on the occasion of|in the wake of|following))\b"
)


def shortened(clause: Clause) -> Clause:
    """The clause without its last adjuncts, where it is long or leans on a pronoun.

    What is left out only adds to what is told, so that the rest stays true.
    """
    clause = single(clause)
    text = f"{clause.subject} {clause.verb} {clause.rest}"
    long = len(text.split()) > LONG or re.search(r"\b(?:their|his|her|its)\b", clause.rest)
    found = list(_ADJUNCT.finditer(clause.rest)) if long else []
    for cut in reversed(found):
        if cut.start() > 0:
            clause = replace(clause, rest=clause.rest[: cut.start()])
        if len(f"{clause.subject} {clause.verb} {clause.rest}".split()) <= SHORT:
            break
    return clause


LONG, SHORT = 20, 16


def single(clause: Clause) -> Clause:
    """The clause without a second verb of its subject: "was born in Odense and studied law"."""
    for found in re.finditer(r",? (?:and|but|then) (?:then |later )?([a-z]+)\b", clause.rest):
        if is_past(found[1]):
            return replace(clause, rest=clause.rest[: found.start()])
    return clause


def tidy(text: str) -> str:
    """Single spaces, none before a mark, no mark at the end but that of "D.C."."""
    text = re.sub(r"\s+", " ", re.sub(r"(?<=[$£€]) (?=\d)", "", text))
    text = re.sub(r"\s+([,.;:?!’])", r"\1", text).strip(" ,;:")
    return text if re.search(r"\b[A-Z]\.[A-Z]\.$", text) else text.rstrip(" ,.;:")


def question(text: str) -> str:
    """The text with a capital and a question mark."""
    text = tidy(text)
    return f"{text[0].upper()}{text[1:]}?"
