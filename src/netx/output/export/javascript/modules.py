"""Modules of netx as sources: what their names stand for, and what is known of their types.

The translator (`javascript`) reads the typed Python of this program, so that much of what it
needs stands in annotations: whether a value can be an empty container, which order parameters
have.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import netx
from netx.errors import NetxError
from netx.resource import has_resource, resource

ROOT = Path(netx.__file__).parent

BOOL, NUMBER, TEXT, PRIMITIVE = "bool", "number", "text", "primitive"
"""Kinds of values that JavaScript compares and tests as Python does; the last may be None."""
LIST, MAP, SET, RECORD = "list", "map", "set", "record"
"""Kinds of values that are objects; a record, or None, is true where it is something."""

NATIVE = frozenset((BOOL, NUMBER, TEXT, PRIMITIVE))

_KINDS = {
    "bool": BOOL, "int": NUMBER, "float": NUMBER, "str": TEXT,
    "list": LIST, "tuple": LIST, "Sequence": LIST, "range": LIST,
    "dict": MAP, "Mapping": MAP, "set": SET, "frozenset": SET,
}  # fmt: skip


class UntranslatableError(NetxError):
    """Python that the translator does not know; the message names file and line."""


@dataclass(frozen=True)
class Target:
    """What a name stands for: a definition of a module, a whole module, or a thing outside.

    `name` is empty for a module; `outside` is a dotted name such as `re.compile`.
    """

    module: str = ""
    name: str = ""
    outside: str = ""


@dataclass
class Module:
    """A module of netx: its tree, and what stands at its top by name."""

    name: str
    path: str
    imports: dict[str, Target] = field(default_factory=dict)
    defined: dict[str, ast.stmt] = field(default_factory=dict)
    """Functions, classes, and the assignments that give a name its value, in their order."""
    needs: list[str] = field(default_factory=list)
    """The modules that are imported at the top."""

    def error(self, node: ast.AST, what: str) -> UntranslatableError:
        """The error for a place in the module."""
        line = getattr(node, "lineno", 0)
        return UntranslatableError(
            "untranslatable", f"{self.path}:{line}: {what} has no translation to JavaScript"
        )


class Modules:
    """The modules of netx by name, each read when first asked for."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Takes the texts of modules that are no files of the package."""
        self._sources = sources
        self._read: dict[str, Module] = {}

    def __getitem__(self, name: str) -> Module:
        """A module by its dotted name. Raises `OSError` where there is none."""
        if name not in self._read:
            self._read[name] = _read(name, self._sources.get(name))
        return self._read[name]

    def resolve(self, target: Target) -> Target:
        """Where a name is defined: through the modules that only pass it on."""
        while target.module and target.name and target.name in self[target.module].imports:
            target = self[target.module].imports[target.name]
        if target.module and target.name and target.name not in self[target.module].defined:
            whole = f"{target.module}.{target.name}"
            return Target(module=whole)
        return target

    def definition(self, target: Target) -> ast.stmt | None:
        """The statement that defines a resolved name, if it is one of netx."""
        if not (target.module and target.name):
            return None
        return self[target.module].defined.get(target.name)

    def class_of(self, module: str, node: ast.expr) -> tuple[Target, ast.ClassDef] | None:
        """The class of netx that an expression at the top of a module names."""
        target = self.named(module, node)
        if target is None:
            return None
        found = self.definition(target)
        return (target, found) if isinstance(found, ast.ClassDef) else None

    def named(self, module: str, node: ast.expr) -> Target | None:
        """What a name, or a name of a module, stands for at the top of a module."""
        if isinstance(node, ast.Name):
            own = self[module]
            if node.id in own.defined:
                return Target(module, node.id)
            return self.resolve(own.imports[node.id]) if node.id in own.imports else None
        if isinstance(node, ast.Attribute):
            of = self.named(module, node.value)
            if of is not None and of.module and not of.name:
                return self.resolve(Target(of.module, node.attr))
            if of is not None and of.outside:
                return Target(outside=f"{of.outside}.{node.attr}")
        return None

    def lineage(self, target: Target, node: ast.ClassDef) -> list[tuple[Target, ast.ClassDef]]:
        """A class and those of netx that it extends, the nearest first."""
        found = [(target, node)]
        for base in node.bases:
            above = self.class_of(target.module, _plain(base))
            if above is not None:
                found += self.lineage(*above)
        return found

    def outside_bases(self, target: Target, node: ast.ClassDef) -> list[str]:
        """The classes from outside netx that a class extends, by dotted name."""
        names: list[str] = []
        for owner, one in self.lineage(target, node):
            for base in one.bases:
                plain = _plain(base)
                named = self.named(owner.module, plain)
                if named is None and isinstance(plain, ast.Name):
                    names.append(plain.id)
                elif named is not None and named.outside:
                    names.append(named.outside)
        return names

    def is_enum(self, target: Target, node: ast.ClassDef) -> bool:
        """Whether a class is a set of names for texts."""
        return "enum.StrEnum" in self.outside_bases(target, node)

    def kind_of(self, module: str, note: ast.expr | None) -> str | None:
        """The kind of value that an annotation tells of; None where it may be any."""
        match note:
            case ast.Constant(value=None):
                return "none"
            case ast.Constant(value=str() as text):
                return self.kind_of(module, ast.parse(text, mode="eval").body)
            case ast.BinOp(op=ast.BitOr()):
                kinds = {self.kind_of(module, note.left), self.kind_of(module, note.right)}
                if kinds <= {*NATIVE, "none"}:
                    return PRIMITIVE
                kinds.discard("none")
                return RECORD if kinds == {RECORD} else None
            case ast.Subscript():
                return self.kind_of(module, note.value)
            case ast.Name() | ast.Attribute():
                return self._kind_named(module, note)
        return None

    def _kind_named(self, module: str, note: ast.Name | ast.Attribute) -> str | None:
        target = self.named(module, note)
        if target is None or target.outside:
            name = target.outside.rpartition(".")[2] if target else ast.unparse(note)
            return _KINDS.get(name)
        found = self.definition(target)
        if isinstance(found, ast.Assign):
            return self.kind_of(target.module, found.value)
        if not isinstance(found, ast.ClassDef):
            return None
        if self.is_enum(target, found):
            return TEXT
        bases = self.outside_bases(target, found)
        return MAP if "dict" in bases else RECORD

    @cached_property
    def field_kinds(self) -> dict[str, str | None]:
        """The kind of the attributes of each name, where all classes that were read agree."""
        kinds: dict[str, str | None] = {}
        for module in list(self._read.values()):
            for node in module.defined.values():
                if not isinstance(node, ast.ClassDef):
                    continue
                for name, note in _attributes(node):
                    kind = self.kind_of(module.name, note)
                    kinds[name] = kind if kinds.setdefault(name, kind) == kind else None
        return kinds


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, ast.expr | None]]:
    """The fields and properties of a class with their annotations."""
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            yield one.target.id, one.annotation
        elif isinstance(one, ast.FunctionDef):
            if is_property(one):
                yield one.name, one.returns
            for inner in ast.walk(one) if one.name == "__init__" else ():
                if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
                    yield inner.attr, None


