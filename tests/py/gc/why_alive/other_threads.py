# gc.why_alive names the way through a variable, a temporary or the handled exception of another thread.
# needs: baem
import gc, threading, weakref

class Thing:
    pass

class Wrong(Exception):
    pass

known, ready, go_on = [], threading.Event(), threading.Event()

def wait():
    ready.set()
    go_on.wait()

def variable():
    local = Thing()
    known.append(weakref.ref(local))
    wait()

def use(*args):
    pass

def make():
    thing = Thing()
    known.append(weakref.ref(thing))
    return thing

def temporary():
    use(make(), wait())

def handled():
    try:
        error = Wrong()
        known.append(weakref.ref(error))
        raise error
    except Wrong:
        del error
        wait()

for work in (variable, temporary, handled):
    ready.clear()
    go_on.clear()
    thread = threading.Thread(target=work, name="worker")
    thread.start()
    ready.wait()
    print(gc.why_alive(known[-1]()))
    go_on.set()
    thread.join()
    del thread
    print(known[-1]() is None)
# expect: thread worker, frame of variable at line 20, variable 'local' (and 1 weak reference, which keeps nothing alive)
# expect: True
# expect: thread worker, frame of temporary at line 31, a value that it has yet to use (and 1 weak reference, which keeps nothing alive)
# expect: True
# expect: thread worker, the exception being handled (and 1 weak reference, which keeps nothing alive)
# expect: True
