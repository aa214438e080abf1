# Taking items away.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [1, 2, 3, 2, 1]
print(a.pop(), a.pop(0), a.pop(-2), a)  # expect: 1 1 3 [2, 2]
a.remove(2)
print(a)  # expect: [2]
a.extend([True, 1.0, "x"])
a.remove(1)
print(a)  # expect: [2, 1.0, 'x']
a.clear()
print(a)  # expect: []
fails(a.pop)  # expect: IndexError: pop from empty list
fails(a.remove, 1)  # expect: ValueError: list.remove(x): x not in list
fails([1].pop, 1)  # expect: IndexError: pop index out of range
fails([1].pop, -2)  # expect: IndexError: pop index out of range
fails([1].pop, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails([1].pop, 0, 1)  # expect: TypeError: pop expected at most 1 argument, got 2
fails([1].remove)  # expect: TypeError: list.remove() takes exactly one argument (0 given)
