# What a thread put into a local goes when the thread ends.
import threading


class Resource:
    def __del__(self):
        print("released")


local = threading.local()


def work():
    local.resource = Resource()
    print("working")


thread = threading.Thread(target=work)
thread.start()
thread.join()
# expect: working
# expect: released
print("joined")  # expect: joined
