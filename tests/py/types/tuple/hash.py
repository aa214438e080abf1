# Equal tuples are equal keys; unhashable items make a tuple unhashable.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(hash((1, 2)) == hash((1.0, 2)), {(1, "a"): "x"}[1, "a"])  # expect: True x
print(hash(()) == hash(tuple()), len({(1, 2), (2, 1), (1, 2)}))  # expect: True 2
fails(hash, (1, []))  # expect: TypeError: unhashable type: 'list'
fails(lambda: {(1, {}): 2})  # expect: TypeError: unhashable type: 'dict'
t = ()
for _ in range(50):
    t = (t,)
print(hash(t) == hash(eval("(" * 50 + "()" + ",)" * 50)))  # expect: True
