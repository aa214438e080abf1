# `t[0] += [1]` raises TypeError, and yet the list in the tuple has been extended.
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
print(t)  # expect: ([1],)
