"""Compile and validate the YAML into the JSON of the wheel.

An editable install has no bundle: it reads the YAML itself, so nothing is stale.
Equal data give equal bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundleHook(BuildHookInterface):
    """Puts `netx/bundle.json` into the wheel; broken data stop the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the data before the wheel is put together."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            import msgspec

            from netx.dataset.bundle import to_bytes
            from netx.dataset.load import load_folder
            from netx.dataset.versions import data_versions
            from netx.query.prepared import prepared
        finally:
            sys.path.pop(0)
        self._folder = TemporaryDirectory()
        bundle = Path(self._folder.name) / "bundle.json"
        bundle.write_bytes(to_bytes(prepared(load_folder(root / "data"))))
        changes = bundle.with_name("changes.json")
        changes.write_bytes(msgspec.json.encode(data_versions(root / "data")))
        for made in (bundle, changes):
            build_data["force_include"][str(made)] = f"netx/{made.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was only on the way into the wheel."""
        if version != "editable":
            self._folder.cleanup()
