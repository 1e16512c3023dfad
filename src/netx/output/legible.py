"""Text made safe for a terminal and legible in an encoding that lacks its characters."""

from __future__ import annotations

import codecs
import re
import unicodedata

from netx.late_pattern import LatePattern

_SPACE = re.compile(r"\s+")
# JSON has its own escape for these; the rest of what is unsafe it escapes anyway. Made into
# a pattern where JSON is printed: that takes a millisecond.
_UNSAFE_IN_JSON = "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"

_JOINS_SIGNS = LatePattern(
    "[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
)
"""Variation selectors, the keycap and colours of skin, and what joins one sign to the next."""

_PLAIN_FORMS = {
    "≥": ">=",
    "≤": "<=",
    "µ": "u",
    "μ": "u",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "…": "...",
    "•": "*",
    "·": "-",
    "›": ">",
    "§": "section",
    "×": "x",
    "→": "->",
    "±": "+/-",
    "°": " deg",
    "®": "(R)",
    "™": "(TM)",
    "©": "(c)",
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "⁄": "/",
    "│": "|",
    "─": "-",
    "█": "#",
    "▉": "#",
    "▊": "#",
    "▋": "#",
    "▌": "#",
    "▍": ":",
    "▎": ":",
    "▏": ":",
    "├": "|",
    "└": "`",
    "┼": "+",
    "━": "-",
    "æ": "ae",
    "œ": "oe",
    "Æ": "Ae",
    "Œ": "Oe",
    "ß": "ss",
    "ø": "o",
    "ł": "l",
}


def visible(text: str) -> str:
    """Text in which nothing acts on a terminal: unsafe characters are shown as escapes.

    Unsafe is what a terminal could act upon, and what could make two different
    names look alike: controls, line separators, bidirectional overrides,
    zero-width characters, lone surrogates and whatever has no known shape.
    """
    if text.isprintable():
        return text
    return "".join(one if _is_safe(one) else _escape(one) for one in text)


def visible_lines(text: str) -> str:
    """The same, but line breaks and tabs stay as they are."""
    if text.isprintable():
        return text
    return "".join(one if one in "\n\t" or _is_safe(one) else _escape(one) for one in text)


def escaped_in_json(json: str) -> str:
    """JSON that means the same, without a character that a terminal could act upon."""
    # None of those is printable, and to see that all is takes half of a pass of the pattern.
    if json.replace("\n", " ").isprintable():
        return json
    return re.sub(_UNSAFE_IN_JSON, lambda match: f"\\u{ord(match[0]):04x}", json)


def on_screen(text: str) -> str:
    """Text on one line that is as wide on every terminal as it is reckoned to be.

    Terminals differ in whether what joins or colours signs changes their width: the signs
    stand apart, and without it.
    """
    if text.isascii():
        return one_line(text)
    return one_line(_JOINS_SIGNS.sub("", text))


def one_line(text: str) -> str:
    """Text on one line, runs of white space as one space, unsafe characters as escapes."""
    return visible(_SPACE.sub(" ", text).strip())


def _is_safe(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"


def _escape(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def in_plain_forms(text: str) -> str:
    """The nearest text for characters an encoding lacks: `≥` is `>=`, `é` is `e`.

    What has no near form is written as its escape, never as a question mark.
    """
    out = ""
    raised = False
    for character in text:
        kind = unicodedata.decomposition(character).partition(" ")[0]
        if kind == "<super>" and not raised:
            out += "^"  # 10⁹ is not 109
        elif kind == "<fraction>":
            out += " "  # 2½ is not 21/2
        raised = kind == "<super>"
        out += _plain_form(character)
    return out


def _plain_form(character: str) -> str:
    plain = character if character.isascii() else _PLAIN_FORMS.get(character)
    if plain is not None:
        return plain
    parts = unicodedata.normalize("NFKD", character)
    if parts != character:
        return "".join(map(_plain_form, parts))
    return "" if unicodedata.combining(character) else _escape(character)


def fits(text: str, encoding: str) -> str:
    """Text with only characters that the encoding has."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode(encoding, "netx-legible").decode(encoding)
    return text


def _on_error(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return in_plain_forms(error.object[error.start : error.end]), error.end


codecs.register_error("netx-legible", _on_error)
