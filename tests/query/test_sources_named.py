"""What a result names as its sources is found wherever it stands."""

from __future__ import annotations

import importlib
import pkgutil
import typing
from typing import Any

import pytest

from netx import results
from netx.results.parts import Part, _naming

TYPES = sorted(
    {
        one
        for module in pkgutil.iter_modules(results.__path__, "netx.results.")
        for one in vars(importlib.import_module(module.name)).values()
        if isinstance(one, type) and issubclass(one, Part)
    },
    key=lambda one: one.__qualname__,
)


def holds_a_part(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, Part):
        return True
    return any(map(holds_a_part, typing.get_args(hint)))


@pytest.mark.parametrize("type_", TYPES, ids=lambda one: one.__name__)
def test_no_field_that_can_name_a_source_is_passed_over(type_: type[Part]) -> None:
    hints = typing.get_type_hints(type_)
    wanted = {
        name
        for name in type_.__struct_fields__
        if name in ("source_id", "source_ids") or holds_a_part(hints[name])
    }
    assert wanted <= set(_naming(type_))
