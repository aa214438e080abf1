# `x *= items` of what is no number says which operator has failed; `x * items` that the number is missing.
for value in ({}, object(), 1.5, None):
    try:
        value *= [1]
    except TypeError as error:
        print(error)
        # expect: unsupported operand type(s) for *=: 'dict' and 'list'
        # expect: can't multiply sequence by non-int of type 'object'
        # expect: can't multiply sequence by non-int of type 'float'
        # expect: can't multiply sequence by non-int of type 'NoneType'
try:
    {} * [1]
except TypeError as error:
    print(error)  # expect: can't multiply sequence by non-int of type 'dict'
