# The handler's name is deleted at its end, however it is left.
error = "before"
try:
    raise ValueError
except ValueError as error:
    pass
try:
    error
except NameError as e:
    print(e)  # expect: name 'error' is not defined
def f():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i == 0:
                continue
            break
    return "e" in locals()
print(f())  # expect: False
try:
    raise ValueError
except ValueError as x:
    del x
print("deleted by hand")  # expect: deleted by hand
