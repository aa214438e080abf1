# compile() checks the trees that it is given.
import ast


def node(kind, /, **fields):
    made = kind.__new__(kind)
    made.__dict__.update(fields)
    if "lineno" in kind._attributes:
        made.__dict__.update(lineno=1, col_offset=0)
    return made


def name(id="x", ctx=ast.Load):
    return node(ast.Name, id=id, ctx=ctx())


def tell(stmt):
    try:
        compile(ast.Module([stmt], []), "<tree>", "exec")
        print("compiled")
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).split(' object at')[0]}")


def tell_expr(expr):
    tell(node(ast.Expr, value=expr))


def tell_pattern(pattern):
    tell(node(ast.Match, subject=name(), cases=[node(ast.match_case, pattern=pattern, body=[node(ast.Pass)])]))


one = node(ast.Constant, value=1)
skip = node(ast.Pass)
tell_expr(name(ctx=ast.Store))  # expect: ValueError: expression must have Load context but has Store instead
tell_expr(name("None"))  # expect: ValueError: identifier field can't represent 'None' constant
tell_expr(name(5))  # expect: TypeError: AST identifier must be of type str
tell_expr(None)  # expect: ValueError: field 'value' is required for Expr
tell_expr(skip)  # expect: TypeError: expected some sort of expr, but got <ast.Pass
tell_expr(node(ast.Name, id="x"))  # expect: TypeError: required field "ctx" missing from Name
tell_expr(node(ast.Name, id="x", ctx=3))  # expect: TypeError: expected some sort of expr_context, but got 3
tell_expr(node(ast.BoolOp, op=ast.And(), values=[one]))  # expect: ValueError: BoolOp with less than 2 values
tell_expr(node(ast.BinOp, left=one, op=ast.Not(), right=one))
# expect: TypeError: expected some sort of operator, but got <ast.Not
tell_expr(node(ast.Dict, keys=[one], values=[]))
# expect: ValueError: Dict doesn't have the same number of keys as values
tell_expr(node(ast.Compare, left=one, ops=[], comparators=[]))  # expect: ValueError: Compare with no comparators
tell_expr(node(ast.Compare, left=one, ops=[], comparators=[one]))
# expect: ValueError: Compare has a different number of comparators and operands
tell_expr(node(ast.ListComp, elt=one, generators=[]))  # expect: ValueError: comprehension with no generators
tell_expr(node(ast.Constant, value=[1]))  # expect: TypeError: got an invalid type in Constant: list
tell_expr(node(ast.Constant, value=(1, {})))  # expect: TypeError: got an invalid type in Constant: dict
tell_expr(node(ast.List, elts=[None], ctx=ast.Load()))  # expect: ValueError: None disallowed in expression list
tell_expr(node(ast.NamedExpr, target=one, value=one))  # expect: TypeError: NamedExpr target must be a Name
tell_expr(node(ast.Starred, value=one, ctx=ast.Load()))
# expect: SyntaxError: can't use starred expression here (<tree>, line 1)
tell_expr(node(ast.Yield))  # expect: SyntaxError: 'yield' outside function (<tree>, line 1)
tell_expr(node(ast.Slice))  # expect: compiled
tell(node(ast.Assign, targets=[one], value=one))
# expect: ValueError: expression which can't be assigned to in Store context
tell(node(ast.Assign, targets=[], value=one))  # expect: ValueError: empty targets on Assign
tell(node(ast.Assign, targets=(), value=one))  # expect: TypeError: Assign field "targets" must be a list, not a tuple
tell(node(ast.Delete, targets=[name()]))  # expect: ValueError: expression must have Del context but has Load instead
tell(node(ast.AnnAssign, target=node(ast.Attribute, value=one, attr="a", ctx=ast.Store()), annotation=one, simple=1))
# expect: TypeError: AnnAssign with simple non-Name target
tell(node(ast.If, test=one, body=[]))  # expect: ValueError: empty body on If
tell(node(ast.If, test=one, body=[None]))  # expect: ValueError: None disallowed in statement list
tell(node(ast.If, test=one, body=[3]))  # expect: TypeError: required field "lineno" missing from stmt
tell(node(ast.Try, body=[skip]))  # expect: ValueError: Try has neither except handlers nor finalbody
tell(node(ast.Try, body=[skip], orelse=[skip], finalbody=[skip]))
# expect: ValueError: Try has orelse but no except handlers
tell(node(ast.Raise, cause=one))  # expect: ValueError: Raise with cause but no exception
tell(node(ast.Import, names=[]))  # expect: ValueError: empty names on Import
tell(node(ast.ImportFrom, names=[node(ast.alias, name="a")], level=-1))  # expect: ValueError: Negative ImportFrom level
tell(node(ast.Global, names=[1]))  # expect: TypeError: AST identifier must be of type str
tell(node(ast.TypeAlias, name=one, value=one))  # expect: TypeError: TypeAlias with non-Name name
tell(node(ast.FunctionDef, name="f", args=ast.arguments(defaults=[one]), body=[skip]))
# expect: ValueError: more positional defaults than args on arguments
tell(node(ast.FunctionDef, name="f", args=ast.arguments(kwonlyargs=[node(ast.arg, arg="a")]), body=[skip]))
# expect: ValueError: length of kwonlyargs is not the same as kw_defaults on arguments
tell(node(ast.Return))  # expect: SyntaxError: 'return' outside function (<tree>, line 1)
tell_pattern(node(ast.MatchAs, pattern=node(ast.MatchAs)))
# expect: TypeError: required field "end_lineno" missing from pattern
tell_pattern(node(ast.MatchAs, name="_"))  # expect: TypeError: required field "end_lineno" missing from pattern
tell_pattern(node(ast.MatchOr, patterns=[node(ast.MatchAs)]))
# expect: TypeError: required field "end_lineno" missing from pattern
tell_pattern(node(ast.MatchValue, value=name()))  # expect: TypeError: required field "end_lineno" missing from pattern
tell_pattern(node(ast.MatchSingleton, value=1))  # expect: TypeError: required field "end_lineno" missing from pattern
tell_pattern(node(ast.MatchStar))  # expect: TypeError: required field "end_lineno" missing from pattern
tell_pattern(node(ast.MatchClass, cls=one))  # expect: TypeError: required field "end_lineno" missing from pattern
backwards = {"col_offset": -2, "end_col_offset": -1}
for place in ({"end_lineno": 0}, {"col_offset": 5, "end_col_offset": 2}, {"lineno": "1"}, backwards, {"lineno": 2**40}):
    stmt = node(ast.Pass)
    stmt.__dict__.update(place)
    tell(stmt)
# expect: ValueError: AST node line range (1, 0) is not valid
# expect: ValueError: line 1, column 5-2 is not a valid range
# expect: ValueError: invalid integer value: '1'
# expect: ValueError: AST node column range (-2, -1) for line range (1, 1) is not valid
# expect: OverflowError: Python int too large to convert to C int
stmt = node(ast.Pass)
del stmt.lineno
tell(stmt)  # expect: TypeError: required field "lineno" missing from stmt
for tree, mode in ((ast.Expression(one), "exec"), (ast.Module(), "eval"), (one, "single"), (3, "exec")):
    try:
        compile(tree, "<tree>", mode)
    except TypeError as error:
        print(error)
# expect: expected Module node, got Expression
# expect: expected Expression node, got Module
# expect: expected Interactive node, got Constant
# expect: compile() arg 1 must be a string, bytes or AST object
for mode, flags in (("bogus", 0), ("func_type", 0), ("exec", 1 << 30)):
    try:
        compile("x", "<text>", mode, flags)
    except ValueError as error:
        print(error)
# expect: compile() mode must be 'exec', 'eval' or 'single'
# expect: compile() mode 'func_type' requires flag PyCF_ONLY_AST
# expect: compile(): unrecognised flags
