"""CITATION.cff: how to cite netx and its data (https://citation-file-format.github.io, 1.2.0)."""

from __future__ import annotations

from pathlib import Path

from netx import __version__
from netx.dataset.versions import data_versions

ROOT = Path(__file__).parents[1]


def page() -> str:
    """The file, of this version of the program and of the data."""
    newest = data_versions(ROOT / "data")[0]
    return f"""\
# Made by `make docs`.
cff-version: 1.2.0
message: If you use netx or its data, please cite it with the version of the data.
type: software
title: "netx: treatment options for neuroendocrine tumours, side by side and cited"
version: {__version__}
date-released: "{newest.date}"
license: MIT
authors:
  - name: The netx authors
keywords:
  - neuroendocrine tumours
  - NET
  - treatment
  - side effects
  - patients
preferred-citation:
  type: data
  title: "The netx knowledge base: treatment options for neuroendocrine tumours"
  version: {newest.version}
  date-released: "{newest.date}"
  license: MIT
  authors:
    - name: The netx authors
"""
