# copy: shallow and deep copies, shared parts, hooks, errors.
import collections
import copy
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


shared = [1]
a = [shared, shared, {"k": (shared, 2)}]
b = copy.deepcopy(a)
b[0].append(5)
print(a, b, b[0] is b[1] is b[2]["k"][0], copy.copy(a)[0] is shared)
# expect: [[1], [1], {'k': ([1], 2)}] [[1, 5], [1, 5], {'k': ([1, 5], 2)}] True True
loop = []
loop.append(loop)
print(copy.deepcopy(loop)[0] is not loop, copy.deepcopy((1, "a", None)), copy.deepcopy(len) is len)
# expect: True (1, 'a', None) True
class Hooked:
    def __init__(self):
        self.log = []
    def __copy__(self):
        return "copied"
    def __deepcopy__(self, memo):
        return "deep"
print(copy.copy(Hooked()), copy.deepcopy([Hooked()]))  # expect: copied ['deep']
class Slots:
    __slots__ = ("p", "q")
s = Slots()
s.p = [1]
t = copy.deepcopy(s)
print(t.p, t.p is s.p, hasattr(t, "q"))  # expect: [1] False False
class L(list):
    pass
l = L([[1]])
l.extra = "x"
m = copy.deepcopy(l)
print(m, type(m).__name__, m.extra, m[0] is l[0])  # expect: [[1]] L x False
print(copy.deepcopy(collections.OrderedDict(a=[1])), copy.copy(collections.Counter("ab")), copy.replace(collections.namedtuple("P", "x y")(1, 2), y=5))
# expect: OrderedDict({'a': [1]}) Counter({'a': 1, 'b': 1}) P(x=1, y=5)
tell(copy.deepcopy, (i for i in ()))  # expect: TypeError: cannot pickle 'generator' object
tell(copy.replace, 1)  # expect: TypeError: replace() does not support int objects
