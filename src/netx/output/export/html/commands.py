"""Commands that a text names, as links: where a terminal has a command to type, a page has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_COMMAND = re.compile(
    r"(?P<label>[^:;·]*): netx show (?P<id>[a-z0-9-]+)(?: -s (?P<part>[a-z-]+))?"
    r"|netx list (?P<list>[a-z0-9-]+)"
    r"|: netx compare [a-z0-9-]+ [a-z0-9-]+ --survival"
    r"|netx compare (?P<first>[a-z0-9-]+) (?P<second>[a-z0-9-]+)"
    r"|netx search \"(?P<words>[^\"]+)\""
    r"|: -s (?P<section>[a-z-]+)"
    r"|(?P<all>(?:, with|:) --all)"
)
"""What the pages of the terminal tell to type, each behind what it is told of."""

LISTS = {"questions": "Entry-question", "effects": "Effects"}
"""Lists that are none of a place, and where they stand in the page."""

BELOW = "below"
MORE = "more"
"""What a link to another part of a record is called, and the part that holds all others."""


def parts_of(text: str, here: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A text in parts, each with the address within the page that it links to, or nothing.

    Takes the id of the record that the text is of, without which what stands on its page is not
    linked, and the ids of records by the names that are links where they stand alone. Joined,
    the parts are the text without its commands.
    """
    # A name that stands alone, or before what is told of it: "NETTER-1, 231 people: …".
    for name in dict.fromkeys((text, text.partition(", ")[0], text.partition(" (")[0])):
        if name in names and names[name] != here:
            yield name, f"#{names[name]}"
            text = text[len(name) :]
            break
    done = 0
    for found in _COMMAND.finditer(text):
        before = text[done : found.start()]
        done = found.end()
        label, address = _link(found, here)
        space = label[: len(label) - len(label.lstrip())]
        if before + space:
            yield before + space, ""
        if label.strip():
            yield label.strip(), address
    if text[done:]:
        yield text[done:], ""


def _link(found: re.Match[str], here: str) -> tuple[str, str]:
    """What stands in the place of a command, and where it leads."""
    if found["id"]:
        part = f"--{found['part']}" if found["part"] else ""
        return found["label"], f"#{found['id']}{part}"
    if found["list"]:
        name = found["list"]
        return name.replace("-", " "), f"#{LISTS.get(name, f'Place-{name}')}"
    if found["first"]:
        return "side by side", f"#Compare={found['first']}+{found['second']}"
    if found["words"]:
        return f"“{found['words']}”", f"#Search={found['words']}"
    if not here or not (found["section"] or found["all"]):
        return "", ""
    return f" {BELOW}", f"#{here}--{found['section'] or MORE}"
