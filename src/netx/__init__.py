"""netx: a command-line explorer of treatment options for neuroendocrine tumours.

In Python, `netx.load()` gives what the commands give: see `netx.api`.
"""

TYPE_CHECKING = False  # as `typing` has it, which takes longer to import than all else here
__version__ = "0.1.0"
__all__ = ["BadDataError", "Base", "NetxError", "NotFoundError", "UsageError", "load", "to_rows"]

if TYPE_CHECKING:
    from netx.api import Base, load, to_rows
    from netx.errors import BadDataError, NetxError, NotFoundError, UsageError


def __getattr__(name: str) -> object:
    # The command line imports this package at every start, and needs none of it.
    if name in ("Base", "load", "to_rows"):
        from netx import api

        return getattr(api, name)
    if name in __all__:
        from netx import errors

        return getattr(errors, name)
    raise AttributeError(f"module 'netx' has no attribute {name!r}")
