# Calling what cannot be called.
for value in (1, None, "text", [1], (), 2.5, object()):
    try:
        value()
    except TypeError as error:
        print(error)
        # expect: 'int' object is not callable
        # expect: 'NoneType' object is not callable
        # expect: 'str' object is not callable
        # expect: 'list' object is not callable
        # expect: 'tuple' object is not callable
        # expect: 'float' object is not callable
        # expect: 'object' object is not callable
class C: pass
try:
    C()()
except TypeError as error:
    print(error)  # expect: 'C' object is not callable
