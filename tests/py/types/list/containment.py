# in compares by identity, then by equality.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Never:
    def __eq__(self, other):
        return False
class Always:
    def __eq__(self, other):
        return True
n = Never()
print(n in [n], Never() in [n], Always() in [1], 5 in [Always()])  # expect: True False True True
print(1 in [True], "1" in [1], [] in [[]], None not in [])  # expect: True False True True
class Error:
    def __eq__(self, other):
        raise ValueError("incomparable")
fails(lambda: 1 in [Error()])  # expect: ValueError: incomparable
fails([Error()].index, 1)  # expect: ValueError: incomparable
fails([2, Error()].count, 1)  # expect: ValueError: incomparable
print(2 in [2, Error()])  # expect: True
