"""A program in JavaScript from modules of netx: for a page that searches as the program does.

This is no translator of all Python, but of the typed and plain Python of this code base: what it
does not know raises an error that names the place. Only what the entries need is translated, a
function or a method at a time. Names keep the module in which they stand: `fold` of
`netx.query.folding` is `folding$fold`.
"""

from __future__ import annotations

import ast
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from netx.output.export.javascript.modules import Module, Modules, Target, imports_of, is_property
from netx.output.export.javascript.scopes import OF_BUILTINS
from netx.output.export.javascript.statements import Statements
from netx.resource import resource

_RUNTIME = ("python.js", "python_texts.js", "python_patterns.js")

_ALWAYS = frozenset(("__init__", "__contains__", "__missing__", "__len__", "__iter__"))
"""Methods that are called without their names."""

_GIVEN = {
    "msgspec.Struct": "$Struct",
    "typing.NamedTuple": "$NamedTuple",
    "dict": "Map",
    "Exception": "Error",
}
"""Classes from outside netx that classes may extend, as the runtime has them."""


def script_of(
    entries: Sequence[str], instead: Mapping[str, str], sources: Mapping[str, str] | None = None
) -> str:
    """A script with the entries and all that they need, behind the runtime.

    Takes dotted names of functions and classes, and for some functions, methods or properties
    what stands in their place: a function of JavaScript, which takes the same (a method or
    property its object first). `sources` are the texts of modules that are no files of netx.
    Gives an expression: an object with the entries by their dotted names. Raises
    `UntranslatableError` for Python that has no translation.
    """
    return _Linker(entries, instead, sources or {}).script()


