# close() raises GeneratorExit at the yield and runs finally blocks.
def g():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned")
it = g()
next(it)
print(it.close(), it.close(), next(it, "closed"))
# expect: cleaned
# expect: None None closed
g().close()
def returns():
    try:
        yield
    except GeneratorExit:
        return "value of close"
it = returns()
next(it)
print(it.close())  # expect: value of close
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = stubborn()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit
