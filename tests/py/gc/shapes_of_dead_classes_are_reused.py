# Thousands of classes may come and go, and code that saw instances of dead ones works for new ones.
import gc

def read(object):
    return object.value

def make(n):
    class Local:
        def __init__(self, value):
            if n % 2:
                self.other = -1
            self.value = value
        def get(self):
            return read(self) + n
    return Local

total = 0
for n in range(600):
    total += make(n)(n).get()
    if n % 50 == 0:
        gc.collect()
print(total)                                         # expect: 359400

for n in range(10000):
    type("E", (Exception,), {})
    if n % 4000 == 0:
        gc.collect()
print("end")                                         # expect: end
