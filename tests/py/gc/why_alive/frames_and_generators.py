# gc.why_alive names a real way to an object, through variables of waiting functions, suspended generators and iterators; cutting its last step frees it.
# needs: baem
import gc, weakref

class Thing:
    pass

def check(object, cut):
    path, alive = gc.why_alive(object), weakref.ref(object)
    del object
    cut()
    gc.collect()
    print(path, "| freed" if alive() is None else "| alive")

def outer(box):
    local = box.pop()
    check(local, lambda: None)
    return local
outer([Thing()])
def numbers():
    inside = Thing()
    yield inside
    yield
it = numbers()
check(next(it), lambda: it.close())
held = iter([1, Thing()])
next(held)
check(gc.get_referents(gc.get_referents(held)[0])[1], lambda: globals().pop("held"))
async def work():
    inside = Thing()
    await Pause()
class Pause:
    def __await__(self):
        yield
waiting = work()
waiting.send(None)
check(waiting.cr_frame.f_locals["inside"], lambda: waiting.close())
squares = (thing for thing in [Thing()] for _ in range(2))
check(next(squares), lambda: squares.close())
# expect: frame of outer at line 17, variable 'local' | alive
# expect: module __main__, name 'it' → generator numbers.f_locals['inside'] | freed
# expect: module __main__, name 'held' → list_iterator, inside → list[1] | freed
# expect: module __main__, name 'waiting' → coroutine work.f_locals['inside'] | freed
# expect: module __main__, name 'squares' → generator <genexpr>.f_locals['thing'] | freed
