"""To a folder and by e-mail. The decisions are pure; what touches the world is at the edge.

ledger      pure: what is due, and what becomes of a line when something happened to it
letter      pure: an edition as a mail, the same bytes for the same edition and recipient
mailpage    pure: a Document as the text and the plain HTML that mail programs show
readers     who gets it
folder      a copy that is complete or not there
post        an SMTP server: one mail a recipient, and what the server said
ping        a word to a watcher, never in the way
"""

from briefings.deliver.folder import FOLDER, copy_to, holds, put_folder, write_through
from briefings.deliver.ledger import (
    Outcome,
    Refused,
    Sent,
    Unknown,
    Unwell,
    after,
    is_due,
    is_settled,
    resumed,
    sending,
)
from briefings.deliver.letter import Letter, compose, message_id, notice, probe
from briefings.deliver.mailpage import html_page, text_page
from briefings.deliver.ping import ping
from briefings.deliver.post import Mailbox, Post
from briefings.deliver.readers import recipients

__all__ = [
    "FOLDER",
    "Letter",
    "Mailbox",
    "Outcome",
    "Post",
    "Refused",
    "Sent",
    "Unknown",
    "Unwell",
    "after",
    "compose",
    "copy_to",
    "holds",
    "html_page",
    "is_due",
    "is_settled",
    "message_id",
    "notice",
    "ping",
    "probe",
    "put_folder",
    "recipients",
    "resumed",
    "sending",
    "text_page",
    "write_through",
]
