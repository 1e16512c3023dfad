"""The way in: `netx` and `python -m netx`. Nothing heavy is imported before Ctrl-C is caught."""

from __future__ import annotations

import gc
import os
import sys

from netx import __version__


def main() -> None:
    """Run netx on the process's arguments and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and _version_is_written():
        return
    # A run is over before there is garbage worth collecting, and looking for it takes a tenth.
    gc.disable()
    try:
        from netx.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    # What was said is written. To take apart what was held takes longer than to load the data.
    os._exit(code)


def _version_is_written() -> bool:
    """Whether the version could be written, before anything else is imported.

    Where it could not, the ordinary way tries again and says why.
    """
    told = f"netx {__version__}\n".encode()
    try:
        return os.write(1, told) == len(told)
    except OSError:
        return False


if __name__ == "__main__":
    main()
