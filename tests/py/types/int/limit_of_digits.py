# Conversions between very long decimal text and integers are refused; other bases are not.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


n = 10**4299
print(len(str(n)), len(hex(10**5000)), int("1" * 4300) > n)  # expect: 4300 4155 True
fails(str, 10**4300)  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
fails(int, "1" * 4301)  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
print(int("f" * 5000, 16).bit_length(), f"{10**5000:x}"[:5])  # expect: 20000 31e20
