# Dicts and sets refuse to change size while they are iterated.
d = {1: 1, 2: 2}
try:
    for k in d:
        d[k + 10] = 0
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as error:
    print(error)  # expect: Set changed size during iteration
d = {"a": 1, "b": 2}
for k in d:
    d[k] += 1
print(d)  # expect: {'a': 2, 'b': 3}
try:
    for k, v in d.items():
        del d[k]
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
try:
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]
        d[k + 5] = 1
except RuntimeError as error:
    print(error)  # expect: dictionary keys changed during iteration
