"""Text of arguments and file names, whose bytes need not be text at all."""

from __future__ import annotations

import os


def whole_text(text: str | os.PathLike[str]) -> str:
    r"""The text or path as text that can be printed and encoded anywhere.

    Python keeps bytes that are no UTF-8 as surrogates, which no encoding has (PEP 383); they
    become escapes such as `\xff`. Raises nothing.
    """
    text = os.fspath(text)
    if text.isascii():
        return text
    try:
        return os.fsencode(text).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # surrogates that stand for no byte
        return text.encode("utf-8", "backslashreplace").decode()
