# Iterating over a dictionary that changes its size is an error.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1, "b": 2, "c": 3}
def grow():
    for key in d:
        d[key + "!"] = 0
def shrink():
    for key, value in d.items():
        del d[key]
fails(grow)  # expect: RuntimeError: dictionary changed size during iteration
fails(shrink)  # expect: RuntimeError: dictionary changed size during iteration
for key in d:
    d[key] = 0
print(d)  # expect: {'b': 0, 'c': 0, 'a!': 0}
it = iter({"x": 1})
print(next(it), next(it, "end"), [k for k in {1: 2}])  # expect: x end [1]
print(list({"p": 1}.items())[0], it.__length_hint__())  # expect: ('p', 1) 0
e = {1: 1, 2: 2}
def swap():
    for key in e:
        del e[key]
        e[key + 10] = 0
fails(swap)  # expect: RuntimeError: dictionary keys changed during iteration
