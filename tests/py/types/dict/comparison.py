# Dictionaries are equal when keys and values are; they have no order.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print({"a": 1, "b": 2} == {"b": 2, "a": 1.0}, {"a": 1} == {"a": 2})  # expect: True False
print({"a": 1} != {"b": 1}, {} == [], {1: {2: 3}} == {1: {2: 3}}, {} == {})  # expect: True False True True
fails(lambda: {} < {})  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
fails(lambda: {} >= {1: 2})  # expect: TypeError: '>=' not supported between instances of 'dict' and 'dict'
nan = float("nan")
print({1: nan} == {1: nan}, {1: nan} == {1: float("nan")})  # expect: True False
