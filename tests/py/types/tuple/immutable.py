# Tuples cannot be changed, but what is in them can.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


t = (1, [2])
def assign():
    t[0] = 5
def delete():
    del t[0]
def augmented():
    t[1] += [3]
fails(assign)  # expect: TypeError: 'tuple' object does not support item assignment
fails(delete)  # expect: TypeError: 'tuple' object doesn't support item deletion
fails(augmented)  # expect: TypeError: 'tuple' object does not support item assignment
print(t)  # expect: (1, [2, 3])
fails(lambda: t.append(1))  # expect: AttributeError: 'tuple' object has no attribute 'append'
fails(setattr, t, "x", 1)  # expect: AttributeError: 'tuple' object has no attribute 'x' and no __dict__ for setting new attributes
u = t
u += (4,)
print(t, u)  # expect: (1, [2, 3]) (1, [2, 3], 4)
