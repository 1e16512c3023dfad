"""What the names inside a function stand for, and of what kind values are."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn, Protocol

from netx.output.export.html.js_modules import (
    BOOL,
    LIST,
    MAP,
    NATIVE,
    NUMBER,
    PRIMITIVE,
    RECORD,
    SET,
    TEXT,
    Module,
    Modules,
    Target,
    imports_of,
)

_RESERVED = frozenset(
    """arguments await break case catch class const continue debugger default delete do else enum
    eval export extends false finally for function if implements import in instanceof interface
    let new null package private protected public return static super switch this throw true try
    typeof undefined var void while with yield Map Set Array Object String Math JSON Symbol
    Number Boolean RegExp Error Infinity NaN""".split()
)

OF_BUILTINS = frozenset(
    """lower upper casefold strip lstrip rstrip split rsplit splitlines join replace startswith
    endswith find rfind index count partition rpartition isdigit isalpha isalnum isascii isupper
    islower isspace removeprefix removesuffix translate title capitalize get items keys values
    setdefault update pop add discard remove union intersection difference issubset isdisjoint
    append extend insert sort reverse clear copy""".split()
)
"""Methods of Python's own types: those of a prototype of JavaScript, with a `$` before them."""

_TYPES = ("str", "dict", "list", "set", "frozenset")

_METHOD_KINDS = {
    **dict.fromkeys(
        "lower upper casefold strip lstrip rstrip join replace removeprefix removesuffix "
        "translate title capitalize".split(),
        TEXT,
    ),
    **dict.fromkeys(
        "startswith endswith isdigit isalpha isalnum isascii isupper islower isspace issubset "
        "isdisjoint".split(),
        BOOL,
    ),
    **dict.fromkeys("split rsplit splitlines partition rpartition findall".split(), LIST),
    **dict.fromkeys("find rfind index count".split(), NUMBER),
    **dict.fromkeys("union intersection difference".split(), SET),
}
_FUNCTION_KINDS = {
    **dict.fromkeys(("len", "round", "int", "float", "abs", "ord"), NUMBER),
    **dict.fromkeys(("str", "chr", "repr"), TEXT),
    **dict.fromkeys(("any", "all", "bool", "isinstance", "callable"), BOOL),
    **dict.fromkeys(("list", "sorted", "tuple", "range"), LIST),
    **dict.fromkeys(("set", "frozenset"), SET),
    "dict": MAP,
}


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

    def fail(self, node: ast.AST, what: str = "") -> NoReturn:
        """Raise the error for a construct that has no translation."""
        self.module.fail(node, what or f"“{ast.unparse(node)[:60]}”")

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

    def kind(self, node: ast.expr) -> str | None:
        """The kind of value that an expression gives; None where it may be any."""
        match node:
            case ast.Constant(value=value):
                return _kind_of_constant(value)
            case ast.JoinedStr():
                return TEXT
            case ast.Compare() | ast.UnaryOp(op=ast.Not()):
                return BOOL
            case ast.UnaryOp():
                return NUMBER
            case ast.List() | ast.ListComp() | ast.Tuple():
                return LIST
            case ast.Dict() | ast.DictComp():
                return MAP
            case ast.Set() | ast.SetComp():
                return SET
            case ast.NamedExpr():
                return self.kind(node.value)
            case ast.BoolOp():
                return self._common(node.values)
            case ast.IfExp():
                return self._common([node.body, node.orelse])
            case ast.BinOp():
                return self._kind_of_sum(node)
            case ast.Subscript():
                of = self.kind(node.value)
                whole = isinstance(node.slice, ast.Slice)
                return of if of == TEXT or (whole and of == LIST) else None
            case ast.Call():
                return self._kind_of_call(node)
            case ast.Name() | ast.Attribute():
                return self._kind_of_name(node)
        return None

    def _common(self, nodes: list[ast.expr]) -> str | None:
        kinds = {self.kind(one) for one in nodes}
        if len(kinds) == 1:
            return kinds.pop()
        return PRIMITIVE if kinds <= {*NATIVE, "none"} else None

    def _kind_of_sum(self, node: ast.BinOp) -> str | None:
        left, right = self.kind(node.left), self.kind(node.right)
        if isinstance(node.op, ast.Sub | ast.BitAnd | ast.BitOr | ast.BitXor) and left == SET:
            return SET
        if isinstance(node.op, ast.Div | ast.Pow | ast.FloorDiv):
            return NUMBER
        return left if left == right and left in (NUMBER, TEXT, LIST) else None

    def _kind_of_name(self, node: ast.Name | ast.Attribute) -> str | None:
        if isinstance(node, ast.Name):
            scope = self.local(node.id)
            if scope is not None and node.id in scope.kinds:
                return scope.kinds[node.id]
        found = self.definition(node)
        if found is not None:
            target, held = found
            if isinstance(held, ast.AnnAssign):
                return self.modules.kind_of(target.module, held.annotation)
            if isinstance(held, ast.Assign) and isinstance(held.targets[0], ast.Name):
                within = Scoped(self.linker, self.modules[target.module])
                return within.kind(held.value)
            return None
        if isinstance(node, ast.Attribute):
            of = self.definition(node.value)
            if of is not None and isinstance(of[1], ast.ClassDef):
                return TEXT if self.modules.is_enum(of[0], of[1]) else None
            return self.modules.field_kinds.get(node.attr)
        return None

    def _kind_of_call(self, node: ast.Call) -> str | None:
        found = self.definition(node.func)
        if found is not None:
            target, held = found
            if isinstance(held, ast.FunctionDef):
                return self.modules.kind_of(target.module, held.returns)
            return RECORD if isinstance(held, ast.ClassDef) else None
        builtin = self.builtin(node.func)
        if builtin is not None:
            return _FUNCTION_KINDS.get(builtin)
        if isinstance(node.func, ast.Attribute):
            name = node.func.attr
            own = {
                self.modules.kind_of(self.module.name, one.returns)
                for one in self.linker.methods_called(name)
            }
            if name in _METHOD_KINDS:
                own.add(_METHOD_KINDS[name])
            elif name in OF_BUILTINS:
                own.add(None)
            return own.pop() if len(own) == 1 else None
        return None

    def enter(self, node: ast.FunctionDef | ast.Lambda) -> None:
        """Open the scope of a function: its parameters, and the names that it gives values to."""
        self.scope = Scope(self.scope)
        kinds = self.scope.kinds
        for one in parameters(node.args):
            kinds[one.arg] = self.modules.kind_of(self.module.name, one.annotation)
        if node.args.vararg is not None:
            kinds[node.args.vararg.arg] = LIST
        if isinstance(node, ast.Lambda):
            return
        own = set(kinds)
        assigned = list(_assigned(node.body))
        for name, _, _ in assigned:
            kinds.setdefault(name, None)
        for inner in _statements(node.body):
            if isinstance(inner, ast.Import | ast.ImportFrom):
                self.scope.imports.update(imports_of(inner))
        known: dict[str, list[Callable[[], str | None]]] = {}
        for name, value, note in assigned:
            if note is not None:
                known.setdefault(name, []).append(
                    lambda note=note: self.modules.kind_of(self.module.name, note)  # type: ignore[misc]
                )
            elif value is not None:
                known.setdefault(name, []).append(lambda value=value: self.kind(value))  # type: ignore[misc]
            else:
                known.setdefault(name, []).append(lambda: None)
        for name, every in known.items():
            found = {one() for one in every} | ({kinds[name]} if name in own else set())
            kinds[name] = found.pop() if len(found) == 1 else None

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


