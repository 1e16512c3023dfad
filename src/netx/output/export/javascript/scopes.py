"""The names inside a function, and what they stand for."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from netx.output.export.javascript.modules import Module, Modules, Target, UntranslatableError


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_RESERVED = _words("""
arguments await break case catch class const continue debugger default delete do else enum eval
export extends false finally for function if implements import in instanceof interface let new null
package private protected public return static super switch this throw true try typeof undefined
var void while with yield Map Set Array Object String Math JSON Symbol Number Boolean RegExp Error
Infinity NaN
""")

OF_BUILTINS = _words("""
lower upper casefold strip lstrip rstrip split rsplit splitlines join replace startswith endswith
find rfind index count partition rpartition isdigit isalpha isalnum isascii isupper islower isspace
removeprefix removesuffix translate title capitalize get items keys values setdefault update pop
add discard remove union intersection difference issubset isdisjoint append extend insert sort
reverse clear copy
""")
"""Methods of Python's own types: those of a prototype of JavaScript, with a `$` before them."""

_TYPES = ("str", "dict", "list", "set", "frozenset")


class Linker(Protocol):
    """What gathers the definitions that a script needs."""

    modules: Modules

    def reach(self, target: Target) -> str:
        """The name of a definition in the script, which is in it from now on."""

    def uses(self, attribute: str) -> None:
        """Note that an attribute of some object is read."""

    def methods_called(self, name: str) -> list[ast.FunctionDef]:
        """The methods of all classes that have a name."""

    def constructor(self, target: Target) -> ast.arguments | None:
        """What a class takes when one is made; None where that is not known."""


@dataclass
class Scope:
    """The names of a function, or of a comprehension in it, with the kinds of their values."""

    above: Scope | None = None
    kinds: dict[str, str | None] = field(default_factory=dict)
    imports: dict[str, Target] = field(default_factory=dict)


def local_name(name: str) -> str:
    """A name of Python as a name of JavaScript."""
    return f"{name}$" if name in _RESERVED else name


def text(value: str) -> str:
    """A text as a literal, which may stand in a script element."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/").replace("\u2028", "\\u2028")


class Scoped:
    """The base of the translator: names, kinds, and where a construct has no translation."""

    def __init__(self, linker: Linker, module: Module) -> None:
        self.linker, self.modules, self.module = linker, linker.modules, module
        self.scope = Scope()

    def error(self, node: ast.AST, what: str = "") -> UntranslatableError:
        """The error for a construct that has no translation."""
        return self.module.error(node, what or f"“{ast.unparse(node)[:60]}”")

    def local(self, name: str) -> Scope | None:
        """The scope inside the function that has a name, if one has."""
        scope: Scope | None = self.scope
        while scope is not None:
            if name in scope.kinds or name in scope.imports:
                return scope
            scope = scope.above
        return None

    def target_of(self, node: ast.expr) -> Target | None:
        """What a name, or a name of a module, stands for outside the function."""
        if isinstance(node, ast.Name):
            scope = self.local(node.id)
            if scope is None:
                return self.modules.named(self.module.name, node)
            found = scope.imports.get(node.id)
            return self.modules.resolve(found) if found is not None else None
        if isinstance(node, ast.Attribute):
            of = self.target_of(node.value)
            if of is not None and of.module and not of.name:
                return self.modules.resolve(Target(of.module, node.attr))
            if of is not None and of.outside:
                return Target(outside=f"{of.outside}.{node.attr}")
        return None

    def builtin(self, node: ast.expr) -> str | None:
        """The name of a builtin of Python that an expression is, or of a thing outside netx."""
        target = self.target_of(node)
        if target is not None:
            return target.outside or None
        if isinstance(node, ast.Name) and self.local(node.id) is None:
            return node.id
        if isinstance(node, ast.Attribute) and self.builtin(node.value) in _TYPES:
            return f"{self.builtin(node.value)}.{node.attr}"
        return None

    def definition(self, node: ast.expr) -> tuple[Target, ast.stmt] | None:
        """What an expression names of netx, with the statement that defines it."""
        target = self.target_of(node)
        found = self.modules.definition(target) if target is not None else None
        return (target, found) if target is not None and found is not None else None

    def leave(self) -> None:
        """Close the innermost scope."""
        assert self.scope.above is not None
        self.scope = self.scope.above


def parameters(args: ast.arguments) -> list[ast.arg]:
    """The parameters of a function in the order in which the script hands them over."""
    return [*args.posonlyargs, *args.args, *args.kwonlyargs]


def names_in(node: ast.AST) -> Iterator[str]:
    """The names that a target gives values to, or that an expression reads."""
    for one in ast.walk(node):
        if isinstance(one, ast.Name):
            yield one.id


def statements_in(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a function, those of blocks included, not those of functions in it."""
    for node in body:
        yield node
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        for part in ("body", "orelse", "finalbody"):
            yield from statements_in(getattr(node, part, []))
        for handler in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]:
            yield from statements_in(handler.body)


class Given(NamedTuple):
    """A name that a statement gives a value to, with that value or its annotation if known."""

    name: str
    value: ast.expr | None = None
    note: ast.expr | None = None


def given_in(body: list[ast.stmt]) -> Iterator[Given]:
    """The names that the statements of a function give values to."""
    for node in statements_in(body):
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    yield from _parts(target, value)
            case ast.AnnAssign(target=ast.Name(id=name), annotation=note):
                yield Given(name, note=note)
            case ast.AugAssign(target=ast.Name(id=name)):
                yield Given(name, ast.BinOp(ast.Name(name, ast.Load()), node.op, node.value))
            case ast.For(target=target):
                yield from map(Given, names_in(target))
            case ast.FunctionDef(name=name):
                yield Given(name)
            case ast.Match():
                captured = [one for one in ast.walk(node) if isinstance(one, ast.MatchAs)]
                yield from (Given(one.name) for one in captured if one.name)
        for one in walk_here(node):
            if isinstance(one, ast.NamedExpr):
                yield Given(one.target.id, one.value)


def _parts(target: ast.expr, value: ast.expr) -> Iterator[Given]:
    """The names of a target; of several those with values of their own."""
    if isinstance(target, ast.Name):
        yield Given(target.id, value)
    elif isinstance(target, ast.Tuple):
        values = value.elts if isinstance(value, ast.Tuple) else []
        even = len(values) == len(target.elts)
        for place, one in enumerate(target.elts):
            if isinstance(one, ast.Starred):
                yield from (Given(name, ast.List([], ast.Load())) for name in names_in(one))
            elif isinstance(one, ast.Name) and even:
                yield Given(one.id, values[place])
            else:
                yield from map(Given, names_in(one))


def walk_here(node: ast.stmt) -> Iterator[ast.AST]:
    """The expressions of a statement itself, not those of the statements in it."""
    for _, value in ast.iter_fields(node):
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.expr):
                yield from ast.walk(one)
