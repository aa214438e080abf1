# Adding items.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = []
a.append(1)
a.append([2])
a.extend("ab")
a.extend({"k": 1})
a.extend(a[:1])
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "begin")
print(a)  # expect: ['begin', 'first', 1, [2], 'a', 'b', 'k', 'before last', 1, 'end']
print(a.append(None), a.extend(()), a.insert(1, 0), len(a))  # expect: None None None 12
fails(a.extend, 5)  # expect: TypeError: 'int' object is not iterable
fails(a.append)  # expect: TypeError: list.append() takes exactly one argument (0 given)
fails(a.append, 1, 2)  # expect: TypeError: list.append() takes exactly one argument (2 given)
fails(a.insert, 1)  # expect: TypeError: insert expected 2 arguments, got 1
fails(a.insert, "a", 1)  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(a.extend)  # expect: TypeError: list.extend() takes exactly one argument (0 given)
b = [1, 2]
b.extend(b)
print(b)  # expect: [1, 2, 1, 2]
