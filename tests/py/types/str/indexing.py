# Indices from both ends; each item is a string of length one.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = "hello"
print(s[0], s[-1], s[4], s[-5], "héllo"[1], "a😀b"[1], "a😀b"[2])  # expect: h o o h é 😀 b
class Two:
    def __index__(self):
        return 2
print(s[Two()], s[True])  # expect: l e
fails(lambda: s[5])  # expect: IndexError: string index out of range
fails(lambda: s[-6])  # expect: IndexError: string index out of range
fails(lambda: s["a"])  # expect: TypeError: string indices must be integers, not 'str'
fails(lambda: s[1.0])  # expect: TypeError: string indices must be integers, not 'float'
fails(lambda: s[None])  # expect: TypeError: string indices must be integers, not 'NoneType'
fails(lambda: ""[0])  # expect: IndexError: string index out of range
fails(lambda: s[10**30])  # expect: IndexError: cannot fit 'int' into an index-sized integer
def assign():
    s[0] = "x"
fails(assign)  # expect: TypeError: 'str' object does not support item assignment
def delete():
    del s[0]
fails(delete)  # expect: TypeError: 'str' object doesn't support item deletion
