"""Newsletters: a message (.eml), or many in one file (.mbox)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from briefings.corpus.draft import MARKED_UP, Block, Claim, Draft
from briefings.corpus.files.decoding import decode, tidy
from briefings.corpus.formats.fragment import blocks_of_html
from briefings.corpus.limits import Limits
from briefings.corpus.origin.bylines import people
from briefings.corpus.origin.dates import first_date
from briefings.corpus.origin.housenames import is_outlet
from briefings.corpus.origin.outlets import may_be_house
from briefings.corpus.passes.lines import paragraphs
from briefings.model import Rejection

MESSAGE_START = re.compile(rb"(?:\A|\n)From [^\n]+\n(?=[A-Za-z-]+:)")
PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE)
FORWARDED = re.compile(
    r"^-{2,}\s*(?:forwarded|original) message\s*-{2,}\s*\n(?P<head>(?:[^\n]*\S[^\n]*\n){1,12})",
    re.IGNORECASE | re.MULTILINE,
)
HEADER = re.compile(r"^\*?(?P<key>From|Date|Sent|Subject)\*?:\s*\*?(?P<value>.+)$", re.I | re.M)
HEADERS = ("From", "Date", "Subject", "Organization", "List-Id")
LETTER = re.compile(r"\s+(?:Daily |Morning |Evening |Weekly )?(?:Newsletter|Briefing|Alerts?)$")
LIST = re.compile(r"^\s*\"?(?P<name>[^\"<>@]{3,60}?)\"?\s*<")
GREETING = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|hello|hi|dear|welcome)\b[\w ,'’]{0,40}[.,!]?",
    re.IGNORECASE,
)
# "Volta Lantern, 4 Quay Street, Lima": where the law asks a sender to say who it is.
POSTAL = re.compile(
    r"[A-Z][^.?!]{2,60}, \d{1,5} [A-Z][^.?!]{2,60}, [A-Z0-9][^?!]{2,60}"
    r"|[A-Z][^.?!]{2,60}, P\.?O\.? Box .{2,80}"
)
ADDRESS = re.compile(r"\s*[(<\[]\s*https?://[^)>\]\s]+\s*[)>\]]|https?://\S+")


def mail(content: bytes) -> Draft:
    """The draft of one message. Raises ValueError for one without text."""
    message = BytesParser(policy=policy.default).parsebytes(content)
    if not isinstance(message, EmailMessage) or not (message["From"] or message["Subject"]):
        raise ValueError("no mail message; save it again as .eml")
    text = _plain(message)
    if text and (forwarded := FORWARDED.search(text)):
        claims = tuple(_of_headers(dict(_inner(forwarded["head"]))))
        text = text[forwarded.end() :]
    else:
        claims = tuple(_of_headers({key: str(message[key] or "") for key in HEADERS}))
    blocks = _blocks(text) if text else _html(message)
    if not blocks:
        raise ValueError("a message without text; save its text as .txt")
    return Draft(_unaddressed(blocks), _untitled(claims))


def _untitled(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, the title without the sender's name before it ("Volta Lantern: …")."""
    houses = {claim.value for claim in claims if claim.field == "outlet"}
    titles = (
        replace(claim, value=claim.value.partition(":")[2].strip())
        if claim.field == "title" and claim.value.partition(":")[0].strip() in houses
        else claim
        for claim in claims
    )
    return tuple(claim for claim in titles if claim.value)


def _unaddressed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the greeting above and the sender's address below."""
    first = 1 if len(blocks) > 1 and GREETING.fullmatch(blocks[0].text) else 0
    last = len(blocks)
    for index in range(max(first + 1, last - 4), len(blocks)):
        if POSTAL.fullmatch(blocks[index].text):
            last = index
            break
    return (*blocks[first:last], *blocks[last + 1 :])


def mailbox(content: bytes, limits: Limits) -> Sequence[Draft | Rejection]:
    """The drafts of a mailbox's messages; one that cannot be read is a rejection."""
    starts = list(MESSAGE_START.finditer(content))
    if not starts:
        raise ValueError("no mailbox: no message begins in it; save the messages as .eml")
    if len(starts) > limits.articles:
        raise ValueError(f"{len(starts)} messages, over the limit of {limits.articles}; split it")
    ends = [*(match.start() for match in starts[1:]), len(content)]
    return [
        _one(content[match.end() : end], number)
        for number, (match, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]


def _one(content: bytes, number: int) -> Draft | Rejection:
    try:
        return mail(content)
    except (ValueError, LookupError) as error:
        return Rejection(f"#{number}", str(error))


def _inner(head: str) -> Iterator[tuple[str, str]]:
    for match in HEADER.finditer(head):
        key = match["key"].capitalize()
        yield ("Date" if key == "Sent" else key, match["value"].strip(" *"))


def _of_headers(headers: dict[str, str]) -> Iterator[Claim]:
    if subject := PREFIX.sub("", tidy(headers.get("Subject", "")).strip()):
        yield Claim("title", " ".join(subject.split()), MARKED_UP)
    if date := _date(headers.get("Date", "")):
        yield Claim("published", date, MARKED_UP)
    house = LIST.match(headers.get("List-Id", ""))
    for name in (headers.get("Organization", ""), house["name"] if house else ""):
        if may_be_house(tidy(name).strip()):
            yield Claim("outlet", tidy(name).strip(), MARKED_UP)
    yield from _sender(tidy(_displayed(headers.get("From", ""))).strip(" \"'"))


def _displayed(sender: str) -> str:
    """The name before an address, also where it has a comma and no quotation marks."""
    name, bracket, _ = sender.rpartition("<")
    return name.strip() if bracket else parseaddr(sender)[0]


def _date(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return first_date(value)


def _sender(name: str) -> Iterator[Claim]:
    """ "Jane Doe at The Harbour Post" is a person and a house; a lone name may be either."""
    person, _, house = re.sub(
        r"\s+(?:at|from|of|via)\s+|\s*[|,]\s*", "\n", name, count=1
    ).partition("\n")
    if house:
        for author in people(person).authors:
            yield Claim("author", author, MARKED_UP - 1)
        yield Claim("outlet", house, MARKED_UP - 1)
    elif (
        is_outlet(name)
        or is_outlet(name := LETTER.sub("", name))
        or (name and not people(name).authors)
    ):
        yield Claim("outlet", name, MARKED_UP - 1)
    else:
        for author in people(name).authors:
            yield Claim("author", author, MARKED_UP - 1)


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    declared = part.get_content_charset()
    try:
        return content.decode(declared or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def _plain(message: EmailMessage) -> str:
    """The plain part, unless it only says that there is another one."""
    text = tidy(_part(message, "plain"))
    html = _part(message, "html")
    return text if len(text.split()) >= (30 if html else 1) else ""


def _blocks(text: str) -> tuple[Block, ...]:
    text = re.split(r"^-- $", text, maxsplit=1, flags=re.MULTILINE)[0]
    lines = (ADDRESS.sub("", line).strip(" *>|") for line in paragraphs(text))
    return tuple(Block(line) for line in lines if line)


def _html(message: EmailMessage) -> tuple[Block, ...]:
    return blocks_of_html(_part(message, "html"))
