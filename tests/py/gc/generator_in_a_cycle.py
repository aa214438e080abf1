# A suspended generator that refers to itself is closed by the collector.
import gc
gc.disable()

def loop():
    me = yield
    try:
        yield me
    finally:
        print("closed")

it = loop()
next(it)
it.send(it)
del it
print("dropped")                 # expect: dropped
gc.collect()                     # expect: closed

class Noisy:
    def __del__(self):
        print("gone")

def plain(noisy):
    me = yield
    yield me

it = plain(Noisy())
next(it)
it.send(it)
del it
print("dropped")                 # expect: dropped
gc.collect()                     # expect: gone
