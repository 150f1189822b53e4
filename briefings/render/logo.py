"""The logo of a theme: its bytes and its size on the page."""

from __future__ import annotations

import io
from dataclasses import dataclass

from briefings.errors import SettingsError
from briefings.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture; millimetres. `kind` is "png" or "jpeg"."""

    data: bytes
    kind: str
    width: float
    height: float


def logo_of(theme: Theme) -> Logo | None:
    """The logo that the theme names, or None.

    Raises SettingsError for a file that cannot be read or is neither PNG nor JPEG.
    """
    head = theme.letterhead
    if not head.logo:
        return None
    from PIL import Image, UnidentifiedImageError

    path = theme.folder / head.logo
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            kind, (wide, tall) = (image.format or "").lower(), image.size
    except (OSError, UnidentifiedImageError) as error:
        raise SettingsError(f"letterhead.logo: {path} cannot be read as a picture") from error
    if kind not in ("png", "jpeg"):
        raise SettingsError(f"letterhead.logo: {path} is neither PNG nor JPEG")
    return Logo(data, kind, head.logo_height * wide / tall, head.logo_height)
