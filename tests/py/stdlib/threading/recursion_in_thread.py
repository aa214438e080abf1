# Endless recursion in a thread is an error of that thread's.
import threading


def down(n):
    return down(n + 1)


class Looking:
    def __repr__(self):
        return repr(self)


def work():
    for action in (lambda: down(0), lambda: repr(Looking())):
        try:
            action()
        except RecursionError:
            print("RecursionError")


thread = threading.Thread(target=work)
thread.start()
thread.join()
# expect: RecursionError
# expect: RecursionError