class _Linker:
    """Gathers the definitions that a script needs, each translated once."""

    def __init__(
        self, entries: Sequence[str], instead: Mapping[str, str], sources: Mapping[str, str]
    ) -> None:
        self.modules = Modules(sources)
        self._entries, self._instead = entries, instead
        self._names: dict[Target, str] = {}
        self._short: dict[str, str] = {}
        self._texts: dict[Target, str] = {}
        self._waiting: list[Target] = []
        self._classes: dict[Target, dict[str, str]] = {}
        self._used: set[str] = set(_ALWAYS)
        self._methods: dict[str, list[ast.FunctionDef]] = {}

    def reach(self, target: Target) -> str:
        """The name of a definition in the script, which is in it from now on."""
        if target not in self._names:
            self._names[target] = f"{self._shortened(target.module)}${target.name}"
            self._waiting.append(target)
        return self._names[target]

    def uses(self, attribute: str) -> None:
        """Note that an attribute of some object is read."""
        self._used.add(attribute)

    def methods_called(self, name: str) -> list[ast.FunctionDef]:
        """The methods of all classes that have a name."""
        return self._methods.get(name, [])

    def constructor(self, target: Target) -> ast.arguments | None:
        """What a class takes when one is made; None where that is not known."""
        node = self.modules.definition(target)
        assert isinstance(node, ast.ClassDef)
        outside = self.modules.outside_bases(target, node)
        if "msgspec.Struct" in outside or "typing.NamedTuple" in outside:
            fields = self._fields(target, node)
            names = [ast.arg(name) for name, _, _ in fields]
            return ast.arguments([], names, None, [], [], None, [])
        for one in node.body:
            if isinstance(one, ast.FunctionDef) and one.name == "__init__":
                taken = one.args
                return ast.arguments(
                    [], taken.args[1:], taken.vararg, taken.kwonlyargs, [], None, []
                )
        return None

    def script(self) -> str:
        """The runtime, the definitions in an order in which each finds what it needs, the end."""
        order = self._in_order()
        self._learn(order)
        ends = [f'"{one}": {self.reach(self._entry(one))}' for one in self._entries]
        while self._waiting:
            while self._waiting:
                self._translate(self._waiting.pop())
            for target in list(self._classes):
                self._add_methods(target)
        told = [self._texts.pop(target) for target in list(self._texts) if self._is_given(target)]
        for name in order:
            for own in self.modules[name].defined:
                target = Target(name, own)
                if target in self._classes:
                    told.append(self._class_text(target))
                elif self._texts.get(target):
                    told.append(self._texts[target])
        runtime = "\n".join(
            [_combining(), *(resource(Path(__file__).with_name(one)).decode() for one in _RUNTIME)]
        )
        body = "\n".join(told)
        return f'(() => {{ "use strict";\n{runtime}\n{body}\nreturn {{{", ".join(ends)}}};\n}})()'

    def _is_given(self, target: Target) -> bool:
        return f"{target.module}.{target.name}" in self._instead

    def _entry(self, name: str) -> Target:
        module, _, own = name.rpartition(".")
        return self.modules.resolve(Target(module, own))

    def _shortened(self, module: str) -> str:
        """A short name of a module that no other has."""
        parts = module.split(".")
        for size in range(1, len(parts) + 1):
            short = "_".join(parts[-size:])
            if self._short.setdefault(short, module) == module:
                return short
        raise AssertionError(module)

    def _in_order(self) -> list[str]:
        """The modules of the entries and all that they import, those first that others need."""
        seen: dict[str, None] = {}
        late: list[str] = [self._entry(one).module for one in self._entries]
        started: set[str] = set()

        def visit(name: str) -> None:
            if name in started:
                return
            started.add(name)
            module = self.modules[name]
            for found in module.imports.values():
                inner = self.modules.resolve(found).module
                if inner:
                    visit(inner)
            seen[name] = None
            late.extend(self._late_imports(module))

        while late:
            visit(late.pop())
        return list(seen)

    def _late_imports(self, module: Module) -> list[str]:
        """The modules that functions of a module import."""
        found = []
        for name, node in module.defined.items():
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            if f"{module.name}.{name}" in self._instead:
                continue
            for inner in ast.walk(node):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    for target in imports_of(inner).values():
                        whole = f"{target.module}.{target.name}"
                        if target.module and whole not in self._instead:
                            found.append(self.modules.resolve(target).module)
        return found

    def _learn(self, order: list[str]) -> None:
        """Note the methods of all classes, whose results tell kinds of values."""
        for name in order:
            for node in self.modules[name].defined.values():
                for one in node.body if isinstance(node, ast.ClassDef) else ():
                    if isinstance(one, ast.FunctionDef) and not is_property(one):
                        self._methods.setdefault(one.name, []).append(one)

    def _translate(self, target: Target) -> None:
        """Translate a function or a value, or open a class, of which methods come when used."""
        node = self.modules.definition(target)
        module = self.modules[target.module]
        name = self._names[target]
        writer = Statements(self, module)
        if self._is_given(target):
            instead = self._instead[f"{target.module}.{target.name}"]
            self._texts[target] = f"const {name} = {instead};"
        elif isinstance(node, ast.FunctionDef):
            self._texts[target] = writer.decorated(node, name)
        elif isinstance(node, ast.ClassDef):
            if self.modules.is_enum(target, node):
                self._texts[target] = _enumeration(node, name)
                return
            self._classes[target] = {}
            for base in node.bases:
                above = self.modules.class_of(
                    target.module, base.value if isinstance(base, ast.Subscript) else base
                )
                if above is not None:
                    self.reach(above[0])
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
            self._several(target, node, writer)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            self._texts[target] = f"const {name} = {writer.value(node)};"
        else:
            raise module.error(node or ast.Pass(), f"“{target.name}”")

    def _several(self, target: Target, node: ast.Assign, writer: Statements) -> None:
        """One of several names that are given their values together."""
        names, values = node.targets[0], node.value
        assert isinstance(names, ast.Tuple)
        if not isinstance(values, ast.Tuple) or len(names.elts) != len(values.elts):
            raise writer.error(node)
        for one, value in zip(names.elts, values.elts, strict=True):
            if isinstance(one, ast.Name) and one.id == target.name:
                self._texts[target] = f"const {self._names[target]} = {writer.expr(value)};"

    def _add_methods(self, target: Target) -> None:
        """Translate the methods of a class that something calls by now."""
        node = self.modules.definition(target)
        assert isinstance(node, ast.ClassDef)
        held = self._classes[target]
        writer = Statements(self, self.modules[target.module])
        for one in node.body:
            if isinstance(one, ast.FunctionDef):
                if one.name in held or one.name not in self._used:
                    continue
                instead = self._instead.get(f"{target.module}.{target.name}.{one.name}")
                if instead is None:
                    held[one.name] = writer.method(one)
                    continue
                name = f"${one.name}" if one.name in OF_BUILTINS else one.name
                if one.name == "__init__":
                    held[one.name] = f"constructor(...$a) {{ ({instead})(this, ...$a); }}"
                elif is_property(one):
                    held[one.name] = f"get {name}() {{ return ({instead})(this); }}"
                else:
                    held[one.name] = f"{name}(...$a) {{ return ({instead})(this, ...$a); }}"

    def _class_text(self, target: Target) -> str:
        node = self.modules.definition(target)
        assert isinstance(node, ast.ClassDef)
        name, module = self._names[target], self.modules[target.module]
        above = ""
        for base in node.bases:
            plain = base.value if isinstance(base, ast.Subscript) else base
            own = self.modules.class_of(target.module, plain)
            named = self.modules.named(target.module, plain)
            outside = named.outside if named else ast.unparse(plain)
            given = self._names[own[0]] if own else _GIVEN.get(outside)
            if given is None or above:
                raise module.error(node, f"the class {node.name} with this base")
            above = f" extends {given}"
        outside_bases = self.modules.outside_bases(target, node)
        parts = list(self._classes[target].values())
        ends = ""
        if "msgspec.Struct" in outside_bases or "typing.NamedTuple" in outside_bases:
            fields = self._fields(target, node)
            parts.insert(0, _maker(fields, self))
            listed = ", ".join(f'"{one}"' for one, _, _ in fields)
            ends = f"\n{name}.prototype.$fields = [{listed}];"
        return f"class {name}{above} {{ {' '.join(parts)} }}{ends}"

    def _fields(
        self, target: Target, node: ast.ClassDef
    ) -> list[tuple[str, ast.expr | None, Module]]:
        """The fields of a record in their order, each with its default if it has one."""
        found: dict[str, tuple[str, ast.expr | None, Module]] = {}
        for owner, one in reversed(self.modules.lineage(target, node)):
            module = self.modules[owner.module]
            for inner in one.body:
                if isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name):
                    found[inner.target.id] = (inner.target.id, inner.value, module)
        return list(found.values())


