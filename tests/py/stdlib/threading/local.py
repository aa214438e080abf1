# Attributes of a local are each thread's own; __init__ is called in each thread.
import threading


class Local(threading.local):
    shared = "class"

    def __init__(self, start):
        self.value = start


local = Local(5)
local.value += 1


def work():
    print(local.value, local.shared)  # expect: 5 class
    local.extra = 1
    print(sorted(local.__dict__))  # expect: ['extra', 'value']


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(local.value, hasattr(local, "extra"))  # expect: 6 False
try:
    threading.local(1)
except TypeError as error:
    print(error)  # expect: Initialization arguments are not supported
