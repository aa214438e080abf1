# Trees are walked through, changed, and moved.
import ast

tree = ast.parse("def f(x):\n    'Doc.\\n\\n      more'\n    return x + 1\n")
print([type(node).__name__ for node in ast.walk(tree)])
# expect: ['Module', 'FunctionDef', 'arguments', 'Expr', 'Return', 'arg', 'Constant', 'BinOp', 'Name', 'Add', 'Constant', 'Load']
print([name for name, _ in ast.iter_fields(tree.body[0])], len(list(ast.iter_child_nodes(tree.body[0]))))
# expect: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_comment', 'type_params'] 3
print(repr(ast.get_docstring(tree.body[0])), repr(ast.get_docstring(tree.body[0], clean=False)), ast.get_docstring(tree))
# expect: 'Doc.\n\nmore' 'Doc.\n\n      more' None


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print("name", node.id)

    def visit_arg(self, node):
        print("arg", node.arg)
        self.generic_visit(node)


Names().visit(tree)
# expect: arg x
# expect: name x


class Change(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Subscript(ast.Name("data", ast.Load()), ast.Constant(node.id), node.ctx), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        return [node, node]


print(ast.unparse(Change().visit(ast.parse("pass\na.b = c\nd"))))
# expect: data['a'].b = data['c']
# expect: d
# expect: d
node = ast.increment_lineno(ast.parse("a\nb"), 5)
print([(stmt.lineno, stmt.end_lineno) for stmt in node.body])  # expect: [(6, 6), (7, 7)]
call = ast.fix_missing_locations(ast.Expr(ast.Call(ast.Name("f"), [], []), lineno=3, col_offset=2))
print(ast.dump(call, include_attributes=True))
# expect: Expr(value=Call(func=Name(id='f', ctx=Load(), lineno=3, col_offset=2, end_lineno=1, end_col_offset=0), lineno=3, col_offset=2, end_lineno=1, end_col_offset=0), lineno=3, col_offset=2, end_lineno=1, end_col_offset=0)
text = "a = (1,\n  é + 2)\nb"
node = ast.parse(text).body[0].value
print(repr(ast.get_source_segment(text, node.elts[1])), repr(ast.get_source_segment(text, node)))
# expect: 'é + 2' '(1,\n  é + 2)'
print(repr(ast.get_source_segment(text, node, padded=True)), ast.get_source_segment(text, ast.Name("x")))
# expect: '    (1,\n  é + 2)' None
try:
    ast.get_docstring(ast.Pass())
except TypeError as error:
    print(error)
# expect: 'Pass' can't have docstrings
try:
    ast.dump([])
except TypeError as error:
    print(error)
# expect: expected AST, got 'list'
