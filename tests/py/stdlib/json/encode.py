# json: objects to text, options, what cannot be encoded.
import collections
import enum
import json
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(json.dumps({"a": [1, 2.5, True, None, "x\"\\\n\té\U0001f600"], 1: (), 2.5: {}, None: False, True: 1}))
# expect: {"a": [1, 2.5, true, null, "x\"\\\n\t\u00e9\ud83d\ude00"], "1": 1, "2.5": {}, "null": false}
print(json.dumps("é\x01", ensure_ascii=False), json.dumps([1, {"b": 2, "a": 1}], sort_keys=True, separators=(",", ":")))
# expect: "é\u0001" [1,{"a":1,"b":2}]
print(json.dumps({"a": [1, {"b": []}], "c": {}}, indent=2))
# expect: {
# expect:   "a": [
# expect:     1,
# expect:     {
# expect:       "b": []
# expect:     }
# expect:   ],
# expect:   "c": {}
# expect: }
print(json.dumps([[1]], indent="\t"), json.dumps([], indent=1))
# expect: [
# expect: 	[
# expect: 		1
# expect: 	]
# expect: ] []
print(json.dumps([1e100, 1e-7, 10**20, -0.0, float("inf"), float("nan")]))
# expect: [1e+100, 1e-07, 100000000000000000000, -0.0, Infinity, NaN]
class Level(enum.IntEnum):
    LOW = 1
print(json.dumps([Level.LOW, collections.OrderedDict(z=1, a=2), collections.namedtuple("P", "x")(1)]), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))
# expect: [1, {"z": 1, "a": 2}, [1]] {"k": 1}
print(json.dumps({1, 2}, default=sorted))  # expect: [1, 2]
class Own(json.JSONEncoder):
    def default(self, o):
        return f"<{type(o).__name__}>" if isinstance(o, complex) else super().default(o)
print(json.dumps([1j], cls=Own))  # expect: ["<complex>"]
loop = []
loop.append(loop)
tell(json.dumps, loop)  # expect: ValueError: Circular reference detected
tell(json.dumps, {(1, 2): 3})  # expect: TypeError: keys must be str, int, float, bool or None, not tuple
tell(json.dumps, object)  # expect: TypeError: Object of type type is not JSON serializable
tell(json.dumps, float("nan"), allow_nan=False)  # expect: ValueError: Out of range float values are not JSON compliant: nan
tell(json.dumps, {"a": 1, 2: 3}, sort_keys=True)  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
