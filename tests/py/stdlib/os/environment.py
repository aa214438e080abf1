# What is set in os.environ, programs that are started see.
import os
from collections.abc import MutableMapping
print(isinstance(os.environ, MutableMapping))  # expect: True
os.environ["BAEM_TEST"] = "ä"
print(os.environb[b"BAEM_TEST"], os.getenv("BAEM_TEST"), os.getenvb(b"BAEM_TEST"))  # expect: b'\xc3\xa4' ä b'\xc3\xa4'
print(os.popen("echo $BAEM_TEST").read())
# expect: ä
# expect:
print(os.system("test $BAEM_TEST = ä"))   # expect: 0
del os.environ["BAEM_TEST"]
print(os.system('test -z "$BAEM_TEST"'), os.environ.get("BAEM_TEST"), "BAEM_TEST" in os.environ)  # expect: 0 None False
print(os.environ.setdefault("BAEM_TEST", "x"), os.environ.pop("BAEM_TEST"))  # expect: x x
print(sorted((os.environ | {"A": "1"}).items()) == sorted({**os.environ, "A": "1"}.items()))  # expect: True
os.putenv("BAEM_TEST", "y")
print(os.popen("echo $BAEM_TEST").readline(), end="")  # expect: y
os.unsetenv("BAEM_TEST")


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: os.environ["BAEM_NONE"])    # expect: KeyError 'BAEM_NONE'
error(lambda: os.environ[1])              # expect: TypeError str expected, not int
error(lambda: os.environ.__setitem__("a", 1))  # expect: TypeError str expected, not int
error(lambda: os.environ.__setitem__("a=b", "c"))  # expect: ValueError illegal environment variable name
error(lambda: os.environ.__setitem__("a\0", "c"))  # expect: ValueError embedded null byte
error(lambda: os.environ.__setitem__("", "c"))  # expect: OSError [Errno 22] Invalid argument
error(lambda: os.environb["a"])           # expect: TypeError bytes expected, not str
