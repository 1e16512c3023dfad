"""Expressions of Python as expressions of JavaScript."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable

from netx.output.export.javascript.modules import LIST, NATIVE, NUMBER, TEXT
from netx.output.export.javascript.operators import Operators
from netx.output.export.javascript.scopes import OF_BUILTINS, Scope, local_name, names_in, text

_OUTSIDE = {
    "math.log": "Math.log",
    "math.inf": "Infinity",
    "re.IGNORECASE": '"i"',
    "re.I": '"i"',
    "re.VERBOSE": '"x"',
    "re.X": '"x"',
    "re.MULTILINE": '"m"',
}
_GROUPS = ("re", "unicodedata", "OSA", "dict", "str", "set")
"""Whose functions the runtime has behind a dot."""


class Expressions(Operators):
    """Translates expressions; what calls something is in `calls`."""

    def constant(self, node: ast.Constant) -> str:
        """A literal."""
        value = node.value
        if isinstance(value, str):
            return text(value)
        if isinstance(value, bool) or value is None:
            return json.dumps(value)
        if isinstance(value, int | float):
            return repr(value)
        raise self.error(node)

    def joined(self, node: ast.JoinedStr) -> str:
        """A text with values in it."""
        parts = []
        for one in node.values:
            if isinstance(one, ast.Constant):
                inner = text(str(one.value))[1:-1].replace('\\"', '"')
                parts.append(inner.replace("`", "\\`").replace("${", "\\${"))
            elif isinstance(one, ast.FormattedValue):
                parts.append(f"${{{self._formatted(one)}}}")
        return f"`{''.join(parts)}`"

    def _formatted(self, node: ast.FormattedValue) -> str:
        inner = self.expr(node.value)
        if node.format_spec is not None:
            assert isinstance(node.format_spec, ast.JoinedStr)
            return f"$format({inner}, {self.joined(node.format_spec)})"
        if node.conversion == ord("r"):
            return f"$repr({inner})"
        if self.kind(node.value) == TEXT or isinstance(node.value, ast.JoinedStr):
            return inner
        return f"$str({inner})"

    def name(self, node: ast.Name) -> str:
        """A name: of this function, of a module, or of Python."""
        scope = self.local(node.id)
        if scope is not None and node.id in scope.kinds:
            return local_name(node.id)
        target = self.target_of(node)
        if target is None:
            return f"${node.id}"
        if target.outside:
            return self.from_outside(target.outside)
        if not target.name:
            raise self.error(node, f"the module “{node.id}” as a value")
        return self.linker.reach(target)

    def from_outside(self, name: str) -> str:
        """What the runtime has for a thing from outside netx."""
        if name in _OUTSIDE:
            return _OUTSIDE[name]
        owner, _, own = name.rpartition(".")
        last = owner.rpartition(".")[2]
        return f"${last}.{own}" if last in _GROUPS else f"${own}"

    def attribute(self, node: ast.Attribute) -> str:
        """An attribute, or a name of a module."""
        target = self.target_of(node)
        if target is not None and target.outside:
            return self.from_outside(target.outside)
        if target is not None and target.name:
            return self.linker.reach(target)
        of = self.definition(node.value)
        if of is not None and isinstance(of[1], ast.ClassDef):
            return self._of_class(node, of[1])
        if self.builtin(node.value) == "str":
            return f"((self$) => self$.${node.attr}())"
        if node.attr == "value":
            return f"$value({self.expr(node.value)})"
        self.linker.uses(node.attr)
        of_ = self.expr(node.value)
        own = self.linker.methods_called(node.attr)
        if node.attr in self.modules.field_kinds:
            return f"$member({of_}, {text(node.attr)})" if own else f"{of_}.{node.attr}"
        if node.attr in OF_BUILTINS:
            return f"$bound({of_}, {text('$' + node.attr)})"
        if node.attr == "__getitem__":
            return f"$getter({of_})"
        if node.attr == "__struct_fields__":
            return f"{of_}.$fields"
        return f"$bound({of_}, {text(node.attr)})" if own else f"{of_}.{node.attr}"

    def _of_class(self, node: ast.Attribute, owner: ast.ClassDef) -> str:
        """A member of an enumeration, by its value."""
        for one in owner.body:
            if (
                isinstance(one, ast.Assign)
                and isinstance(one.targets[0], ast.Name)
                and one.targets[0].id == node.attr
                and isinstance(one.value, ast.Constant)
            ):
                return self.constant(one.value)
        raise self.error(node)

    def chosen(self, node: ast.IfExp) -> str:
        """One of two values."""
        return f"({self.truth(node.test)} ? {self.expr(node.body)} : {self.expr(node.orelse)})"

    def named(self, node: ast.NamedExpr) -> str:
        """A value that is given a name on the way."""
        return f"({local_name(node.target.id)} = {self.expr(node.value)})"

    def array(self, node: ast.List | ast.Tuple) -> str:
        """A list or a tuple."""
        return f"[{self.elements(node.elts)}]"

    def set_of(self, node: ast.Set) -> str:
        """A set of values."""
        return f"$set([{self.elements(node.elts)}])"

    def map_of(self, node: ast.Dict) -> str:
        """A dict of values."""
        if not node.keys:
            return "new Map()"
        parts: list[str] = []
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                parts.append(f"...$iter_items({self.expr(value)})")
            else:
                parts.append(f"[{self.expr(key)}, {self.expr(value)}]")
        return f"$dict([{', '.join(parts)}])"

    def part(self, node: ast.Subscript) -> str:
        """A part of a list, a dict or a text."""
        of = self.expr(node.value)
        if self.builtin(node.value) in ("dict", "list", "tuple"):
            return of  # a type with its parameters
        if isinstance(node.slice, ast.Slice):
            ends = [self.expr(one) if one else "undefined"
                    for one in (node.slice.lower, node.slice.upper)]  # fmt: skip
            if node.slice.step is not None:
                return f"$slice({of}, {', '.join(ends)}, {self.expr(node.slice.step)})"
            known = isinstance(node.slice.upper, ast.Constant | ast.UnaryOp | type(None))
            if self.kind(node.value) == LIST and known:  # an end that is None is no end
                return f"{of}.slice({', '.join(ends)})"
            return f"$slice({of}, {', '.join(ends)})"
        if isinstance(node.slice, ast.Tuple):
            return f"$at({of}, [{self.elements(node.slice.elts)}])"
        return f"$at({of}, {self.expr(node.slice)})"

    def function_of_one(self, node: ast.Lambda) -> str:
        """A function without a name."""
        self.enter(node)
        params = self.parameters(node.args)
        body = self.expr(node.body)
        self.leave()
        return f"(({params}) => {body})"

    def parameters(self, args: ast.arguments, skip: int = 0) -> str:
        """The parameters of a function, with their defaults."""
        plain = [*args.posonlyargs, *args.args]
        defaults: list[ast.expr | None] = [None] * (len(plain) - len(args.defaults))
        defaults += args.defaults
        names = list(zip(plain, defaults, strict=True))[skip:]
        names += zip(args.kwonlyargs, args.kw_defaults, strict=True)
        found = [
            local_name(one.arg) + (f" = {self.expr(value)}" if value is not None else "")
            for one, value in names
        ]
        if args.vararg is not None:
            found.append(f"...{local_name(args.vararg.arg)}")
        return ", ".join(found)

    def list_made(self, node: ast.ListComp) -> str:
        """A list that a loop makes."""
        return self.gathered(node.generators, "[]", lambda: f"$r.push({self.expr(node.elt)});")

    def set_made(self, node: ast.SetComp) -> str:
        """A set that a loop makes."""

        def add() -> str:
            plain = self.kind(node.elt) in NATIVE
            inner = self.expr(node.elt)
            return f"$r.add({inner if plain else f'$key({inner})'});"

        return self.gathered(node.generators, "new Set()", add)

    def map_made(self, node: ast.DictComp) -> str:
        """A dict that a loop makes."""

        def add() -> str:
            plain = self.kind(node.key) in NATIVE
            key = self.expr(node.key)
            return f"$r.set({key if plain else f'$key({key})'}, {self.expr(node.value)});"

        return self.gathered(node.generators, "new Map()", add)

    def generator(self, node: ast.GeneratorExp) -> str:
        """A loop that gives its values one by one."""
        loops = self.loops(node.generators, lambda: f"yield {self.expr(node.elt)};")
        return f"(function* () {{ {loops} }})()"

    def listed(self, node: ast.GeneratorExp) -> str:
        """A generator of which all is taken, as a list."""
        return self.gathered(node.generators, "[]", lambda: f"$r.push({self.expr(node.elt)});")

    def gathered(self, loops: list[ast.comprehension], start: str, add: Callable[[], str]) -> str:
        """What loops put together, from its empty beginning."""
        inner = self.loops(loops, add)
        return f"(() => {{ const $r = {start}; {inner} return $r; }})()"

    def loops(self, loops: list[ast.comprehension], inner: Callable[[], str]) -> str:
        """Loops in one another, with what they do in the innermost."""
        self.scope = Scope(self.scope)
        opened, ends = [], 0
        for place, loop in enumerate(loops):
            names = set(names_in(loop.target))
            if names & set(names_in(loop.iter)):
                # In JavaScript the names of a loop hide those that its list is made of.
                above, self.scope = self.scope, Scope(self.scope.above, dict(self.scope.kinds))
                opened.append(f"const $i{place} = {self.items(loop.iter)};")
                self.scope = above
                through = f"$i{place}"
                ends += 0
            else:
                through = self.items(loop.iter)
            for name, kind in self.kinds_of_items(loop.target, loop.iter):
                self.scope.kinds[name] = kind
            opened.append(f"for (const {self.target(loop.target)} of {through}) {{")
            ends += 1
            tests = [self.truth(one) for one in loop.ifs]
            if tests:
                opened.append(f"if ({' && '.join(tests)}) {{")
                ends += 1
        opened.append(inner())
        assert self.scope.above is not None
        self.scope = self.scope.above
        return " ".join([*opened, "}" * ends])

    def kinds_of_items(self, target: ast.expr, through: ast.expr) -> list[tuple[str, str | None]]:
        """The names of a loop with the kinds of what it goes through, where they are plain."""
        kinds: dict[str, str | None] = dict.fromkeys(names_in(target))
        if isinstance(target, ast.Name):
            kinds[target.id] = self._kind_of_items(through)
        elif isinstance(target, ast.Tuple) and isinstance(through, ast.Call):
            first, *others = target.elts
            if self.builtin(through.func) == "enumerate" and isinstance(first, ast.Name):
                kinds[first.id] = NUMBER
                if isinstance(others[0], ast.Name):
                    kinds[others[0].id] = self._kind_of_items(through.args[0])
        return list(kinds.items())

    def _kind_of_items(self, through: ast.expr) -> str | None:
        if self.kind(through) == TEXT:
            return TEXT
        if isinstance(through, ast.Call):
            if isinstance(through.func, ast.Attribute) and through.func.attr == "split":
                return TEXT
            return NUMBER if self.builtin(through.func) == "range" else None
        return None

    def _part(self, node: ast.expr) -> str:
        """One of several that are given values; of `_`, which is given none, only its place."""
        plain = node.value if isinstance(node, ast.Starred) else node
        if isinstance(plain, ast.Name) and plain.id == "_":
            return ""
        return self.target(node)

    def target(self, node: ast.expr) -> str:
        """What is given a value: a name, or several in brackets."""
        if isinstance(node, ast.Name):
            return local_name(node.id)
        if isinstance(node, ast.Tuple | ast.List):
            return f"[{', '.join(map(self._part, node.elts))}]"
        if isinstance(node, ast.Starred):
            return f"...{self.target(node.value)}"
        if isinstance(node, ast.Attribute):
            return f"{self.expr(node.value)}.{node.attr}"
        raise self.error(node)
