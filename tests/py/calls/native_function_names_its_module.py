# Where a native function takes exactly one argument, or none, or no keywords, its module stands in the message.
import _heapq
import gc
import itertools
import os
import sys


def check(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)


check(_heapq.heapify)                   # expect: _heapq.heapify() takes exactly one argument (0 given)
check(gc.isenabled, 1)                  # expect: gc.isenabled() takes no arguments (1 given)
check(itertools.tee, iterable=[])       # expect: itertools.tee() takes no keyword arguments
check(sys.getrecursionlimit, 1)         # expect: sys.getrecursionlimit() takes no arguments (1 given)
check(os.getpid, 1)                     # expect: posix.getpid() takes no arguments (1 given)
check(len)                              # expect: len() takes exactly one argument (0 given)
