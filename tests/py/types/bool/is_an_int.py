# True and False are integers.
print(True + True, True * 5, False - 1, True / 2, -True, ~0 == -1)  # expect: 2 5 -1 0.5 -1 True
print(isinstance(True, int))  # expect: True
print(bool.__mro__, True == 1, hash(True))  # expect: (<class 'bool'>, <class 'int'>, <class 'object'>) True 1
print(["no", "yes"][True], sum([True, False, True]), "ab" * True, range(True))  # expect: yes 2 ab range(0, 1)
print(f"{True} {True:d} {True:5}| {True!r:>6} {False:b}")  # expect: True 1     1|   True 0
print(str(False), repr(True), "%d %s" % (True, True))  # expect: False True 1 True
print(True < 2, False >= 0, max(True, 2))  # expect: True True 2
print(True == 1.0, int(True), float(True), complex(True))  # expect: True 1 1.0 (1+0j)
