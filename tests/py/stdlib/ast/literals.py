# literal_eval() takes literals and displays, and nothing else.
import ast


def tell(text):
    try:
        print(repr(ast.literal_eval(text)))
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).split(' at 0x')[0]}")


for text in ("[1, -2.5, 'a' 'b', b'c', None, True, ...]", " {'a': (1, {2}), 'b': {}}", "3-4j", "-1+2j", "set()", "+5", "\t1"):
    tell(text)
# expect: [1, -2.5, 'ab', b'c', None, True, Ellipsis]
# expect: {'a': (1, {2}), 'b': {}}
# expect: (3-4j)
# expect: (-1+2j)
# expect: set()
# expect: 5
# expect: 1
for text in ("a", "f()", "1+1", "-'a'", "set(1)", "[x for x in y]", "1 if 2 else 3", "{**a}", "(", "--1", "2j+1", "{[]}"):
    tell(text)
# expect: ValueError: malformed node or string on line 1: <ast.Name object
# expect: ValueError: malformed node or string on line 1: <ast.Call object
# expect: ValueError: malformed node or string on line 1: <ast.BinOp object
# expect: ValueError: malformed node or string on line 1: <ast.Constant object
# expect: ValueError: malformed node or string on line 1: <ast.Call object
# expect: ValueError: malformed node or string on line 1: <ast.ListComp object
# expect: ValueError: malformed node or string on line 1: <ast.IfExp object
# expect: ValueError: malformed node or string: None
# expect: SyntaxError: '(' was never closed (<unknown>, line 1)
# expect: ValueError: malformed node or string on line 1: <ast.UnaryOp object
# expect: ValueError: malformed node or string on line 1: <ast.BinOp object
# expect: TypeError: unhashable type: 'list'
tell(ast.Constant(5))  # expect: 5
tell(ast.Expression(ast.List([ast.Constant(1)])))  # expect: [1]
