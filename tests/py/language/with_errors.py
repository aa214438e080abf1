# What is no context manager.
class NoExit:
    def __enter__(self): print("entered")
class NoEnter:
    def __exit__(self, *args): pass
class Nothing: pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *args): pass
for manager in (NoExit(), NoEnter(), Nothing(), Async(), 5):
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)
        # expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
        # expect: 'NoEnter' object does not support the context manager protocol
        # expect: 'Nothing' object does not support the context manager protocol
        # expect: 'Async' object does not support the context manager protocol
        # expect: 'int' object does not support the context manager protocol
m = Nothing()
m.__enter__ = m.__exit__ = lambda *a: None
try:
    with m: pass
except TypeError as error:
    print(error)  # expect: 'Nothing' object does not support the context manager protocol
