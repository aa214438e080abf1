# A set that changes its size while it is iterated is an error.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = {1, 2, 3}
def grow():
    for n in s:
        s.add(n + 100)
fails(grow)  # expect: RuntimeError: Set changed size during iteration
for n in {1, 2}:
    s.add(1)
print(len(s) > 3, sorted(n for n in {3, 1, 2}))  # expect: True [1, 2, 3]
print(list(iter({5})), max({4, 9, 2}), sum({1, 2}))  # expect: [5] 9 3
