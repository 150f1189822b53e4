"""Settings from briefings.toml, frozen. Without that file everything has a default."""

from briefings.config.briefings import (
    EVERY_DAY,
    BriefingSettings,
    DeliverSettings,
    Missed,
    OnEmpty,
    ScheduleSettings,
    Weekday,
)
from briefings.config.loading import FILE_NAME, load
from briefings.config.mail import MailSettings
from briefings.config.secrets import password_of
from briefings.config.settings import Settings
from briefings.config.showing import Shown, shown
from briefings.config.starter import starter
from briefings.config.tables import (
    CorpusSettings,
    DocumentName,
    ExtractSettings,
    Format,
    Length,
    Part,
    QuizSettings,
    StoreSettings,
)

__all__ = [
    "EVERY_DAY",
    "FILE_NAME",
    "BriefingSettings",
    "CorpusSettings",
    "DeliverSettings",
    "DocumentName",
    "ExtractSettings",
    "Format",
    "Length",
    "MailSettings",
    "Missed",
    "OnEmpty",
    "Part",
    "QuizSettings",
    "ScheduleSettings",
    "Settings",
    "Shown",
    "StoreSettings",
    "Weekday",
    "load",
    "password_of",
    "shown",
    "starter",
]