def _kind_of_constant(value: object) -> str | None:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return BOOL
    if isinstance(value, int | float):
        return NUMBER
    return TEXT if isinstance(value, str) else None


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a function, those of blocks included, not those of functions in it."""
    for node in body:
        yield node
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        for part in ("body", "orelse", "finalbody"):
            yield from _statements(getattr(node, part, []))
        for handler in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]:
            yield from _statements(handler.body)


def _assigned(
    body: list[ast.stmt],
) -> Iterator[tuple[str, ast.expr | None, ast.expr | None]]:
    """The names that statements give values to, each with its value or annotation if known."""
    for node in _statements(body):
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    yield from _parts(target, value)
            case ast.AnnAssign(target=ast.Name(id=name), annotation=note):
                yield name, None, note
            case ast.AugAssign(target=ast.Name(id=name)):
                yield name, ast.BinOp(ast.Name(name, ast.Load()), node.op, node.value), None
            case ast.For(target=target):
                for name in names_in(target):
                    yield name, None, None
            case ast.FunctionDef(name=name):
                yield name, None, None
            case ast.Match():
                for one in ast.walk(node):
                    if isinstance(one, ast.MatchAs) and one.name:
                        yield one.name, None, None
        for one in walk_here(node):
            if isinstance(one, ast.NamedExpr):
                yield one.target.id, one.value, None


def _parts(
    target: ast.expr, value: ast.expr
) -> Iterator[tuple[str, ast.expr | None, ast.expr | None]]:
    if isinstance(target, ast.Name):
        yield target.id, value, None
    elif isinstance(target, ast.Tuple):
        even = isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts)
        for place, one in enumerate(target.elts):
            if even and isinstance(one, ast.Name) and isinstance(value, ast.Tuple):
                yield one.id, value.elts[place], None
            elif isinstance(one, ast.Starred):
                yield from ((name, ast.List([], ast.Load()), None) for name in names_in(one))
            else:
                yield from ((name, None, None) for name in names_in(one))


def walk_here(node: ast.stmt) -> Iterator[ast.AST]:
    """The expressions of a statement itself, not those of the statements in it."""
    for _, value in ast.iter_fields(node):
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.expr):
                yield from ast.walk(one)
