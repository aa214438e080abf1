# `bytes` and `bytearray.extend` ask an iterable for its length, and pass its error on; `bytearray` does not ask.
class Items:
    def __iter__(self): return iter([1])
    def __len__(self): raise ZeroDivisionError("no length")
for make in (bytes, bytearray().extend):
    try:
        make(Items())
    except ZeroDivisionError as error:
        print(error)
        # expect: no length
        # expect: no length
print(bytearray(Items()))  # expect: bytearray(b'\x01')
