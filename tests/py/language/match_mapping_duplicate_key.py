# Keys that turn out equal at run time are an error.
class K: a = 1; b = 1
try:
    match {1: 2, 3: 4}:
        case {K.a: x, K.b: y}: pass
except ValueError as error:
    print(error)  # expect: mapping pattern checks duplicate key (1)
