# Properties that lack a getter, setter or deleter say so.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    write_only = property(None, lambda self, value: None)
    read_only = property(lambda self: 1)
    nothing = property()
c = C()
c.write_only = 5
fails(lambda: c.write_only)  # expect: AttributeError: property 'write_only' of 'C' object has no getter
fails(setattr, c, "read_only", 5)  # expect: AttributeError: property 'read_only' of 'C' object has no setter
fails(delattr, c, "read_only")  # expect: AttributeError: property 'read_only' of 'C' object has no deleter
fails(lambda: c.nothing)  # expect: AttributeError: property 'nothing' of 'C' object has no getter
fails(delattr, c, "write_only")  # expect: AttributeError: property 'write_only' of 'C' object has no deleter
class D(C):
    pass
fails(setattr, D(), "read_only", 1)  # expect: AttributeError: property 'read_only' of 'D' object has no setter
