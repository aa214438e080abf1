# leakcheck says nothing of a program without leaks: finalizers.
# needs: baem
# flags: -X leakcheck
class Resource:
    def __del__(self):
        print("closed")
def use():
    Resource()
use()
print("after")
# expect: closed
# expect: after
