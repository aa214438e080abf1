# complex() of numbers and text.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(complex(), complex(1), complex(1, 2), complex(1.5, -2))  # expect: 0j (1+0j) (1+2j) (1.5-2j)
print(complex(real=1, imag=2), complex(imag=3), complex(1j, 2j))  # expect: (1+2j) 3j (-2+1j)
print(complex("1+2j"), complex(" (1-2j) "), complex("j"), complex("-j"))  # expect: (1+2j) (1-2j) 1j -1j
print(complex("5"), complex("1e3-inf" + "j"), complex("nan"))  # expect: (5+0j) (1000-infj) (nan+0j)
class Point:
    def __complex__(self):
        return 3 + 4j
class Weight:
    def __float__(self):
        return 2.5
print(complex(Point()), complex(Weight()))  # expect: (3+4j) (2.5+0j)
fails(complex, "1 + 2j")  # expect: ValueError: complex() arg is a malformed string
fails(complex, "abc")  # expect: ValueError: complex() arg is a malformed string
fails(complex, "")  # expect: ValueError: complex() arg is a malformed string
fails(complex, "1", 2)  # expect: TypeError: complex() can't take second arg if first is a string
fails(complex, 1, "2")  # expect: TypeError: complex() second arg can't be a string
fails(complex, None)  # expect: TypeError: complex() first argument must be a string or a number, not 'NoneType'
fails(complex, [])  # expect: TypeError: complex() first argument must be a string or a number, not 'list'
