# What sys says about the interpreter.
import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), sys.byteorder in ("little", "big"))
# expect: (3, 13) 3 True True
print(sys.maxsize == 2 ** 63 - 1, sys.maxunicode, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.default_max_str_digits)
# expect: True 1114111 1.7976931348623157e+308 2.220446049250313e-16 15 4300
print(isinstance(sys.argv, list), isinstance(sys.path, list), isinstance(sys.modules, dict), sys.getdefaultencoding(), sys.getrecursionlimit())
# expect: True True True utf-8 1000
print(sys.flags.optimize, sys.hash_info.width, sys.version.startswith("3.13"), type(sys.executable).__name__, hasattr(sys, "platform"))
# expect: 0 64 True str True
