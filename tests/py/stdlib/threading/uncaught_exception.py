# An exception ends its thread and is given to threading.excepthook.
import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook


def fail():
    raise ValueError("of no use")


for target in (fail, exit):
    thread = threading.Thread(target=target, name="failing")
    thread.start()
    thread.join()
# expect: ValueError of no use failing
# expect: SystemExit None failing
print("goes on")  # expect: goes on
