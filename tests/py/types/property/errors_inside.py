# An AttributeError inside a getter falls to __getattr__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    @property
    def broken(self):
        return self.missing
    @property
    def failing(self):
        raise RuntimeError("inside")
class D(C):
    def __getattr__(self, name):
        return f"<{name}>"
fails(lambda: C().broken)  # expect: AttributeError: 'C' object has no attribute 'missing'
fails(lambda: C().failing)  # expect: RuntimeError: inside
print(D().broken, hasattr(C(), "broken"), getattr(C(), "broken", "default"))  # expect: <missing> False default
fails(lambda: D().failing)  # expect: RuntimeError: inside
