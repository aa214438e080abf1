# The operators as functions, and their errors.
import operator as op
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(op.add(1, 2), op.sub(5, 3), op.mul("ab", 2), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 10))
# expect: 3 2 abab 3.5 3 1 1024
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.inv(5), op.neg(5), op.pos(5), op.abs(-5))
# expect: 2 7 5 16 4 -6 -5 5 5
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 2), op.ne(1, 2), op.ge(1, 2), op.gt(1, 2), op.is_(None, None), op.is_not(1, None))
# expect: True True False True False False True True
print(op.contains([1, 2], 2), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.not_([]), op.truth([0]), op.index(True))
# expect: True 2 2 True True 1
items = [1, 2, 3]
op.setitem(items, 0, 9)
op.delitem(items, 1)
print(items, op.getitem(items, -1), op.iadd(items, [4]), items, op.concat([1], [2]), op.length_hint(iter([1, 2])), op.length_hint(3, -5))
# expect: [9, 3, 4] 3 [9, 3, 4] [9, 3, 4] [1, 2] 2 -5
print(op.call(int, "12", base=5), op.__add__ is op.add, op.add, op.add.__module__)
# expect: 7 True <built-in function add> _operator
tell(op.add, 1)  # expect: TypeError: add expected 2 arguments, got 1
tell(op.concat, 1, 2)  # expect: TypeError: 'int' object can't be concatenated
tell(op.indexOf, [1], 2)  # expect: ValueError: sequence.index(x): x not in sequence
tell(op.countOf, 1, 2)  # expect: TypeError: argument of type 'int' is not iterable
tell(op.length_hint, [], "x")  # expect: TypeError: 'str' object cannot be interpreted as an integer
tell(op.not_)  # expect: TypeError: _operator.not_() takes exactly one argument (0 given)
