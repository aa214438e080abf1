# Nested finally blocks run from the inside out, each with its own exception context.
def f():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("first")
            try:
                raise KeyError("in finally")
            except KeyError as error:
                print(repr(error.__context__))
    except ValueError as error:
        print("caught", error)
    finally:
        print("last")
f()
# expect: first
# expect: ValueError('inner')
# expect: caught inner
# expect: last
def g():
    for i in range(2):
        try:
            try:
                if i:
                    return "out"
            finally:
                print("inner", i)
        finally:
            print("outer", i)
print(g())
# expect: inner 0
# expect: outer 0
# expect: inner 1
# expect: outer 1
# expect: out
