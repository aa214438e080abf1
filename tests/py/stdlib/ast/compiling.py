# compile() takes trees, and gives them.
import ast
import traceback

tree = ast.parse("def f(n):\n    return n and n * f(n - 1) or 1\nprint(f(5))")
exec(compile(tree, "<tree>", "exec"))  # expect: 120
for node in ast.walk(tree):
    if isinstance(node, ast.Constant):
        node.value += 1
exec(compile(tree, "<tree>", "exec"))  # expect: 96
constant = ast.fix_missing_locations(ast.Expression(ast.Constant((1, frozenset([2]), 3j, b"4", ...))))
print(eval(compile(constant, "<tree>", "eval")))  # expect: (1, frozenset({2}), 3j, b'4', Ellipsis)
exec(compile(ast.parse("1 + 2", mode="single"), "<tree>", "single"))  # expect: 3
print(type(compile("a", "<text>", "eval", ast.PyCF_ONLY_AST)).__name__)  # expect: Expression
node = ast.parse("\n\n\nx = 1\n(y +\n   1 / 0)")
try:
    exec(compile(node, "<tree>", "exec"), {"y": 1})
except ZeroDivisionError as error:
    print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)][-1])
    frame = error.__traceback__.tb_next
    print(list(frame.tb_frame.f_code.co_positions())[-1][0] is not None, frame.tb_lineno)
# expect: 6
# expect: True 6
far = ast.parse("1 / 0")
ast.increment_lineno(far, 1000)
try:
    exec(compile(far, "<tree>", "exec"))
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_lineno)
# expect: 1001
code = compile(ast.parse("from __future__ import annotations\nx: a.b + 1"), "<tree>", "exec")
space = {}
exec(code, space)
print(space["__annotations__"])  # expect: {'x': 'a.b + 1'}
tree = compile(ast.parse("x"), "<tree>", "exec", ast.PyCF_ONLY_AST)
print(type(tree).__name__)  # expect: Module
field = ast.FormattedValue(ast.Constant(5), -1, ast.JoinedStr([ast.Constant("03d")]))
joined = ast.fix_missing_locations(ast.Expression(ast.JoinedStr([ast.Constant("a"), field])))
print(eval(compile(joined, "<tree>", "eval")))  # expect: a005
