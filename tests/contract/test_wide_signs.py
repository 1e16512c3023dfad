"""Signs that some terminals draw wider than others do not shift what stands behind them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

JOINED = {
    # A health worker is a woman, a joiner, a staff and a selector: two signs for some terminals.
    "\U0001f469\u200d\u2695\ufe0f": "\U0001f469\u2695",
    # A selector asks for a coloured, wider sign; so does the keycap.
    "\u2695\ufe0f": "\u2695",
    "1\ufe0f\u20e3": "1",
    # The colour of skin is a sign by itself where it is not known.
    "\U0001f44d\U0001f3fd": "\U0001f44d",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467": "\U0001f468\U0001f469\U0001f467",
}


@pytest.mark.parametrize(("typed", "shown"), JOINED.items(), ids=ascii)
@pytest.mark.parametrize(
    "command",
    [("list",), ("compare", "lanexotide", "octrexotide"), ("show", "lanexotide")],
    ids=" ".join,
)
def test_joined_signs_stand_apart(
    netx: Any, example: Path, tmp_path: Path, typed: str, shown: str, command: tuple[str, ...]
) -> None:
    pages = []
    for name, sign in (("typed", typed), ("shown", shown)):
        folder = tmp_path / name
        shutil.copytree(example, folder)
        for file in (folder / "treatments").rglob("lanexotide.yaml"):
            text = file.read_text()
            assert "\nname: lanexotide\n" in text
            file.write_text(text.replace("\nname: lanexotide\n", f"\nname: lan {sign} exotide\n"))
        ended = netx(*command, "-f", "table", data=folder)
        assert ended.code == 0
        assert sign in ended.text or name == "typed"
        pages.append(ended.text)
    assert pages[0] == pages[1]