def _combining() -> str:
    """The letters that Python takes for marks on others, which no class of JavaScript is."""
    marks = [code for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code))]
    starts = [code for code in marks if not unicodedata.combining(chr(code - 1))]
    ends = [code for code in marks if not unicodedata.combining(chr(code + 1))]
    pairs = zip(starts, ends, strict=True)
    told = "".join(f"\\u{{{start:x}}}-\\u{{{end:x}}}" for start, end in pairs)
    return f"const $COMBINING = /[{told}]/u;"


def _maker(fields: list[tuple[str, ast.expr | None, Module]], linker: _Linker) -> str:
    """The constructor of a record."""
    params = []
    for name, default, module in fields:
        value = ""
        if isinstance(default, ast.Call):
            # `field(default_factory=list)` is an empty list.
            made = {"list": "[]", "dict": "new Map()"}
            value = made[ast.unparse(default.keywords[0].value)] if default.keywords else value
            value = value or Statements(linker, module).expr(default)
        elif default is not None:
            value = Statements(linker, module).expr(default)
        params.append(f"{name}{f' = {value}' if value else ''}")
    given = " ".join(f"this.{name} = {name};" for name, _, _ in fields)
    return f"constructor({', '.join(params)}) {{ super(); {given} }}"


def _enumeration(node: ast.ClassDef, name: str) -> str:
    """An enumeration as the list of its values, which is all that is asked of one as a whole."""
    values = [
        ast.unparse(one.value)
        for one in node.body
        if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant)
    ]
    return f"const {name} = [{', '.join(values)}];"