def is_property(node: ast.FunctionDef) -> bool:
    """Whether a method is read as an attribute."""
    names = {ast.unparse(one) for one in node.decorator_list}
    return bool(names & {"property", "cached_property"})


def _plain(base: ast.expr) -> ast.expr:
    """A base class without its parameters: `dict[str, int]` is dict."""
    return base.value if isinstance(base, ast.Subscript) else base


def _source(name: str) -> str:
    parts = name.split(".")[1:]
    file = ROOT.joinpath(*parts[:-1], f"{parts[-1]}.py") if parts else ROOT / "__init__.py"
    if not has_resource(file):
        file = ROOT.joinpath(*parts, "__init__.py")
    return resource(file).decode()


def _read(name: str, source: str | None) -> Module:
    """A module: from its text, or from its file in the package."""
    module = Module(name, f"{name.replace('.', '/')}.py")
    tree = ast.parse(_source(name) if source is None else source, module.path)
    for node in tree.body:
        match node:
            case ast.Import() | ast.ImportFrom():
                found = imports_of(node)
                module.imports.update(found)
                module.needs += [one.module for one in found.values() if one.module]
            case ast.If() if ast.unparse(node.test) == "TYPE_CHECKING":
                for one in node.body:
                    if isinstance(one, ast.Import | ast.ImportFrom):
                        module.imports.update(imports_of(one))
            case ast.FunctionDef() | ast.ClassDef():
                module.defined[node.name] = node
            case ast.Assign() | ast.AnnAssign():
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                every = [inner for target in targets for inner in ast.walk(target)]
                names = [one.id for one in every if isinstance(one, ast.Name)]
                module.defined.update(dict.fromkeys(names, node))
            case ast.Expr(value=ast.Constant()):
                pass
            case _:
                raise module.error(node, f"{type(node).__name__} at the top of a module")
    return module


def imports_of(node: ast.Import | ast.ImportFrom) -> dict[str, Target]:
    """What an import gives names to."""
    found: dict[str, Target] = {}
    for one in node.names:
        name = one.asname or one.name.partition(".")[0]
        if isinstance(node, ast.ImportFrom):
            whole = node.module or ""
            ours = whole.partition(".")[0] == "netx"
            found[name] = Target(whole, one.name) if ours else Target(outside=f"{whole}.{one.name}")
        elif one.name.partition(".")[0] == "netx":
            found[name] = Target(module=one.name if one.asname else "netx")
        else:
            found[name] = Target(outside=one.name if one.asname else name)
    return found
