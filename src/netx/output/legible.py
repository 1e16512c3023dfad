"""Text made safe for a terminal and legible in an encoding that lacks its characters."""

from __future__ import annotations

import codecs
import re
import unicodedata

# C0 and C1 controls, line and paragraph separators, bidirectional overrides,
# zero-width characters and lone surrogates: what a terminal could act upon, or
# what could make two different names look alike.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")

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
    "½": "1/2",
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
    """Text in which nothing acts on a terminal: unsafe characters are shown as escapes."""
    return _UNSAFE.sub(_escape, text)


def one_line(text: str) -> str:
    """Text on one line, runs of white space as one space, unsafe characters as escapes."""
    return visible(_SPACE.sub(" ", text).strip())


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def in_plain_forms(text: str) -> str:
    """The nearest text for characters an encoding lacks: `≥` is `>=`, `é` is `e`.

    What has no near form is written as its escape, never as a question mark.
    """
    out = []
    for character in text:
        plain = _PLAIN_FORMS.get(character)
        if plain is None:
            decomposed = unicodedata.normalize("NFKD", character)
            plain = "".join(c for c in decomposed if ord(c) < 128)
        out.append(
            plain
            or (
                f"\\u{ord(character):04x}"
                if ord(character) < 0x10000
                else f"\\U{ord(character):08x}"
            )
        )
    return "".join(out)


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
