"""Syntax trees: making them of text, looking at them, changing them, and writing them as text again."""

import sys

from _ast import *
from _ast import PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a text; `compile()` with the flags for that."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if feature_version is None:
        feature_version = -1
    elif isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
        feature_version = minor
    return compile(source, filename, mode, flags, _feature_version=feature_version, optimize=optimize)


def literal_eval(node_or_string):
    """The value of a text or tree that is made of literals and displays alone: nothing in it is run."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    place = f" on line {node.lineno}" if getattr(node, "lineno", None) else ""
    return ValueError(f"malformed node or string{place}: {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        raise _malformed(node)
    return node.value


def _signed_number(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        number = _number(node.operand)
        return +number if isinstance(node.op, UAdd) else -number
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and not node.args + node.keywords:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            raise _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed_number(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed_number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text. With `indent`, a number or text, it has several lines."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def broken(open, parts, close, level):
        if indent is None:
            return open + ", ".join(parts) + close
        line = "\n" + indent * level
        return f"{open}{line}{f',{line}'.join(parts)}{close}"

    def show(node, level):
        """The text, and whether it is short by nature."""
        if isinstance(node, list):
            if not node:
                return "[]", True
            return broken("[", [show(item, level + 1)[0] for item in node], "]", level + 1), False
        if not isinstance(node, AST):
            return repr(node), True
        cls = type(node)
        parts = []
        # Empty lists that are shown only if a field without its name comes behind them.
        pending = []
        all_short = True
        named = annotate_fields
        for name in node._fields:
            value = getattr(node, name, _missing)
            if value is _missing or value is None and getattr(cls, name, _missing) is None:
                named = True
                continue
            if not show_empty and value == []:
                kind = cls._field_types.get(name, object)
                if getattr(kind, "__origin__", None) is list:
                    if not named:
                        pending.append("[]")
                    continue
            if not named:
                parts += pending
                pending = []
            text, is_short = show(value, level + 1)
            all_short = all_short and is_short
            parts.append(f"{name}={text}" if named else text)
        if include_attributes:
            for name in node._attributes:
                value = getattr(node, name, _missing)
                if value is _missing or value is None and getattr(cls, name, _missing) is None:
                    continue
                text, is_short = show(value, level + 1)
                all_short = all_short and is_short
                parts.append(f"{name}={text}")
        if all_short and len(parts) <= 3:
            return f"{cls.__name__}({', '.join(parts)})", not parts
        return broken(f"{cls.__name__}(", parts, ")", level + 1), False

    return show(node, 0)[0]


_missing = object()


def copy_location(new_node, old_node):
    """Give a node the place of another one, and return it."""
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name not in old_node._attributes or name not in new_node._attributes:
            continue
        value = getattr(old_node, name, None)
        if value is not None or hasattr(old_node, name) and name.startswith("end_"):
            setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place that of the node around them."""

    def fix(node, place):
        if "lineno" in node._attributes:
            found = []
            for name, outer in zip(("lineno", "end_lineno", "col_offset", "end_col_offset"), place):
                known = getattr(node, name, None)
                if known is None and (name.startswith("end_") or not hasattr(node, name)):
                    setattr(node, name, outer)
                    known = outer
                found.append(known)
            place = found
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, (1, 1, 0, 0))
    return node


def increment_lineno(node, n=1):
    """Move a tree down by lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """Pairs of name and value of the fields that a node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below a node."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """A node and all below it, level by level."""
    from collections import deque

    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The docstring of a function, class or module; None if there is none."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    from inspect import cleandoc

    return cleandoc(value.value)


def _lines(text, limit=None):
    """The lines as the parser counts them, with their ends: a form feed ends none."""
    import re

    found = []
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text):
        if limit is not None and len(found) == limit:
            break
        found.append(match[0])
    return found


def get_source_segment(source, node, *, padded=False):
    """The text of a node; None if it does not say all of its place. `padded` keeps the width of what stands before its first line."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _lines(source, last + 1)
    padding = ""
    if padded and last != first:
        before = lines[first].encode()[:start].decode()
        padding = "".join([c if c in "\f\t" else " " for c in before])
    if last == first:
        return lines[first].encode()[start:end].decode()
    lines[last] = lines[last].encode()[:end].decode()
    lines[first] = padding + lines[first].encode()[start:].decode()
    return "".join(lines[first:last + 1])


