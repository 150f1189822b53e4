"""Jobs as bylines name them: "Health Editor", "Local Democracy Reporter", "staff writer"."""

from __future__ import annotations

import re
from functools import cache

from briefings.corpus.wordlists import entries, words

LONGEST_JOB = 7  # words
SIGNS = " .,:;*_()"

# "Lagos Herald staff", "Lagos Herald Newsroom"
STAFF_BEHIND = re.compile(
    r"\s+(?i:(?:web |digital |sports? )?(?:staff|newsroom|team|desk)"
    r"(?: (?:writer|reporter|report)s?)?)$"
)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, entries('staff_titles')))})s?\b", re.IGNORECASE
    )


@cache
def _posts() -> re.Pattern[str]:
    posts = "|".join(map(re.escape, entries("staff_posts")))
    return re.compile(rf"\b(?:{posts})(?P<several>s)?$", re.IGNORECASE)


def has_title(text: str) -> bool:
    """True for words with a job in them: "Health Reporter"."""
    return _titles().search(text) is not None


def is_staff(text: str) -> bool:
    """True for a few words with a job in them, as they stand where a name would."""
    return len(text.split()) <= 6 and has_title(text)


def is_job(text: str) -> bool:
    """True for words that end in one person's post: "Local Democracy Reporter".

    Of several ("Ben Cho Staff Writers") only where nothing but a beat stands before the post.
    """
    text = text.strip(SIGNS)
    post = _posts().search(text)
    if not post or len(text.split()) > LONGEST_JOB:
        return False
    before = {word.casefold().strip(",&") for word in text[: post.start()].split()}
    known = words("beats") | words("staff_titles") | {"and", "our", "own", "the", "by", ""}
    return not post["several"] or before <= known


def is_nobody(text: str) -> bool:
    """True for a byline that names nobody: "Staff Reporter", "our own correspondent"."""
    text = text.strip(SIGNS)
    post = _posts().search(text) or re.search(r"(?i:\bstaff(?: report)?)$", text)
    before = text[: post.start()].casefold().split() if post else ["?"]
    return set(before) <= words("beats") | words("staff_titles") | {"a", "our", "own", "from", "by"}


def is_job_line(line: str) -> bool:
    """True for a line that is a job and at most a beat behind it: "Senior reporter, hardware"."""
    post, _, beat = line.strip(SIGNS).partition(", ")
    return is_job(post) and (not beat or (beat.islower() and len(beat.split()) <= 4))


def behind_post(part: str) -> str:
    """ "Court Reporter Ana Ruiz" without the job before the name."""
    if found := _leading_post().match(part):
        return part[found.end() :]
    return part


@cache
def _leading_post() -> re.Pattern[str]:
    posts = "|".join(map(re.escape, entries("staff_posts")))
    return re.compile(rf"(?:[\w-]+\s+){{0,3}}?(?i:{posts})\s+(?=[A-Z]\S+\s+\S*[A-Z])")


def without_title(part: str) -> str:
    """ "Jane Doe Environment correspondent" without the job and the beat before it."""
    title = _titles().search(part)
    if not title or not title.start():
        return part
    kept = part[: title.start()].split()
    while len(kept) > 2 and kept[-1].casefold() in words("beats"):
        kept.pop()
    return " ".join(kept)
