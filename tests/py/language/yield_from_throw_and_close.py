# throw() and close() reach the inner generator.
def inner():
    try:
        yield 1
    except ValueError as error:
        print("inner caught", error)
        yield "recovered"
    finally:
        print("inner finally")
def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")
    yield "after"
it = outer()
next(it)
print(it.throw(ValueError("v")))
# expect: inner caught v
# expect: recovered
print(next(it))
# expect: inner finally
# expect: outer finally
# expect: after
it = outer()
next(it)
it.close()
# expect: inner finally
# expect: outer finally
