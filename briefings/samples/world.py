"""A made-up world for synthetic news: who holds which office, and what a story needs to be told.

Everything follows from the seed and a number: the n-th person has always the same career,
the n-th story the same cast, so that articles can be written one by one, in any number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from random import Random

from briefings.samples.names import countries, names_for

# The first day of the news, and how many stories a day has.
FIRST_DAY, A_DAY = date(2016, 1, 4), 25
# People of one country; so many that nobody is in the news every day.
_A_COUNTRY = 120
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an office and an earlier one."""

    name: str
    surname: str
    country: str
    town: str
    post: str
    since: int
    past: str
    years: tuple[int, int]
    school: str
    party: str


@dataclass(frozen=True, slots=True)
class World:
    """All people and towns of a seed."""

    seed: int
    people: tuple[Person, ...]
    towns: tuple[str, ...]

    @classmethod
    def made(cls, seed: int, stories: int) -> World:
        """The world of a seed, with people enough for so many stories."""
        random = Random(f"world {seed}")
        towns = [h + t for h in words("town_head") for t in words("town_tail")]
        random.shuffle(towns)
        lands = countries()
        wanted = max(3, min(_A_COUNTRY, stories // 10))
        names = {land: names_for(land, wanted, seed) for land in lands}
        people: dict[str, Person] = {}
        for number in range(wanted * len(lands)):
            land = lands[number % len(lands)]
            name = names[land][number // len(lands) % len(names[land])]
            if len(name.split()) == 2 and name not in people:
                people[name] = _person(name, land, towns, random)
        return cls(seed, tuple(people.values()), tuple(towns))

    def day(self, story: int) -> date:
        """The day of a story."""
        return FIRST_DAY + timedelta(days=story // A_DAY)

    def cast(self, story: int) -> Mapping[str, str]:
        """What fills the slots of the sentences of a story; days as ISO 8601."""
        random = Random(f"story {self.seed} {story}")
        person, rival, reporter = random.sample(self.people, 3)
        rivals = {"rival": rival.name, "rival_post": rival.post, "reporter": reporter.name}
        return {**_of_person(person), **rivals, **self._scene(random, story, person)}

    def _scene(self, random: Random, story: int, person: Person) -> dict[str, str]:
        day = self.day(story)
        town, other = person.town, random.choice(self.towns)
        site = random.choice(words("site"))
        body = f"{town} {random.choice(words('body'))}"
        return {
            "town": town,
            "country": person.country,
            "new_post": random.choice(words("office")).format(country=person.country, town=other),
            "day": day.isoformat(),
            "next_day": (day + timedelta(days=1)).isoformat(),
            "before_day": (day - timedelta(days=random.randint(20, 90))).isoformat(),
            "year": str(day.year - random.randint(3, 40)),
            "year_before": str(day.year - 1),
            "other_town": other,
            "site": f"the {town} {site}",
            "Site": f"The {town} {site}",
            "a_site": f"the {town} {site}",
            "full": body,
            "short": "".join(word[0] for word in body.split()),
            "company": f"{town} {random.choice(words('trade'))}",
            "club": f"{town} {random.choice(words('club'))}",
            "other_club": f"{other} {random.choice(words('club'))}",
            "festival": f"{town} {random.choice(words('festival'))}",
            **{slot: random.choice(words(slot)) for slot in _PLAIN},
            **_numbers(random),
        }


_PLAIN = ("craft", "crash", "quote", "gadget", "pact")


def _numbers(random: Random) -> dict[str, str]:
    small = random.choice(_SMALL)
    return {
        "dead": str(random.randint(11, 60)),
        "dead_words": small.capitalize(),
        "hurt": str(random.randint(61, 99)),
        "hurt_hundred": str(random.randint(110, 980)),
        "members": f"{random.randint(2, 90)},{random.randint(100, 999)}",
        "cost": str(random.randint(12, 900)),
        "percent": f"{random.randint(2, 9)}.{random.randint(1, 9)}",
        "percent_half": f"{random.randint(50, 69)}.{random.randint(1, 9)}",
        "percent_big": f"{random.randint(70, 88)}.{random.randint(1, 9)}",
        "years": str(random.randint(2, 15)),
    }


def _of_person(person: Person) -> dict[str, str]:
    return {
        "person": person.name,
        "surname": person.surname,
        "post": person.post,
        "office": f"the {person.post}",
        "since": str(person.since),
        "past": person.past,
        "from": str(person.years[0]),
        "to": str(person.years[1]),
        "school": person.school,
        "party": person.party,
        "joined": str(person.years[0] - 5),
        "graduated": str(person.years[0] - 8),
    }


def _person(name: str, country: str, towns: Sequence[str], random: Random) -> Person:
    town, another = random.choice(towns), random.choice(towns)
    abroad = random.choice([land for land in countries() if land != country])
    since = random.randint(2008, 2015)
    start = random.randint(1990, 2001)
    first = country in _FAMILY_FIRST
    return Person(
        name=name,
        surname=name.split()[0 if first else -1],
        country=country,
        town=town,
        post=random.choice(words("office")).format(country=country, town=town),
        since=since,
        past=random.choice(words("past")).format(town=another, abroad=abroad),
        years=(start, random.randint(start + 2, 2007)),
        school=f"University of {another}",
        party=f"{country} {random.choice(words('party'))}",
    )


# Where the English press prints the family name first.
_FAMILY_FIRST = ("China", "South Korea")


def words(slot: str) -> tuple[str, ...]:
    """The words that may fill a slot."""
    return _words()[slot]


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    text = (files("briefings.samples") / "lists" / "words.tsv").read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            slot, word = line.split("\t")
            found[slot].append(word)
    return {slot: tuple(listed) for slot, listed in found.items()}
