# Attributes of built-in classes are members or computed; both are data descriptors with a name, a class and a docstring.
for descriptor in (complex.real, slice.start, range.stop, property.fget, type.__dict__["__base__"], ImportError.name, BaseException.args, int.real,
                   type(lambda: 0).__globals__, type(lambda: 0).__code__):
    print(type(descriptor).__name__, descriptor.__name__, descriptor.__objclass__.__name__, descriptor.__qualname__)
# expect: member_descriptor real complex complex.real
# expect: member_descriptor start slice slice.start
# expect: member_descriptor stop range range.stop
# expect: member_descriptor fget property property.fget
# expect: member_descriptor __base__ type type.__base__
# expect: member_descriptor name ImportError ImportError.name
# expect: getset_descriptor args BaseException BaseException.args
# expect: getset_descriptor real int int.real
# expect: member_descriptor __globals__ function function.__globals__
# expect: getset_descriptor __code__ function function.__code__
print(slice.start, int.real)  # expect: <member 'start' of 'slice' objects> <attribute 'real' of 'int' objects>
for holder, name in ((complex(1), "real"), (slice(1), "start"), (5, "real"), ((lambda: 0).__code__, "co_code"), ((lambda: 0).__code__, "co_name")):
    try:
        setattr(holder, name, 1)
    except AttributeError as error:
        print(error)
# expect: readonly attribute
# expect: readonly attribute
# expect: attribute 'real' of 'int' objects is not writable
# expect: attribute 'co_code' of 'code' objects is not writable
# expect: readonly attribute
print(slice.start.__get__(slice(4, 5)), ImportError.name.__get__(ImportError("m", name="n")))  # expect: 4 n
try:
    slice.start.__get__(5)
except TypeError as error:
    print(error)
# expect: descriptor 'start' for 'slice' objects doesn't apply to a 'int' object
error = ImportError("m", name="n")
del error.name
print(error.name)  # expect: None
