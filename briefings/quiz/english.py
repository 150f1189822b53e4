"""Questions from the grammar of a statement: inversion, do-support, tense, agreement, case."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.model import Article, Clause, Fact
from briefings.quiz.dates import Date, variants
from briefings.quiz.lists import rows, words
from briefings.quiz.verbs import is_past, is_plural, lemma, readings
from briefings.quiz.wording import tokens

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


def subject_inside(
    fact: Fact, article: Article | None, vocabulary: frozenset[str] = frozenset()
) -> str:
    """The subject of the fact's clause as it stands inside a sentence.

    A capital of the sentence's start is lowered, by the article's other sentences, then by
    the `vocabulary` of all articles. Raises NotAskedError when it cannot be told.
    """
    text = fact.clause.subject if fact.clause else fact.subject
    first = text.split(" ", 1)[0]
    if first in words("openers") or first.lower() in words("openers"):
        keep = any(n.text == text and n.canonical.startswith("The Hague") for n in fact.names)
        return text if keep else text[0].lower() + text[1:]
    if not first[:1].isupper() or first.isupper() or re.search(r"[A-Z0-9]", first[1:]):
        return text
    if _trade_before_name(text, fact):
        return text[0].lower() + text[1:]
    if any(_begins(text, n.text) or _begins(text, n.canonical) for n in fact.names):
        return text
    if text.startswith(fact.subject) and fact.kind == "position":
        return text
    if _all_capitals(text) and not (is_plural(first) and text.startswith(f"{first} of ")):
        return text
    low, high = _seen(first, article.text) if article else (False, False)
    low = low or (not high and first.lower() in vocabulary)
    if high and (not low or _goes_on(text)):
        return text
    if low or is_plural(first):
        return text[0].lower() + text[1:]
    raise NotAskedError("a capital at the start of the sentence that may be no name")


def _all_capitals(text: str) -> bool:
    """Whether a text of several words has a capital in each but its small words: a name."""
    small = {"and", "for", "of", "the"}
    return " " in text and all(w[0].isupper() or w in small for w in text.split())


def _trade_before_name(text: str, fact: Fact) -> bool:
    """Whether a trade, and no title, stands before a person's name: "Violinist Mei Tanaka"."""
    names = [n.text for n in fact.names if n.kind == "person" and text.endswith(f" {n.text}")]
    before = text[: -len(max(names, key=len))].split() if names else []
    titled = any(w.casefold() in words("titles") or w[:1].islower() for w in before)
    known = _known_roles() | {row[0].casefold() for row in rows("demonyms")}
    return len(before) == 1 and not titled and before[0].casefold() not in known


def _known_roles() -> frozenset[str]:
    return frozenset(row[0] for row in rows("roles"))


def _seen(word: str, text: str) -> tuple[bool, bool]:
    """Whether a word stands in lower case, and with a capital inside a sentence."""
    low = re.search(rf"\b{re.escape(word.lower())}\b", text)
    high = re.search(rf"(?<=[\w,;] ){re.escape(word)}\b", text)
    return low is not None, high is not None


def _goes_on(text: str) -> bool:
    """Whether a name goes on after the first word: "South Korea", "North and South Korea"."""
    following = [w for w in text.split()[1:3] if w != "and"]
    return bool(following) and following[0][0].isupper()


def _begins(text: str, name: str) -> bool:
    parts = tokens(name)
    said = tokens(text)[: len(parts)]
    return bool(parts) and said[:-1] == parts[:-1] and re.sub("['’]s?$", "", said[-1]) == parts[-1]


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
    return re.search(rf"(?:^|,? )(?:on |in |, )?(?:{forms})(?![\w-])", clause.rest)


_ADJUNCT = re.compile(
    r"(?:, (?:during|with|as|after|following|in|at|amid|despite|but|while|when|which|who|where)|"
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
