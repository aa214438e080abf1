# globals is the module's dictionary, locals depends on the scope.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


x = 1
globals()["made"] = 5
print(made, globals()["x"], locals() is globals(), globals()["__name__"])  # expect: 5 1 True __main__
def f(a, b=2):
    c = 3
    before = locals()
    d = 4
    before["a"] = 99
    return before, a, sorted(locals())
print(f(1))  # expect: ({'a': 99, 'b': 2, 'c': 3}, 1, ['a', 'b', 'before', 'c', 'd'])
class C:
    y = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["z"] = 5
print(C.names, C.z)  # expect: ['y'] 5
def outer():
    n = 1
    def inner():
        n
        return locals()
    return inner()
print(outer(), [locals()["i"] for i in range(2)], (lambda q: locals())(7))  # expect: {'n': 1} [0, 1] {'q': 7}
fails(globals, 1)  # expect: TypeError: globals() takes no arguments (1 given)
fails(locals, 1)  # expect: TypeError: locals() takes no arguments (1 given)
