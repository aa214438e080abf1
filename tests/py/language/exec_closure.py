# `exec` takes a closure for code that needs one, and for no other.
def outer():
    value = 5
    def inner(): result.append(value)
    return inner
result = []
inner = outer()
exec(inner.__code__, {"result": result}, closure=inner.__closure__)
print(result)  # expect: [5]
for arguments, closure in (((inner.__code__,), None), ((inner.__code__,), (1,)), ((inner.__code__,), [1]), (("1",), ()),
                           ((compile("1", "f", "exec"),), inner.__closure__)):
    try:
        exec(*arguments, closure=closure)
    except TypeError as error:
        print(error)
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
# expect: closure can only be used when source is a code object
# expect: cannot use a closure with this code object
