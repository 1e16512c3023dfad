"""Calls of functions, methods and classes: their arguments in the order of the parameters."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from netx.output.export.javascript.expressions import Expressions
from netx.output.export.javascript.modules import NATIVE, SET, TEXT, Target
from netx.output.export.javascript.scopes import OF_BUILTINS, parameters, text

_OPTIONS: dict[str, tuple[str, ...]] = {
    "sorted": ("key", "reverse"),
    "sort": ("key", "reverse"),
    "sum": ("start",),
    "zip": (),
    "enumerate": ("start",),
    "split": ("sep", "maxsplit"),
    "rsplit": ("sep", "maxsplit"),
    "bisect_left": ("lo", "hi", "key"),
    "bisect_right": ("lo", "hi", "key"),
    "extract": ("scorer", "score_cutoff", "limit"),
    "compile": ("flags",),
    "sub": ("count", "flags"),
    "finditer": ("flags",),
    "wrap": ("width",),
}
"""Keywords of what is not of netx, in the order in which the runtime takes them."""
_BEHIND = {"bisect_left": 2, "bisect_right": 2, "extract": 2, "compile": 1, "sub": 3, "finditer": 2}
"""How many arguments come before the first of the keywords."""


class Calls(Expressions):
    """Translates calls, and hands every expression to what translates it."""

    def expr(self, node: ast.expr) -> str:
        """An expression, in parentheses where it needs them. Raises `UntranslatableError`."""
        made = _EXPRESSIONS.get(type(node))
        if made is None:
            raise self.error(node, type(node).__name__)
        return made(self, node)

    def call(self, node: ast.Call) -> str:
        """A call of a function, a method or a class."""
        found = self.definition(node.func)
        if found is not None:
            target, held = found
            name = self.linker.reach(target)
            if isinstance(held, ast.ClassDef):
                return f"new {name}({self._made(node, target)})"
            if isinstance(held, ast.FunctionDef):
                return f"{name}({self.arguments(node, held.args)})"
            return f"{name}({self.elements(node.args)})"
        builtin = self.builtin(node.func)
        if builtin is not None:
            return self._of_builtin(node, builtin)
        if isinstance(node.func, ast.Attribute):
            return self._of_method(node, node.func)
        return f"{self.expr(node.func)}({self._plain(node)})"

    def _plain(self, node: ast.Call) -> str:
        if node.keywords:
            raise self.error(node)
        return self.elements([self._all_of(one) for one in node.args])

    def _made(self, node: ast.Call, target: Target) -> str:
        takes = self.linker.constructor(target)
        return self.arguments(node, takes) if takes is not None else self._plain(node)

    def arguments(self, node: ast.Call, takes: ast.arguments, skip: int = 0) -> str:
        """The arguments of a call in the order of the parameters."""
        if not node.keywords:
            return self.elements(node.args)
        names = [one.arg for one in parameters(takes)][skip:]
        given: dict[str, str] = {}
        for place, one in enumerate(node.args):
            if isinstance(one, ast.Starred):
                raise self.error(node)
            given[names[place]] = self.expr(one)
        for keyword in node.keywords:
            if keyword.arg is None or keyword.arg not in names:
                raise self.error(node)
            given[keyword.arg] = self.expr(keyword.value)
        last = max(names.index(name) for name in given)
        return ", ".join(given.get(name, "undefined") for name in names[: last + 1])

    def _of_method(self, node: ast.Call, func: ast.Attribute) -> str:
        name = func.attr
        if isinstance(func.value, ast.Call) and self.builtin(func.value.func) == "super":
            if name != "__init__":
                raise self.error(node)
            return f"super({self._plain(node)})"
        self.linker.uses(name)
        of = self.expr(func.value)
        own = self.linker.methods_called(name)
        if name in OF_BUILTINS:
            fast = self._fast_method(node, func, of)
            if fast is not None:
                return fast
        called = f"{of}.${name}" if name in OF_BUILTINS else f"{of}.{name}"
        if node.keywords and own and name not in _OPTIONS:
            orders = {tuple(one.arg for one in parameters(each.args)[1:]) for each in own}
            if len(orders) > 1:
                raise self.error(node, f"keywords of “{name}”, which several classes have,")
            return f"{called}({self.arguments(node, own[0].args, skip=1)})"
        return f"{called}({self._with_options(node, name, 0)})"

    def _fast_method(self, node: ast.Call, func: ast.Attribute, of: str) -> str | None:
        """A method for which JavaScript has the same."""
        if node.keywords:
            return None
        kind = self.kind(func.value)
        if kind == TEXT and not node.args:
            if func.attr == "lower":
                return f"{of}.toLowerCase()"
            if func.attr == "upper":
                return f"{of}.toUpperCase()"
        if func.attr == "append" and len(node.args) == 1:
            return f"{of}.push({self.expr(node.args[0])})"
        if func.attr == "join":
            return f"$join({of}, {self.expr(self._all_of(node.args[0]))})"
        if func.attr == "get" and kind == "map" and self.kind(node.args[0]) in NATIVE:
            default = self.expr(node.args[1]) if len(node.args) > 1 else "null"
            return f"({of}.get({self.expr(node.args[0])}) ?? {default})"
        return None

    def _with_options(self, node: ast.Call, name: str, before: int) -> str:
        """Arguments of what is not of netx: keywords go behind, in the order it takes them."""
        given = [self._all_of(one) for one in node.args]
        if not node.keywords:
            return self.elements(given)
        order = _OPTIONS.get(name)
        if order is None:
            raise self.error(node)
        options = {one.arg: one.value for one in node.keywords if one.arg != "strict"}
        if not set(options) <= set(order):
            raise self.error(node)
        parts = [self.elements([one]) for one in given]
        first = len(given) - before
        last = max((order.index(str(one)) for one in options), default=-1)
        for option in order[first : last + 1]:
            parts.append(self.expr(options[option]) if option in options else "undefined")
        return ", ".join(parts)

    def _all_of(self, node: ast.expr) -> ast.expr:
        """A generator that is an argument as the list of what it gives."""
        if isinstance(node, ast.GeneratorExp):
            return ast.copy_location(ast.ListComp(node.elt, node.generators), node)
        return node

    def _of_builtin(self, node: ast.Call, name: str) -> str:
        short = name.rpartition(".")[2]
        if name in _SPECIAL:
            made = _SPECIAL[name](self, node)
            if made is not None:
                return made
        if name.startswith("str.") and short in OF_BUILTINS:
            first, *others = node.args
            return f"{self.expr(first)}.${short}({self.elements(others)})"
        called = self.from_outside(name)
        return f"{called}({self._with_options(node, short, _BEHIND.get(short, 1))})"

    def replaced(self, node: ast.Call) -> str:
        """A record with other values."""
        changes = [f"{one.arg}: {self.expr(one.value)}" for one in node.keywords if one.arg]
        if len(changes) != len(node.keywords):
            raise self.error(node)
        return f"$replace({self.expr(node.args[0])}, {{{', '.join(changes)}}})"

    def cast(self, node: ast.Call) -> str:
        """A value of which only the type is told."""
        return self.expr(node.args[1])

    def length(self, node: ast.Call) -> str:
        """How much stands in a container."""
        kind = self.kind(node.args[0])
        inner = self.expr(node.args[0])
        if kind == "list":
            return f"{inner}.length"
        return f"{inner}.size" if kind in (SET, "map") else f"$len({inner})"

    def truth_of(self, node: ast.Call) -> str:
        """Whether something is true."""
        return f"!!{self.truth(node.args[0])}" if node.args else "false"

    def one_of(self, node: ast.Call) -> str | None:
        """Whether one of several is true."""
        return self._tested(node.args[0], "true", "")

    def every_of(self, node: ast.Call) -> str | None:
        """Whether all of several are true."""
        return self._tested(node.args[0], "false", "!")

    def _tested(self, node: ast.expr, found: str, sign: str) -> str | None:
        """A loop that ends where the answer is known."""
        if isinstance(node, ast.Call) and self.builtin(node.func) == "map" and len(node.args) == 2:
            one = ast.Name("$x", ast.Load())
            called = ast.Call(node.args[0], [one], [])
            loop = ast.comprehension(ast.Name("$x", ast.Store()), node.args[1], [], 0)
            node = ast.copy_location(ast.GeneratorExp(called, [loop]), node)
            ast.fix_missing_locations(node)
        if not isinstance(node, ast.GeneratorExp):
            return None
        elt = node.elt
        inner = self.loops(
            node.generators, lambda: f"if ({sign}{self.truth(elt)}) {{ return {found}; }}"
        )
        other = "false" if found == "true" else "true"
        return f"(() => {{ {inner} return {other}; }})()"

    def first_of(self, node: ast.Call) -> str | None:
        """What comes next."""
        first = node.args[0]
        if not isinstance(first, ast.GeneratorExp):
            return None
        elt = first.elt
        inner = self.loops(first.generators, lambda: f"return {self.expr(elt)};")
        none = f"return {self.expr(node.args[1])};" if len(node.args) > 1 else "$stop();"
        return f"(() => {{ {inner} {none} }})()"

    def iterator(self, node: ast.Call) -> str:
        """What gives the values of a container one by one."""
        return f"$iterator({self.expr(self._all_of(node.args[0]))})"

    def greatest(self, node: ast.Call) -> str:
        """The greatest of several."""
        return self._most(node, "max")

    def least(self, node: ast.Call) -> str:
        """The least of several."""
        return self._most(node, "min")

    def _most(self, node: ast.Call, name: str) -> str:
        options = {str(one.arg): self.expr(one.value) for one in node.keywords}
        several = len(node.args) > 1
        if several and not options and all(self.kind(one) == "number" for one in node.args):
            return f"Math.{name}({self.elements(node.args)})"
        every = f"[{self.elements(node.args)}]" if several else self.expr(
            self._all_of(node.args[0])
        )  # fmt: skip
        ends = [options.get("key", "undefined"), options.get("default", "undefined")]
        while ends and ends[-1] == "undefined":
            ends.pop()
        return f"${name}({', '.join([every, *ends])})"

    def written(self, node: ast.Call) -> str:
        """A value as a text."""
        return f"$str({self.expr(node.args[0])})" if node.args else '""'

    def is_of(self, node: ast.Call) -> str:
        """Whether a value is of a class."""
        types = _parted(node.args[1])
        value = self.expr(node.args[0])
        if len(types) > 1 and not isinstance(node.args[0], ast.Name):
            raise self.error(node, "isinstance of several classes and of no plain name")
        tests = [f"$isinstance({value}, {self._type(one)})" for one in types]
        return tests[0] if len(tests) == 1 else f"({' || '.join(tests)})"

    def _type(self, node: ast.expr) -> str:
        found = self.definition(node)
        if found is not None:
            return self.linker.reach(found[0])
        builtin = self.builtin(node)
        if builtin not in ("str", "list", "dict"):
            raise self.error(node)
        return text(builtin)

    def attribute_called(self, node: ast.Call) -> str:
        """The attribute that a text names."""
        default = f", {self.expr(node.args[2])}" if len(node.args) > 2 else ""
        return f"$getattr({self.expr(node.args[0])}, {self.expr(node.args[1])}{default})"

    def set_from(self, node: ast.Call) -> str:
        """A set of what a container holds."""
        args = node.args
        if not args:
            return "new Set()"
        if isinstance(args[0], ast.GeneratorExp):
            made = ast.copy_location(ast.SetComp(args[0].elt, args[0].generators), args[0])
            return self.expr(made)
        return f"$set({self.expr(args[0])})"


def _parted(types: ast.expr) -> list[ast.expr]:
    """The classes of `A | B` and of `(A, B)`."""
    if isinstance(types, ast.BinOp):
        return [*_parted(types.left), *_parted(types.right)]
    return types.elts if isinstance(types, ast.Tuple) else [types]


_SPECIAL: Mapping[str, Callable[[Calls, ast.Call], str | None]] = {
    "msgspec.structs.replace": Calls.replaced,
    "typing.cast": Calls.cast,
    "len": Calls.length,
    "bool": Calls.truth_of,
    "any": Calls.one_of,
    "all": Calls.every_of,
    "next": Calls.first_of,
    "iter": Calls.iterator,
    "max": Calls.greatest,
    "min": Calls.least,
    "str": Calls.written,
    "isinstance": Calls.is_of,
    "getattr": Calls.attribute_called,
    "set": Calls.set_from,
    "frozenset": Calls.set_from,
}
"""Functions of Python for which there is more than a name in the runtime."""

_EXPRESSIONS: Mapping[type[ast.expr], Callable[[Calls, Any], str]] = {
    ast.Attribute: Calls.attribute,
    ast.BinOp: Calls.of_two,
    ast.BoolOp: Calls.either_or_both,
    ast.Call: Calls.call,
    ast.Compare: Calls.compared,
    ast.Constant: Calls.constant,
    ast.Dict: Calls.map_of,
    ast.DictComp: Calls.map_made,
    ast.GeneratorExp: Calls.generator,
    ast.IfExp: Calls.chosen,
    ast.JoinedStr: Calls.joined,
    ast.Lambda: Calls.function_of_one,
    ast.List: Calls.array,
    ast.ListComp: Calls.list_made,
    ast.Name: Calls.name,
    ast.NamedExpr: Calls.named,
    ast.Set: Calls.set_of,
    ast.SetComp: Calls.set_made,
    ast.Subscript: Calls.part,
    ast.Tuple: Calls.array,
    ast.UnaryOp: Calls.of_one,
}
"""What translates each sort of expression."""
