# An error in `__set_name__` carries a note.
class D:
    def __set_name__(self, owner, name):
        raise ValueError("refused")
try:
    class C:
        attribute = D()
except ValueError as error:
    print(error, error.__notes__)
    # expect: refused ["Error calling __set_name__ on 'D' instance 'attribute' in 'C'"]
