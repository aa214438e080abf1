# An AttributeError inside a property falls through to `__getattr__`.
class C:
    @property
    def x(self):
        return self.missing
    def __getattr__(self, name):
        return f"fallback for {name}"
print(C().x, C().y)  # expect: fallback for missing fallback for y
class D:
    @property
    def x(self):
        return self.missing
try:
    D().x
except AttributeError as error:
    print(error)  # expect: 'D' object has no attribute 'missing'
