# `from __future__ import annotations` keeps annotations as text.
from __future__ import annotations
def f(a: undefined_type, b: list[1 + 2]) -> "quoted": pass
x: also.undefined = 1
class C:
    y: lambda: 0
print(f.__annotations__, __annotations__, C.__annotations__)
# expect: {'a': 'undefined_type', 'b': 'list[1 + 2]', 'return': "'quoted'"} {'x': 'also.undefined'} {'y': 'lambda: 0'}
