# A metaclass's `mro()` may not bring in classes whose instances look otherwise, nor what is no class.
def make(*order):
    class Meta(type):
        def mro(cls): return [cls, *order]
    class Made(metaclass=Meta): pass
    return Made
for order in ((dict, object), (1,), (object,), (int,)):
    try:
        print(make(*order).__mro__[1:])
    except TypeError as error:
        print(error)
# expect: mro() returned base with unsuitable layout ('dict')
# expect: mro() returned a non-class ('int')
# expect: (<class 'object'>,)
# expect: mro() returned base with unsuitable layout ('int')
class NotIterable(type):
    def mro(cls): return 1
try:
    class Made(metaclass=NotIterable): pass
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
