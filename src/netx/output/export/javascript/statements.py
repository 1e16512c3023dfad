"""Statements, functions and classes of Python in JavaScript."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from typing import Any

from netx.output.export.javascript.calls import Calls
from netx.output.export.javascript.modules import LIST, NATIVE, is_property
from netx.output.export.javascript.scopes import OF_BUILTINS, local_name, text, walk_here

_CACHES = ("functools.cache", "functools.lru_cache")


class Statements(Calls):
    """Translates statements and definitions."""

    _labels: tuple[str, ...] = ()
    """For each loop around, the label that `break` leaves; empty where it has no `else`."""
    _count = 0

    def block(self, body: list[ast.stmt]) -> str:
        """Statements behind one another."""
        return " ".join(filter(None, map(self.statement, body)))

    def statement(self, node: ast.stmt) -> str:
        """A statement; an empty text for what a script does not need."""
        match node:
            case ast.Import() | ast.ImportFrom() | ast.Pass() | ast.Assert():
                return ""
            case ast.Expr(value=ast.Constant()):
                return ""
            case ast.Expr(value=ast.Yield() | ast.YieldFrom() as value):
                return self._yielded(value)
            case ast.Expr(value=value):
                return f"{self.expr(value)};"
            case ast.Return(value=value):
                return f"return {self.expr(value) if value is not None else 'null'};"
            case ast.Continue():
                return "continue;"
            case ast.Break():
                label = self._labels[-1]
                return f"break {label};" if label else "break;"
            case ast.FunctionDef():
                return f"{local_name(node.name)} = {self.function(node)};"
        made = _STATEMENTS.get(type(node))
        if made is None:
            raise self.error(node, type(node).__name__)
        return made(self, node)

    def _yielded(self, node: ast.Yield | ast.YieldFrom) -> str:
        if isinstance(node, ast.YieldFrom):
            return f"yield* {self.items(node.value)};"
        return f"yield {self.expr(node.value) if node.value else 'null'};"

    def given(self, node: ast.Assign) -> str:
        """A value that one or several names are given."""
        parts = []
        value = self.expr(node.value)
        if len(node.targets) > 1:
            first = node.targets[0]
            parts.append(self._given(first, value, node.value))
            value = self.expr(first)
        parts += [self._given(one, value, node.value) for one in node.targets[len(parts) :]]
        return " ".join(parts)

    def given_as(self, node: ast.AnnAssign) -> str:
        """A value with its type."""
        if node.value is None:
            return ""
        return self._given(node.target, self.expr(node.value), node.value)

    def _given(self, target: ast.expr, value: str, node: ast.expr) -> str:
        if isinstance(target, ast.Subscript):
            if isinstance(target.slice, ast.Slice):
                raise self.error(target)
            return f"$put({self.expr(target.value)}, {self.expr(target.slice)}, {value});"
        if isinstance(target, ast.Tuple | ast.List):
            starred = [isinstance(one, ast.Starred) for one in target.elts]
            if self.kind(node) != LIST:
                value = f"$iter({value})"
            if any(starred[:-1]):
                # A script knows a star only behind all other names.
                at, behind = starred.index(True), len(starred) - starred.index(True) - 1
                value = f"$unpack({value}, {at}, {behind})"
                names = [self.target(one.value if isinstance(one, ast.Starred) else one)
                         for one in target.elts]  # fmt: skip
                return f"[{', '.join(names)}] = {value};"
        return f"{self.target(target)} = {value};"

    def more_given(self, node: ast.AugAssign) -> str:
        """What a name has, with something more."""
        target = node.target
        if isinstance(target, ast.Subscript):
            read = ast.copy_location(ast.Subscript(target.value, target.slice, ast.Load()), target)
            value = self.sum(node.op, read, node.value)
            return f"$put({self.expr(target.value)}, {self.expr(target.slice)}, {value});"
        read_ = ast.copy_location(_loaded(target), target)
        name = self.target(target)
        if isinstance(node.op, ast.Add) and self.kind(node.value) not in NATIVE:
            return f"{name} = $extended({name}, {self.expr(node.value)});"
        return f"{name} = {self.sum(node.op, read_, node.value)};"

    def left_out(self, node: ast.Delete) -> str:
        """What is taken out of a container."""
        parts = []
        for one in node.targets:
            if not isinstance(one, ast.Subscript):
                raise self.error(node)
            of = self.expr(one.value)
            if isinstance(one.slice, ast.Slice):
                if one.slice.upper is not None or one.slice.lower is None:
                    raise self.error(node)
                parts.append(f"{of}.splice({self.expr(one.slice.lower)});")
            else:
                parts.append(f"$delete({of}, {self.expr(one.slice)});")
        return " ".join(parts)

    def chosen_block(self, node: ast.If) -> str:
        """One of two blocks."""
        told = f"if ({self.truth(node.test)}) {{ {self.block(node.body)} }}"
        return told + (f" else {{ {self.block(node.orelse)} }}" if node.orelse else "")

    def loop(self, node: ast.For) -> str:
        """A loop through a container."""
        head = f"for ({self.target(node.target)} of {self.items(node.iter)})"
        return self._looped(node, head)

    def loop_while(self, node: ast.While) -> str:
        """A loop as long as something is true."""
        return self._looped(node, f"while ({self.truth(node.test)})")

    def _looped(self, node: ast.For | ast.While, head: str) -> str:
        label = ""
        if node.orelse:
            self._count += 1
            label = f"$else{self._count}"
        self._labels = (*self._labels, label)
        told = f"{head} {{ {self.block(node.body)} }}"
        self._labels = self._labels[:-1]
        return f"{label}: {{ {told} {self.block(node.orelse)} }}" if label else told

    def raised(self, node: ast.Raise) -> str:
        """An error."""
        if node.exc is None:
            return "throw $e;"
        return f"throw {self.expr(node.exc)};"

    def tried(self, node: ast.Try) -> str:
        """A block in which errors are caught."""
        if node.finalbody or node.orelse:
            raise self.error(node, "try with else or finally")
        tests = []
        for one in node.handlers:
            if one.type is None or one.name is not None:
                raise self.error(one, "this kind of except")
            names = one.type.elts if isinstance(one.type, ast.Tuple) else [one.type]
            test = " || ".join(f"$e instanceof {self.expr(name)}" for name in names)
            tests.append(f"if ({test}) {{ {self.block(one.body)} }} else")
        return f"try {{ {self.block(node.body)} }} catch ($e) {{ {' '.join(tests)} throw $e; }}"

    def matched(self, node: ast.Match) -> str:
        """A choice by values; of classes by what they are."""
        self._count += 1
        subject = f"$m{self._count}"
        told = [f"const {subject} = {self.expr(node.subject)};"]
        for place, one in enumerate(node.cases):
            test = self._pattern(one.pattern, subject)
            if one.guard is not None:
                test = f"({test}) && {self.truth(one.guard)}"
            told.append(f"{'else ' if place else ''}if ({test}) {{ {self.block(one.body)} }}")
        return f"{{ {' '.join(told)} }}"

    def _pattern(self, node: ast.pattern, subject: str) -> str:
        match node:
            case ast.MatchValue(value=value):
                return f"$eq({subject}, {self.expr(value)})"
            case ast.MatchSingleton(value=value):
                return f"{subject} === {text(str(value)) if value else 'null'}"
            case ast.MatchOr(patterns=patterns):
                return " || ".join(self._pattern(one, subject) for one in patterns)
            case ast.MatchClass(cls=cls, patterns=[], kwd_patterns=[]):
                return f"$isinstance({subject}, {self.expr(cls)})"
            case ast.MatchAs(pattern=None, name=None):
                return "true"
            case ast.MatchAs(pattern=None, name=str() as name):
                return f"(({local_name(name)} = {subject}), true)"
            case ast.MatchAs(pattern=ast.pattern() as inner, name=str() as name):
                return (
                    f"({self._pattern(inner, subject)}) && (({local_name(name)} = {subject}), true)"
                )
        raise self.error(node, type(node).__name__)

    def function(self, node: ast.FunctionDef, name: str = "", skip: int = 0) -> str:
        """A function or, where `skip` leaves out `self`, what stands behind a method's name."""
        if node.args.kwarg is not None:
            raise self.error(node, "a function with ** parameters")
        self.enter(node)
        labels, self._labels = self._labels, ()
        params = self.parameters(node.args, skip)
        body = self.block(node.body)
        own = [one.arg for one in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]]
        own += [node.args.vararg.arg] if node.args.vararg else []
        lets = [local_name(one) for one in self.scope.kinds if one not in own]
        self.leave()
        self._labels = labels
        start = "const self = this; " if skip else ""
        start += f"let {', '.join(lets)}; " if lets else ""
        star = "*" if _yields(node.body) else ""
        end = "" if _returns(node.body) or star else " return null;"
        head = f"{star}{name}" if skip else f"function{star} {name}"
        return f"{head}({params}) {{ {start}{body}{end} }}"

    def decorated(self, node: ast.FunctionDef, name: str) -> str:
        """A function at the top of a module, with what remembers its results if any does."""
        if not node.decorator_list:
            return self.function(node, name)
        (decorator,) = node.decorator_list
        plain = decorator.func if isinstance(decorator, ast.Call) else decorator
        if self.builtin(plain) not in _CACHES:
            raise self.error(node, f"the decorator {ast.unparse(decorator)}")
        return f"const {name} = $cache({self.function(node)});"

    def method(self, node: ast.FunctionDef) -> str:
        """A method of a class, or an attribute that is worked out."""
        decorators = {ast.unparse(one) for one in node.decorator_list}
        name = f"${node.name}" if node.name in OF_BUILTINS else node.name
        if node.name == "__init__":
            return _constructor(self.function(node, "constructor", skip=1))
        if decorators == {"cached_property"}:
            inner = self.function(node, f"$made_{name}", skip=1)
            held = f"this.$held_{name}"
            getter = f"if ({held} === undefined) {{ {held} = this.$made_{name}(); }} return {held};"
            return f"{inner} get {name}() {{ {getter} }}"
        if is_property(node):
            return "get " + self.function(node, name, skip=1)
        if decorators == {"staticmethod"}:
            return "static " + self.function(node, name).removeprefix("function ")
        if decorators:
            raise self.error(node, f"the decorator {', '.join(decorators)}")
        return self.function(node, name, skip=1)

    def value(self, node: ast.stmt) -> str:
        """The value of a name at the top of a module."""
        assert isinstance(node, ast.Assign | ast.AnnAssign)
        assert node.value is not None
        return self.expr(node.value)


