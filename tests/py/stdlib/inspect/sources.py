# inspect: the source of functions, classes and lambdas; files, modules, comments; where frames are.
import inspect
import textwrap


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


# A comment.
# Another one.
def decorated(f):
    return f
@decorated
def function(a,
             b=(1,
                2)):
    """Text."""
    if a:

        # Inside.
        return b

    # Still inside.
# Outside.
class C:
    def method(self): return 1
    x = lambda self: (
        1)
print(inspect.getsource(function), inspect.getsourcelines(C.method), inspect.getsource(C), sep="")
print(inspect.getsource(C.x), inspect.getcomments(decorated), inspect.getcomments(function))
print(inspect.getsource(textwrap.dedent).startswith("def dedent(text):"), inspect.getmodule(textwrap.dedent) is textwrap)
print(inspect.getsourcefile(function) == __file__, inspect.getfile(C) == __file__, inspect.getmodulename("/a/b.py"), inspect.getmodulename("/a/b.txt"))
tell(inspect.getfile, 1)
tell(inspect.getfile, int)
tell(inspect.getsource, len)
def where():
    info = inspect.getframeinfo(inspect.currentframe())
    return info.lineno, info.function, info.code_context, info.index, info.positions
print(where())
def two():
    return [(info.function, info.lineno) for info in inspect.stack()][:2]
print(two())
try:
    1 / 0
except ZeroDivisionError:
    print([(info.function, info.code_context) for info in inspect.trace()])
