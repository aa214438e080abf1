# A code object shows baem's own instructions; lines and handlers are not kept as bytes, and there is no constructor.
# differs: CPython prints False, False and an error that asks for 16 arguments.
def function():
    try:
        pass
    except ValueError:
        pass
code = function.__code__
print(code.co_linetable == b"", code.co_exceptiontable == b"")  # expect: True True
try:
    type(code)()
except TypeError as error:
    print(error)  # expect: cannot create 'code' instances