def _constructor(told: str) -> str:
    """A method as what makes an object, which has no `this` before its class was made."""
    told = told.removesuffix(" return null; }") + (" }" if told.endswith(" return null; }") else "")
    start, made = "const self = this; ", re.search(r"super\([^;]*\);", told)
    if made is None:
        return told
    return told.replace(start, "", 1).replace(made[0], f"{made[0]} {start}", 1)


def _loaded(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    return target


def _yields(body: list[ast.stmt]) -> bool:
    """Whether a function gives values one by one."""
    for node in body:
        if isinstance(node, ast.FunctionDef):
            continue
        if any(isinstance(one, ast.Yield | ast.YieldFrom) for one in walk_here(node)):
            return True
        for part in ("body", "orelse", "finalbody"):
            if _yields(getattr(node, part, [])):
                return True
    return False


def _returns(body: list[ast.stmt]) -> bool:
    """Whether a function surely ends on a return."""
    last = body[-1]
    return isinstance(last, ast.Return | ast.Raise)


_STATEMENTS: Mapping[type[ast.stmt], Callable[[Statements, Any], str]] = {
    ast.AnnAssign: Statements.given_as,
    ast.Assign: Statements.given,
    ast.AugAssign: Statements.more_given,
    ast.Delete: Statements.left_out,
    ast.For: Statements.loop,
    ast.If: Statements.chosen_block,
    ast.Match: Statements.matched,
    ast.Raise: Statements.raised,
    ast.Try: Statements.tried,
    ast.While: Statements.loop_while,
}
"""What translates each sort of statement that is not translated on the spot."""