class NodeVisitor:
    """Walks through a tree: `visit(node)` calls the method `visit_` plus the name of the node's class, or `generic_visit`."""

    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit the nodes right below."""
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        name = None
        for cls, old_name in _old_visits.items():
            if isinstance(node.value, cls) if cls is not type(...) else node.value is ...:
                name = old_name
                break
        visitor = getattr(self, "visit_" + name, None) if name else None
        if visitor is None:
            return self.generic_visit(node)
        import warnings

        warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return visitor(node)


# Methods that visitors had for constants of each class.
_old_visits = {bool: "NameConstant", type(None): "NameConstant", int: "Num", float: "Num", complex: "Num", str: "Str",
               bytes: "Bytes", type(...): "Ellipsis"}


class NodeTransformer(NodeVisitor):
    """A visitor that puts what its methods return in the place of nodes; None takes a node away, and a list stands for several."""

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                changed = []
                for item in value:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            changed.extend(item)
                            continue
                    changed.append(item)
                value[:] = changed
            elif isinstance(value, AST):
                changed = self.visit(value)
                if changed is None:
                    delattr(node, name)
                else:
                    setattr(node, name, changed)
        return node


# What was there before `Constant` and before subscripts had plain expressions.


def _deprecated(message):
    import warnings

    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _old_attribute(name):
    message = f"Attribute {name} is deprecated and will be removed in Python 3.14; use value instead"

    def get(self):
        """Another name for `value`."""
        _deprecated(message)
        return self.value

    def set(self, value):
        _deprecated(message)
        self.value = value

    return property(get, set)


Constant.n = _old_attribute("n")
Constant.s = _old_attribute("s")


def _get_dims(self):
    """Another name for `elts`."""
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_get_dims, _set_dims)


class _OldConstant(type):
    """The classes of constants that are all `Constant` now."""

    def __instancecheck__(cls, instance):
        if cls.__name__ in _old_constants and _old_constants[cls.__name__] is cls:
            _deprecated(_old_message(cls.__name__))
        if not isinstance(instance, Constant):
            return False
        value = instance.value
        return isinstance(value, cls._accepted) and not (cls._refused and isinstance(value, cls._refused))


def _old_message(name):
    return f"ast.{name} is deprecated and will be removed in Python 3.14; use ast.Constant instead"


def _make_old_constant(name, accepted, refused=(), value=_missing):
    if value is _missing:

        def new(cls, *args, **kwargs):
            _deprecated(_old_message(name))
            for key in kwargs:
                if key not in cls._fields:
                    continue
                at = cls._fields.index(key)
                if at < len(args):
                    raise TypeError(f"{cls.__name__} got multiple values for argument {key!r}")
            return Constant(*args, **kwargs) if cls is _old_constants[name] else AST.__new__(cls)
    else:

        def new(cls, *args, **kwargs):
            _deprecated(_old_message(name))
            return Constant(value, *args, **kwargs) if cls is _old_constants[name] else AST.__new__(cls)

    fields = {"Num": ("n",), "Str": ("s",), "Bytes": ("s",), "NameConstant": ("value", "kind")}.get(name, ())
    namespace = {"__module__": "ast", "__new__": new, "_fields": fields, "_accepted": accepted, "_refused": refused}
    return _OldConstant(name, (Constant,), namespace)


_old_constants = {}
_old_constants.update(
    Num=_make_old_constant("Num", (int, float, complex), bool),
    Str=_make_old_constant("Str", str),
    Bytes=_make_old_constant("Bytes", bytes),
    NameConstant=_make_old_constant("NameConstant", (type(None), bool)),
    Ellipsis=_make_old_constant("Ellipsis", type(...), (), ...),
)


def __getattr__(name):
    if name in _old_constants:
        _deprecated(_old_message(name))
        return _old_constants[name]
    raise AttributeError(f"module 'ast' has no attribute '{name}'")


class slice(AST):
    """Deprecated."""


class Index(slice):
    """Deprecated: the value itself."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated: a tuple."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated."""


class AugLoad(expr_context):
    """Deprecated."""


class AugStore(expr_context):
    """Deprecated."""


class Param(expr_context):
    """Deprecated."""


def unparse(ast_obj):
    """Text with the same tree, apart from places, comments and how literals are written."""
    return _Writer().whole(ast_obj)


# How tightly expressions bind; one in a tighter place gets parentheses.
_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BIT_OR, _BIT_XOR, _BIT_AND, _SHIFT, _ARITHMETIC, _TERM, _FACTOR, _POWER, \
    _AWAIT, _ATOM = range(18)

_SIGNS = {
    "Add": ("+", _ARITHMETIC), "Sub": ("-", _ARITHMETIC), "Mult": ("*", _TERM), "MatMult": ("@", _TERM), "Div": ("/", _TERM),
    "Mod": ("%", _TERM), "FloorDiv": ("//", _TERM), "Pow": ("**", _POWER), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT),
    "BitOr": ("|", _BIT_OR), "BitXor": ("^", _BIT_XOR), "BitAnd": ("&", _BIT_AND), "Invert": ("~", _FACTOR), "Not": ("not ", _NOT),
    "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR), "And": ("and", _AND), "Or": ("or", _OR),
}
_COMPARISONS = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in",
    "NotIn": "not in",
}
_QUOTES = ("'", '"', '"""', "'''")
_TRIPLE_QUOTES = ('"""', "'''")
# A literal that is too big for a float, and so infinite.
_INFINITE = "1e" + repr(sys.float_info.max_10_exp + 1)


