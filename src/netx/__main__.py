"""The way in: `netx` and `python -m netx`. Nothing heavy is imported before Ctrl-C is caught."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run netx on the process's arguments and leave with its exit code."""
    # A run is over before there is garbage worth collecting, and looking for it takes a tenth.
    gc.disable()
    try:
        from netx.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    # At exit Python looks for it once more, which takes longer than to load the data.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
