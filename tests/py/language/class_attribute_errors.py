# Messages about missing attributes of all kinds of objects.
class C:
    __slots__ = ()
import sys
for target in (1, "a", None, [], C(), C, int, len, sys, (lambda: 0), type, object(), 1.5, (), print.__call__, range(1)):
    try:
        target.missing
    except AttributeError as error:
        print(error)
        # expect: 'int' object has no attribute 'missing'
        # expect: 'str' object has no attribute 'missing'
        # expect: 'NoneType' object has no attribute 'missing'
        # expect: 'list' object has no attribute 'missing'
        # expect: 'C' object has no attribute 'missing'
        # expect: type object 'C' has no attribute 'missing'
        # expect: type object 'int' has no attribute 'missing'
        # expect: 'builtin_function_or_method' object has no attribute 'missing'
        # expect: module 'sys' has no attribute 'missing'
        # expect: 'function' object has no attribute 'missing'
        # expect: type object 'type' has no attribute 'missing'
        # expect: 'object' object has no attribute 'missing'
        # expect: 'float' object has no attribute 'missing'
        # expect: 'tuple' object has no attribute 'missing'
        # expect: 'method-wrapper' object has no attribute 'missing'
        # expect: 'range' object has no attribute 'missing'
for target in (1, "a", None, C(), object(), len, (), 2.5):
    try:
        target.new = 1
    except AttributeError as error:
        print(error)
        # expect: 'int' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'str' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'NoneType' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'C' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'object' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'builtin_function_or_method' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'tuple' object has no attribute 'new' and no __dict__ for setting new attributes
        # expect: 'float' object has no attribute 'new' and no __dict__ for setting new attributes
for target in (int, type, object):
    try:
        target.new = 1
    except TypeError as error:
        print(error)
        # expect: cannot set 'new' attribute of immutable type 'int'
        # expect: cannot set 'new' attribute of immutable type 'type'
        # expect: cannot set 'new' attribute of immutable type 'object'
