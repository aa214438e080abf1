# An exception in __del__ is shown and ignored.
class D:
    def __del__(self):
        self.missing
d = D.__new__(D)
D.__repr__ = lambda self: "<a D>"
del d
print("goes on")
# expect: goes on
# stderr: Exception ignored in: <function D.__del__ at 0x[..]>
# stderr: Traceback (most recent call last):
# stderr:   File "unraisable_in_del.py", line 4, in __del__
# stderr:     self.missing
# stderr: AttributeError: 'D' object has no attribute 'missing'
