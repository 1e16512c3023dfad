"""Where the data is: named by the user, bundled with the program, or in a checkout."""

from __future__ import annotations

import os
from pathlib import Path

from netx.resource import has_resource

_PACKAGE = Path(__file__).parent.parent
BUNDLE = _PACKAGE / "bundle.json"
CHECKOUT = _PACKAGE.resolve().parent.parent / "data"
VARIABLE = "NETX_DATA"
VARIABLE_OF_ADDITIONS = "NETX_WITH"


def locate(named: Path | None) -> Path:
    """The data folder, or the bundle's file.

    A folder named on the command line wins, then the one in `NETX_DATA`, then
    the bundle in the wheel, then the `data/` of a checkout. The bundle is only
    made when a wheel is built, so that a checkout cannot read a stale one.
    """
    if named is not None:
        return named
    from_environment = os.environ.get(VARIABLE)
    if from_environment:
        return Path(from_environment)
    return BUNDLE if has_resource(BUNDLE) else CHECKOUT


def locate_additions(named: Path | None) -> Path | None:
    """The folder that is laid over the data, or nothing.

    One that is named on the command line wins over the one in `NETX_WITH`.
    """
    if named is not None:
        return named
    from_environment = os.environ.get(VARIABLE_OF_ADDITIONS)
    return Path(from_environment) if from_environment else None
