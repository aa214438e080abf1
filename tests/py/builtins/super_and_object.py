# super and object as built-in names.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    def __init__(self): self.made = True
class B(A):
    def __init__(self): super().__init__()
print(B().made, super(B, B()).__init__.__name__, object() != object())  # expect: True __init__ True
fails(super)  # expect: RuntimeError: super(): __class__ cell not found
fails(object, 1)  # expect: TypeError: object() takes no arguments
