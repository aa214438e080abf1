# What a pattern object knows; equality, hash, copies, weak references, the cache.
import copy
import re
import weakref

pattern = re.compile(r"(?P<a>.)(.)(?P<b>.)", re.I | re.S)
print(pattern, pattern.pattern, pattern.flags, pattern.groups, pattern.groupindex, dict(pattern.groupindex))
# expect: re.compile('(?P<a>.)(.)(?P<b>.)', re.IGNORECASE|re.DOTALL) (?P<a>.)(.)(?P<b>.) 50 3 {'a': 1, 'b': 3} {'a': 1, 'b': 3}
print(re.compile("a"), re.compile("a", re.A), re.compile("a", re.U), re.compile(b"a", re.L), re.compile("(?x)a "), re.compile("a" * 300))
# expect: re.compile('a') re.compile('a', re.ASCII) re.compile('a') re.compile(b'a', re.LOCALE) re.compile('(?x)a ', re.VERBOSE) re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), re.compile("a") == re.compile(b"a"), re.compile("a") != re.compile("b"))
# expect: True False False True
print(hash(re.compile("xyz")) == hash(re.compile("xyz")), re.compile("a") in {re.compile("a")}, re.compile("a") is re.compile("a"))
# expect: True True True
print(copy.copy(pattern) is pattern, copy.deepcopy(pattern) is pattern, weakref.ref(pattern)() is pattern)
# expect: True True True
print(re.compile(pattern) is pattern, re.search(pattern, "abc").group("b"), re.Pattern[bytes], isinstance(pattern, re.Pattern))
# expect: True c re.Pattern[bytes] True
re.purge()
print(re.compile("a") == re.compile("a"))  # expect: True
for call in (
    lambda: re.compile(pattern, re.I),
    lambda: re.compile(1),
    lambda: re.compile([]),
    lambda: re.Pattern(),
    lambda: pattern.match(),
    lambda: pattern.match("a", "b"),
    lambda: re.compile("a") < re.compile("b"),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError cannot process flags argument with a compiled pattern
# expect: TypeError first argument must be string or compiled pattern
# expect: TypeError unhashable type: 'list'
# expect: TypeError cannot create 're.Pattern' instances
# expect: TypeError match() missing required argument 'string' (pos 1)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError '<' not supported between instances of 're.Pattern' and 're.Pattern'
try:
    pattern.groupindex["x"] = 1
except TypeError as error:
    print(error)
# expect: 'mappingproxy' object does not support item assignment
try:
    pattern.flags = 1
except AttributeError as error:
    print(error)
# expect: readonly attribute
