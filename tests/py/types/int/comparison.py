# Integers compare with each other and with floats by exact value.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(1 < 2, 2 < 1, 1 <= 1, 1 >= 2, 1 == 1, 1 != 1)  # expect: True False True False True False
print(2**100 > 2**99, -2**100 < 2, 2**100 == 2**100, 10**30 != 10**30 + 1)  # expect: True True True True
print(1 == 1.0, 2**53 + 1 == float(2**53 + 1), 2**53 == 2.0**53, 10**400 > 1e308)  # expect: True False True True
print(10**400 < float("inf"))  # expect: True
print(-10**400 > float("-inf"), 1 < float("nan"), 1 == float("nan"))  # expect: True False False
print(1 < 2 < 3, 1 < 3 < 2, 1 == True, 0 == False)  # expect: True False True True
print(1 == "1", 1 != None)  # expect: False True
fails(lambda: 1 < "1")  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
fails(lambda: 1 >= None)  # expect: TypeError: '>=' not supported between instances of 'int' and 'NoneType'
