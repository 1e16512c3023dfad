"""What is true, equal, before another or within another, and what operators make of two values.

Where the kinds of values are known JavaScript's own operators do; else the runtime looks.
"""

from __future__ import annotations

import ast

from netx.output.export.javascript.kinds import Kinds
from netx.output.export.javascript.modules import LIST, MAP, NATIVE, NUMBER, RECORD, SET, TEXT

_SUMS: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "$add"),
    ast.Sub: ("-", "$sub"),
    ast.Mult: ("*", "$mul"),
    ast.Div: ("/", "$div"),
    ast.FloorDiv: ("//", "$floordiv"),
    ast.Mod: ("%", "$mod"),
    ast.Pow: ("**", "$pow"),
    ast.BitOr: ("|", "$bitor"),
    ast.BitAnd: ("&", "$bitand"),
    ast.BitXor: ("^", "$bitxor"),
}
_ORDERS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "$lt"),
    ast.LtE: ("<=", "$le"),
    ast.Gt: (">", "$gt"),
    ast.GtE: (">=", "$ge"),
}


class Operators(Kinds):
    """Translates operators; `expr` gives their parts."""

    def expr(self, node: ast.expr) -> str:
        """An expression, in parentheses where it needs them."""
        raise NotImplementedError

    def truth(self, node: ast.expr) -> str:
        """An expression that is true where Python takes the value for true."""
        if isinstance(node, ast.BoolOp):
            sign = " && " if isinstance(node.op, ast.And) else " || "
            return f"({sign.join(map(self.truth, node.values))})"
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return f"!{self.truth(node.operand)}"
        kind = self.kind(node)
        if kind in NATIVE or kind in (RECORD, "none"):
            return self.expr(node)
        if kind == LIST:
            return f"{self.expr(node)}.length"
        if kind in (SET, MAP):
            return f"{self.expr(node)}.size"
        return f"$truth({self.expr(node)})"

    def items(self, node: ast.expr) -> str:
        """What a loop goes through: the keys of a dict, the letters of a text."""
        inner = self.expr(node)
        kind = self.kind(node)
        if kind == MAP:
            return f"{inner}.keys()"
        return inner if kind in (LIST, SET, TEXT) else f"$iter({inner})"

    def elements(self, nodes: list[ast.expr]) -> str:
        """Expressions behind one another, those with a star spread."""
        return ", ".join(
            f"...{self.items(one.value)}" if isinstance(one, ast.Starred) else self.expr(one)
            for one in nodes
        )

    def either_or_both(self, node: ast.BoolOp) -> str:
        """`and` and `or`, which give one of their values."""
        plain = all(self.kind(one) in (*NATIVE, RECORD, "none") for one in node.values[:-1])
        if plain:
            sign = " && " if isinstance(node.op, ast.And) else " || "
            return f"({sign.join(map(self.expr, node.values))})"
        name = "$and" if isinstance(node.op, ast.And) else "$or"
        first, *others = map(self.expr, node.values)
        for one in others:
            first = f"{name}({first}, () => {one})"
        return first

    def of_one(self, node: ast.UnaryOp) -> str:
        """`not` and the minus before a number."""
        if isinstance(node.op, ast.Not):
            return f"!{self.truth(node.operand)}"
        if isinstance(node.op, ast.USub):
            return f"(-{self.expr(node.operand)})"
        raise self.error(node)

    def of_two(self, node: ast.BinOp) -> str:
        """An operator between two values."""
        if type(node.op) not in _SUMS:
            raise self.error(node)
        return self.sum(node.op, node.left, node.right)

    def sum(self, op: ast.operator, one: ast.expr, other: ast.expr) -> str:
        """What an operator makes of two values."""
        sign, helper = _SUMS[type(op)]
        left, right = self.expr(one), self.expr(other)
        kinds = {self.kind(one), self.kind(other)}
        native = kinds == {NUMBER} and sign not in ("//", "%", "/", "**")
        if native or (sign == "+" and TEXT in kinds):
            return f"({left} {sign} {right})"
        return f"{helper}({left}, {right})"

    def compared(self, node: ast.Compare) -> str:
        """A comparison, or several behind one another."""
        if len(node.ops) == 1:
            return self._compared(node.ops[0], node.left, node.comparators[0])
        every = [node.left, *node.comparators]
        if not all(isinstance(one, ast.Name | ast.Constant) for one in every[1:-1]):
            simple = all(
                not isinstance(inner, ast.NamedExpr) for one in every for inner in ast.walk(one)
            )
            if not simple:
                raise self.error(node)
        tests = [
            self._compared(op, every[place], every[place + 1]) for place, op in enumerate(node.ops)
        ]
        return f"({' && '.join(tests)})"

    def _compared(self, op: ast.cmpop, left: ast.expr, right: ast.expr) -> str:
        if isinstance(op, ast.In | ast.NotIn):
            found = self._within(left, right)
            return f"!{found}" if isinstance(op, ast.NotIn) else found
        one, other = self.expr(left), self.expr(right)
        kinds = (self.kind(left), self.kind(right))
        if isinstance(op, ast.Is | ast.IsNot):
            nothing = kinds[1] == "none"
            sign = ("==" if nothing else "===", "!=" if nothing else "!==")
            return f"({one} {sign[isinstance(op, ast.IsNot)]} {other})"
        if isinstance(op, ast.Eq | ast.NotEq):
            if any(kind in NATIVE or kind == "none" for kind in kinds):
                return f"({one} {'===' if isinstance(op, ast.Eq) else '!=='} {other})"
            return f"{'' if isinstance(op, ast.Eq) else '!'}$eq({one}, {other})"
        sign_, helper = _ORDERS[type(op)]
        if NUMBER in kinds or kinds == (TEXT, TEXT):
            return f"({one} {sign_} {other})"
        return f"{helper}({one}, {other})"

    def _within(self, needle: ast.expr, container: ast.expr) -> str:
        kind = self.kind(container)
        if isinstance(container, ast.Tuple | ast.List | ast.Set):
            plain = self.kind(needle) in NATIVE or all(
                self.kind(one) in NATIVE for one in container.elts
            )
            starred = any(isinstance(one, ast.Starred) for one in container.elts)
            if plain and isinstance(needle, ast.Name) and not starred and container.elts:
                own = self.expr(needle)
                every = [f"{own} === {self.expr(one)}" for one in container.elts]
                return f"({' || '.join(every)})"
            listed = f"[{self.elements(container.elts)}]"
            if plain:
                return f"{listed}.includes({self.expr(needle)})"
            return f"$in({self.expr(needle)}, {listed})"
        if kind == TEXT:
            return f"{self.expr(container)}.includes({self.expr(needle)})"
        if kind in (SET, MAP) and self.kind(needle) in NATIVE:
            return f"{self.expr(container)}.has({self.expr(needle)})"
        return f"$in({self.expr(needle)}, {self.expr(container)})"
