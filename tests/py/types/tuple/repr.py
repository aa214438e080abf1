# repr of tuples, also of those that hold themselves.
a = []
t = (1, a)
a.append(t)
print(t, (1, "x", (2.0, b"y")), str(("é",)), (((),),))  # expect: (1, [(...)]) (1, 'x', (2.0, b'y')) ('é',) (((),),)
