# Audit hooks hear of events, and may forbid them.
import sys
heard = []
sys.audit("x.before")
sys.addaudithook(lambda event, args: heard.append((event, args)) if event.startswith(("x.", "sys.add")) else None)
sys.audit("x.y", 1, 2)
print(heard)                              # expect: [('x.y', (1, 2))]


def strict(event, args):
    if event == "x.bad":
        raise ValueError("no")


sys.addaudithook(strict)
try:
    sys.audit("x.bad")
except ValueError as error:
    print(error, heard[1:])               # expect: no [('sys.addaudithook', ()), ('x.bad', ())]


def lonely(event, args):
    if event == "sys.addaudithook":
        raise RuntimeError


sys.addaudithook(lonely)
sys.addaudithook(lambda event, args: print("never called"))
sys.audit("x.end")
for call in (lambda: sys.audit(), lambda: sys.addaudithook()):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: audit() missing 1 required positional argument: 'event'
        # expect: addaudithook() missing required argument 'hook' (pos 1)