def _quotable(text, quotes, escape_all=False):
    """The text between quotes with as few backslashes as possible, and the quotes that it can have. Line ends and tabs are escaped
    only with `escape_all`."""

    def escaped(c):
        if c in "\n\t" and not escape_all:
            return c
        if c == "\\" or not c.isprintable():
            return c.encode("unicode_escape").decode("ascii")
        return c

    inside = "".join(map(escaped, text))
    fitting = [quote for quote in quotes if quote not in inside and ("\n" not in inside or len(quote) == 3)]
    if not fitting:
        shown = repr(text)
        quote = next((quote for quote in quotes if shown[0] in quote), shown[0])
        return shown[1:-1], [quote]
    if inside:
        last = inside[-1]
        fitting.sort(key=lambda quote: quote[0] == last)
        if fitting[0][0] == last:
            inside = inside[:-1] + "\\" + last
    return inside, fitting


class _Writer:
    """Writes trees. Statements add lines; the methods of expressions, called through `at`, return text."""

    def __init__(self):
        self.lines = []
        self.depth = 0
        self.type_ignores = {}
        self.handler = "except"

    def whole(self, node):
        if isinstance(node, expr):
            return self.at(_TEST, node)
        self.visit(node)
        return "\n".join(self.lines)

    def visit(self, node):
        """Writes what is no expression."""
        if isinstance(node, (list, tuple)):
            for item in node:
                self.visit(item)
            return
        write = getattr(self, "write_" + type(node).__name__, None)
        if write is not None:
            write(node)
        elif isinstance(node, AST):
            text = self.at(_TEST, node)
            if text or not isinstance(node, (stmt, mod)):
                self.lines.append(text)

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def blank(self):
        """An empty line, unless this is the beginning."""
        if self.lines:
            self.lines.append("")

    def block(self, header, body, comment=""):
        self.line(f"{header}:{comment}")
        self.depth += 1
        self.visit(body)
        self.depth -= 1

    def documented(self, header, node, comment=""):
        self.line(f"{header}:{comment}")
        self.depth += 1
        self.body(node)
        self.depth -= 1

    def body(self, node):
        """A body whose docstring has three quotes."""
        body = node.body
        if get_docstring(node, clean=False) is not None:
            literal = body[0].value
            inside, quotes = _quotable(literal.value, _TRIPLE_QUOTES)
            prefix = "u" if literal.kind == "u" else ""
            self.line(f"{prefix}{quotes[0]}{inside}{quotes[0]}")
            body = body[1:]
        self.visit(body)

    def comment(self, node):
        comment = self.type_ignores.get(getattr(node, "lineno", None)) or getattr(node, "type_comment", None)
        return "" if comment is None else f" # type: {comment}"

    # Modules and statements.

    def write_Module(self, node):
        self.type_ignores = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
        self.body(node)
        self.type_ignores = {}

    def write_Interactive(self, node):
        self.visit(node.body)

    def write_Expression(self, node):
        self.lines.append(self.at(_TEST, node.body))

    def write_FunctionType(self, node):
        self.lines.append(f"({self.several(node.argtypes)}) -> {self.at(_TEST, node.returns)}")

    def write_Expr(self, node):
        self.line(self.at(_YIELD, node.value))

    def write_Import(self, node):
        self.line("import " + self.several(node.names))

    def write_ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.several(node.names)}")

    def write_Assign(self, node):
        targets = "".join([self.at(_TUPLE, target) + " = " for target in node.targets])
        self.line(targets + self.at(_TEST, node.value) + self.comment(node))

    def write_AugAssign(self, node):
        sign = _SIGNS[type(node.op).__name__][0]
        self.line(f"{self.at(_TEST, node.target)} {sign}= {self.at(_TEST, node.value)}")

    def write_AnnAssign(self, node):
        target = self.at(_TEST, node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f"({target})"
        value = f" = {self.at(_TEST, node.value)}" if node.value else ""
        self.line(f"{target}: {self.at(_TEST, node.annotation)}{value}")

    def write_Return(self, node):
        self.line("return" + (" " + self.at(_TEST, node.value) if node.value else ""))

    def write_Pass(self, node):
        self.line("pass")

    def write_Break(self, node):
        self.line("break")

    def write_Continue(self, node):
        self.line("continue")

    def write_Delete(self, node):
        self.line("del " + self.several(node.targets))

    def write_Assert(self, node):
        self.line(f"assert {self.at(_TEST, node.test)}" + (f", {self.at(_TEST, node.msg)}" if node.msg else ""))

    def write_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def write_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def write_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            self.line("raise")
            return
        cause = f" from {self.at(_TEST, node.cause)}" if node.cause else ""
        self.line(f"raise {self.at(_TEST, node.exc)}{cause}")

    def write_Try(self, node, handler="except"):
        outer, self.handler = self.handler, handler
        self.block("try", node.body)
        self.visit(node.handlers)
        if node.orelse:
            self.block("else", node.orelse)
        if node.finalbody:
            self.block("finally", node.finalbody)
        self.handler = outer

    def write_TryStar(self, node):
        self.write_Try(node, "except*")

    def write_ExceptHandler(self, node):
        typ = f" {self.at(_TEST, node.type)}" if node.type else ""
        self.block(f"{self.handler}{typ}" + (f" as {node.name}" if node.name else ""), node.body)

    def decorators(self, node):
        self.blank()
        for decorator in node.decorator_list:
            self.line("@" + self.at(_TEST, decorator))

    def type_params(self, node):
        params = getattr(node, "type_params", None)
        return f"[{self.several(params)}]" if params else ""

    def write_ClassDef(self, node):
        self.decorators(node)
        bases = f"({self.several(node.bases + node.keywords)})" if node.bases or node.keywords else ""
        self.documented(f"class {node.name}{self.type_params(node)}{bases}", node)

    def write_FunctionDef(self, node, keyword="def"):
        self.decorators(node)
        returns = f" -> {self.at(_TEST, node.returns)}" if node.returns else ""
        header = f"{keyword} {node.name}{self.type_params(node)}({self.at(_TEST, node.args)}){returns}"
        self.documented(header, node, self.comment(node))

    def write_AsyncFunctionDef(self, node):
        self.write_FunctionDef(node, "async def")

    def write_TypeAlias(self, node):
        self.line(f"type {self.at(_TEST, node.name)}{self.type_params(node)} = {self.at(_TEST, node.value)}")

    def write_For(self, node, keyword="for"):
        self.block(f"{keyword} {self.at(_TUPLE, node.target)} in {self.at(_TEST, node.iter)}", node.body, self.comment(node))
        if node.orelse:
            self.block("else", node.orelse)

    def write_AsyncFor(self, node):
        self.write_For(node, "async for")

    def write_If(self, node):
        keyword = "if"
        while True:
            self.block(f"{keyword} {self.at(_TEST, node.test)}", node.body)
            if not (len(node.orelse) == 1 and isinstance(node.orelse[0], If)):
                break
            node = node.orelse[0]
            keyword = "elif"
        if node.orelse:
            self.block("else", node.orelse)

    def write_While(self, node):
        self.block(f"while {self.at(_TEST, node.test)}", node.body)
        if node.orelse:
            self.block("else", node.orelse)

    def write_With(self, node, keyword="with"):
        self.block(f"{keyword} {self.several(node.items)}", node.body, self.comment(node))

    def write_AsyncWith(self, node):
        self.write_With(node, "async with")

    def write_Match(self, node):
        self.block(f"match {self.at(_TEST, node.subject)}", node.cases)

    def write_match_case(self, node):
        guard = f" if {self.at(_TEST, node.guard)}" if node.guard else ""
        self.block(f"case {self.at(_TEST, node.pattern)}{guard}", node.body)

    # Expressions and their parts.

    def at(self, level, node):
        """The text of a node where only what binds so tightly may stand without parentheses."""
        method = getattr(self, "text_" + type(node).__name__, None)
        if method is not None:
            return method(node, level)
        # A class that the grammar does not know: what is in it.
        return "".join([self.at(_TEST, child) for child in iter_child_nodes(node)])

    def several(self, nodes, level=_TEST):
        return ", ".join([self.at(level, node) for node in nodes])

    def items(self, nodes):
        """A tuple without parentheses."""
        return self.several(nodes) + ("," if len(nodes) == 1 else "")

    @staticmethod
    def enclosed(own, level, text):
        return f"({text})" if level > own else text

    def text_NamedExpr(self, node, level):
        return self.enclosed(_NAMED, level, f"{self.at(_ATOM, node.target)} := {self.at(_ATOM, node.value)}")

    def awaited(self, word, own, node, level):
        value = f" {self.at(_ATOM, node.value)}" if node.value else ""
        return self.enclosed(own, level, word + value)

    def text_Await(self, node, level):
        return self.awaited("await", _AWAIT, node, level)

    def text_Yield(self, node, level):
        return self.awaited("yield", _YIELD, node, level)

    def text_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.awaited("yield from", _YIELD, node, level)

    def text_TypeVar(self, node, level):
        bound = f": {self.at(_TEST, node.bound)}" if node.bound else ""
        return node.name + bound + self.type_default(node)

    def text_TypeVarTuple(self, node, level):
        return f"*{node.name}{self.type_default(node)}"

    def text_ParamSpec(self, node, level):
        return f"**{node.name}{self.type_default(node)}"

    def type_default(self, node):
        return f" = {self.at(_TEST, node.default_value)}" if node.default_value else ""

    def text_JoinedStr(self, node, level):
        parts = [(self.piece(value), isinstance(value, Constant)) for value in node.values]
        quotes = list(_QUOTES)
        written = []
        for text, is_literal in parts:
            if is_literal:
                text, fitting = _quotable(text, quotes, escape_all=True)
                if not set(fitting) & set(quotes):
                    return self.joined_with_escapes(parts)
                quotes = fitting
            elif "\n" in text:
                quotes = [quote for quote in quotes if len(quote) == 3]
            written.append(text)
        return f"f{quotes[0]}{''.join(written)}{quotes[0]}"

    @staticmethod
    def joined_with_escapes(parts):
        """No quotes fit all parts as they are."""
        # The repr of a text that begins with a double quote has single ones around it.
        written = [repr('"' + text)[2:-1] if is_literal else text for text, is_literal in parts]
        return f"f'''{''.join(written)}'''"

    def piece(self, node, in_spec=False):
        """A part of an f-string, without quotes around it."""
        if isinstance(node, JoinedStr):
            return "".join([self.piece(value, in_spec) for value in node.values])
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
            if in_spec:
                for c, escape in (("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'), ("\n", "\\n")):
                    text = text.replace(c, escape)
            return text
        if isinstance(node, FormattedValue):
            return self.text_FormattedValue(node, _TEST)
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def text_FormattedValue(self, node, level):
        value = _Writer().at(_TEST + 1, node.value)
        gap = " " if value.startswith("{") else ""
        conversion = f"!{chr(node.conversion)}" if node.conversion != -1 else ""
        spec = f":{self.piece(node.format_spec, True)}" if node.format_spec else ""
        return f"{{{gap}{value}{conversion}{spec}}}"

    def text_Name(self, node, level):
        return node.id

    def constant(self, value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace("inf", _INFINITE).replace("nan", f"({_INFINITE}-{_INFINITE})")
        return text

    def text_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return "(" + ", ".join(map(self.constant, value)) + (",)" if len(value) == 1 else ")")
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + self.constant(value)

    def text_List(self, node, level):
        return f"[{self.several(node.elts)}]"

    def text_ListComp(self, node, level):
        return f"[{self.at(_TEST, node.elt)}{self.generators(node)}]"

    def text_GeneratorExp(self, node, level):
        return f"({self.at(_TEST, node.elt)}{self.generators(node)})"

    def text_SetComp(self, node, level):
        return f"{{{self.at(_TEST, node.elt)}{self.generators(node)}}}"

    def text_DictComp(self, node, level):
        return f"{{{self.at(_TEST, node.key)}: {self.at(_TEST, node.value)}{self.generators(node)}}}"

    def generators(self, node):
        return "".join([self.at(_TEST, generator) for generator in node.generators])

    def text_comprehension(self, node, level):
        keyword = "async for" if node.is_async else "for"
        ifs = "".join([f" if {self.at(_TEST + 1, test)}" for test in node.ifs])
        return f" {keyword} {self.at(_TUPLE, node.target)} in {self.at(_TEST + 1, node.iter)}{ifs}"

    def text_IfExp(self, node, level):
        body, test = self.at(_TEST + 1, node.body), self.at(_TEST + 1, node.test)
        return self.enclosed(_TEST, level, f"{body} if {test} else {self.at(_TEST, node.orelse)}")

    def text_Set(self, node, level):
        # Empty braces would be a dict.
        return f"{{{self.several(node.elts)}}}" if node.elts else "{*()}"

    def text_Dict(self, node, level):
        items = [
            f"**{self.at(_BIT_OR, value)}" if key is None else f"{self.at(_TEST, key)}: {self.at(_TEST, value)}"
            for key, value in zip(node.keys, node.values)
        ]
        return f"{{{', '.join(items)}}}"

    def text_Tuple(self, node, level):
        text = self.items(node.elts)
        return f"({text})" if not node.elts or level > _TUPLE else text

    def text_UnaryOp(self, node, level):
        sign, own = _SIGNS[type(node.op).__name__]
        return self.enclosed(own, level, sign + self.at(own, node.operand))

    def text_BinOp(self, node, level):
        # A chain that leans to the left may be long: it is written from its beginning.
        links = []
        while isinstance(node, BinOp):
            sign, own = _SIGNS[type(node.op).__name__]
            left, right = (own + 1, own) if sign == "**" else (own, own + 1)
            links.append((sign, own, level, self.at(right, node.right)))
            node, level = node.left, left
        text = self.at(level, node)
        for sign, own, level, right in reversed(links):
            text = self.enclosed(own, level, f"{text} {sign} {right}")
        return text

    def text_Compare(self, node, level):
        pairs = [f" {_COMPARISONS[type(op).__name__]} {self.at(_COMPARE + 1, right)}" for op, right in zip(node.ops, node.comparators)]
        return self.enclosed(_COMPARE, level, self.at(_COMPARE + 1, node.left) + "".join(pairs))

    def text_BoolOp(self, node, level):
        sign, own = _SIGNS[type(node.op).__name__]
        # Each value stands in a tighter place than the one before it.
        values = [self.at(min(own + 1 + at, _ATOM), value) for at, value in enumerate(node.values)]
        return self.enclosed(own, level, f" {sign} ".join(values))

    def text_Attribute(self, node, level):
        # A dot right behind an int would be its own.
        gap = " " if isinstance(node.value, Constant) and isinstance(node.value.value, int) else ""
        return f"{self.at(_ATOM, node.value)}{gap}.{node.attr}"

    def text_Call(self, node, level):
        return f"{self.at(_ATOM, node.func)}({self.several(node.args + node.keywords)})"

    def text_Subscript(self, node, level):
        index = node.slice
        inside = self.items(index.elts) if isinstance(index, Tuple) and index.elts else self.at(_TEST, index)
        return f"{self.at(_ATOM, node.value)}[{inside}]"

    def text_Starred(self, node, level):
        return "*" + self.at(_BIT_OR, node.value)

    def text_Slice(self, node, level):
        lower, upper = [self.at(_TEST, bound) if bound else "" for bound in (node.lower, node.upper)]
        return f"{lower}:{upper}" + (f":{self.at(_TEST, node.step)}" if node.step else "")

    def text_arg(self, node, level):
        return node.arg + (f": {self.at(_TEST, node.annotation)}" if node.annotation else "")

    def text_arguments(self, node, level):
        parts = []

        def add(arg, default):
            parts.append(self.at(_TEST, arg) + (f"={self.at(_TEST, default)}" if default else ""))

        args = node.posonlyargs + node.args
        defaults = [None] * (len(args) - len(node.defaults)) + node.defaults
        for at, (arg, default) in enumerate(zip(args, defaults), 1):
            add(arg, default)
            if at == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.at(_TEST, node.vararg) if node.vararg else ""))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            add(arg, default)
        if node.kwarg:
            parts.append("**" + self.at(_TEST, node.kwarg))
        return ", ".join(parts)

    def text_keyword(self, node, level):
        return ("**" if node.arg is None else f"{node.arg}=") + self.at(_TEST, node.value)

    def text_Lambda(self, node, level):
        params = self.at(_TEST, node.args)
        return self.enclosed(_TEST, level, f"lambda{' ' if params else ''}{params}: {self.at(_TEST, node.body)}")

    def text_alias(self, node, level):
        return node.name + (f" as {node.asname}" if node.asname else "")

    def text_withitem(self, node, level):
        target = f" as {self.at(_TEST, node.optional_vars)}" if node.optional_vars else ""
        return self.at(_TEST, node.context_expr) + target

    # Patterns.

    def text_MatchValue(self, node, level):
        return self.at(_TEST, node.value)

    def text_MatchSingleton(self, node, level):
        return self.constant(node.value)

    def text_MatchSequence(self, node, level):
        return f"[{self.several(node.patterns)}]"

    def text_MatchStar(self, node, level):
        return f"*{node.name or '_'}"

    def text_MatchMapping(self, node, level):
        items = [f"{self.at(_TEST, key)}: {self.at(_TEST, pattern)}" for key, pattern in zip(node.keys, node.patterns)]
        if node.rest:
            items.append(f"**{node.rest}")
        return f"{{{', '.join(items)}}}"

    def text_MatchClass(self, node, level):
        items = [self.at(_TEST, pattern) for pattern in node.patterns]
        items += [f"{name}={self.at(_TEST, pattern)}" for name, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.at(_ATOM, node.cls)}({', '.join(items)})"

    def text_MatchAs(self, node, level):
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        return self.enclosed(_TEST, level, f"{self.at(_BIT_OR, node.pattern)} as {node.name}")

    def text_MatchOr(self, node, level):
        patterns = [self.at(_BIT_OR + 1, pattern) for pattern in node.patterns]
        return self.enclosed(_BIT_OR, level, " | ".join(patterns))


def main():
    """The program `python -m ast`: shows the tree of a file."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", nargs="?", default="-", help="the file to parse; defaults to stdin")
    parser.add_argument(
        "-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"),
        help="specify what kind of code must be parsed",
    )
    parser.add_argument(
        "--no-type-comments", default=True, action="store_false", help="don't add information about type comments"
    )
    parser.add_argument(
        "-a", "--include-attributes", action="store_true",
        help="include attributes such as line numbers and column offsets",
    )
    parser.add_argument("-i", "--indent", type=int, default=3, help="indentation of nodes (number of spaces)")
    args = parser.parse_args()
    if args.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(args.infile, "rb") as infile:
            source = infile.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == "__main__":
    main()
