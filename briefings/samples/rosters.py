"""Class lists to try things on."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Pupil:
    """A row of a class list."""

    name: str
    group: str


def roster(
    pupils: int, locale: str = "en_GB", groups: tuple[str, ...] = ("7a",), seed: int = 0
) -> tuple[Pupil, ...]:
    """A class list of made-up pupils in the script of `locale`, spread over `groups` in turn.

    Raises SettingsError for a locale that Faker does not have.
    """
    from faker import Faker

    try:
        fake = Faker(locale)
    except AttributeError as error:
        raise SettingsError(
            f"--locale: {locale!r} has no names; write it as en_GB, ko_KR, de_DE"
        ) from error
    fake.seed_instance(seed)
    return tuple(Pupil(fake.name(), groups[i % len(groups)]) for i in range(pupils))
