# An instance keeps its class alive, also one that holds no references itself.
import gc

def make():
    class Small(int):
        __slots__ = ()
        def twice(self):
            return self * 2
    class Word(str):
        __slots__ = ()
        def loud(self):
            return self + "!"
    return Small(21), Word("hey")

number, word = make()
gc.collect()
for i in range(100):
    type("Filler%d" % i, (int,), {"__slots__": ()})
    type("Filler%d" % i, (str,), {"__slots__": ()})
gc.collect()
print(number.twice(), word.loud())                   # expect: 42 hey!
print(type(number).__name__, type(word).__name__)    # expect: Small Word
