# Conversion between text and very long ints is limited, and the limit can be changed.
import sys
print(sys.get_int_max_str_digits())  # expect: 4300
n = 10 ** 5000
for attempt in (lambda: str(n), lambda: int("1" * 5000), lambda: f"{n}", lambda: repr(n), lambda: "%d" % n):
    try:
        attempt()
    except ValueError as error:
        print(error)
        # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
print(len(hex(n)), len(str(10 ** 4299)))  # expect: 4155 4300
sys.set_int_max_str_digits(6000)
print(len(str(n)))  # expect: 5001
sys.set_int_max_str_digits(0)
print(len(str(10 ** 20000)), int("9" * 10000) % 1000)  # expect: 20001 999
try:
    sys.set_int_max_str_digits(100)
except ValueError as error:
    print(error)  # expect: maxdigits must be 0 or larger than 640
