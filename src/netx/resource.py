"""Files that lie beside the modules, also where the modules lie in a zip."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import netx


def resource(path: Path) -> bytes:
    """The bytes of a file of the package. Raises `OSError` if it is not there.

    Takes its path as the modules' own paths have it: whoever loaded those reads it.
    """
    loader: Any = netx.__spec__.loader
    data: bytes = loader.get_data(str(path))
    return data


def has_resource(path: Path) -> bool:
    """Whether the package has a file."""
    if path.exists():
        return True
    if path.parent.is_dir():
        return False
    try:
        return bool(resource(path))  # in a zip, which has no folders to look into
    except OSError:
        return False
