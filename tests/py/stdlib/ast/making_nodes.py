# Constructors of nodes fill in what is missing, and warn of what should not be.
import ast
import copy
import warnings


def tell(make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(ast.dump(make()))
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
        for warning in caught:
            print("  ", warning.category.__name__, warning.message)


tell(lambda: ast.Name())
# expect: Name(ctx=Load())
# expect:    DeprecationWarning Name.__init__ missing 1 required positional argument: 'id'. This will become an error in Python 3.15.
tell(lambda: ast.Name("a", 1, 2))  # expect: TypeError: Name constructor takes at most 2 positional arguments
tell(lambda: ast.Name("a", id="b"))  # expect: TypeError: Name got multiple values for argument 'id'
tell(lambda: ast.Name("a", other=1))
# expect: Name(id='a', ctx=Load())
# expect:    DeprecationWarning Name.__init__ got an unexpected keyword argument 'other'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.
tell(lambda: ast.Tuple([ast.Constant(1)]))  # expect: Tuple(elts=[Constant(value=1)], ctx=Load())
tell(lambda: ast.Return())  # expect: Return()
tell(lambda: ast.Pass(1))  # expect: TypeError: Pass constructor takes at most 0 positional arguments
tell(lambda: ast.AST(x=1))
# expect: AST()
# expect:    DeprecationWarning ast.AST.__init__ got an unexpected keyword argument 'x'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.


class Own(ast.AST):
    _fields = ("a", "b")


tell(lambda: Own(1))  # expect: Own(a=1)
name = ast.Name("x", ast.Store(), lineno=1)
print(ast.dump(copy.deepcopy(name), include_attributes=True), copy.copy(name).ctx is name.ctx)
# expect: Name(id='x', ctx=Store(), lineno=1) True
print(ast.Name._fields, ast.Name.__match_args__, ast.expr._attributes, ast.Name.__doc__, ast.Return.value, ast.stmt.end_lineno)
# expect: ('id', 'ctx') ('id', 'ctx') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') Name(identifier id, expr_context ctx) None None
print(ast.ImportFrom._field_types, ast.Name, ast.AST.__module__)
# expect: {'module': str | None, 'names': list[ast.alias], 'level': int | None} <class 'ast.Name'> ast
print(isinstance(ast.Constant(1), ast.expr), ast.Load.__mro__)
# expect: True (<class 'ast.Load'>, <class 'ast.expr_context'>, <class 'ast.AST'>, <class 'object'>)
match ast.parse("a.b", mode="eval").body:
    case ast.Attribute(ast.Name(id), attr):
        print(id, attr)
# expect: a b
