"""The classes of the nodes of syntax trees; `ast` offers them."""

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400

# The abstract grammar: a kind and its alternatives with their fields, or a single class without alternatives. Behind a type, `?` means
# that the field may be missing and `*` that it is a list. A kind in `_PLACED` says where it stands.
_GRAMMAR = """\
mod = Module(stmt* body, type_ignore* type_ignores)
    | Interactive(stmt* body)
    | Expression(expr body)
    | FunctionType(expr* argtypes, expr returns)

stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, \
type_param* type_params)
     | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, \
type_param* type_params)
     | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
     | Return(expr? value)
     | Delete(expr* targets)
     | Assign(expr* targets, expr value, string? type_comment)
     | TypeAlias(expr name, type_param* type_params, expr value)
     | AugAssign(expr target, operator op, expr value)
     | AnnAssign(expr target, expr annotation, expr? value, int simple)
     | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
     | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
     | While(expr test, stmt* body, stmt* orelse)
     | If(expr test, stmt* body, stmt* orelse)
     | With(withitem* items, stmt* body, string? type_comment)
     | AsyncWith(withitem* items, stmt* body, string? type_comment)
     | Match(expr subject, match_case* cases)
     | Raise(expr? exc, expr? cause)
     | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
     | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
     | Assert(expr test, expr? msg)
     | Import(alias* names)
     | ImportFrom(identifier? module, alias* names, int? level)
     | Global(identifier* names)
     | Nonlocal(identifier* names)
     | Expr(expr value)
     | Pass
     | Break
     | Continue

expr = BoolOp(boolop op, expr* values)
     | NamedExpr(expr target, expr value)
     | BinOp(expr left, operator op, expr right)
     | UnaryOp(unaryop op, expr operand)
     | Lambda(arguments args, expr body)
     | IfExp(expr test, expr body, expr orelse)
     | Dict(expr* keys, expr* values)
     | Set(expr* elts)
     | ListComp(expr elt, comprehension* generators)
     | SetComp(expr elt, comprehension* generators)
     | DictComp(expr key, expr value, comprehension* generators)
     | GeneratorExp(expr elt, comprehension* generators)
     | Await(expr value)
     | Yield(expr? value)
     | YieldFrom(expr value)
     | Compare(expr left, cmpop* ops, expr* comparators)
     | Call(expr func, expr* args, keyword* keywords)
     | FormattedValue(expr value, int conversion, expr? format_spec)
     | JoinedStr(expr* values)
     | Constant(constant value, string? kind)
     | Attribute(expr value, identifier attr, expr_context ctx)
     | Subscript(expr value, expr slice, expr_context ctx)
     | Starred(expr value, expr_context ctx)
     | Name(identifier id, expr_context ctx)
     | List(expr* elts, expr_context ctx)
     | Tuple(expr* elts, expr_context ctx)
     | Slice(expr? lower, expr? upper, expr? step)

expr_context = Load | Store | Del

boolop = And | Or

operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv

unaryop = Invert | Not | UAdd | USub

cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn

comprehension(expr target, expr iter, expr* ifs, int is_async)

excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)

arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)

arg(identifier arg, expr? annotation, string? type_comment)

keyword(identifier? arg, expr value)

alias(identifier name, identifier? asname)

withitem(expr context_expr, expr? optional_vars)

match_case(pattern pattern, expr? guard, stmt* body)

pattern = MatchValue(expr value)
        | MatchSingleton(constant value)
        | MatchSequence(pattern* patterns)
        | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
        | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
        | MatchStar(identifier? name)
        | MatchAs(pattern? pattern, identifier? name)
        | MatchOr(pattern* patterns)

type_ignore = TypeIgnore(int lineno, string tag)

type_param = TypeVar(identifier name, expr? bound, expr? default_value)
           | ParamSpec(identifier name, expr? default_value)
           | TypeVarTuple(identifier name, expr? default_value)
"""

_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_PLACED = {"stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param"}


def _warn(message):
    import warnings

    warnings.warn(message, DeprecationWarning, stacklevel=3)


class AST:
    """A node of a syntax tree."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()
    # How the fields that the constructor is not given are filled; and what their values are, for the reader.
    _field_types = {}

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            ending = "" if len(fields) == 1 else "s"
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument{ending}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        rest = list(fields[len(args):])
        for name, value in kwargs.items():
            if name in rest:
                rest.remove(name)
            elif name in fields:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            elif name not in cls._attributes:
                shown = "ast.AST" if cls is AST else cls.__name__
                _warn(
                    f"{shown}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary keyword arguments is "
                    "deprecated and will be removed in Python 3.15."
                )
            setattr(self, name, value)
        if not rest or cls._field_types is AST._field_types:
            return
        for name in rest:
            fill = cls._field_types.get(name, _MISSING)
            if fill is _MISSING:
                _warn(
                    f"Field {name!r} is missing from {cls.__name__}._field_types. This will become an error in Python 3.15."
                )
            elif getattr(fill, "__origin__", None) is list:
                setattr(self, name, [])
            elif fill is expr_context:
                setattr(self, name, _instances["Load"])
            elif not hasattr(cls, name):
                _warn(
                    f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                    "This will become an error in Python 3.15."
                )

    def __reduce__(self):
        state = dict(self.__dict__)
        return type(self), (None,) * len(self._fields), state


_MISSING = object()
_classes = {}
_instances = {}


def _new_class(name, base, signature, fields):
    """A class of the grammar; `fields` are pairs of type and name, the types still in the words of the grammar."""
    names = tuple([field for _, field in fields])
    namespace = {"__module__": "ast", "__doc__": signature, "_fields": names, "__match_args__": names}
    for kind, field in fields:
        if kind[-1] == "?":
            namespace[field] = None
    if name in _PLACED:
        namespace["_attributes"] = _PLACE
        if name not in ("pattern", "type_param"):
            namespace.update(end_lineno=None, end_col_offset=None)
    elif base is AST:
        namespace["_attributes"] = ()
    cls = _classes[name] = type(name, (base,), namespace)
    return cls


def _split(signature):
    """Name and fields of one alternative."""
    name, _, rest = signature.partition("(")
    if not rest:
        return name, []
    return name, [part.split() for part in rest[:-1].split(", ")]


def _make_classes():
    pending = []
    for rule in _GRAMMAR[:-1].split("\n\n"):
        kind, equals, alternatives = rule.partition(" = ")
        if not equals:
            name, fields = _split(rule)
            pending.append((_new_class(name, AST, rule, fields), fields))
            continue
        base = _new_class(kind, AST, rule, [])
        for signature in alternatives.split("|"):
            signature = signature.strip()
            name, fields = _split(signature)
            cls = _new_class(name, base, signature, fields)
            if fields:
                pending.append((cls, fields))
            else:
                cls._field_types = cls.__annotations__ = {}
                _instances[name] = object.__new__(cls)
    plain = {"identifier": str, "string": str, "int": int, "constant": object}
    for cls, fields in pending:
        types = {}
        for kind, field in fields:
            word = kind.rstrip("?*")
            value = plain.get(word) or _classes[word]
            types[field] = list[value] if kind[-1] == "*" else value | None if kind[-1] == "?" else value
        cls._field_types = cls.__annotations__ = types


_make_classes()
AST.__module__ = "ast"
globals().update(_classes)
