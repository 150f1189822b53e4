"""The writers of questions, an ordered table: the first ones are the surest.

A writer takes a fact and the world and yields questions; it raises NotAskedError with its
reason where it begins and gives up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefings.model import Fact
from briefings.quiz.question import Question
from briefings.quiz.world import World
from briefings.quiz.writers.amounts import gap_figure, how_many
from briefings.quiz.writers.belonging import body, located, member, school
from briefings.quiz.writers.counts import counted
from briefings.quiz.writers.doing import did
from briefings.quiz.writers.gaps import told
from briefings.quiz.writers.headed import headed
from briefings.quiz.writers.holders import (
    became,
    former_host,
    holder,
    post,
    tenure,
    took_office,
)
from briefings.quiz.writers.judging import judged
from briefings.quiz.writers.members import member_of
from briefings.quiz.writers.names import stands_for
from briefings.quiz.writers.nations import body_deed, nation
from briefings.quiz.writers.origins import origin
from briefings.quiz.writers.parties import party
from briefings.quiz.writers.portfolios import portfolio
from briefings.quiz.writers.professions import profession
from briefings.quiz.writers.relaying import relayed_gap
from briefings.quiz.writers.reported import reported
from briefings.quiz.writers.situated import situated
from briefings.quiz.writers.statements import gap_date
from briefings.quiz.writers.when import when
from briefings.quiz.writers.where import where
from briefings.quiz.writers.who import who

Writer = Callable[[Fact, World], Iterator[Question]]

WRITERS: tuple[tuple[str, Writer], ...] = (
    ("when", when),
    ("holder", holder),
    ("office", post),
    ("portfolio", portfolio),
    ("took-office", took_office),
    ("became", became),
    ("tenure", tenure),
    ("former-host", former_host),
    ("where", where),
    ("who", who),
    ("nation", nation),
    ("body-deed", body_deed),
    ("reported", reported),
    ("gap", gap_date),
    ("how-many", how_many),
    ("gap-figure", gap_figure),
    ("counted", counted),
    ("told", told),
    ("did", did),
    ("judged", judged),
    ("headed", headed),
    ("relayed", relayed_gap),
    ("member", member),
    ("member-of", member_of),
    ("party", party),
    ("school", school),
    ("body", body),
    ("located", located),
    ("origin", origin),
    ("profession", profession),
    ("situated", situated),
    ("abbreviation", stands_for),
)
