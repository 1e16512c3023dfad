"""Of what kind values are: where that is known, a script needs nothing that looks at them first."""

from __future__ import annotations

import ast

from netx.output.export.javascript.modules import (
    BOOL,
    LIST,
    MAP,
    NATIVE,
    NUMBER,
    PRIMITIVE,
    RECORD,
    SET,
    TEXT,
    imports_of,
)
from netx.output.export.javascript.scopes import (
    OF_BUILTINS,
    Given,
    Scope,
    Scoped,
    given_in,
    parameters,
    statements_in,
)

_METHODS = {
    TEXT: "lower upper casefold strip lstrip rstrip join replace removeprefix removesuffix "
    "translate title capitalize",
    BOOL: "startswith endswith isdigit isalpha isalnum isascii isupper islower isspace issubset "
    "isdisjoint",
    LIST: "split rsplit splitlines partition rpartition findall",
    NUMBER: "find rfind index count",
    SET: "union intersection difference",
}
_FUNCTIONS = {
    NUMBER: "len round int float abs ord",
    TEXT: "str chr repr",
    BOOL: "any all bool isinstance",
    LIST: "list sorted tuple range",
    SET: "set frozenset",
    MAP: "dict",
}
_METHOD_KINDS = {name: kind for kind, names in _METHODS.items() for name in names.split()}
_FUNCTION_KINDS = {name: kind for kind, names in _FUNCTIONS.items() for name in names.split()}
"""The kinds of what methods and functions of Python give."""


class Kinds(Scoped):
    """Tells the kinds of expressions from literals, annotations and what functions give."""

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
                within = Kinds(self.linker, self.modules[target.module])
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
        for taken in parameters(node.args):
            kinds[taken.arg] = self.modules.kind_of(self.module.name, taken.annotation)
        if node.args.vararg is not None:
            kinds[node.args.vararg.arg] = LIST
        if isinstance(node, ast.Lambda):
            return
        taken_in = dict(kinds)
        by_name: dict[str, list[Given]] = {}
        for one in given_in(node.body):
            by_name.setdefault(one.name, []).append(one)
            kinds.setdefault(one.name, None)
        for inner in statements_in(node.body):
            if isinstance(inner, ast.Import | ast.ImportFrom):
                self.scope.imports.update(imports_of(inner))
        # A name has no kind before all that is given to it is known: it may be two.
        for name, every in by_name.items():
            found = set(map(self._kind_given, every))
            found |= {taken_in[name]} if name in taken_in else set()
            kinds[name] = found.pop() if len(found) == 1 else None

    def _kind_given(self, one: Given) -> str | None:
        if one.note is not None:
            return self.modules.kind_of(self.module.name, one.note)
        return self.kind(one.value) if one.value is not None else None


def _kind_of_constant(value: object) -> str | None:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return BOOL
    if isinstance(value, int | float):
        return NUMBER
    return TEXT if isinstance(value, str) else None
