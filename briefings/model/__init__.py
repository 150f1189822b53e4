"""The nouns of the news: articles, facts, topics, digests, quizzes, editions.

All are frozen values. Offsets count in `Article.text`, in Unicode code points.
Dates are EDTF level 1 strings (ISO 8601-2): "2021", "2021-02", "2021-02-05",
"XXXX-02-05", "2020~", "2020/..". A date is never padded and never guessed.
"""

from briefings.model.brief import Difference, Digest, Holder, Moment, Point, Saying, Section, Topic
from briefings.model.delivery import Delivery, DeliveryState, Turn, TurnState
from briefings.model.edition import Edition, EditionFile, Masthead
from briefings.model.facts import (
    ALONE,
    DENIAL,
    LEAD,
    LEADING,
    PRINTED,
    STORY,
    Clause,
    Fact,
    Kind,
    Modality,
    Name,
    NameKind,
    Person,
    Threshold,
)
from briefings.model.news import Article, Basis, Paragraph, Reference, Rejection, Role
from briefings.model.quiz import Asks, ItemKind, Option, Quiz, QuizItem

__all__ = [
    "ALONE",
    "DENIAL",
    "LEAD",
    "LEADING",
    "PRINTED",
    "STORY",
    "Article",
    "Asks",
    "Basis",
    "Clause",
    "Delivery",
    "DeliveryState",
    "Difference",
    "Digest",
    "Edition",
    "EditionFile",
    "Fact",
    "Holder",
    "ItemKind",
    "Kind",
    "Masthead",
    "Modality",
    "Moment",
    "Name",
    "NameKind",
    "Option",
    "Paragraph",
    "Person",
    "Point",
    "Quiz",
    "QuizItem",
    "Reference",
    "Rejection",
    "Role",
    "Saying",
    "Section",
    "Threshold",
    "Topic",
    "Turn",
    "TurnState",
]
