# Names for constants from before there was one class for all are there, and deprecated.
import ast
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(isinstance(ast.Constant(1), ast.Num), isinstance(ast.Constant(True), ast.Num), isinstance(ast.Constant("a"), ast.Str))
    print(ast.dump(ast.Str("x")), ast.Constant(5).n, ast.dump(ast.Ellipsis()), ast.dump(ast.NameConstant(None)))
    print(ast.dump(ast.Index(ast.Name("a", ast.Load()))), ast.dump(ast.ExtSlice([ast.Constant(1)])))

    class Old(ast.NodeVisitor):
        def visit_Num(self, node):
            print("number", node.value)

        def visit_Str(self, node):
            print("string", node.value)

    Old().visit(ast.parse("1 + 'a' + b''"))
# expect: True False True
# expect: Constant(value='x') 5 Constant(value=Ellipsis) Constant(value=None)
# expect: Name(id='a', ctx=Load()) Tuple(elts=[Constant(value=1)], ctx=Load())
# expect: number 1
# expect: string a
for message in sorted({str(warning.message) for warning in caught}):
    print(message)
# expect: Attribute n is deprecated and will be removed in Python 3.14; use value instead
# expect: ast.Ellipsis is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: ast.NameConstant is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: ast.Num is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: ast.Str is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: visit_Num is deprecated; add visit_Constant
# expect: visit_Str is deprecated; add visit_Constant
try:
    ast.nope
except AttributeError as error:
    print(error)
# expect: module 'ast' has no attribute 'nope'
