"""Checks of names in a stem: spelled out, whole, of the thing that is meant, with their body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from briefings.model import Clause, QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.standing import WHEN, tells
from briefings.quiz.lists import rows, words
from briefings.quiz.wording import content, has_phrase, tokens
from briefings.words.numbers import SMALL


def spelled_out(item: QuizItem, context: Context) -> Iterator[str]:
    """No letters that a reader cannot know: an acronym is well known, or asked for."""
    if item.asks == "abbreviation":
        return
    options = " ".join(o.text for o in item.options) if item.kind == "choice" else ""
    answer = f"{item.answer} {options}" if item.asks == "position" else ""
    for word in tokens(f"{item.stem} {answer}"):
        if word in words("trade_units"):
            yield f"a unit that only the trade knows: {word}"
        plain = re.sub(r"['’]s?$", "", word)
        letters = plain.replace(".", "")
        if not re.search(r"[A-Z]{2,}", letters) or letters in words("known_letters"):
            continue
        if _ROMAN.fullmatch(letters):
            continue
        if re.search(rf"\b{re.escape(plain)}\.? [A-Z][a-z]", item.stem) and "." in plain:
            continue
        long = context.world.abbreviations.get(letters, "")
        if not (long and has_phrase(long, item.stem)):
            yield f"letters not spelled out: {word}"


_ROMAN = re.compile(r"(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})")
_BACKWARDS = re.compile(r"\b[A-Z]{2,} \([A-Z][a-z]+ [^)]*\)")


def letters_first(item: QuizItem, context: Context) -> Iterator[str]:
    """What letters stand for comes before them: "the Marlow Transit (MT)", not the reverse."""
    for text in (item.stem, *(o.text for o in item.options), item.answer):
        if found := _BACKWARDS.search(text):
            yield f"“{found[0]}” is the wrong way round"
            return


def identified(item: QuizItem, context: Context) -> Iterator[str]:
    """The event is one that a reader can find: not "a missile was deployed"."""
    for fact in context.facts(item):
        clause = fact.clause
        if clause is None or item.asks != "date" or item.kind == "order":
            continue
        opener = clause.subject.split(" ", 1)[0].lower()
        coarse = printed(item.answer) is not None and " " not in item.answer
        coarse = coarse or opener in {"a", "an"}
        if opener in words("whose") or clause.subject.lower() in SMALL:
            yield f"whose {opener}?"
        named = sum(map(tells, tokens(clause.subject)[1:])) > 1
        if opener in words("indefinite") and (coarse or not _tells_more(clause.rest)) and not named:
            yield f"which {clause.subject}?"


def _tells_more(rest: str) -> bool:
    return any(map(tells, tokens(rest)))


def whole_names(item: QuizItem, context: Context) -> Iterator[str]:
    """No name cut short: "Pan" of "Pan-democracy camp", "Orla" of "Orla@home"."""
    names = [o.text for o in item.options] if item.asks == "name" else []
    text = " | ".join((item.stem, item.answer, *names))
    for fact in context.facts(item):
        said = (fact.organization, fact.subject, *(n.text for n in fact.names), *_runs(text))
        for name in dict.fromkeys(n for n in said if n):
            here = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w@/-])", text)
            if here and context.world.cut(name, fact):
                yield f"“{name}” is a part of a longer name"
                return


def _runs(text: str) -> list[str]:
    """The names of two words or more in a text, as their capitals show them."""
    return re.findall(r"[A-Z][\w.]*(?: (?:of |for |the )?[A-Z][\w.]*)+", text)


def same_thing(item: QuizItem, context: Context) -> Iterator[str]:
    """A name does not stand for "the old terminal", which is another one."""
    for fact in context.facts(item):
        sentences = " ".join(r.sentence for r in fact.references)
        for name in _runs(item.stem):
            last = re.escape(name.split()[-1].lower())
            other = re.search(rf"\b({'|'.join(sorted(words('otherwise')))}) {last}\b", sentences)
            if other and name not in sentences:
                yield f"“{other[0]}” may not be {name}"
            elif not _stands(name, sentences) and _another(last, sentences):
                yield f"another {last} may be meant than {name}"


def _stands(name: str, sentences: str) -> bool:
    """Whether a name stands in the sentences, or the letters that it spells out."""
    letters = "".join(w[0] for w in name.split() if w[0].isupper())
    return name in sentences or (len(letters) > 1 and letters in sentences)


def _another(noun: str, sentences: str) -> bool:
    """Whether the sentences have the noun only with a word that tells it from others."""
    found = re.findall(rf"\b([\w-]+)['’]?s? {noun}\b", sentences)
    return bool(found) and not {f.lower() for f in found} & {"the", "this", "that", "its", "their"}


def complete(item: QuizItem, context: Context) -> Iterator[str]:
    """No office without its body ("became president"), no verb without its complement."""
    found = tokens(item.stem)
    for index, word in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else ""
        before = found[index - 1] if index else ""
        placed = following == "at" and word in _OF_A_LAND
        placed = placed and not any(map(_owned, found[max(1, index - 2) : index]))
        open_end = (following not in _OF or placed) and not following[:1].isupper()
        further = found[index - 2] if index > 1 and before in words("ranking") else ""
        owned = (_owned(before) or _owned(further)) and word not in words("posts")
        asked = before.lower() == "which" or _inside_role(found, index)
        asked = asked or item.writer == "former.host"
        if word in _bare_roles() and open_end and not owned and not asked:
            yield f"which {word}?"
    if found_open := _OPEN_VERB.search(item.stem):
        yield f"{found_open[0]} as what?"
    if item.asks == "name":
        told = (f.clause for f in context.facts(item) if f.clause)
        yield from chain.from_iterable(_untold(clause, clause.rest) for clause in told)
    for clause in (f.clause for f in context.facts(item) if item.asks == "date" and f.clause):
        office = set(tokens(clause.rest)) & (_bare_roles() | {"as", "to"})
        given = clause.passive or clause.lemma in {"appoint", "nominate", "promote", "reappoint"}
        if clause.lemma in words("appointing") and given and not office:
            yield f"{clause.verb} to what?"
        undated = WHEN.sub("", f"{clause.verb} {clause.rest}").split(",")[0].strip()
        last = re.search(r"\b(?:to|would) (\w+)(?: on| in)?(?: [A-Z]\w+ \d+)?$", undated)
        if last and last[1] in words("needs_more"):
            yield f"{last[0]} what?"
        bare = not content(WHEN.sub("", clause.rest))
        if clause.lemma in words("needs_more") and bare and item.writer.startswith(("when", "gap")):
            yield f"{clause.verb} what?"
        if clause.lemma in words("needs_object") and bare and not clause.passive:
            yield f"{clause.verb} what?"
        yield from _untold(clause, undated)
        yield from _told(clause, undated)


def _untold(clause: Clause, rest: str) -> Iterator[str]:
    """ "Told a gathering in Osse": what?"""
    if clause.lemma in _TELLING and not clause.passive and not _MATTER & set(tokens(rest)):
        yield f"{clause.verb} them what?"


def _told(clause: Clause, undated: str) -> Iterator[str]:
    """ "Was the archbishop": longer than for a day. "Its first raids": since when?"""
    if clause.lemma == "be" and set(tokens(clause.rest.casefold())) & _bare_roles():
        yield "an office is held for longer than its date"
    if found := _FIRST.search(undated):
        yield f"{found[1]} of what?"


def _inside_role(found: list[str], index: int) -> bool:
    """Whether the word begins a longer role: "chief financial officer", "secretary general"."""
    ahead = [w.lower() for w in found[index : index + 4]]
    if " ".join(ahead).startswith(_long_roles()):
        return True
    after = ahead[2:] if ahead[1:2] == ["general"] else ahead[1:]
    return bool(after) and after[0] in _bare_roles()


@cache
def _long_roles() -> tuple[str, ...]:
    return tuple(f"{row[0]} " for row in rows("roles") if " " in row[0])


# Verbs of taking and leaving an office that do not say which one.
_OPEN_VERB = re.compile(
    r"\b(?:take|took|taken|leave|left|assumed?|entered|enter) (?:office|charge|over|power)\b"
    r"(?=[?.]|$| (?:in|on|from|after)\b)"
    r"|\b(?:succeed(?:ed)?|replaced?)\b(?!.* as (?:the |an? |[A-Z][\w-]+['’]s? )?[a-z])"
    r"|\bsworn in\b(?! as)"
)
_OF = frozenset({"of", "to", "for", "at", "as"})
# What is sworn in "at the palace" is of a country that is not told.
_OF_A_LAND = frozenset({"chancellor", "governor", "minister", "premier", "president"})
# Verbs that say to whom something was said, and words that open what it was.
_TELLING = frozenset({"assure", "inform", "remind", "tell"})
_FIRST = re.compile(r"\b(?:its|their|his|her) (first|second|third|last) [a-z]+$")
_MATTER = frozenset({"about", "how", "of", "that", "to", "what", "when", "where", "why"})


def _owned(before: str) -> bool:
    """Whether the word before an office says whose: "Chile's", "Norwegian", "Orla"."""
    return before[:1].isupper() or before.endswith(("'s", "’s"))


@cache
def _bare_roles() -> frozenset[str]:
    last = {row[0].split()[-1] for row in rows("roles")}
    return frozenset(last | words("posts")) - {
        "general",
        "house",
        "justice",
        "state",
        "staff",
        "police",
        "treasury",
        "defense",
        "officer",
    }


def half_names(item: QuizItem, context: Context) -> Iterator[str]:
    """A person is named in full: not by a surname, however long."""
    for fact in context.facts(item):
        people = [n.canonical for n in fact.names if n.kind == "person"]
        if faith := {p.split()[0] for p in people} & words("faiths"):
            yield f"“{min(faith)}” is no given name"
        said = list(people)
        said += [fact.subject] if fact.kind == "position" else []
        for name in said:
            alone = len(name.split()) == 1 and has_phrase(name, f"{item.stem} {item.answer}")
            whole = alone and any(has_phrase(name, p) for p in _whole(item, context))
            if alone and not whole and name not in context.world.spellings.bodies:
                yield f"half a name: {name}"


def _whole(item: QuizItem, context: Context) -> frozenset[str]:
    return context.world.mentions(f"{item.stem} {item.answer}")


NAMING_CHECKS: tuple[tuple[str, Check], ...] = (
    ("letters", spelled_out),
    ("letters first", letters_first),
    ("identified", identified),
    ("whole names", whole_names),
    ("same thing", same_thing),
    ("complete", complete),
    ("half names", half_names),
)
