# contextlib: contexts of generators, suppress, closing, redirecting, stacks.
import contextlib
import io
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@contextlib.contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print("leave", name)
with managed("a") as value:
    print(value)
# expect: enter a
# expect: A
# expect: leave a
with managed("b"):
    raise ValueError("v")
# expect: enter b
# expect: handled v
# expect: leave b
def fail():
    with managed("c"):
        raise KeyError("k")
tell(fail)
# expect: enter c
# expect: leave c
# expect: KeyError: 'k'
@managed("d")
def decorated():
    return "ran"
print(decorated(), decorated())
# expect: enter d
# expect: leave d
# expect: enter d
# expect: leave d
# expect: ran ran
@contextlib.contextmanager
def empty():
    return
    yield
tell(lambda: empty().__enter__())  # expect: RuntimeError: generator didn't yield
with contextlib.suppress(KeyError, IndexError):
    {}["missing"]
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("hidden")
with contextlib.closing(buffer):
    print(repr(buffer.getvalue()))
# expect: 'hidden\n'
print(buffer.closed)  # expect: True
with contextlib.ExitStack() as stack:
    print(stack.enter_context(managed("e")))
    stack.callback(print, "callback", 1)
    stack.push(lambda *details: print(details[0]) or True)
    raise TypeError("t")
# expect: enter e
# expect: E
# expect: <class 'TypeError'>
# expect: callback 1
# expect: leave e
def chain():
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
try:
    chain()
except ZeroDivisionError as error:
    print(repr(error.__context__))
# expect: KeyError('first')
kept = contextlib.ExitStack()
with contextlib.ExitStack() as stack:
    stack.callback(print, "later")
    kept = stack.pop_all()
print("moved")  # expect: moved
kept.close()  # expect: later
with contextlib.nullcontext(7) as seven:
    print(seven)
# expect: 7
tell(contextlib.ExitStack().enter_context, 5)
# expect: TypeError: 'builtins.int' object does not support the context manager protocol
