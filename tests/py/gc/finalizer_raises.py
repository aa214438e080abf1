# An exception in a finalizer that the collector runs is reported, and collection goes on.
import gc
gc.disable()

class Bad:
    def __init__(self):
        self.me = self

    def __del__(self):
        log.append("bad")
        raise ValueError("in __del__")

class Good:
    def __init__(self):
        self.me = self

    def __del__(self):
        log.append("good")

import sys
log = []
sys.unraisablehook = lambda args: log.append((args.exc_type.__name__, str(args.exc_value)))
Bad()
Good()
gc.collect()
print(log)                       # expect: ['bad', ('ValueError', 'in __del__'), 'good']
