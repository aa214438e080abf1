# symtable tells of each scope what it is, and which names it has.
import symtable

def show(table, depth=0):
    print("  " * depth, table.get_type(), table.get_name(), table.get_lineno(), [name for name in sorted(table.get_identifiers()) if name != ".defaults"])
    for child in table.get_children():
        show(child, depth + 1)

text = """import os
def outer(a, *rest, **more):
    squares = [n * n for n in rest]
    def inner():
        nonlocal a
        a = os.name
        return (n for n in squares)
    return lambda key: inner
class Thing(object):
    size = 1
    def method(self):
        return __class__
type Alias[T] = list[T]
def generic[T: int](x: T): pass
"""
table = symtable.symtable(text, "file", "exec")
show(table)
# expect:  module top 0 ['Alias', 'Thing', 'generic', 'object', 'os', 'outer']
# expect:    function outer 2 ['a', 'inner', 'more', 'n', 'rest', 'squares']
# expect:      function inner 4 ['a', 'os', 'squares']
# expect:        function genexpr 7 ['.0', 'n']
# expect:      function lambda 8 ['inner', 'key']
# expect:    class Thing 9 ['method', 'size']
# expect:      function method 11 ['__class__', 'self']
# expect:    type parameters Alias 13 ['T']
# expect:      type alias Alias 13 ['T', 'list']
# expect:    type parameters generic 14 ['T']
# expect:      type variable T 14 ['int']
# expect:      function generic 14 ['x']
outer, thing = table.get_children()[:2]
print(outer, thing, table)
# expect: <Function SymbolTable for outer in file> <Class SymbolTable for Thing in file> <SymbolTable for module file>
print(outer.is_optimized(), thing.is_optimized(), outer.is_nested(), outer.get_children()[0].is_nested())  # expect: True False False True
print(outer.has_children(), outer.get_children()[1].has_children())  # expect: True False
print(sorted(outer.get_parameters()), sorted(outer.get_locals()), outer.get_globals(), outer.get_frees(), outer.get_nonlocals())
# expect: ['a', 'more', 'rest'] ['a', 'inner', 'more', 'n', 'rest', 'squares'] () () ()
inner = outer.get_children()[0]
print(inner.get_nonlocals(), sorted(inner.get_frees()), inner.get_globals(), inner.get_locals())
# expect: ('a',) ['a', 'squares'] ('os',) ()
print(thing.get_methods())  # expect: ('method',)
