"""The versions that the data tell of: few commands ask, so that they lie beside the bundle."""

from __future__ import annotations

from pathlib import Path

import msgspec

from netx.dataset.locate import BUNDLE, locate
from netx.errors import BadDataError
from netx.model import DataVersion
from netx.resource import resource

BUNDLED = BUNDLE.with_name("changes.json")


def data_versions(named: Path | None = None) -> list[DataVersion]:
    """The versions of the data in use, the newest first; none where they are not told.

    Takes the folder that the user named, if any. Raises `BadDataError` for what is missing or
    broken.
    """
    place = locate(named)
    if place == BUNDLE:
        try:
            return msgspec.json.decode(resource(BUNDLED), type=list[DataVersion])
        except (OSError, msgspec.DecodeError) as error:
            raise BadDataError(
                f"the data of this installation cannot be read: {error}", "Install netx again."
            ) from error
    from netx.dataset.read import read_folder

    return [placed.record for placed in read_folder(place).versions]
